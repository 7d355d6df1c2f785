using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>What a reference is made of.</summary>
internal enum ReferenceKind : byte { Name, Pronoun, Nominal }

/// <summary>A stretch of tokens that may stand for somebody who speaks.</summary>
internal struct Reference
{
    public ReferenceKind Kind;

    /// <summary>First token of the whole phrase: with title, role and article.</summary>
    public int First;

    /// <summary>End of the phrase, exclusive.</summary>
    public int End;

    /// <summary>First token of the name itself, or of the nominal's head.</summary>
    public int NameFirst;

    /// <summary>End of the name itself, or of the nominal's head, exclusive.</summary>
    public int NameEnd;

    /// <summary>Title and gender words found before the name.</summary>
    public WordClass Title;

    /// <summary>The role in front of the name ("Prime Minister"), as tokens; empty when there is none.</summary>
    public int RoleFirst, RoleEnd;

    /// <summary>The apposition behind the name, as tokens; empty when there is none.</summary>
    public int AppositionFirst, AppositionEnd;

    /// <summary>What a recogniser of the caller says: positive for a person, negative for anything else, 0 when it said nothing.</summary>
    public float Recognized;

    /// <summary>Index of the entity, or -1.</summary>
    public int Entity;
}

/// <summary>A name that a recogniser of the caller found, as tokens.</summary>
internal readonly record struct RecognizedName(int First, int End, NameKind Kind);
