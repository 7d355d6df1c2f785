namespace NewsExtract.Tests;

public class BlockTests
{
    private static readonly Block Made = new(BlockKind.Paragraph, "Late", 2, 6, confidence: .9);

    [Fact]
    public void Two_are_equal_when_they_say_the_same_wherever_their_text_stands()
    {
        var part = new Block(BlockKind.Paragraph, "  Late".AsMemory(2), 2, 6, confidence: .9);
        Assert.Equal(Made, part);
        Assert.Equal(Made.GetHashCode(), part.GetHashCode());
        Assert.Equal("Late", part.Text);
    }

    [Fact]
    public void They_differ_when_any_property_does()
    {
        Block[] others =
        [
            Made with { Kind = BlockKind.Heading }, Made with { Text = "Soon" }, Made with { Start = 1 }, Made with { End = 7 },
            Made with { Level = 1 }, Made with { Confidence = .5 },
            Made with { DatePublished = new ArticleDate(new DateOnly(2025, 10, 2)) },
        ];
        Assert.DoesNotContain(Made, others);
    }
}
