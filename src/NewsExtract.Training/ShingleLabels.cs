namespace NewsExtract.Training;

/// <summary>
/// Which pieces of a page, blocks or lines, the gold body holds. A piece is positive when half of its four-word shingles stand in the gold
/// and are not yet used up by another; a shorter one when it is a paragraph of the gold and stands inside the body.
/// </summary>
internal sealed class ShingleLabels
{
    private readonly ulong[][] _pieces;
    private readonly Dictionary<ulong, int> _left;
    private readonly bool[] _labels;

    /// <param name="pieces">The words of each piece.</param>
    /// <param name="body">The gold body.</param>
    public ShingleLabels(ulong[][] pieces, string body)
    {
        (_pieces, _labels) = (pieces, new bool[pieces.Length]);
        _left = Shingles.Of(Shingles.Words(body)).CountBy(shingle => shingle).ToDictionary();
    }

    /// <summary>How many of a piece's shingles stand in the gold, whoever else has them.</summary>
    public int HitsOf(int piece) => Shingles.Of(_pieces[piece]).Count(_left.ContainsKey);

    /// <param name="order">The pieces in the order in which they take the gold's words: of several copies the first one gets them.</param>
    /// <param name="paragraphs">The gold body's paragraphs.</param>
    /// <param name="oracle">F1 over shingles of the positive pieces: how much of the gold the page's pieces can give at all.</param>
    public bool[] Of(IEnumerable<int> order, IReadOnlyList<string> paragraphs, out double oracle)
    {
        int gold = _left.Values.Sum(), matched = 0, predicted = 0;
        foreach (int i in order)
        {
            ulong[] shingles = [.. Shingles.Of(_pieces[i])];
            int hits = shingles.CountBy(shingle => shingle).Sum(pair => Math.Min(pair.Value, _left.GetValueOrDefault(pair.Key)));
            if (shingles.Length == 0 || hits * 2 < shingles.Length) continue;
            _labels[i] = true;
            matched += hits;
            predicted += shingles.Length;
            foreach (ulong shingle in shingles)
                if (_left.TryGetValue(shingle, out int count) && count > 0) _left[shingle] = count - 1;
        }
        LabelShort(paragraphs);
        oracle = predicted + gold > 0 ? 2.0 * matched / (predicted + gold) : 0;
        return _labels;
    }

    private void LabelShort(IReadOnlyList<string> paragraphs)
    {
        HashSet<ulong> shortParagraphs = [.. paragraphs.Select(paragraph => Shingles.Words(paragraph)).Where(IsShort)
            .Select(paragraph => Shingles.Combine(paragraph))];
        int first = Array.IndexOf(_labels, true), last = Array.LastIndexOf(_labels, true);
        for (int i = Math.Max(0, first); i <= last; i++)
            if (IsShort(_pieces[i]) && shortParagraphs.Contains(Shingles.Combine(_pieces[i]))) _labels[i] = true;
    }

    private static bool IsShort(ulong[] words) => words.Length is > 0 and < Shingles.Length;
}
