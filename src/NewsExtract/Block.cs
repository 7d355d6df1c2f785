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
public sealed record Block
{
    private string? _text;

    /// <summary>Makes a block.</summary>
    /// <param name="kind">What the block is.</param>
    /// <param name="text">Its text.</param>
    /// <param name="start">First UTF-16 code unit in <see cref="NewsArticle.ArticleBody"/>.</param>
    /// <param name="end">End in <see cref="NewsArticle.ArticleBody"/>, exclusive.</param>
    /// <param name="level">1 to 6 for headings, nesting depth from 1 for list items, otherwise null.</param>
    /// <param name="confidence">The probability, from 0 to 1, that the block belongs to the article.</param>
    public Block(BlockKind kind, string text, int start, int end, int? level = null, double confidence = 1)
        : this(kind, text.AsMemory(), start, end, level, confidence)
    {
    }

    /// <summary>A block whose text is a part of the body: it becomes a string of its own when somebody asks for it.</summary>
    internal Block(BlockKind kind, ReadOnlyMemory<char> characters, int start, int end, int? level = null, double confidence = 1) =>
        (Kind, Characters, Start, End, Level, Confidence) = (kind, characters, start, end, level, confidence);

    /// <summary>What the block is.</summary>
    public BlockKind Kind { get; init; }

    /// <summary>
    /// Its text, white space collapsed, entities decoded. Equals <see cref="NewsArticle.ArticleBody"/>
    /// from <see cref="Start"/> to <see cref="End"/>.
    /// </summary>
    public string Text
    {
        get => _text ??= Characters.ToString();
        init => (_text, Characters) = (value, value.AsMemory());
    }

    /// <summary>The same without a string of its own.</summary>
    internal ReadOnlyMemory<char> Characters { get; private init; }

    /// <summary>First UTF-16 code unit in <see cref="NewsArticle.ArticleBody"/>.</summary>
    public int Start { get; init; }

    /// <summary>End in <see cref="NewsArticle.ArticleBody"/>, exclusive.</summary>
    public int End { get; init; }

    /// <summary>1 to 6 for headings, nesting depth from 1 for list items, otherwise null.</summary>
    public int? Level { get; init; }

    /// <summary>The probability, from 0 to 1, that the block belongs to the article. 1 where none was given.</summary>
    public double Confidence { get; init; }

    /// <summary>
    /// In a live blog, on the first block of each post: when the post was published. The post goes on to the next block that has one.
    /// Otherwise null, which is the default.
    /// </summary>
    public ArticleDate? DatePublished { get; init; }

    /// <summary>Whether two blocks say the same of the same text.</summary>
    /// <param name="other">The other block.</param>
    public bool Equals(Block? other) =>
        other is not null && (Kind, Start, End, Level, Confidence, DatePublished) == (other.Kind, other.Start, other.End, other.Level,
            other.Confidence, other.DatePublished)
        && Characters.Span.SequenceEqual(other.Characters.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Start, End, Characters.Length);
}

/// <summary>
/// What was decided about one block of the page, and why. Given on request by <see cref="NewsExtractorOptions.Explain"/>.
/// </summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Text">The block's text.</param>
/// <param name="Kept">Whether it is part of the body.</param>
/// <param name="Probability">The probability, from 0 to 1, that it belongs to the article.</param>
/// <param name="Reasons">The rule that decided or that speaks against the block too, if there is one, then the strongest features for and
/// against, strongest first; five at most.</param>
public sealed record BlockDecision(BlockKind Kind, string Text, bool Kept, double Probability, IReadOnlyList<string> Reasons);
