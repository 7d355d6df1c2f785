using System.Text.Json.Serialization;

namespace NewsExtract;

/// <summary>How a quote is reported.</summary>
public enum QuoteKind
{
    /// <summary>The speaker's own words, in quotation marks.</summary>
    Direct,
    /// <summary>The reporter's sentence with some of the speaker's own words in quotation marks.</summary>
    Mixed,
    /// <summary>What was said in the reporter's words, without quotation marks.</summary>
    Indirect,
}

/// <summary>What a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>A named person.</summary>
    Person,
    /// <summary>A named organisation: a company, ministry, agency, team.</summary>
    Organization,
    /// <summary>Several people or a collective without a name of its own: "residents", "police".</summary>
    Group,
    /// <summary>One person whom the article does not name: "a spokesman".</summary>
    Unnamed,
}

/// <summary>A stretch of the text that names something: a cue or a source.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit in the text the quotes were found in.</param>
/// <param name="End">End, exclusive.</param>
public sealed record Mention(string Text, int Start, int End);

/// <summary>Who said it, after coreference: the person or organisation that the source mention stands for.</summary>
/// <param name="Name">The name as the document gives it in full; for an unnamed speaker the words that describe them.</param>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Role">What the document calls them beside the name ("the Prime Minister"); null when it does not.</param>
public sealed record Speaker(string Name, SpeakerKind Kind, string? Role = null);

/// <summary>An attributed quote: who said what, with which verb.</summary>
/// <remarks>
/// Spans count UTF-16 code units, end exclusive, of <see cref="NewsArticle.ArticleBody"/>, or of the text given to
/// <see cref="QuoteExtractor"/>. Text and span of a direct quote leave the outer quotation marks out.
/// </remarks>
public sealed record Quote
{
    /// <summary>How the quote is reported.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>What was said: the content without its outer quotation marks.</summary>
    public required string Text { get; init; }

    /// <summary>First UTF-16 code unit of <see cref="Text"/>.</summary>
    public required int Start { get; init; }

    /// <summary>End of <see cref="Text"/>, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>Fragments of one utterance (<c>"X," she said. "Y."</c>) share a number; numbers count from 0 in text order.</summary>
    public required int Group { get; init; }

    /// <summary>The verb or phrase that reports the quote ("said", "according to"); null when it is only understood.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Mention? Cue { get; init; }

    /// <summary>The mention of the speaker that belongs to the cue ("he", "the minister"); null when it is only understood.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Mention? Source { get; init; }

    /// <summary>Who said it; null when the text does not tell.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Speaker? Speaker { get; init; }

    /// <summary>To whom or to which outlet it was said ("told Reuters"); null when not stated.</summary>
    public Mention? Addressee { get; init; }

    /// <summary>How sure the extractor is that this is a quote of this speaker, from 0 to 1.</summary>
    public double Confidence { get; init; }
}
