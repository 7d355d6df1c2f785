using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsExtract.Boilerplate;

/// <summary>What the same text or the same kind of element adds up to on a page.</summary>
internal struct Tally
{
    public uint Key;
    /// <summary>The page it was made on.</summary>
    public int Page;
    public float Count;
    public float Units;
    public float Good;
    public float Score;
}

/// <summary>Tallies by a hash. Hashes that collide are counted together. Pooled: valid until it is started anew.</summary>
internal sealed class TallyTable
{
    private Tally[] _slots = new Tally[512];
    private uint _mask = 511;
    private int _page;

    /// <param name="slot">As <see cref="Add"/> or <see cref="Find"/> gave it.</param>
    public ref Tally this[int slot] => ref _slots[slot];

    /// <summary>Starts a page. What others left in the table is not looked at.</summary>
    public void Start(int keys)
    {
        int size = Math.Max(64, (int)BitOperations.RoundUpToPowerOf2((uint)keys * 2));
        if (size > _slots.Length) _slots = new Tally[size];
        _mask = (uint)size - 1;
        _page++;
    }

    /// <returns>The slot.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(uint key, float units, float good)
    {
        int slot = Find(key);
        ref Tally tally = ref _slots[slot];
        tally.Count++;
        tally.Units += units;
        tally.Good += good;
        return slot;
    }

    /// <summary>
    /// The slot of a key, empty if nothing was added. Looks at a bounded number of slots: past it a page made of collisions shares one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(uint key)
    {
        const int mostProbes = 16;
        uint at = key * 0x9E3779B1;
        at = (at ^ (at >> 15)) & _mask;
        for (int probe = 0; ; probe++, at = (at + 1) & _mask)
        {
            ref Tally tally = ref _slots[at];
            if (tally.Page != _page) tally = new Tally { Key = key, Page = _page };
            if (tally.Key == key || probe == mostProbes) return (int)at;
        }
    }
}
