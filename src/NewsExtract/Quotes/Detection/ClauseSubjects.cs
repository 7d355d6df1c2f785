using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Subjects that stand further from their cue than the nearest mention. Every scan is bounded by the caller's floor.</summary>
internal static class ClauseSubjects
{
    /// <summary>Tokens between a cue and the thing that "which" before it stands for.</summary>
    private const int MaxToThing = 20;

    /// <summary>Words that describe a second role.</summary>
    private const int MaxAdjectives = 4;

    /// <summary>What a noun phrase has no part of.</summary>
    private const WordClass Verbal = WordClass.Auxiliary | WordClass.AnyCue | WordClass.Conjunction | WordClass.Complementizer
        | WordClass.SubjectPronoun;

    /// <summary>The subject of a cue where it is not the nearest mention; -1 when nothing shows that.</summary>
    public static int Find(QuoteDocument document, int cue, int floor)
    {
        if (cue <= floor) return -1;
        TokenBuffer tokens = document.Tokens;
        if (cue - 2 > floor && document.Has(cue - 1, WordList.Which)) return OfWhich(document, cue - 2, floor);
        if (tokens[cue].Casing == Casing.Lower && CueWords.IsParticiple(document, tokens[cue]) && IsBehindComma(tokens, cue)
            && OfParticiple(document, cue, floor) is >= 0 and var main)
        {
            return main;
        }
        if (tokens[cue - 1].First is '—' or '–' or '-' && OverDashes(document, cue, floor) is >= 0 and var set) return set;
        return tokens[cue - 1].First == ',' ? OverAsides(document, cue, floor)
            : OverPhrase(document, cue, floor) is >= 0 and var name ? name : OverRestriction(document, cue, floor);
    }

