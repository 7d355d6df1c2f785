using System.Globalization;

namespace NewsExtract.Boilerplate;

/// <summary>What a character counts as in the shape of a text.</summary>
internal enum CharClass : byte
{
    Other,
    Space,
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
    Quote,
    /// <summary>Bar, bullet, arrow, copyright sign and the like: marks of menus and credits.</summary>
    Mark,
}

/// <summary>Counts of character classes: what a text looks like, whatever its language.</summary>
internal struct TextShape
{
    private static readonly byte[] ClassOf = MakeTable();

    private Counts _counts;

    [System.Runtime.CompilerServices.InlineArray(16)]
    private struct Counts
    {
        private int _first;
    }

    public readonly int this[CharClass kind] => _counts[(int)kind];

    public readonly int Letters => this[CharClass.Lower] + this[CharClass.Upper] + this[CharClass.Letter] + this[CharClass.Ideograph];

    /// <summary>
    /// Length of a text in units that fit all scripts, about one for an English word: .55 for an ideograph, 1 / 4.8 for any other letter or digit.
    /// Measured on parallel news in Chinese, Japanese and European languages.
    /// </summary>
    public readonly float Units =>
        .55f * this[CharClass.Ideograph] + (this[CharClass.Lower] + this[CharClass.Upper] + this[CharClass.Letter] + this[CharClass.Digit]) / 4.8f;

    public static TextShape Of(ReadOnlySpan<char> text)
    {
        var shape = new TextShape();
        Span<int> counts = shape._counts;
        byte[] classes = ClassOf;
        foreach (char c in text) counts[classes[c]]++;
        return shape;
    }

    public void Add(CharClass kind) => _counts[(int)kind]++;

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
        '"' or '\'' or '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '«' or '»' or '‹' or '›' or '「' or '」' or '『' or '』' => CharClass.Quote,
        '|' or '•' or '·' or '→' or '►' or '▶' or '▸' or '©' or '®' or '@' or '#' or '/' or '&' or '+' or '<' or '>' or '★' or '✓' or '×' or '*' or '※' or '＊' or '■' or '□' or '◆' or '◇' or '●' or '○' or '▲' or '△' or '▼' or '▽' or '☞' => CharClass.Mark,
        _ when char.IsWhiteSpace(c) => CharClass.Space,
        _ => ByCategory(c),
    };

    private static CharClass ByCategory(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.LowercaseLetter => CharClass.Lower,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Upper,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => IsIdeographic(c) ? CharClass.Ideograph : CharClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
        _ => CharClass.Other,
    };

    private static bool IsIdeographic(char c) => c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af') or (>= '\uf900' and <= '\ufaff');
}
