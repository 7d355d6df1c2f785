namespace NewsExtract.Text;

/// <summary>
/// Where the article stands in a text that may be a dump of a whole page, with its menus and lists: the run of lines with the largest sum,
/// running text counting for it and labels against it (maximum subsequence segmentation; Pasternack and Roth 2009).
/// </summary>
internal static class ArticleRegion
{
    /// <summary>
    /// What each label in a row costs more than the one before it, and the most that one does, in words: between two paragraphs there may
    /// be a heading and a button, but no menu.
    /// </summary>
    private const float CostOfNext = 8, MostCost = 40;

    private const int FewLines = 6;

    /// <returns>The first line of the region, and the first one behind it; the whole text when nothing in it is running text.</returns>
    public static (int Start, int End) Find(ScrapedText text)
    {
        float sum = 0, most = 0, cost = 0;
        int first = 0;
        (int Start, int End) region = (0, text.Count);
        for (int i = 0; i < text.Count; i++)
        {
            if (sum <= 0) (sum, first) = (0, i);
            cost = text[i].IsProse ? 0 : text[i].EndsSentence ? cost : Math.Min(cost + CostOfNext, MostCost);
            sum += text[i].IsProse ? text[i].Words : text[i].EndsSentence ? 0 : -cost;
            if (sum > most) (most, region) = (sum, (first, i + 1));
        }
        // A few lines behind it are no page's: the rules on single lines know better.
        return text.Count - region.End < FewLines ? (region.Start, text.Count) : region;
    }
}
