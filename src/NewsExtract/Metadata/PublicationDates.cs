using System.Globalization;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Chooses when the article was published and changed.</summary>
internal sealed class PublicationDates
{
    private readonly PageTree _tree;
    private readonly PageScan _scan;
    private readonly PageEvidence _evidence;
    private readonly DateOnly _latest;
    private readonly DateOrder _order;
    private readonly DateOnly? _urlDate;

    /// <param name="tree">The page.</param>
    /// <param name="scan">Its elements of interest.</param>
    /// <param name="evidence">What it states.</param>
    /// <param name="address">Its address.</param>
    /// <param name="language">Its language, for the order of day and month.</param>
    /// <param name="today">Nothing later than the day after is believed.</param>
    public PublicationDates(PageTree tree, PageScan scan, PageEvidence evidence, string? address, string? language, DateOnly today)
    {
        (_tree, _scan, _evidence) = (tree, scan, evidence);
        _latest = today.AddDays(1);
        _order = language is null || language == "en" || language.StartsWith("en-US", StringComparison.OrdinalIgnoreCase) ? DateOrder.MonthFirst : DateOrder.DayFirst;
        _urlDate = address is null ? null : AddressDate.Find(address) is { } date && IsPlausible(date) ? date : null;
    }

    public ArticleDate? Published(int headline)
    {
        ReadOnlySpan<Origin> order = [Origin.JsonLd, Origin.OpenGraph, Origin.Microdata, Origin.Meta, Origin.JsonLdPage];
        foreach (Origin origin in order)
            if (FirstOf(MetadataField.Published, origin) is { } date) return date;
        foreach (Origin origin in order)
            if (FirstOf(MetadataField.Created, origin) is { } date) return date;
        return FromTimes(headline) ?? FromClasses(headline) ?? (_urlDate is { } day ? new ArticleDate(day) : (ArticleDate?)null)
            ?? FromTexts(headline) ?? Modified();
    }

    public ArticleDate? Modified()
    {
        foreach (Origin origin in (ReadOnlySpan<Origin>)[Origin.JsonLd, Origin.OpenGraph, Origin.Microdata, Origin.Meta, Origin.JsonLdPage])
            if (FirstOf(MetadataField.Modified, origin) is { } date) return date;
        return null;
    }

    private ArticleDate? FirstOf(MetadataField field, Origin origin)
    {
        foreach (ref readonly Candidate candidate in _evidence.Candidates)
            if (candidate.Field == field && candidate.Origin == origin && Read(candidate.Value) is { } date) return date;
        return null;
    }

    private ArticleDate? FromTimes(int headline)
    {
        ArticleDate? before = null;
        foreach (MarkedElement time in _scan.Times)
        {
            if (time.InAside || (time.Hints & ClassHint.Modified) != 0) continue;
            ArticleDate? date = (_tree.Attribute(time.Node, "datetime"u8) is { } value ? Read(value) : null) ?? (_scan.ShortText(time.Node) is { } text ? Read(text) : null);
            if (date is null) continue;
            if (time.Node >= headline) return date;
            before = date;
        }
        return before;
    }

    private ArticleDate? FromClasses(int headline)
    {
        ArticleDate? before = null;
        foreach (MarkedElement element in _scan.Dates)
        {
            if (element.InAside || (element.Hints & ClassHint.Modified) != 0) continue;
            if (_scan.ShortText(element.Node) is not { Length: < 300 } text || Read(text) is not { } date) continue;
            if (element.Node >= headline) return date;
            before = date;
        }
        return before;
    }

    /// <summary>A date in a short text, after the headline or right before it.</summary>
    private ArticleDate? FromTexts(int headline)
    {
        const int longestText = 150;
        int from = Math.Max(_tree.Body, headline - 40);
        if (from < 0) return null;
        for (int i = from; i < _tree.Count; i++)
        {
            ref readonly Node node = ref _tree[i];
            if (node.Kind == NodeKind.Element && Tags.HidesText(node.Tag)) { i = node.End - 1; continue; }
            if (node.Kind != NodeKind.Text || node.Length is < 6 or > longestText || !_tree.RawText(i).ContainsAnyInRange((byte)'0', (byte)'9')) continue;
            if (Read(_tree.InnerText(i)) is { } date) return date;
        }
        return null;
    }

    private ArticleDate? Read(string text)
    {
        if (!DateReader.TryRead(text, _order, out DateReading reading)) return null;
        if (reading.IsAmbiguous && _urlDate is { } day && reading.Swapped.Date == day) return reading.Swapped;
        if (IsPlausible(reading.Date.Date)) return reading.Date;
        return reading.IsAmbiguous && IsPlausible(reading.Swapped.Date) ? reading.Swapped : null;
    }

    private bool IsPlausible(DateOnly date) => date.Year >= DateReader.FirstYear && date <= _latest;
}

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
            if (char.IsAsciiDigit(address[i - 1]) || address[i] is not ('1' or '2') || !TryNumber(address, i, 4, out int year) || year is < DateReader.FirstYear or > 2100) continue;
            if (ReadRest(address[(i + 4)..], year) is { } date) return date;
        }
        return null;
    }

    private static DateOnly? ReadRest(ReadOnlySpan<char> rest, int year)
    {
        if (rest.Length >= 4 && TryNumber(rest, 0, 2, out int month) && TryNumber(rest, 2, 2, out int day) && (rest.Length == 4 || !char.IsAsciiDigit(rest[4]))) return Make(year, month, day);
        if (rest.IsEmpty || rest[0] is not ('/' or '-' or '_' or '.')) return null;
        char separator = rest[0];
        rest = rest[1..];
        int end = rest.IndexOf(separator);
        if (end < 1) return null;
        ReadOnlySpan<char> second = rest[..end];
        if (!(second.Length <= 2 && TryNumber(second, 0, second.Length, out month)) && (month = MonthNames.Find(second)) == 0) return null;
        rest = rest[(end + 1)..];
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = rest.Length;
        return digits is 1 or 2 && TryNumber(rest, 0, digits, out day) ? Make(year, month, day) : null;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool TryNumber(ReadOnlySpan<char> text, int start, int length, out int value)
    {
        value = 0;
        return start + length <= text.Length && length > 0 && int.TryParse(text.Slice(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
