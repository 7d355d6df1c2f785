using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Reads who is introduced by a noun in front of a name: set off by a comma, said to be called so, or the subject of what the name is.
/// </summary>
internal static class Introductions
{
    /// <summary>The longest name of an office between a noun and the comma in front of a name.</summary>
    private const int MaxOffice = 10;

    /// <summary>Tokens that tell where somebody is from: "of Smith &amp; Jones".</summary>
    private const int MaxHome = 7;

    /// <summary>Words of a phrase that narrows a noun in front of a comma and a name.</summary>
    private const int MaxNarrowing = 5;

    /// <summary>Words that describe a noun without an article.</summary>
    private const int MaxAdjectives = 2;

    /// <summary>From "who" to the name that somebody gives.</summary>
    private const int MaxToName = 8;

    /// <summary>"The architect, NAME, spoke": the nominal before the comma is the name's role.</summary>
    public static void ReadBefore(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[index];
        int comma = reference.First - 1;
        if (reference.Kind != ReferenceKind.Name || comma < 1 || tokens[comma].First is not (',' or '，')) return;
        // "A spokesman for Sen. NAME, D-Ore., said"
        if (EntityRoles.PartyOfState(document, reference.First) != 0) return;
        if (tokens[comma].Sentence != tokens[reference.First].Sentence || tokens[comma].Stretch != tokens[reference.First].Stretch
            || !EndsAside(document, reference, out bool reports))
        {
            return;
        }
        // "Its chairman, Sen. NAME": a title alone says less.
        bool ownRole = reference.HasRole && !IsTitle(tokens, reference.RoleFirst, reference.RoleEnd);
        for (int i = index - 1, steps = 0; i >= 0 && steps < 6; i--, steps++)
        {
            ref Reference nominal = ref document.References[i];
            if (nominal.Kind != ReferenceKind.Nominal || nominal.End != comma && !IsNarrowing(document, nominal, comma)) continue;
            // "... will buy the studio, Ada Lund said"
            if (reports && nominal.First > document.Sentences[tokens[nominal.First].Sentence].First
                && tokens[nominal.First - 1].First != ',')
            {
                continue;
            }
            ref Token head = ref tokens[nominal.NameFirst];
            bool pronoun = head.Is(WordClass.PronounObject);
            if (!pronoun && !head.Is(WordClass.PersonWord | WordClass.OrganizationNoun)
                || !tokens[nominal.First].Is(WordClass.Determiner) && !document.IsPossessive(nominal.First + 1)
                && nominal.First > document.Sentences[tokens[nominal.First].Sentence].First
                && !document.Tokens[BeforeAdjectives(document, nominal.First)].Is(WordClass.AnyCue | WordClass.Relative)
                && !(reports && tokens[nominal.First - 1].First == ',' && (head.IsCapital || tokens[nominal.First].IsCapital)))
            {
                continue;
            }
            // The outermost wins: "A solicitor for the younger man, NAME". "The first witness, barmaid NAME" has a role of her own,
            // "one of them, NAME" none.
            if (!ownRole && !pronoun) (reference.RoleFirst, reference.RoleEnd) = (nominal.First, comma);
            else if (!pronoun) (reference.SecondRoleFirst, reference.SecondRoleEnd) = (nominal.First, comma);
            (nominal.NameBehind, reference.IsBehindRole) = (index, true);
        }
    }

    /// <summary>"ocenia niezależny ekspert": the token in front of what describes a noun that has no article.</summary>
    private static int BeforeAdjectives(QuoteDocument document, int noun)
    {
        TokenBuffer tokens = document.Tokens;
        int before = noun - 1;
        while (!document.Language.HasArticles && before > 0 && noun - before <= MaxAdjectives && tokens[before].IsWord
            && tokens[before].Casing == Casing.Lower && tokens[before].Class == WordClass.None)
        {
            before--;
        }
        return before;
    }

