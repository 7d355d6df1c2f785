using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using NewsExtract.Boilerplate;
using NewsExtract.Drafts;
using NewsExtract.Quotes.Output;

namespace NewsExtract.Output;

/// <summary>
/// Writes an article field by field as the generated serializer would, but its texts from where
/// they stand: no string and no object is made for JSON.
/// </summary>
/// <param name="writer">Receives the article.</param>
/// <param name="offsets">Translates its spans.</param>
internal readonly struct RecordJsonWriter(Utf8JsonWriter writer, CodePointOffsets offsets)
{
    private static readonly JsonEncodedText[] Statuses = CamelCaseEnumConverter<ExtractionStatus>.Names();
    private static readonly JsonEncodedText[] BlockKinds = CamelCaseEnumConverter<BlockKind>.Names();
    private static readonly JsonEncodedText[] QuoteKinds = CamelCaseEnumConverter<QuoteKind>.Names();
    private static readonly JsonEncodedText[] SpeakerKinds = CamelCaseEnumConverter<SpeakerKind>.Names();

    /// <summary>The names that records have many times, known to need no escape: the writer looks through all others.</summary>
    private static class Name
    {
        public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind"), Text = JsonEncodedText.Encode("text"),
        Start = JsonEncodedText.Encode("start"),
            End = JsonEncodedText.Encode("end"), Level = JsonEncodedText.Encode("level"), Group = JsonEncodedText.Encode("group"),
            Cue = JsonEncodedText.Encode("cue"),
            Source = JsonEncodedText.Encode("source"), Addressee = JsonEncodedText.Encode("addressee"),
                Confidence = JsonEncodedText.Encode("confidence");
    }

    /// <summary>One draft a thread, used again for every record.</summary>
    [ThreadStatic]
    private static ArticleDraft? Idle;

    public static void Write(NewsArticle article, IBufferWriter<byte> output, OffsetUnit unit)
    {
        ArticleDraft draft = Idle ?? new ArticleDraft();
        Idle = null; // the output is the caller's code and may write JSON itself
        draft.Fill(article);
        Write(draft, output, unit);
        draft.Clear();
        Idle = draft;
    }

    public static void Write(ArticleDraft article, IBufferWriter<byte> output, OffsetUnit unit)
    {
        CodePointOffsets offsets = unit == OffsetUnit.CodePoint ? CodePointOffsets.Of(article.Body.Span) : default;
        PooledJsonWriter.Write((article, offsets), static (writer, value) =>
            new RecordJsonWriter(writer, value.offsets).WriteArticle(value.article), output);
    }

    private void WriteArticle(ArticleDraft article)
    {
        writer.WriteStartObject();
        if (article.Id is not null) writer.WriteString("id"u8, article.Id);
        WriteText("url"u8, article.Url);
        writer.WriteString("status"u8, Statuses[(int)article.Status]);
        if (article.StatusDetail is not null) writer.WriteString("statusDetail"u8, article.StatusDetail);
        WriteText("headline"u8, article.Metadata.Headline);
        WriteText("standfirst"u8, article.Metadata.Standfirst);
        WriteText("description"u8, article.Metadata.Description);
        WriteAuthors(article.Metadata.Authors);
        if (article.Metadata.Publisher is { } publisher) WriteNamed("publisher"u8, publisher);
        WriteDate("datePublished"u8, article.Metadata.DatePublished);
        WriteDate("dateModified"u8, article.Metadata.DateModified);
        if (article.Language is not null) writer.WriteString("inLanguage"u8, article.Language);
        WriteText("articleSection"u8, article.Metadata.Section);
        writer.WriteStartArray("keywords"u8);
        foreach (TextSlice keyword in article.Metadata.Keywords) writer.WriteStringValue(keyword.Span);
        writer.WriteEndArray();
        if (article.Metadata.IsAccessibleForFree is { } free) writer.WriteBoolean("isAccessibleForFree"u8, free);
        WriteImages(article.Metadata.Images);
        if (article.BlockRecords is null)
            WriteBody(article.Body.Span, CollectionsMarshal.AsSpan(article.Blocks), CollectionsMarshal.AsSpan(article.Posts));
        else if (article.BlockRecords is BodyBlocks blocks && blocks.Text.Equals(article.Body))
            WriteBody(article.Body.Span, blocks.Parts, blocks.Posts);
        else WriteBody(article.Body.Span, article.BlockRecords);
        WriteQuotes(article);
        WriteComments(article.Comments);
        WriteConfidence(article.Confidence);
        if (article.Explanation is not null)
        {
            writer.WritePropertyName("explanation"u8);
            JsonSerializer.Serialize(writer, article.Explanation, ArticleJsonContext.Default.IReadOnlyListBlockDecision);
        }
        writer.WriteEndObject();
    }

    private void WriteAuthors(List<AuthorText> authors)
    {
        writer.WriteStartArray("author"u8);
        foreach (AuthorText author in authors)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, author.Name.Span);
            WriteText("url"u8, author.Url);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private void WriteNamed(ReadOnlySpan<byte> property, TextSlice name)
    {
        writer.WriteStartObject(property);
        writer.WriteString("name"u8, name.Span);
        writer.WriteEndObject();
    }

    private void WriteImages(List<ImageText> images)
    {
        writer.WriteStartArray("image"u8);
        foreach (ImageText image in images)
        {
            writer.WriteStartObject();
            WriteTextOrNull("url"u8, image.Url);
            WriteTextOrNull("caption"u8, image.Caption);
            WriteTextOrNull("credit"u8, image.Credit);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
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

    private void WriteSpan(ReadOnlySpan<char> text, int start, int end)
    {
        writer.WriteString(Name.Text, text);
        writer.WriteNumber(Name.Start, offsets[start]);
        writer.WriteNumber(Name.End, offsets[end]);
    }

    private void WriteQuotes(ArticleDraft article)
    {
        writer.WriteStartArray("quotes"u8);
        if (article.QuoteRecords is null) WriteParts(article.Body, CollectionsMarshal.AsSpan(article.Quotes));
        else WriteQuotes(article.QuoteRecords);
        writer.WriteEndArray();
    }

    /// <summary>The quotes of a text without an article around it.</summary>
    public void WriteQuotes(string? id, IReadOnlyList<Quote> quotes)
    {
        writer.WriteStartObject();
        if (id is not null) writer.WriteString("id"u8, id);
        writer.WriteStartArray("quotes"u8);
        WriteQuotes(quotes);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteQuotes(IReadOnlyList<Quote> quotes)
    {
        if (quotes is BodyQuotes body) WriteParts(body.Text, body.Parts);
        else
        {
            foreach (Quote quote in quotes) WriteQuote(QuoteText.Of(quote));
        }
    }

    private void WriteParts(ReadOnlyMemory<char> text, ReadOnlySpan<QuotePart> parts)
    {
        foreach (ref readonly QuotePart part in parts) WriteQuote(part.In(text));
    }

    private void WriteQuote(in QuoteText quote)
    {
        writer.WriteStartObject();
        writer.WriteString(Name.Kind, QuoteKinds[(int)quote.Kind]);
        WriteSpan(quote.Text, quote.Start, quote.End);
        writer.WriteNumber(Name.Group, quote.Group);
        WriteMention(Name.Cue, quote.Cue);
        WriteMention(Name.Source, quote.Source);
        if (quote.Speaker is { } speaker) WriteSpeaker(speaker);
        else writer.WriteNull("speaker"u8);
        if (quote.Addressee is not null) WriteMention(Name.Addressee, quote.Addressee);
        WriteConfidence(quote.Confidence);
        writer.WriteEndObject();
    }

    private void WriteMention(JsonEncodedText property, in MentionText? mention)
    {
        if (mention is not { } known)
        {
            writer.WriteNull(property);
            return;
        }
        writer.WriteStartObject(property);
        WriteSpan(known.Text, known.Start, known.End);
        writer.WriteEndObject();
    }

    private void WriteSpeaker(in SpeakerText speaker)
    {
        writer.WriteStartObject("speaker"u8);
        writer.WriteString("name"u8, speaker.Name.Span);
        writer.WriteString(Name.Kind, SpeakerKinds[(int)speaker.Kind]);
        WriteText("role"u8, speaker.Role);
        writer.WriteEndObject();
    }

    private void WriteComments(List<CommentText> comments)
    {
        writer.WriteStartArray("comments"u8);
        foreach (CommentText comment in comments)
        {
            writer.WriteStartObject();
            WriteTextOrNull("author"u8, comment.Author);
            writer.WriteString(Name.Text, comment.Text.Span);
            WriteDate("datePublished"u8, comment.DatePublished);
            if (comment.ReplyTo is { } answered) writer.WriteNumber("replyTo"u8, answered);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private void WriteText(ReadOnlySpan<byte> property, TextSlice? text)
    {
        if (text is { } known) writer.WriteString(property, known.Span);
    }

    private void WriteTextOrNull(ReadOnlySpan<byte> property, TextSlice? text)
    {
        if (text is { } known) writer.WriteString(property, known.Span);
        else writer.WriteNull(property);
    }

    private void WriteDate(ReadOnlySpan<byte> property, ArticleDate? date)
    {
        if (date is not { } known) return;
        Span<char> text = stackalloc char[ArticleDate.LongestText];
        writer.WriteString(property, text[..known.Write(text)]);
    }

    private void WriteConfidence(double confidence)
    {
        writer.WritePropertyName(Name.Confidence);
        ConfidenceJsonConverter.Write(writer, confidence);
    }
}
