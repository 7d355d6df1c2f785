using System.Buffers;

namespace NewsExtract.Text;

/// <summary>
/// Recognises an image's caption and credit by its form: "What it shows. (Agency)", "What it shows. Photo: Agency", "© Agency".
/// </summary>
internal static class CaptionLine
{
    private const float LongestCaption = 60;
    private const int LongestCredit = 80;

    private static readonly SearchValues<char> LabelStarts = SearchValues.Create(".|()[!?");

    /// <param name="inHead">Above the body a sentence with something in brackets behind it is a caption; between paragraphs the bracket
    /// must speak of pictures.</param>
    /// <param name="image">Caption and credit, either of them null.</param>
    public static bool TryRead(ReadOnlySpan<char> line, float words, bool inHead, out ArticleImage? image)
    {
        image = null;
        if (words > LongestCaption) return false;
        return TryBracket(line, inHead, out image) || TryLabel(line, out image) || TryAgencies(line, words, inHead, out image);
    }

    private static bool TryBracket(ReadOnlySpan<char> line, bool inHead, out ArticleImage? image)
    {
        image = null;
        ReadOnlySpan<char> text = line.TrimEnd('.');
        if (text.IsEmpty || text[^1] is not (')' or ']')) return false;
        int open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
        if (open < 0 || text.Length - open > LongestCredit) return false;
        ReadOnlySpan<char> inner = text[(open + 1)..^1], before = TextLines.Trim(text[..open]);
        bool ofPicture = PagePhrases.Pictures.OccursIn(inner) || inner.Contains('©');
        bool afterSentence = before.IsEmpty
            ? ofPicture : inHead && text.Length == line.Length && (TextLines.EndsSentence(before) || PagePhrases.Pictures.Begins(before));
        if (!ofPicture && !afterSentence) return false;
        if (!inHead && !inner.Contains('©') && !(PagePhrases.Pictures.Begins(inner) && inner.IndexOfAny(" :/") > 0 && !inner.Contains(',')))
            return false;
        image = new ArticleImage(null, OrNull(before), OrNull(WithoutLabel(inner)));
        return true;
    }

    /// <summary>"... Photo: Agency", "... © Agency".</summary>
    private static bool TryLabel(ReadOnlySpan<char> line, out ArticleImage? image)
    {
        image = null;
        int sign = line.LastIndexOf('©');
        if (sign >= 0 && line.Length - sign <= LongestCredit)
        {
            image = new ArticleImage(null, OrNull(line[..sign]), OrNull(line[(sign + 1)..]));
            return true;
        }
        int colon = line.LastIndexOf(':');
        if (colon <= 0 || line.Length - colon > LongestCredit) return false;
        // The label is what stands between the last sentence or separator and the colon.
        int from = line[..colon].LastIndexOfAny(LabelStarts) + 1;
        ReadOnlySpan<char> label = line[from..colon];
        if (!PagePhrases.Pictures.Covers(label)) return false;
        image = new ArticleImage(null, OrNull(line[..from].TrimEnd("|([ ")), OrNull(line[(colon + 1)..].TrimEnd(")]")));
        return true;
    }

    /// <summary>"AGENCY/Name" alone.</summary>
    private static bool TryAgencies(ReadOnlySpan<char> line, float words, bool inHead, out ArticleImage? image)
    {
        image = null;
        if (words > 8 || TextLines.EndsSentence(line)) return false;
        bool byPhotographer = line.StartsWith("Photo by ", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Image via ", StringComparison.OrdinalIgnoreCase);
        if (!byPhotographer && !(inHead && line.Contains('/') && PagePhrases.Pictures.OccursIn(line))) return false;
        image = new ArticleImage(null, null, OrNull(WithoutLabel(line)));
        return true;
    }

    /// <summary>"Photo by Jane Doe" and "Credit: Jane Doe" without what precedes the name.</summary>
    private static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> credit)
    {
        int colon = credit.IndexOf(':');
        if (colon > 0 && PagePhrases.Pictures.Covers(credit[..colon])) return credit[(colon + 1)..];
        foreach (string label in (ReadOnlySpan<string>)["photo by ", "image by ", "picture by ", "photo via ", "image via ",
            "photo courtesy of "])
        {
            if (credit.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return credit[label.Length..];
        }
        return credit.TrimStart('©');
    }

    private static string? OrNull(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = TextLines.Trim(text);
        return trimmed.IsEmpty ? null : trimmed.ToString();
    }
}
