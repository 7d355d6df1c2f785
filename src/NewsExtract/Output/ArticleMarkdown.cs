using System.Text;
using NewsExtract.Output;

namespace NewsExtract;

/// <summary>Articles as Markdown (CommonMark, with tables as GitHub writes them).</summary>
public static class ArticleMarkdown
{
    private const int HeadlineLevel = 1;
    private const int DeepestHeading = 6;
    private const int DeepestList = 20;

    /// <summary>
    /// Headline, standfirst, byline, the main image, the body's blocks (headings, lists, quotations, tables and preformatted text as such),
    /// the other images, and on request the comments. Text is text: whatever in it would be markup, HTML or a link is escaped, so that a
    /// page cannot put any of them into the result. The only links and images are the author's page, the article's address and its images,
    /// where they are <c>http</c> or <c>https</c> addresses.
    /// </summary>
    /// <param name="article">The record.</param>
    /// <param name="comments">Whether the readers' comments follow, as a list whose items answer those
    /// above them. Default false: they are not the article.</param>
    /// <returns>The Markdown with a line feed at its end; empty when there is nothing to write.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public static string ToMarkdown(NewsArticle article, bool comments = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        var output = new StringBuilder();
        if (article.Headline is { Length: > 0 } headline) AppendPart(output, $"{new string('#', HeadlineLevel)} ", headline);
        if (article.Standfirst is { Length: > 0 } standfirst) AppendPart(output, "**", standfirst, "**");
        AppendByline(output, article);
        ArticleImage[] images = [.. article.Image.Where(image => WebAddress.IsWeb(image.Url))];
        foreach (ArticleImage image in images.Take(1)) AppendImage(output, image);
        for (int i = 0; i < article.Blocks.Count;) i = AppendBlocks(output, article.Blocks, i);
        foreach (ArticleImage image in images.Skip(1)) AppendImage(output, image);
        if (comments && article.Comments.Count > 0) AppendComments(output, article.Comments);
        return output.ToString();
    }

    private static void AppendByline(StringBuilder output, NewsArticle article)
    {
        string names = string.Join(", ", article.Author.Select(author => LinkTo(author.Url, author.Name)));
        string publisher = LinkTo(article.Url, article.Publisher?.Name
            ?? (WebAddress.IsWeb(article.Url) ? new Uri(article.Url!).Host : ""));
        string byline = string.Join(" · ", new[] { names, publisher, article.DatePublished?.Date.ToString("O") }.Where(part =>
            !string.IsNullOrEmpty(part)));
        if (byline.Length == 0) return;
        Separate(output);
        output.Append(byline).Append('\n');
    }

    /// <summary>Names as text on one line, with a link where there is an address of the web.</summary>
    private static string LinkTo(string? url, string text)
    {
        var link = new StringBuilder();
        MarkdownText.Append(link, OneLine(text));
        return link.Length > 0 && WebAddress.IsWeb(url) ? $"[{link}]({MarkdownText.Destination(url!)})" : link.ToString();
    }

    private static void AppendImage(StringBuilder output, ArticleImage image)
    {
        Separate(output);
        output.Append("![");
        MarkdownText.Append(output, OneLine(image.Caption ?? ""));
        output.Append("](").Append(MarkdownText.Destination(image.Url!)).Append(")\n");
        string below = string.Join(" – ", new[] { image.Caption, image.Credit }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (below.Length > 0) AppendPart(output, "*", below, "*");
    }

    private static void AppendComments(StringBuilder output, IReadOnlyList<Comment> comments)
    {
        AppendPart(output, $"{new string('#', HeadlineLevel + 1)} ", "Comments");
        Separate(output);
        foreach ((int i, int depth) in CommentThreads.InOrder(comments))
        {
            string indent = Indent(depth + 1);
            output.Append(indent).Append("- **");
            MarkdownText.Append(output, comments[i].Author is { Length: > 0 } author ? OneLine(author) : "?");
            output.Append("**");
            if (comments[i].DatePublished is { } date) output.Append(" · ").Append(date.Date.ToString("O"));
            output.Append("\\\n").Append(indent).Append("  ");
            MarkdownText.AppendLines(output, comments[i].Text, $"{indent}  ");
            output.Append('\n');
        }
    }

    /// <summary>Two columns a level are what a "- " of the level above takes up; more than that would be preformatted text.</summary>
    private static string Indent(int level) => new(' ', 2 * (Math.Clamp(level, 1, DeepestList) - 1));

    /// <summary>Appends one block, or all neighbours that make one list, table or quotation; returns the index behind them.</summary>
    private static int AppendBlocks(StringBuilder output, IReadOnlyList<Block> blocks, int first)
    {
        int end = first + 1;
        while (end < blocks.Count && blocks[end].Kind == blocks[first].Kind && blocks[end].DatePublished is null) end++;
        Block block = blocks[first];
        if (block.DatePublished is { } posted) AppendPart(output, "*", posted.ToString(), "*");
        switch (block.Kind)
        {
            case BlockKind.Heading:
                AppendPart(output, $"{new string('#', Math.Clamp(block.Level ?? 2, HeadlineLevel + 1, DeepestHeading))} ",
                    OneLine(block.Text));
                return first + 1;
            case BlockKind.ListItem:
                Separate(output);
                for (int i = first, level = 0; i < end; i++)
                    AppendListItem(output, blocks[i].Text, level = Math.Clamp(blocks[i].Level ?? 1, 1, level + 1));
                return end;
            case BlockKind.BlockQuote or BlockKind.Embed:
                Separate(output);
                for (int i = first; i < end; i++) AppendQuotation(output, blocks[i].Text, isFirst: i == first);
                return end;
            case BlockKind.TableRow:
                Separate(output);
                AppendTable(output, blocks, first, end);
                return end;
            case BlockKind.Preformatted:
                Separate(output);
                AppendFence(output, block.Text);
                return first + 1;
            default:
                AppendPart(output, "", block.Text);
                return first + 1;
        }
    }

    private static void AppendListItem(StringBuilder output, string text, int level)
    {
        output.Append(Indent(level)).Append("- ");
        MarkdownText.AppendLines(output, text, $"{Indent(level)}  ");
        output.Append('\n');
    }

    private static void AppendQuotation(StringBuilder output, string text, bool isFirst)
    {
        if (!isFirst) output.Append(">\n");
        output.Append("> ");
        MarkdownText.AppendLines(output, text, "> ");
        output.Append('\n');
    }

    private static void AppendTable(StringBuilder output, IReadOnlyList<Block> blocks, int first, int end)
    {
        var rows = new List<string[]>();
        for (int i = first; i < end; i++) rows.Add(blocks[i].Text.Split('\t'));
        int columns = rows.Max(row => row.Length);
        for (int i = 0; i < rows.Count; i++)
        {
            for (int column = 0; column < columns; column++)
            {
                output.Append("| ");
                if (column < rows[i].Length) MarkdownText.Append(output, OneLine(rows[i][column]));
                output.Append(' ');
            }
            output.Append("|\n");
            if (i == 0) output.Insert(output.Length, "| --- ", columns).Append("|\n");
        }
    }

    private static void AppendFence(StringBuilder output, string text)
    {
        int longest = 0, run = 0;
        foreach (char c in text) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        string fence = new('`', Math.Max(3, longest + 1));
        output.Append(fence).Append('\n').Append(text).Append('\n').Append(fence).Append('\n');
    }

    private static void AppendPart(StringBuilder output, string before, string text, string after = "")
    {
        Separate(output);
        output.Append(before);
        MarkdownText.AppendLines(output, before.Length > 0 ? OneLine(text) : text, "");
        output.Append(after).Append('\n');
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static void Separate(StringBuilder output)
    {
        if (output.Length > 0) output.Append('\n');
    }
}
