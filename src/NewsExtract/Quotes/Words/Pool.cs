namespace NewsExtract.Quotes.Words;

/// <summary>A growing array of structs that is used again for the next text, with elements by reference.</summary>
internal sealed class Pool<T> where T : struct
{
    private T[] _items = new T[32];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items[index];

    public Span<T> Span => _items.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public ref T Add(in T item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        _items[Count] = item;
        return ref _items[Count++];
    }

    public void Truncate(int count) => Count = count;
}
