using Microsoft.Extensions.Logging;

namespace NewsExtract.DependencyInjection;

/// <summary>What is logged: pages that gave no article, by how bad that is.</summary>
internal static partial class Log
{
    public static void Problem(ILogger logger, Page page, NewsArticle article)
    {
        LogLevel level = article.Status switch
        {
            ExtractionStatus.Crashed => LogLevel.Error,
            ExtractionStatus.NoArticle or ExtractionStatus.Truncated => LogLevel.Debug,
            _ => LogLevel.Warning,
        };
        PageProblem(logger, level, article.Status, page.Id, page.Url, article.StatusDetail);
    }

    [LoggerMessage(EventId = 1, EventName = nameof(PageProblem), Message = "{Status}: page {Id} {Url}: {Detail}")]
    private static partial void PageProblem(ILogger logger, LogLevel level, ExtractionStatus status, string? id, Uri? url, string? detail);
}
