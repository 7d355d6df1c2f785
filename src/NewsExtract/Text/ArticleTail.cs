namespace NewsExtract.Text;

/// <summary>Finds what stands between an article's paragraphs without belonging to them, and where the article ends.</summary>
internal static class ArticleTail
{
    /// <summary>Shorter rules divide sections; longer ones divide the article from the page.</summary>
    private const int LongRule = 10;

    public static void Mark(ScrapedText text, int start, int end)
    {
        MarkInserts(text, start, end);
        int cut = FindCut(text, start, end);
        for (int i = cut; i < end; i++)
            if (text[i].Role == LineRole.Body) text[i].Role = LineRole.Afterwards;
        if (!text.LooksScraped) return;
        MarkRepeated(text, start, cut);
        TrimLabels(text, start, cut);
    }

    private static void MarkInserts(ScrapedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            ref TextLine line = ref text[i];
            if (line.Role != LineRole.Body || line.Words > 60) continue;
            ReadOnlySpan<char> content = text.Text(i);
            if (TextWords.Furniture.Covers(content) || IsDivider(content) || IsCopyright(content)) line.Role = LineRole.Furniture;
            else if (line.Words <= 40 && char.IsLetter(content[0]) && TextWords.Calls.Begins(content)) line.Role = LineRole.Promotion;
            else if (CaptionLine.TryRead(content, line.Words, inHead: false, out _)) line.Role = LineRole.Caption;
        }
    }

    /// <summary>A label that stands three times is a button or a call, whatever it says.</summary>
    private static void MarkRepeated(ScrapedText text, int start, int end)
    {
        var counts = new Dictionary<string, int>();
        var bySpan = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = start; i < end; i++)
            if (IsShort(text[i])) bySpan[text.Text(i)] = bySpan.TryGetValue(text.Text(i), out int count) ? count + 1 : 1;
        for (int i = start; i < end; i++)
            if (IsShort(text[i]) && bySpan[text.Text(i)] >= 3) text[i].Role = LineRole.Repeated;

        static bool IsShort(in TextLine line) => line.Role == LineRole.Body && line.IsLabel && line.Length <= 80;
    }

    /// <summary>Asterisks between sections are the author's; lines of other characters are the page's.</summary>
    private static bool IsDivider(ReadOnlySpan<char> content) =>
        TextLines.IsRule(content) && (content.Length >= LongRule || !content.Contains('*'));

    private static bool IsCopyright(ReadOnlySpan<char> content) =>
        content[0] == '©' || content.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase)
            || content.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase);

    /// <summary>A phrase alone, or before a colon or a bar.</summary>
    private static bool IsLabelled(ReadOnlySpan<char> content, Comments.PhraseSet phrases)
    {
        if (phrases.Covers(content)) return true;
        int mark = content.IndexOfAny(':', '|', '：');
        return mark > 0 && phrases.Covers(content[..mark]);
    }

    /// <summary>
    /// The first rule or heading of what follows articles, with little running text after it. How little depends on how plain the sign is:
    /// half of what came before after a heading such as "Related articles", less after a rule, least
    /// after "Read also", which mostly stands between paragraphs.
    /// </summary>
    private static int FindCut(ScrapedText text, int start, int end)
    {
        for (int i = text.FirstProse(start, end) + 1; i < end; i++)
        {
            ref TextLine line = ref text[i];
            if (!line.IsLabel && line.Words > 0) continue;
            ReadOnlySpan<char> content = text.Text(i);
            float most = TextLines.IsRule(content) ? content.Length >= LongRule ? 0.3f : 0
                : IsLabelled(content, TextWords.Afterwards) ? 0.5f
                : IsLabelled(content, TextWords.Inserts) ? 0.15f
                : TextWords.Afterwards.Begins(content) ? 0.1f : 0;
            if (most == 0) continue;
            if (text.Prose(i + 1, end) <= most * text.Prose(start, i)) return i;
            if (most is 0.5f or 0.15f) MarkLinks(text, i, end);
        }
        return end;
    }

    /// <summary>
    /// A heading such as "Read also" among paragraphs: it goes with the titles below it, but for one that may head the next paragraph.
    /// </summary>
    private static void MarkLinks(ScrapedText text, int heading, int end)
    {
        text[heading].Role = LineRole.Insert;
        int last = heading + 1;
        while (last < end && text[last].IsLabel) last++;
        bool bare = text.Text(heading).IndexOfAny(':', '|') is int mark && (mark < 0 || mark == text.Text(heading).Length - 1);
        if (!bare) return;
        int links = last - heading - 1;
        for (int i = heading + 1; i < (links > 1 ? last - 1 : last); i++) text[i].Role = LineRole.Insert;
    }

    /// <summary>Labels behind the last paragraph: buttons and titles that no vocabulary knows. Sentences and list items stay.</summary>
    private static void TrimLabels(ScrapedText text, int start, int end)
    {
        int last = end - 1;
        while (last >= start && !(text[last].IsProse && text[last].Role == LineRole.Body)) last--;
        if (last < start) return;
        bool ended = false;
        for (int i = last + 1; i < end; i++)
        {
            if (text[i].Role != LineRole.Body) continue;
            ended |= !text[i].EndsSentence && !IsListItem(text.Text(i));
            if (ended) text[i].Role = LineRole.Afterwards;
        }
    }

    private static bool IsListItem(ReadOnlySpan<char> content) =>
        content[0] is '•' or '-' or '*' or '–' or '·' || (char.IsAsciiDigit(content[0]) && content.IndexOfAny('.', ')') is 1 or 2);
}
