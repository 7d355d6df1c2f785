namespace NewsExtract.Text;

/// <summary>Scores the lines of a text by the models. One per worker; not thread-safe.</summary>
internal sealed class LineClassifier(LineModel model)
{
    private readonly LineFeatures _features = new();

    /// <summary>Sets each line's log-odds of being the body's and of being the headline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The first line of the comments, which are not looked at.</param>
    /// <param name="region">Where the article is thought to be.</param>
    public void Score(ScrapedText text, int end, (int Start, int End) region)
    {
        if (end == 0) return;
        _features.Compute(text, end, region);
        model.First.Score(_features.Table);
        _features.AddContext();
        model.Second.Score(_features.Table);
        for (int i = 0; i < end; i++) text[i].Score = _features.Table.Scores[i];
        model.Headline.Score(_features.Table);
        for (int i = 0; i < end; i++) text[i].HeadlineScore = _features.Table.Scores[i];
    }
}
