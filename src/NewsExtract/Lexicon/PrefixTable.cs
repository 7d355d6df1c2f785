using System.Collections.Frozen;

namespace NewsExtract.Lexicon;

/// <summary>Phrases that texts begin with, found by their first character so that a text is compared with few of them.</summary>
/// <param name="phrases">The phrases; of those with one first character the earlier ones are tried first.</param>
internal sealed class PrefixTable(IEnumerable<string> phrases)
{
    private readonly FrozenDictionary<char, string[]> _byFirst =
        phrases.GroupBy(phrase => char.ToLowerInvariant(phrase[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    public IEnumerable<string> Phrases => _byFirst.Values.SelectMany(phrases => phrases);

    /// <summary>The phrases that can begin a text, whatever the case of its first letter.</summary>
    public ReadOnlySpan<string> For(ReadOnlySpan<char> text) =>
        !text.IsEmpty && _byFirst.TryGetValue(char.ToLowerInvariant(text[0]), out string[]? phrases) ? phrases : default;

    public bool BeginAny(ReadOnlySpan<char> text)
    {
        foreach (string phrase in For(text))
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
