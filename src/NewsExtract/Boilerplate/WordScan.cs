using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>The words of a text, each a run of letters and digits, by hashes that do not heed case. Sixteen characters at a time as long as they are ASCII.</summary>
internal ref struct WordScan(ReadOnlySpan<char> text)
{
    private const int Width = 16, Letters = 8;

    private readonly ReadOnlySpan<char> _text = text;
    /// <summary>Where the characters begin that are looked at, and a bit for each of them at which a word begins or ends.</summary>
    private int _block = -Width;
    private uint _edges;
    private bool _inWord;
    private int _start;

    /// <summary>The current word's hash; never 0.</summary>
    public uint Hash { get; private set; }

    public bool Next()
    {
        while (true)
        {
            while (_edges == 0)
            {
                _block += Width;
                if (_block >= _text.Length) return EndLast();
                uint wordParts = WordParts();
                _edges = wordParts ^ (wordParts << 1 & ushort.MaxValue | (_inWord ? 1u : 0));
            }
            int at = _block + BitOperations.TrailingZeroCount(_edges);
            _edges &= _edges - 1;
            _inWord = !_inWord;
            if (_inWord)
            {
                _start = at;
                continue;
            }
            Hash = HashOf(at);
            return true;
        }
    }

    private bool EndLast()
    {
        if (!_inWord) return false;
        _inWord = false;
        Hash = HashOf(_text.Length);
        return true;
    }

    /// <summary>A bit for each of the block's characters that is a letter or a digit.</summary>
    private readonly uint WordParts()
    {
        if (_text.Length - _block < Width) return WordParts(_text[_block..], uint.MaxValue);
        Vector128<byte> bytes = Vector128.NarrowWithSaturation(Load(_block), Load(_block + Letters));
        uint others = bytes.ExtractMostSignificantBits();
        Vector128<byte> letters = Vector128.LessThan((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        Vector128<byte> digits = Vector128.LessThan(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        return (letters | digits).ExtractMostSignificantBits() | (others == 0 ? 0 : WordParts(_text.Slice(_block, Width), others));
    }

    /// <summary>The same one by one, of some of the characters.</summary>
    private static uint WordParts(ReadOnlySpan<char> text, uint which)
    {
        uint parts = 0;
        for (int i = 0; i < text.Length; i++)
            if ((which >> i & 1) != 0 && TextShape.IsWordPart(TextShape.Classify(text[i]))) parts |= 1u << i;
        return parts;
    }

    private readonly Vector128<ushort> Load(int at) => Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text)), (nuint)at);

    private readonly uint HashOf(int end)
    {
        const ulong cases = 0x2020202020202020, beyondAscii = 0x8080808080808080;
        ulong hash = (ulong)(end - _start);
        for (int at = _start; at < end; at += Letters)
        {
            ulong letters = _text.Length - at >= Letters ? Vector128.NarrowWithSaturation(Load(at), default).AsUInt64()[0] : Pack(_text[at..end]);
            ulong used = end - at < Letters ? (1ul << 8 * (end - at)) - 1 : ulong.MaxValue;
            if ((letters & used & beyondAscii) != 0) return HashOfAny(_text[_start..end]);
            hash = Mix(hash ^ (letters | cases) & used);
        }
        return (uint)(hash >> 32) | 1;
    }

    private static ulong Pack(ReadOnlySpan<char> text)
    {
        ulong letters = 0;
        for (int i = 0; i < text.Length; i++) letters |= (ulong)Math.Min(text[i], (char)0xff) << 8 * i;
        return letters;
    }

    private static uint HashOfAny(ReadOnlySpan<char> word)
    {
        ulong hash = (ulong)word.Length;
        foreach (char c in word) hash = Mix(hash ^ char.ToLowerInvariant(c));
        return (uint)(hash >> 32) | 1;
    }

    private static ulong Mix(ulong hash) => (hash ^ hash >> 29) * 0x9E3779B97F4A7C15;
}
