using NewsExtract.Drafts;

namespace NewsExtract.Boilerplate;

/// <summary>A block as a part of the body's text.</summary>
/// <param name="start">First UTF-16 code unit in the body.</param>
/// <param name="length">Code units.</param>
/// <param name="kind">What the block is.</param>
/// <param name="level">As in <see cref="PageBlock.Level"/>.</param>
/// <param name="confidence">The probability that it belongs to the article.</param>
/// <param name="post">The post of a live blog that it begins, of which there are some thousands at most; -1 where it begins none.</param>
internal readonly struct BodyPart(int start, int length, BlockKind kind, byte level, float confidence, int post)
{
    // A record holds one for every block: sixteen bytes.
    private readonly byte _kind = (byte)kind;
    private readonly short _post = (short)post;

    public int Start { get; } = start;
    public int Length { get; } = length;
    public float Confidence { get; } = confidence;
    public byte Level { get; } = level;
    public BlockKind Kind => (BlockKind)_kind;
    public int Post => _post;

    public int? LevelOrNull => Level > 0 ? Level : null;

    public ArticleDate? PostedAt(ReadOnlySpan<ArticleDate> posts) => Post < 0 ? null : posts[Post];
}

/// <summary>The blocks of a body.</summary>
/// <param name="text">The body.</param>
/// <param name="parts">Its parts.</param>
/// <param name="posts">When the posts of a live blog were published.</param>
internal sealed class BodyBlocks(ReadOnlyMemory<char> text, BodyPart[] parts, ArticleDate[] posts) : RecordsOnDemand<Block>(parts.Length)
{
    public ReadOnlyMemory<char> Text => text;

    public ReadOnlySpan<BodyPart> Parts => parts;

    public ReadOnlySpan<ArticleDate> Posts => posts;

    protected override Block Make(int index)
    {
        ref readonly BodyPart part = ref parts[index];
        ReadOnlyMemory<char> words = text.Slice(part.Start, part.Length);
        return new Block(part.Kind, words, part.Start, part.Start + part.Length, part.LevelOrNull, part.Confidence)
        {
            DatePublished = part.PostedAt(posts),
        };
    }
}
