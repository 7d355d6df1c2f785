using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>The tokens of one text, in a buffer that is used again for the next.</summary>
internal sealed class TokenBuffer
{
    /// <summary>How far rules look behind a token without asking whether the text goes on.</summary>
    private const int Ahead = 4;

    private Token[] _tokens = new Token[64];

    /// <summary>
    /// The tokens that are no words, numbers or commas: only they open and close quotes, and end sentences inside a paragraph.
    /// </summary>
    public readonly TokenSet Breaks = new();

    /// <summary>The tokens that were classified as words that report speech.</summary>
    public readonly TokenSet SpeechCues = new();

    /// <summary>The words that no list knows and whose form may tell, and those that may be spelled like one that a list knows.</summary>
    public readonly TokenSet Unlisted = new();

    /// <summary>The tokens that a mention may begin with.</summary>
    public readonly TokenSet Beginnings = new();

    /// <summary>The words that may be the head of a nominal: most articles have none near.</summary>
    public readonly TokenSet Nouns = new();

    /// <summary>Whether there are words in a script without case.</summary>
    public bool HasUncased { get; set; }

    public int Count { get; private set; }

    public ref Token this[int index] => ref _tokens[index];

    public Span<Token> Span => _tokens.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        HasUncased = false;
    }

    /// <summary>Empties the sets, for the tokens that there are.</summary>
    public void OpenSets()
    {
        Breaks.Open(Count);
        SpeechCues.Open(Count);
        Unlisted.Open(Count);
        Beginnings.Open(Count);
        Nouns.Open(Count);
    }

    /// <summary>Whether two tokens stand in one sentence, and both in one quoted stretch or in none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreTogether(int a, int b) => this[a].Sentence == this[b].Sentence && this[a].Stretch == this[b].Stretch;

    /// <summary>Whether a token is a word and stands together with another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool SameClause(int word, int other) => this[word].IsWord && AreTogether(word, other);

    /// <summary>The token behind the paragraph of a token.</summary>
    public int EndOfParagraph(int token)
    {
        ReadOnlySpan<Token> all = Span;
        int end = token + 1;
        while (end < all.Length && all[end].Paragraph == all[token].Paragraph) end++;
        return end;
    }

    /// <summary>A token more, of which nothing is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Token Add()
    {
        if (Count == _tokens.Length) Grow();
        return ref _tokens[Count++];
    }

    /// <summary>Where the next tokens are written before <see cref="Take"/> counts them; at least one.</summary>
    public Span<Token> Room
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (Count == _tokens.Length) Grow();
            return _tokens.AsSpan(Count);
        }
    }

    public void Take(int count) => Count += count;

    /// <summary>Ends the tokens: behind them stands nothing, and not what a longer text before left there.</summary>
    public void Close()
    {
        if (_tokens.Length < Count + Ahead) Array.Resize(ref _tokens, _tokens.Length * 2);
        _tokens.AsSpan(Count, Ahead).Clear();
    }

    private void Grow() => Array.Resize(ref _tokens, Count * 2);
}
