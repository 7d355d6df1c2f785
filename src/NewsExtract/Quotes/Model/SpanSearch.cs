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
        Span<(int Index, short Score)> firsts = stackalloc (int, short)[Kept], lasts = stackalloc (int, short)[Kept];
        int firstCount = 0, lastCount = 0;
        int at = 2 * (int)kind;
        foreach (ref Token token in _tokens.Span)
        {
            if (token.First && !token.Taken && (firstCount < Kept || _scores[at] > firsts[Kept - 1].Score)) Keep(firsts, ref firstCount, token.Index, _scores[at]);
            if (token.Last && !token.Taken && (lastCount < Kept || _scores[at + 1] > lasts[Kept - 1].Score)) Keep(lasts, ref lastCount, token.Index, _scores[at + 1]);
            at += SpanModel.EdgeColumns;
        }
        _candidates.Clear();
        int least = int.MinValue;
        foreach ((int first, short firstScore) in firsts[..firstCount])
        {
            foreach ((int last, short lastScore) in lasts[..lastCount])
            {
                int score = firstScore + lastScore;
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

    private static void Keep(Span<(int Index, short Score)> best, ref int count, int index, short score)
    {
        int at = count < best.Length ? count++ : count - 1;
        for (; at > 0 && best[at - 1].Score < score; at--) best[at] = best[at - 1];
        best[at] = (index, score);
    }
}
