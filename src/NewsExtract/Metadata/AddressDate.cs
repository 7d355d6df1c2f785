using System.Globalization;

namespace NewsExtract.Metadata;

/// <summary>Reads the date that many sites put into an article's address.</summary>
internal static class AddressDate
{
    /// <summary>The day in an address: /2024/05/03/, /2024-05-03, /20240503, /2024/may/03/; null when there is none.</summary>
    public static DateOnly? Find(ReadOnlySpan<char> address)
    {
        int scheme = address.IndexOf("://");
        if (scheme >= 0) address = address[(scheme + 3)..];
        int path = address.IndexOf('/');
        if (path < 0) return null;
        address = address[path..];
        for (int i = 1; i + 6 < address.Length; i++)
        {
            if (char.IsAsciiDigit(address[i - 1]) || address[i] is not ('1' or '2') || !TryNumber(address, i, 4, out int year)
                || year is < DateReader.FirstYear or > 2100)
            {
                continue;
            }
            if (ReadRest(address[(i + 4)..], year) is { } date) return date;
        }
        return null;
    }

    private static DateOnly? ReadRest(ReadOnlySpan<char> rest, int year)
    {
        if (rest.Length >= 4 && TryNumber(rest, 0, 2, out int month) && TryNumber(rest, 2, 2, out int day)
            && (rest.Length == 4 || !char.IsAsciiDigit(rest[4])))
        {
            return Make(year, month, day);
        }
        if (rest.IsEmpty || rest[0] is not ('/' or '-' or '_' or '.')) return null;
        rest = rest[1..];
        int end = rest.IndexOfAny("/-_.");
        if (end < 1) return null;
        bool isFolder = rest[end] == '/';
        ReadOnlySpan<char> second = rest[..end];
        if (!(second.Length <= 2 && TryNumber(second, 0, second.Length, out month)) && (month = MonthNames.Find(second)) == 0) return null;
        rest = rest[(end + 1)..];
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = rest.Length;
        // "/2024/05/3-reasons" is a month and the story's own number.
        if (isFolder && digits < rest.Length && rest[digits] != '/' && digits != 2) return null;
        return digits is 1 or 2 && TryNumber(rest, 0, digits, out day) ? Make(year, month, day) : null;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool TryNumber(ReadOnlySpan<char> text, int start, int length, out int value)
    {
        value = 0;
        return start + length <= text.Length && length > 0
            && int.TryParse(text.Slice(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
