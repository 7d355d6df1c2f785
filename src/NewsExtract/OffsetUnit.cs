namespace NewsExtract;

/// <summary>The unit in which the spans of a record are written.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 code units: .NET, Java and JavaScript strings. The unit of the records themselves.</summary>
    Utf16,
    /// <summary>Unicode code points: Python strings.</summary>
    CodePoint,
}
