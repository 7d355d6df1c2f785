using System.Text;

namespace NewsExtract;

/// <summary>Articles as plain text to read.</summary>
public static class ArticleText
{
    /// <summary>
    /// Headline, standfirst and the body's blocks, each followed by a blank line save the last, which ends with a line feed.
    /// </summary>
    /// <param name="article">The record.</param>
    /// <returns>The text, empty when the record has nothing of the three.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public static string ToText(NewsArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = new StringBuilder();
        foreach (string? part in (string?[])[article.Headline, article.Standfirst, article.ArticleBody])
        {
            if (string.IsNullOrEmpty(part)) continue;
            if (text.Length > 0) text.Append('\n');
            text.Append(part).Append('\n');
        }
        return text.ToString();
    }
}
