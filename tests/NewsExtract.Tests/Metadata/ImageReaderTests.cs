using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

/// <summary>What is a picture of the article, and its caption and credit.</summary>
public class ImageReaderTests
{
    [Theory]
    [InlineData("https://harbour.example/assets/logo-512.png", false)]
    [InlineData("https://harbour.example/static/nopreview.png", false)]
    [InlineData("https://harbour.example/media/2024/05/new-logo.jpg", true)]
    [InlineData("https://harbour.example/static/quay.jpg", true)]
    [InlineData("https://harbour.example/static/sitelogo.png", false)]
    [InlineData("https://harbour.example/static/dialogo-en-el-puerto.jpg", true)]
    public void A_logo_that_was_not_filed_for_an_article_is_no_picture_of_it(string stated, bool isPicture) =>
        Assert.Equal(isPicture, PageFixture.Read(
            $"<html><head><meta property='og:image' content='{stated}'></head><body><h1>The ferry is late again</h1></body></html>").Image.Count > 0);

    [Theory]
    [InlineData("/2024/quay-at-dawn.jpg", "/cdn/quay-at-dawn.jpg?w=900", true)]
    [InlineData("/2024/quay-at-dawn-scaled.jpg", "/2024/quay-at-dawn-1024x683.jpg", true)]
    [InlineData("/2024/quay-at-dawn~_v_w1200.jpg", "/2024/quay-at-dawn~_v_w600.jpg", true)]
    [InlineData("/img/65897427_804.jpg", "/img/65897427_605.webp", true)]
    [InlineData("/quay-at-dawn/wide__1280x720", "/quay-at-dawn/original", true)]
    [InlineData("/2024/quay-at-dawn-1.jpg", "/2024/quay-at-dawn-2.jpg", false)]
    [InlineData("/2024/quay-at-dawn-101.jpg", "/2024/quay-at-dawn-102.jpg", false)]
    [InlineData("/2024/quay-at-dawn.jpg", "/2024/quay-at-dawn-and-dusk.jpg", false)]
    public void Two_sizes_of_a_picture_are_one_picture(string stated, string shown, bool isSame) =>
        Assert.Equal(isSame ? 1 : 2, PageFixture.Read($"""
            <html><head><meta property="og:image" content="https://harbour.example{stated}"></head><body><h1>The ferry is late again</h1>
            <figure><img src="{shown}"><figcaption>The empty quay on Monday.</figcaption></figure></body></html>
            """, "https://harbour.example/ferry").Image.Count);

    [Theory]
    [InlineData("src='/theme/lazy-placeholder.gif' data-src='/img/quay.jpg'")]
    [InlineData("src='/img/quay-20.jpg' data-src='/img/quay.jpg'")]
    [InlineData("srcset='/img/quay-20.jpg 20w, /img/quay.jpg 900w'")]
    [InlineData("data-src='/img/quay-20.jpg 20w, /img/quay.jpg 900w'")]
    [InlineData("data-src='/img/the quay.jpg'", "the%20quay")]
    public void A_placeholder_or_a_preview_is_not_the_picture(string source, string expected = "quay") =>
        Assert.Equal($"https://harbour.example/img/{expected}.jpg", Assert.Single(PageFixture.Read($"""
            <html><body><h1>The ferry is late again</h1><figure><img {source}>
            <figcaption>The empty quay on Monday.</figcaption></figure></body></html>
            """, "https://harbour.example/ferry").Image).Url?.ToString());

    [Fact]
    public void An_address_without_a_host_stays_as_it_is_where_the_page_s_is_not_known() =>
        Assert.Equal("/img/quay.jpg", Assert.Single(PageFixture.Read("""
            <html><head><link rel="canonical" href="/ferry"></head><body><h1>The ferry is late again</h1><figure><img src="/img/quay.jpg">
            <figcaption>The empty quay on Monday.</figcaption></figure></body></html>
            """).Image).Url);

    [Theory]
    [InlineData("Advertisement: the new ferry", 0)]
    [InlineData("Advertisement for the ferry, 1923", 1)]
    public void An_advertisement_is_no_picture_of_the_article(string caption, int expected) =>
        Assert.Equal(expected, PageFixture.Read($"""
            <html><body><h1>The ferry is late again</h1><figure><img src="/a.jpg"><figcaption>{caption}</figcaption></figure></body></html>
            """, "https://harbour.example/ferry").Image.Count);

    [Theory]
    [InlineData("A boat at dawn. Photo: Jane Doe", "A boat at dawn.", "Jane Doe")]
    [InlineData("A boat at dawn. © Jane Doe", "A boat at dawn.", "Jane Doe")]
    [InlineData("A boat at dawn. (Jane Doe/AFP)", "A boat at dawn.", "Jane Doe/AFP")]
    [InlineData("Ein Boot am Morgen (Foto: dpa)", "Ein Boot am Morgen", "dpa")]
    [InlineData("배가 항구에 들어오고 있다. 김하나 기자", "배가 항구에 들어오고 있다.", "김하나 기자")]
    [InlineData("A boat (left) at dawn", "A boat (left) at dawn", null)]
    public void A_caption_is_split_from_its_credit(string text, string caption, string? credit)
    {
        (TextSlice? split, TextSlice? from) = CaptionReader.Split(TextSlice.Of(text)!.Value);
        Assert.Equal((caption, credit), (split?.ToString(), from?.ToString()));
    }

    [Theory]
    [InlineData("""<figure><img src="a.jpg"><figcaption>A boat at dawn. <span role="button">Show more</span></figcaption></figure>""",
        "A boat at dawn.")]
    [InlineData("""<figure><img src="a.jpg"><figcaption>A boat at dawn.<span hidden>Show more</span></figcaption></figure>""",
        "A boat at dawn.")]
    [InlineData("""<figure><a href="a-large.jpg"><img src="a.jpg"><figcaption>A boat at dawn.</figcaption></a></figure>""",
        "A boat at dawn.")]
    [InlineData("""<figure><a href="/gallery/ferry-late-1"><img src="a.jpg"><figcaption>A boat at dawn.</figcaption></a></figure>""",
        "A boat at dawn.")]
    [InlineData("""<figure><a href="/news/other"><img src="a.jpg"><figcaption>Another story</figcaption></a></figure>""", null)]
    [InlineData("""<figure><blockquote>No ship sails.</blockquote><figcaption>Mara Lindqvist, captain</figcaption></figure>""", null)]
    [InlineData("""<figure><img src="a.jpg"><figcaption>By Mara Lindqvist</figcaption></figure>""", null)]
    public void Captions_stand_without_controls_and_without_the_teasers_of_other_stories(string figure, string? expected) =>
        Assert.Equal(expected, PageFixture.Read($"<html><body><h1>The ferry is late again</h1>{figure}</body></html>",
            "https://harbour.example/news/ferry-late").Image.SingleOrDefault()?.Caption);
}
