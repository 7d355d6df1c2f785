using System.Text;
using NewsExtract.Output;

namespace NewsExtract;

/// <summary>Articles as Markdown (CommonMark, with tables as GitHub writes them).</summary>
public static class ArticleMarkdown
{
    private const int HeadlineLevel = 1;
    private const int DeepestHeading = 6;

    /// <summary>
    /// Headline, standfirst, byline and the body's blocks: headings, lists, quotations, tables and preformatted text as such. Text is text: whatever in it
    /// would be markup, HTML or a link is escaped, so that a page cannot put any of them into the result.
    /// </summary>
    /// <param name="article">The record.</param>
    /// <returns>The Markdown with a line feed at its end; empty when there is nothing to write.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public static string ToMarkdown(NewsArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var output = new StringBuilder();
        if (article.Headline is { Length: > 0 } headline) AppendPart(output, $"{new string('#', HeadlineLevel)} ", headline);
        if (article.Standfirst is { Length: > 0 } standfirst) AppendPart(output, "**", standfirst, "**");
        if (Byline(article) is { Length: > 0 } byline) AppendPart(output, "", byline);
        for (int i = 0; i < article.Blocks.Count;) i = AppendBlocks(output, article.Blocks, i);
        return output.ToString();
    }

    private static string Byline(NewsArticle article)
    {
        string names = string.Join(", ", article.Author.Select(author => author.Name));
        string?[] parts = [names, article.Publisher?.Name, article.DatePublished?.Date.ToString("O")];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>Appends one block, or all neighbours that make one list, table or quotation; returns the index behind them.</summary>
    private static int AppendBlocks(StringBuilder output, IReadOnlyList<Block> blocks, int first)
    {
        int end = first + 1;
        while (end < blocks.Count && blocks[end].Kind == blocks[first].Kind) end++;
        Block block = blocks[first];
        switch (block.Kind)
        {
            case BlockKind.Heading:
                AppendPart(output, $"{new string('#', Math.Clamp(block.Level ?? 2, HeadlineLevel + 1, DeepestHeading))} ", OneLine(block.Text));
                return first + 1;
            case BlockKind.ListItem:
                Separate(output);
                for (int i = first; i < end; i++) AppendListItem(output, blocks[i]);
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

    private static void AppendListItem(StringBuilder output, Block item)
    {
        // Two columns a level are what a "- " of the level above takes up; more than that would be preformatted text.
        string indent = new(' ', 2 * (Math.Clamp(item.Level ?? 1, 1, 20) - 1));
        output.Append(indent).Append("- ");
        MarkdownText.AppendLines(output, item.Text, $"{indent}  ");
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

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static void Separate(StringBuilder output)
    {
        if (output.Length > 0) output.Append('\n');
    }
}
