using System.Text;

namespace NewsExtract.Html;

/// <summary>
/// The index tables of the Encoding Standard (chapter 5): from the pointer made of a character's bytes to its code point. Filled from
/// .NET's code pages when a page first needs them, with the code points put right in which those differ from the standard.
/// </summary>
internal sealed partial class MultiByteIndex
{
    /// <summary>Stands for a missing byte, pointer or code point.</summary>
    public const int None = -1;

    private const int FourByteCount = 39_420;

    // Code page 54936 is gb18030 of the year 2000; 2005 gave these characters of the private use area places of their own.
    private static readonly (int Pointer, string Characters)[] Gb18030Since2005 =
    [
        (6555, "\u3000"), (7182, "\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16"), (7201, "\uFE17\uFE18"), (7208, "\uFE19"), (7533, "\u1E3F"),
        (23775, "\u9FB4"),
        (23783, "\u9FB5"), (23788, "\u9FB6\u9FB7"), (23795, "\u9FB8"), (23812, "\u9FB9"), (23829, "\u9FBA"), (23845, "\u9FBB"),
    ];

    private static readonly (int Pointer, string Characters)[] Gb18030FourByteSince2005 = [(7457, "\uE7C7")];

    // Signs that stand twice in the sets of NEC and IBM; .NET decodes only one of the places.
    private static readonly (int Pointer, string Characters)[] Jis0208Duplicates =
    [
        (1207, "\u2252\u2261\u222B"), (1212, "\u221A\u22A5\u2220"), (1217, "\u2235\u2229\u222A"), (8644, "\uFFE2"),
        (10_726, "\u2160\u2161\u2162\u2163\u2164\u2165\u2166\u2167\u2168\u2169\uFFE2"), (10_740, "\u3231\u2116\u2121\u2235"),
    ];

    private static readonly (int Pointer, string Characters)[] Jis0212Missing = [(116, "\uFF5E"), (174, "\u2116")];

    private static readonly Lazy<MultiByteIndex> LazyGb18030 = new(() => new MultiByteIndex(23_940)
        .Read(54936, p => [(byte)(p / 190 + 0x81), Trail(p % 190, 0x3F, 0x41)], keepPrivateUse: true)
        .Add(Gb18030Since2005));

    private static readonly Lazy<MultiByteIndex> LazyGb18030FourByte = new(() => new MultiByteIndex(FourByteCount)
        .Read(54936, FourBytes, keepPrivateUse: true)
        .Add(Gb18030FourByteSince2005));

    private static readonly Lazy<MultiByteIndex> LazyBig5 = new(() =>
        new MultiByteIndex(19_782).Read(950, p => [(byte)(p / 157 + 0x81), Trail(p % 157, 0x3F, 0x62)]).Add(HongKong));

    private static readonly Lazy<MultiByteIndex> LazyEucKr = new(() =>
        new MultiByteIndex(23_750 + 190).Read(949, p => [(byte)(p / 190 + 0x81), (byte)(p % 190 + 0x41)]));

    private static readonly Lazy<MultiByteIndex> LazyJis0208 = new(() => new MultiByteIndex(11_280)
        .Read(932, p => [(byte)(p / 188 + (p / 188 < 0x1F ? 0x81 : 0xC1)), Trail(p % 188, 0x3F, 0x41)])
        .Read(51932, p => p < 94 * 94 ? [(byte)(p / 94 + 0xA1), (byte)(p % 94 + 0xA1)] : [])
        .Add(Jis0208Duplicates));

    // Beyond row 77 code page 20932 has characters of IBM's that are no part of JIS X 0212.
    private static readonly Lazy<MultiByteIndex> LazyJis0212 = new(() =>
        new MultiByteIndex(77 * 94).Read(20932, p => [(byte)(p / 94 + 0xA1), (byte)(p % 94 + 0x21)]).Add(Jis0212Missing));

    private readonly int[] _codePoints;

    static MultiByteIndex() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private MultiByteIndex(int length)
    {
        _codePoints = new int[length];
        _codePoints.AsSpan().Fill(None);
    }

    public static MultiByteIndex Gb18030 => LazyGb18030.Value;
    public static MultiByteIndex Big5 => LazyBig5.Value;
    public static MultiByteIndex EucKr => LazyEucKr.Value;
    public static MultiByteIndex Jis0208 => LazyJis0208.Value;
    public static MultiByteIndex Jis0212 => LazyJis0212.Value;

    /// <summary>The code point at a pointer, or <see cref="None"/>.</summary>
    public int At(int pointer) => (uint)pointer < (uint)_codePoints.Length ? _codePoints[pointer] : None;

    /// <summary>The code point of a sequence of four bytes (Encoding Standard 5, "index gb18030 ranges code point").</summary>
    public static int Gb18030FourByte(int pointer) => pointer switch
    {
        < FourByteCount => LazyGb18030FourByte.Value.At(pointer),
        >= 189_000 and <= 1_237_575 => 0x10000 + pointer - 189_000,
        _ => None,
    };

    private static byte[] FourBytes(int p) =>
        [(byte)(p / 12_600 + 0x81), (byte)(p / 1_260 % 10 + '0'), (byte)(p / 10 % 126 + 0x81), (byte)(p % 10 + '0')];

    /// <summary>The trail byte of a place in a row: trail bytes start at 0x40 and leave a gap.</summary>
    private static byte Trail(int place, int beforeGap, int offsetAfterGap) => (byte)(place + (place < beforeGap ? 0x40 : offsetAfterGap));

    /// <summary>Fills what is still missing from a code page.</summary>
    /// <param name="bytes">The bytes of a pointer.</param>
    /// <param name="keepPrivateUse">Code pages map bytes without a character to the private use area; only gb18030 does so too.</param>
    private MultiByteIndex Read(int codePage, Func<int, byte[]> bytes, bool keepPrivateUse = false)
    {
        Encoding encoding = Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        Span<char> decoded = stackalloc char[8];
        for (int pointer = 0; pointer < _codePoints.Length; pointer++)
        {
            if (_codePoints[pointer] != None) continue;
            bool isOne = encoding.GetChars(bytes(pointer), decoded) == 1 && decoded[0] != '\uFFFD';
            if (isOne && (keepPrivateUse || decoded[0] is < '\uE000' or > '\uF8FF')) _codePoints[pointer] = decoded[0];
        }
        return this;
    }

    /// <summary>Puts characters in their places from a pointer on.</summary>
    private MultiByteIndex Add((int Pointer, string Characters)[] rows)
    {
        foreach ((int start, string characters) in rows)
        {
            int pointer = start;
            foreach (Rune character in characters.EnumerateRunes())
            {
                if (character != Rune.ReplacementChar) _codePoints[pointer] = character.Value;
                pointer++;
            }
        }
        return this;
    }
}
