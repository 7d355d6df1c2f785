using System.Text;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Comments;

/// <summary>Turns gathered lines into comments: picks author and date, leaves buttons out, joins the paragraphs.</summary>
internal static class CommentDrafts
{
    private const int LongestAuthor = 80;

    /// <summary>Shorter texts without a name and a date are labels and titles.</summary>
    private const int ShortestUnsigned = 60;

    /// <param name="order">How the page writes dates such as 03/04/2025.</param>
    public static List<Comment> Finish(PageTree tree, List<CommentDraft> drafts, DateOrder order)
    {
        var comments = new List<Comment>(drafts.Count);
        LinkByIds(tree, drafts);
        var indices = new int?[drafts.Count];
        for (int i = 0; i < drafts.Count; i++)
        {
            CommentDraft draft = drafts[i];
            // A comment that was removed leaves its replies to the one above it.
            int? parent = draft.Parent is { } above && above < i ? indices[above] : null;
            indices[i] = parent;
            string? author = Author(draft, out int headerLine);
            string text = Text(draft, headerLine);
            ArticleDate? date = Date(draft, order);
            bool isSigned = author is not null || date is not null;
            if (text.Length == 0 || IsPingback(tree, draft, text) || (!isSigned && text.Length < ShortestUnsigned)) continue;
            indices[i] = comments.Count;
            comments.Add(new Comment(author, text, date, parent));
        }
        return comments;
    }

    /// <summary>A link from another site that WordPress lists among the comments.</summary>
    private static bool IsPingback(PageTree tree, CommentDraft draft, string text) =>
        tree.RawAttribute(draft.Node, KnownAttribute.Class) is var names && (names.IndexOf("pingback"u8) >= 0 || names.IndexOf("trackback"u8) >= 0)
        || text.StartsWith("Pingback:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Trackback:", StringComparison.OrdinalIgnoreCase);

    private static string? Author(CommentDraft draft, out int headerLine)
    {
        headerLine = -1;
        foreach (CommentLine line in draft.Lines)
        {
            if (line.Part != CommentPart.Author || line.Text.Length > LongestAuthor) continue;
            if (CleanAuthor(line.Text) is { } author) return author;
        }
        for (int i = 0; i < Math.Min(draft.Lines.Count, 4); i++)
        {
            CommentLine line = draft.Lines[i];
            if (line.Part == CommentPart.Text || line.Text.Length > 100) continue;
            if (!NameLine.TrySplitHeader(line.Text, out ReadOnlySpan<char> name, out _))
            {
                if (line.Part is not (CommentPart.None or CommentPart.Frame) || !LooksLikeName(line.Text) || i + 1 == draft.Lines.Count) continue;
                name = line.Text;
            }
            headerLine = i;
            return CleanAuthor(name);
        }
        return null;
    }

    private static bool LooksLikeName(string line) =>
        line.Length <= 40 && line.AsSpan().Count(' ') <= 3 && !CommentWords.Buttons.Covers(line) && !CommentWords.Toolbar.Covers(line) && !DateLine.IsDate(line) && char.IsLetterOrDigit(line[^1]);

    /// <summary>A name without "says", "von" and the like; null when nothing is left.</summary>
    private static string? CleanAuthor(ReadOnlySpan<char> text)
    {
        if (NameLine.TrySplitHeader(text, out ReadOnlySpan<char> name, out _)) text = name;
        text = text.Trim();
        foreach (string label in (ReadOnlySpan<string>)["comment by ", "posted by ", "kommentar von ", "commentaire par ", "commentaire de ", "comentario de ", "by ", "von ", "par ", "por ", "@"])
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) text = text[label.Length..];
        int says = text.LastIndexOf(' ');
        if (says > 0 && CommentWords.Says.Covers(text[says..])) text = text[..says];
        text = text.Trim(" :,•·|-–");
        return text.IsEmpty || CommentWords.Buttons.Covers(text) || DateLine.IsDate(text) ? null : text.ToString();
    }

    /// <summary>The lines that markup calls text; where it calls none so, those it says nothing about, at last those of headers and footers; without names, dates and buttons.</summary>
    private static string Text(CommentDraft draft, int headerLine)
    {
        foreach (CommentPart part in (ReadOnlySpan<CommentPart>)[CommentPart.Text, CommentPart.None, CommentPart.Frame])
            if (Join(draft, part, headerLine) is { Length: > 0 } text) return text;
        return "";
    }

    private static string Join(CommentDraft draft, CommentPart part, int headerLine)
    {
        var text = new StringBuilder();
        for (int i = 0; i < draft.Lines.Count; i++)
        {
            CommentLine line = draft.Lines[i];
            if (i == headerLine || line.Part != part || IsChrome(line.Text)) continue;
            if (text.Length > 0) text.Append('\n');
            text.Append(line.Text);
        }
        return text.ToString();
    }

    private static bool IsChrome(string line) =>
        CommentWords.Buttons.Covers(line) || CommentWords.Toolbar.Covers(line) || CommentWords.Forms.Covers(line) || DateLine.IsDate(line) || !HasLetter(line);

    private static bool HasLetter(string line)
    {
        foreach (char c in line)
            if (char.IsLetter(c) || char.IsSurrogate(c)) return true;
        return false;
    }

    private static ArticleDate? Date(CommentDraft draft, DateOrder order)
    {
        if (draft.Moment is { } moment && DateReader.TryRead(moment, order, out DateReading exact)) return exact.Date;
        foreach (CommentLine line in draft.Lines)
            if (line.Part != CommentPart.Text && line.Text.Length <= 100 && DateReader.TryRead(line.Text, order, out DateReading reading)) return reading.Date;
        return null;
    }

    /// <summary>Parents that stand in data attributes, as in lists where replies are not nested.</summary>
    private static void LinkByIds(PageTree tree, List<CommentDraft> drafts)
    {
        Dictionary<string, int>? byId = null;
        for (int i = 0; i < drafts.Count; i++)
        {
            CommentDraft draft = drafts[i];
            if ((tree.Attribute(draft.Node, "data-id"u8) ?? tree.Attribute(draft.Node, "data-comment-id"u8) ?? tree.Attribute(draft.Node, KnownAttribute.Id)) is { Length: > 0 } id)
                (byId ??= [])[Digits(id)] = i;
            string? parent = tree.Attribute(draft.Node, "data-parent-id"u8) ?? tree.Attribute(draft.Node, "data-parent"u8) ?? tree.Attribute(draft.Node, "data-parent-comment-id"u8) ?? tree.Attribute(draft.Node, "data-reply-to"u8);
            if (draft.Parent is null && parent is { Length: > 0 } && byId is not null && byId.TryGetValue(Digits(parent), out int index) && index != i) draft.Parent = index;
        }
    }

    /// <summary>The number at the end of "comment-123"; the whole when there is none.</summary>
    private static string Digits(string id)
    {
        int start = id.Length;
        while (start > 0 && char.IsAsciiDigit(id[start - 1])) start--;
        return start < id.Length ? id[start..] : id;
    }
}
