using System.Runtime.InteropServices;

namespace NewsExtract.Boilerplate;

/// <summary>A page's kept blocks in reading order: those that were decided upon, and those inside of kept runs of links.</summary>
internal ref struct KeptBlocks(PageBlocks blocks)
{
    private readonly ReadOnlySpan<PageBlock> _blocks = blocks.Items,
        _leftOut = blocks.KeepsLeftOut ? CollectionsMarshal.AsSpan(blocks.LeftOut) : default;
    private ref readonly PageBlock _current;
    private int _next, _nextLeftOut;

    /// <summary>The current block's index; -1 for one that was left out of a run.</summary>
    public int Index { get; private set; }

    public readonly ref readonly PageBlock Current => ref _current;

    public readonly KeptBlocks GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _blocks.Length)
        {
            bool isLeftOut = _nextLeftOut < _leftOut.Length && _leftOut[_nextLeftOut].TextStart < _blocks[_next].TextStart;
            ref readonly PageBlock block = ref isLeftOut ? ref _leftOut[_nextLeftOut++] : ref _blocks[_next++];
            if (!block.Kept) continue;
            _current = ref block;
            Index = isLeftOut ? -1 : _next - 1;
            return true;
        }
        return false;
    }
}
