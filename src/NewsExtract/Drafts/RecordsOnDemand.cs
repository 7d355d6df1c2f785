using System.Collections;

namespace NewsExtract.Drafts;

/// <summary>
/// A list of records that makes each object when somebody asks for it: a caller who reads none, or only writes JSON, pays for none.
/// </summary>
/// <param name="count">How many there are.</param>
internal abstract class RecordsOnDemand<TRecord>(int count) : IReadOnlyList<TRecord> where TRecord : class
{
    private TRecord[]? _made;

    public int Count => count;

    /// <summary>Two threads may make the same record at once; either is as good.</summary>
    public TRecord this[int index] => (_made ??= new TRecord[count])[index] ??= Make(index);

    public IEnumerator<TRecord> GetEnumerator()
    {
        for (int i = 0; i < count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected abstract TRecord Make(int index);
}
