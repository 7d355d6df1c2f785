using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsExtract.DependencyInjection;

namespace NewsExtract.Tests.DependencyInjection;

public class AddNewsExtractTests
{
    [Fact]
    public void Without_settings_the_extractor_has_the_defaults()
    {
        using ServiceProvider services = new ServiceCollection().AddNewsExtract().BuildServiceProvider();
        Assert.Equal(new NewsExtractorOptions(), services.GetRequiredService<NewsExtractor>().Options);
        Assert.Same(services.GetRequiredService<NewsExtractor>(), services.GetRequiredService<NewsExtractor>());
    }

    [Fact]
    public void Settings_come_from_configuration_and_code_in_the_order_of_the_calls()
    {
        IConfiguration section = Section(("Comments", "false"), ("quotescope", "attribution"), ("PageTimeout", "00:00:05"),
            ("MaxElements", "1000"));
        using ServiceProvider services = new ServiceCollection()
            .AddNewsExtract(section)
            .AddNewsExtract(options => options with { MaxElements = options.MaxElements * 2 })
            .BuildServiceProvider();
        Assert.Equal(
            new NewsExtractorOptions
            {
                Comments = false,
                QuoteScope = QuoteScope.Attribution,
                PageTimeout = TimeSpan.FromSeconds(5),
                MaxElements = 2000,
            },
            services.GetRequiredService<NewsExtractor>().Options);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once_when_the_host_starts()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["NewsExtract:Comments"] = "no",
            ["NewsExtract:MaxPageBytes"] = "-1",
            ["NewsExtract:PageTimeout"] = "soon",
            ["NewsExtract:QuoteScope"] = "7",
            ["NewsExtract:Quotse"] = "true",
        });
        builder.Services.AddNewsExtract(builder.Configuration.GetSection("NewsExtract"))
            .AddNewsExtract(options => options with { MaxElements = 0 });
        using IHost host = builder.Build();
        OptionsValidationException invalid = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Collection(invalid.Failures,
            failure => Assert.Equal("NewsExtract:Comments is 'no'; expected true or false.", failure),
            failure => Assert.Equal("NewsExtract:MaxPageBytes is '-1'; expected a whole number from 1 to 2147483647.", failure),
            failure => Assert.Equal("NewsExtract:PageTimeout is 'soon'; expected a time such as 00:00:02.", failure),
            failure => Assert.Equal("NewsExtract:QuoteScope is '7'; expected Speech or Attribution.", failure),
            failure => Assert.StartsWith("NewsExtract:Quotse is not a setting of NewsExtract. There are Comments, Explain,", failure,
                StringComparison.Ordinal),
            failure => Assert.Contains("value ('0') must be a non-negative and non-zero value", failure, StringComparison.Ordinal));
    }

    [Fact]
    public void A_time_without_a_unit_is_refused()
    {
        using ServiceProvider services = new ServiceCollection().AddNewsExtract(Section(("PageTimeout", "5"))).BuildServiceProvider();
        OptionsValidationException invalid = Assert.Throws<OptionsValidationException>(services.GetRequiredService<NewsExtractor>);
        Assert.Equal(["PageTimeout is '5'; expected a time such as 00:00:02."], invalid.Failures);
    }

    [Fact]
    public void Every_setting_can_be_configured() =>
        Assert.Equal(
            typeof(NewsExtractorOptions).GetProperties().Select(property => property.Name)
                .Except([nameof(NewsExtractorOptions.NameRecognizer), nameof(NewsExtractorOptions.OnProblem)]).Order(),
            ConfigurationReader.Names.Order());

    [Fact]
    public void A_registered_recogniser_is_used()
    {
        var recognizer = new NoNames();
        using ServiceProvider services = new ServiceCollection().AddSingleton<INameRecognizer>(recognizer).AddNewsExtract()
            .BuildServiceProvider();
        Assert.Same(recognizer, services.GetRequiredService<NewsExtractor>().Options.NameRecognizer);
    }

    [Fact]
    public void Pages_without_an_article_are_logged()
    {
        var log = new MemoryLog();
        using ServiceProvider services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).AddNewsExtract()
            .BuildServiceProvider();
        var page = new Page(default)
        {
            Id = "17",
            Url = new Uri("https://news.example/17"),
            Problem = new PageProblem(ExtractionStatus.Unreadable, "The row is broken."),
        };
        services.GetRequiredService<NewsExtractor>().Extract(page);
        Assert.Equal(["Warning NewsExtract.NewsExtractor: Unreadable: page 17 https://news.example/17: The row is broken."], log.Lines);
    }

    private static IConfiguration Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    private sealed class NoNames : INameRecognizer
    {
        public IReadOnlyList<NameSpan> Recognize(string text, string language) => [];
    }

    private sealed class MemoryLog : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Lines);

        public void Dispose() { }

        private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)}");
        }
    }
}
