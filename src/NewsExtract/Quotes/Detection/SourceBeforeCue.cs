using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Finds the source of a cue among the mentions left of it. Every scan is bounded.</summary>
internal static class SourceBeforeCue
{
    /// <summary>How far left of a cue its subject is looked for.</summary>
    public const int SubjectWindow = 40;

    /// <summary>The longest aside that says when or where something was said.</summary>
    private const int MaxAdverbial = 12;

    /// <summary>"an angry post"</summary>
    private const int MaxToWriting = 3;

    /// <summary>Characters of an outlet's name in front of "记者".</summary>
    private const int MaxOutlet = 8;

    /// <summary>The subject left of a cue: over auxiliaries and adverbs, appositions, ", who", and verbs joined by "and".</summary>
    public static bool TryFind(QuoteDocument document, int cue, int floor, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        floor = Math.Max(Math.Max(floor, document.Sentences[tokens[cue].Sentence].First), cue - SubjectWindow);
        if (Writing(document, cue, floor) is >= 0 and var writing) return attribution.TakeWords(tokens, cue, writing, cue);
        if (FarSubject(document, cue, floor) is >= 0 and var far) return attribution.Take(document, cue, far);
        for (int i = BeforeAdverbial(tokens, cue - 1, floor); i >= floor; i--)
        {
            if (tokens[i].Stretch >= 0 && !IsNameInMarks(document, i))
            {
                ref Stretch marks = ref document.Stretches[tokens[i].Stretch];
                if (!IsPartOfClause(document, marks)) return false;
                i = marks.Open;
            }
            else if (tokens[i].First is ')' or ']') i = BeforeBrackets(tokens, i, floor) + 1;
            else if (ReferenceOver(document, i) is >= 0 and var index && document.References[index].First >= floor - 1)
            {
                ref Reference reference = ref document.References[index];
                if (reference.Kind == ReferenceKind.Pronoun && tokens[reference.First].Is(WordClass.PronounWho))
                {
                    int antecedent = Appositions.Antecedent(document, reference.First);
                    return antecedent >= 0 && TakeSubject(document, cue, antecedent, floor, ref attribution);
                }
                if (!IsNoSubject(document, reference, cue, floor)) return TakeSubject(document, cue, index, floor, ref attribution);
                i = reference.First;
            }
            else if (tokens[i].Kind == TokenKind.Punctuation && tokens[i].PhraseLength > 0)
            {
                if (!MaySetOff(tokens, i)) return false;
                if (SetOffName(document, i, floor) is >= 0 and var name) return attribution.Take(document, cue, name);
            }
        }
        return false;
    }

