using System.Buffers;
using System.Text.Json;
using NewsExtract.Drafts;

namespace NewsExtract.Output;

/// <summary>
/// Writes an article field by field as the generated serializer would, but its texts from where
/// they stand: no string and no object is made for JSON.
/// </summary>
/// <param name="writer">Receives the article.</param>
/// <param name="offsets">Translates its spans.</param>
internal readonly partial struct RecordJsonWriter(Utf8JsonWriter writer, CodePointOffsets offsets)
{
    private static readonly JsonEncodedText[] Statuses = CamelCaseEnumConverter<ExtractionStatus>.Names();

    /// <summary>The names that records have many times, known to need no escape: the writer looks through all others.</summary>
    private static class Name
    {
        public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
        public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
        public static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
        public static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
        public static readonly JsonEncodedText Group = JsonEncodedText.Encode("group");
        public static readonly JsonEncodedText Cue = JsonEncodedText.Encode("cue");
        public static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
        public static readonly JsonEncodedText Speaker = JsonEncodedText.Encode("speaker");
        public static readonly JsonEncodedText PersonName = JsonEncodedText.Encode("name");
        public static readonly JsonEncodedText Addressee = JsonEncodedText.Encode("addressee");
        public static readonly JsonEncodedText Confidence = JsonEncodedText.Encode("confidence");
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
        WriteList("author"u8, article.Metadata.Authors, static (record, author) => record.WriteAuthor(author));
        if (article.Metadata.Publisher is { } publisher) WritePublisher(publisher);
        WriteDate("datePublished"u8, article.Metadata.DatePublished);
        WriteDate("dateModified"u8, article.Metadata.DateModified);
        if (article.Language is not null) writer.WriteString("inLanguage"u8, article.Language);
        WriteText("articleSection"u8, article.Metadata.Section);
        WriteList("keywords"u8, article.Metadata.Keywords, static (record, keyword) => record.WriteKeyword(keyword));
        if (article.Metadata.IsAccessibleForFree is { } free) writer.WriteBoolean("isAccessibleForFree"u8, free);
        WriteList("image"u8, article.Metadata.Images, static (record, image) => record.WriteImage(image));
        WriteBody(article);
        WriteQuotes(article);
        WriteList("comments"u8, article.Comments, static (record, comment) => record.WriteComment(comment));
        WriteConfidence(article.Confidence);
        if (article.Explanation is not null)
        {
            writer.WritePropertyName("explanation"u8);
            JsonSerializer.Serialize(writer, article.Explanation, ArticleJsonContext.Default.IReadOnlyListBlockDecision);
        }
        writer.WriteEndObject();
    }

    private void WriteList<T>(ReadOnlySpan<byte> property, List<T> items, Action<RecordJsonWriter, T> write)
    {
        writer.WriteStartArray(property);
        foreach (T item in items) write(this, item);
        writer.WriteEndArray();
    }

    private void WriteAuthor(AuthorText author)
    {
        writer.WriteStartObject();
        writer.WriteString(Name.PersonName, author.Name.Span);
        WriteText("url"u8, author.Url);
        writer.WriteEndObject();
    }

    private void WritePublisher(TextSlice name)
    {
        writer.WriteStartObject("publisher"u8);
        writer.WriteString("name"u8, name.Span);
        writer.WriteEndObject();
    }

    private void WriteKeyword(TextSlice keyword) => writer.WriteStringValue(keyword.Span);

    private void WriteImage(ImageText image)
    {
        writer.WriteStartObject();
        WriteTextOrNull("url"u8, image.Url);
        WriteTextOrNull("caption"u8, image.Caption);
        WriteTextOrNull("credit"u8, image.Credit);
        writer.WriteEndObject();
    }

    private void WriteComment(CommentText comment)
    {
        writer.WriteStartObject();
        WriteTextOrNull("author"u8, comment.Author);
        writer.WriteString(Name.Text, comment.Text.Span);
        WriteDate("datePublished"u8, comment.DatePublished);
        if (comment.ReplyTo is { } answered) writer.WriteNumber("replyTo"u8, answered);
        writer.WriteEndObject();
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

    private void WriteSpan(ReadOnlySpan<char> text, int start, int end)
    {
        writer.WriteString(Name.Text, text);
        writer.WriteNumber(Name.Start, offsets[start]);
        writer.WriteNumber(Name.End, offsets[end]);
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
