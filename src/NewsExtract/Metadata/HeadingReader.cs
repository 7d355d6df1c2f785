using System.Buffers;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// A heading as it is shown, cut where its markup and the titles in the head show that it holds more than the headline: the kicker above
/// it, a subtitle, a date. Annotations of ruby text are left out.
/// </summary>
internal sealed class HeadingReader(PageScan scan)
{
    private const int MostNodes = 80, MostCharacters = 1000, ShortestTitle = 5;

    /// <summary>Signs that set a kicker or a section's name apart from the headline within one text.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create(":-–—|/·•»");

    private const string Edges = " :-–—|/·•";

    private readonly List<Piece> _pieces = [];
    private TextSlice _text;

    private PageTree Tree => scan.Tree;

    /// <summary>A text node's part of the heading.</summary>
    private readonly record struct Piece(int Start, bool IsKicker);

    /// <summary>The whole text, empty when the element is too large for a heading.</summary>
    public TextSlice Read(int heading)
    {
        _pieces.Clear();
        _text = default;
        if (Tree[heading].End - heading > MostNodes) return default;
        var text = new TextCollector(stackalloc char[512]);
        int kickerEnd = 0;
        for (int i = heading + 1; i < Tree[heading].End; i++)
        {
            if (Tree[i].Kind == NodeKind.Element)
            {
                if (Tags.HidesText(Tree[i].Tag) || Tree[i].Tag is Tag.Rt or Tag.Rp) i = Tree[i].End - 1;
                else if (i >= kickerEnd && (scan.HintsOf(i) & ClassHint.Kicker) != 0) kickerEnd = Tree[i].End;
                continue;
            }
            if (Tree[i].Length > MostCharacters || text.Length > MostCharacters) break;
            if (IsBoundary(i, heading)) text.AppendSpace();
            int start = text.Length;
            text.AppendCollapsed(Tree, i);
            if (text.Length > start) _pieces.Add(new Piece(start, i < kickerEnd));
        }
        return _text = MetadataText.Clean(text.KeepAndFree(scan.Texts), scan.Texts);
    }

    /// <summary>Whether a block or a line begins or ends between a text node and the one before it.</summary>
    private bool IsBoundary(int text, int heading)
    {
        for (int i = Tree[text].Parent; i > heading && i > text - 3; i = Tree[i].Parent)
            if (Tags.IsBlock(Tree[i].Tag)) return true;
        int before = text - 1;
        return before > heading && (Tree[before].Tag == Tag.Br
            || (Tree[before].Kind == NodeKind.Text && Tree[before].Parent != Tree[text].Parent && !SharesWord(before, text)));
    }

    /// <summary>Markup within a word, such as an initial set large: nothing but small letters follow it.</summary>
    private bool SharesWord(int before, int text)
    {
        ReadOnlySpan<byte> left = Tree.RawText(before), right = Tree.RawText(text);
        return left.Length > 0 && right.Length > 0
            && !(right[0] is >= (byte)'A' and <= (byte)'Z'
            && left[^1] is (>= (byte)'a' and <= (byte)'z') or (byte)'.' or (byte)'!' or (byte)'?' or (byte)':');
    }

    /// <summary>
    /// The headline within the heading that was read last. og:title decides first: a newsroom writes it for readers, and where it is the
    /// end of the heading the gold agrees with it on 13 of 15 pages, whatever JSON-LD and title repeat.
    /// </summary>
    /// <param name="shared">The title for sharing (og:title) without the site's name, null when there is none.</param>
    /// <param name="titles">All titles in the head without the site's name, the most trustworthy first.</param>
    public TextSlice Main(TextSlice? shared, ReadOnlySpan<TextSlice> titles)
    {
        if (shared is { Length: >= ShortestTitle } own && TailThatIs(own) is { } tail) return tail;
        foreach (TextSlice title in titles)
            if (MetadataText.SameWords(title, _text)) return _text;
        foreach (TextSlice title in titles)
            if (title.Length >= ShortestTitle && (TailThatIs(title) ?? HeadThatIs(title)) is { } part) return part;
        return WithoutKicker() ?? _text;
    }

    /// <summary>The end of the heading that a title repeats: from the beginning of a piece, or behind a sign.</summary>
    private TextSlice? TailThatIs(ReadOnlySpan<char> title)
    {
        foreach (Piece piece in _pieces)
            if (piece.Start > 0 && piece.Start < _text.Length && MetadataText.SameWords(_text[piece.Start..], title))
                return Trimmed(_text[piece.Start..]);
        for (int i = NextSign(0); i >= 0; i = NextSign(i + 1))
            if (MetadataText.SameWords(_text[i..], title)) return Trimmed(_text[(i + 1)..]);
        return null;
    }

    /// <summary>
    /// The beginning of the heading that a title repeats, up to a piece or a sign. Not to a colon: "Title: subtitle" is often shortened in
    /// the head, while behind another sign stands a date or a section.
    /// </summary>
    private TextSlice? HeadThatIs(ReadOnlySpan<char> title)
    {
        foreach (Piece piece in _pieces)
            if (piece.Start > 0 && piece.Start < _text.Length && MetadataText.SameWords(_text[..piece.Start], title))
                return Trimmed(_text[..piece.Start]);
        for (int i = NextSign(0); i >= 0; i = NextSign(i + 1))
            if (_text[i] != ':' && MetadataText.SameWords(_text[..i], title)) return Trimmed(_text[..i]);
        return null;
    }

    /// <summary>The next sign that a space follows, -1 when there is none.</summary>
    private int NextSign(int from)
    {
        ReadOnlySpan<char> text = _text;
        for (int i = from; i < text.Length; i++)
        {
            int next = text[i..].IndexOfAny(Signs);
            if (next < 0) return -1;
            i += next;
            if (i + 1 < text.Length && text[i + 1] == ' ') return i;
        }
        return -1;
    }

    /// <summary>The heading without the pieces at its ends that are classed as kickers, null when there are none.</summary>
    private TextSlice? WithoutKicker()
    {
        int first = 0, last = _pieces.Count;
        while (first < last && _pieces[first].IsKicker) first++;
        while (last > first && _pieces[last - 1].IsKicker) last--;
        if (first == last || (first == 0 && last == _pieces.Count)) return null;
        int end = last < _pieces.Count ? _pieces[last].Start : _text.Length;
        return end > _text.Length ? null : Trimmed(_text[_pieces[first].Start..end]);
    }

    /// <summary>Without the signs at the ends; an angle is one only where it is no quotation mark.</summary>
    private static TextSlice Trimmed(TextSlice part) => part.Trim(part.Span.Contains('«') ? Edges : Edges + "»");
}
