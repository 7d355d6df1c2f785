namespace NewsExtract.Quotes.Words;

/// <summary>What a language's data files say of a word. A word may be of several classes.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    /// <summary>Reports speech: "said", "according to".</summary>
    SpeechCue = 1UL << 0,
    /// <summary>Reports a thought, belief or intention.</summary>
    ThoughtCue = 1UL << 1,
    /// <summary>A cue that takes the source as its object: "according to".</summary>
    PrepositionCue = 1UL << 2,
    /// <summary>A cue spelled like a noun: "reports".</summary>
    NounSpelling = 1UL << 3,
    /// <summary>A cue whose object is who was spoken to: "told".</summary>
    AddressingCue = 1UL << 4,
    PronounHe = 1UL << 5,
    PronounShe = 1UL << 6,
    PronounThey = 1UL << 7,
    PronounIt = 1UL << 8,
    PronounFirst = 1UL << 9,
    PronounWho = 1UL << 10,
    PronounObject = 1UL << 11,
    PronounPossessive = 1UL << 12,
    TitleHe = 1UL << 13,
    TitleShe = 1UL << 14,
    TitleAny = 1UL << 15,
    RoleNoun = 1UL << 16,
    GroupNoun = 1UL << 17,
    OrganizationWord = 1UL << 18,
    Definite = 1UL << 19,
    Indefinite = 1UL << 20,
    Auxiliary = 1UL << 21,
    Adverb = 1UL << 22,
    Preposition = 1UL << 23,
    Conjunction = 1UL << 24,
    Complementizer = 1UL << 25,
    Relative = 1UL << 26,
    Calendar = 1UL << 27,
    Abbreviation = 1UL << 28,
    /// <summary>A lower-case part of names: "de", "von", "bin".</summary>
    Particle = 1UL << 29,
    /// <summary>Follows a name: "Jr.".</summary>
    NameSuffix = 1UL << 30,
    /// <summary>Never part of a name, even where a sentence begins with it.</summary>
    Stop = 1UL << 31,
    Place = 1UL << 32,
    People = 1UL << 33,
    GivenName = 1UL << 34,
    GivenHe = 1UL << 35,
    GivenShe = 1UL << 36,
    /// <summary>A noun that the addressee follows: "interview", "statement".</summary>
    AddresseeContext = 1UL << 37,
    /// <summary>Stands before a name without saying what its bearer does: "Mr", "Dame".</summary>
    Honorific = 1UL << 38,
    /// <summary>A preposition that goes on with a role: "of", "for".</summary>
    RoleLink = 1UL << 39,
    /// <summary>Joins the words of an organisation's name: "Ministry of Health".</summary>
    NameLink = 1UL << 40,
    /// <summary>A common noun for an organisation: "company", "ministry".</summary>
    OrganizationNoun = 1UL << 41,
    /// <summary>Tells one who was from one who is: "former".</summary>
    Former = 1UL << 42,
    /// <summary>Says no more of a person than age or sex: "woman", "teenager".</summary>
    PersonNoun = 1UL << 43,
    /// <summary>A noun or article for a man, or for a woman: "landlord", "alcaldesa".</summary>
    NounHe = 1UL << 44,
    NounShe = 1UL << 45,
    /// <summary>
    /// A preposition that goes on with a role in an apposition, and with a nominal that introduces somebody: "at", "with".
    /// </summary>
    WideLink = 1UL << 46,
    /// <summary>A noun that stands for itself where the document gives nobody its role: "the judge", "a spokesman".</summary>
    StandsAlone = 1UL << 47,
    /// <summary>
    /// A character that Chinese family names are written with, or a family name that stands in front of the given one: "Xu", "Park".
    /// </summary>
    FamilyName = 1UL << 48,
    /// <summary>A verb form that marks what is only reported: German "sei", "habe".</summary>
    Subjunctive = 1UL << 49,
    /// <summary>
    /// A verb form that marks what is only reported where a verb of speech stands before it,
    /// and what is unreal elsewhere: German "würde", "hätte".
    /// </summary>
    Conditional = 1UL << 50,
    /// <summary>Begins a clause that says behind the content who said it: German "wie" in "..., wie NAME sagte".</summary>
    FrameWord = 1UL << 51,
    /// <summary>A word of organisations and places that is a family name as well: "Hall", "Day".</summary>
    NameOrThing = 1UL << 53,
    /// <summary>A cue whose object is what somebody speaks of: "thanked".</summary>
    TopicCue = 1UL << 54,
    /// <summary>A cue that says what somebody calls something: "described ... as".</summary>
    NamingCue = 1UL << 52,

    /// <summary>Stands for somebody whom nobody names: "someone".</summary>
    Somebody = 1UL << 55,

    AnyCue = SpeechCue | ThoughtCue | PrepositionCue,
    SubjectPronoun = PronounHe | PronounShe | PronounThey | PronounIt | PronounFirst,
    Title = TitleHe | TitleShe | TitleAny,
    Determiner = Definite | Indefinite | PronounPossessive,
    PersonWord = Title | RoleNoun,
    /// <summary>A noun that somebody is mentioned by, peoples aside: "minister", "police", "company".</summary>
    MentionNoun = PersonWord | GroupNoun | OrganizationNoun,
    /// <summary>What the head of a nominal is.</summary>
    NominalHead = MentionNoun | People,
    /// <summary>What a nominal may begin with, numbers aside.</summary>
    NominalBeginning = Determiner | NominalHead | Former | Somebody,
    /// <summary>The classes of small words that a mention may begin with.</summary>
    MentionBeginning = NominalBeginning | SubjectPronoun | PronounWho,
    /// <summary>What a name may begin with, though it is a word that is part of none.</summary>
    NameBeginning = GivenName | Particle | Place | OrganizationWord,
}
