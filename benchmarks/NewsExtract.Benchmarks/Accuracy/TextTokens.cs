using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>
/// The tokenizers and the sentence splitter that the metrics share. They follow the published scorers token by token, which are written in
/// Python: a word character is what Python's <c>\w</c> is, so combining marks are none.
/// </summary>
internal static partial class TextTokens
{
    /// <summary>Maximal runs of word characters, case kept.</summary>
    public static List<string> Words(string? text) => Split(text ?? "", splitCjk: false);

    /// <summary>As <see cref="Words"/>, but every Han and Kana character is a token of its own.</summary>
    public static List<string> WordsSplittingCjk(string? text) => Split(text ?? "", splitCjk: true);

    /// <summary>Lower-case runs of ASCII letters and digits: the tokenizer of rouge_score without its stemmer.</summary>
    public static List<string> RougeWords(string text)
    {
        var tokens = new List<string>();
        text = Lower(text);
        foreach (Range range in text.AsSpan().SplitAny(NotRouge))
            if (range.Start.Value < range.End.Value) tokens.Add(text[range]);
        return tokens;
    }

    public static List<string> UnicodeRougeWords(string text) => [.. WordsSplittingCjk(text).Select(Lower)];

    /// <summary>Lower case as Python has it: one letter of all has a lower case of two characters.</summary>
    private static string Lower(string text) => text.Replace("\u0130", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Sentences after the manner of nltk's punkt: a line end is white space like any other.</summary>
    public static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        int start = 0;
        foreach (Match boundary in Boundary().Matches(text))
        {
            if (boundary.Groups[1] is { Success: true } end && end.ValueSpan[0] == '.' && EndsInAbbreviation(text[start..boundary.Index]))
                continue;
            sentences.Add(text[start..(boundary.Index + boundary.Length)].Trim());
            start = boundary.Index + boundary.Length;
        }
        sentences.Add(text[start..].Trim());
        sentences.RemoveAll(sentence => sentence.Length == 0);
        return sentences;
    }

    private static bool EndsInAbbreviation(string before)
    {
        string[] words = before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Abbreviations.Contains(words.Length > 0 ? words[^1].ToLowerInvariant().TrimStart('(', '"', '“', '\'', '‘', '[') : "");
    }

    private static List<string> Split(string text, bool splitCjk)
    {
        var tokens = new List<string>();
        int start = -1, at = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool single = splitCjk && IsCjk(rune.Value);
            if (start >= 0 && (single || !IsWordCharacter(rune)))
            {
                tokens.Add(text[start..at]);
                start = -1;
            }
            if (single) tokens.Add(text.Substring(at, rune.Utf16SequenceLength));
            else if (start < 0 && IsWordCharacter(rune)) start = at;
            at += rune.Utf16SequenceLength;
        }
        if (start >= 0) tokens.Add(text[start..]);
        return tokens;
    }

    private static bool IsWordCharacter(Rune rune) => rune.Value == '_' || IsAlphaNumeric(rune);

    /// <summary>What Python's <c>isalnum</c> is true for.</summary>
    public static bool IsAlphaNumeric(Rune rune) =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber;

    /// <summary>Han, Kana and, since the published range runs from U+8C48 to U+FAFF, Hangul too.</summary>
    private static bool IsCjk(int c) => c is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0xFAFF);

    public static bool IsHanOrKana(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    private static readonly HashSet<string> Abbreviations = [..
        """
        mr mrs ms dr prof sen rep gov gen col lt capt sgt rev hon st jr sr u.s u.k u.n e.g i.e etc vs inc corp co ltd no
        jan feb mar apr jun jul aug sep sept oct nov dec d.c a.m p.m fig al a b c d e f g h i j k l m n o p q r s t u v w x y z
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly System.Buffers.SearchValues<char> NotRouge =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c)
            .Where(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))]);

    [GeneratedRegex("""([.!?]+["'”’)\]]*)\s+(?=["'“‘(\[]*[A-Z0-9“‘"'À-ɏ])|([。！？]+[」』”]*)""")]
    private static partial Regex Boundary();
}
