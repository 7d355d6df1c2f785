using System.Buffers;
using System.Text;

namespace NewsExtract.Output;

/// <summary>
/// Escapes text so that Markdown shows it as it is: what CommonMark gives a meaning (its section 2.4), the links GitHub makes of addresses,
/// and the attributes in braces that several readers know, with which a text could otherwise give an element <c>onclick</c>.
/// </summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]{|~^<>&:@.#+-=)");

    /// <summary>Appends text whose line feeds are line breaks; <paramref name="prefix"/> stands before every line but the first.</summary>
    public static void AppendLines(StringBuilder output, string text, string prefix)
    {
        bool first = true;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            if (!first) output.Append("\\\n").Append(prefix);
            Append(output, line.Trim());
            first = false;
        }
    }

    /// <summary>Appends one line.</summary>
    public static void Append(StringBuilder output, ReadOnlySpan<char> line)
    {
        int from = 0;
        for (int i = line.IndexOfAny(Special); i >= 0; i = Next(line, i + 1))
        {
            if (Escape(line, i) is not { } escaped) continue;
            output.Append(line[from..i]).Append(escaped);
            from = i + 1;
        }
        output.Append(line[from..]);
    }

    /// <summary>An address of the web as the destination of a link: no character is left that could end it.</summary>
    public static string Destination(string url) =>
        $"<{new Uri(url).AbsoluteUri.Replace("\\", "%5C").Replace("<", "%3C").Replace(">", "%3E").Replace("&", "&amp;")}>";

    private static int Next(ReadOnlySpan<char> line, int start)
    {
        int found = line[start..].IndexOfAny(Special);
        return found < 0 ? -1 : start + found;
    }

    /// <summary>How the character at <paramref name="i"/> is written; null when it means nothing where it stands.</summary>
    private static string? Escape(ReadOnlySpan<char> line, int i) => line[i] switch
    {
        // Some readers look for attributes before they look at backslashes.
        '{' => "&#123;",
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => i + 1 < line.Length && (char.IsAsciiLetterOrDigit(line[i + 1]) || line[i + 1] == '#') ? "&amp;" : null,
        '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '^' => $"\\{line[i]}",
        // Addresses would become links: https://..., www. ..., name@host
        ':' => i == 0 || line[(i + 1)..].StartsWith("//") || EndsWith(line[..i], "mailto") || EndsWith(line[..i], "xmpp") ? "\\:" : null,
        '@' => "\\@",
        '.' when EndsWith(line[..i], "www") => "\\.",
        // What opens a heading, a list or a rule does so only at the start of a line, or closes
        // a heading at its end; two of some are emphasis to some.
        '#' => i == 0 || line[i - 1] is ' ' or '#' ? "\\#" : null,
        '+' or '-' or '=' => i == 0 || (line[i] != '-' && line[i - 1] == line[i]) ? $"\\{line[i]}" : null,
        _ => i is > 0 and < 10 && !line[..i].ContainsAnyExceptInRange('0', '9') ? $"\\{line[i]}" : null,
    };

    private static bool EndsWith(ReadOnlySpan<char> text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
