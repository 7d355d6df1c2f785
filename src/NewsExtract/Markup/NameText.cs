using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsExtract.Markup;

/// <summary>
/// A class, id or the like, made ready to be looked through: in lower case, with a bit for each of its letters, cut into words. A word is a
/// run of letters in which no capital follows a small letter. Pooled.
/// </summary>
internal sealed class NameText
{
    /// <summary>Longer names are cut: machines make them. There is a bit of a number for each place.</summary>
    public const int Longest = 64;

    private readonly byte[] _text = new byte[2 * Longest];
    private readonly ulong[] _words = new ulong[Longest];
    private ulong _letters, _capitals, _starts, _ms, _digits, _variants;
    private int _wordCount;

    public int Length { get; private set; }

    /// <summary>The name as <c>| 0x20</c> makes it, padded with spaces, so that vectors may be read from any place of it.</summary>
    public ReadOnlySpan<byte> Lower => _text;

    /// <summary>The same without the padding.</summary>
    public ReadOnlySpan<byte> Name => _text.AsSpan(0, Length);

    /// <summary>The first eight letters of each word in lower case, the first one lowest.</summary>
    public ReadOnlySpan<ulong> Words => _words.AsSpan(0, _wordCount);

    /// <returns>Itself.</returns>
    public NameText Read(ReadOnlySpan<byte> name)
    {
        Length = Math.Min(name.Length, Longest);
        Vector256<byte> spaces = Vector256.Create((byte)' ');
        spaces.CopyTo(_text, Length);
        name[..Length].CopyTo(_text);
        _letters = _capitals = _ms = _digits = _variants = 0;
        for (int at = 0; at < Length; at += Vector256<byte>.Count) MarkLetters(at);
        CutIntoWords();
        return this;
    }

    /// <summary>As comments have in many languages, and few other words.</summary>
    public bool HasDoubleM => (_ms & _ms << 1) != 0;

    public bool HasDigit => _digits != 0;

    /// <summary>Has a colon, a bracket or a parenthesis: signs that names of utility frameworks have.</summary>
    public bool HasVariantSign => _variants != 0;

    public bool IsLetter(int at) => IsSet(_letters, at);

    public bool IsCapital(int at) => IsSet(_capitals, at);

    /// <summary>Behind a sign, or a capital behind a small letter.</summary>
    public bool IsWordStart(int at) => IsSet(_starts, at);

    private static bool IsSet(ulong bits, int at) => at < Longest && (bits >> at & 1) != 0;

    private void MarkLetters(int at)
    {
        Vector256<byte> text = Vector256.Create(_text, at), lower = text | Vector256.Create((byte)0x20);
        Vector256<byte> letters = Vector256.LessThan(lower - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        lower.CopyTo(_text, at);
        _letters |= (ulong)letters.ExtractMostSignificantBits() << at;
        _ms |= (ulong)Vector256.Equals(lower, Vector256.Create((byte)'m')).ExtractMostSignificantBits() << at;
        _digits |= (ulong)Vector256.LessThan(text - Vector256.Create((byte)'0'), Vector256.Create((byte)10))
            .ExtractMostSignificantBits() << at;
        Vector256<byte> variants = Vector256.Equals(lower, Vector256.Create((byte)':'))
            | Vector256.Equals(lower, Vector256.Create((byte)'{')) | Vector256.Equals(lower, Vector256.Create((byte)'('));
        _variants |= (ulong)variants.ExtractMostSignificantBits() << at;
        _capitals |= (ulong)Vector256.AndNot(letters, Vector256.Equals(text, lower)).ExtractMostSignificantBits() << at;
    }

    private void CutIntoWords()
    {
        _starts = _letters & (~(_letters << 1) | (_capitals & ~(_capitals << 1)));
        ulong ends = ~_letters | _starts;
        ReadOnlySpan<byte> text = _text;
        int count = 0;
        for (ulong starts = _starts; starts != 0; starts &= starts - 1)
        {
            int start = BitOperations.TrailingZeroCount(starts);
            ulong behind = ends & ~(starts ^ (starts - 1));
            int length = BitOperations.TrailingZeroCount(behind) - start;
            ulong letters = BinaryPrimitives.ReadUInt64LittleEndian(text[start..]);
            _words[count++] = length < sizeof(ulong) ? letters & ((1ul << 8 * length) - 1) : letters;
        }
        _wordCount = count;
    }
}
