using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// What one mention says of its entity: person or organisation, he or she, its age and role. Weights were found on unseen news by hand.
/// </summary>
internal static class EntityEvidence
{
    /// <summary>A recogniser's word counts for more than all evidence that one mention can give.</summary>
    private const float RecognizerWeight = 12;

    /// <summary>A title tells a person's sex more surely than a given name.</summary>
    private const float TitleGenderWeight = 10;

    private const float RoleGenderWeight = 2;

    /// <summary>A pronoun may mean another: it decides only where the name says nothing.</summary>
    private const float OwnPronounWeight = .5f;

    /// <summary>Tokens from a verb to the pronoun that begins what it reports.</summary>
    private const int MaxToPronoun = 5;

    /// <summary>Tokens from what a sentence begins with to a pronoun that stands for it.</summary>
    private const int MaxToLaterPronoun = 20;

    public static float GenderOf(WordClass classes)
    {
        bool he = (classes & (WordClass.TitleHe | WordClass.NounHe)) != 0, she = (classes & (WordClass.TitleShe | WordClass.NounShe)) != 0;
        return he == she ? 0 : he ? 1 : -1;
    }

    public static float GivenGender(in Token token) => token.Is(WordClass.GivenHe) ? 1 : token.Is(WordClass.GivenShe) ? -1 : 0;

    /// <summary>Adds what a mention says of person or organisation, he or she, and of the age.</summary>
    public static void Weigh(QuoteDocument document, in Reference reference, ref Entity entity)
    {
        entity.Person += KindOf(document, reference, isWhole: reference.NameEnd - reference.NameFirst == entity.NameEnd - entity.NameFirst);
        entity.Mentions++;
        entity.Gender += Gender(document, reference, entity);
        if (reference.Age > 0) entity.Age = reference.Age;
        ref Token first = ref document.Tokens[reference.NameFirst];
        bool alone = entity.NameEnd - entity.NameFirst == 1;
        // "Ruritania's Foreign Ministry"
        int behind = entity.NameFirst + first.Width;
        bool office = behind < entity.NameEnd && document.IsPossessive(behind);
        if (first.Is(WordClass.Place) && !office && (!first.Is(WordClass.GivenName) || alone && !entity.IsPerson)) entity.IsPlace = true;
    }

