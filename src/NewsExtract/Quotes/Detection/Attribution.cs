using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>A cue with its source, as tokens. One attribution may hold several fragments of content.</summary>
internal struct Attribution
{
    public int CueFirst, CueEnd;

    /// <summary>The tokens of the source, or an empty range where it is only understood.</summary>
    public int SourceFirst, SourceEnd;

    /// <summary>The reference that is the source, or -1.</summary>
    public int Reference;

    /// <summary>Who was spoken to, as tokens; empty when not stated.</summary>
    public int AddresseeFirst, AddresseeEnd;

    /// <summary>How many people the source names beside the first: "NAME and NAME said".</summary>
    public int Others;

    public readonly bool HasSource => SourceEnd > SourceFirst;
    public readonly bool HasAddressee => AddresseeEnd > AddresseeFirst;
}

/// <summary>A piece of content that becomes one quote of the record.</summary>
internal struct Fragment(QuoteKind kind, int start, int end, int token, int attribution, int group, float confidence)
{
    public QuoteKind Kind = kind;

    /// <summary>UTF-16 span.</summary>
    public int Start = start, End = end;

    /// <summary>A token inside, which places the fragment among sentences and mentions.</summary>
    public int Token = token;

    /// <summary>Index of the attribution, or -1 for a floating quote.</summary>
    public int Attribution = attribution;

    public int Group = group;

    /// <summary>Index of the entity that speaks, or -1.</summary>
    public int Entity = -1;

    /// <summary>The nominal that stands for itself when no entity does, as a reference; else -1.</summary>
    public int SpeakerReference = -1;

    public float Confidence = confidence;

    /// <summary>A piece of text between tokens.</summary>
    public static Fragment Of(TokenBuffer tokens, Piece piece, QuoteKind kind, int attribution, int group, float confidence) =>
        new(kind, tokens[piece.First].Start, tokens[piece.End - 1].End, piece.First, attribution, group, confidence);
}
