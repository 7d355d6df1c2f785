using System.Text.Json;

namespace NewsExtract.Tests.Output;

public class ArticleSchemaOrgTests
{
    [Fact]
    public void An_article_has_the_names_of_schema_org() => Assert.Equal(
        """
        {"@context":"https://schema.org","@type":"NewsArticle","url":"https://harbour.example/ferry","headline":"Late again","abstract":"The third delay.",
        "author":[{"@type":"Person","name":"Jo Field","url":"https://harbour.example/jo"}],"publisher":{"@type":"Organization","name":"Harbour News"},
        "datePublished":"2025-10-02","keywords":["ferries"],"isAccessibleForFree":false,
        "image":[{"@type":"ImageObject","url":"https://harbour.example/ferry.jpg","caption":"The ferry","creditText":"Ana Pires"}],"articleBody":"Sorry, she said.",
        "hasPart":[{"@type":"Quotation","text":"Sorry","spokenByCharacter":{"@type":"Person","name":"Marit Solheim"}}],"commentCount":2,
        "comment":[{"@type":"Comment","@id":"#comment-0","author":{"@type":"Person","name":"Kai"},"text":"Late?"},
        {"@type":"Comment","@id":"#comment-1","text":"Yes","parentItem":{"@id":"#comment-0"}}]}
        """.ReplaceLineEndings(""),
        ArticleSchemaOrg.ToJsonLd(new NewsArticle
        {
            Url = "https://harbour.example/ferry",
            Headline = "Late again",
            Standfirst = "The third delay.",
            Author = [new Author("Jo Field", "https://harbour.example/jo")],
            Publisher = new Publisher("Harbour News"),
            DatePublished = new ArticleDate(new DateOnly(2025, 10, 2)),
            Keywords = ["ferries"],
            IsAccessibleForFree = false,
            Image = [new ArticleImage("https://harbour.example/ferry.jpg", "The ferry", "Ana Pires")],
            ArticleBody = "Sorry, she said.",
            Quotes = [new Quote { Kind = QuoteKind.Direct, Text = "Sorry", Start = 0, End = 5, Group = 0,
                Speaker = new Speaker("Marit Solheim", SpeakerKind.Person) }],
            Comments = [new Comment("Kai", "Late?"), new Comment(null, "Yes", null, 0)],
        }));

    [Fact]
    public void A_role_is_a_job_title_and_an_agency_that_publishes_itself_no_person()
    {
        var article = new NewsArticle
        {
            Author = [new Author("Harbour News"), new Author("Jo Field")],
            Publisher = new Publisher("Harbour News"),
            Quotes = [QuoteOf(SpeakerKind.Person), QuoteOf(SpeakerKind.Organization)],
        };
        JsonElement json = JsonDocument.Parse(ArticleSchemaOrg.ToJsonLd(article)).RootElement;
        Assert.Equal(["Organization", "Person"],
            json.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("@type").GetString()));
        Assert.Equal(
            ["""{"@type":"Person","name":"Marit Solheim","jobTitle":"harbour master"}""",
                """{"@type":"Organization","name":"Marit Solheim"}"""],
            json.GetProperty("hasPart").EnumerateArray().Select(quote => quote.GetProperty("spokenByCharacter").GetRawText()));
        static Quote QuoteOf(SpeakerKind kind) => new()
        {
            Kind = QuoteKind.Direct,
            Text = "Sorry",
            Start = 0,
            End = 5,
            Group = 0,
            Speaker = new Speaker("Marit Solheim", kind, "harbour master"),
        };
    }

    /// <summary>Names as schema.org 29 defines them for the type or one it inherits from.</summary>
    [Theory]
    [MemberData(nameof(SampleTests.Samples), MemberType = typeof(SampleTests))]
    public void Every_name_is_one_that_schema_org_has_for_its_type(string sample)
    {
        using var json = JsonDocument.Parse(ArticleSchemaOrg.ToJsonLd(SampleTests.Extract(sample)));
        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        AssertNames(json.RootElement);
    }

    private static readonly Dictionary<string, string[]> NamesOf = new()
    {
        ["NewsArticle"] =
        [
            "identifier", "url", "headline", "abstract", "description", "author", "publisher", "datePublished", "dateModified",
            "inLanguage", "articleSection", "keywords", "isAccessibleForFree",
            "image", "articleBody", "hasPart", "commentCount", "comment",
        ],
        ["LiveBlogPosting"] =
        [
            "identifier", "url", "headline", "abstract", "description", "author", "publisher", "datePublished", "dateModified",
            "inLanguage", "articleSection", "keywords", "isAccessibleForFree",
            "image", "articleBody", "liveBlogUpdate", "hasPart", "commentCount", "comment",
        ],
        ["BlogPosting"] = ["headline", "datePublished", "articleBody"],
        ["Person"] = ["name", "url", "jobTitle"],
        ["Organization"] = ["name", "url"],
        ["ImageObject"] = ["url", "caption", "creditText"],
        ["Quotation"] = ["text", "spokenByCharacter"],
        ["Comment"] = ["author", "text", "datePublished", "parentItem"],
    };

    private static void AssertNames(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
            foreach (JsonElement item in node.EnumerateArray()) AssertNames(item);
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("@type", out JsonElement type)) return;
        Assert.Equal([], node.EnumerateObject().Select(property => property.Name).Where(name => name[0] != '@')
            .Except(NamesOf[type.GetString()!]));
        foreach (JsonProperty property in node.EnumerateObject()) AssertNames(property.Value);
    }

    [Fact]
    public void An_answer_names_a_comment_that_is_there()
    {
        var article = new NewsArticle { Comments = [new Comment("Kai", "Late?"), new Comment("Ana", "Yes.", null, 0), new Comment("Jo", "No.", null, 7)] };
        JsonElement[] comments = [.. JsonDocument.Parse(ArticleSchemaOrg.ToJsonLd(article)).RootElement.GetProperty("comment").EnumerateArray()];
        Assert.Equal("#comment-0", comments[1].GetProperty("parentItem").GetProperty("@id").GetString());
        Assert.False(comments[2].TryGetProperty("parentItem", out _));
    }

    [Fact]
    public void Nothing_in_it_can_end_a_script_element()
    {
        string json = ArticleSchemaOrg.ToJsonLd(new NewsArticle { Headline = "</script><script>alert(1)</script><!--" });
        Assert.DoesNotContain('<', json);
        Assert.Equal("</script><script>alert(1)</script><!--", JsonDocument.Parse(json).RootElement.GetProperty("headline").GetString());
    }

    [Fact]
    public void What_the_extractor_reads_from_it_is_what_was_written()
    {
        var article = new NewsArticle
        {
            Headline = "Ferry is late for the third time this week",
            Author = [new Author("Jo Field"), new Author("Ana Pires")],
            DatePublished = new ArticleDate(new DateOnly(2025, 10, 2), new TimeOnly(9, 30), TimeSpan.FromHours(1)),
        };
        NewsArticle read = NewsExtractor.Default.Extract(
            $"<html><head><script type=\"application/ld+json\">{ArticleSchemaOrg.ToJsonLd(article)}</script></head><body><p>Text</p></body></html>");
        Assert.Equal(article.Headline, read.Headline);
        Assert.Equal(article.Author, read.Author);
        Assert.Equal(article.DatePublished, read.DatePublished);
    }
}
