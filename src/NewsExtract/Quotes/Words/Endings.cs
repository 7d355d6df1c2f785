namespace NewsExtract.Quotes.Words;

/// <summary>Some endings of words. Most words have none of them, which their last two letters tell already.</summary>
internal sealed class Endings(IReadOnlyList<string> endings)
{
    public static readonly Endings None = new([]);

    private readonly string[] _endings = [.. endings];

    /// <summary>For every hash of two letters whether an ending has them last.</summary>
    private readonly bool[] _lastLetters = LastLetters(endings);

    public bool Any => _endings.Length > 0;

    /// <summary>Whether a word ends in one of them and has more than it.</summary>
    public bool End(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !_lastLetters[Hash(word)]) return false;
        foreach (string ending in _endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending)) return true;
        }
        return false;
    }

    private static bool[] LastLetters(IReadOnlyList<string> endings)
    {
        var letters = new bool[256];
        foreach (string ending in endings)
        {
            if (ending.Length < 2) letters.AsSpan().Fill(true);
            else letters[Hash(ending)] = true;
        }
        return letters;
    }

    private static byte Hash(ReadOnlySpan<char> word) => (byte)(word[^1] + word[^2] * 11);
}
