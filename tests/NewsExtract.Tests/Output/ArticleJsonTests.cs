using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using NewsExtract.Output;

namespace NewsExtract.Tests.Output;

public class ArticleJsonTests
{
    private const string Body = "The ferry was late 🚢 again.\n\n“We are sorry,” said Marit Solheim. 🌊";

    private static readonly NewsArticle Full = new()
    {
        Id = "ferry",
        Url = "https://harbour.example/ferry",
        Status = ExtractionStatus.Truncated,
        StatusDetail = "cut off after 12 bytes",
        Headline = "Ferry <late> & \"sorry\"",
        Standfirst = "The third delay of the week.",
        Description = "A ferry",
        Author = [new Author("Jo Field", "https://harbour.example/jo"), new Author("Harbour News Agency")],
        Publisher = new Publisher("Harbour News"),
        DatePublished = new ArticleDate(new DateOnly(2025, 10, 2), new TimeOnly(14, 5), TimeSpan.FromHours(-3.5)),
        DateModified = new ArticleDate(new DateOnly(2025, 10, 3)),
        InLanguage = "en",
        ArticleSection = "Transport",
        Keywords = ["ferries", "harbour"],
        IsAccessibleForFree = true,
        Image = [new ArticleImage("https://harbour.example/ferry.jpg", "The ferry", "Ana Pires"),
            new ArticleImage(null, "A caption alone")],
        ArticleBody = Body,
        Blocks = [new Block(BlockKind.Heading, Body[..28], 0, 28, 2, 0.75), new Block(BlockKind.Paragraph, Body[30..], 30, Body.Length)],
        Quotes =
        [
            new Quote
            {
                Kind = QuoteKind.Direct, Text = Body[31..44], Start = 31, End = 44, Group = 0, Confidence = 0.5,
                Cue = new Mention("said", 46, 50), Source = new Mention("Marit Solheim", 51, 64),
                Speaker = new Speaker("Marit Solheim", SpeakerKind.Person, "harbour master"), Addressee = new Mention("again", 22, 27),
            },
        ],
        Comments = [new Comment("Kai", "Late?\nAgain?"),
            new Comment(null, "Yes", new ArticleDate(new DateOnly(2025, 10, 4), new TimeOnly(9, 0)), 0)],
        Confidence = 0.9876,
        Explanation = [new BlockDecision(BlockKind.Caption, "The ferry", false, 0.25, ["caption"])],
    };

    [Fact]
    public void Blocks_and_body_share_their_escapes()
    {
        const string page = "<title>Late</title><article><h1>Late</h1><p>\"The ferry was late\", said Marit Solheim of the harbour, "
            + "\"and it will be late again.\"</p>"
            + "<p>The back\\slash stands on the quay, where nobody had seen it before this morning.</p><p>🚢 \"It left at noon, with all "
            + "of the passengers who had waited for it.\"</p></article>";
        var output = new ArrayBufferWriter<byte>();
        NewsExtractor.Default.ExtractJson(new Page(Encoding.UTF8.GetBytes(page)), output);
        using JsonDocument json = JsonDocument.Parse(output.WrittenMemory);
        string body = json.RootElement.GetProperty("articleBody").GetString()!;
        Assert.Equal(3, json.RootElement.GetProperty("blocks").GetArrayLength());
        Assert.StartsWith("\"The ferry", body);
        Assert.EndsWith("for it.\"", body);
        foreach (JsonElement block in json.RootElement.GetProperty("blocks").EnumerateArray())
            Assert.Equal(body[block.GetProperty("start").GetInt32()..block.GetProperty("end").GetInt32()],
                block.GetProperty("text").GetString());
    }

