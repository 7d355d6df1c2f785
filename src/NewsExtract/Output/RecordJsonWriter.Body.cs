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
        var body = new BodyJson(writer, offsets);
        if (article.BlockRecords is null)
            body.Write(article.Body.Span, CollectionsMarshal.AsSpan(article.Blocks), CollectionsMarshal.AsSpan(article.Posts));
        else if (article.BlockRecords is BodyBlocks blocks && blocks.Text.Equals(article.Body))
            body.Write(article.Body.Span, blocks.Parts, blocks.Posts);
        else WriteBody(article.Body.Span, article.BlockRecords);
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
        writer.WriteStartObject();
        writer.WriteString(Name.Kind, BlockKinds[(int)block.Kind]);
        WriteSpan(block.Characters.Span, block.Start, block.End);
        if (block.Level is { } level) writer.WriteNumber("level"u8, level);
        WriteConfidence(block.Confidence);
        WriteDate("datePublished"u8, block.DatePublished);
        writer.WriteEndObject();
    }
}
