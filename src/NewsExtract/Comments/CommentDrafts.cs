using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Comments;

/// <summary>Turns gathered lines into comments: picks author and date, leaves buttons out, joins the paragraphs.</summary>
/// <param name="texts">Where the comments stand.</param>
internal sealed class CommentDrafts(TextStore texts)
{
    private const int LongestAuthor = 80;

    /// <summary>Shorter texts without a name and a date are labels and titles.</summary>
    private const int ShortestUnsigned = 60;

    private readonly Dictionary<TextSlice, int> _byId = [];
    private readonly List<int?> _indices = [];

    /// <param name="tree">The page.</param>
    /// <param name="drafts">What was gathered.</param>
    /// <param name="order">How the page writes dates such as 03/04/2025.</param>
    /// <param name="comments">Receives the comments.</param>
    public void Finish(PageTree tree, List<CommentDraft> drafts, DateOrder order, List<CommentText> comments)
    {
        LinkByIds(tree, drafts);
        _indices.Clear();
        for (int i = 0; i < drafts.Count; i++)
        {
            CommentDraft draft = drafts[i];
            // A comment that was removed leaves its replies to the one above it.
            int? parent = draft.Parent is { } above && above < i ? _indices[above] : null;
            _indices.Add(parent);
            TextSlice? author = Author(draft, out int headerLine);
            TextSlice text = Text(draft, headerLine);
            ArticleDate? date = Date(draft, order);
            bool isSigned = author is not null || date is not null;
            if (text.Length == 0 || IsPingback(tree, draft, text) || (!isSigned && text.Length < ShortestUnsigned)) continue;
            // Labels around the field for a comment of one's own.
            if (date is null && !draft.NamesAuthor && ThreadWalker.HasPlaceToWrite(tree, draft.Node)) continue;
            _indices[i] = comments.Count;
            comments.Add(new CommentText(author, text, date, parent));
        }
    }

