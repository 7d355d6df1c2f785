using NewsExtract.Comments;
using NewsExtract.Drafts;
using NewsExtract.Metadata;

namespace NewsExtract.Text;

/// <summary>Finds what stands above an article's first paragraph: headline, standfirst, byline, date, caption.</summary>
internal static class ArticleHead
{
    /// <summary>How far above the first paragraph a headline is looked for.</summary>
    private const int Window = 60;

    /// <param name="end">The first line of the comments.</param>
    /// <returns>The first line of the body.</returns>
    public static int Read(ScrapedText text, int start, int end, PageMetadata metadata)
    {
        int headline = FindHeadline(text, start, end);
        if (headline < 0) return ReadFurniture(text, 0, end, metadata);
        string title = WithoutSite(text.Text(headline)).ToString();
        metadata.Headline = TextSlice.Of(title);
        MarkHeadlines(text, end, title);
        int body = ReadFurniture(text, headline + 1, end, metadata);
        if (text.LooksScraped)
            for (int i = 0; i < headline; i++)
                if (text[i].Role == LineRole.Body) text[i].Role = LineRole.Furniture;
        return body;
    }

    /// <summary>
    /// The line above the first paragraph that reads most like a headline: long for a label, near the paragraph, and repeated, as the title
    /// of the page and in lists of links; -1 when the text begins with a paragraph.
    /// </summary>
    private static int FindHeadline(ScrapedText text, int start, int end)
    {
        const float longest = 14, fewest = 4, perLine = 0.2f, repeated = 6;
        int prose = text.FirstProse(start, end);
        int first = Math.Max(0, prose - Window), last = Math.Min(end, prose + 3), best = -1;
        float most = 0;
        for (int i = first; i < last; i++)
        {
            bool repeats = text[i].Words >= 2 && IsRepeated(text, i, first, last);
            if (!MayBeHeadline(text, i) || (i >= prose && !repeats)) continue;
            float words = text[i].Words, length = words > longest ? 2 * longest - words : words < fewest ? words - repeated : words;
            float likeness = length - perLine * Math.Abs(prose - i) + (repeats ? repeated : 0);
            if (best < 0 || likeness > most) (best, most) = (i, likeness);
        }
        // The shortest of its repetitions is the one without the site's name.
        for (int i = first; i < last && best >= 0; i++)
            if (text[i].Length < text[best].Length && Repeats(text.Text(i), text.Text(best))) best = i;
        return best;
    }

    /// <summary>Whether another line near a paragraph is the same, or one of the two with the site's name behind it.</summary>
    private static bool IsRepeated(ScrapedText text, int line, int first, int last)
    {
        for (int i = first; i < last; i++)
            if (i != line && (Repeats(text.Text(line), text.Text(i)) || Repeats(text.Text(i), text.Text(line)))) return true;
        return false;
    }

    private static bool MayBeHeadline(ScrapedText text, int line)
    {
        ReadOnlySpan<char> content = text.Text(line);
        if (text[line].Words is < 1 or > 30 || content[^1] is '.' or ':' || content.IndexOfAny('>', '»') >= 0) return false;
        return !TextWords.Furniture.Covers(content) && !BylineOrDate(text, line) && !TextLines.IsRule(content)
            && !CaptionLine.TryRead(content, text[line].Words, true, out _);
    }

