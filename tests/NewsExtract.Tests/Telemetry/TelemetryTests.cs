using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;

namespace NewsExtract.Tests.Telemetry;

/// <summary>A listener is told on the thread that extracts, and hears of its own test's pages only.</summary>
public class TelemetryTests
{
    private static readonly NewsExtractor Extractor = new(new NewsExtractorOptions { PageTimeout = TimeSpan.FromMinutes(2) });

    private sealed record Measurement(string Instrument, double Value, string? Tag);

    [Fact]
    public void A_page_is_counted_with_its_bytes_its_status_and_the_time_it_took()
    {
        using var heard = new Listener();
        byte[] page = [.. Encoding.UTF8.GetBytes(Repository.Read("docs/samples/vaccine-trial.html")),
            .. new string(' ', 4_321).Select(space => (byte)space)];
        Extractor.Extract(page);

        Assert.Contains(new Measurement("newsextract.page.bytes", page.Length, "ok"), heard.Measurements);
        Assert.Contains(new Measurement("newsextract.pages", 1, "ok"), heard.Measurements);
        Assert.Contains(heard.Measurements, measurement =>
            measurement is { Instrument: "newsextract.page.duration", Value: > 0, Tag: "ok" });
    }

    [Fact]
    public void Every_stage_is_timed_of_pages_and_of_texts()
    {
        using var heard = new Listener();
        Extractor.Extract(Repository.Read("docs/samples/vaccine-trial.html"));
        Extractor.ExtractText(Repository.Read("docs/samples/border-scraped.txt"));

        string?[] stages = [.. heard.Measurements.Where(measurement => measurement.Instrument == "newsextract.stage.duration")
            .Select(measurement => measurement.Tag).Distinct()];
        Assert.Equal([], new[] { "tree", "metadata", "comments", "blocks", "text", "quotes" }.Except(stages));
    }

    [Fact]
    public void A_page_that_could_not_be_read_went_through_no_stage()
    {
        using var heard = new Listener();
        Extractor.Extract(new Page(default) { Problem = new PageProblem(ExtractionStatus.NoArticle, "The server answered with status 404.") });
        Assert.DoesNotContain(heard.Measurements, measurement => measurement.Instrument == "newsextract.stage.duration");
    }

    [Fact]
    public void An_activity_tells_page_and_status()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "NewsExtract",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        byte[] image = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];
        Extractor.Extract(new Page(image) { Id = "telemetry-test", Url = new Uri("https://news.example/1") });

        Activity activity = activities.Single(activity => activity.GetTagItem("newsextract.page.id") is "telemetry-test");
        Assert.Equal("notText", activity.GetTagItem("newsextract.status"));
        Assert.Equal("https://news.example/1", activity.GetTagItem("url.full"));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
    }

    [Fact]
    public void A_problem_is_told_once_and_an_article_is_not()
    {
        List<string?> problems = [];
        var extractor = new NewsExtractor(new NewsExtractorOptions
        {
            OnProblem = (page, article) => problems.Add($"{page.Id} {article.Status}"),
            PageTimeout = TimeSpan.FromMinutes(2),
        });
        extractor.Extract(new Page(Encoding.UTF8.GetBytes(Repository.Read("docs/samples/vaccine-trial.html"))) { Id = "good" });
        extractor.Extract(new Page(Encoding.UTF8.GetBytes("<p>Sections")) { Id = "bad" });
        extractor.Extract(new Page(default) { Id = "worse", Problem = new PageProblem(ExtractionStatus.Unreadable, "The row is broken.") });
        Assert.Equal(["bad NoArticle", "worse Unreadable"], problems);
    }

    private sealed class Listener : IDisposable
    {
        private readonly int _thread = Environment.CurrentManagedThreadId;
        private readonly MeterListener _listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "NewsExtract") listener.EnableMeasurementEvents(instrument);
            },
        };

        public Listener()
        {
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public Queue<Measurement> Measurements { get; } = [];

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Environment.CurrentManagedThreadId == _thread)
                Measurements.Enqueue(new Measurement(instrument.Name, value, (string?)tags[0].Value));
        }
    }
}
