using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Tests.Boilerplate;

public class BodyChoiceTests
{
    private const string Sentence = "The harbour office counted the boats again, and there were fewer of them than the year before.";

    [Theory]
    [InlineData("<p>" + Sentence + "</p>", .47f, true)]
    [InlineData("<p>" + Sentence + "</p>", .43f, false)]
    [InlineData("<p><a href='/1'>" + Sentence + "</a></p>", .47f, false)]
    [InlineData("<h2>Fewer boats again</h2>", .25f, true)]
    [InlineData("<h2>Fewer boats again</h2>", .15f, false)]
    [InlineData("<ul><li>Fewer boats again</li></ul>", .35f, true)]
    [InlineData("<p>WATCH | The pier as it was in spring</p>", .8f, false)]
    [InlineData("<p>Watch: the pier rises and falls.</p>", .8f, true)]
    [InlineData("<ul><li>Fewer boats again</li></ul>", .25f, false)]
    public void A_doubtful_block_between_sure_ones_is_kept_by_its_kind(string element, float probability, bool isKept)
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p><p>Day two: {Sentence}</p>"
            + $"{element}<p>Day three: {Sentence}</p>";
        Assert.Equal(isKept, Choose(html, [.1f, .95f, .95f, probability, .95f])[3].Kept);
    }

    [Fact]
    public void A_page_on_which_nothing_reads_like_an_article_needs_more_than_a_doubt()
    {
        PageBlocks blocks = Choose("<body><p>Search the forum</p><p>Posts and topics</p></body>", [.47f, .47f]);
        Assert.False(blocks[0].Kept || blocks[1].Kept);
    }

    [Theory]
    [InlineData("<p>(Source: Harbour Agency)</p>", false)]
    [InlineData("<p>Fot. Anna Nowak</p>", false)]
    [InlineData("<p>jd/AFP</p>", false)]
    [InlineData("<p>Sign up for our newsletter and the harbour comes to you on Friday.</p>", false)]
    [InlineData("<p>Follow the Harbour Post on Facebook, Instagram and Twitter.</p>", false)]
    [InlineData("<p>La suite est réservée aux abonnés.</p>", false)]
    [InlineData("<p>Subscribe to the Harbour Post for the full story.</p>", false)]
    [InlineData("<p>For more of the harbour download our app for iOS and Android.</p>", false)]
    [InlineData("<p>Write to the author at mara.lindqvist@harbour.example</p>", false)]
    [InlineData("<p>(jd)</p>", false)]
    [InlineData("<p>Harbour Street</p>", false)]
    [InlineData("<p>This article first appeared in the Pier Gazette and is shown here with its leave.</p>", false)]
    [InlineData("<p><em>Aus dem Englischen von Mara Lindqvist</em></p>", false)]
    [InlineData("<p>Additional reporting by Jonte Falk and Mara Lindqvist</p>", false)]
    [InlineData("<p>The Pier Gazette, with files from the Harbour Agency</p>", false)]
    [InlineData("<p>（责任编辑：李明）</p>", false)]
    [InlineData("<p>Tags: harbours, piers and boats</p>", false)]
    [InlineData("<p>First, the pier was published as a sketch.</p>", true)]
    [InlineData("<p>It is late.</p>", true)]
    [InlineData("<p>The agency counts the boats, too.</p>", true)]
    [InlineData("<p>The newsletter of the harbour office counts the boats, too.</p>", true)]
    [InlineData("<p>（新华社发 Photo: 李明）</p>", true)]
    public void Lines_below_the_last_paragraph_that_are_none_of_it_go(string element, bool isKept)
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p><p>Day two: {Sentence}</p>{element}";
        Assert.Equal(isKept, Choose(html, [.1f, .95f, .95f, .8f])[3].Kept);
    }

    [Fact]
    public void A_note_above_what_announces_further_articles_goes_as_well()
    {
        PageBlocks blocks = Choose($"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p><p>Day two: {Sentence}</p>"
            + "<p>(Source: Harbour Agency)</p><h3>Read on</h3>", [.1f, .95f, .95f, .8f, .8f]);
        Assert.True(blocks[2].Kept);
        Assert.False(blocks[3].Kept || blocks[4].Kept);
    }

    [Theory]
    [InlineData("<p>Last updated at 3:21 PM on 15th December 2011</p>", false)]
    [InlineData("<p>Stand: 08.07.2026 05:00 Uhr</p>", false)]
    [InlineData("<p>Wednesday, January 11, 2012</p>", false)]
    [InlineData("<p>From 11 January 2012 on:</p>", true)]
    [InlineData("<p>The pier closed on 11 January 2012.</p>", true)]
    public void A_date_above_the_first_paragraph_is_none_of_the_text(string element, bool isKept)
    {
        string html = $"<h1>The ferry company sells its pier</h1>{element}<p>Day one: {Sentence}</p><p>Day two: {Sentence}</p>{element}"
            + $"<p>Day three: {Sentence}</p>";
        PageBlocks blocks = Choose(html, [.1f, .8f, .95f, .95f, .95f, .95f]);
        Assert.Equal((isKept, true), (blocks[1].Kept, blocks[4].Kept));
    }

    [Fact]
    public void A_quote_shown_large_goes_where_its_speaker_stands_below_it()
    {
        PageBlocks blocks = Choose($"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p>"
            + "<blockquote>\"Nobody asked us about the pier.\" Mara Lindqvist, skipper</blockquote>"
            + $"<p>\"Nobody asked us about the pier\", she said. {Sentence}</p><p>Day two: {Sentence}</p>", [.1f, .95f, .9f, .95f, .95f]);
        Assert.False(blocks[2].Kept);
    }

    [Theory]
    [InlineData("<h3>Read on</h3><p><a href='/2'>The pier has a new owner</a></p>", false)]
    [InlineData("<p>Read on:</p><p><a href='/2'>The pier has a new owner</a></p>", false)]
    [InlineData("<p><a href='/2'>The pier has a new owner</a></p><p><a href='/3'>Fewer boats again</a></p>", false)]
    [InlineData("<p>The list is public.</p><p><a href='/2'>The list of the boats</a></p>", true)]
    [InlineData("<p>The list is public:</p><p>The <a href='/2'>list of boats</a> and the <a href='/3'>list of ports</a></p>", true)]
    public void Links_below_the_article_go_with_the_line_that_announces_them(string elements, bool isKept)
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p><p>Day two: {Sentence}</p>{elements}";
        PageBlocks blocks = Choose(html, [.1f, .95f, .95f, .8f, .8f]);
        Assert.True(blocks[2].Kept);
        Assert.Equal((isKept, isKept), (blocks[3].Kept, blocks[4].Kept));
    }

    [Fact]
    public void The_beginnings_of_other_articles_are_none_of_this_one()
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p><p>Day two: {Sentence}</p>"
            + "<p>The mayor said that the new bridge...</p><p>After the storm the school of Quayside…</p><p>A seal was seen near the...</p>";
        PageBlocks blocks = Choose(html, [.1f, .95f, .95f, .8f, .8f, .8f]);
        Assert.True(blocks[2].Kept);
        Assert.False(blocks[3].Kept || blocks[4].Kept || blocks[5].Kept);
    }

    [Fact]
    public void Code_that_is_said_twice_in_a_row_is_kept_once()
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p><pre>boats = harbour.count()\nprint(boats)</pre>"
            + $"<p>boats = harbour.count() print(boats)</p><p>Day two: {Sentence}</p>";
        PageBlocks blocks = Choose(html, [.1f, .95f, .9f, .9f, .95f]);
        Assert.True(blocks[2].Kept);
        Assert.False(blocks[3].Kept);
    }

    [Fact]
    public void A_source_between_paragraphs_stays()
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p>"
            + $"<p>Source: the harbour office</p><p>{Sentence}</p>";
        Assert.True(Choose(html, [.1f, .95f, .8f, .95f])[2].Kept);
    }

    [Theory]
    [InlineData(.8f, true)]
    [InlineData(.5f, false)]
    public void What_is_out_of_view_stays_only_where_it_reads_like_the_article(float probability, bool isKept)
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p><p>Day two: {Sentence}</p>"
            + $"<h2>Why are there fewer?</h2><div hidden><p>{Sentence}</p></div><p>Day three: {Sentence} {Sentence}</p>";
        Assert.Equal(isKept, Choose(html, [.1f, .95f, .95f, .9f, probability, .95f])[4].Kept);
    }

    [Theory]
    [InlineData(.8f, true)]
    [InlineData(.5f, false)]
    public void An_h1_that_reads_like_the_article_heads_a_part_of_it(float probability, bool isKept)
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p>"
            + $"<h1>Fewer boats again</h1><p>Day two: {Sentence}</p>";
        Assert.Equal(isKept, Choose(html, [.1f, .95f, probability, .95f])[2].Kept);
    }

    [Theory]
    [InlineData(.8f, true)]
    [InlineData(.6f, false)]
    public void A_few_words_on_subscriptions_are_an_offer_unless_they_read_like_the_article(float probability, bool isKept)
    {
        string html = $"<h1>The ferry company sells its pier</h1><p>Day one: {Sentence}</p>"
            + $"<div class='product-card'><p>A subscription for ten crossings costs less.</p></div><p>Day two: {Sentence}</p>";
        Assert.Equal(isKept, Choose(html, [.1f, .95f, probability, .95f])[2].Kept);
    }

    private static PageBlocks Choose(string html, float[] probabilities)
    {
        PageTree tree = new PageReader().Read(new Page(Encoding.UTF8.GetBytes(html)), new NewsExtractorOptions(), Deadline.None);
        PageNames names = new PageNames().Read(tree);
        PageMetadata metadata = new MetadataReader().Read(tree, names, null);
        var blocks = new PageBlocks();
        BlockReader.Read(tree, names, blocks, Deadline.None);
        var features = new PageFeatures();
        features.Compute(tree, blocks, metadata);
        Assert.Equal(probabilities.Length, blocks.Count);
        for (int i = 0; i < blocks.Count; i++) blocks[i].Probability = probabilities[i];
        BodyChoice.Make(tree, blocks, features, metadata);
        return blocks;
    }
}
