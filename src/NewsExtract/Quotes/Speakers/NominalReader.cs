using System.Runtime.CompilerServices;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Reads nominals: "the minister", "a spokesman for the diocese", "Casimir's lawyer", "the 34-year-old", "police".</summary>
internal static class NominalReader
{
    /// <summary>Words that describe a noun without an article.</summary>
    private const int MaxModifiers = 3;

    /// <summary>Words of the office or country whose role somebody has.</summary>
    private const int MaxOwner = 3;

    /// <summary>Reads the nominal that begins at a token.</summary>
    /// <param name="next">Where to go on: behind its head, as names may stand in what follows it;
    /// at a name that takes the noun over for its role.</param>
    public static bool TryRead(QuoteDocument document, int first, out Reference nominal, out int next)
    {
        TokenBuffer tokens = document.Tokens;
        (nominal, next) = (default, first);
        if (!MayBegin(tokens, first)) return false;
        bool determined = IsDetermined(tokens[first]);
        int head = FindHead(document, first, determined);
        if (head < 0 || determined && IsName(document, first + 1, head)) return false;
        if (determined && NominalAndName.NameInside(document, first, head) is > 0 and var inner)
        {
            next = inner;
            return false;
        }
        int after = head + tokens[head].Width, owned = EndOfOwner(document, head, after);
        if (NominalAndName.IsTakenOver(document, first, head, after, owned)) return false;
        nominal = Make(document, determined || document.Language.CasesNouns ? first : StartOf(document, first), head);
        // "dyrektor szpitala w Rybnie NAME": also over what is no part of the nominal alone.
        int widest = document.Language.HasArticles
            ? nominal.End : NominalEnd.Extend(document, first, nominal.NameEnd, WordClass.RoleLink | WordClass.WideLink);
        if (NominalAndName.NameAtEnd(document, after, Math.Max(widest, nominal.End)) is >= 0 and var holder)
        {
            next = holder;
            return false;
        }
        next = after;
        if (owned > nominal.End) nominal.End = owned;
        return true;
    }

    /// <summary>
    /// Whether a nominal can begin at a token: an article or number, else a word that begins one by itself and is no verb.
    /// </summary>
    private static bool MayBegin(TokenBuffer tokens, int first)
    {
        ref Token token = ref tokens[first];
        if (!token.IsWord && token.Kind != TokenKind.Number || first + 1 < tokens.Count && Tokenizer.IsIdeograph(tokens[first + 1].First))
            return false;
        return IsDetermined(token) || token.Is(WordClass.NominalBeginning)
            && (!token.Is(WordClass.SpeechCue) || token.Is(WordClass.NounSpelling) || token.IsCapital);
    }

    public static bool IsDetermined(in Token token) => token.Is(WordClass.Determiner) || token.Kind == TokenKind.Number;

    /// <summary>
    /// Whether an article or a number has neither a noun that a list knows behind it nor a verb of speech near, as most have not: then
    /// nothing begins at it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFarFromNouns(TokenBuffer tokens, int article)
    {
        ref Token token = ref tokens[article];
        return IsDetermined(token) && (token.Casing == Casing.Lower || !token.IsWord || token.IsCapitalByPlace && token.PhraseLength == 1)
            && !token.Is(WordClass.SubjectPronoun | WordClass.PronounWho | WordClass.Somebody)
            && NominalHead.IsFar(tokens, article) && !tokens[article + 1].Is(WordClass.RoleLink);
    }

