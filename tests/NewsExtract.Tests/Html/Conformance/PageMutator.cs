using System.Text;

namespace NewsExtract.Conformance;

/// <summary>Makes small broken pages from whole ones: the same pages for the same seed.</summary>
internal sealed class PageMutator(IReadOnlyList<string> sources, int seed)
{
    private const int LongestSlice = 1500;

    private static readonly string[] Tags =
    [
        "a", "b", "i", "font", "nobr", "p", "div", "section", "ul", "li", "dl", "dd", "dt", "h1", "h2", "form", "button", "table", "tbody",
        "thead", "tr", "td",
        "th", "caption", "colgroup", "col", "span", "em", "pre", "textarea", "title", "script", "style", "iframe", "noscript", "svg",
        "math", "mi", "desc",
        "foreignObject", "annotation-xml", "object", "applet", "marquee", "ruby", "rb", "rt", "rtc", "rp", "br", "hr", "img", "input",
        "meta", "link", "head",
        "body", "html", "address", "blockquote", "center", "x-y", "plaintext", "xmp", "noembed", "noframes", "image", "code", "strong", "u",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next page: a slice of a source with one to eight changes.</summary>
    public string Next()
    {
        var page = new StringBuilder(Slice());
        for (int changes = _random.Next(1, 9); changes > 0; changes--) Change(page);
        return page.ToString();
    }

    private void Change(StringBuilder page)
    {
        int at = _random.Next(page.Length + 1);
        int length = _random.Next(Math.Min(200, page.Length - at) + 1);
        switch (_random.Next(8))
        {
            case 0: page.Length = at; break;
            case 1: page.Insert(at, Slice()); break;
            case 2: page.Insert(at, page.ToString(at, length)); break;
            case 3: page.Remove(at, length); break;
            case 4 when at < page.Length: page[at] = "<>/!-='\"& \n\tazA0"[_random.Next(16)]; break;
            case 5: page.Insert(at, StartTag()); break;
            case 6: page.Insert(at, $"</{Tag()}>"); break;
            default:
                string tag = Tag();
                page.Insert(at + length, $"</{tag}>").Insert(at, $"<{tag}>");
                break;
        }
    }

    private string StartTag() => _random.Next(4) switch
    {
        0 => $"<{Tag()} class={_random.Next(3)}>",
        1 => $"<{Tag()}/>",
        _ => $"<{Tag()}>",
    };

    private string Tag() => Tags[_random.Next(Tags.Length)];

    private string Slice()
    {
        string source = sources[_random.Next(sources.Count)];
        int start = _random.Next(source.Length + 1);
        return source.Substring(start, _random.Next(Math.Min(LongestSlice, source.Length - start) + 1));
    }
}