    /// <summary>Positive for a person, negative for anything else.</summary>
    private static float KindOf(QuoteDocument document, in Reference reference, bool isWhole)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token first = ref tokens[reference.NameFirst];
        bool several = reference.NameEnd - reference.NameFirst > 1;
        // Whether "Day" is a family name, the whole "Ed Day" tells.
        bool organization = (isWhole || !first.Is(WordClass.NameOrThing))
            && NameReader.HasOrganizationWord(tokens, reference.NameFirst, reference.NameEnd) || JoinsNames(tokens, reference);
        float person = reference.Recognized * RecognizerWeight + DescriptionSays(tokens, reference) + VerbSays(document, reference);
        if (organization || several && NameReader.IsOfSeveral(document, reference.NameFirst, reference.NameEnd)) person -= 3;
        else if (first.Is(WordClass.GivenName) && several) person += 2;
        else if (HasFamilyNameFirst(tokens, reference)) person += 1;
        if (isWhole) person += FormSays(document, reference, several) + ArticleSays(document, reference);
        if (!several && first.Casing == Casing.AllCapitals && first.End - first.Start > 1) person -= 2;
        // "Brint Line Orm Giants": nothing says that it is somebody.
        bool isLong = reference.NameEnd - reference.NameFirst > 3 && !first.Is(WordClass.GivenName)
            && !RoleTable.Is(tokens, reference.NameFirst, reference.NameEnd, WordClass.Particle | WordClass.NameLink);
        return person > 0 || !several || organization || isLong || first.Is(WordClass.Place | WordClass.People) ? person : person + .5f;
    }

    /// <summary>What titles, roles and an age around a name say.</summary>
    private static float DescriptionSays(TokenBuffer tokens, in Reference reference)
    {
        float person = 0;
        if (reference.Title != 0) person += 3;
        if (reference.Age > 0) person += 3;
        if (reference.HasRole) person += RoleSays(tokens, reference.RoleFirst, reference.RoleEnd);
        if (reference.HasApposition) person += RoleSays(tokens, reference.AppositionFirst, reference.AppositionEnd);
        if (reference.SecondRoleEnd > reference.SecondRoleFirst)
            person += RoleSays(tokens, reference.SecondRoleFirst, reference.SecondRoleEnd);
        return person;
    }

    /// <summary>What a verb of speech beside a name says, and "who" or "which" behind it.</summary>
    private static float VerbSays(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        float person = 0;
        if (reference.End + 1 < tokens.Count)
        {
            ref Token next = ref tokens[reference.End];
            if (next.First == ',' && tokens[reference.End + 1].Is(WordClass.PronounWho)) person += 1.5f;
            else if (next.First == ',' && document.Has(reference.End + 1, WordList.Which)) person -= 1.5f;
            if (next.Is(WordClass.SpeechCue)) person += .5f + SaysOfItself(document, reference);
        }
        // "gestand Müller"
        bool said = document.Language.CasesNouns && reference.First > 0 && tokens[reference.First - 1].Is(WordClass.SpeechCue)
            && tokens[reference.First - 1].Casing == Casing.Lower && !reference.HasRole;
        return said ? person + .5f : person;
    }

    /// <summary>What a whole name's own form says: a family name may be a place's or a people's, "Paris", "French".</summary>
    private static float FormSays(QuoteDocument document, in Reference reference, bool several)
    {
        ref Token first = ref document.Tokens[reference.NameFirst];
        float person = first.Is(WordClass.Place) && !(several && first.Is(WordClass.GivenName)) ? -3 : 0;
        // "The Daily Mail", "Deutsche Welle" where other letters are used
        if (document.Language.Speakers.NamesAreTranscribed && char.IsAscii(first.First)) person -= 3;
        if (several) return person;
        if (first.Is(WordClass.People)) person -= 2;
        if (first.IsPlain) return person;
        ReadOnlySpan<char> word = document.WordAt(reference.NameFirst);
        // "Météo-Ruritanie", but not "Anne-Marie"
        bool joined = word.IndexOf('-') is > 0 and var hyphen && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1])
            && !first.Is(WordClass.GivenName);
        return joined || HasInnerCapital(word) ? person - 1.5f : person;
    }

    /// <summary>What an article or a preposition right in front of a name without a role says.</summary>
    private static float ArticleSays(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        // "the Trump campaign" says nothing of Trump, and nothing that a short form stands behind says much of a full name.
        bool modifies = reference.End < tokens.Count && tokens[reference.End].IsWord
            && tokens[reference.End].Is(WordClass.GroupNoun | WordClass.RoleNoun | WordClass.OrganizationNoun);
        int before = reference.NameFirst - 1;
        if (modifies || before < 0 || reference.RoleFirst != reference.NameFirst) return 0;
        float person = tokens[before].Is(WordClass.Definite) && !document.Language.Speakers.NamesTakeArticles ? -2.5f : 0;
        // "He believes in Basti Noor"; "In Basti Noor, ...", "near Basti Noor"
        if (!tokens[before].IsCapital && document.Has(before, WordList.MayLeadToPlace)) return person - 1;
        bool owns = reference.End < tokens.Count && document.IsPossessive(reference.End);
        return !owns && document.Has(before, WordList.LeadsToPlace) ? person - 2.5f : person;
    }

    /// <summary>"Smith &amp; Jones".</summary>
    private static bool JoinsNames(TokenBuffer tokens, in Reference reference)
    {
        for (int i = reference.NameFirst + 1; i < reference.NameEnd; i++)
        {
            if (tokens[i].First == '&') return true;
        }
        return false;
    }

    /// <summary>"NAME said it would": a company; "NAME said she would": a person. What "it was" says is nothing.</summary>
    private static float SaysOfItself(QuoteDocument document, in Reference reference) =>
        OwnPronoun(document, reference) is >= 0 and var pronoun
        ? !document.Tokens[pronoun].Is(WordClass.PronounIt) ? 1 : document.Has(pronoun + 1, WordList.Copula) ? 0 : -1.5f : 0;

    /// <summary>
    /// The pronoun in what somebody says in the reporter's words, which stands for the speaker:
    /// "NAME said (that) she"; -1 when there is none.
    /// </summary>
    private static int OwnPronoun(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        int i = reference.End;
        // "NAME, a nurse, said she"
        if (reference.AsideEnd > i && reference.AsideEnd < tokens.Count && tokens[reference.AsideEnd].First == ',')
            i = reference.AsideEnd + 1;
        int limit = Math.Min(tokens.Count - 1, i + MaxToPronoun);
        if (i >= limit || !tokens[i].Is(WordClass.SpeechCue)) return -1;
        for (i++; i < limit && tokens[i].Sentence == tokens[reference.First].Sentence && tokens[i].Stretch < 0 && tokens[i].IsWord; i++)
        {
            if (tokens[i].Is(WordClass.PronounHe | WordClass.PronounShe | WordClass.PronounIt)) return i;
            if (!tokens[i].Is(WordClass.Complementizer | WordClass.Adverb | WordClass.Calendar | WordClass.Preposition)) return -1;
        }
        return -1;
    }

    /// <summary>The sex that "NAME said she" tells; 0 when it tells none.</summary>
    public static float GenderOfOwnPronoun(QuoteDocument document, in Reference reference) =>
        OwnPronoun(document, reference) is >= 0 and var pronoun ? GenderOf(document.Tokens[pronoun]) : 0;

    private static int GenderOf(in Token pronoun) => pronoun.Is(WordClass.PronounHe) ? 1 : pronoun.Is(WordClass.PronounShe) ? -1 : 0;

    /// <summary>A role of a person, or, as in "the manufacturer", of a company.</summary>
    private static float RoleSays(TokenBuffer tokens, int first, int end) =>
        RoleTable.HeadToken(tokens, first, end) is >= 0 and var head && tokens[head].Is(WordClass.OrganizationNoun)
            && !tokens[head].Is(WordClass.PersonWord) ? -3 : 2;

    /// <summary>"NorthLine", but not "MacAskill" or "O'Neill".</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("Mac") || name.StartsWith("Mc") || name.StartsWith("De")) return false;
        for (int i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && char.IsLower(name[i - 1])) return true;
        }
        return false;
    }

    private static float Gender(QuoteDocument document, in Reference reference, in Entity entity)
    {
        TokenBuffer tokens = document.Tokens;
        float title = GenderOf(reference.Title);
        bool startsWithGivenName = reference.NameEnd - reference.NameFirst > 1 || entity.NameEnd - entity.NameFirst == 1;
        int given = reference.NameFirst + (HasFamilyNameFirst(tokens, reference) ? 1 : 0);
        // "Hydrolog Ewa NAME": without articles a man's noun is said of a woman, too.
        if (title > 0 && !document.Language.HasArticles && (reference.Title & WordClass.TitleHe) == 0 && startsWithGivenName
            && tokens[given].Is(WordClass.GivenShe))
        {
            return -1 + VerbGender(document, reference);
        }
        float gender = title * TitleGenderWeight;
        if (title == 0 && startsWithGivenName)
            gender += GivenGender(tokens[given]) + HanCharacters.GenderOf(tokens, reference.NameFirst, reference.NameEnd);
        // Without articles, a name that looks like hers may be his in another case.
        bool she = startsWithGivenName && tokens[given].Is(WordClass.GivenShe) && document.Language.HasArticles;
        if (reference.HasRole) gender += RoleGenderWeight * RoleGender(tokens, reference.RoleFirst, reference.RoleEnd, she);
        if (reference.HasApposition)
            gender += RoleGenderWeight * RoleGender(tokens, reference.AppositionFirst, reference.AppositionEnd, she);
        gender += RoleGenderWeight * RoleGender(tokens, reference.SecondRoleFirst, reference.SecondRoleEnd, she);
        if (OwnPronoun(document, reference) is >= 0 and var own) gender += OwnPronounWeight * GenderOf(tokens[own]);
        else if (gender == 0 && PronounOfSubject(document, reference) is >= 0 and var later)
            gender += OwnPronounWeight * (tokens[later].Is(WordClass.PronounHe) ? 1 : -1);
        return gender + VerbGender(document, reference);
    }

    /// <summary>
    /// "NAME pleaded guilty when she": the first pronoun behind what a sentence begins with, where
    /// no other name stands between; -1 when there is none.
    /// </summary>
    private static int PronounOfSubject(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        int sentence = tokens[reference.First].Sentence, limit = Math.Min(tokens.Count, reference.End + MaxToLaterPronoun);
        if (reference.First > document.Sentences[sentence].First
            || document.IsPossessive(reference.End < tokens.Count ? reference.End : reference.First))
        {
            return -1;
        }
        for (int i = reference.End; i < limit && tokens[i].Sentence == sentence && tokens[i].Stretch < 0 && !tokens[i].IsCapital
            && document.ReferenceAt[i] is var index; i++)
        {
            if (tokens[i].Is(WordClass.PronounHe | WordClass.PronounShe)) return i;
            if (index >= 0 && tokens[document.References[index].NameFirst].Is(WordClass.PersonWord)) return -1;
        }
        return -1;
    }

    /// <summary>"Xu Lanying", "Park Ji-yeon".</summary>
    private static bool HasFamilyNameFirst(TokenBuffer tokens, in Reference reference) =>
        reference.NameEnd - reference.NameFirst > 1 && tokens[reference.NameFirst].Is(WordClass.FamilyName)
            && tokens[reference.NameFirst].IsCapital;

    /// <param name="named">Whether a woman's given name stands beside it: then a man's noun without an article is said of her,
    /// "Anne Orme, professeur d'histoire".</param>
    public static float RoleGender(TokenBuffer tokens, int first, int end, bool named = false)
    {
        int head = RoleTable.HeadToken(tokens, first, end);
        if (head < 0) return 0;
        float gender = GenderOf((tokens[first].Class | tokens[head].Class) & (WordClass.NounHe | WordClass.NounShe));
        return gender > 0 && named && !tokens[first].Is(WordClass.Determiner) ? 0 : gender;
    }

    /// <summary>What the form of the verb beside a name says, in languages where it does.</summary>
    private static float VerbGender(QuoteDocument document, in Reference reference)
    {
        SpeakerWords words = document.Language.Speakers;
        if (!words.SheVerbEndings.Any) return 0;
        TokenBuffer tokens = document.Tokens;
        int before = reference.First - 1;
        if (before >= 0 && tokens[before].Is(WordClass.SpeechCue) && tokens[before].Sentence == tokens[reference.First].Sentence)
            return words.VerbGender(document.WordAt(before));
        return reference.End < tokens.Count && tokens[reference.End].Is(WordClass.SpeechCue)
            ? words.VerbGender(document.WordAt(reference.End)) : 0;
    }
}