    /// <summary>A link from another site that WordPress lists among the comments.</summary>
    private static bool IsPingback(PageTree tree, CommentDraft draft, ReadOnlySpan<char> text) =>
        tree.RawAttribute(draft.Node, KnownAttribute.Class) is var names
            && (names.IndexOf("pingback"u8) >= 0 || names.IndexOf("trackback"u8) >= 0)
        || text.StartsWith("Pingback:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("Trackback:", StringComparison.OrdinalIgnoreCase);

    private TextSlice? Author(CommentDraft draft, out int headerLine)
    {
        headerLine = -1;
        foreach (CommentLine line in draft.Lines)
        {
            if (line.Part != CommentPart.Author || line.Text.Length > LongestAuthor) continue;
            if (CleanAuthor(line.Text) is { IsEmpty: false } author) return texts.Add(author);
        }
        for (int i = 0; i < Math.Min(draft.Lines.Count, 4); i++)
        {
            CommentLine line = draft.Lines[i];
            if (line.Part == CommentPart.Text || line.Text.Length > 100) continue;
            if (!NameLine.TrySplitHeader(line.Text, out ReadOnlySpan<char> name, out _))
            {
                if (line.Part is not (CommentPart.None or CommentPart.Frame) || !LooksLikeName(line.Text) || i + 1 == draft.Lines.Count)
                    continue;
                name = line.Text;
            }
            headerLine = i;
            return CleanAuthor(name) is { IsEmpty: false } author ? texts.Add(author) : null;
        }
        return AuthorInText(draft, out headerLine);
    }

    /// <summary>"Jane Doe says:" in the first line of what the markup calls text.</summary>
    private TextSlice? AuthorInText(CommentDraft draft, out int headerLine)
    {
        headerLine = -1;
        if (draft.Lines.Count < 2) return null;
        ReadOnlySpan<char> line = draft.Lines[0].Text.Span.TrimEnd(':');
        if (line.Length > LongestAuthor || line.LastIndexOf(' ') is not (> 0 and int says) || !CommentWords.Says.Covers(line[says..]))
            return null;
        headerLine = 0;
        return CleanAuthor(line) is { IsEmpty: false } author ? texts.Add(author) : null;
    }

    private static bool LooksLikeName(ReadOnlySpan<char> line) =>
        line.Length <= 40 && line.Count(' ') <= 3 && !CommentWords.Buttons.Covers(line) && !CommentWords.Toolbar.Covers(line)
            && !DateLine.IsDate(line) && char.IsLetterOrDigit(line[^1]);

    /// <summary>A name without "says", "von" and the like; empty when nothing is left.</summary>
    private static ReadOnlySpan<char> CleanAuthor(ReadOnlySpan<char> text)
    {
        if (NameLine.TrySplitHeader(text, out ReadOnlySpan<char> name, out _)) text = name;
        text = text.Trim();
        foreach (string label in (ReadOnlySpan<string>)["comment by ", "posted by ", "kommentar von ", "commentaire par ",
            "commentaire de ", "comentario de ", "by ", "von ", "par ", "por ", "@"])
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) text = text[label.Length..];
        }
        int says = text.LastIndexOf(' ');
        if (says > 0 && CommentWords.Says.Covers(text[says..])) text = text[..says];
        text = text.Trim(" :,•·|-–");
        return text.IsEmpty || !HasLetter(text) || CommentWords.Buttons.Covers(text) || CommentWords.Headings.Covers(text)
            || CommentWords.Forms.Covers(text) || DateLine.IsDate(text) || text.ContainsAny(CommentWords.NotInNames) ? default : text;
    }

    /// <summary>
    /// The lines that markup calls text; where it calls none so, those it says nothing about, at last
    /// those of headers and footers; without names, dates and buttons.
    /// </summary>
    private TextSlice Text(CommentDraft draft, int headerLine)
    {
        foreach (CommentPart part in (ReadOnlySpan<CommentPart>)[CommentPart.Text, CommentPart.None, CommentPart.Frame])
            if (Join(draft, part, headerLine) is { Length: > 0 } text) return text;
        return default;
    }

    private TextSlice Join(CommentDraft draft, CommentPart part, int headerLine)
    {
        int most = 0, length = 0;
        foreach (CommentLine line in draft.Lines) most += line.Text.Length + 1;
        Span<char> text = texts.Reserve(most);
        for (int i = 0; i < draft.Lines.Count; i++)
        {
            CommentLine line = draft.Lines[i];
            if (i == headerLine || line.Part != part || IsChrome(line.Text)) continue;
            if (length > 0) text[length++] = '\n';
            line.Text.Span.CopyTo(text[length..]);
            length += line.Text.Length;
        }
        return texts.Keep(length);
    }

    private static bool IsChrome(ReadOnlySpan<char> line) =>
        CommentWords.Buttons.Covers(line) || CommentWords.Toolbar.Covers(line) || CommentWords.Forms.Covers(line) || DateLine.IsDate(line)
            || !HasLetter(line);

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char c in line)
            if (char.IsLetter(c) || char.IsSurrogate(c)) return true;
        return false;
    }

    private static ArticleDate? Date(CommentDraft draft, DateOrder order)
    {
        if (draft.Moment is { } moment && DateReader.TryRead(moment, order, out DateReading exact)) return exact.Date;
        foreach (CommentLine line in draft.Lines)
            if (line.Part != CommentPart.Text && line.Text.Length <= 100 && DateReader.TryRead(line.Text, order, out DateReading reading))
                return reading.Date;
        return null;
    }

    /// <summary>Parents that stand in data attributes, as in lists where replies are not nested.</summary>
    private void LinkByIds(PageTree tree, List<CommentDraft> drafts)
    {
        _byId.Clear();
        for (int i = 0; i < drafts.Count; i++)
        {
            CommentDraft draft = drafts[i];
            if (IdOf(tree, draft.Node) is { Length: > 0 } id) _byId[Digits(id)] = i;
            if (draft.Parent is null && ParentIdOf(tree, draft.Node) is { Length: > 0 } parent
                && _byId.TryGetValue(Digits(parent), out int index) && index != i)
            {
                draft.Parent = index;
            }
        }
    }

    private TextSlice? IdOf(PageTree tree, int node) =>
        tree.Attribute(node, "data-id"u8, texts)
            ?? tree.Attribute(node, "data-comment-id"u8, texts) ?? tree.Attribute(node, KnownAttribute.Id, texts);

    private TextSlice? ParentIdOf(PageTree tree, int node) => tree.Attribute(node, "data-parent-id"u8, texts)
        ?? tree.Attribute(node, "data-parent"u8, texts)
        ?? tree.Attribute(node, "data-parent-comment-id"u8, texts) ?? tree.Attribute(node, "data-reply-to"u8, texts);

    /// <summary>The number at the end of "comment-123"; the whole when there is none.</summary>
    private static TextSlice Digits(TextSlice id)
    {
        int start = id.Length;
        while (start > 0 && char.IsAsciiDigit(id[start - 1])) start--;
        return start < id.Length ? id[start..] : id;
    }
}
