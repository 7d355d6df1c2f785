using System.Collections.Frozen;
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
    private int _headline;

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
        _order = OrderOf(language, address);
        _urlDate = address is null ? null : AddressDate.Find(address) is { } date && IsPlausible(date) ? date : null;
    }

    /// <summary>The languages of Europe that write dates with dots: a date with slashes on such a page was written by a program, month first.</summary>
    private static readonly FrozenSet<string> DotLanguages =
        FrozenSet.Create("de", "cs", "sk", "pl", "ru", "uk", "fi", "no", "nb", "nn", "da", "hu", "tr", "et", "lv", "bg", "hr", "sr", "sl", "mk", "is", "be", "kk");

    private static DateOrder OrderOf(string? language, string? address)
    {
        string primary = language is null ? "en" : language.Split('-', '_')[0].ToLowerInvariant();
        if (DotLanguages.Contains(primary)) return DateOrder.MonthFirst;
        if (primary != "en") return DateOrder.DayFirst;
        bool isAmerican = language is null || language.Length <= 3 || language.EndsWith("US", StringComparison.OrdinalIgnoreCase);
        return isAmerican && !HasCountryDomain(address) ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    /// <summary>Two letters at the end of the host are a country, and all but the United States put the day first.</summary>
    private static bool HasCountryDomain(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 3 && uri.Host[^3] == '.' && !uri.Host.EndsWith(".us", StringComparison.Ordinal)
        && !uri.Host.EndsWith(".io", StringComparison.Ordinal) && !uri.Host.EndsWith(".co", StringComparison.Ordinal) && !uri.Host.EndsWith(".ai", StringComparison.Ordinal);

    private static ReadOnlySpan<Origin> StatedOrder => [Origin.JsonLd, Origin.OpenGraph, Origin.JsonLdPage, Origin.Meta, Origin.Microdata];

    public ArticleDate? Published(int headline)
    {
        _headline = headline;
        NoteVisible(headline);
        if (Stated() is { } date) return _urlDate is { } day && day != date.Date ? Reconcile(date, day) : InLocalTime(date);
        return Nearest() ?? FirstOf(MetadataField.Created, StatedOrder) ?? OnUrlDate() ?? FirstText() ?? Modified();
    }

    /// <summary>The published date shown nearest to the headline.</summary>
    private ArticleDate? Nearest()
    {
        foreach (ref readonly Candidate candidate in _evidence.Candidates)
            if (candidate.Field == MetadataField.Published && candidate.Origin is Origin.Time or Origin.Class && Read(candidate.Value) is { } date) return date;
        return null;
    }

    /// <summary>
    /// Of statements of different days the one that the page shows, else the one that two vocabularies agree on, else the first. A day that only
    /// a meta element without a vocabulary states is often that of the last change: the day shown near the headline wins over it.
    /// </summary>
    private ArticleDate? Stated()
    {
        ArticleDate? first = null, agreed = null;
        Origin firstOrigin = default;
        foreach (Origin origin in StatedOrder)
        {
            foreach (ref readonly Candidate candidate in _evidence.Candidates)
            {
                if (candidate.Field != MetadataField.Published || candidate.Origin != origin || Read(candidate.Value) is not { } date) continue;
                if (first is { } other && other.Date == date.Date) continue;
                if (Shown(date.Date, 0) is not null) return date;
                if (first is null) (first, firstOrigin) = (date, origin);
                else if (agreed is null && IsAgreedOn(date.Date)) agreed = date;
            }
        }
        if (first is not { } stated) return null;
        if (agreed is null && (firstOrigin == Origin.Meta || IsLastChange(stated)) && OnlyShown() is { } shown && (firstOrigin == Origin.Meta || shown.Date < stated.Date)) return shown;
        return agreed is not null && !IsAgreedOn(stated.Date) ? agreed : first;
    }

    /// <summary>Some systems state one day as that of the publication and of the last change: it is the latter.</summary>
    private bool IsLastChange(ArticleDate stated) => FirstOf(MetadataField.Modified, StatedOrder) is { } modified && modified.Date == stated.Date;

    /// <summary>The published date shown in the lines of the headline, null when there are others in the page.</summary>
    private ArticleDate? OnlyShown()
    {
        const int mostNodes = 60;
        ArticleDate? shown = null;
        foreach (ref readonly Candidate candidate in _evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Published || candidate.Origin is not (Origin.Time or Origin.Class) || Read(candidate.Value) is not { } date) continue;
            if ((shown is { } other && other.Date != date.Date) || (shown is null && Math.Abs(candidate.Node - _headline) > mostNodes)) return null;
            shown ??= date;
        }
        return shown;
    }

    /// <summary>Whether two origins state a day; JSON-LD objects are one.</summary>
    private bool IsAgreedOn(DateOnly day)
    {
        Origin? one = null;
        foreach (ref readonly Candidate candidate in _evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Published || candidate.Origin is Origin.Time or Origin.Class or Origin.Text || Read(candidate.Value) is not { } date || date.Date != day) continue;
            Origin origin = candidate.Origin == Origin.JsonLdPage ? Origin.JsonLd : candidate.Origin;
            if (one is not null && one != origin) return true;
            one = origin;
        }
        return false;
    }

    /// <summary>
    /// A time in UTC beside the day before or after that readers are shown: the shown one is in the newsroom's own zone, if there is a zone from
    /// Hawaii to Japan that makes them one.
    /// </summary>
    private ArticleDate InLocalTime(ArticleDate stated)
    {
        const int latestBehind = 10, earliestAhead = 15;
        if (stated.Time is not { } time || stated.Offset != TimeSpan.Zero || Shown(stated.Date, 0) is not null || Shown(stated.Date, 1) is not { } shown) return stated;
        return shown.Date < stated.Date ? (time.Hour <= latestBehind ? shown : stated) : time.Hour >= earliestAhead ? shown : stated;
    }

    /// <summary>The first published date shown near the headline that is as many days from another one.</summary>
    private ArticleDate? Shown(DateOnly day, int daysBetween)
    {
        foreach (ref readonly Candidate candidate in _evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Published || candidate.Origin is not (Origin.Time or Origin.Class)) continue;
            if (Read(candidate.Value) is { } date && Math.Abs(date.Date.DayNumber - day.DayNumber) == daysBetween) return date;
        }
        return null;
    }

    /// <summary>The date in the text nearest to the headline, published or updated.</summary>
    private ArticleDate? FirstText()
    {
        foreach (ref readonly Candidate candidate in _evidence.Candidates)
            if (candidate.Field == MetadataField.Published && candidate.Origin == Origin.Text && Read(candidate.Value) is { } date) return date;
        return FirstOf(MetadataField.Modified, [Origin.Text]);
    }

    public ArticleDate? Modified() => FirstOf(MetadataField.Modified, [Origin.JsonLd, Origin.OpenGraph, Origin.JsonLdPage, Origin.Meta, Origin.Microdata, Origin.Time, Origin.Class, Origin.Text]);

    /// <summary>
    /// The address carries the day on which a story was first published, in the newsroom's own zone. A statement of that day wins; a time in UTC
    /// next to it is the same evening or morning; one much later is a second publication.
    /// </summary>
    private ArticleDate Reconcile(ArticleDate stated, DateOnly day)
    {
        foreach (ref readonly Candidate candidate in _evidence.Candidates)
        {
            if (candidate.Field is MetadataField.Published or MetadataField.Created && Read(candidate.Value) is { } other && other.Date == day) return other;
        }
        int later = stated.Date.DayNumber - day.DayNumber;
        bool isOtherZone = Math.Abs(later) == 1 && stated.Offset == TimeSpan.Zero;
        return isOtherZone || later > 2 ? new ArticleDate(day) : stated;
    }

    private ArticleDate? OnUrlDate() => _urlDate is { } day ? new ArticleDate(day) : null;

    private ArticleDate? FirstOf(MetadataField field, ReadOnlySpan<Origin> origins)
    {
        foreach (Origin origin in origins)
        {
            foreach (ref readonly Candidate candidate in _evidence.Candidates)
                if (candidate.Field == field && candidate.Origin == origin && Read(candidate.Value) is { } date) return date;
        }
        return null;
    }

    /// <summary>How far around the headline an article shows its date, in nodes.</summary>
    private const int NodesBefore = 120, NodesAfter = 500;

    /// <summary>No article shows more dates of its own; those after them belong to its neighbours.</summary>
    private const int MostVisible = 4;

    /// <summary>Adds the dates a reader sees to the evidence, nearest to the headline first.</summary>
    private void NoteVisible(int headline)
    {
        var near = new List<(int Distance, Candidate Candidate)>();
        Gather(_scan.Times, Origin.Time, headline, near);
        Gather(_scan.Dates, Origin.Class, headline, near);
        bool isStated = false;
        foreach (ref readonly Candidate candidate in _evidence.Candidates) isStated |= candidate.Field == MetadataField.Published;
        if (near.Count == 0 && !isStated) GatherTexts(headline, near);
        if (near.Count == 0 && !isStated && headline >= 0) GatherAnywhere(near);
        near.Sort((left, right) => left.Distance.CompareTo(right.Distance));
        for (int i = 0; i < Math.Min(near.Count, MostVisible); i++) _evidence.Add(near[i].Candidate);
    }

    /// <summary>A page that neither states a date nor shows one near its headline: any marked one, then any text.</summary>
    private void GatherAnywhere(List<(int Distance, Candidate Candidate)> near)
    {
        Gather(_scan.Times, Origin.Time, -1, near);
        Gather(_scan.Dates, Origin.Class, -1, near);
        if (near.Count == 0) GatherTexts(-1, near);
    }

    private void Gather(List<MarkedElement> elements, Origin origin, int headline, List<(int Distance, Candidate Candidate)> near)
    {
        foreach (MarkedElement element in elements)
        {
            if (Distance(element.Node, headline, element.InAside) is not { } distance) continue;
            string? value = _tree.Attribute(element.Node, KnownAttribute.Datetime);
            if (value is null || Read(value) is null) value = _scan.ShortText(element.Node) is { Length: < 200 } text ? text : null;
            if (value is null || Read(value) is null) continue;
            bool isModified = (element.Hints & ClassHint.Modified) != 0 || IsUpdate(element.Node);
            near.Add((distance, new Candidate(isModified ? MetadataField.Modified : MetadataField.Published, origin, value, element.Node)));
        }
    }

    /// <summary>Dates in short texts around the headline; in a longer one the date has to stand first.</summary>
    private void GatherTexts(int headline, List<(int Distance, Candidate Candidate)> near)
    {
        const int longestText = 150, shortText = 60;
        int end = headline < 0 ? _tree.Count : Math.Min(_tree.Count, headline + NodesAfter);
        for (int i = Math.Max(_tree.Body, headline - NodesBefore); i < end && i >= 0; i++)
        {
            ref readonly Node node = ref _tree[i];
            if (node.Kind == NodeKind.Element && Tags.HidesText(node.Tag)) i = node.End - 1;
            if (node.Kind != NodeKind.Text || node.Length < 6 || Distance(i, headline, false) is not { } distance) continue;
            // A long text has to begin with its date, as a dateline does.
            if (node.Length > longestText && _tree.RawText(i)[0] is < (byte)'0' or > (byte)'9') continue;
            string text = MetadataText.Clean(_tree.InnerText(i));
            if (text.Length > longestText) text = text[..shortText];
            if (Read(text) is null || (text.Length > shortText && DateReader.TryRead(text, _order, out DateReading reading) && reading.Start > 20)) continue;
            near.Add((distance, new Candidate(DateWords.SaysUpdated(text) ? MetadataField.Modified : MetadataField.Published, Origin.Text, text, i)));
        }
    }

    /// <summary>Nodes from the headline, those before it and in asides counted more; null when it is too far.</summary>
    private static int? Distance(int node, int headline, bool inAside)
    {
        if (headline < 0) return inAside ? null : node;
        int distance = node >= headline ? node - headline : (headline - node) * 2;
        if (inAside) distance *= 3;
        return node < headline - NodesBefore || distance > NodesAfter ? null : distance;
    }

    /// <summary>The text of an element, or the one before it, begins with "Updated" or its like.</summary>
    private bool IsUpdate(int node)
    {
        if (_scan.ShortText(node) is { } text && DateWords.SaysUpdated(text)) return true;
        return node > 0 && _tree[node - 1].Kind == NodeKind.Text && _tree[node - 1].Length < 40 && DateWords.SaysUpdated(MetadataText.Clean(_tree.InnerText(node - 1)));
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

/// <summary>Words around dates.</summary>
internal static class DateWords
{
    private static readonly PrefixTable Updated = new(
    [
        "updated", "last updated", "last modified", "modified", "aktualisiert", "zuletzt aktualisiert", "letzte aktualisierung", "letzte änderung", "update", "mis à jour", "mise à jour", "modifié", "actualizado", "actualizada",
        "última actualización", "aggiornato", "ultimo aggiornamento", "atualizado", "bijgewerkt", "laatste update", "laatst gewijzigd", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualizacja", "zaktualizowano",
        "aktualizováno", "обновлено", "оновлено", "ενημέρωση", "ενημερώθηκε", "güncelleme", "güncellenme", "تحديث", "آخر تحديث", "עודכן", "更新", "수정", "diperbarui", "cập nhật", "frissítve", "actualizat", "reviewed", "last reviewed",
    ]);

    /// <summary>Whether a text begins by saying that a change is dated, not the publication.</summary>
    public static bool SaysUpdated(ReadOnlySpan<char> text) => Updated.BeginAny(text.TrimStart("( •|-–·:*"));
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
        return start + length <= text.Length && length > 0 && int.TryParse(text.Slice(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