    /// <summary>Whether a line is the headline again, alone or with the site's name behind it.</summary>
    private static bool Repeats(ReadOnlySpan<char> headline, ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(headline, StringComparison.OrdinalIgnoreCase)) return false;
        ReadOnlySpan<char> rest = line[headline.Length..].TrimStart();
        return rest.IsEmpty || (rest[0] is '|' or '-' or '–' or '—' or '·' or '•' or '«' or '»' && rest.Length <= 60);
    }

    /// <summary>"Headline | Site" without what stands behind the bar.</summary>
    private static ReadOnlySpan<char> WithoutSite(ReadOnlySpan<char> headline)
    {
        int bar = headline.LastIndexOf(" | ");
        return bar > headline.Length / 2 ? headline[..bar].TrimEnd() : headline;
    }

    private static void MarkHeadlines(ScrapedText text, int end, string headline)
    {
        for (int i = 0; i < end; i++)
            if (Repeats(headline, text.Text(i))) text[i].Role = LineRole.Headline;
    }

    /// <summary>Goes down from the headline to the first paragraph and marks what is between.</summary>
    private static int ReadFurniture(ScrapedText text, int start, int end, PageMetadata metadata)
    {
        int firstProse = text.FirstProse(start, end);
        int body = start;
        for (int i = start; i < end; i++)
        {
            ref TextLine line = ref text[i];
            if (line.Role != LineRole.Body) continue;
            ReadOnlySpan<char> content = text.Text(i);
            if (IsByline(text, i)) MarkByline(ref line, content, metadata);
            else if (IsDate(content, line)) MarkDate(ref line, content, metadata);
            else if (i <= firstProse && CaptionLine.TryRead(content, line.Words, inHead: true, out ArticleImage? image))
            {
                line.Role = LineRole.Caption;
                if (image is not null) metadata.Images.Add(ImageText.Of(image));
            }
            else if (TextWords.Furniture.Covers(content) || TextLines.IsRule(content)) line.Role = LineRole.Furniture;
            else if (line.IsLabel && i < firstProse && (metadata.Headline is not null || line.Words < 4)) continue;
            else if (metadata.Headline is not null && metadata.Standfirst is null && line.Words <= 70 && FurnitureFollows(text, i, end))
            {
                line.Role = LineRole.Standfirst;
                metadata.Standfirst = TextSlice.Of(content.ToString());
                firstProse = text.FirstProse(i + 1, end);
            }
            else
            {
                body = i;
                break;
            }
            body = i + 1;
        }
        MarkLabels(text, start, body, metadata);
        return Math.Min(body, end);
    }

    /// <summary>
    /// Labels between headline and body: a long one is the standfirst. Where nothing shows
    /// that the text was scraped, they are headings and stay.
    /// </summary>
    private static void MarkLabels(ScrapedText text, int start, int body, PageMetadata metadata)
    {
        if (!text.LooksScraped) return;
        for (int i = start; i < body; i++)
        {
            ref TextLine line = ref text[i];
            if (line.Role != LineRole.Body) continue;
            if (metadata.Headline is not null && metadata.Standfirst is null && line.Words >= 6)
            {
                line.Role = LineRole.Standfirst;
                metadata.Standfirst = TextSlice.Of(text.Text(i).ToString());
            }
            else line.Role = LineRole.Furniture;
        }
    }

    /// <summary>A byline, a date or the headline again within the next lines, before any other paragraph.</summary>
    private static bool FurnitureFollows(ScrapedText text, int line, int end)
    {
        for (int i = line + 1; i < Math.Min(end, line + 8) && !text[i].IsProse; i++)
            if (text[i].Role == LineRole.Headline || BylineOrDate(text, i)) return true;
        return false;
    }

    private static bool BylineOrDate(ScrapedText text, int line) => IsByline(text, line) || IsDate(text.Text(line), text[line]);

    private static bool IsDate(ReadOnlySpan<char> content, in TextLine line) => line.Words <= 14 && !line.EndsSentence &&
        (DateLine.IsDate(content) || (TextWords.DateLabels.Begins(content) && content.IndexOfAnyInRange('0', '9') >= 0));

    private static bool IsByline(ScrapedText text, int line)
    {
        ReadOnlySpan<char> content = text.Text(line);
        if (text[line].Words > 20 || text[line].EndsSentence) return false;
        if (TextWords.Bylines.Begins(content) && HasCapitalAfterFirstWord(content)) return true;
        // A name alone, next to a date.
        return NameLine.IsName(content) && ((line + 1 < text.Count && IsDate(text.Text(line + 1), text[line + 1]))
            || (line > 0 && IsDate(text.Text(line - 1), text[line - 1])));
    }

    private static bool HasCapitalAfterFirstWord(ReadOnlySpan<char> content)
    {
        int space = content.IndexOfAny(' ', ':', '：');
        if (space < 0 || space + 1 >= content.Length) return false;
        ReadOnlySpan<char> rest = content[(space + 1)..].TrimStart();
        return rest.Length > 1 && (char.IsUpper(rest[0])
            || char.GetUnicodeCategory(rest[0]) == System.Globalization.UnicodeCategory.OtherLetter);
    }

    private static void MarkDate(ref TextLine line, ReadOnlySpan<char> content, PageMetadata metadata)
    {
        line.Role = LineRole.Date;
        int by = content.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        if (by > 0) ReadAuthors(content[(by + 1)..], metadata);
        if (metadata.DatePublished is null && DateReader.TryRead(content, DateOrder.DayFirst, out DateReading reading))
            metadata.DatePublished = reading.Date;
    }

    private static void MarkByline(ref TextLine line, ReadOnlySpan<char> content, PageMetadata metadata)
    {
        line.Role = LineRole.Byline;
        ReadAuthors(content, metadata);
    }

    private static void ReadAuthors(ReadOnlySpan<char> byline, PageMetadata metadata)
    {
        if (metadata.Authors.Count > 0) return;
        var names = new NameList(new TextStore());
        BylineReader.Read(byline, names);
        foreach (TextSlice name in names.Names) metadata.Authors.Add(new AuthorText(name));
    }
}
