using System.Buffers;

namespace NewsExtract.Metadata;

/// <summary>The names a page gives its site: what stands beside a headline in titles and signs articles that name nobody. Pooled.</summary>
/// <param name="texts">Where they stand.</param>
internal sealed class SiteNames(TextStore texts)
{
    /// <summary>Longer texts are no names.</summary>
    private const int Longest = 256;

    private readonly List<TextSlice> _letters = [];
    private TextSlice? _host;

    /// <summary>The host as it is written, without the last part.</summary>
    private TextSlice _labels;

    public void Read(PageEvidence evidence, TextSlice? title, ReadOnlySpan<char> address)
    {
        _letters.Clear();
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field is MetadataField.SiteName or MetadataField.Publisher && !IsHeadline(evidence, candidate.Value)
                && Letters(candidate.Value) is { Length: > 1 } letters)
            {
                _letters.Add(letters);
            }
        if (title is { } whole && LastPart(whole) is var part && HostShape.Is(part)) _letters.Add(Letters(part));
        ReadOnlySpan<char> host = HostOf(address);
        _host = host.IsEmpty ? null : Letters(host.StartsWith("www.") ? host[4..] : host);
        _labels = host.LastIndexOf('.') is > 0 and int end ? texts.Add(host[..end]) : default;
    }

    /// <summary>Some systems state the title for sharing as the site's name.</summary>
    public static bool IsHeadline(PageEvidence evidence, ReadOnlySpan<char> name)
    {
        const int fewestSpaces = 4;
        return name.Count(' ') >= fewestSpaces && evidence.First(MetadataField.Headline, Origin.OpenGraph) is { } title
            && title.Span.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    private TextSlice Letters(ReadOnlySpan<char> name) => texts.Keep(MetadataText.Letters(name, texts.Reserve(name.Length)).Length);

    /// <summary>The host of an address, empty when it has none.</summary>
    public static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> address)
    {
        int scheme = address.IndexOf("://");
        if (scheme < 0) return default;
        address = address[(scheme + 3)..];
        int end = address.IndexOfAny("/?#:");
        return end < 0 ? address : address[..end];
    }

    /// <summary>Whether a text is a name of the site or its address, or nearly.</summary>
    public bool Contains(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return false;
        ReadOnlySpan<char> letters = MetadataText.Letters(text, stackalloc char[Longest]);
        if (letters.Length == 0) return false;
        // "MDR" beside "MDR THÜRINGEN": a name in capitals goes on with that of a part of the house.
        int space = text.IndexOf(' ');
        if (space >= 3 && !text[..space].ContainsAnyExceptInRange('A', 'Z') && IsExactly(text[..space])) return true;
        // "Tribune D" at tribune-news.example: an account of the house.
        if (space >= 5 && text.Length - space <= 5 && _host is { } house
            && house.Span.StartsWith(letters[..Math.Min(space, letters.Length)]))
        {
            return true;
        }
        foreach (TextSlice one in _letters)
        {
            ReadOnlySpan<char> name = one;
            if (letters.SequenceEqual(name)) return true;
            // "BBC" beside "BBC News", "The Daily Planet" beside "Daily Planet".
            if (letters.Length >= 3 && name.Length >= 3 && letters.Length <= name.Length * 2
                && (name.IndexOf(letters) >= 0 || letters.IndexOf(name) >= 0))
            {
                return true;
            }
        }
        return _host is { } host && letters.Length >= 3
            && (host.Span.StartsWith(letters) || letters.StartsWith(host) || (letters.Length >= 6 && host.Span.IndexOf(letters) >= 0));
    }

    /// <summary>Signs between the headline and the site's name in a title.</summary>
    private static readonly SearchValues<char> TitleSigns = SearchValues.Create("|-–—·•»:_｜‹›");

    /// <summary>
    /// The site's name beside the headline in a title element: what is the host's name, or begins as it does, or an outlet's in Chinese or
    /// Japanese, else what stands last behind the whole headline and looks like a name. Null when there is none.
    /// </summary>
    public TextSlice? FindIn(TextSlice title, ReadOnlySpan<char> headline)
    {
        const int longest = 40;
        int last = title.Span.LastIndexOfAny(TitleSigns), first = title.Span.IndexOfAny(TitleSigns);
        if (LastPart(title) is var address && HostShape.Is(address)) return address;
        if (last < 0) return IsOfHost(title) && !headline.Contains(title, StringComparison.Ordinal) ? title : null;
        TextSlice tail = title[(last + 1)..].Trim(), head = title[..first].Trim();
        // A name may hold such a sign itself ("The Register-Guard").
        for (int sign = last; sign > 0 && title.Length - sign <= longest; sign = title.Span[..sign].LastIndexOfAny(TitleSigns))
        {
            TextSlice part = title[(sign + 1)..].Trim();
            if (IsOfHost(part) && (headline.IsEmpty || !part.Span.EndsWith(headline, StringComparison.OrdinalIgnoreCase))) return part;
        }
        if (head.Length <= longest && IsOfHost(head)) return head;
        if (tail.Length is >= 3 and <= 12 && tail.Span.ContainsAny(OutletWords)) return tail;
        return tail.Length <= longest && IsBehind(headline, title) && LooksLikeName(tail) ? tail : null;
    }

    /// <summary>Whether a title goes on with a sign behind the headline.</summary>
    private static bool IsBehind(ReadOnlySpan<char> headline, ReadOnlySpan<char> title)
    {
        const int shortestHeadline = 12;
        return headline.Length >= shortestHeadline && title.StartsWith(headline, StringComparison.OrdinalIgnoreCase)
            && title[headline.Length..].TrimStart() is [var sign, ..] && TitleSigns.Contains(sign);
    }

    /// <summary>
    /// Several words or one with capitals in it, without a mark of a sentence, and no byline: a single plain word is mostly a section, a
    /// date has digits.
    /// </summary>
    private static bool LooksLikeName(ReadOnlySpan<char> text) =>
        text.Length >= 3 && char.IsUpper(text[0]) && !text.ContainsAny(NotInNames)
        && (text.Contains(' ') || NameShape.HasInnerCapital(text)) && BylineReader.StripLeadIn(text).Length == text.Length;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create(",.!?:;()[]0123456789");

    /// <summary>What stands behind a title's last sign and a space, empty when there is none.</summary>
    private static TextSlice LastPart(TextSlice title) =>
        title.Span.LastIndexOfAny(TitleSigns) is > 0 and int sign && sign + 1 < title.Length && title[sign + 1] == ' '
            ? title[(sign + 1)..].Trim() : default;

    /// <summary>Whether the end of a title behind a sign is the site's name: behind a bar all that begins as its host does.</summary>
    public bool IsTail(ReadOnlySpan<char> tail, bool isBar) => Contains(tail) || (isBar && IsOfHost(tail));

    /// <summary>Whether a text is a part of the host between dots, goes on from one, or is half of one and more.</summary>
    private bool IsOfHost(ReadOnlySpan<char> text)
    {
        const int shortest = 3, shortestBeginning = 5;
        if (text.Length is < shortest or > Longest || _labels.Length == 0) return false;
        ReadOnlySpan<char> letters = MetadataText.Letters(text, stackalloc char[Longest]);
        if (letters.Length < shortest) return false;
        if (letters.SequenceEqual(_host.GetValueOrDefault())) return true;
        Span<char> buffer = stackalloc char[Longest];
        foreach (Range range in _labels.Span.Split('.'))
        {
            ReadOnlySpan<char> label = _labels.Span[range];
            if (label.Length is < shortest or > Longest || label is "www" or "news" or "blog") continue;
            ReadOnlySpan<char> name = MetadataText.Letters(label, buffer);
            if (letters.SequenceEqual(name)) return true;
            if (name.Length >= shortestBeginning && letters.StartsWith(name)) return true;
            // "Internet" at internet-law.example is a word of the address.
            if (label.Contains('-') || letters.Length < shortestBeginning || letters.Length * 2 < name.Length) continue;
            if (name.StartsWith(letters)) return true;
        }
        return false;
    }

    /// <summary>What the names of outlets hold in Chinese and Japanese: net, channel, daily, news.</summary>
    private static readonly SearchValues<string> OutletWords =
        SearchValues.Create(["网", "網", "频道", "頻道", "日报", "日報", "晚报", "晚報", "新闻", "新聞", "ニュース"], StringComparison.Ordinal);

    /// <summary>
    /// A Chinese or Japanese title without the outlet at its end and the section before it, which stand behind signs without spaces:
    /// <c>title_section_outlet</c>. Null when it has none.
    /// </summary>
    public static TextSlice? WithoutOutlet(TextSlice title)
    {
        const string signs = "_-|｜";
        const int longestOutlet = 16, longestSection = 6, shortestTitle = 8;
        int sign = title.Span.LastIndexOfAny(signs);
        if (sign < shortestTitle || title.Length - sign > longestOutlet || !title.Span[sign..].ContainsAny(OutletWords)) return null;
        TextSlice head = title[..sign].TrimEnd();
        int section = head.Span.LastIndexOfAny(signs);
        return section >= shortestTitle && head.Length - section <= longestSection ? head[..section].TrimEnd() : head;
    }

    /// <summary>Whether a text is exactly one of the names.</summary>
    public bool IsExactly(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return false;
        foreach (TextSlice name in _letters)
            if (MetadataText.SameWords(text, name)) return true;
        return MetadataText.SameWords(text, _host.GetValueOrDefault());
    }
}
