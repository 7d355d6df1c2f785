using System.Text.RegularExpressions;

namespace NewsExtract.Conformance;

/// <summary>Where AngleSharp 1.10.3 departs from the HTML standard, so that a tree of it proves nothing.</summary>
internal static partial class AngleSharpDeparture
{
    /// <returns>The departure that explains why two trees differ, or null when none does.</returns>
    public static string? Explain(string html, string angleSharp, string actual)
    {
        if (Comparable(angleSharp) == Comparable(actual)) return "end tags in raw text in lower case; one of href and xlink:href kept";
        if (html.Contains("<select", StringComparison.OrdinalIgnoreCase)) return "select: no insertion modes of its own since 2025";
        if (EmptyReference().IsMatch(html)) return "an ampersand before a semicolon: drops the semicolon";
        if (html.Contains("<template", StringComparison.OrdinalIgnoreCase)) return "template: not into the closed head; shadow roots";
        if (BrokenEndTag().IsMatch(html)) return "a less-than sign in the name of an end tag starts a tag";
        if (html.Contains("<time", StringComparison.OrdinalIgnoreCase)) return "time belongs to the category special";
        if (html.Contains("<t", StringComparison.OrdinalIgnoreCase) && LoneLessThan().IsMatch(html)) return "text in a table is split at a lone less-than sign";
        if (html.Contains("<search", StringComparison.OrdinalIgnoreCase)) return "search closes no paragraph and is not special";
        if (html.Contains("<svg", StringComparison.OrdinalIgnoreCase) || html.Contains("<math", StringComparison.OrdinalIgnoreCase))
            return "end tags between svg or math and the HTML in them, style of svg as special, CDATA after an empty svg, one of href and xlink:href";
        if (CellEndTag().IsMatch(html)) return "an end tag of td closes a th and the reverse";
        if (PreformattedInTable().IsMatch(html)) return "pre between table and its rows loses the table";
        if (LoneNewline().IsMatch(html)) return "the dropped newline of pre opens formatting elements again";
        if (HugeReference().IsMatch(html)) return "a reference beyond U+10FFFF wraps around";
        return null;
    }

    /// <summary>A tree without what AngleSharp writes differently: what looks like an end tag in raw text, links of svg.</summary>
    public static string Comparable(string tree) =>
        LinkInSvg().Replace(EndTagInText().Replace(tree, match => match.Value.ToLowerInvariant()), "");

    [GeneratedRegex("&;", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyReference();

    [GeneratedRegex("</[A-Za-z][^ >/\\t\\n]*<", RegexOptions.NonBacktracking)]
    private static partial Regex BrokenEndTag();

    [GeneratedRegex("<[^A-Za-z/!?]|<$|</$", RegexOptions.NonBacktracking)]
    private static partial Regex LoneLessThan();

    [GeneratedRegex("</t[hd]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex CellEndTag();

    [GeneratedRegex("<table[^<]*<(pre|listing)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex PreformattedInTable();

    [GeneratedRegex("<(pre|listing)[^>]*>\n(<|$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LoneNewline();

    [GeneratedRegex("&#(x[0-9A-Fa-f]{6}|[0-9]{7})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex HugeReference();

    [GeneratedRegex("</[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex EndTagInText();

    [GeneratedRegex("\\n\\| *(xlink:)?href=\"#[^\"\\n]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex LinkInSvg();
}
