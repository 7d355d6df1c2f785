using System.Buffers;

namespace NewsExtract.Boilerplate;

/// <summary>The kept blocks joined to the article's body.</summary>
/// <param name="Text">The blocks joined by a blank line.</param>
/// <param name="Blocks">The blocks with their spans in <paramref name="Text"/>.</param>
/// <param name="Confidence">Mean probability of the kept blocks, weighted by their length.</param>
internal readonly record struct ArticleBody(ReadOnlyMemory<char> Text, IReadOnlyList<Block> Blocks, double Confidence)
{
    private const string Separator = "\n\n";

    /// <param name="blocks">A page's blocks.</param>
    /// <param name="buffer">Where the body stands until the next one is put together there; null for a body that stays.</param>
    public static ArticleBody From(PageBlocks blocks, BodyBuffer? buffer = null)
    {
        (int kept, int length) = (0, 0);
        double weight = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            ref readonly PageBlock block = ref blocks[i];
            if (!block.Kept) continue;
            length += block.TextLength + (kept++ > 0 ? Separator.Length : 0);
            weight += block.Probability * block.TextLength;
        }
        if (kept == 0) return new ArticleBody(default, [], 0);
        ReadOnlyMemory<char> text = buffer is null ? string.Create(length, blocks, Join).AsMemory() : buffer.Join(length, blocks, Join);
        BodyPart[] parts = buffer is null ? new BodyPart[kept] : buffer.Parts(kept);
        Cut(blocks, parts.AsSpan(0, kept));
        return new ArticleBody(text, new BodyBlocks(text, parts, kept, [.. blocks.Posts.Select(post => post.Date)]), weight / length);
    }

    private static void Join(Span<char> text, PageBlocks blocks)
    {
        int at = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Kept) continue;
            if (at > 0) Separator.CopyTo(text[at..]);
            if (at > 0) at += Separator.Length;
            blocks.Text(i).CopyTo(text[at..]);
            at += blocks[i].TextLength;
        }
    }

    /// <summary>The kept blocks as parts of the body that they make up.</summary>
    private static void Cut(PageBlocks blocks, Span<BodyPart> parts)
    {
        for (int i = 0, start = 0, next = 0, post = 0; next < parts.Length; i++)
        {
            ref readonly PageBlock block = ref blocks[i];
            if (!block.Kept) continue;
            bool beginsPost = post < blocks.Posts.Count && blocks.Posts[post].Block == i;
            parts[next++] = new BodyPart(start, block.TextLength, block.Kind, block.Level, block.Probability, beginsPost ? post++ : -1);
            start += block.TextLength + Separator.Length;
        }
    }

    /// <param name="blocks">Blocks of a body; their spans are set anew.</param>
    public static ArticleBody From(IEnumerable<Block> blocks)
    {
        var kept = new List<Block>();
        double weight = 0;
        int end = -Separator.Length;
        foreach (Block block in blocks)
        {
            int start = end + Separator.Length;
            end = start + block.Text.Length;
            kept.Add(block with { Start = start, End = end });
            weight += block.Confidence * block.Text.Length;
        }
        string text = string.Join(Separator, kept.Select(block => block.Text));
        return new ArticleBody(text.AsMemory(), kept, text.Length > 0 ? weight / text.Length : 0);
    }
}

/// <summary>Holds one body after the other, for those who do not keep them.</summary>
internal sealed class BodyBuffer
{
    private char[] _text = [];
    private BodyPart[] _parts = [];

    public ReadOnlyMemory<char> Join<T>(int length, T state, SpanAction<char, T> write)
    {
        if (_text.Length < length) _text = new char[Math.Max(length, _text.Length * 2)];
        write(_text.AsSpan(0, length), state);
        return _text.AsMemory(0, length);
    }

    public BodyPart[] Parts(int count) => _parts.Length < count ? _parts = new BodyPart[Math.Max(count, _parts.Length * 2)] : _parts;
}
