namespace NewsExtract.Text;

/// <summary>Decides which lines are the article's: the models' scores, and a few rules that have the last word.</summary>
internal static class BodyLines
{
    /// <summary>Shorter rules divide sections; longer ones divide the article from the page.</summary>
    private const int LongRule = 10;

    /// <summary>Texts of fewer lines are seldom whole pages.</summary>
    private const int FewLines = 100;

    /// <summary>
    /// Log-odds from which a line is the article's on its own; from which a line of a short text is, between two that are or next to one:
    /// it has little around it to tell by; from which a heading between paragraphs is, and what its writer marked as one or as a list's
    /// entry.
    /// </summary>
    private const float Alone = 0, BetweenInShort = -1.5f, BesideInShort = -.7f, AsHeading = -1.5f, AsMarked = -2.5f;

    /// <param name="text">A text whose lines have scores.</param>
    /// <param name="end">The first line of the comments.</param>
    /// <param name="region">The lines with most running text, for a text of which the models like nothing.</param>
    public static void Mark(ScrapedText text, int end, (int Start, int End) region)
    {
        int first = 0, last = end - 1;
        while (first < end && text[first].Score <= Alone) first++;
        while (last > first && text[last].Score <= Alone) last--;
        bool anyLikely = first < end, isShort = end < FewLines;
        if (!anyLikely) (first, last) = (region.Start, Math.Min(end, region.End) - 1);
        else if (isShort) (first, last) = (Grow(text, first, -1, -1), Grow(text, last, 1, end));
        for (int i = 0; i < end; i++)
        {
            LineRole other = Tell(text, i);
            bool isUnlikely = i < first || i > last || (anyLikely && text[i].Score <= Least(text, i, last, isShort));
            text[i].Role = other == LineRole.Body && isUnlikely ? LineRole.Unlikely : other;
        }
        MarkLinks(text, first, last);
    }

    /// <summary>What a line between the first and the last of the article has to reach.</summary>
    private static float Least(ScrapedText text, int i, int last, bool isShort)
    {
        ref readonly TextLine line = ref text[i];
        if (line.IsItem || line.Level > 0) return AsMarked;
        if (isShort) return BetweenInShort;
        bool heads = line.IsLabel && i > 0 && i < last && text[i - 1].Score > Alone && text[i + 1].Score > Alone && text[i + 1].IsProse;
        return heads ? AsHeading : Alone;
    }

    /// <summary>The last line that goes on from a line of the article in some direction; what its words tell is stepped over.</summary>
    private static int Grow(ScrapedText text, int from, int step, int end)
    {
        int last = from;
        for (int i = from + step; i != end; i += step)
        {
            if (text[i].Score > BesideInShort) last = i;
            else if (Tell(text, i) == LineRole.Body) break;
        }
        return last;
    }

    /// <summary>
    /// "Read also" alone on a line among paragraphs: it goes with the titles below it, but for one that may head the next paragraph.
    /// </summary>
    private static void MarkLinks(ScrapedText text, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (text[i].Role != LineRole.Insert || !PagePhrases.Inserts.Covers(text.Text(i))) continue;
            int end = i + 1;
            while (end <= last && text[end].IsLabel) end++;
            int links = end - i - 1;
            for (int k = i + 1; k < (links > 1 ? end - 1 : end); k++) text[k].Role = LineRole.Insert;
        }
    }

    /// <summary>What a line is besides the article's text, by its words alone; <see cref="LineRole.Body"/> when they do not tell.</summary>
    private static LineRole Tell(ScrapedText text, int i)
    {
        ref readonly TextLine line = ref text[i];
        if (line.Words > 60) return LineRole.Body;
        ReadOnlySpan<char> content = text.Text(i);
        if (PagePhrases.Furniture.Covers(content) || IsDivider(content) || IsCopyright(content)) return LineRole.Furniture;
        if (line.Words <= 40 && char.IsLetter(content[0]) && PagePhrases.Calls.Begins(content)) return LineRole.Promotion;
        if (CaptionLine.TryRead(content, line.Words, inHead: false, out _)) return LineRole.Caption;
        if (!line.EndsSentence && line.Words <= 30 && PagePhrases.IsLabelled(content, PagePhrases.Inserts)) return LineRole.Insert;
        if (!line.IsLabel) return LineRole.Body;
        return PagePhrases.IsLabelled(content, PagePhrases.Afterwards) ? LineRole.Afterwards : LineRole.Body;
    }

    /// <summary>Asterisks between sections are the author's; lines of other characters are the page's.</summary>
    private static bool IsDivider(ReadOnlySpan<char> content) =>
        TextLines.IsRule(content) && (content.Length >= LongRule || !content.Contains('*'));

    private static bool IsCopyright(ReadOnlySpan<char> content) =>
        content[0] == '©' || content.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase)
            || content.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Gives a text back what the models took from it, where nothing shows that it is a page's: its short lines are the author's own.
    /// </summary>
    public static void RestorePlain(ScrapedText text, int end)
    {
        int unlikely = 0, body = 0;
        for (int i = 0; i < end; i++)
        {
            if (text[i].Role == LineRole.Unlikely) unlikely++;
            if (text[i].Role == LineRole.Body) body++;
        }
        if (text.LooksScraped || unlikely > body) return;
        for (int i = 0; i < end; i++)
            if (text[i].Role == LineRole.Unlikely) text[i].Role = LineRole.Body;
    }
}
