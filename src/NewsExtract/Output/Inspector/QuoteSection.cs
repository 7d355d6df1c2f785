namespace NewsExtract.Output.Inspector;

/// <summary>Who said what: the speakers with their colours, and every quote with links into the text.</summary>
internal static class QuoteSection
{
    public static void Write(HtmlWriter html, NewsArticle article, Speakers speakers)
    {
        html.Write($"<section id=\"quotes\" aria-labelledby=\"quotes-title\"><h2 id=\"quotes-title\">Who said what</h2>");
        if (article.Quotes.Count == 0) html.Write($"<p class=\"empty\">No quotes were found.</p>");
        else
        {
            WriteSpeakers(html, speakers);
            html.Write($"<ol class=\"quotes\">");
            for (int i = 0; i < article.Quotes.Count; i++) WriteQuote(html, article.Quotes, i, speakers);
            html.Write($"</ol>");
        }
        html.Write($"</section>");
    }

    private static void WriteSpeakers(HtmlWriter html, Speakers speakers)
    {
        if (speakers.All.Count == 0) return;
        html.Write($"<ul class=\"speakers\" aria-label=\"Speakers\">");
        foreach (QuotedSpeaker speaker in speakers.All)
        {
            html.Write($"<li class=\"{speaker.Colour}\"><span class=\"name\" dir=\"auto\">{speaker.Name}</span>");
            if (speaker.Role is { } role) html.Write($" <span class=\"role\" dir=\"auto\">{role}</span>");
            html.Write($" <span class=\"said\">");
            foreach (int quote in speaker.Quotes)
                html.Write($"<a href=\"#quote-{quote}\" aria-label=\"Quote {quote + 1}\">{quote + 1}</a> ");
            html.Write($"</span></li>");
        }
        html.Write($"</ul>");
    }

    private static void WriteQuote(HtmlWriter html, IReadOnlyList<Quote> quotes, int i, Speakers speakers)
    {
        Quote quote = quotes[i];
        html.Write($"<li id=\"quote-{i}\" class=\"said {speakers.ColourOf(i)}\"><p class=\"who\"><span class=\"number\">{i + 1}</span> ");
        if (quote.Speaker is { } speaker)
            html.Write($"<b dir=\"auto\">{speaker.Name}</b> <span class=\"kind\">{Name(speaker.Kind)}, {Name(quote.Kind)}</span>");
        else html.Write($"<b class=\"missing\">speaker not found</b> <span class=\"kind\">{Name(quote.Kind)}</span>");
        html.Write($"</p><blockquote dir=\"auto\">{quote.Text}</blockquote><p class=\"links\"><a href=\"#at-{quote.Start}\">in the text</a>");
        WriteMention(html, "source", quote.Source);
        WriteMention(html, "cue", quote.Cue);
        if (quote.Addressee is { } addressee) html.Write($" <span>to <q>{addressee.Text}</q></span>");
        html.Write($" <span>confidence {quote.Confidence}</span> <span class=\"step\">");
        if (i > 0) html.Write($"<a href=\"#quote-{i - 1}\" aria-label=\"Previous quote\">←</a> ");
        if (i + 1 < quotes.Count) html.Write($"<a href=\"#quote-{i + 1}\" aria-label=\"Next quote\">→</a>");
        html.Write($"</span></p></li>");
    }

    private static void WriteMention(HtmlWriter html, string name, Mention? mention)
    {
        if (mention is not null) html.Write($" <span>{name} <a href=\"#at-{mention.Start}\" dir=\"auto\">{mention.Text}</a></span>");
    }

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
