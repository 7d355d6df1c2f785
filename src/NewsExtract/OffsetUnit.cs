namespace NewsExtract;

/// <summary>What the spans of a record count where it is written to a file.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 code units: .NET, Java and JavaScript strings. The unit of the records themselves.</summary>
    Utf16,
    /// <summary>Unicode code points: Python strings.</summary>
    CodePoint,
}
