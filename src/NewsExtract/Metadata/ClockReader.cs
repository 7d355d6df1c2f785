
namespace NewsExtract.Metadata;

/// <summary>Reads the time of day and the zone that follow a date.</summary>
internal static class ClockReader
{
    /// <summary>A time stands this near to its date or belongs to something else.</summary>
    private const int MostCharactersBetween = 16;

    /// <summary>Reads a time, and a zone after it, that follow a date's end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The end of the date; moved behind what was read.</param>
    public static (TimeOnly? Time, TimeSpan? Offset) ReadAfter(ReadOnlySpan<char> text, ref int end)
    {
        for (int i = end; i < text.Length && i <= end + MostCharactersBetween; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            int at = i;
            if (!TryReadTime(text, ref at, out TimeOnly time)) return (null, null);
            end = at;
            return (time, ReadOffset(text, ref end));
        }
        return (null, null);
    }

    private static bool TryReadTime(ReadOnlySpan<char> text, ref int at, out TimeOnly time)
    {
        time = default;
        if (!TryReadNumber(text, ref at, out int hour, out int digits)) return false;
        int minute = 0, second = 0;
        long ticks = 0;
        if (digits is 4 or 6)
        {
            // The basic format of ISO 8601: 1405 or 140500.
            if (digits == 6) (second, hour) = (hour % 100, hour / 100);
            (minute, hour) = (hour % 100, hour / 100);
        }
        else if (digits <= 2 && at < text.Length && text[at] is ':' or '.' or 'h' or 'H' or '時' or '点')
        {
            char separator = text[at];
            int afterHour = at++;
            if (!TryReadNumber(text, ref at, out minute, out int minuteDigits) || minuteDigits != 2)
            {
                if (separator is ':' or '.') return false;
                (at, minute) = (afterHour + 1, 0);
            }
            if (at < text.Length - 1 && text[at] == separator && char.IsAsciiDigit(text[at + 1]))
            {
                at++;
                TryReadNumber(text, ref at, out second, out int secondDigits);
                if (secondDigits != 2) return false;
                if (at < text.Length - 1 && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1])) ticks = ReadFraction(text, ref at);
            }
        }
        else if (!(digits <= 2 && IsHalfDay(text, at))) return false;
        hour = ToTwentyFourHours(text, ref at, hour);
        if (hour == 24 && minute == 0) hour = 0;
        if (hour > 23 || minute > 59 || second > 59) return false;
        time = new TimeOnly(hour, minute, second).Add(new TimeSpan(ticks));
        return true;
    }

    private static long ReadFraction(ReadOnlySpan<char> text, ref int at)
    {
        long ticks = 0, unit = TimeSpan.TicksPerSecond;
        for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            unit /= 10;
            ticks += (text[at] - '0') * unit;
        }
        return ticks;
    }

    private static bool IsHalfDay(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '.' or '\u202f') at++;
        return at < text.Length && (text[at] | 0x20) is 'a' or 'p'
            && text[(at + 1)..].TrimStart('.').StartsWith("m", StringComparison.OrdinalIgnoreCase);
    }

    private static int ToTwentyFourHours(ReadOnlySpan<char> text, ref int at, int hour)
    {
        if (!IsHalfDay(text, at)) return hour;
        while (text[at] is ' ' or '.' or '\u202f') at++;
        bool isAfternoon = (text[at] | 0x20) == 'p';
        at++;
        while (at < text.Length && text[at] is '.' or 'm' or 'M') at++;
        return isAfternoon ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour;
    }

    private static TimeSpan? ReadOffset(ReadOnlySpan<char> text, ref int at)
    {
        int i = at;
        while (i < text.Length && text[i] is ' ' or '(') i++;
        if (i >= text.Length) return null;
        if (text[i] is '+' or '-' or '\u2212' && TryReadNumericOffset(text, ref i) is { } offset)
        {
            at = i;
            return offset;
        }
        int start = i;
        while (i < text.Length && char.IsAsciiLetter(text[i])) i++;
        TimeSpan? named = NamedOffset(text[start..i]);
        if (named is null) return null;
        at = i;
        // "GMT+0200" and "UTC-5".
        if (named == TimeSpan.Zero && i < text.Length && text[i] is '+' or '-' && TryReadNumericOffset(text, ref i) is { } relative)
        {
            at = i;
            return relative;
        }
        return named;
    }

    private static TimeSpan? TryReadNumericOffset(ReadOnlySpan<char> text, ref int at)
    {
        int i = at + 1;
        if (!TryReadNumber(text, ref i, out int hours, out int digits)) return null;
        int minutes = 0;
        if (digits == 4) (hours, minutes) = (hours / 100, hours % 100);
        else if (digits > 2) return null;
        else if (i < text.Length && text[i] == ':')
        {
            i++;
            if (!TryReadNumber(text, ref i, out minutes, out _)) return null;
        }
        if (hours > 14 || minutes > 59) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        bool isNegative = text[at] != '+';
        at = i;
        return isNegative ? -offset : offset;
    }

    /// <summary>Zones whose abbreviation means one offset in nearly all news; IST, for one, does not.</summary>
    private static TimeSpan? NamedOffset(ReadOnlySpan<char> name) => name switch
    {
        "Z" or "z" or "UTC" or "GMT" or "WET" => TimeSpan.Zero,
        "CET" or "MEZ" or "BST" or "WEST" => TimeSpan.FromHours(1),
        "CEST" or "MESZ" or "EET" or "SAST" => TimeSpan.FromHours(2),
        "EEST" or "MSK" => TimeSpan.FromHours(3),
        "JST" or "KST" => TimeSpan.FromHours(9),
        "AEST" => TimeSpan.FromHours(10),
        "AEDT" => TimeSpan.FromHours(11),
        "EDT" => TimeSpan.FromHours(-4),
        "EST" or "CDT" => TimeSpan.FromHours(-5),
        "CST" or "MDT" => TimeSpan.FromHours(-6),
        "MST" or "PDT" => TimeSpan.FromHours(-7),
        "PST" => TimeSpan.FromHours(-8),
        _ => null,
    };

    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int at, out int value, out int digits)
    {
        value = digits = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && digits < 7)
        {
            value = value * 10 + (text[at++] - '0');
            digits++;
        }
        return digits > 0;
    }
}