    /// <summary>
    /// "For now, a post on the firm's page says": where the noun phrase for what is written begins that narrows itself by where it stands;
    /// -1 when the verb has another subject.
    /// </summary>
    private static int Writing(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        if (!document.Language.HasFixedOrder || tokens[cue].Is(WordClass.PrepositionCue)) return -1;
        int noun = -1, first = cue;
        for (int i = cue - 1; i >= floor && tokens[i].First != ','; i--)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && tokens[i].PhraseLength > 0 || tokens[i].Stretch >= 0
                || tokens[i].Is(WordClass.Auxiliary | WordClass.Complementizer | WordClass.Relative | WordClass.SubjectPronoun)
                && !tokens[i].Is(WordClass.Definite) && !document.IsPossessive(i))
            {
                return -1;
            }
            if (document.Has(i + 1, WordList.LeadsToWriting) && document.Language.Speakers.IsWriting(tokens[i].Word)) noun = i;
            first = i;
        }
        return noun > first && noun - first <= MaxToWriting && tokens[first].Is(WordClass.Determiner) ? first : -1;
    }

    /// <summary>
    /// A subject that other words part from its verb: a relative clause, an apposition, another verb or clause; -1 for none.
    /// </summary>
    private static int FarSubject(QuoteDocument document, int cue, int floor)
    {
        int far = BeforeRelative(document, cue, floor);
        if (far < 0 && Appositions.NameBefore(document, cue, floor) is >= 0 and var apposed && document.References[apposed].HasApposition)
            far = apposed;
        if (far < 0) far = JoinedSubjects.Find(document, cue, floor);
        return far < 0 ? ClauseSubjects.Find(document, cue, floor) : far;
    }

    /// <summary>Takes a mention for the source, or the whole phrase that it is only a part of.</summary>
    private static bool TakeSubject(QuoteDocument document, int cue, int index, int floor, ref Attribution attribution)
    {
        if (!IsPhrase(document, index, cue, floor, out int first))
            return attribution.Take(document, cue, JoinedSubjects.FirstRole(document, index) is >= 0 and var role ? role : index);
        return attribution.TakeWords(document.Tokens, cue, first, cue);
    }

    /// <summary>The mention that ends at a token or stands over it; -1 when there is none.</summary>
    private static int ReferenceOver(QuoteDocument document, int i) =>
        document.ReferenceEndingAt[i] is >= 0 and var index ? index : CoveringReference(document, i);

    /// <summary>Whether a mention ends at a marked token that begins the marked words, or begins in front of them: "Orm "Duke" Hale".</summary>
    private static bool IsNameInMarks(QuoteDocument document, int i) => document.ReferenceEndingAt[i] is >= 0 and var index
        && document.References[index].First <= document.Stretches[document.Tokens[i].Stretch].Open + 1;

    /// <summary>Whether marked words stand in the clause of the verb behind them: a nickname, a title, "the "zero"-waste shop".</summary>
    private static bool IsPartOfClause(QuoteDocument document, in Stretch marks)
    {
        TokenBuffer tokens = document.Tokens;
        bool compound = marks.Close + 1 < tokens.Count && tokens[marks.Close + 1].First == '-'
            && tokens[marks.Close].End == tokens[marks.Close + 1].Start;
        return compound || ScareQuotes.IsNickname(document, marks) || ScareQuotes.IsTitle(document, marks);
    }

    /// <summary>Whether a mention left of a verb is that of an object, a predicate, or of what another mention belongs to.</summary>
    private static bool IsNoSubject(QuoteDocument document, in Reference reference, int cue, int floor) =>
        IsObject(document, reference, floor) && !SourceBehindCue.IsOfficeThatReports(document, cue, reference)
            && !IsReported(document, reference, cue) && !IsAbsolute(document, reference, cue)
        || IsAffiliation(document, reference) || IsPredicate(document, reference, floor);

    /// <summary>Whether a sign may stand between a subject and its verb: a comma, a dash, the full stop of "Jr.,".</summary>
    private static bool MaySetOff(TokenBuffer tokens, int i) => tokens[i].First is ',' or '，' or '—' or '–' or '-'
        || tokens[i].First == '.' && tokens[i + 1].First == ',';

    /// <summary>The name in front of what ends at a comma or dash; -1 when there is none.</summary>
    private static int SetOffName(QuoteDocument document, int i, int floor) => i > floor
        && document.ReferenceEndingAt[i - 1] is >= 0 and var named && document.References[named].IsBehindRole
        ? named : Appositions.NameBefore(document, i, floor);

    /// <summary>
    /// "A senior official, who asked for anonymity because the report is secret, said": the reference that
    /// begins the sentence; -1 when no such clause stands between.
    /// </summary>
    private static int BeforeRelative(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        if (cue - 1 <= floor || tokens[cue - 1].First != ',') return -1;
        // "But its founder, NAME, who is ill, said"
        bool opens = document.Language.HasFixedOrder
            && tokens[floor].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Complementizer);
        for (int i = floor + 1; i + 1 < cue - 1 && tokens[i].Stretch < 0; i++)
        {
            if (tokens[i].First != ',') continue;
            if (!BeginsRelative(tokens, i + 1))
            {
                if (opens) continue;
                return -1;
            }
            int index = document.ReferenceEndingAt[i - 1];
            return index >= 0 && document.References[index].Kind != ReferenceKind.Pronoun
                && ReferencePlace.IsSubject(document, document.References[index]) ? index : -1;
        }
        return -1;
    }

    /// <summary>"who", "whose", "both of whom".</summary>
    private static bool BeginsRelative(TokenBuffer tokens, int i) =>
        IsRelative(tokens[i]) || i + 2 < tokens.Count && tokens[i + 1].Is(WordClass.Preposition) && IsRelative(tokens[i + 2]);

    private static bool IsRelative(in Token token) =>
        token.Is(WordClass.PronounWho | WordClass.Relative) && !token.Is(WordClass.Complementizer | WordClass.Definite);

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
        if (IsOblique(document, reference) || HanCharacters.IsGoverned(tokens, reference.End)) return true;
        int before = reference.First - 1;
        // "vor seinem „Müll“-Fauxpas": a compound with marked words.
        if (before > floor && tokens[before].First == '-' && tokens[before - 1].Kind == TokenKind.Mark && tokens[before - 1].Stretch >= 0)
            before = document.Stretches[tokens[before - 1].Stretch].Open - 1;
        if (before < floor) return false;
        ref Token token = ref tokens[before];
        if (token.Kind != TokenKind.Word || token.Stretch >= 0) return false;
        // ", als die Trainerin NAME fragte": where verbs end clauses, a preposition that is a conjunction as well.
        bool clause = !token.Is(WordClass.Preposition) || !document.Language.Speakers.VerbsEndClauses
            || before > floor && tokens[before - 1].First == ',';
        // Polish "w" begins adverbs of time as well: "w poniedziałek".
        bool adverb = token.Is(WordClass.Adverb) && (document.Language.HasArticles || !token.Is(WordClass.Preposition));
        if (clause && (adverb || token.Is(WordClass.Conjunction | WordClass.Complementizer))
            || CueWords.IsNounBeforeCue(document, before))
        {
            return false;
        }
        // "на канале «Вести»", "na platformie X": without articles, a name beside a noun that a preposition leads to.
        if (!document.Language.HasArticles && reference.Kind == ReferenceKind.Name && before > floor && token.Casing == Casing.Lower
            && !token.Is(WordClass.PersonWord | WordClass.AnyCue) && tokens[before - 1].Is(WordClass.Preposition)
            && tokens[before - 1].IsWord)
        {
            return true;
        }
        if (Tokenizer.IsIdeograph(tokens[reference.First].First) && IsSpokenTo(tokens, before, floor)) return true;
        // "adopted a Southern accent and joked"
        if (reference.Kind == ReferenceKind.Name && reference.NameEnd - reference.NameFirst == 1
            && tokens[reference.NameFirst].Is(WordClass.People) && token.Casing == Casing.Lower && !token.Is(WordClass.Determiner))
        {
            return true;
        }
        // "A skipper accused of killing his partner told the court"
        if (before > floor && tokens[before - 1].Is(WordClass.Preposition) && CueWords.IsParticiple(document, before)) return true;
        return token.Is(WordClass.Preposition | WordClass.AnyCue | WordClass.PronounPossessive) || token.Is(WordClass.Relative)
            && document.Has(before, WordList.Whose) || reference.End < tokens.Count && document.WordAt(reference.End) is "'s" or "’s";
    }

    /// <summary>"dem Trainer", and "der Trainerin", whose article is a man's in the first case: no subjects.</summary>
    private static bool IsOblique(QuoteDocument document, in Reference reference)
    {
        ref Token article = ref document.Tokens[reference.First], head = ref document.Tokens[reference.NameFirst];
        const WordClass either = WordClass.NounHe | WordClass.NounShe;
        return article.Is(WordClass.Determiner) && (document.Language.Speakers.IsOblique(article.Word)
            || document.Language.CasesNouns && (article.Class & either) == WordClass.NounHe && (head.Class & either) == WordClass.NounShe
            && reference.Kind == ReferenceKind.Nominal);
    }

    /// <summary>"对新华社记者说": a preposition stands in front of what narrows the noun.</summary>
    private static bool IsSpokenTo(TokenBuffer tokens, int before, int floor)
    {
        for (int i = before; i >= Math.Max(floor, before - MaxOutlet) && tokens[i].IsWord && !tokens[i].Is(WordClass.AnyCue); i--)
        {
            if (tokens[i].PhraseLength == 1 && tokens[i].First is '对' or '對' or '向') return true;
        }
        return false;
    }

    /// <summary>"with some analysts suggesting": the subject of a participle.</summary>
    private static bool IsAbsolute(QuoteDocument document, in Reference reference, int cue) =>
        reference.End == cue && CueWords.IsParticiple(document, cue) && document.Has(reference.First - 1, WordList.Absolute);

    /// <summary>"The Ruritanian mission in Geneva called": a name that only narrows the noun which a sentence begins with.</summary>
    /// <param name="first">Where the phrase begins.</param>
    private static bool IsPhrase(QuoteDocument document, int index, int cue, int floor, out int first)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[index];
        first = reference.First;
        if (!document.Language.HasFixedOrder || reference.HasRole) return false;
        if (first > floor && tokens[first - 1].Is(WordClass.Determiner)) first--;
        if (first != document.Sentences[tokens[cue].Sentence].First || !tokens[first].Is(WordClass.Determiner)
            || !SourceReader.IsNarrowing(document, index, cue, cue))
        {
            return false;
        }
        for (int i = reference.End; i < cue; i++)
        {
            if (!tokens[i].IsWord || tokens[i].Stretch >= 0 || tokens[i].Is(WordClass.Auxiliary | WordClass.Relative | WordClass.Conjunction
                | WordClass.AnyCue | WordClass.Complementizer))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"The affidavit says NAME told": the subject of a verb of speech in what another reports.</summary>
    private static bool IsReported(QuoteDocument document, in Reference reference, int cue) =>
        reference.Kind == ReferenceKind.Name && reference.End == cue && reference.First == reference.NameFirst
            && document.Tokens[reference.First - 1].Is(WordClass.SpeechCue)
            && document.Tokens[cue].Is(WordClass.AddressingCue) && !document.Tokens[reference.First - 1].Is(WordClass.AddressingCue);

    /// <summary>"She was a popular singer and had written": what the subject is.</summary>
    private static bool IsPredicate(QuoteDocument document, in Reference reference, int floor)
    {
        int before = reference.First - 1;
        return before > floor && reference.Kind == ReferenceKind.Nominal && document.Tokens[before].Is(WordClass.Auxiliary)
            && document.Has(before, WordList.Be) && document.ReferenceEndingAt[before - 1] >= 0;
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
