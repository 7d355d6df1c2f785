using System.Globalization;

namespace NewsExtract;

/// <summary>
/// A publication date as precisely as a page states it: always a day, the time of day and the zone only where the page gives them.
/// Nothing is converted, so a date without a zone is not shifted into one.
/// </summary>
/// <param name="Date">The day, in the zone of the page.</param>
/// <param name="Time">The time of day, or null when the page gives the day alone.</param>
/// <param name="Offset">The offset from UTC, or null when the page gives no zone.</param>
public readonly record struct ArticleDate(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    /// <summary>The instant, when both time and zone are known; otherwise null.</summary>
    /// <exception cref="ArgumentException"><see cref="Offset"/> is no offset: more than 14 hours, or not in whole minutes. The extractor
    /// gives none of these.</exception>
    public DateTimeOffset? Instant =>
        Time is { } time && Offset is { } offset ? new DateTimeOffset(Date.ToDateTime(time), offset) : null;

    /// <summary>
    /// ISO 8601 (RFC 3339 where time and zone are known): <c>2025-10-02</c>, <c>2025-10-02T14:05:00</c> or
    /// <c>2025-10-02T14:05:00+02:00</c>.
    /// </summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[LongestText];
        return text[..Write(text)].ToString();
    }

    internal const int LongestText = 25;

    /// <summary>Writes the same into a buffer, and says how long it is.</summary>
    internal int Write(Span<char> text)
    {
        Date.TryFormat(text, out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Time is not { } time) return length;
        text[length++] = 'T';
        time.TryFormat(text[length..], out int clock, "HH:mm:ss", CultureInfo.InvariantCulture);
        length += clock;
        if (Offset is not { } offset) return length;
        text[length++] = offset == TimeSpan.Zero ? 'Z' : offset < TimeSpan.Zero ? '-' : '+';
        if (offset == TimeSpan.Zero) return length;
        offset.Duration().TryFormat(text[length..], out int zone, @"hh\:mm", CultureInfo.InvariantCulture);
        return length + zone;
    }
}
