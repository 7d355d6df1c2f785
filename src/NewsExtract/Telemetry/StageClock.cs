using System.Diagnostics;
using NewsExtract.Output;

namespace NewsExtract.Telemetry;

/// <summary>The stages of a page, in their order. In measurements the names are written in camelCase.</summary>
internal enum Stage
{
    Tree,
    Metadata,
    Comments,
    Blocks,
    /// <summary>In place of the four before it where the input is text.</summary>
    Text,
    /// <summary>With the assembly of the record.</summary>
    Quotes,
}

/// <summary>
/// Measures the stages of one page after the other. Stands still, at the cost of one check a stage, while nobody listens.
/// </summary>
internal sealed class StageClock
{
    private static readonly string[] Names = [.. CamelCaseEnumConverter<Stage>.Names().Select(name => name.Value)];

    private long _last;

    public void Start() => _last = Stopwatch.GetTimestamp();

    public void Stop() => _last = 0;

    /// <summary>The stage is over and the next one begins.</summary>
    public void End(Stage stage)
    {
        if (_last == 0) return;
        long now = Stopwatch.GetTimestamp();
        var name = new KeyValuePair<string, object?>("newsextract.stage", Names[(int)stage]);
        Instruments.StageDuration.Record(Stopwatch.GetElapsedTime(_last, now).TotalSeconds, name);
        _last = now;
    }
}
