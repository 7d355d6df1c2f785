using System.Runtime.InteropServices;
using System.Text.Json;
using NewsExtract.Drafts;
using NewsExtract.Quotes.Output;

namespace NewsExtract.Output;

/// <content>The quotes.</content>
internal readonly partial struct RecordJsonWriter
{
    private static readonly JsonEncodedText[] QuoteKinds = CamelCaseEnumConverter<QuoteKind>.Names();
    private static readonly JsonEncodedText[] SpeakerKinds = CamelCaseEnumConverter<SpeakerKind>.Names();

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
        else writer.WriteNull(Name.Speaker);
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
        writer.WriteStartObject(Name.Speaker);
        writer.WriteString(Name.PersonName, speaker.Name.Span);
        writer.WriteString(Name.Kind, SpeakerKinds[(int)speaker.Kind]);
        WriteText("role"u8, speaker.Role);
        writer.WriteEndObject();
    }
}
