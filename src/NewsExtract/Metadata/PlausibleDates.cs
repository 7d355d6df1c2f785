using System.Runtime.InteropServices;
using NewsExtract.Lexicon;

namespace NewsExtract.Metadata;

/// <summary>Reads the dates of one page: with the order of day and month of its language, and none that cannot be an article's.</summary>
internal readonly struct PlausibleDates
{
    private readonly DateOnly _latest;
    private readonly DateOrder _order;

    /// <summary>The day in the page's address, null when it has none.</summary>
    public DateOnly? AddressDay { get; }

    /// <summary>What the page was found to state so far: an ambiguous date is read as one of these days if it can be.</summary>
    public List<DatedStatement>? Stated { get; init; }

    /// <param name="address">The page's address.</param>
    /// <param name="language">Its language, for the order of day and month.</param>
    /// <param name="today">Nothing later than the day after is believed.</param>
    public PlausibleDates(ReadOnlySpan<char> address, string? language, DateOnly today)
    {
        _latest = today.AddDays(1);
        _order = OrderOf(language, address);
        AddressDay = AddressDate.Find(address) is { } date && IsPlausible(date) ? date : null;
    }

    /// <summary>The first date in a text, and where it begins; null when there is none, or none that can be an article's.</summary>
    public ArticleDate? Read(ReadOnlySpan<char> text, out int start)
    {
        start = 0;
        if (!DateReader.TryRead(text, _order, out DateReading reading)) return null;
        start = reading.Start;
        if (reading.IsAmbiguous && IsKnown(reading.Swapped.Date) && !IsKnown(reading.Date.Date)) return reading.Swapped;
        if (IsPlausible(reading.Date.Date)) return reading.Date;
        return reading.IsAmbiguous && IsPlausible(reading.Swapped.Date) ? reading.Swapped : null;
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{char}, out int)"/>
    public ArticleDate? Read(ReadOnlySpan<char> text) => Read(text, out _);

    private bool IsKnown(DateOnly day)
    {
        if (day == AddressDay) return true;
        foreach (DatedStatement statement in CollectionsMarshal.AsSpan(Stated))
            if (statement.Date.Date == day) return true;
        return false;
    }

    public bool IsPlausible(DateOnly date) => date.Year >= DateReader.FirstYear && date <= _latest;

    /// <summary>
    /// The languages of Europe that write dates with dots: a date with slashes on such a page was written by a program, month first.
    /// </summary>
    private static readonly CaselessSet DotLanguages = new(
        ["de", "cs", "sk", "pl", "ru", "uk", "fi", "no", "nb", "nn", "da", "hu", "tr", "et", "lv", "bg", "hr", "sr", "sl", "mk", "is", "be", "kk"]);

    /// <param name="language">As the language detector and <c>lang</c> give it, the first part in small letters.</param>
    /// <param name="address">The page's address.</param>
    private static DateOrder OrderOf(string? language, ReadOnlySpan<char> address)
    {
        ReadOnlySpan<char> primary = language ?? "en";
        int end = primary.IndexOfAny('-', '_');
        if (end >= 0) primary = primary[..end];
        if (DotLanguages.Contains(primary)) return DateOrder.MonthFirst;
        if (!primary.SequenceEqual("en")) return DateOrder.DayFirst;
        bool isAmerican = language is null || language.Length <= 3 || language.EndsWith("US", StringComparison.OrdinalIgnoreCase);
        return isAmerican && !HasCountryDomain(SiteNames.HostOf(address)) ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    /// <summary>Two letters at the end of the host are a country, and all but the United States put the day first.</summary>
    private static bool HasCountryDomain(ReadOnlySpan<char> host) =>
        host.Length > 3 && host[^3] == '.' && !host.EndsWith(".us") && !host.EndsWith(".io") && !host.EndsWith(".co")
            && !host.EndsWith(".ai");
}
