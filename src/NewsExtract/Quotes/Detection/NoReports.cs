using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>
/// What the model takes for reported, as its corpus does, and nobody has said: questions put to somebody,
/// what was left unsaid, and what somebody only spoke of.
/// </summary>
internal static class NoReports
{
    /// <summary>Words between a "not" and the verb of speech.</summary>
    private const int MaxToVerb = 3;

    /// <summary>"almost entirely" in front of who does it.</summary>
    private const int MaxToAgent = 3;

    /// <summary>Words of a role in front of a name.</summary>
    private const int MaxToName = 8;

    /// <summary>Whether nobody says the content of an attribution, around its verb of speech.</summary>
    public static bool Is(QuoteDocument document, in ModelAttribution found, int cue)
    {
        Piece content = document.Model.Pieces[found.FirstPiece];
        return IsAsked(document, cue) || IsUnsaid(document, cue) || IsAnonymity(document, content) || IsTopic(document, cue, content)
            || IsSubject(document, found, content) || IsAdverbial(document, found) || IsAskedThing(document, cue, content)
            || IsReported(document, found) || IsAgent(document, cue, content) || IsCiting(document, cue, content)
            || document.Tokens[cue].Is(WordClass.ThoughtCue);
    }

    /// <summary>"It rained, argues researcher NAME", "..., said chairman NAME, using": who speaks stands behind the verb.</summary>
    private static bool IsSubject(QuoteDocument document, in ModelAttribution found, Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        if (content.First != found.CueEnd) return false;
        for (int i = content.First; i < Math.Min(content.End, content.First + MaxToName)
            && !tokens[i].Is(WordClass.Auxiliary | WordClass.Complementizer); i++)
        {
            if (document.ReferenceAt[i] is not (>= 0 and var index) || document.References[index] is not { Kind: ReferenceKind.Name } name)
                continue;
            return name.First <= content.First && (name.End >= content.End
                || tokens[name.End].First == ',' && CueWords.IsParticiple(document, name.End + 1));
        }
        return false;
    }

    /// <summary>"That said, it rained": nobody does.</summary>
    private static bool IsAdverbial(QuoteDocument document, in ModelAttribution found) =>
        found.CueFirst > 0 && found.CueEnd < document.Tokens.Count && document.Tokens[found.CueEnd].First == ','
            && document.Tokens[found.CueFirst - 1].Is(WordClass.Complementizer)
            && document.Sentences[document.Tokens[found.CueFirst].Sentence].First == found.CueFirst - 1;

    /// <summary>"Asked whether it would rain,", "When asked why", "was asked if", without who asks.</summary>
    private static bool IsAsked(QuoteDocument document, int cue)
    {
        TokenBuffer tokens = document.Tokens;
        if (Passives.TryRead(document, cue, cue, out Attribution passive)) return !passive.HasSource;
        bool opens = cue == document.Sentences[tokens[cue].Sentence].First || tokens[cue - 1].Is(WordClass.Conjunction)
            && tokens[cue - 1].Stretch < 0 && document.Has(cue - 1, WordList.QuestionClause);
        return opens && document.Has(cue, WordList.Asked);
    }

    /// <summary>"declined to say whether", "would not say".</summary>
    private static bool IsUnsaid(QuoteDocument document, int cue)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = cue; i >= Math.Max(0, cue - MaxToVerb) && tokens[i].Sentence == tokens[cue].Sentence && tokens[i].IsWord; i--)
        {
            if (document.Has(i, i < cue ? WordList.Refusal | WordList.Negation : WordList.Refusal)) return true;
        }
        return false;
    }

    /// <summary>"asked each other questions": neither a question nor what somebody shall do.</summary>
    private static bool IsAskedThing(QuoteDocument document, int cue, Piece content)
    {
        if (content.First != cue + 1 || !document.Has(cue, WordList.Asked)) return false;
        for (int i = content.First; i < content.End; i++)
        {
            if (document.Tokens[i].Is(WordClass.Auxiliary | WordClass.Complementizer | WordClass.SubjectPronoun)
                || document.Has(i, WordList.Infinitive))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"asked not to be named".</summary>
    private static bool IsAnonymity(QuoteDocument document, Piece content) =>
        content.End - content.First > 2 && document.Has(content.First, WordList.Negation)
            && document.Has(content.First + 1, WordList.Infinitive) && document.Has(content.First + 2, WordList.Be);

    /// <summary>"waters claimed almost entirely by NAME": behind a participle stands who does it.</summary>
    private static bool IsAgent(QuoteDocument document, int cue, Piece content)
    {
        if (content.First < cue || !CueWords.IsPastParticiple(document, cue)) return false;
        int i = content.First, limit = Math.Min(content.End, i + MaxToAgent);
        while (i < limit && !document.Has(i, WordList.Agent)) i++;
        return i < limit;
    }

    /// <summary>"NAME said the inquiry revealed": who reports is part of what another says.</summary>
    private static bool IsReported(QuoteDocument document, in ModelAttribution found)
    {
        int said = found.SourceFirst - 1;
        return found.SourceEnd > found.SourceFirst && found.SourceEnd <= found.CueFirst && said > 0 && document.Has(said, WordList.Says)
            && document.Tokens[said].Stretch < 0 && document.ReferenceEndingAt[said - 1] >= 0
            && !document.Tokens[found.SourceEnd - 1].Is(WordClass.PersonWord | WordClass.SubjectPronoun);
    }

    /// <summary>"The paper reported that it rained, citing police": the participle only says where the report has it from.</summary>
    private static bool IsCiting(QuoteDocument document, int cue, Piece content)
    {
        if (content.First > cue || !CueWords.IsParticiple(document, cue)) return false;
        TokenBuffer tokens = document.Tokens;
        for (int i = content.First; i < Math.Min(content.End, content.First + MaxToName); i++)
        {
            if (tokens[i].Is(WordClass.SpeechCue) && CueWords.IsCue(document, i) && tokens[i + 1].Is(WordClass.Complementizer)) return true;
        }
        return false;
    }

    /// <summary>
    /// "apologised to the fans", "described the rescue": a verb whose object is what somebody speaks of, unless a clause follows.
    /// </summary>
    private static bool IsTopic(QuoteDocument document, int cue, Piece content)
    {
        TokenBuffer tokens = document.Tokens;
        bool reference = IsReference(document, cue) || content.First > cue + tokens[cue].PhraseLength
            && document.Has(content.First - 1, WordList.TopicPreposition);
        if (content.First < cue || !tokens[cue].Is(WordClass.TopicCue) && !reference) return false;
        if (document.Has(content.First, WordList.TimeClause)) return true;
        if (tokens[content.First].Is(WordClass.Complementizer | WordClass.SubjectPronoun)
            || CueWords.IsParticiple(document, content.First))
        {
            return false;
        }
        // Behind a preposition no clause follows.
        if (reference) return true;
        for (int i = content.First; i < content.End; i++)
        {
            // "confirmed the plan that had been made": what follows says something of the object.
            if (i > content.First && tokens[i].Is(WordClass.Relative)
                && (!tokens[i].Is(WordClass.Determiner) || i + 1 < content.End && tokens[i + 1].Is(WordClass.Auxiliary)))
            {
                return true;
            }
            if (tokens[i].Is(WordClass.Auxiliary) && !tokens[i].IsCapital && !document.IsPossessive(i)) return false;
        }
        return true;
    }

    /// <summary>"referred to", "spoke of", "talks about".</summary>
    private static bool IsReference(QuoteDocument document, int cue) => document.Tokens[cue].PhraseLength == 2
        && document.Has(cue, WordList.SpeakingOf);
}
