using System.Globalization;

namespace NewsExtract.Metadata;

/// <summary>Which of day and month comes first in a date such as 03/05/2024.</summary>
internal enum DateOrder : byte { DayFirst, MonthFirst }

/// <summary>A date read from a text.</summary>
/// <param name="Date">The date.</param>
/// <param name="IsAmbiguous">Day and month could stand the other way round.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, time and zone included, exclusive.</param>
internal readonly record struct DateReading(ArticleDate Date, bool IsAmbiguous, int Start, int End)
{
    /// <summary>The other reading of an ambiguous date.</summary>
    public ArticleDate Swapped => Date with { Date = new DateOnly(Date.Date.Year, Date.Date.Day, Date.Date.Month) };
}

/// <summary>
/// Reads dates as pages write them: ISO 8601 in its variants, RFC 1123, epochs, numbers with separators, month names in many languages,
/// Chinese, Japanese and Korean counters, the Persian and the Thai calendar. A date without a year is none.
/// </summary>
internal static class DateReader
{
    /// <summary>Before this no newspaper stood on the web.</summary>
    public const int FirstYear = 1995;

    /// <summary>The first date in a text.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, DateOrder order, out DateReading reading)
    {
        if (TryReadEpoch(text.Trim(), out reading)) return true;
        int digit = NextDigit(text, 0);
        for (int i = Math.Max(0, digit - MostBeforeDigit); digit >= 0 && i < text.Length; i++)
        {
            if (i > digit)
            {
                digit = NextDigit(text, i);
                i = Math.Max(i, digit - MostBeforeDigit);
            }
            if (digit < 0) break;
            if (!char.IsLetterOrDigit(text[i]) || (i > 0 && IsSameRun(text[i - 1], text[i]))) continue;
            if (TryReadAt(text, i, order, out reading)) return true;
        }
        reading = default;
        return false;
    }

    /// <summary>A date that begins with a word has its first number within so many characters.</summary>
    private const int MostBeforeDigit = 40;

    /// <summary>The first digit of any script, -1 when there is none.</summary>
    private static int NextDigit(ReadOnlySpan<char> text, int from)
    {
        int ascii = text[from..].IndexOfAnyInRange('0', '9');
        int end = ascii < 0 ? text.Length : from + ascii;
        int other = text[from..end].IndexOfAnyInRange('\u0660', '\uffff');
        if (other >= 0)
        {
            for (int i = from + other; i < end; i++)
                if (char.IsDigit(text[i])) return i;
        }
        return ascii < 0 ? -1 : end;
    }

    /// <summary>A value that is nothing but seconds or milliseconds since 1970.</summary>
    private static bool TryReadEpoch(ReadOnlySpan<char> text, out DateReading reading)
    {
        reading = default;
        if (text.Length is not (10 or 13) || text.ContainsAnyExceptInRange('0', '9')) return false;
        long value = long.Parse(text, CultureInfo.InvariantCulture);
        DateTime utc = DateTime.UnixEpoch.AddSeconds(text.Length == 10 ? value : value / 1000);
        if (utc.Year is < FirstYear or > 2100) return false;
        reading = new DateReading(new ArticleDate(DateOnly.FromDateTime(utc), TimeOnly.FromDateTime(utc), TimeSpan.Zero), false, 0,
            text.Length);
        return true;
    }

    private static bool IsSameRun(char previous, char current) =>
        char.IsDigit(previous) ? char.IsDigit(current) : char.IsLetter(previous) && char.IsLetter(current) && !IsCounter(previous);

    private static bool TryReadAt(ReadOnlySpan<char> text, int start, DateOrder order, out DateReading reading)
    {
        var cursor = new DateCursor(text, start);
        Day day = default;
        bool found = char.IsDigit(text[start]) ? cursor.TryReadNumericStart(order, out day) : cursor.TryReadWordStart(out day);
        reading = default;
        if (!found || !TryMakeDate(day, out DateOnly date)) return false;
        int end = cursor.Position;
        (TimeOnly? time, TimeSpan? offset) = day.Time is not null ? (day.Time, day.Offset) : ClockReader.ReadAfter(text, ref end);
        reading = new DateReading(new ArticleDate(date, time, offset), day.IsAmbiguous && day.DayOfMonth <= 12
            && day.Month <= 12, start, end);
        return true;
    }

    /// <summary>Year, month and day to a date of the Gregorian calendar; a year of the Persian or Thai calendar is converted.</summary>
    private static bool TryMakeDate(in Day day, out DateOnly date)
    {
        date = default;
        (int year, int month) = (day.Year, day.Month);
        bool isPersian = month >= MonthNames.FirstPersian;
        if (isPersian) month -= MonthNames.FirstPersian - 1;
        else if (year is >= 1370 and <= 1450) isPersian = true;
        if (month is < 1 or > 12 || day.DayOfMonth is < 1 or > 31) return false;
        if (isPersian)
        {
            if (year is < 1370 or > 1450 || day.DayOfMonth > (month <= 6 ? 31 : 30)) return false;
            if (month == 12 && day.DayOfMonth == 30 && !PersianCalendar.IsLeapYear(year)) return false;
            date = DateOnly.FromDateTime(PersianCalendar.ToDateTime(year, month, day.DayOfMonth, 0, 0, 0, 0));
            return true;
        }
        if (year is >= 2540 and <= 2640) year -= 543;
        if (year is < FirstYear or > 2100 || day.DayOfMonth > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day.DayOfMonth);
        return true;
    }

    private static readonly PersianCalendar PersianCalendar = new();

    /// <summary>The signs after a number that say year, month or day in Chinese, Japanese and Korean.</summary>
    internal static bool IsCounter(char c) => c is '年' or '月' or '日' or '년' or '월' or '일' or '號' or '号';
}

/// <summary>The parts of a date before they are checked.</summary>
internal record struct Day(int Year, int Month, int DayOfMonth, bool IsAmbiguous = false, TimeOnly? Time = null, TimeSpan? Offset = null);