    /// <summary>The noun of a nominal; -1 when there is none.</summary>
    private static int FindHead(QuoteDocument document, int first, bool determined)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[first];
        if (token.Is(WordClass.Somebody)) return first;
        int head = NominalHead.Find(document, first, determined ? first + 1 : first);
        if (!determined) return head;
        // Most articles are definite.
        if (head < 0 && (token.Is(WordClass.Indefinite) || token.Kind == TokenKind.Number))
        {
            head = NominalHead.FindOneOf(document, first);
            if (head < 0) head = NominalHead.FindAlone(document, first);
        }
        // "The Swedish brochure says"
        return (head < 0 || tokens[head].Is(WordClass.People) && tokens[head].IsCapital)
            && NominalHead.FindUnknown(document, first) is >= 0 and var unknown ? unknown : head;
    }

    /// <summary>"the Associated Press": whether the capitals right behind an article are a name.</summary>
    private static bool IsName(QuoteDocument document, int first, int head) =>
        document.Tokens[first].IsCapital && document.Tokens[head].IsCapital && NameBeginning.Begins(document, first)
            && !IsRoleAlone(document, first, head)
            && !(first == head && IsNounAlone(document, head));

    /// <summary>
    /// "Prezydent USA powiedział", "urzędnik Białego Domu": behind whose role it is, where cases link; else the token itself.
    /// </summary>
    public static int EndOfOwner(QuoteDocument document, int head, int after)
    {
        TokenBuffer tokens = document.Tokens;
        // "zdaniem prof. Kowalskiego": a title goes with a name.
        if (document.Language.HasArticles || !tokens[head].Is(WordClass.PersonWord) || tokens[head].Is(WordClass.Honorific)) return after;
        int end = after;
        while (end < tokens.Count && end < after + MaxOwner && tokens[end].IsCapital && tokens[end].Sentence == tokens[head].Sentence
            && !tokens[end].Is(WordClass.GivenName))
        {
            end++;
        }
        // "пресс-секретарь ХК «Байкал»": the name goes on.
        if (end == after || end < tokens.Count && (tokens[end].IsCapital || tokens[end].Kind == TokenKind.Mark)) return after;
        bool country = end == after + 1 && (tokens[after].Casing == Casing.AllCapitals || tokens[after].Is(WordClass.Place));
        return country || document.Language.Speakers.GenitiveEndings.EndsWithAny(document.WordAt(after)) ? end : after;
    }

    /// <summary>Where a noun without an article begins with what describes it: "Race organisers", "for future debate moderators". Only what
    /// begins a clause or follows a preposition has surely no verb in it.</summary>
    private static int StartOf(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        int floor = document.References.Count > 0 ? document.References[document.References.Count - 1].End : 0, start = first;
        floor = Math.Max(floor, first - MaxModifiers);
        WordEndings adjectives = document.Language.Speakers.AdjectiveEndings;
        while (start > floor && (!adjectives.Any || adjectives.EndsWithAny(document.WordAt(start - 1)))
            && tokens.SameClause(start - 1, first)
            && (!tokens[start - 1].Is(NominalHead.Boundary | WordClass.RoleLink | WordClass.Calendar | WordClass.PronounObject)
                || NominalHead.IsNounInFront(tokens, start - 1))
                && (!tokens[start - 1].IsCapital || NameBeginning.BeginsSentence(document, start - 1)))
        {
            start--;
        }
        // "US officials", although "us" is a pronoun.
        if (start > floor && tokens[start - 1] is { Casing: Casing.AllCapitals } country && country.Is(WordClass.Place)
            && country.Sentence == tokens[first].Sentence && country.Stretch == tokens[first].Stretch)
        {
            return start - 1;
        }
        bool begins = start == first || start == 0 || tokens[start - 1].Sentence != tokens[first].Sentence
            || tokens[start - 1].Kind is TokenKind.Punctuation or TokenKind.Mark
            || tokens[start - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Complementizer)
            && !tokens[start - 1].Is(WordClass.AnyCue);
        return begins ? start : first;
    }

    /// <summary>Reads the nominal whose owner is a name: "Casimir's lawyer".</summary>
    public static bool TryReadOwned(QuoteDocument document, in Reference owner, out Reference nominal)
    {
        TokenBuffer tokens = document.Tokens;
        nominal = default;
        if (owner.End + 1 >= tokens.Count || !document.IsPossessive(owner.End)) return false;
        int head = NominalHead.Find(document, owner.First, owner.End + 1);
        if (head < 0) head = NominalHead.FindUnknown(document, owner.End);
        if (head < 0) return false;
        int after = head + tokens[head].Width;
        if (after < tokens.Count && tokens[after].IsCapital && tokens[after].Sentence == tokens[head].Sentence) return false;
        nominal = Make(document, owner.First, head);
        return true;
    }

    /// <summary>Reads the nominal that a name only describes: "Trump aides", "the Merunian side".</summary>
    public static bool TryReadModified(QuoteDocument document, in Reference name, out Reference nominal)
    {
        TokenBuffer tokens = document.Tokens;
        nominal = default;
        int head = name.End;
        // Where adjectives follow, what stands behind a name is no noun that it describes: "рассказала ТАСС жительница".
        if (head >= tokens.Count || name.HasRole || document.Language.Speakers.AdjectivesFollow
            || tokens[head].Sentence != tokens[name.First].Sentence || tokens[head].Stretch != tokens[name.First].Stretch)
        {
            return false;
        }
        if (tokens[head].Casing != Casing.Lower || !tokens[head].Is(WordClass.GroupNoun | WordClass.RoleNoun | WordClass.OrganizationNoun)
            || tokens[head].Is(WordClass.AnyCue | WordClass.Preposition))
        {
            return false;
        }
        head = NominalHead.Find(document, name.First, head);
        if (head < 0) return false;
        int after = head + tokens[head].Width;
        if (after < tokens.Count && tokens[after].IsCapital && tokens[after].Sentence == tokens[head].Sentence) return false;
        nominal = Make(document, name.First, head);
        return true;
    }

    private static Reference Make(QuoteDocument document, int first, int head)
    {
        TokenBuffer tokens = document.Tokens;
        int end = head + tokens[head].Width;
        return new Reference
        {
            Kind = ReferenceKind.Nominal,
            First = first,
            MentionFirst = first,
            NameFirst = head,
            NameEnd = end,
            End = NominalEnd.Extend(document, first, end,
                IsKnown(document, first) ? WordClass.RoleLink : WordClass.RoleLink | WordClass.WideLink),
            Title = Gender(document, first, head) | tokens[head].Class & WordClass.TitleAny,
            Age = AgeIn(document, first, end),
        };
    }

    /// <summary>
    /// Whether a nominal repeats what is known: by its article, or, where there are none, behind
    /// a verb that reports ("napisała badaczka w liście").
    /// </summary>
    private static bool IsKnown(QuoteDocument document, int first) =>
        document.Tokens[first].Is(WordClass.Definite | WordClass.PronounPossessive)
        || !document.Language.HasArticles && first > 0 && document.Tokens[first - 1].Is(WordClass.SpeechCue);

    /// <summary>The noun's gender where it has one, else the article's, else, as in "l'octogénaire israélienne", the adjective's.</summary>
    private static WordClass Gender(QuoteDocument document, int first, int head)
    {
        const WordClass he = WordClass.NounHe | WordClass.TitleHe, she = WordClass.NounShe | WordClass.TitleShe,
            nouns = WordClass.NounHe | WordClass.NounShe;
        TokenBuffer tokens = document.Tokens;
        WordClass noun = tokens[head].Class, article = tokens[first].Class & nouns;
        if ((noun & he) != 0 != ((noun & she) != 0)) return noun & (he | she);
        int behind = head + tokens[head].Width;
        bool adjective = document.Language.Speakers.AdjectivesFollow && behind < tokens.Count && tokens[behind].Is(WordClass.People);
        return article == 0 && adjective ? tokens[behind].Class & nouns : article;
    }

    /// <summary>"Der Kölner sagte", "der Däne": where nouns are capital, one that nothing shows to be a name, with no name behind it.</summary>
    private static bool IsNounAlone(QuoteDocument document, int noun) => document.Language.CasesNouns
        && NameReader.IsCommonNoun(document, noun) && !(document.Tokens[noun + 1].IsCapital && document.Tokens.AreTogether(noun + 1, noun));

    /// <summary>"a Polícia Civil": a noun for several with a further capital, which is no given name, is an office's name.</summary>
    private static bool IsOfficeName(QuoteDocument document, int head) =>
        document.Language.Speakers.AdjectivesFollow && document.Tokens[head].Is(WordClass.OrganizationWord | WordClass.GroupNoun)
            && head + 1 < document.Tokens.Count && document.Tokens[head + 1] is var next && next.Casing == Casing.Capital
            && !next.Is(WordClass.GivenName) && next.Sentence == document.Tokens[head].Sentence;

    private static bool IsRoleAlone(QuoteDocument document, int first, int head) =>
        first == head && !IsOfficeName(document, head) && (document.Tokens[head].Is(WordClass.PersonWord)
            // "das Gesundheitsamt", where every noun is capital.
            || document.Language.CasesNouns && document.Tokens[head].Is(WordClass.OrganizationNoun | WordClass.GroupNoun)
            && !document.Tokens[head].Is(WordClass.OrganizationWord))
            && !document.Tokens[head].Is(WordClass.GivenName);

    private static int AgeIn(QuoteDocument document, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (WordForms.IsAge(document.Tokens[i])) return document.Number(i);
        }
        return 0;
    }
}
