using System.Text;

namespace NewsExtract.Text;

/// <summary>Replaces links in Markdown by their texts, and leaves images out: some scrapers write pages down so.</summary>
internal static class MarkdownLinks
{
    /// <summary>Longer texts and addresses than these are brackets that have nothing to do with each other.</summary>
    private const int LongestText = 400, LongestAddress = 2000;

    /// <returns>The text itself when it has no links.</returns>
    public static string Replace(string text)
    {
        int middle = text.IndexOf("](", StringComparison.Ordinal);
        if (middle < 0) return text;
        var replaced = new StringBuilder(text.Length);
        int copied = 0;
        for (; middle >= 0; middle = text.IndexOf("](", middle + 2, StringComparison.Ordinal))
        {
            int from = Math.Max(copied, middle - LongestText), open = from + text.AsSpan(from, middle - from).LastIndexOf('[');
            int end = EndOfAddress(text.AsSpan(middle + 2));
            if (open < from || end < 0) continue;
            bool isImage = open > copied && text[open - 1] == '!';
            replaced.Append(text, copied, open - copied - (isImage ? 1 : 0));
            if (!isImage) replaced.Append(text, open + 1, middle - open - 1);
            copied = middle + 2 + end + 1;
        }
        return replaced.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Where the bracket behind an address closes, -1 when there is none.</summary>
    private static int EndOfAddress(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, LongestAddress)];
        if (!text.StartsWith("http") && !text.StartsWith("/") && !text.StartsWith("#") && !text.StartsWith("mailto:")) return -1;
        int end = text.IndexOfAny(')', '\n');
        return end >= 0 && text[end] == ')' ? end : -1;
    }
}
