namespace NewsExtract;

/// <summary>What a block of the article is.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of running text.</summary>
    Paragraph,
    /// <summary>A heading inside the body; <see cref="Block.Level"/> is 1 to 6.</summary>
    Heading,
    /// <summary>One item of a list.</summary>
    ListItem,
    /// <summary>A paragraph set off as a quotation.</summary>
    BlockQuote,
    /// <summary>One row of a table, its cells joined by a tab.</summary>
    TableRow,
    /// <summary>Preformatted text, line ends kept.</summary>
    Preformatted,
    /// <summary>The text of an embedded post, for example of a social network.</summary>
    Embed,
    /// <summary>An image's caption or credit. Never part of the body; seen in explanations only.</summary>
    Caption,
}

/// <summary>One block of the article's body.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">Its text, white space collapsed, entities decoded. Equals <see cref="NewsArticle.ArticleBody"/> from <paramref name="Start"/> to <paramref name="End"/>.</param>
/// <param name="Start">First UTF-16 code unit in <see cref="NewsArticle.ArticleBody"/>.</param>
/// <param name="End">End in <see cref="NewsArticle.ArticleBody"/>, exclusive.</param>
/// <param name="Level">1 to 6 for headings, nesting depth from 1 for list items, otherwise null.</param>
/// <param name="Confidence">The probability, from 0 to 1, that the block belongs to the article.</param>
public sealed record Block(BlockKind Kind, string Text, int Start, int End, int? Level = null, double Confidence = 1);

/// <summary>What was decided about one block of the page, and why. Given on request by <see cref="NewsExtractorOptions.Explain"/>.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">The block's text.</param>
/// <param name="Kept">Whether it is part of the body.</param>
/// <param name="Probability">The probability, from 0 to 1, that it belongs to the article.</param>
/// <param name="Reasons">The rule that decided or that speaks against the block too, if there is one, then the strongest features for and against, strongest first; five at most.</param>
public sealed record BlockDecision(BlockKind Kind, string Text, bool Kept, double Probability, IReadOnlyList<string> Reasons);
