using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>A span that may be a source or content, with the score of its edges.</summary>
internal readonly record struct SpanCandidate(Piece Span, int EdgeScore);

/// <summary>
/// The candidates of one cue. Of all tokens only the best few as the first and as the last of a span are paired,
/// which bounds the work for a cue.
/// </summary>
internal sealed class SpanSearch
{
    /// <summary>Tokens kept as the first, and as many as the last, of a span.</summary>
    private const int Kept = 6;

    /// <summary>Longer sources are not looked for, in tokens.</summary>
    private const int MaxSource = 40;

    public readonly CueWindow Window = new();

    /// <summary>The features of a row of tokens.</summary>
    public readonly Vector256<uint>[] Features = new Vector256<uint>[SpanFeatures.Max];

    /// <summary>Bits for the place of a token in its window, below its score.</summary>
    private const int PlaceBits = 10, MaxPlace = (1 << PlaceBits) - 1;

    private readonly Pool<Token> _tokens = new();
    private readonly Pool<Piece> _taken = new();
    private readonly Pool<SpanCandidate> _candidates = new();
    private readonly short[] _scores = new short[CueWindow.MaxTokens * SpanModel.EdgeColumns];

    private record struct Token(int Index, bool First, bool Last, bool Taken);

    public void Clear()
    {
        _tokens.Clear();
        _taken.Clear();
    }

    public void AddToken(int index, bool first, bool last, Vector128<short> scores)
    {
        scores.CopyTo(_scores.AsSpan(_tokens.Count * SpanModel.EdgeColumns));
        _tokens.Add(new Token(index, first, last, Taken: false));
    }

    /// <summary>Keeps further spans out of one.</summary>
    public void Take(Piece span)
    {
        if (span.End == span.First) return;
        _taken.Add(span);
        foreach (ref Token token in _tokens.Span)
        {
            if (token.Index >= span.First && token.Index < span.End) token.Taken = true;
        }
    }

    /// <summary>Lets all that was taken go.</summary>
    public void Release()
    {
        _taken.Clear();
        foreach (ref Token token in _tokens.Span) token.Taken = false;
    }

    /// <summary>Pairs the best first with the best last tokens.</summary>
    /// <param name="hopeless">How far a pair may stay behind the best.</param>
    public ReadOnlySpan<SpanCandidate> Candidates(SpanKind kind, int hopeless)
    {
        var (firsts, lasts) = (Vector256.Create(int.MinValue), Vector256.Create(int.MinValue));
        ReadOnlySpan<short> scores = _scores.AsSpan(2 * (int)kind);
        int at = 0;
        foreach (ref Token token in _tokens.Span)
        {
            int place = MaxPlace - (token.Index - Window.First);
            if (token.First && !token.Taken) firsts = Insert(firsts, scores[at] << PlaceBits | place);
            if (token.Last && !token.Taken) lasts = Insert(lasts, scores[at + 1] << PlaceBits | place);
            at += SpanModel.EdgeColumns;
        }
        _candidates.Clear();
        int least = int.MinValue;
        for (int f = 0; f < Kept && firsts[f] != int.MinValue; f++)
        {
            int first = Window.First + MaxPlace - (firsts[f] & MaxPlace), firstScore = firsts[f] >> PlaceBits;
            for (int l = 0; l < Kept && lasts[l] != int.MinValue; l++)
            {
                int last = Window.First + MaxPlace - (lasts[l] & MaxPlace), score = firstScore + (lasts[l] >> PlaceBits);
                if (score < least) break;
                var span = new Piece(first, last + 1);
                if (last < first || !IsFree(span, kind, Window.Cue, _taken.Span)) continue;
                least = Math.Max(least, score - hopeless);
                _candidates.Add(new SpanCandidate(span, score));
            }
        }
        return _candidates.Span;
    }

    /// <summary>Whether a span may be one of its kind beside the cue and the spans taken before it.</summary>
    public static bool IsFree(Piece span, SpanKind kind, Piece cue, ReadOnlySpan<Piece> taken)
    {
        if (span.First < cue.End && span.End > cue.First || kind == SpanKind.Source && span.End - span.First > MaxSource) return false;
        foreach (Piece other in taken)
        {
            if (span.First < other.End && span.End > other.First) return false;
        }
        return true;
    }

    /// <summary>Puts a token among the best, the best first; the last of as many as a vector holds falls out.</summary>
    /// <param name="token">Its score, and below it its place, the first the highest: of two with one score the first wins.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Insert(Vector256<int> best, int token)
    {
        // Each stays if it is better; else it gives way to the token, or to the one before it that the token has pushed back.
        Vector256<int> before = Vector256.ConditionalSelect(Vector256.Create(-1, 0, 0, 0, 0, 0, 0, 0), Vector256.Create(int.MaxValue),
            Vector256.Shuffle(best, Vector256.Create(0, 0, 1, 2, 3, 4, 5, 6)));
        return Vector256.Max(best, Vector256.Min(before, Vector256.Create(token)));
    }
}