    /// <summary>
    /// "A woman, identified in court as NAME,", "a neighbour who gave her name only as NAME":
    /// who is introduced without a name in front of the comma.
    /// </summary>
    public static void ReadIdentified(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[index];
        int first = reference.First - 1;
        // What stands behind neither a comma nor one of few small words: most names.
        if (first < 2 || tokens[first].First != ','
            && (tokens[first].IsCapital || !document.Has(first, WordList.NamesPerson | WordList.IntroducedAs)))
        {
            return;
        }
        // "a tenor called NAME"
        if (document.Has(first, WordList.NamesPerson))
        {
            if (document.ReferenceEndingAt[first - 1] is not (>= 0 and var noun) || !tokens[document.References[noun].First]
                .Is(WordClass.Indefinite) || !tokens[document.References[noun].NameFirst].Is(WordClass.PersonWord))
            {
                return;
            }
            if (!reference.HasRole)
                (reference.RoleFirst, reference.RoleEnd) = (document.References[noun].First, document.References[noun].End);
            document.References[noun].NameBehind = index;
            // The phrase begins with the noun, which may be what the sentence is about.
            if (noun == index - 1) reference.First = document.References[noun].First;
            return;
        }
        // "who gave only her first name, NAME,"
        if (first > 3 && tokens[first].First == ',' && document.Has(first - 1, WordList.NameNoun)) first--;
        else if (first < 3 || !document.Has(first, WordList.IntroducedAs)) return;
        bool naming = document.Has(first, WordList.NameNoun);
        for (int i = first - 1; i > Math.Max(1, first - MaxToName) && tokens[i].Sentence == tokens[first].Sentence; i--)
        {
            naming |= document.Has(i, WordList.Identified);
            if (tokens[i].IsWord && !tokens[i].Is(WordClass.PronounWho)) continue;
            if (!naming || !tokens[i].IsWord && tokens[i].First != ',') return;
            int nominal = document.ReferenceEndingAt[tokens[i - 1].First == ',' ? i - 2 : i - 1];
            if (nominal < 0 || document.References[nominal].Kind != ReferenceKind.Nominal
                || !tokens[document.References[nominal].First].Is(WordClass.Determiner))
            {
                return;
            }
            document.References[nominal].NameBehind = index;
            reference.Title |= document.References[nominal].Title;
            return;
        }
    }

    /// <summary>"The scorer was NAME": the subject is who is named behind its verb.</summary>
    public static void ReadSubject(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[index];
        int verb = reference.First - 1;
        if (verb < 1 || !tokens[verb].Is(WordClass.Auxiliary) || !document.Has(verb, WordList.Copula)
            || document.ReferenceEndingAt[verb - 1] is not (>= 0 and var subject))
        {
            return;
        }
        ref Reference nominal = ref document.References[subject];
        if (nominal.Kind != ReferenceKind.Nominal || !tokens[nominal.First].Is(WordClass.Definite)
            || !tokens[nominal.NameFirst].Is(WordClass.PersonWord))
        {
            return;
        }
        if (reference.End < tokens.Count && document.IsPossessive(reference.End)) return;
        if (!reference.HasRole) (reference.RoleFirst, reference.RoleEnd) = (nominal.First, nominal.End);
        nominal.NameBehind = index;
    }

    /// <summary>"Ada Lund is a mother of two": what somebody is said to be.</summary>
    public static void ReadPredicate(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[index];
        int verb = reference.End;
        if (verb + 2 >= tokens.Count || !tokens[verb].Is(WordClass.Auxiliary) || !tokens[verb + 1].Is(WordClass.Indefinite)
            || reference.SecondRoleEnd > reference.SecondRoleFirst || !document.Has(verb, WordList.Copula)
            || !tokens.SameClause(verb + 1, reference.First)
            || AsideReader.EndOfAside(document, verb + 1) is not (> 0 and var end))
        {
            return;
        }
        int role = RoleEnd.Find(document, verb + 1, end, out int head);
        if (head >= 0 && tokens[head].Is(WordClass.PersonWord) && !tokens[head].Is(WordClass.GroupNoun))
            (reference.SecondRoleFirst, reference.SecondRoleEnd) = (verb + 1, role);
    }

