using System.Text;

namespace NewsExtract.Conformance;

/// <summary>Pages made to exhaust a parser's stack, time or memory: every family of trick that HTML allows, at any size.</summary>
internal static class HostilePages
{
    private const string Start = "<!doctype html><title>t</title><body>";

    private static readonly Dictionary<string, Func<int, byte[]>> Makers = new()
    {
        // Depth: elements that never close.
        ["nested div"] = size => Repeat(Start, "<div>", size),
        ["nested span"] = size => Repeat(Start, "<span>", size),
        ["nested and closed"] = size => Utf8(Start + Times("<section>", size / 19) + "x" + Times("</section>", size / 19)),
        ["nested lists"] = size => Repeat(Start, "<ol><li>", size),
        ["nested quotes"] = size => Repeat(Start, "<blockquote><p>said", size),
        ["nested tables"] = size => Repeat(Start, "<table><tr><td>", size),
        ["bare tables"] = size => Repeat(Start, "<table>", size),
        ["nested templates"] = size => Repeat(Start, "<template>", size),
        ["nested svg"] = size => Repeat(Start, "<svg><foreignObject>", size),
        ["nested groups"] = size => Repeat(Start + "<svg>", "<g>", size),
        ["nested math"] = size => Repeat(Start, "<math><mtext>", size),
        ["nested objects"] = size => Repeat(Start, "<object>", size),
        ["nested buttons"] = size => Repeat(Start, "<button>", size),
        ["nested custom elements"] = size => Repeat(Start, "<my-widget>", size),
        ["nested headings"] = size => Repeat(Start, "<h2><div>", size),
        ["nested preformatted"] = size => Repeat(Start, "<pre>", size),
        ["nested listings"] = size => Repeat(Start, "<LISTING>", size),
        // Formatting elements: the adoption agency and reopening.
        ["bold in bold"] = size => Repeat(Start, "<b>", size),
        ["crossed bold and italic"] = size => Repeat(Start, "<b><i></b></i>", size),
        ["crossed bold and paragraph"] = size => Utf8(Start + Times("<b><p>", size / 14) + Times("</b></p>", size / 14)),
        ["links around divisions"] = size => Repeat(Start, "<a href=x><div>", size),
        ["links around paragraphs"] = size => Repeat(Start, "<a href=x><p>", size),
        ["nobr"] = size => Repeat(Start, "<nobr><div>", size),
        ["fonts reopened in every paragraph"] = size => Number(Start, i => $"<p><font color=c{i}>x</p>", size),
        ["fonts reopened in every cell"] = size => Number(Start + "<table>", i => $"<tr><td><font size={i}>", size),
        ["distinct bold"] = size => Number(Start, i => $"<b id=b{i}>", size),
        ["bold that ends often"] = size => Utf8(Start + "<b>" + Times("<div>", size / 9) + Times("</b>", size / 9)),
        ["links and templates in tables"] = size => Repeat("", "<table><a><menu><svg><template></a><nobr><p>", size),
        ["table parts in templates"] = size => Repeat("", "<li><table><template><td></li></table>", size),
        // Scopes: end tags that search a deep stack.
        ["end tags without a start"] = size => Utf8(Start + Times("<div>", size / 12) + Times("</span>", size / 12)),
        ["divisions in open spans"] = size => Utf8(Start + Times("<span>", size / 17) + Times("<div></div>", size / 17)),
        ["paragraph ends in open spans"] = size => Utf8(Start + Times("<span>", size / 10) + Times("</p>", size / 10)),
        ["list items in open spans"] = size => Utf8(Start + Times("<span>", size / 11) + Times("<li>x", size / 11)),
        ["paragraph ends"] = size => Repeat(Start, "</p>", size),
        ["line break ends"] = size => Repeat(Start, "</br>", size),
        ["unknown ends"] = size => Repeat(Start, "</nothing>", size),
        // Breadth.
        ["siblings"] = size => Repeat(Start, "<p>x", size),
        ["rows"] = size => Repeat(Start + "<table>", "<tr><td>x", size),
        ["links"] = size => Repeat(Start, "<a href=/x>y</a>", size),
        ["options"] = size => Repeat(Start + "<select>", "<option selected>x", size),
        ["framesets"] = size => Repeat("<html>", "<frameset>", size),
        ["scripts"] = size => Repeat(Start, "<script></script>", size),
        ["bases"] = size => Repeat(Start, "<base href=/a/>", size),
        // Foster parenting.
        ["text between rows"] = size => Repeat(Start + "<table>", "x<tr>", size),
        ["bold in a table"] = size => Repeat(Start + "<table>", "<b>x", size),
        ["divisions in a table"] = size => Repeat(Start + "<table>", "<div>x</div>", size),
        ["tables in text in tables"] = size => Repeat(Start, "<table>a<i>", size),
        ["NULs in a table"] = size => Repeat(Start + "<table>", "\0x", size),
        // Attributes.
        ["many attributes"] = size => Number(Start + "<div", i => $" a{i}=1", size, ">x"),
        ["one attribute often"] = size => Repeat(Start + "<div", " a=1", size, ">x"),
        ["attributes of many bodies"] = size => Number(Start, i => $"<body a{i}=1>", size),
        ["attributes of many html elements"] = size => Number(Start, i => $"<html a{i}=1>", size),
        ["long attribute name"] = size => Repeat(Start + "<div ", "n", size, "=1>x"),
        ["long attribute value"] = size => Repeat(Start + "<img src=\"data:,", "v", size, "\">x"),
        ["attribute never closed"] = size => Repeat(Start + "<a href=\"", "v", size),
        ["many classes"] = size => Number(Start + "<div class=\"", i => $"c{i} ", size, "\">x"),
        ["slashes in a tag"] = size => Repeat(Start + "<a", "\n/\n", size, ">"),
        ["references in an attribute"] = size => Repeat(Start + "<a title=\"", "&amp;&notit;&#x41;", size, "\">"),
        // Tokens.
        ["one long text"] = size => Repeat(Start + "<p>", "word ", size),
        ["white space"] = size => Repeat(Start + "<p>", " ", size),
        ["NULs"] = size => Repeat(Start + "<p>", "\0", size),
        ["carriage returns"] = size => Repeat(Start + "<p>", "\r", size),
        ["less-than signs"] = size => Repeat(Start, "<", size),
        ["end tag openings"] = size => Repeat(Start, "</", size),
        ["empty end tags"] = size => Repeat(Start, "</>", size),
        ["empty end tags with text"] = size => Repeat(Start, "</>x", size),
        ["processing instructions"] = size => Repeat(Start, "<?x>", size),
        ["comment openings"] = size => Repeat(Start, "<!--", size),
        ["comment dashes"] = size => Repeat(Start + "<!--", "-", size),
        ["comment bangs"] = size => Repeat(Start + "<!--", "--!", size),
        ["comment bangs and dashes"] = size => Repeat(Start + "<!--", "--!-", size),
        ["comments"] = size => Repeat(Start, "<!--x-->", size),
        ["twice escaped scripts"] = size => Repeat(Start + "<script>", "<!--<script>", size),
        ["almost ended script"] = size => Repeat(Start + "<script>", "</scrip", size),
        ["almost ended title"] = size => Repeat("<title>", "</titl", size),
        ["almost ended CDATA"] = size => Repeat(Start + "<svg>", "<![CDATA[x]]", size),
        ["plaintext"] = size => Repeat(Start + "<plaintext>", "</plaintext>", size),
        ["long tag name"] = size => Repeat(Start + "<", "t", size, ">"),
        ["long doctype"] = size => Repeat("<!doctype html public \"", "d", size, "\">"),
        ["random tags"] = RandomTags,
        // Character references.
        ["references"] = size => Repeat(Start, "&amp;", size),
        ["longest references"] = size => Repeat(Start, "&CounterClockwiseContourIntegral;", size),
        ["references without a name"] = size => Repeat(Start, "&", size),
        ["reference without an end"] = size => Repeat(Start + "&", "a", size),
        ["number without an end"] = size => Repeat(Start + "&#", "9", size, ";"),
        // Encodings.
        ["long content of meta"] = size => Repeat("<meta http-equiv=content-type content=\"", "A", size, "\">x"),
        ["charset in content of meta"] = size => Repeat("<meta http-equiv=content-type content=\"", "charset", size, "\">x"),
        ["many encodings"] = size => Repeat("<p>é", "<meta charset=koi8-r><meta charset=big5>", size),
        ["invalid UTF-8"] = size => Enumerable.Repeat((byte)0xFF, size).ToArray(),
        ["UTF-16"] = size => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<p>" + new string('я', size / 2))],
        ["broken gb18030"] = size =>
            [.. Utf8("<meta charset=gb18030><p>"), .. Enumerable.Range(0, size).Select(i => (byte)(0x81 + i % 4 * 42))],
        ["ISO-2022-JP escapes"] = size => Repeat("<meta charset=iso-2022-jp><p>", "\u001B$B!", size),
        ["random bytes"] = RandomBytes,
        // What the stages after the tree read.
        ["open quotation marks"] = size => Repeat(Start + "<p>", "“", size),
        ["quotes in quotes"] = size => Repeat(Start + "<p>", "“He said ‘", size),
        ["a sentence without end"] = size => Repeat(Start + "<p>", "said Smith, ", size),
        ["JSON without end"] = size => Repeat("<script type=application/ld+json>", "{\"@graph\":[", size),
        ["many JSON blocks"] = size => Repeat("", "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>", size),
        ["many meta elements"] = size => Repeat("", "<meta property=og:title content=x><meta name=author content=y>", size),
        ["comments by class name"] = size => Repeat(Start, "<div class=comment><span class=author>a</span>x</div>", size),
        ["nested comments by class name"] = size => Repeat(Start, "<ul class=comments><li class=comment>", size),
        ["dates"] = size => Repeat(Start + "<p>", "12 May 2024 ", size),
        ["bylines"] = size => Repeat(Start, "<p class=byline>By By By</p>", size),
    };

    public static IReadOnlyCollection<string> Names => Makers.Keys;

    /// <summary>The page of a name, about <paramref name="size"/> bytes long.</summary>
    public static byte[] Make(string name, int size) => Makers[name](size);

    private static byte[] Utf8(string page) => Encoding.UTF8.GetBytes(page);

    private static string Times(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    private static byte[] Repeat(string start, string part, int size, string end = "") =>
        Utf8(start + Times(part, size / part.Length) + end);

    private static byte[] Number(string start, Func<int, string> part, int size, string end = "")
    {
        var page = new StringBuilder(start);
        for (int i = 0; page.Length < size; i++) page.Append(part(i));
        return Utf8(page.Append(end).ToString());
    }

    private static byte[] RandomTags(int size)
    {
        string[] names = ("a b i p div table tr td li ul svg math template select option form h1 font nobr button object title head "
            + "body html " +
            "dd rt br").Split(' ');
        var random = new Random(3);
        return Number(Start, _ => (random.Next(2) == 0 ? "</" : "<") + names[random.Next(names.Length)] + ">", size);
    }

    private static byte[] RandomBytes(int size)
    {
        byte[] bytes = new byte[size];
        new Random(5).NextBytes(bytes);
        return bytes;
    }
}
