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

    /// <summary>First token of the mention as a record shows it: a name with its honorific, a nominal with its article.</summary>
    public int MentionFirst;

    /// <summary>Title and gender words found before the name.</summary>
    public WordClass Title;

    /// <summary>The role in front of the name ("Prime Minister"), as tokens; empty when there is none.</summary>
    public int RoleFirst, RoleEnd;

    /// <summary>The apposition behind or before the name ("the mayor of Tarnby"), as tokens; empty when there is none.</summary>
    public int AppositionFirst, AppositionEnd;

    /// <summary>
    /// A second role in front of a comma and the name with its own ("The panel's chairman,
    /// Senator NAME"), as tokens; empty when there is none.
    /// </summary>
    public int SecondRoleFirst, SecondRoleEnd;

    /// <summary>
    /// End of everything between commas behind the name: age, apposition, relative clause. 0 where nothing of the kind follows.
    /// </summary>
    public int AsideEnd;

    /// <summary>The age that stands behind the name, or in the nominal; 0 when none does.</summary>
    public int Age;

    /// <summary>For a nominal that a comma and a name follow ("The architect, NAME,"): the name's reference; else -1.</summary>
    public int NameBehind;

    /// <summary>Whether it is the name behind a nominal and a comma.</summary>
    public bool IsBehindRole;

    /// <summary>Whether it only narrows somebody's office: "head of NAME".</summary>
    public bool IsNarrowing;

    /// <summary>Whether it stands in a headline, whose capitals show no names: it may repeat an entity, but makes none.</summary>
    public bool InHeading;

    /// <summary>What a recogniser of the caller says: positive for a person, negative for anything else, 0 when it said nothing.</summary>
    public float Recognized;

    /// <summary>Index of the entity, or -1.</summary>
    public int Entity;

    /// <summary>The next name of the same entity, or -1.</summary>
    public int NextMention;

    /// <summary>A name with the role in front of it or behind it.</summary>
    /// <param name="first">First token of the whole phrase.</param>
    /// <param name="mention">First token of the mention as a record shows it.</param>
    /// <param name="end">End of the phrase, exclusive.</param>
    public static Reference OfName(int first, int mention, (int First, int End) name, int end, (int First, int End) role) => new()
    {
        Kind = ReferenceKind.Name,
        First = first,
        MentionFirst = mention,
        NameFirst = name.First,
        NameEnd = name.End,
        End = end,
        RoleFirst = role.First,
        RoleEnd = role.End,
    };

    public static Reference OfPronoun(int token) => new()
    {
        Kind = ReferenceKind.Pronoun,
        First = token,
        MentionFirst = token,
        NameFirst = token,
        NameEnd = token + 1,
        End = token + 1,
    };

    /// <summary>A noun that stands for somebody.</summary>
    /// <param name="first">First token of the whole phrase.</param>
    /// <param name="end">End of the phrase, exclusive.</param>
    public static Reference OfRole(int first, (int First, int End) head, int end, WordClass title) => new()
    {
        Kind = ReferenceKind.Nominal,
        First = first,
        MentionFirst = first,
        NameFirst = head.First,
        NameEnd = head.End,
        End = end,
        Title = title,
    };

    public readonly bool HasRole => RoleEnd > RoleFirst;
    public readonly bool HasApposition => AppositionEnd > AppositionFirst;
}

/// <summary>A name that a recogniser of the caller found, as tokens.</summary>
internal readonly record struct RecognizedName(int First, int End, NameKind Kind);
