namespace NewsExtract.Boilerplate;

/// <summary>Sums by a hash: what the same text or the same kind of element adds up to on a page. Hashes that collide are counted together.</summary>
internal sealed class TallyTable
{
    internal struct Tally
    {
        public uint Key;
        public float Count;
        public float Units;
        public float Good;
        public float Score;
    }

    private Tally[] _slots = new Tally[512];
    private uint _mask = 511;

    public ref Tally this[uint key] => ref Find(key);

    public void Clear(int keys)
    {
        int size = Math.Max(64, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)keys * 2));
        if (size > _slots.Length) _slots = new Tally[size];
        else _slots.AsSpan(0, size).Clear();
        _mask = (uint)size - 1;
    }

    public void Add(uint key, float units, float good)
    {
        ref Tally tally = ref Find(key);
        tally.Count++;
        tally.Units += units;
        tally.Good += good;
    }

    /// <summary>Looks at a bounded number of slots: past it a page made of collisions shares one.</summary>
    private ref Tally Find(uint key)
    {
        const int mostProbes = 16;
        if (key == 0) key = 1;
        uint at = key * 0x9E3779B1;
        at = (at ^ (at >> 15)) & _mask;
        for (int probe = 0; probe < mostProbes && _slots[at].Key != 0 && _slots[at].Key != key; probe++) at = (at + 1) & _mask;
        if (_slots[at].Key == 0) _slots[at].Key = key;
        return ref _slots[at];
    }
}
