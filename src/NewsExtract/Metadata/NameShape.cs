namespace NewsExtract.Metadata;

/// <summary>Tells by its shape whether a text can be the name of a person or an organisation.</summary>
internal static class NameShape
{
    private const int MostWords = 6;

    /// <summary>Capital letters where names have them, no digits, no signs of a sentence; in scripts without case, few words.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        int words = 0, capitals = 0, caseless = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range].Trim("().,\"'“”’‘");
            if (word.IsEmpty) continue;
            if (++words > MostWords || HasForeignSign(word)) return false;
            if (char.IsUpper(word[0])) capitals++;
            else if (char.IsLower(word[0]))
            {
                if (!BylineWords.IsParticle(word) && !HasInnerCapital(word)) return false;
            }
            else caseless++;
        }
        if (MonthNames.Find(text) > 0) return false;
        return caseless > 0 ? text.Length is >= 2 and <= 30 && words <= 5 : capitals > 0;
    }

    /// <summary>"d'Alembert", "al-Masri", "iStock".</summary>
    public static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        foreach (char c in word[1..])
            if (char.IsUpper(c)) return true;
        return false;
    }

    private static bool HasForeignSign(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (char.IsDigit(c) || c is '?' or '!' or '…' or '%' or '#' or '@' or '=' or '{' or '}' or '<' or '>' or '_' or '。' or '×'
                or '©' or '→' or '+' or ':' or '（' or '）')
            {
                return true;
            }
        return false;
    }
}
