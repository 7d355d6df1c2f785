using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Finds the source of a cue among the mentions left and right of it. Every scan is bounded.</summary>
internal static class SourceRules
{
    /// <summary>How far left of a cue its subject is looked for.</summary>
    public const int SubjectWindow = 40;

    private const int MaxSource = 30;

    /// <summary>The longest aside that says when or where something was said.</summary>
    private const int MaxAdverbial = 12;

    /// <summary>Characters of an outlet's name in front of "记者".</summary>
    private const int MaxOutlet = 8;

    public static void SetCue(TokenBuffer tokens, int cue, ref Attribution attribution)
    {
        attribution.CueFirst = cue;
        attribution.CueEnd = cue + tokens[cue].PhraseLength;
    }

    /// <summary>The object of "according to", or the subject behind an inverted verb.</summary>
    public static bool After(QuoteDocument document, int cue, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        int at = WhoWasTold.BehindTitle(document, cue + tokens[cue].PhraseLength);
        int limit = Math.Min(tokens.Count, at + 4);
        for (; at < limit; at++)
        {
            if (SubjectAt(document, cue, at) is >= 0 and var subject)
            {
                SetCue(tokens, cue, ref attribution);
                Set(document, subject, ref attribution);
                return true;
            }
            if (tokens[cue].Is(WordClass.PrepositionCue) && tokens[at].Is(WordClass.PronounObject) && !tokens[at].Is(WordClass.Definite))
            {
                SetCue(tokens, cue, ref attribution);
                (attribution.Reference, attribution.SourceFirst, attribution.SourceEnd) = (-1, at, at + 1);
                return true;
            }
            bool hyphen = IsHyphen(document, at);
            if (!hyphen && (!tokens[at].Is(WordClass.Adverb | WordClass.Auxiliary) || tokens[at].Kind != TokenKind.Word)) return false;
        }
        return false;
    }

    /// <summary>The subject that begins at a token behind a verb, or behind who was told there; -1 when none does.</summary>
    private static int SubjectAt(QuoteDocument document, int cue, int at)
    {
        TokenBuffer tokens = document.Tokens;
        if (ReferenceStarting(document, at) is >= 0 and var index) return WhoWasTold.BehindAgency(document, cue, index);
        if (!IsHyphen(document, at) && WhoWasTold.BehindAdverbial(document, at) is >= 0 and var subject) return subject;
        return tokens[at].Is(WordClass.Preposition) && at + 1 < tokens.Count && document.ReferenceAt[at + 1] is >= 0 and var office
            && IsOfficeThatReports(document, cue, document.References[office]) ? office : -1;
    }

    /// <summary>"dit-elle", "a-t-elle dit".</summary>
    private static bool IsHyphen(QuoteDocument document, int at) =>
        document.Tokens[at].First == '-' || document.Text[document.Tokens[at].Start] == 't'
            && document.Tokens[at].End - document.Tokens[at].Start == 1;

    /// <summary>"В прокуратуре сообщили", "отметили в МЧС": the verb is plural, and where it was said is who said it.</summary>
    private static bool IsOfficeThatReports(QuoteDocument document, int cue, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        if (reference.First == 0 || !tokens[reference.First - 1].Is(WordClass.Preposition)
            || !document.Language.Speakers.TheyVerbEndings.EndsWithAny(document.WordAt(cue)))
        {
            return false;
        }
        return reference.Kind == ReferenceKind.Nominal ? tokens[reference.NameFirst].Is(WordClass.OrganizationNoun | WordClass.GroupNoun)
            : reference.Kind == ReferenceKind.Name
            && (tokens[reference.NameFirst].Casing == Casing.AllCapitals
            || reference.HasRole && tokens[reference.RoleFirst].Is(WordClass.OrganizationNoun)
            || NameReader.HasOrganizationWord(tokens, reference.NameFirst, reference.NameEnd));
    }