    [Fact]
    public void Every_field_has_the_name_and_form_of_the_contract() => Assert.Equal(
        """
        {"id":"ferry","url":"https://harbour.example/ferry","status":"truncated","statusDetail":"cut off after 12 bytes",
        "headline":"Ferry <late> & \"sorry\"","standfirst":"The third delay of the week.","description":"A ferry",
        "author":[{"name":"Jo Field","url":"https://harbour.example/jo"},{"name":"Harbour News Agency"}],"publisher":{"name":"Harbour News"},
        "datePublished":"2025-10-02T14:05:00-03:30","dateModified":"2025-10-03","inLanguage":"en","articleSection":"Transport",
        "keywords":["ferries","harbour"],"isAccessibleForFree":true,
        "image":[{"url":"https://harbour.example/ferry.jpg","caption":"The ferry","credit":"Ana Pires"},{"url":null,"caption":"A caption alone","credit":null}],
        "blocks":[{"kind":"heading","text":"The ferry was late 🚢 again.","start":0,"end":28,"level":2,"confidence":0.75},
        {"kind":"paragraph","text":"“We are sorry,” said Marit Solheim. 🌊","start":30,"end":68,"confidence":1}],
        "articleBody":"The ferry was late 🚢 again.\n\n“We are sorry,” said Marit Solheim. 🌊",
        "quotes":[{"kind":"direct","text":"We are sorry,","start":31,"end":44,"group":0,"cue":{"text":"said","start":46,"end":50},
        "source":{"text":"Marit Solheim","start":51,"end":64},"speaker":{"name":"Marit Solheim","kind":"person","role":"harbour master"},
        "addressee":{"text":"again","start":22,"end":27},"confidence":0.5}],
        "comments":[{"author":"Kai","text":"Late?\nAgain?"},{"author":null,"text":"Yes","datePublished":"2025-10-04T09:00:00","replyTo":0}],"confidence":0.9876,
        "explanation":[{"kind":"caption","text":"The ferry","kept":false,"probability":0.25,"reasons":["caption"]}]}
        """.ReplaceLineEndings(""), ArticleJson.ToJson(Full));