    /// <summary>
    /// "NAME den Plan ablehnte und sagte": the subject that begins a sentence is that of a verb behind "and" as well, where no other clause
    /// begins between; -1 when there is none.
    /// </summary>
    public static int OfJoined(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int and = cue - 1;
        while (and > floor && tokens[and].Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.PronounObject)
            && !tokens[and].Is(WordClass.Conjunction) && tokens[and].Stretch < 0) and--;
        int first = document.Sentences[tokens[cue].Sentence].First;
        if (and <= first || cue - first > SourceBeforeCue.SubjectWindow || !document.Language.Speakers.JoinsVerbs(tokens[and].Word))
            return -1;
        if (document.ReferenceAt[first] is not (>= 0 and var index) || document.References[index] is var subject && subject.End >= and
            || SourceBeforeCue.IsObject(document, subject, first))
        {
            return -1;
        }
        for (int i = subject.End; i < and; i++)
        {
            // A further clause may have a subject of its own.
            ref Token token = ref tokens[i];
            bool clause = token.Stretch < 0 && (token.Is(WordClass.Conjunction | WordClass.Complementizer) || token.First == ';');
            if (clause && i + 1 < and && document.ReferenceAt[i + 1] >= 0
                || token.Is(WordClass.SubjectPronoun) && !token.Is(WordClass.Determiner))
            {
                return -1;
            }
        }
        return index;
    }

    /// <summary>"NAME — who wrote a book on it — said": the mention in front of what stands between dashes; -1 when there is none.</summary>
    private static int OverDashes(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int i = cue - 1;
        while (i > floor && tokens[i - 1].First == tokens[cue - 1].First) i--;
        for (i--; i > floor; i--)
        {
            if (tokens[i].First != tokens[cue - 1].First) continue;
            while (i > floor && tokens[i - 1].First == tokens[i].First) i--;
            return document.ReferenceEndingAt[i - 1];
        }
        return -1;
    }

    /// <summary>"A man who said he was NAME's cousin told them": the nominal that begins a clause, over what "who" says of it.</summary>
    private static int OverRestriction(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = cue - 3; i > floor && tokens[i].Stretch < 0 && tokens[i].Sentence == tokens[cue].Sentence
            && tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (!tokens[i].Is(WordClass.PronounWho)) continue;
            if (document.ReferenceEndingAt[i - 1] is not (>= 0 and var index)
                || document.References[index] is not { Kind: ReferenceKind.Nominal } nominal)
            {
                return -1;
            }
            return nominal.First == document.Sentences[tokens[cue].Sentence].First ? index : -1;
        }
        return -1;
    }

    /// <summary>", saying", ", saying only".</summary>
    private static bool IsBehindComma(TokenBuffer tokens, int cue) =>
        tokens[cue - 1].First == ',' || tokens[cue - 1].Is(WordClass.Adverb) && tokens[cue - 2].First == ',';

    /// <summary>
    /// "the Frontier Group in Oslo, which says": the last name of a thing in front of "which", but for the place where it is.
    /// </summary>
    private static int OfWhich(QuoteDocument document, int comma, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = comma; i >= Math.Max(floor, comma - MaxToThing); i--)
        {
            if (document.ReferenceAt[i] is not (>= 0 and var index) || document.References[index] is not { Kind: ReferenceKind.Name } name
                || name.HasRole || name.NameFirst != i)
            {
                continue;
            }
            bool place = i > 0 && tokens[i - 1].Is(WordClass.WideLink);
            if (!place && !tokens[i].Is(WordClass.GivenName)) return index;
        }
        return -1;
    }

    /// <summary>"But NAME brushed her off, saying": what a sentence begins with is the subject of the participle at its end.</summary>
    private static int OfParticiple(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int first = document.Sentences[tokens[cue].Sentence].First;
        if (first < floor - SourceBeforeCue.SubjectWindow) return -1;
        // "During the debate, NAME urged calm, saying", "But NAME"
        if (tokens[first].Is(WordClass.Preposition) && !tokens[first].Is(WordClass.Conjunction))
        {
            first = BehindComma(tokens, first, cue);
            // "At talks in Oslo, held on Monday, NAME denied it, calling"
            if (document.ReferenceAt[first] < 0) first = BehindComma(tokens, first, cue);
        }
        else if (tokens[first].Is(WordClass.Conjunction) && first + 1 < cue) first++;
        if (document.ReferenceAt[first] is not (>= 0 and var index)) return -1;
        ref Reference subject = ref document.References[index];
        if (subject.End >= cue) return -1;
        // "NAME said that it would rain, adding": who goes on.
        int verb = subject.End;
        while (verb < cue && tokens[verb].Is(WordClass.Adverb | WordClass.Auxiliary)) verb++;
        if (verb < cue && tokens[verb].Is(WordClass.SpeechCue) && !tokens[verb].Is(WordClass.NounSpelling)) return index;
        if (subject.Kind == ReferenceKind.Pronoun) return -1;
        if (document.IsPossessive(subject.End)) return -1;
        // Another clause has another subject.
        for (int i = subject.End; i < cue; i++)
        {
            if (tokens[i].Stretch >= 0 || tokens[i]
                .Is(WordClass.Conjunction | WordClass.Complementizer | WordClass.Relative | WordClass.SubjectPronoun
                | WordClass.PronounWho))
            {
                return -1;
            }
        }
        return index;
    }

    private static int BehindComma(TokenBuffer tokens, int first, int cue)
    {
        for (int i = first; i < Math.Min(cue - 1, first + MaxToThing); i++)
        {
            if (tokens[i].First == ',') return i + 1;
        }
        return first;
    }

    /// <summary>
    /// "NAME, a dietician at Mend, which helps children, said", "NAME, 26, from Orm, Ruritania,
    /// said": the name that begins a clause, over asides alone.
    /// </summary>
    private static int OverAsides(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int first = document.Sentences[tokens[cue].Sentence].First;
        if (first < floor) first = floor;
        if (document.ReferenceAt[first] is not (>= 0 and var index) || document.References[index] is not { Kind: ReferenceKind.Name } name
            || name.End >= cue - 1 || tokens[name.End].First != ',')
        {
            return -1;
        }
        bool relative = false, home = tokens[name.End + 1].Kind == TokenKind.Number || tokens[name.End + 1].Is(WordClass.RoleLink)
            || document.Has(name.End + 1, WordList.Origin);
        for (int i = name.End; i < cue - 1; i++)
        {
            if (tokens[i].Stretch >= 0) return -1;
            if (tokens[i].First != ',') continue;
            ref Token opens = ref tokens[i + 1];
            bool isRelative = opens.Is(WordClass.PronounWho | WordClass.Relative) && !opens.Is(WordClass.Definite);
            bool place = home && (opens.Is(WordClass.Preposition) || opens.IsCapital);
            if (!isRelative && !place && !opens.Is(WordClass.Determiner | WordClass.PersonWord) && opens.Kind != TokenKind.Number)
                return -1;
            relative |= isRelative;
        }
        return relative || home ? index : -1;
    }

    /// <summary>
    /// "NAME of the health charity the King's Trust said", "NAME, head of Orm, a firm in Oslo said":
    /// a name that a phrase without a verb leads from to the cue.
    /// </summary>
    private static int OverPhrase(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        // "In a note to Orm News, spokesman NAME said"
        if (document.ReferenceEndingAt[cue - 1] is >= 0 and var nearest
            && document.References[nearest] is { Kind: ReferenceKind.Name, HasRole: true })
        {
            return -1;
        }
        int found = -1;
        for (int i = cue - 1; i >= floor && tokens[i].Stretch < 0 && tokens[i].Sentence == tokens[cue].Sentence; i--)
        {
            if (document.ReferenceAt[i] is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Name } name
                && name.NameFirst == i && name.End < cue - 1
                // "In an interview with NAME, the spokesman said"
                && !(name.First > 0 && tokens[name.First - 1].Is(WordClass.Preposition)
                && !tokens[name.First - 1].Is(WordClass.Conjunction))
                && name.NameEnd - name.NameFirst > 1
                && (tokens[i].Is(WordClass.GivenName) && (tokens[name.End].Is(WordClass.RoleLink) || name.HasApposition)
                || IsBeforeRole(tokens, name.End, cue))) found = index;
            ref Token token = ref tokens[i];
            if (token.Kind == TokenKind.Punctuation ? token.First is not (',' or '&' or '.') : token.Is(Verbal) && !token.IsCapital
                && !IsEnding(token) || token.Is(WordClass.Relative) && !token.Is(WordClass.Definite))
            {
                break;
            }
        }
        return found;
    }

    /// <summary>
    /// The full name joined by "and" in front of the one that speaks, where a clause begins with
    /// it: "Researchers NAME and NAME say"; -1 when there is none.
    /// </summary>
    public static int JoinedBefore(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference second = ref document.References[index];
        int and = second.First - 1;
        if (and < 2 || !IsFullName(document, second) || !IsAnd(document, and)
            || document.ReferenceEndingAt[and - 1] is not (>= 0 and var first))
        {
            return -1;
        }
        ref Reference name = ref document.References[first];
        bool begins = name.First == document.Sentences[tokens[name.First].Sentence].First || tokens[name.First - 1].Kind != TokenKind.Word
            || tokens[name.First - 1].Is(WordClass.GroupNoun | WordClass.SpeechCue);
        return begins && IsFullName(document, name) && tokens[name.First].Sentence == tokens[and].Sentence ? first : -1;
    }

    /// <summary>
    /// The full name joined by "and" behind the one that speaks: "said NAME and NAME."; -1 when there is none, or it begins a clause.
    /// </summary>
    public static int JoinedBehind(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference first = ref document.References[index];
        if (!IsFullName(document, first) || first.End + 1 >= tokens.Count || !IsAnd(document, first.End)
            || document.ReferenceAt[first.End + 1] is not (>= 0 and var second))
        {
            return -1;
        }
        ref Reference name = ref document.References[second];
        bool ends = name.End >= tokens.Count || tokens[name.End].Kind != TokenKind.Word
            || tokens[name.End].Is(WordClass.Preposition | WordClass.SpeechCue);
        return ends && IsFullName(document, name) ? second : -1;
    }

    /// <summary>
    /// "The former secretary of state and current nominee": the nominal that a second role
    /// without an article goes on with; -1 when there is none.
    /// </summary>
    public static int FirstRole(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference second = ref document.References[index];
        if (second.Kind != ReferenceKind.Nominal || tokens[second.First].Is(WordClass.Determiner)
            || !tokens[second.NameFirst].Is(WordClass.PersonWord) || tokens[second.NameFirst].Is(WordClass.GroupNoun))
        {
            return -1;
        }
        int and = second.First - 1;
        for (int steps = 0; steps < MaxAdjectives && and > 1 && tokens[and].IsWord
            && !tokens[and].Is(Verbal | WordClass.Preposition | WordClass.Determiner); steps++)
        {
            and--;
        }
        if (and < 2 || !IsAnd(document, and) || document.ReferenceEndingAt[and - 1] is not (>= 0 and var first)) return -1;
        ref Reference role = ref document.References[first];
        return role.Kind == ReferenceKind.Nominal && tokens[role.First].Is(WordClass.Definite | WordClass.PronounPossessive)
            && tokens[role.NameFirst].Is(WordClass.PersonWord) ? first : -1;
    }

    private static bool IsAnd(QuoteDocument document, int i) =>
        document.Tokens[i].Is(WordClass.Conjunction) && document.Has(i, WordList.JoinsPeople);

    private static bool IsFullName(QuoteDocument document, in Reference reference) =>
        reference.Kind == ReferenceKind.Name && reference.NameEnd - reference.NameFirst > 1
            && document.Tokens[reference.NameFirst].Is(WordClass.GivenName)
            && !NameReader.HasOrganizationWord(document.Tokens, reference.NameFirst, reference.NameEnd)
            && !document.Tokens[reference.NameEnd - 1].Is(WordClass.PersonWord);

    /// <summary>", vice president of Orm Works told".</summary>
    private static bool IsBeforeRole(TokenBuffer tokens, int comma, int cue)
    {
        if (tokens[comma].First != ',') return false;
        for (int i = comma + 1; i < Math.Min(cue, comma + MaxAdjectives); i++)
        {
            if (tokens[i].Is(WordClass.PersonWord) && tokens[i].Casing == Casing.Lower) return true;
        }
        return false;
    }

    /// <summary>"'s", which is a verb as well.</summary>
    private static bool IsEnding(in Token token) => token.First is '\'' or '’';
}