    public static int ReferenceStarting(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        if (token >= tokens.Count || tokens[token].Stretch >= 0) return -1;
        if (document.ReferenceAt[token] >= 0) return document.ReferenceAt[token];
        // An article or adjective in front of a name: look a few tokens on, as long as no clause begins.
        int limit = Math.Min(tokens.Count, token + 5);
        for (int i = token + 1; i < limit && tokens[i].Sentence == tokens[token].Sentence && tokens[i].Stretch < 0; i++)
        {
            // Portuguese "a" is an article as well as a preposition: "contou a ponteira NAME".
            bool article = i - 1 == token && tokens[token].Is(WordClass.Definite) && tokens[token].Is(WordClass.NounHe | WordClass.NounShe);
            if (!article && (tokens[i - 1].Kind is not (TokenKind.Word or TokenKind.Number) && tokens[i - 1].First != '/'
                || tokens[i - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Complementizer | WordClass.Relative
                | WordClass.AnyCue | WordClass.PronounObject)))
            {
                return -1;
            }
            if (document.ReferenceAt[i] >= 0)
                return document.References[document.ReferenceAt[i]].Kind == ReferenceKind.Pronoun ? -1 : document.ReferenceAt[i];
        }
        return -1;
    }

    public static void Set(QuoteDocument document, int index, ref Attribution attribution)
    {
        // "said the mayor, NAME": who is named behind the comma is the source.
        if (document.References[index] is { NameBehind: >= 0 and var name, End: var comma } && document.References[name].First == comma + 1)
            index = name;
        ref Reference reference = ref document.References[index];
        attribution.Reference = index;
        attribution.SourceFirst = reference.MentionFirst;
        attribution.SourceEnd = reference.End;
        if (reference.Kind == ReferenceKind.Nominal && attribution.CueEnd > attribution.CueFirst)
            TakeGender(document, attribution.CueFirst, ref reference);
        attribution.Others = 0;
        (int first, int last) = (ClauseSubjects.JoinedBefore(document, index), ClauseSubjects.JoinedBehind(document, index));
        if (first < 0 && last < 0 || attribution.CueEnd == 0) return;
        attribution.SourceFirst = document.References[first < 0 ? index : first].MentionFirst;
        attribution.SourceEnd = document.References[last < 0 ? index : last].End;
        (attribution.Reference, attribution.Others) = (-1, 1);
    }

    /// <summary>"powiedziała burmistrz": the verb tells the sex of a noun that does not.</summary>
    private static void TakeGender(QuoteDocument document, int cue, ref Reference nominal)
    {
        const WordClass either = WordClass.NounHe | WordClass.NounShe | WordClass.TitleHe | WordClass.TitleShe;
        if (EntityEvidence.GenderOf(nominal.Title) != 0
            || document.Language.Speakers.VerbGender(document.WordAt(cue)) is not (not 0 and var gender))
        {
            return;
        }
        nominal.Title = nominal.Title & ~either | (gender > 0 ? WordClass.NounHe : WordClass.NounShe);
    }

    /// <summary>The subject left of a cue: over auxiliaries and adverbs, appositions, ", who", and verbs joined by "and".</summary>
    public static bool Before(QuoteDocument document, int cue, int floor, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        floor = Math.Max(Math.Max(floor, document.Sentences[tokens[cue].Sentence].First), cue - SubjectWindow);
        int far = BeforeRelative(document, cue, floor);
        if (far < 0) far = ClauseSubjects.Find(document, cue, floor);
        if (far >= 0)
        {
            SetCue(tokens, cue, ref attribution);
            Set(document, far, ref attribution);
            return true;
        }
        int i = BeforeAdverbial(tokens, cue - 1, floor);
        bool verbal = false;
        while (i >= floor)
        {
            if (tokens[i].Stretch >= 0 && document.ReferenceEndingAt[i] < 0)
            {
                ref Stretch stretch = ref document.Stretches[tokens[i].Stretch];
                if (!ScareQuotes.IsNickname(document, stretch) && !ScareQuotes.IsTitle(document, stretch)) return false;
                i = stretch.Open - 1;
                continue;
            }
            if (tokens[i].First is ')' or ']')
            {
                i = BeforeBrackets(tokens, i, floor);
                continue;
            }
            int index = document.ReferenceEndingAt[i];
            if (index < 0) index = CoveringReference(document, i);
            if (index >= 0 && document.References[index].First >= floor - 1)
            {
                ref Reference reference = ref document.References[index];
                if (reference.Kind == ReferenceKind.Pronoun && tokens[reference.First].Is(WordClass.PronounWho))
                {
                    int antecedent = Antecedent(document, reference.First);
                    if (antecedent < 0) return false;
                    index = antecedent;
                }
                else if (IsObject(document, reference, floor) && !IsOfficeThatReports(document, cue, reference)
                    && !IsReported(document, reference, cue) || IsAffiliation(document, reference))
                {
                    i = reference.First - 1;
                    continue;
                }
                SetCue(tokens, cue, ref attribution);
                Set(document, ClauseSubjects.FirstRole(document, index) is >= 0 and var role ? role : index, ref attribution);
                return true;
            }
            ref Token token = ref tokens[i];
            if (token.Kind == TokenKind.Punctuation && token.PhraseLength > 0)
            {
                if (token.First is not (',' or '，' or '—' or '–' or '-') && !(token.First == '.' && tokens[i + 1].First == ','))
                    return false;
                int name = i > floor && document.ReferenceEndingAt[i - 1] is >= 0 and var named && document.References[named].IsBehindRole
                    ? named : NameBeforeApposition(document, i, floor);
                if (name >= 0)
                {
                    SetCue(tokens, cue, ref attribution);
                    Set(document, name, ref attribution);
                    return true;
                }
            }
            verbal |= token.Is(WordClass.AnyCue);
            i--;
        }
        return false;
    }

