using System.Diagnostics;
using NewsExtract.Drafts;
using NewsExtract.Output;

namespace NewsExtract.Telemetry;

/// <summary>
/// What is told about one page: an activity around it, and counts and durations when it is done. A page that is cancelled is not counted.
/// </summary>
internal sealed class PageMeasurement : IDisposable
{
    private static readonly string[] Statuses = [.. CamelCaseEnumConverter<ExtractionStatus>.Names().Select(name => name.Value)];

    private readonly Page _page;
    private readonly StageClock _stages;
    private readonly Activity? _activity;
    private readonly long _start = Stopwatch.GetTimestamp();

    private PageMeasurement(Page page, StageClock stages)
    {
        (_page, _stages) = (page, stages);
        _activity = Instruments.Activities.StartActivity("newsextract.page");
        stages.Start();
    }

    /// <returns>Null when nobody listens.</returns>
    public static PageMeasurement? StartIfListenedTo(Page page, StageClock stages) =>
        Instruments.AnyoneListens ? new PageMeasurement(page, stages) : null;

    public void End(ArticleDraft article)
    {
        var status = new KeyValuePair<string, object?>("newsextract.status", Statuses[(int)article.Status]);
        Instruments.Pages.Add(1, status);
        Instruments.Bytes.Add(_page.Content.Length, status);
        Instruments.PageDuration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, status);
        if (_activity is null) return;
        _activity.SetTag(status.Key, status.Value);
        _activity.SetTag("newsextract.page.bytes", _page.Content.Length);
        if (_page.Id is not null) _activity.SetTag("newsextract.page.id", _page.Id);
        if (_page.Url is not null) _activity.SetTag("url.full", _page.Url.OriginalString);
        if (article.StatusDetail is not null) _activity.SetStatus(ActivityStatusCode.Error, article.StatusDetail);
    }

    public void Dispose()
    {
        _stages.Stop();
        _activity?.Dispose();
    }
}
