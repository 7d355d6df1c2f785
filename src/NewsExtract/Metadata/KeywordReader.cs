namespace NewsExtract.Metadata;

/// <summary>Reads the article's keywords.</summary>
internal sealed class KeywordReader(PageScan scan, PageEvidence evidence)
{
    /// <summary>The keywords of the first origin that has any, a list in one string cut at its commas.</summary>
    public void Read(List<TextSlice> keywords)
    {
        const int most = 50;
        foreach (Origin origin in PageEvidence.HeadOrder)
        {
            if (!evidence.Has(MetadataField.Keywords, origin)) continue;
            foreach (ref readonly Candidate candidate in evidence.Candidates)
            {
                if (candidate.Field != MetadataField.Keywords || candidate.Origin != origin) continue;
                TextSlice list = candidate.Value;
                foreach (Range range in list.Span.SplitAny(',', ';', '、', '，'))
                {
                    TextSlice keyword = list[range].Trim();
                    if (keyword.Length > 1 && keyword[0] == '#') keyword = keyword[1..].TrimStart();
                    if (keyword.Length > 0 && !IsMark(keyword) && keywords.Count < most && !Has(keywords, keyword)) keywords.Add(keyword);
                }
            }
            if (origin == Origin.Meta && IsSiteList(keywords)) keywords.Clear();
            if (keywords.Count > 0) return;
        }
    }

    /// <summary>A long list of which hardly a word stands in the text: what the site is about, the same on all its pages.</summary>
    private bool IsSiteList(List<TextSlice> keywords)
    {
        const int shortest = 20, leastShare = 8, sample = 8000, fewestCharacters = 400;
        if (keywords.Count < shortest) return false;
        ReadOnlySpan<char> text = scan.SampleText(sample);
        if (text.Length < fewestCharacters) return false;
        int found = 0;
        foreach (TextSlice keyword in keywords)
            if (text.Contains(keyword, StringComparison.OrdinalIgnoreCase)) found++;
        return found * leastShare < keywords.Count;
    }

    /// <summary>A key of the system, or a mark of a template that was left unfilled.</summary>
    private static bool IsMark(ReadOnlySpan<char> keyword) =>
        keyword[0] == '_' || (keyword[0] == '[' && keyword[^1] == ']') || (keyword.Length == 36 && Guid.TryParseExact(keyword, "D", out _));

    private static bool Has(List<TextSlice> keywords, ReadOnlySpan<char> keyword)
    {
        foreach (TextSlice other in keywords)
            if (keyword.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
