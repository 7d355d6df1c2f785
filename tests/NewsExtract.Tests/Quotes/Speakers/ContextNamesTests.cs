using NewsExtract.Drafts;
using NewsExtract.Quotes;
using NewsExtract.Quotes.Output;

namespace NewsExtract.Tests.Quotes.Speakers;

/// <summary>Headline and captions complete the names of speakers whom the text does not introduce.</summary>
public class ContextNamesTests
{
    private const string Text = "“It holds,” said Lund.";

    [Fact]
    public void A_caption_introduces_a_speaker()
    {
        Speaker? speaker = Find(new QuoteContext { Images = [Captioned("The engineer Ada Lund on the dam.")] });

        Assert.Equal(new Speaker("Ada Lund", SpeakerKind.Person, "The engineer"), speaker);
    }

    [Fact]
    public void So_does_a_headline() =>
        Assert.Equal("Ada Lund", Find(new QuoteContext { Headline = "New dam is the work of Ada Lund" })?.Name);

    [Fact]
    public void Two_of_one_name_tell_nothing() =>
        Assert.Equal("Lund",
            Find(new QuoteContext { Images = [Captioned("Ada Lund on the dam."), Captioned("Carl Lund below it.")] })?.Name);

    [Fact]
    public void A_name_that_the_text_has_in_full_stays() =>
        Assert.Equal("Carl Lund", Find(new QuoteContext { Headline = "New dam is the work of Ada Lund" }, "Carl Lund came. " + Text)?.Name);

    private static ImageText Captioned(string caption) => ImageText.Of(new ArticleImage(null, caption));

    private static Speaker? Find(in QuoteContext context, string text = Text)
    {
        List<QuotePart> quotes = [];
        QuoteEngine.Find(text.AsMemory(), context, quotes, Deadline.None);
        return Assert.Single(new BodyQuotes(text.AsMemory(), [.. quotes])).Speaker;
    }
}
