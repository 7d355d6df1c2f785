using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Boilerplate;

/// <summary>What a character counts as in the shape of a text. Those that are counted come first.</summary>
internal enum CharClass : byte
{
    Lower,
    Upper,
    /// <summary>A letter of a script without cases.</summary>
    Letter,
    /// <summary>Han, Kana, Hangul: a character is about half a word.</summary>
    Ideograph,
    Digit,
    /// <summary>Ends a sentence, in any script.</summary>
    Stop,
    Comma,
    Space,
    Quote,
    /// <summary>Bar, bullet, arrow, copyright sign and the like: marks of menus and credits.</summary>
    Mark,
    Other,
}

/// <summary>Counts of character classes up to <see cref="CharClass.Comma"/>: what a text looks like, whatever its language.</summary>
internal struct TextShape
{
    private static readonly byte[] ClassOf = MakeTable();

    private Counts _counts;

    /// <summary>As many as a vector holds.</summary>
    [InlineArray((int)CharClass.Space + 1)]
    private struct Counts
    {
        private int _first;
    }

    public readonly int this[CharClass kind]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => kind <= CharClass.Space ? Unsafe.Add(ref Unsafe.As<Counts, int>(ref Unsafe.AsRef(in _counts)), (int)kind) : 0;
    }

    public readonly int Letters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => this[CharClass.Lower] + this[CharClass.Upper] + this[CharClass.Letter] + this[CharClass.Ideograph];
    }

    /// <summary>
    /// Length of a text in units that fit all scripts, about one for an English word: .55 for an ideograph, 1 / 4.8 for any other letter or
    /// digit. Measured on parallel news in Chinese, Japanese and European languages.
    /// </summary>
    public readonly float Units
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => .55f * this[CharClass.Ideograph] + (this[CharClass.Lower] + this[CharClass.Upper] + this[CharClass.Letter]
            + this[CharClass.Digit]) / 4.8f;
    }

    public static TextShape Of(ReadOnlySpan<char> text)
    {
        var shape = new TextShape();
        foreach (char c in text) shape.Add(Classify(c));
        return shape;
    }

    public void Add(CharClass kind)
    {
        if (kind <= CharClass.Comma) _counts[(int)kind]++;
    }

    public void Add(in TextShape other) => (Vector256.Create<int>(_counts) + Vector256.Create<int>(other._counts)).CopyTo(_counts);

    /// <summary>Adds 32 characters at a time.</summary>
    /// <param name="text">ASCII characters.</param>
    /// <param name="counted">A bit for each of them that counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddAscii(Vector256<byte> text, uint counted)
    {
        Vector256<byte> folded = text | Vector256.Create((byte)0x20);
        Vector256<byte> letters = InRange(folded, 'a', 'z'), lower = Vector256.Equals(folded, text);
        Add(CharClass.Lower, letters & lower, counted);
        Add(CharClass.Upper, letters & ~lower, counted);
        // Runs without any of the others are common.
        counted &= InRange(text, '!', '?').ExtractMostSignificantBits();
        if (counted == 0) return;
        Add(CharClass.Digit, InRange(text, '0', '9'), counted);
        Add(CharClass.Stop, Is(text, '.') | Is(text, '!') | Is(text, '?'), counted);
        Add(CharClass.Comma, Is(text, ',') | InRange(text, ':', ';'), counted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(CharClass kind, Vector256<byte> places, uint counted) =>
        _counts[(int)kind] += BitOperations.PopCount(places.ExtractMostSignificantBits() & counted);

    private static Vector256<byte> Is(Vector256<byte> text, char c) => Vector256.Equals(text, Vector256.Create((byte)c));

    private static Vector256<byte> InRange(Vector256<byte> text, char first, char last) =>
        Vector256.LessThanOrEqual(text - Vector256.Create((byte)first), Vector256.Create((byte)(last - first)));

    public static bool IsWordPart(CharClass kind) => kind is >= CharClass.Lower and <= CharClass.Digit;

    public static CharClass Classify(char c) => (CharClass)ClassOf[c];

    private static byte[] MakeTable()
    {
        var table = new byte[char.MaxValue + 1];
        for (int c = 0; c <= char.MaxValue; c++) table[c] = (byte)Find((char)c);
        return table;
    }

    private static CharClass Find(char c) => c switch
    {
        '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '।' or '॥' or '؟' or '۔' or '።' or '။' or '។' => CharClass.Stop,
        ',' or ';' or ':' or '、' or '，' or '；' or '：' or '،' or '؛' => CharClass.Comma,
        '"' or '\'' or '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '«' or '»' or '‹' or '›' or '「' or '」' or '『' or '』' =>
            CharClass.Quote,
        '|' or '•' or '·' or '→' or '►' or '▶' or '▸' or '©' or '®' or '@' or '#' or '/' or '&' or '+' or '<' or '>' or '★' or '✓' or '×'
            or '*' or '※' or '＊' or '■' or '□' or '◆' or '◇' or '●' or '○' or '▲' or '△' or '▼' or '▽' or '☞' =>
            CharClass.Mark,
        _ when char.IsWhiteSpace(c) => CharClass.Space,
        _ => ByCategory(c),
    };

    private static CharClass ByCategory(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.LowercaseLetter => CharClass.Lower,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Upper,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => IsIdeographic(c) ? CharClass.Ideograph : CharClass.Letter,
        // Vowel signs of Indic and Thai scripts: a word goes on behind one.
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
        _ => CharClass.Other,
    };

    private static bool IsIdeographic(char c) =>
        c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af')
            or (>= '\uf900' and <= '\ufaff');
}
