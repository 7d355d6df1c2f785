using NewsExtract.Drafts;

namespace NewsExtract.Quotes.Output;

/// <summary>A stretch of the text quotes were found in; the default value for none.</summary>
internal readonly record struct TextSpan(int Start, int End);

/// <summary>A quote as parts of the text it was found in.</summary>
internal readonly record struct QuotePart
{
    public required QuoteKind Kind { get; init; }
    public required TextSpan Content { get; init; }
    public required int Group { get; init; }
    public TextSpan Cue { get; init; }
    public TextSpan Source { get; init; }
    public TextSpan Addressee { get; init; }
    public SpeakerPart Speaker { get; init; }
    public double Confidence { get; init; }

    public QuoteText In(ReadOnlyMemory<char> text) => new(
        Kind, Slice(text, Content), Content.Start, Content.End, Group, Mention(text, Cue), Mention(text, Source), Speaker.In(text),
            Mention(text, Addressee), Confidence);

    internal static TextSlice Slice(ReadOnlyMemory<char> text, TextSpan span) => new(text[span.Start..span.End]);

    private static MentionText? Mention(ReadOnlyMemory<char> text, TextSpan span) =>
        span == default ? null : new MentionText(Slice(text, span), span.Start, span.End);
}

/// <summary>A speaker as parts of the text; the default value for none.</summary>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Name">The name in the text.</param>
/// <param name="Role">The role there.</param>
/// <param name="FullName">The name where the text does not have it in one piece; else null.</param>
/// <param name="RoleElsewhere">The role that only a headline or a caption tells; else null.</param>
internal readonly record struct SpeakerPart(SpeakerKind Kind, TextSpan Name, TextSpan Role = default, string? FullName = null,
    string? RoleElsewhere = null)
{
    public SpeakerText? In(ReadOnlyMemory<char> text)
    {
        if (Name == default) return null;
        TextSlice name = TextSlice.Of(FullName) ?? QuotePart.Slice(text, Name);
        return new SpeakerText(name, Kind, Role == default ? TextSlice.Of(RoleElsewhere) : QuotePart.Slice(text, Role));
    }
}

/// <summary>The quotes of a text.</summary>
/// <param name="text">The text.</param>
/// <param name="parts">Its quotes.</param>
internal sealed class BodyQuotes(ReadOnlyMemory<char> text, QuotePart[] parts) : RecordsOnDemand<Quote>(parts.Length)
{
    public ReadOnlyMemory<char> Text => text;

    public ReadOnlySpan<QuotePart> Parts => parts;

    protected override Quote Make(int index) => parts[index].In(text).ToRecord();
}
