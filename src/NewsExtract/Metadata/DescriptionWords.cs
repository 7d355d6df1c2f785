namespace NewsExtract.Metadata;

/// <summary>The words of a page's descriptions, which its standfirst mostly repeats. Pooled.</summary>
internal sealed class DescriptionWords(PageEvidence evidence)
{
    private const int MostDescriptions = 3, LongestDescription = 1000;

    private readonly (WordSet Words, int Length)[] _descriptions = [(new(), 0), (new(), 0), (new(), 0)];
    private int _count;
    private readonly WordSet _words = new();

    public bool IsEmpty => _count == 0;

    /// <summary>How much a text shares with the description it is most like; 0 when it is less than some.</summary>
    public double Overlap(ReadOnlySpan<char> text, double least)
    {
        double most = 0;
        foreach ((WordSet description, _) in _descriptions.AsSpan(0, _count))
            most = Math.Max(most, _words.FillToOverlap(text, description, least));
        return most;
    }

    /// <summary>
    /// Whether a text of so many bytes can overlap with a description by a half or more: much
    /// longer or shorter ones cannot, and need no reading.
    /// </summary>
    public bool CanOverlap(int bytes, bool isMarked)
    {
        foreach ((_, int length) in _descriptions.AsSpan(0, _count))
            if (bytes * (isMarked ? 4 : 2) >= length && bytes <= length * 8) return true;
        return false;
    }

    public void Read()
    {
        _count = 0;
        TextSlice? last = null;
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Description || candidate.Value.Length > LongestDescription || candidate.Value == last
                || _count == MostDescriptions)
            {
                continue;
            }
            last = candidate.Value;
            ref (WordSet Words, int Length) description = ref _descriptions[_count++];
            description.Words.Fill(candidate.Value);
            description.Length = candidate.Value.Length;
        }
    }
}
