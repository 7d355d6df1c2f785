using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>The tokens of one text, in a buffer that is used again for the next.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens = new Token[64];

    /// <summary>
    /// The tokens that are no words or numbers, in text order: only they open and close quotes, and end sentences inside a paragraph.
    /// </summary>
    public readonly Pool<int> Breaks = new();

    /// <summary>The tokens that were classified as words that report speech.</summary>
    public readonly Pool<int> SpeechCues = new();

    public int Count { get; private set; }

    public ref Token this[int index] => ref _tokens[index];

    public Span<Token> Span => _tokens.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        Breaks.Clear();
        SpeechCues.Clear();
    }

    /// <summary>The token behind the paragraph of a token.</summary>
    public int EndOfParagraph(int token)
    {
        ReadOnlySpan<Token> all = Span;
        int end = token + 1;
        while (end < all.Length && all[end].Paragraph == all[token].Paragraph) end++;
        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Token Add()
    {
        if (Count == _tokens.Length) Grow();
        ref Token token = ref _tokens[Count++];
        token = default;
        return ref token;
    }

    public void AddSpeechCue(int token) => SpeechCues.Add(token);

    private void Grow() => Array.Resize(ref _tokens, Count * 2);
}
