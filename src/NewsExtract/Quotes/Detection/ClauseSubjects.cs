using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Subjects that stand further from their cue than the nearest mention. Every scan is bounded by the caller's floor.</summary>
internal static class ClauseSubjects
{
    /// <summary>Tokens between a cue and the thing that "which" before it stands for.</summary>
    private const int MaxToThing = 20;

    /// <summary>Words from a comma to the noun for a role behind it.</summary>
    private const int MaxToRole = 4;

    /// <summary>What a noun phrase has no part of.</summary>
    public const WordClass Verbal = WordClass.Auxiliary | WordClass.AnyCue | WordClass.Conjunction | WordClass.Complementizer
        | WordClass.SubjectPronoun;

    /// <summary>The subject of a cue where it is not the nearest mention; -1 when nothing shows that.</summary>
    public static int Find(QuoteDocument document, int cue, int floor)
    {
        if (cue <= floor) return -1;
        TokenBuffer tokens = document.Tokens;
        if (cue - 2 > floor && document.Has(cue - 1, WordList.Which)) return OfWhich(document, cue - 2, floor);
        if (tokens[cue].Casing == Casing.Lower && CueWords.IsParticiple(document, cue) && IsBehindComma(tokens, cue)
            && OfParticiple(document, cue, floor) is >= 0 and var main)
        {
            return main;
        }
        if (tokens[cue - 1].First is '—' or '–' or '-' && OverDashes(document, cue, floor) is >= 0 and var set) return set;
        return tokens[cue - 1].First == ',' ? OverAsides(document, cue, floor)
            : OverPhrase(document, cue, floor) is >= 0 and var name ? name : OverRestriction(document, cue, floor);
    }

    /// <summary>
    /// "NAME — who wrote a book on it — said": the mention in front of what stands between dashes; -1 when there is none.
    /// </summary>
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
                && (tokens[i].Is(WordClass.GivenName)
                && (tokens[name.End].Is(WordClass.RoleLink | WordClass.WideLink) || name.HasApposition)
                || IsBeforeRole(tokens, name.End, cue)))
            {
                found = index;
            }
            ref Token token = ref tokens[i];
            if (token.Kind == TokenKind.Punctuation ? token.First is not (',' or '&' or '.') : token.Is(Verbal) && !token.IsCapital
                && !IsEnding(token) || token.Is(WordClass.Relative) && !token.Is(WordClass.Definite))
            {
                break;
            }
        }
        return found;
    }

    /// <summary>", vice president of Orm Works told".</summary>
    private static bool IsBeforeRole(TokenBuffer tokens, int comma, int cue)
    {
        if (tokens[comma].First != ',') return false;
        for (int i = comma + 1; i < Math.Min(cue, comma + MaxToRole); i++)
        {
            if (tokens[i].Is(WordClass.PersonWord) && tokens[i].Casing == Casing.Lower) return true;
        }
        return false;
    }

    /// <summary>"'s", which is a verb as well.</summary>
    private static bool IsEnding(in Token token) => token.First is '\'' or '’';
}
