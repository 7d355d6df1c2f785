using NewsExtract.Drafts;
using NewsExtract.Metadata;

namespace NewsExtract.Text;

/// <summary>Reads what stands around an article's first paragraph: headline, standfirst, byline, date, caption.</summary>
internal static class ArticleHead
{
    /// <summary>
    /// How far above headline and body, into it, among lines that are not its own below its first, and behind
    /// it bylines and dates are looked for; a date in the page's head too.
    /// </summary>
    private const int AboveHeadline = 6, AboveBody = 15, IntoBody = 4, BelowFirst = 12, BehindBody = 6, HeadOfPage = 60;

    /// <summary>How far a standfirst is from the headline, and from the byline that follows it.</summary>
    private const int StandfirstReach = 6;

    private const float LongestStandfirst = 80, ShortestStandfirst = 6;

    /// <param name="text">A text whose lines have roles.</param>
    /// <param name="end">The first line of the comments.</param>
    /// <param name="metadata">Receives what is found.</param>
    public static void Read(ScrapedText text, int end, PageMetadata metadata)
    {
        int body = FirstBody(text, 0, end);
        int headline = HeadlineLine.Find(text, body, end);
        if (headline >= 0)
        {
            string title = HeadlineLine.WithoutSite(text.Text(headline)).ToString();
            metadata.Headline = TextSlice.Of(title);
            HeadlineLine.MarkAll(text, end, title);
            body = FirstBody(text, headline, end);
        }
        int first = Math.Max(0, headline < 0 ? body - AboveBody : Math.Min(headline - AboveHeadline, body - AboveBody));
        int last = Math.Min(end, body + BelowFirst), prose = FirstProse(text, body, end);
        var bylines = new BylinesAndDates(text, body + IntoBody, metadata);
        ReadCaptions(text, first, last, prose, metadata);
        // What is below the headline goes before what is above it.
        bylines.Read(Math.Max(first, headline + 1), last);
        if (metadata.Authors.Count == 0 || metadata.DatePublished is null) bylines.Read(first, Math.Max(first, headline));
        if (headline >= 0) ReadStandfirst(text, headline, end, metadata);
        if (metadata.Authors.Count == 0 || metadata.DatePublished is null) ReadBehindBody(text, body, end, bylines);
        if (metadata.DatePublished is null) ReadDateAbove(text, first, bylines);
    }

    /// <summary>Bylines and dates behind the last paragraph, for those that are not above the first.</summary>
    private static void ReadBehindBody(ScrapedText text, int body, int end, BylinesAndDates bylines)
    {
        int last = end - 1;
        while (last > body && text[last].Role != LineRole.Body) last--;
        bylines.Read(last + 1, Math.Min(end, last + BehindBody));
    }

    /// <summary>The date nearest above, where there is none beside the article: that of the page's head.</summary>
    private static void ReadDateAbove(ScrapedText text, int first, BylinesAndDates bylines)
    {
        for (int i = first - 1; i >= Math.Max(0, first - HeadOfPage); i--)
        {
            if (!BylinesAndDates.IsDate(text, i)) continue;
            bylines.Read(i, i + 1);
            return;
        }
    }

    private static int FirstBody(ScrapedText text, int from, int end)
    {
        while (from < end && text[from].Role != LineRole.Body) from++;
        return from;
    }

    private static int FirstProse(ScrapedText text, int from, int end)
    {
        while (from < end && !(text[from].Role == LineRole.Body && text[from].IsProse)) from++;
        return from;
    }

    /// <summary>Captions and credits; above the first running text a form is enough that has to speak of pictures further down.</summary>
    private static void ReadCaptions(ScrapedText text, int start, int end, int prose, PageMetadata metadata)
    {
        for (int i = start; i < end; i++)
        {
            ref TextLine line = ref text[i];
            if (line.Role is not (LineRole.Body or LineRole.Unlikely or LineRole.Caption) || BylinesAndDates.IsByline(text, i)) continue;
            if (!CaptionLine.TryRead(text.Text(i), line.Words, inHead: i < prose, out ArticleImage? image)) continue;
            line.Role = LineRole.Caption;
            if (image is not null) metadata.Images.Add(ImageText.Of(image));
        }
    }

    /// <summary>
    /// The standfirst: a sentence or a long label below the headline before byline or date, or a label that the body follows.
    /// </summary>
    private static void ReadStandfirst(ScrapedText text, int headline, int end, PageMetadata metadata)
    {
        for (int i = headline + 1; i < Math.Min(end, headline + StandfirstReach); i++)
        {
            ref TextLine line = ref text[i];
            if (line.Role is not (LineRole.Body or LineRole.Unlikely)) continue;
            if (line.Words is < ShortestStandfirst or > LongestStandfirst) continue;
            if (!IsFollowedByByline(text, i, end) && (line.EndsSentence || line.Role == LineRole.Body)) return;
            line.Role = LineRole.Standfirst;
            metadata.Standfirst = TextSlice.Of(text.Text(i).ToString());
            return;
        }
    }

    private static bool IsFollowedByByline(ScrapedText text, int line, int end)
    {
        for (int i = line + 1; i < Math.Min(end, line + StandfirstReach) && text[i].Role != LineRole.Body; i++)
            if (text[i].Role is LineRole.Headline or LineRole.Byline or LineRole.Date) return true;
        return false;
    }
}
