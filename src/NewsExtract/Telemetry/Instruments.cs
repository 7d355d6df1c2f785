using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsExtract.Telemetry;

/// <summary>What is measured, under the name <c>NewsExtract</c>, for whoever listens. The list is in docs/hosting.md.</summary>
internal static class Instruments
{
    public const string Name = "NewsExtract";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> Pages = Meter.CreateCounter<long>("newsextract.pages", "{page}", "Pages that gave a record.");

    public static readonly Counter<long> Bytes = Meter.CreateCounter<long>("newsextract.page.bytes", "By", "Bytes of these pages.");

    public static readonly Histogram<double> PageDuration =
        Meter.CreateHistogram<double>("newsextract.page.duration", "s", "Time one page took.");

    public static readonly Histogram<double> StageDuration =
        Meter.CreateHistogram<double>("newsextract.stage.duration", "s", "Time one stage of one page took.");

    public static bool AnyoneListens =>
        Pages.Enabled || Bytes.Enabled || PageDuration.Enabled || StageDuration.Enabled || Activities.HasListeners();
}
