namespace NewsExtract.Output.Inspector;

/// <summary>
/// The body's text with its quotes, cues and sources marked. Spans may overlap, so the text is cut wherever one begins or ends, and every
/// piece is marked by itself. A piece where something begins can be linked to: its id is <c>at-</c> and the position.
/// </summary>
internal sealed class QuotedText
{
    private readonly string _body;
    private readonly Speakers _speakers;
    private readonly List<Span> _spans = [];
    private readonly List<int> _cuts;
    private int _nextSpan, _nextCut;
    private readonly List<Span> _open = [];

    public QuotedText(NewsArticle article, Speakers speakers)
    {
        (_body, _speakers) = (article.ArticleBody, speakers);
        for (int i = 0; i < article.Quotes.Count; i++)
        {
            Quote quote = article.Quotes[i];
            Add(quote.Start, quote.End, i, Role.Quote);
            if (quote.Cue is { } cue) Add(cue.Start, cue.End, i, Role.Cue);
            if (quote.Source is { } source) Add(source.Start, source.End, i, Role.Source);
        }
        _spans.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        _cuts = [.. _spans.SelectMany(span => new[] { span.Start, span.End }).Distinct().Order()];
    }

    private enum Role { Quote, Cue, Source }

    private readonly record struct Span(int Start, int End, int Quote, Role Role);

    /// <summary>Writes one stretch of the body. Stretches must be asked for in their order.</summary>
    public void Write(HtmlWriter html, int start, int end)
    {
        for (int from = start; from < end;)
        {
            while (_nextCut < _cuts.Count && _cuts[_nextCut] <= from) _nextCut++;
            int to = _nextCut < _cuts.Count ? Math.Min(_cuts[_nextCut], end) : end;
            _open.RemoveAll(span => span.End <= from);
            while (_nextSpan < _spans.Count && _spans[_nextSpan].Start <= from) Open(_spans[_nextSpan++], from);
            WritePiece(html, from, to);
            from = to;
        }
    }

    private void Add(int start, int end, int quote, Role role)
    {
        if (start >= 0 && start < end && end <= _body.Length) _spans.Add(new Span(start, end, quote, role));
    }

    private void Open(Span span, int from)
    {
        if (span.End > from) _open.Add(span);
    }

    private void WritePiece(HtmlWriter html, int from, int to)
    {
        ReadOnlySpan<char> text = _body.AsSpan(from, to - from);
        Span? quote = null, mention = null;
        foreach (Span span in _open) // the innermost begins last
        {
            if (span.Role == Role.Quote) quote = span;
            else mention = span;
        }
        if ((quote ?? mention) is not { } outer)
        {
            html.Write($"{text}");
            return;
        }
        bool begins = _open.Exists(span => span.Start == from);
        html.WriteAsIs(quote is null ? "<span" : "<mark");
        if (begins) html.Write($" id=\"at-{from}\"");
        html.Write($" class=\"{(quote is null ? "mention" : "quote")} {_speakers.ColourOf(outer.Quote)}\">");
        WriteMention(html, mention, text);
        html.WriteAsIs(quote is null ? "</span>" : "</mark>");
        foreach (Span span in _open)
            if (span.Role == Role.Quote && span.End == to)
                html.Write($"<a class=\"ref\" href=\"#quote-{span.Quote}\" aria-label=\"Quote {span.Quote + 1}\">{span.Quote + 1}</a>");
    }

    private static void WriteMention(HtmlWriter html, Span? mention, ReadOnlySpan<char> text)
    {
        if (mention is null) html.Write($"{text}");
        else if (mention.Value.Role == Role.Cue) html.Write($"<span class=\"cue\">{text}</span>");
        else html.Write($"<a class=\"source\" href=\"#quote-{mention.Value.Quote}\">{text}</a>");
    }
}
