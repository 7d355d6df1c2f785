using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using NewsExtract.Boilerplate;
using NewsExtract.Drafts;

namespace NewsExtract.Output;

/// <content>The body: its text and its blocks.</content>
internal readonly partial struct RecordJsonWriter
{
    private static readonly JsonEncodedText[] BlockKinds = CamelCaseEnumConverter<BlockKind>.Names();

    private void WriteBody(ArticleDraft article)
    {
        if (article.BlockRecords is null)
            WriteBody(article.Body.Span, CollectionsMarshal.AsSpan(article.Blocks), CollectionsMarshal.AsSpan(article.Posts));
        else if (article.BlockRecords is BodyBlocks blocks && blocks.Text.Equals(article.Body))
            WriteBody(article.Body.Span, blocks.Parts, blocks.Posts);
        else WriteBody(article.Body.Span, article.BlockRecords);
    }

    /// <summary>
    /// The blocks, and the text that they are parts of. It is escaped once: while a block's text is written from where it stands among the
    /// escaped, quotation marks take the place of what is around it.
    /// </summary>
    private void WriteBody(ReadOnlySpan<char> text, ReadOnlySpan<BodyPart> parts, ReadOnlySpan<ArticleDate> posts)
    {
        const byte mark = (byte)'"';
        SearchValues<char> special = RecordEncoder.SpecialIn(text);
        byte[] escaped = ArrayPool<byte>.Shared.Rent(text.Length * RecordEncoder.LongestEscape + 2);
        int read = 0, end = 1;
        writer.WriteStartArray("blocks"u8);
        foreach (ref readonly BodyPart part in parts)
        {
            end += RecordEncoder.ToUtf8(text[read..part.Start], special, escaped.AsSpan(end));
            int start = end - 1;
            read = part.Start + part.Length;
            end += RecordEncoder.ToUtf8(text[part.Start..read], special, escaped.AsSpan(end));
            byte before = escaped[start];
            escaped[start] = escaped[end] = mark;
            BeginBlock(part.Kind);
            writer.WritePropertyName(Name.Text);
            writer.WriteRawValue(escaped.AsSpan(start..(end + 1)), skipInputValidation: true);
            EndBlock(part.Start, read, part.LevelOrNull, part.Confidence, part.PostedAt(posts));
            escaped[start] = before;
        }
        writer.WriteEndArray();
        end += RecordEncoder.ToUtf8(text[read..], special, escaped.AsSpan(end));
        escaped[0] = escaped[end] = mark;
        writer.WritePropertyName("articleBody"u8);
        writer.WriteRawValue(escaped.AsSpan(..(end + 1)), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(escaped);
    }

    private void WriteBody(ReadOnlySpan<char> text, IReadOnlyList<Block> blocks)
    {
        writer.WriteStartArray("blocks"u8);
        foreach (Block block in blocks) WriteBlock(block);
        writer.WriteEndArray();
        writer.WriteString("articleBody"u8, text);
    }

    public void WriteBlock(Block block)
    {
        BeginBlock(block.Kind);
        writer.WriteString(Name.Text, block.Characters.Span);
        EndBlock(block.Start, block.End, block.Level, block.Confidence, block.DatePublished);
    }

    private void BeginBlock(BlockKind kind)
    {
        writer.WriteStartObject();
        writer.WriteString(Name.Kind, BlockKinds[(int)kind]);
    }

    private void EndBlock(int start, int end, int? level, double confidence, ArticleDate? posted)
    {
        writer.WriteNumber(Name.Start, offsets[start]);
        writer.WriteNumber(Name.End, offsets[end]);
        if (level is { } number) writer.WriteNumber(Name.Level, number);
        WriteConfidence(confidence);
        WriteDate("datePublished"u8, posted);
        writer.WriteEndObject();
    }
}
