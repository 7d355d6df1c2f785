using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>Whether the words of an attribution's content are claimed by others as well.</summary>
internal enum Contest { None, Some, All }

/// <summary>
/// Which tokens attributions claim as their content. Nobody reports one thing twice: where
/// several claim the same words, one is right at most.
/// </summary>
internal sealed class Claims
{
    private int[] _claims = [];

    /// <summary>What was claimed since the last document: all that is to be cleared, and much less than the document.</summary>
    private readonly Pool<Piece> _claimed = new();

    /// <summary>Begins a document without any claim.</summary>
    public void Open(int tokens)
    {
        if (_claims.Length < tokens) _claims = new int[tokens * 2];
        else foreach (Piece piece in _claimed.Span) _claims.AsSpan(piece.First..piece.End).Clear();
        _claimed.Clear();
    }

    public void Add(ReadOnlySpan<Piece> pieces)
    {
        foreach (Piece piece in pieces) _claimed.Add(piece);
        Change(pieces, 1);
    }

    public void Remove(ReadOnlySpan<Piece> pieces) => Change(pieces, -1);

    public bool Has(int token) => _claims[token] > 0;

    /// <summary>How far others claim what one attribution would claim.</summary>
    public Contest Of(ReadOnlySpan<Piece> pieces)
    {
        bool some = false, all = true;
        foreach (Piece piece in pieces)
        {
            ReadOnlySpan<int> claims = _claims.AsSpan(piece.First..piece.End);
            some |= claims.ContainsAnyExcept(0);
            all &= !claims.Contains(0);
        }
        return all ? Contest.All : some ? Contest.Some : Contest.None;
    }

    /// <summary>Claims words that nobody has claimed.</summary>
    /// <returns>Whether they were free.</returns>
    public bool TryTake(ReadOnlySpan<Piece> pieces)
    {
        if (Of(pieces) != Contest.None) return false;
        Add(pieces);
        return true;
    }

    private void Change(ReadOnlySpan<Piece> pieces, int by)
    {
        foreach (Piece piece in pieces)
        {
            foreach (ref int claim in _claims.AsSpan(piece.First..piece.End)) claim += by;
        }
    }
}
