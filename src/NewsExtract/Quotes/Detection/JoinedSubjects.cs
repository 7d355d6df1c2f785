using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Subjects that "and" joins: of a second verb, two names, two roles of one. Every scan is bounded.</summary>
internal static class JoinedSubjects
{
    /// <summary>Words that describe a second role.</summary>
    private const int MaxAdjectives = 4;

    /// <summary>
    /// "NAME den Plan ablehnte und sagte": the subject that begins a sentence is that of a verb behind "and" as well, where no other clause
    /// begins between; -1 when there is none.
    /// </summary>
    public static int Find(QuoteDocument document, int cue, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int and = cue - 1;
        while (and > floor && tokens[and].Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.PronounObject)
            && !tokens[and].Is(WordClass.Conjunction) && tokens[and].Stretch < 0)
        {
            and--;
        }
        int first = document.Sentences[tokens[cue].Sentence].First;
        if (SpeakerBefore(document, first, and, cue) is >= 0 and var speaker) return speaker;
        if (and <= first || cue - first > SourceBeforeCue.SubjectWindow || !document.Language.Speakers.JoinsVerbs(tokens[and].Word))
            return -1;
        // "After the vote, NAME criticised the council and called"
        if (document.ReferenceAt[first] < 0) first = BehindOpening(tokens, first, and);
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

    /// <summary>
    /// "NAME said the agency will be back but added": what says more has the subject of the first verb that reports; -1 where none does.
    /// </summary>
    private static int SpeakerBefore(QuoteDocument document, int first, int and, int cue)
    {
        if (!document.Has(cue, WordList.SaysMore) || !document.Has(and, WordList.JoinsClauses)) return -1;
        for (int i = first + 1; i < and; i++)
        {
            if (!CueWords.IsCue(document, i)) continue;
            Attribution said = default;
            return SourceBeforeCue.TryFind(document, i, first, ref said) ? said.Reference : -1;
        }
        return -1;
    }

    /// <summary>The token behind the comma that ends a phrase which opens a sentence; else the first.</summary>
    private static int BehindOpening(TokenBuffer tokens, int first, int end)
    {
        if (!tokens[first].Is(WordClass.Preposition)) return first;
        for (int i = first + 1; i < end && tokens[i].Stretch < 0; i++)
        {
            if (tokens[i].First == ',') return i + 1;
        }
        return first;
    }

    /// <summary>
    /// The full name joined by "and" in front of the one that speaks, where a clause begins with
    /// it: "Researchers NAME and NAME say"; -1 when there is none.
    /// </summary>
    public static int NameBefore(QuoteDocument document, int index)
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
    public static int NameBehind(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        int second = NameJoined(document, index);
        if (second < 0) return -1;
        int end = document.References[second].End;
        bool ends = end >= tokens.Count || tokens[end].Kind != TokenKind.Word
            || tokens[end].Is(WordClass.Preposition | WordClass.SpeechCue);
        return ends ? second : -1;
    }

    /// <summary>The second of two full names that "and" joins, whatever follows: "NAME and NAME run it"; -1 when there is none.</summary>
    public static int NameJoined(QuoteDocument document, int index)
    {
        ref Reference first = ref document.References[index];
        bool joins = IsFullName(document, first) && first.End + 1 < document.Tokens.Count && IsAnd(document, first.End);
        return joins && document.ReferenceAt[first.End + 1] is >= 0 and var second && IsFullName(document, document.References[second])
            ? second : -1;
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
            && !tokens[and].Is(ClauseSubjects.Verbal | WordClass.Preposition | WordClass.Determiner); steps++)
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
}
