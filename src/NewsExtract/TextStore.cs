namespace NewsExtract;

/// <summary>
/// Keeps the texts of a page side by side in buffers that the next page uses again. None moves while its page is worked on.
/// </summary>
internal sealed class TextStore
{
    private const int ChunkLength = 1 << 13;

    /// <summary>
    /// Characters of buffers kept from page to page. One page may need far more, where it refers to a long text again and again.
    /// </summary>
    private const int MostKept = 1 << 20;

    private readonly List<char[]> _chunks = [];
    private char[] _current = [];
    private int _next, _used;

    /// <summary>Forgets all texts.</summary>
    public void Clear()
    {
        (_current, _next, _used) = ([], 0, 0);
        int kept = 0;
        for (int length = 0; kept < _chunks.Count && (length += _chunks[kept].Length) <= MostKept;) kept++;
        _chunks.RemoveRange(kept, _chunks.Count - kept);
    }

    /// <summary>
    /// Room to write a text. <see cref="Keep(int)"/> keeps what was written; without it the next text gets the same room.
    /// </summary>
    public Span<char> Reserve(int most)
    {
        if (_current.Length - _used < most) Advance(most);
        return _current.AsSpan(_used);
    }

    private void Advance(int most)
    {
        if (_next == _chunks.Count) _chunks.Add(new char[Math.Max(ChunkLength, most)]);
        else if (_chunks[_next].Length < most) _chunks[_next] = new char[most];
        (_current, _used) = (_chunks[_next++], 0);
    }

    /// <summary>Keeps the first characters of what was reserved last.</summary>
    public TextSlice Keep(int length)
    {
        var text = new TextSlice(_current.AsMemory(_used, length));
        _used += length;
        return text;
    }

    /// <summary>Keeps a part of what was reserved last.</summary>
    public TextSlice Keep(ReadOnlySpan<char> part)
    {
        if (!_current.AsSpan(_used).Overlaps(part, out int start)) return default;
        _used += start;
        return Keep(part.Length);
    }

    public TextSlice Add(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        return Keep(text.Length);
    }

    /// <summary>Two texts with something between them.</summary>
    public TextSlice Join(ReadOnlySpan<char> first, ReadOnlySpan<char> between, ReadOnlySpan<char> second)
    {
        int length = first.Length + between.Length + second.Length;
        Span<char> text = Reserve(length);
        first.CopyTo(text);
        between.CopyTo(text[first.Length..]);
        second.CopyTo(text[(first.Length + between.Length)..]);
        return Keep(length);
    }
}
