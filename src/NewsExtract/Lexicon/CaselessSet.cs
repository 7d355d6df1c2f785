using System.Collections.Frozen;

namespace NewsExtract.Lexicon;

/// <summary>Words that texts are looked up among, whatever their case.</summary>
/// <param name="words">The words, or short phrases that are looked up as a whole.</param>
internal sealed class CaselessSet(IEnumerable<string> words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    /// <summary>Whether one of the words of a text, with spaces between them, is of the set.</summary>
    public bool ContainsAnyOf(ReadOnlySpan<char> text)
    {
        foreach (Range word in text.Split(' '))
            if (_words.Contains(text[word])) return true;
        return false;
    }
}
