using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsExtract.Markup;

/// <summary>A word of a name: a run of letters in which no capital follows a small letter.</summary>
/// <param name="Letters">Its first eight letters in lower case, the first one lowest.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">All its letters.</param>
/// <param name="BeginsName">The first word, or the first behind white space.</param>
internal readonly record struct NameWord(ulong Letters, int Start, int Length, bool BeginsName);

/// <summary>The value of a class, id or the like, made ready to be looked through: in lower case, with a bit for each of its letters, cut into words. Pooled.</summary>
internal sealed class NameText
{
    /// <summary>Longer names are cut: they are lists of style classes, the telling ones in front.</summary>
    public const int Longest = 512;

    /// <summary>Room behind the text, so that vectors may be read from any place of it.</summary>
    private const int Padding = 32;

    private const int Bits = 64;

    private readonly byte[] _text = new byte[Longest + Padding];
    private readonly ulong[] _letters = new ulong[Longest / Bits + 1];
    private readonly ulong[] _capitals = new ulong[Longest / Bits + 1];
    private readonly ulong[] _spaces = new ulong[Longest / Bits + 1];
    private readonly ulong[] _starts = new ulong[Longest / Bits + 1];
    private readonly ulong[] _ends = new ulong[Longest / Bits + 1];
    private readonly NameWord[] _words = new NameWord[Longest];
    private int _wordCount;

    public int Length { get; private set; }

    /// <summary>The text as <c>| 0x20</c> makes it, padded with spaces.</summary>
    public ReadOnlySpan<byte> Lower => _text;

    public ReadOnlySpan<NameWord> Words => _words.AsSpan(0, _wordCount);

    /// <returns>Itself.</returns>
    public NameText Read(ReadOnlySpan<byte> value)
    {
        Length = Math.Min(value.Length, Longest);
        value[..Length].CopyTo(_text);
        _text.AsSpan(Length, Padding).Fill((byte)' ');
        MarkLetters();
        CutIntoWords();
        return this;
    }

    public bool IsLetter(int at) => IsSet(_letters, at);

    public bool IsCapital(int at) => IsSet(_capitals, at);

    /// <summary>Behind a sign, or a capital behind a small letter.</summary>
    public bool IsWordStart(int at) => IsSet(_starts, at);

    /// <summary>At the start or behind white space.</summary>
    public bool IsNameStart(int at) => at == 0 || IsSet(_spaces, at - 1);

    /// <summary>The name around a place: what stands between white space.</summary>
    public ReadOnlySpan<byte> NameAt(int at)
    {
        int start = at, end = at + 1;
        while (!IsNameStart(start)) start--;
        while (end < Length && !IsSet(_spaces, end)) end++;
        return _text.AsSpan(start, end - start);
    }

    private static bool IsSet(ulong[] bits, int at) => (bits[at / Bits] >> (at % Bits) & 1) != 0;

    private void MarkLetters()
    {
        for (int at = 0; at <= Length; at += Bits)
        {
            (uint letters, uint capitals, uint spaces) = MarkLetters(at);
            (uint moreLetters, uint moreCapitals, uint moreSpaces) = at + Bits / 2 <= Length ? MarkLetters(at + Bits / 2) : (0, 0, uint.MaxValue);
            _letters[at / Bits] = letters | (ulong)moreLetters << 32;
            _capitals[at / Bits] = capitals | (ulong)moreCapitals << 32;
            _spaces[at / Bits] = spaces | (ulong)moreSpaces << 32;
        }
    }

    private (uint Letters, uint Capitals, uint Spaces) MarkLetters(int at)
    {
        Vector256<byte> text = Vector256.Create(_text, at), lower = text | Vector256.Create((byte)0x20);
        Vector256<byte> letters = Vector256.LessThan(lower - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        lower.CopyTo(_text, at);
        return (letters.ExtractMostSignificantBits(),
            Vector256.AndNot(letters, Vector256.Equals(text, lower)).ExtractMostSignificantBits(),
            Vector256.LessThanOrEqual(text, Vector256.Create((byte)' ')).ExtractMostSignificantBits());
    }

    private void CutIntoWords()
    {
        ulong letterBefore = 0, capitalBefore = 0;
        for (int block = 0; block <= Length / Bits; block++)
        {
            ulong letters = _letters[block], capitals = _capitals[block];
            _starts[block] = letters & (~(letters << 1 | letterBefore) | (capitals & ~(capitals << 1 | capitalBefore)));
            _ends[block] = ~letters | _starts[block];
            (letterBefore, capitalBefore) = (letters >> 63, capitals >> 63);
        }
        ReadOnlySpan<byte> text = _text;
        Span<NameWord> words = _words;
        int count = 0;
        bool beginsName = true;
        for (int block = 0; block <= Length / Bits; block++)
        {
            ulong spaces = _spaces[block], ends = _ends[block];
            for (ulong starts = _starts[block]; starts != 0; starts &= starts - 1)
            {
                int bit = BitOperations.TrailingZeroCount(starts);
                ulong before = (1ul << bit) - 1, behind = ends & ~before & ~(1ul << bit);
                beginsName |= (spaces & before) != 0;
                spaces &= ~before;
                int start = block * Bits + bit, end = behind != 0 ? block * Bits + BitOperations.TrailingZeroCount(behind) : FirstEndBehind(block);
                ulong letters = BinaryPrimitives.ReadUInt64LittleEndian(text[start..]);
                if (end - start < sizeof(ulong)) letters &= (1ul << 8 * (end - start)) - 1;
                words[count++] = new NameWord(letters, start, end - start, beginsName);
                beginsName = false;
            }
            beginsName |= spaces != 0;
        }
        _wordCount = count;
    }

    /// <summary>Where a word ends that goes on behind a block. Behind the text no place is a letter's.</summary>
    private int FirstEndBehind(int block)
    {
        while (_ends[++block] == 0) { }
        return block * Bits + BitOperations.TrailingZeroCount(_ends[block]);
    }
}
