using System.Text.RegularExpressions;

namespace NewsExtract.Conformance;

/// <summary>
/// A way in which AngleSharp 1.10.3 departs from the HTML standard. A difference between two trees is put down to it only by experiment:
/// with the construct taken out of the page, both builders must give the same tree.
/// </summary>
/// <param name="What">What AngleSharp does, and the section of the standard that says otherwise.</param>
/// <param name="TakeOut">Puts markup that both builders treat alike in the place of the construct.</param>
internal sealed partial record AngleSharpDeparture(string What, Func<string, string> TakeOut)
{
    private static readonly AngleSharpDeparture[] All =
    [
        new("lowers the case of what looks like an end tag in raw text (13.2.5.11, 13.2.5.14)", html =>
            EndTagName().Replace(html, name => name.Value.ToLowerInvariant())),
        new("keeps one of href and xlink:href, which differ in namespace (13.2.6.1)", html =>
            html.Replace("xlink:href", "xlink-href", StringComparison.OrdinalIgnoreCase)),
        new("drops the semicolon of an ampersand that names nothing (13.2.5.73)", html =>
            html.Replace("&;", "&amp;;", StringComparison.Ordinal)),
        new("reads on a number beyond U+10FFFF until it wraps around (13.2.5.80)", html => HugeReference().Replace(html, "&#xFFFD")),
        new("starts a tag at a less-than sign in the name of an end tag (13.2.5.8)", WithoutBrokenEndTags),
        new("splits the text of a table at a lone less-than sign (13.2.6.4.10)", html => LoneLessThan().Replace(html, "&lt;")),
        new("opens formatting elements again for the newline that pre drops (13.2.6.4.7)", html => LoneNewline().Replace(html, "$1")),
        new("takes a declarative shadow root out of its host (13.2.6.4.4)", html =>
            html.Replace("shadowrootmode", "data-mode", StringComparison.OrdinalIgnoreCase)),
        new("has insertion modes for select, which the standard dropped in 2025", html => Rename(html, SelectTag())),
        new("counts time among the special elements (13.2.4.2)", html => Rename(html, TimeTag())),
        new("does not know search (13.2.4.2, 13.2.6.4.7)", html => SearchTag().Replace(html, "$1section")),
        new("closes td by the end tag of th and the reverse (13.2.6.4.15)", html => HeaderCellTag().Replace(html, "$1td")),
        new("loses the table at pre between it and its rows (13.2.6.4.9)", html => PreformattedTag().Replace(html, "$1div")),
        new("places template outside of the closed head and within tables differently (13.2.6.4.6, 13.2.6.4.18)", html =>
            Rename(html, TemplateTag())),
        new("ends svg and math otherwise at end tags of HTML, style and CDATA (13.2.6.5)", html => Rename(html, ForeignTag())),
        new("puts a link it adopts before the formatting elements repeated with it, not after them (13.2.6.4.7, step 13 of the adoption "
            + "agency)", AdoptedAlone),
    ];

    /// <returns>The departures that together explain why the builders give different trees,
    /// fewest first found; null when they do not.</returns>
    public static string? Explain(string html)
    {
        foreach (AngleSharpDeparture departure in All)
            if (departure.TakeOut(html) is var without && without != html && AreEqual(without)) return departure.What;

        AngleSharpDeparture[] needed = [.. All.Where(departure => departure.TakeOut(html) != html)];
        if (!AreEqual(TakeOutAll(html, needed))) return null;
        foreach (AngleSharpDeparture departure in All)
            if (needed.Except([departure]).ToArray() is var fewer && fewer.Length < needed.Length && AreEqual(TakeOutAll(html, fewer)))
                needed = fewer;
        return string.Join("; ", needed.Select(departure => departure.What));
    }

    private static string TakeOutAll(string html, AngleSharpDeparture[] departures) =>
        departures.Aggregate(html, (text, departure) => departure.TakeOut(text));

    private static bool AreEqual(string html) => TreeText.OfFastBuilder(html) == TreeText.OfAngleSharp(html);

    /// <summary>Makes an element one that no rule knows.</summary>
    private static string Rename(string html, Regex tag) => tag.Replace(html, "$1x-$2");

    /// <summary>Leaves links the only formatting elements of a page that has more than one.</summary>
    private static string AdoptedAlone(string html) => LinkTag().Count(html) > 1 ? FormattingTag().Replace(html, "$1span") : html;

    private static string WithoutBrokenEndTags(string html)
    {
        // The sign that one replacement uncovers may stand in the name of another end tag.
        for (string before = ""; before != html;) (before, html) = (html, BrokenEndTag().Replace(html, "$1_"));
        return html;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase;

    [GeneratedRegex("</[A-Z]+", Options)]
    private static partial Regex EndTagName();

    [GeneratedRegex("&#(x0*[0-9A-F]{6,}|0*[0-9]{7,})", Options)]
    private static partial Regex HugeReference();

    [GeneratedRegex("(</[A-Z][^ <>/\\t\\n\\f\\r]*)<", Options)]
    private static partial Regex BrokenEndTag();

    [GeneratedRegex("<(?=[^A-Z/!?]|/?\\z)", RegexOptions.IgnoreCase)]
    private static partial Regex LoneLessThan();

    [GeneratedRegex("(<(?:pre|listing)[^>]*>)\\n", Options)]
    private static partial Regex LoneNewline();

    [GeneratedRegex("(</?)(select)", Options)]
    private static partial Regex SelectTag();

    [GeneratedRegex("(</?)(time)", Options)]
    private static partial Regex TimeTag();

    [GeneratedRegex("(</?)search", Options)]
    private static partial Regex SearchTag();

    [GeneratedRegex("(</?)th(?=[\\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderCellTag();

    [GeneratedRegex("(</?)(?:pre|listing)", Options)]
    private static partial Regex PreformattedTag();

    [GeneratedRegex("(</?)(template)", Options)]
    private static partial Regex TemplateTag();

    [GeneratedRegex("<a(?=[\\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex LinkTag();

    [GeneratedRegex("(</?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex FormattingTag();

    [GeneratedRegex("(</?)(svg|math)", Options)]
    private static partial Regex ForeignTag();
}