    /// <summary>
    /// "A senior official, who asked for anonymity because the report is secret, said": the reference that
    /// begins the sentence; -1 when no such clause stands between.
    /// </summary>
    private static int BeforeRelative(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        if (cue - 1 <= floor || tokens[cue - 1].First != ',') return -1;
        for (int i = floor + 1; i + 1 < cue - 1 && tokens[i].Stretch < 0; i++)
        {
            if (tokens[i].First != ',') continue;
            if (!BeginsRelative(tokens, i + 1)) return -1;
            int index = document.ReferenceEndingAt[i - 1];
            return index >= 0 && document.References[index].Kind != ReferenceKind.Pronoun
                && PronounResolver.IsSubject(document, document.References[index]) ? index : -1;
        }
        return -1;
    }

    /// <summary>"who", "whose", "both of whom".</summary>
    private static bool BeginsRelative(TokenBuffer tokens, int i) =>
        IsRelative(tokens[i]) || i + 2 < tokens.Count && tokens[i + 1].Is(WordClass.Preposition) && IsRelative(tokens[i + 2]);

    private static bool IsRelative(in Token token) =>
        token.Is(WordClass.PronounWho | WordClass.Relative) && !token.Is(WordClass.Complementizer | WordClass.Definite);

    /// <summary>The reference that covers a token inside it, looked for a few tokens back.</summary>
    private static int CoveringReference(QuoteDocument document, int token)
    {
        for (int i = token; i > Math.Max(-1, token - 10); i--)
        {
            if (document.ReferenceAt[i] is >= 0 and var index) return document.References[index].End > token ? index : -1;
        }
        return -1;
    }

    /// <summary>A reference behind a preposition or a verb is not the subject: "a plan by NAME".</summary>
    public static bool IsObject(QuoteDocument document, in Reference reference, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int before = reference.First - 1;
        if (before < floor) return false;
        ref Token token = ref tokens[before];
        if (token.Kind != TokenKind.Word || token.Stretch >= 0) return false;
        if (token.Is(WordClass.Conjunction | WordClass.Complementizer | WordClass.Adverb) || CueRules.IsNounBeforeCue(document, before))
            return false;
        if (Tokenizer.IsIdeograph(tokens[reference.First].First) && IsSpokenTo(tokens, before, floor)) return true;
        // "adopted a Southern accent and joked"
        if (reference.Kind == ReferenceKind.Name && reference.NameEnd - reference.NameFirst == 1
            && tokens[reference.NameFirst].Is(WordClass.People) && token.Casing == Casing.Lower && !token.Is(WordClass.Determiner))
        {
            return true;
        }
        // "A skipper accused of killing his partner told the court"
        if (before > floor && tokens[before - 1].Is(WordClass.Preposition) && document.EndsWith(before, "ing")) return true;
        return token.Is(WordClass.Preposition | WordClass.AnyCue | WordClass.PronounPossessive) || token.Is(WordClass.Relative)
            && document.WordAt(before) is "whose" || reference.End < tokens.Count && document.WordAt(reference.End) is "'s" or "’s";
    }

    /// <summary>"The affidavit says NAME told": the subject of a verb of speech in what another reports.</summary>
    private static bool IsReported(QuoteDocument document, in Reference reference, int cue) =>
        reference.Kind == ReferenceKind.Name && reference.End == cue && reference.First == reference.NameFirst
            && document.Tokens[reference.First - 1].Is(WordClass.SpeechCue)
            && document.Tokens[cue].Is(WordClass.AddressingCue) && !document.Tokens[reference.First - 1].Is(WordClass.AddressingCue);

