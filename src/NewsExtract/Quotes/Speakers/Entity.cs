namespace NewsExtract.Quotes.Speakers;

/// <summary>Somebody whom the document names: the cluster of a full name and its short forms.</summary>
internal struct Entity
{
    /// <summary>The fullest form of the name, as tokens.</summary>
    public int NameFirst, NameEnd;

    /// <summary>
    /// The name where the text has it nowhere in one piece ("Ada and Finn Lund"), or only its headline or a caption has it; else null.
    /// </summary>
    public string? FullName;

    /// <summary>The role that only a headline or a caption tells, else null.</summary>
    public string? RoleElsewhere;

    /// <summary>Sum of the evidence for a person less that for an organisation or place.</summary>
    public float Person;

    /// <summary>Evidence for he less that for she; 0 when unknown.</summary>
    public float Gender;

    /// <summary>The fullest role the document gives, as tokens; empty when none.</summary>
    public int RoleFirst, RoleEnd;

    /// <summary>The age the document gives, else 0.</summary>
    public int Age;

    /// <summary>Next entity that has the same last word, or -1.</summary>
    public int NextSameLast;

    /// <summary>The first reference that means it, from which <see cref="Reference.NextMention"/> leads on; -1 for none.</summary>
    public int FirstMention;

    /// <summary>Whether its mentions are known, but what they say has not been added up: see <see cref="EntityEvidence.Weigh"/>.</summary>
    public bool IsToBeWeighed;

    /// <summary>Number of mentions.</summary>
    public int Mentions;

    /// <summary>While short forms are read in text order: how often one has meant it so far, and its last mention as a reference.</summary>
    public int ShortMentions, LastMention;

    /// <summary>What the titles in front of short forms say of he or she so far.</summary>
    public float TitleGender;

    /// <summary>The reference that introduces it.</summary>
    public int Introduction;

    /// <summary>Whether it is a country or a town, which speaks less often than a person or a company.</summary>
    public bool IsPlace;

    /// <summary>Whether the text names it beside something that it says.</summary>
    public bool Speaks;

    public readonly bool IsPerson => Person > 0;
    public readonly bool HasRole => RoleEnd > RoleFirst;
}