    [Fact]
    public void The_written_record_is_that_of_the_generated_serializer()
    {
        var generated = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(generated, new JsonWriterOptions { Encoder = new RecordEncoder() }))
            JsonSerializer.Serialize(writer, Full, ArticleJsonContext.Default.NewsArticle);
        Assert.Equal(Encoding.UTF8.GetString(generated.WrittenSpan), ArticleJson.ToJson(Full));
    }

    [Fact]
    public void An_empty_record_keeps_its_lists_and_drops_what_is_null() => Assert.Equal(
        """{"status":"noArticle","author":[],"keywords":[],"image":[],"blocks":[],"articleBody":"","quotes":[],"comments":[],"confidence":0}""",
        ArticleJson.ToJson(new NewsArticle { Status = ExtractionStatus.NoArticle }));

    [Theory]
    [InlineData(0.5, "0.5")]
    [InlineData(0.123449, "0.1234")]
    [InlineData(0.0005, "0.0005")]
    [InlineData(0.09999999, "0.1")]
    [InlineData(0.99995001, "1")]
    [InlineData(0.00004, "0")]
    [InlineData(1, "1")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(12.34567, "12.3457")]
    public void A_confidence_has_four_decimals_at_most(double value, string json) =>
        Assert.EndsWith($"\"confidence\":{json}}}", ArticleJson.ToJson(new NewsArticle { Confidence = value }), StringComparison.Ordinal);

    [Fact]
    public void A_quote_always_has_cue_source_and_speaker()
    {
        var quote = new Quote { Kind = QuoteKind.Mixed, Text = "late", Start = 14, End = 18, Group = 0 };
        Assert.Contains(
            """{"kind":"mixed","text":"late","start":14,"end":18,"group":0,"cue":null,"source":null,"speaker":null,"confidence":0}""",
            ArticleJson.ToJson(new NewsArticle { ArticleBody = Body, Quotes = [quote] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_is_read_back_as_it_was()
    {
        string json = ArticleJson.ToJson(Full);
        NewsArticle back = ArticleJson.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equivalent(Full, back, strict: true);
        Assert.Equal(json, ArticleJson.ToJson(back));
    }

    [Fact]
    public void Any_text_survives_the_round_trip() => Gen.String.Sample(text =>
    {
        text = new string([.. text.Where(c => !char.IsSurrogate(c))]); // a lone surrogate has no UTF-8
        var article = new NewsArticle { Headline = text, ArticleBody = text, Comments = [new Comment(text, text)] };
        NewsArticle back = ArticleJson.Read(Encoding.UTF8.GetBytes(ArticleJson.ToJson(article)));
        return back.Headline == text && back.ArticleBody == text && back.Comments.Single() == article.Comments.Single();
    });

    [Fact]
    public void Missing_fields_have_their_defaults_and_unknown_ones_are_skipped()
    {
        NewsArticle article = ArticleJson.Read("""{"headline":"Late","somethingNew":{"a":[1]}}"""u8);
        Assert.Equal("Late", article.Headline);
        Assert.Equivalent(new NewsArticle { Headline = "Late" }, article, strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"status\":\"fine\"}")]
    [InlineData("{\"status\":3}")]
    [InlineData("{\"datePublished\":\"yesterday\"}")]
    [InlineData("{\"datePublished\":\"2025-10-02T14:05:00+99:00\"}")]
    [InlineData("{\"headline\":\"Late\"")]
    [InlineData("{\"comments\":[{\"author\":\"Kai\"}]}")]
    [InlineData("{\"keywords\":null}")]
    public void What_is_not_a_record_is_refused(string json) =>
        Assert.Throws<JsonException>(() => ArticleJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Offsets_in_code_points_are_those_of_Python()
    {
        JsonElement record = JsonDocument.Parse(ArticleJson.ToJson(Full, OffsetUnit.CodePoint)).RootElement;
        Rune[] body = [.. record.GetProperty("articleBody").GetString()!.EnumerateRunes()];
        string Slice(JsonElement span) => string.Concat(body[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
        JsonElement quote = record.GetProperty("quotes")[0];
        foreach (JsonElement span in (JsonElement[])[.. record.GetProperty("blocks").EnumerateArray(), quote, quote.GetProperty("cue"),
            quote.GetProperty("source"), quote.GetProperty("addressee")])
            Assert.Equal(span.GetProperty("text").GetString(), Slice(span));
        Assert.Equal(30, quote.GetProperty("start").GetInt32());
    }

    [Fact]
    public void Quotes_alone_are_written_with_the_id_of_their_text()
    {
        var output = new ArrayBufferWriter<byte>();
        ArticleJson.WriteQuotes("t1", Body, Full.Quotes, output, OffsetUnit.CodePoint);
        JsonElement record = JsonDocument.Parse(output.WrittenMemory).RootElement;
        Assert.Equal("t1", record.GetProperty("id").GetString());
        Assert.Equal(30, record.GetProperty("quotes")[0].GetProperty("start").GetInt32());
    }

    [Fact]
    public void Quotes_of_a_text_without_an_id_have_none()
    {
        var output = new ArrayBufferWriter<byte>();
        ArticleJson.WriteQuotes(null, Body, [], output);
        Assert.Equal("""{"quotes":[]}""", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    /// <summary>One page after the other through the same buffers, a live blog and a text among them.</summary>
    [Fact]
    public void A_page_goes_straight_to_json()
    {
        var extractor = new NewsExtractor();
        foreach (Page page in PageSource.ReadFolder(Repository.PathOf("docs/samples")))
        {
            NewsArticle article = extractor.Extract(page);
            foreach (OffsetUnit offsets in Enum.GetValues<OffsetUnit>())
            {
                var output = new ArrayBufferWriter<byte>();
                Assert.Equal(article.Status, extractor.ExtractJson(page, output, offsets));
                Assert.Equal(ArticleJson.ToJson(article, offsets), Encoding.UTF8.GetString(output.WrittenSpan));
            }
        }
    }

    [Fact]
    public void Who_is_told_of_a_problem_may_keep_the_record()
    {
        NewsArticle? told = null;
        var extractor = new NewsExtractor(new NewsExtractorOptions { OnProblem = (_, article) => told ??= article });
        byte[] html = Encoding.UTF8.GetBytes(Repository.Read("docs/samples/vaccine-trial.html"));
        extractor.ExtractJson(new Page(html) { Damage = "cut off" }, new ArrayBufferWriter<byte>());
        string body = told!.ArticleBody;
        extractor.ExtractJson(new Page(Encoding.UTF8.GetBytes(Repository.Read("docs/samples/storm-live.html"))),
            new ArrayBufferWriter<byte>());
        Assert.NotEmpty(body);
        Assert.Equal(body, told.ArticleBody);
    }

    [Fact]
    public void An_output_may_write_json_itself()
    {
        var outer = new NestedWriter();
        ArticleJson.Write(Full, outer);
        Assert.Equal(ArticleJson.ToJson(Full), Encoding.UTF8.GetString(outer.Inner.WrittenSpan));
    }

    /// <summary>An output that writes a record of its own whenever it is asked for memory.</summary>
    private sealed class NestedWriter : IBufferWriter<byte>
    {
        public ArrayBufferWriter<byte> Inner { get; } = new();
        public void Advance(int count) => Inner.Advance(count);
        public Memory<byte> GetMemory(int sizeHint = 0) { ArticleJson.ToJson(Full); return Inner.GetMemory(sizeHint); }
        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
