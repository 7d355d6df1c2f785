using System.Runtime.InteropServices;

namespace NewsExtract.Metadata;

/// <summary>Names of authors in the order they are found. Pooled.</summary>
/// <param name="texts">Where the names stand.</param>
internal sealed class NameList(TextStore texts)
{
    private readonly List<TextSlice> _names = [];

    public int Count => _names.Count;

    public ReadOnlySpan<TextSlice> Names => CollectionsMarshal.AsSpan(_names);

    public TextSlice this[int index] => _names[index];

    public void Clear() => _names.Clear();

    public void Add(TextSlice name) => _names.Add(name);

    /// <summary>Adds a name that stands in no buffer, unless there is one of the same words.</summary>
    public void AddOnce(ReadOnlySpan<char> name)
    {
        if (!Has(name)) _names.Add(texts.Add(name));
    }

    /// <summary>The last name goes on behind a comma.</summary>
    public void Lengthen(ReadOnlySpan<char> more) => _names[^1] = texts.Join(_names[^1], ", ", more);

    /// <summary>Leaves the first names alone.</summary>
    public void CutTo(int count) => _names.RemoveRange(count, _names.Count - count);

    /// <summary>Whether there is a name of the same words.</summary>
    public bool Has(ReadOnlySpan<char> name)
    {
        foreach (TextSlice other in _names)
            if (MetadataText.SameWords(other, name)) return true;
        return false;
    }
}
