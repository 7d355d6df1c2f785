using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Words;

/// <summary>The tokens of one text, in a buffer that is used again for the next.</summary>
internal sealed class TokenBuffer
{
    private Token[] _tokens = new Token[64];

    public int Count { get; private set; }

    public ref Token this[int index] => ref _tokens[index];

    public Span<Token> Span => _tokens.AsSpan(0, Count);

    public void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Token Add()
    {
        if (Count == _tokens.Length) Grow();
        ref Token token = ref _tokens[Count++];
        token = default;
        return ref token;
    }

    private void Grow() => Array.Resize(ref _tokens, Count * 2);
}