    /// <summary>"对新华社记者说": a preposition stands in front of what narrows the noun.</summary>
    private static bool IsSpokenTo(TokenBuffer tokens, int before, int floor)
    {
        for (int i = before; i >= Math.Max(floor, before - MaxOutlet) && tokens[i].IsWord && !tokens[i].Is(WordClass.AnyCue); i--)
        {
            if (tokens[i].PhraseLength == 1 && tokens[i].First is '对' or '對' or '向') return true;
        }
        return false;
    }

    /// <summary>What "who" stands for: the reference before the comma.</summary>
    public static int Antecedent(QuoteDocument document, int who)
    {
        TokenBuffer tokens = document.Tokens;
        int floor = document.Sentences[tokens[who].Sentence].First;
        int i = who - 1;
        if (i >= 0 && tokens[i].First == ',') i--;
        for (int steps = 0; i >= floor && steps < MaxSource; i--, steps++)
        {
            int index = document.ReferenceEndingAt[i];
            if (index >= 0 && document.References[index].Kind != ReferenceKind.Pronoun)
                return NameBeforeApposition(document, i + 1, floor) is >= 0 and var name ? name : index;
        }
        return -1;
    }

    /// <summary>
    /// The name whose apposition ends at a comma; the outermost, as names inside an apposition may have one of their own.
    /// </summary>
    public static int NameBeforeApposition(QuoteDocument document, int comma, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int outermost = -1;
        for (int i = comma - 1; i >= Math.Max(0, Math.Max(floor - SubjectWindow, comma - MaxSource))
            && tokens[i].Sentence == tokens[comma < tokens.Count ? comma : comma - 1].Sentence; i--)
        {
            if (document.ReferenceEndingAt[i] is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Name } reference
                && reference.AsideEnd == comma) outermost = index;
        }
        return outermost;
    }

    /// <summary>"Le président, NAME,": whether a comma ends a name that one in front of it sets off from the role.</summary>
    public static bool IsNamedAside(QuoteDocument document, int comma)
    {
        if (comma < 2 || document.ReferenceEndingAt[comma - 1] is not (>= 0 and var index)
            || document.References[index].Kind != ReferenceKind.Name)
        {
            return false;
        }
        int role = document.References[index].First - 1;
        return role > 0 && document.Tokens[role].First == ',' && document.ReferenceEndingAt[role - 1] is >= 0 and var nominal
            && document.References[nominal].NameBehind == index;
    }

    /// <summary>
    /// A name that opens the reporter's words and has an apposition, however long: <c>"...," NAME,
    /// the mayor of a town, one of many that sued, said</c>.
    /// </summary>
    public static bool TryOpening(QuoteDocument document, int cue, int start, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if (cue - start < 4 || tokens[cue - 1].First != ',') return false;
        int index = ReferenceStarting(document, start);
        if (index < 0 || document.References[index].Kind != ReferenceKind.Name || document.References[index].End >= cue
            || tokens[document.References[index].End].First != ',')
        {
            return false;
        }
        SetCue(tokens, cue, ref attribution);
        Set(document, index, ref attribution);
        return true;
    }

    /// <summary>The token in front of an aside between commas that a preposition begins: "NAME, at a later meeting, said".</summary>
    private static int BeforeAdverbial(TokenBuffer tokens, int comma, int floor)
    {
        if (comma < floor || tokens[comma].First != ',') return comma;
        for (int i = comma - 1; i > Math.Max(floor, comma - MaxAdverbial); i--)
        {
            if (tokens[i].First == ',') return tokens[i + 1].Is(WordClass.Preposition) ? i - 1 : comma;
        }
        return comma;
    }

    /// <summary>The token in front of a bracketed aside that ends at a token.</summary>
    private static int BeforeBrackets(TokenBuffer tokens, int close, int floor)
    {
        int i = close - 1;
        while (i > floor && tokens[i].First is not ('(' or '[')) i--;
        return i - 1;
    }

    /// <summary>"Jane Smith, R-Iowa, said": a party and a state between commas.</summary>
    private static bool IsAffiliation(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[reference.First];
        return reference.First > 0 && tokens[reference.First - 1].First == ',' && token.End - token.Start > 2
            && document.Text[token.Start + 1] == '-'
            && reference.End < tokens.Count && tokens[reference.End].First is ',' or '.';
    }
}
