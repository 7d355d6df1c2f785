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
            Quotes = [new Quote { Kind = QuoteKind.Direct, Text = "Sorry", Start = 0, End = 5, Group = 0, Speaker = new Speaker("Marit Solheim", SpeakerKind.Person) }],
            Comments = [new Comment("Kai", "Late?"), new Comment(null, "Yes", null, 0)],
        }));

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
        NewsArticle read = NewsExtractor.Default.Extract($"<html><head><script type=\"application/ld+json\">{ArticleSchemaOrg.ToJsonLd(article)}</script></head><body><p>Text</p></body></html>");
        Assert.Equal(article.Headline, read.Headline);
        Assert.Equal(article.Author, read.Author);
        Assert.Equal(article.DatePublished, read.DatePublished);
    }
}
