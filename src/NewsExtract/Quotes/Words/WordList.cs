namespace NewsExtract.Quotes.Words;

/// <summary>
/// Words that a rule looks for and that are no class of their own; a language whose data have none of them does without the rule.
/// docs/languages.md says what each is for.
/// </summary>
[Flags]
internal enum WordList : ulong
{
    None = 0,

    // Verbs.
    Be = 1UL << 0,
    Copula = 1UL << 1,
    Have = 1UL << 2,
    Says = 1UL << 3,
    MeasuredVerb = 1UL << 4,
    IrregularParticiple = 1UL << 5,
    Asked = 1UL << 6,
    Refusal = 1UL << 7,
    SpeakingOf = 1UL << 8,
    NamesThing = 1UL << 9,
    NamesPerson = 1UL << 10,
    Identified = 1UL << 11,

    // Nouns, pronouns, and what stands with them.
    NameNoun = 1UL << 12,
    Counterpart = 1UL << 13,
    NounInPhrase = 1UL << 14,
    OneOfSeveral = 1UL << 15,
    HeObject = 1UL << 16,
    SheObject = 1UL << 17,
    Which = 1UL << 18,
    Whose = 1UL << 19,
    What = 1UL << 20,
    BeforeParticiple = 1UL << 21,
    BehindNoun = 1UL << 22,
    Measure = 1UL << 23,
    TimeWord = 1UL << 24,
    Negation = 1UL << 25,

    // Prepositions.
    Infinitive = 1UL << 26,
    Agent = 1UL << 27,
    Absolute = 1UL << 28,
    PhraseOpener = 1UL << 29,
    ObjectPreposition = 1UL << 30,
    LeadsToAddressee = 1UL << 31,
    LeadsToWriting = 1UL << 32,
    LeadsToDay = 1UL << 33,
    LeadsToPlace = 1UL << 34,
    MayLeadToPlace = 1UL << 35,
    Origin = 1UL << 36,
    OrganizationGoesOn = 1UL << 37,
    TopicPreposition = 1UL << 50,

    // Conjunctions.
    JoinsPeople = 1UL << 38,
    JoinsClauses = 1UL << 39,
    JoinsSentences = 1UL << 40,
    Concession = 1UL << 41,
    Meanwhile = 1UL << 42,
    TimeClause = 1UL << 43,
    QuestionClause = 1UL << 44,
    IntroducedAs = 1UL << 45,

    // More nouns and pronouns.
    OfficeSubject = 1UL << 46,
    SpeaksAlone = 1UL << 47,
    WordWithoutCapital = 1UL << 48,
    RoleGoesOn = 1UL << 49,
    ContractedSubject = 1UL << 51,
    Reflexive = 1UL << 52,
    OneAlone = 1UL << 53,
    GenitiveArticle = 1UL << 54,
    OwnWords = 1UL << 55,
    WarnsSomebody = 1UL << 56,
    SaysMore = 1UL << 57,
}

/// <summary>The sections of word lists in a language's data.</summary>
internal static class WordLists
{
    /// <summary>The list of a section; none when the section is no word list.</summary>
    public static WordList Of(string section) => section switch
    {
        "be" => WordList.Be,
        "copula" => WordList.Copula,
        "have" => WordList.Have,
        "says" => WordList.Says,
        "measured verb" => WordList.MeasuredVerb,
        "irregular participle" => WordList.IrregularParticiple,
        "asked" => WordList.Asked,
        "refusal" => WordList.Refusal,
        "speaking of" => WordList.SpeakingOf,
        "names thing" => WordList.NamesThing,
        "names person" => WordList.NamesPerson,
        "identified" => WordList.Identified,
        "name noun" => WordList.NameNoun,
        "counterpart" => WordList.Counterpart,
        "noun in phrase" => WordList.NounInPhrase,
        "one of several" => WordList.OneOfSeveral,
        "he object" => WordList.HeObject,
        "she object" => WordList.SheObject,
        "which" => WordList.Which,
        "whose" => WordList.Whose,
        "what" => WordList.What,
        "before participle" => WordList.BeforeParticiple,
        "behind noun" => WordList.BehindNoun,
        "measure" => WordList.Measure,
        "time word" => WordList.TimeWord,
        "negation" => WordList.Negation,
        "infinitive" => WordList.Infinitive,
        "agent" => WordList.Agent,
        "absolute" => WordList.Absolute,
        "phrase opener" => WordList.PhraseOpener,
        "object preposition" => WordList.ObjectPreposition,
        "leads to addressee" => WordList.LeadsToAddressee,
        "leads to writing" => WordList.LeadsToWriting,
        "leads to day" => WordList.LeadsToDay,
        "leads to place" => WordList.LeadsToPlace,
        "may lead to place" => WordList.MayLeadToPlace,
        "origin" => WordList.Origin,
        "organisation goes on" => WordList.OrganizationGoesOn,
        "topic preposition" => WordList.TopicPreposition,
        "joins people" => WordList.JoinsPeople,
        "joins clauses" => WordList.JoinsClauses,
        "joins sentences" => WordList.JoinsSentences,
        "concession" => WordList.Concession,
        "meanwhile" => WordList.Meanwhile,
        "time clause" => WordList.TimeClause,
        "question clause" => WordList.QuestionClause,
        "office subject" => WordList.OfficeSubject,
        "speaks alone" => WordList.SpeaksAlone,
        "reflexive" => WordList.Reflexive,
        "one alone" => WordList.OneAlone,
        "genitive article" => WordList.GenitiveArticle,
        "own words" => WordList.OwnWords,
        "says more" => WordList.SaysMore,
        "warns somebody" => WordList.WarnsSomebody,
        "contracted subject" => WordList.ContractedSubject,
        "role goes on" => WordList.RoleGoesOn,
        "word without capital" => WordList.WordWithoutCapital,
        "introduced as" => WordList.IntroducedAs,
        _ => WordList.None,
    };
}
