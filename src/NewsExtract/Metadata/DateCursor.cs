using System.Globalization;

namespace NewsExtract.Metadata;

/// <summary>Moves over a text and reads the parts of one date that begins where it was put.</summary>
internal ref struct DateCursor(ReadOnlySpan<char> text, int start)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; } = start;

    /// <summary>A date that begins with a number: 2024-05-03, 20240503, 3.5.2024, 3 May 2024, 2024年5月3日, 2024. május 3.</summary>
    public bool TryReadNumericStart(DateOrder order, out Day day)
    {
        day = default;
        if (!TryReadNumber(out int first, out int digits)) return false;
        if (digits is 8 or 12 or 14) return TryReadCompact(digits, out day);
        if (digits == 4) return TryReadYearFirst(first, out day);
        if (digits is not (1 or 2)) return false;
        int afterFirst = Position;
        if (TryReadDayMonthYear(first, order, out day)) return true;
        Position = afterFirst;
        return TryReadDayNameYear(first, out day);
    }

    /// <summary>A date that begins with a word: May 3, 2024; Fri May 03 14:05:00 CEST 2024; 令和6年5月3日.</summary>
    public bool TryReadWordStart(out Day day)
    {
        day = default;
        if (TryReadEra(out int yearBefore) && TryReadNumber(out int eraYear, out int eraDigits) && eraDigits <= 2)
            return TryReadYearFirst(yearBefore + eraYear, out day);
        ReadOnlySpan<char> word = ReadWord();
        // Most words are not followed by a number and need not be looked up. Arabic has month names of two words.
        if (word.IsEmpty || (word[0] < '\u0600' && !IsBeforeNumber())) return false;
        int month = FindMonth(word);
        if (month == 0) return false;
        SkipSeparators();
        if (!TryReadNumber(out int dayOfMonth, out int digits) || digits > 2) return false;
        SkipParticles();
        int afterDay = Position;
        if (TryReadYear(out int year))
        {
            day = new Day(year, month, dayOfMonth);
            return true;
        }
        // The order of the Unix date command has the time before the year.
        Position = afterDay;
        int end = Position;
        (TimeOnly? time, TimeSpan? offset) = ClockReader.ReadAfter(_text, ref end);
        if (time is null) return false;
        Position = end;
        SkipSeparators();
        if (!TryReadYear(out year)) return false;
        day = new Day(year, month, dayOfMonth, Time: time, Offset: offset);
        return true;
    }

    private bool TryReadCompact(int digits, out Day day)
    {
        ReadOnlySpan<char> run = _text.Slice(Position - digits, digits);
        day = new Day(Value(run[..4]), Value(run[4..6]), Value(run[6..8]));
        if (digits > 8 && TimeOnly.TryParseExact(run[8..], digits == 14 ? "HHmmss" : "HHmm", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out TimeOnly time))
        {
            day.Time = time;
        }
        return day.Year is >= DateReader.FirstYear and <= 2100;
    }

    /// <summary>Month and day after a year: numbers with one separator, counters, or a month's name.</summary>
    private bool TryReadYearFirst(int year, out Day day)
    {
        day = default;
        int afterYear = Position;
        if (SkipNumberSeparator() && TryReadNumber(out int month, out int monthDigits) && monthDigits <= 2)
        {
            // 2024-05 alone, or 2024-123, is no day.
            if (!SkipNumberSeparator() || !TryReadNumber(out int dayOfMonth, out int dayDigits) || dayDigits > 2) return false;
            day = new Day(year, month, dayOfMonth);
            SkipCounter();
            return true;
        }
        Position = afterYear;
        SkipParticles();
        int named = FindMonth(ReadWord());
        if (named == 0) return false;
        SkipParticles();
        if (!TryReadNumber(out int numberOfDay, out int digits) || digits > 2) return false;
        day = new Day(year, named, numberOfDay);
        return true;
    }

    private bool TryReadDayMonthYear(int first, DateOrder order, out Day day)
    {
        day = default;
        char separator = _text[Position..].StartsWith(" | ") ? '|' : Peek();
        if (DateReader.IsCounter(separator) || !SkipNumberSeparator() || !TryReadNumber(out int second, out int digits) || digits > 2)
            return false;
        if (separator == ' ' || (Peek() == ' ' && separator is not ('.' or '|')) || !SkipNumberSeparator()) return false;
        if (!TryReadNumber(out int year, out int yearDigits) || yearDigits is not (2 or 4)) return false;
        if (yearDigits == 2)
        {
            // 24.05.03 in Korea and Japan is year first, but nothing in it says so: read as the rest of the world writes it.
            if (separator is ':' or ' ') return false;
            year += 2000;
        }
        // Those who write the month first write slashes.
        bool dayFirst = first > 12 || (second <= 12 && (order == DateOrder.DayFirst || separator is '.' or '-'));
        day = dayFirst ? new Day(year, second, first, separator != '.') : new Day(year, first, second, true);
        return true;
    }

    /// <summary>3 May 2024, 3rd of May, 2024, 3. Mai 2024, 3 de mayo de 2024, 3 tháng 5, 2024.</summary>
    private bool TryReadDayNameYear(int dayOfMonth, out Day day)
    {
        day = default;
        SkipParticles();
        int before = Position;
        ReadOnlySpan<char> word = ReadWord();
        int month = FindMonth(word);
        if (month == 0)
        {
            Position = before;
            if (!TryReadNumberedMonth(out month)) return false;
        }
        SkipParticles();
        if (!TryReadYear(out int year)) return false;
        day = new Day(year, month, dayOfMonth);
        return true;
    }

    /// <summary>Vietnamese counts its months; the word "tháng" before the number was skipped as a particle.</summary>
    private bool TryReadNumberedMonth(out int month)
    {
        int back = Position - 1;
        while (back > 0 && _text[back] == ' ') back--;
        month = 0;
        return back > 0 && _text[back] == 'g' && TryReadNumber(out month, out int digits) && digits <= 2;
    }

    /// <summary>The month of a word; the Levantine names of two words take the second one too.</summary>
    private int FindMonth(ReadOnlySpan<char> word)
    {
        if (word.SequenceEqual("كانون") || word.SequenceEqual("تشرين"))
        {
            SkipSeparators();
            bool isSecond = ReadWord().SequenceEqual("الثاني");
            return word[0] == 'ك' ? (isSecond ? 1 : 12) : isSecond ? 11 : 10;
        }
        int month = MonthNames.Find(word);
        // "أيار/مايو": both names of one month.
        if (month > 0)
        {
            int before = Position;
            while (Peek() is ' ' or '/') Position++;
            if (Position == before || MonthNames.Find(ReadWord()) != month) Position = before;
        }
        return month;
    }

    private bool TryReadEra(out int yearBefore)
    {
        yearBefore = _text[Position..].StartsWith("令和") ? 2018 : _text[Position..].StartsWith("平成") ? 1988 : 0;
        if (yearBefore == 0) return false;
        Position += 2;
        return true;
    }

    private bool TryReadYear(out int year) => TryReadNumber(out year, out int digits) && digits == 4 && Peek() != ':';

    private bool TryReadNumber(out int value, out int digits)
    {
        value = digits = 0;
        while (Position < _text.Length && char.IsDigit(_text[Position]))
        {
            if (++digits <= 9) value = value * 10 + (int)CharUnicodeInfo.GetNumericValue(_text[Position]);
            Position++;
        }
        return digits > 0;
    }

    /// <summary>A run of letters and of the marks that Indic and Thai scripts write their vowels with.</summary>
    private ReadOnlySpan<char> ReadWord()
    {
        int start = Position;
        while (Position < _text.Length && (char.IsLetter(_text[Position]) || IsVowelMark(_text[Position]))) Position++;
        return _text[start..Position];
    }

    private static bool IsVowelMark(char c) =>
        c > '\u02ff' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly char Peek() => Position < _text.Length ? _text[Position] : '\0';

    /// <summary>One of <c>- / . _ |</c> or a counter, with spaces around the last three.</summary>
    private bool SkipNumberSeparator()
    {
        int at = Position;
        while (at < _text.Length && _text[at] == ' ') at++;
        if (at >= _text.Length) return false;
        char c = _text[at];
        if (!(c is '-' or '/' or '.' or '_' or '|' or '\u2010' or '\u2011' or '\u2013' || DateReader.IsCounter(c))) return false;
        at++;
        while (at < _text.Length && _text[at] == ' ') at++;
        Position = at;
        return true;
    }

    private void SkipCounter()
    {
        if (DateReader.IsCounter(Peek())) Position++;
    }

    private void SkipSeparators()
    {
        while (Position < _text.Length && IsSeparator(_text[Position])) Position++;
    }

    private static bool IsSeparator(char c) => c is ' ' or '.' or ',' or '،' or '/' or '-' or '\'' or '\u2019';

    private readonly bool IsBeforeNumber()
    {
        int at = Position;
        while (at < _text.Length && IsSeparator(_text[at])) at++;
        return at < _text.Length && char.IsDigit(_text[at]);
    }

    /// <summary>Separators and the small words between the parts of a date, a few at most.</summary>
    private void SkipParticles()
    {
        for (int i = 0; i < 4; i++)
        {
            SkipSeparators();
            int before = Position;
            ReadOnlySpan<char> word = ReadWord();
            if (word.IsEmpty && Peek() is 'º' or 'ª' or '°')
            {
                Position++;
                continue;
            }
            if (word.Length is > 0 and <= 5 && DateWords.IsParticle(word)) continue;
            Position = before;
            return;
        }
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char c in digits) value = value * 10 + (int)CharUnicodeInfo.GetNumericValue(c);
        return value;
    }
}
