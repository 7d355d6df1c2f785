using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Speakers.HanCharacters;

namespace NewsExtract.Quotes.Speakers;

/// <summary>The Chinese or Japanese names of one document, found by the characters that they begin with.</summary>
internal sealed class HanNameList
{
    /// <summary>Names that begin with the same two characters and are compared; a bound for hostile texts.</summary>
    private const int MaxSameStart = 8;

    private readonly Pool<Name> _names = new();
    private readonly Dictionary<ulong, int> _byStart = [];

    private struct Name
    {
        public int First, End, NextSameStart;
        public bool IsOrganization;
    }

    public void Clear()
    {
        _names.Clear();
        _byStart.Clear();
    }

    public void Add(TokenBuffer tokens, int first, int end, bool isOrganization = false)
    {
        ulong start = Hash(tokens, first, first + 2);
        int known = _byStart.GetValueOrDefault(start, -1);
        for (int i = known, steps = 0; i >= 0 && steps < MaxSameStart; i = _names[i].NextSameStart, steps++)
        {
            if (_names[i].End - _names[i].First == end - first && Hash(tokens, _names[i].First, _names[i].End) == Hash(tokens, first, end))
                return;
        }
        _names.Add(new Name { First = first, End = end, NextSameStart = known, IsOrganization = isOrganization });
        _byStart[start] = _names.Count - 1;
    }

    /// <summary>Adds a name, and what stands behind its last dot, by which a later mention calls its bearer.</summary>
    public void AddWithFamily(TokenBuffer tokens, int first, int end)
    {
        Add(tokens, first, end);
        for (int i = end - 2; i > first; i--)
        {
            if (!IsDot(tokens[i])) continue;
            if (end - i > 2) Add(tokens, i + 1, end);
            return;
        }
    }

    /// <summary>
    /// The length of the longest known name that begins at a token; in Japanese also of a family name before a particle. 0 when none does.
    /// </summary>
    public int LengthAt(TokenBuffer tokens, int i, bool japanese, bool organizations = false)
    {
        if (i + 1 >= tokens.Count || !tokens[i + 1].IsWord || !_byStart.TryGetValue(Hash(tokens, i, i + 2), out int index)) return 0;
        int longest = 0;
        for (int steps = 0; index >= 0 && steps < MaxSameStart; index = _names[index].NextSameStart, steps++)
        {
            if (_names[index].IsOrganization != organizations) continue;
            int length = _names[index].End - _names[index].First, same = 0;
            while (same < length && i + same < tokens.Count && tokens[i + same].Word == tokens[_names[index].First + same].Word) same++;
            bool whole = same == length;
            bool family = japanese && !organizations && same >= 2 && i + same < tokens.Count
                && (!tokens[i + same].IsWord || IsHiragana(tokens[i + same].First)
                || tokens[i + same].Is(WordClass.RoleNoun | WordClass.Honorific | WordClass.Former));
            if (whole || family) longest = Math.Max(longest, same);
        }
        return longest;
    }

    /// <summary>The identity of the word that some characters make.</summary>
    public static ulong Hash(TokenBuffer tokens, int first, int end)
    {
        ulong hash = WordHash.Seed;
        for (int i = first; i < end; i++) hash = WordHash.Add(hash, tokens[i].First);
        return hash;
    }
}
