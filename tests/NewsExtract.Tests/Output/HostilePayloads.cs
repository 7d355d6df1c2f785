using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsExtract.Tests.Output;

/// <summary>Markup that tries to run a script, and pages and records that carry it everywhere.</summary>
internal static class HostilePayloads
{
    /// <summary>Always there; the payloads of a folder of conformance data come on top.</summary>
    private static readonly string[] OwnPayloads =
    [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
        "' onfocus=alert(1) autofocus='",
        "</style></title></textarea><iframe srcdoc='<script>alert(1)</script>'>", "<!--><script>alert(1)</script>-->",
        "]]><script>alert(1)</script>", "</p></li></ol><base href=//evil.example>",
        "[click](javascript:alert(1))", "![x](javascript:alert(1))", "[x]: javascript:alert(1)\n[x]", "<javascript:alert(1)>",
        "[a](<data:text/html,<script>alert(1)</script>>)",
        "`<script>alert(1)</script>`", "    <script>alert(1)</script>", "```\n</code></pre><script>alert(1)</script>\n```",
        "text {onclick=alert(1)}", "# heading {onmouseover=alert(1)}",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#106;avascript:alert(1)", "\\<script>alert(1)</script>", "\\\\[x](javascript:alert(1))",
        "a\tb|<svg/onload=alert(1)>|",
        "\u0000<script>alert(1)</script>", "\ud800<script>alert(1)</script>", "\u2028<script>alert(1)</script>", "::: {onclick=alert(1)}",
        "^^^ <script>", "<a href=\"java\nscript:alert(1)\">x</a>",
    ];

    /// <summary>Addresses that no output may turn into links or images.</summary>
    public static string[] Addresses { get; } =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "//evil.example/\" onerror=\"alert(1)",
        "https://harbour.example/)![x](javascript:alert(1))", "https://harbour.example/\"><script>alert(1)</script>",
        "https://harbour.example/> <script>alert(1)</script>", "https://harbour.example/\n<script>alert(1)</script>",
        "https://harbour.example/\\)<script>alert(1)</script>", "https://harbour.example/?a=1&lt;script>alert(1)</script>",
        "https://javascript:alert(1)@harbour.example/",
    ];

    /// <summary>In the <see cref="DataFolder"/>.</summary>
    public const string File = "conformance/security/dompurify-expect.json";

    public static IEnumerable<string> All => OwnPayloads.Concat(System.IO.File.Exists(DataFolder.PathOf(File)) ? OfFile() : []);

    /// <summary>A record that has the payload in every field, and addresses that are payloads of their own.</summary>
    public static NewsArticle Record(string payload, string address)
    {
        BlockKind[] kinds = Enum.GetValues<BlockKind>();
        string body = string.Join("\n\n", kinds.Select(_ => payload));
        int Start(int i) => i * (payload.Length + 2);
        var mention = new Mention(payload, Start(1), Start(1) + payload.Length);
        return new NewsArticle
        {
            Id = payload,
            Url = address,
            Status = ExtractionStatus.Truncated,
            StatusDetail = payload,
            Headline = payload,
            Standfirst = payload,
            Description = payload,
            Author = [new Author(payload, address), new Author(payload)],
            Publisher = new Publisher(payload),
            InLanguage = payload,
            ArticleSection = payload,
            Keywords = [payload, payload],
            Image = [new ArticleImage(address, payload, payload), new ArticleImage(payload, null, payload),
                new ArticleImage(null, payload)],
            Blocks = [.. kinds.Select((kind, i) =>
                new Block(kind, payload, Start(i), Start(i) + payload.Length, kind is BlockKind.Heading or BlockKind.ListItem ? 2 : null))],
            ArticleBody = body,
            Quotes =
            [
                new Quote
                {
                    Kind = QuoteKind.Direct, Text = payload, Start = 0, End = payload.Length, Group = 0, Cue = mention, Source = mention,
                    Addressee = mention,
                    Speaker = new Speaker(payload, SpeakerKind.Person, payload),
                },
            ],
            Comments = [new Comment(payload, payload), new Comment(payload, payload, null, 0)],
            Explanation = [.. kinds.Select((kind, i) =>
                new BlockDecision(kind, payload, i % 2 == 0, .5, [payload, $"{payload.Replace(' ', '_')} 1 (+1.00)", "x y (-<b>)"]))],
        };
    }

    /// <summary>A page that has the payload in its content and its metadata.</summary>
    /// <param name="asMarkup">The payload is part of the page's markup; otherwise it is text, escaped as it should be.</param>
    public static string Page(string payload, bool asMarkup)
    {
        string content = asMarkup ? payload : WebUtility.HtmlEncode(payload), attribute = WebUtility.HtmlEncode(payload);
        string json = JsonSerializer.Serialize(payload);
        const string sentence =
            "The ferry left the harbour forty minutes after its time on Tuesday, the third delay of the week on the northern line.";
        return $$"""
            <!DOCTYPE html><html lang="en"><head><title>{{content}} and the ferry</title>
            <meta name="author" content="{{attribute}}"><meta name="description" content="{{attribute}}"><meta property="og:title" content="{{attribute}}">
            <meta property="og:image" content="{{attribute}}"><meta property="og:url" content="{{attribute}}"><meta property="og:site_name" content="{{attribute}}"><link rel="canonical" href="{{attribute}}">
            <meta name="keywords" content="{{attribute}}"><meta property="article:section" content="{{attribute}}">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":{{json}},"author":{"@type":"Person","name":{{json}},"url":{{json}}},"publisher":{"name":{{json}}},
            "image":{"url":{{json}},"caption":{{json}},"creditText":{{json}}},"keywords":[{{json}}],"comment":[{"@type":"Comment","text":{{json}},"author":{"name":{{json}} } }] }</script>
            </head><body><article><h1>The ferry was late {{content}}</h1><p class="byline">By {{content}}</p>
            <figure><img src="{{attribute}}" alt="{{attribute}}"><figcaption>{{content}} Photo: {{content}}</figcaption></figure>
            <p>{{sentence}}</p><p>{{content}} {{sentence}}</p><h2>{{content}}</h2><ul><li>{{content}} {{sentence}}</li></ul><blockquote><p>{{content}} {{sentence}}</p></blockquote>
            <table><tr><td>{{content}}</td><td>Ten minutes</td></tr></table><pre>{{content}}</pre>
            <p>“We are sorry {{content}} for every passenger,” said Marit {{content}} Solheim, who runs the harbour office.</p><p>{{sentence}}</p></article>
            <section id="comments"><h2>2 Comments</h2><ol class="comment-list"><li class="comment"><div class="comment-author">{{content}}</div><div class="comment-content"><p>{{content}} late again</p></div></li>
            <li class="comment"><div class="comment-author">Kai</div><div class="comment-content"><p>{{content}}</p></div></li></ol></section></body></html>
            """;
    }

    private static IEnumerable<string> OfFile()
    {
        using var cases = JsonDocument.Parse(System.IO.File.ReadAllText(DataFolder.PathOf(File), Encoding.UTF8));
        return [.. cases.RootElement.EnumerateArray().Select(test => test.GetProperty("payload").GetString()!)];
    }
}