    private static bool IsTitle(TokenBuffer tokens, int first, int end) =>
        tokens[first].Is(WordClass.Title) && tokens[first].IsCapital && end - first <= tokens[first].Width;

    /// <summary>"Her partner on the rope, NAME": a short phrase with a preposition between the noun and the comma.</summary>
    private static bool IsNarrowing(QuoteDocument document, in Reference nominal, int comma)
    {
        TokenBuffer tokens = document.Tokens;
        int first = nominal.End;
        if (comma - first is < 2 or > MaxOffice) return false;
        // "The Chairman, Senate Committee on Works, NAME"
        if (tokens[first].First == ',' && tokens[first + 1].Is(WordClass.OrganizationWord)) return AreCapital(tokens, first + 1, comma);
        if (comma - first > MaxNarrowing) return false;
        // "The company's founder and chief executive, NAME"
        if (tokens[first].Is(WordClass.Conjunction))
            return RoleEnd.JoinsRoles(document, first, comma)
                && !HasAny(tokens, first + 1, comma, RoleReader.Boundary | WordClass.Determiner);
        // "The senator representing Orm North, NAME"
        bool participle = tokens[first + 1].IsCapital && tokens[first].Casing == Casing.Lower && document.EndsWith(first, "ing");
        if (!tokens[first].Is(WordClass.Preposition) && !participle) return false;
        // "Ambassador to the Netherlands, NAME": names too, where the sentence begins with the office.
        bool opens = nominal.First == document.Sentences[tokens[nominal.First].Sentence].First;
        for (int i = first; i < comma; i++)
        {
            if (!tokens[i].IsWord || tokens[i].IsCapital && !opens && !participle) return false;
            if (tokens[i].Is(RoleReader.Boundary & ~WordClass.Adverb) && !tokens[i].Is(WordClass.Definite) && !tokens[i].IsCapital)
                return false;
        }
        return true;
    }

    /// <summary>Whether there are capitals alone, and what joins them.</summary>
    private static bool AreCapital(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (!tokens[i].IsWord || !tokens[i].IsCapital
                && !tokens[i].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Definite))
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasAny(TokenBuffer tokens, int first, int end, WordClass classes)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Is(classes)) return true;
        }
        return false;
    }

    /// <summary>"Finn's mum, NAME set up a page": a small word that no list knows, or an auxiliary.</summary>
    private static bool IsVerb(in Token token) => token.Kind == TokenKind.Word && token.Casing == Casing.Lower
        && (token.Class == WordClass.None || token.Is(WordClass.Auxiliary));

    /// <param name="reports">Whether a verb follows in place of the second comma: "The director, NAME says,".</param>
    private static bool EndsAside(QuoteDocument document, in Reference reference, out bool reports)
    {
        TokenBuffer tokens = document.Tokens;
        reports = false;
        if (reference.End >= tokens.Count || tokens[reference.End].Sentence != tokens[reference.First].Sentence) return true;
        int end = reference.End, limit = Math.Min(tokens.Count - 1, end + MaxHome);
        // "The victim's lawyer, NAME of Smith & Jones, said"
        if (tokens[end].Is(WordClass.RoleLink | WordClass.WideLink)) end++;
        while (end > reference.End && end < limit
            && (tokens[end].IsCapital || tokens[end].Is(WordClass.Definite) || tokens[end].First == '&'))
        {
            end++;
        }
        reports = end == reference.End && document.Language.HasFixedOrder
            && (tokens[end].Is(WordClass.SpeechCue) || reference.NameEnd - reference.NameFirst > 1 && IsVerb(tokens[end]));
        return reports || tokens[end].Kind is TokenKind.Punctuation or TokenKind.Mark;
    }
}
