namespace NewsExtract.Quotes.Model;

/// <summary>Whether the words of an attribution's content are claimed by others as well.</summary>
internal enum Contest { None, Some, All }

/// <summary>Which tokens attributions claim as their content. Nobody reports one thing twice: where several claim the same words, one is right at most.</summary>
internal sealed class Claims
{
    private byte[] _claims = [];

    /// <summary>Begins a document without any claim.</summary>
    public void Open(int tokens)
    {
        if (_claims.Length < tokens) _claims = new byte[tokens * 2];
        else Array.Clear(_claims, 0, tokens);
    }

    public void Add(ReadOnlySpan<Piece> pieces)
    {
        foreach (Piece piece in pieces)
        {
            foreach (ref byte claim in _claims.AsSpan(piece.First..piece.End)) claim = (byte)Math.Min(claim + 1, 2);
        }
    }

    /// <summary>How far others claim what one attribution has claimed.</summary>
    public Contest Of(ReadOnlySpan<Piece> pieces)
    {
        bool some = false, all = true;
        foreach (Piece piece in pieces)
        {
            ReadOnlySpan<byte> claims = _claims.AsSpan(piece.First..piece.End);
            some |= claims.Contains((byte)2);
            all &= !claims.Contains((byte)1);
        }
        return all ? Contest.All : some ? Contest.Some : Contest.None;
    }

    /// <summary>Claims words that nobody has claimed.</summary>
    /// <returns>Whether they were free.</returns>
    public bool TryTake(ReadOnlySpan<Piece> pieces)
    {
        foreach (Piece piece in pieces)
        {
            if (_claims.AsSpan(piece.First..piece.End).ContainsAnyExcept((byte)0)) return false;
        }
        Add(pieces);
        return true;
    }
}
