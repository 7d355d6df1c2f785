using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsExtract;

// Reads every page of a folder and appends its record to a file of JSON Lines; settings are in appsettings.json.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.AddNewsExtract(builder.Configuration.GetSection("NewsExtract"));
builder.Services.AddHostedService<FolderWorker>();
await builder.Build().RunAsync();

internal sealed partial class FolderWorker(
    NewsExtractor extractor, IConfiguration configuration, IHostApplicationLifetime host, ILogger<FolderWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IEnumerable<Page> pages = PageSource.ReadFolder(configuration["Folder:Pages"] ?? "pages");
        await using var records = new StreamWriter(configuration["Folder:Records"] ?? "records.jsonl", append: true, new UTF8Encoding(false));
        int count = 0;
        await foreach (ExtractionResult result in extractor.ExtractManyAsync(pages, cancellationToken: stoppingToken))
        {
            await records.WriteLineAsync(ArticleJson.ToJson(result.Article));
            count++;
        }
        LogDone(count);
        host.StopApplication();
    }

    [LoggerMessage(LogLevel.Information, "{Count} records written.")]
    private partial void LogDone(int count);
}
