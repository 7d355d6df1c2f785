using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Whether a word is a cue where it stands: many verbs of speech are spelled like nouns, and no list knows all verbs.</summary>
internal static class CueWords
{
    /// <summary>How far behind a noun that could be a verb the verb itself is looked for.</summary>
    private const int NounWindow = 8;

    /// <summary>From "according to" to a verb: "quanto ha detto", "lo que ha contado".</summary>
    private const int MaxToVerb = 4;

    /// <summary>Whether a token reports something here: a cue outside quotes that does not stand where a noun stands.</summary>
    public static bool IsCue(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        if (!token.Is(WordClass.SpeechCue) || token.PhraseLength == 0 || token.Stretch >= 0) return false;
        bool first = i == 0 || tokens[i - 1].Sentence != token.Sentence;
        // "Per NAME, ...", "Para NAME, ...": prepositions of many meanings.
        if (!first && token.Is(WordClass.PrepositionCue) && token.Is(WordClass.RoleLink) && token.PhraseLength == 1) return false;
        if (token.IsCapital && !first) return false;
        if (IsMeasure(document, i)) return false;
        if (!token.Is(WordClass.NounSpelling) || i == 0) return true;
        ref Token before = ref tokens[i - 1];
        // "what he promised — hope — because"
        if (before.First is '—' or '–' or '-' && i + 1 < tokens.Count && tokens[i + 1].First == before.First) return false;
        // "troopers and state police said"
        if (before.Is(WordClass.Conjunction) && !document.EndsWith(i, "s") && NominalHead.IsNounInFront(tokens, i)) return false;
        // "EU states will meet"
        if (i + 1 < tokens.Count && tokens[i + 1].Is(WordClass.Auxiliary) && tokens[i + 1].Casing == Casing.Lower
            && tokens[i + 1].Sentence == token.Sentence && document.EndsWith(i, "s"))
        {
            return false;
        }
        // "his niece, state Senator Jane Smith": between a comma and a name the bare word is no verb.
        if (before.First == ',' && i + 1 < tokens.Count && tokens[i + 1].IsCapital && !document.EndsWith(i, "s")) return false;
        return !(before.Kind == TokenKind.Number
            || before.Is(WordClass.Determiner | WordClass.Preposition | WordClass.People | WordClass.PersonWord)
            && !before.Is(WordClass.SubjectPronoun | WordClass.PronounWho | WordClass.GroupNoun | WordClass.RoleNoun)
            || before.Kind == TokenKind.Word && document.ReferenceEndingAt[i - 1] < 0
            && !before.Is(WordClass.Adverb | WordClass.PronounWho | WordClass.Conjunction | WordClass.Auxiliary));
    }

    /// <summary>
    /// "según ha contado NAME", "secondo quanto ha detto NAME": the verb that "according to" leads to; -1 when it leads to none.
    /// </summary>
    public static int VerbLedTo(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[i].Is(WordClass.PrepositionCue)) return -1;
        int first = i + tokens[i].PhraseLength;
        for (int verb = first; verb < Math.Min(tokens.Count, first + MaxToVerb) && tokens.SameClause(verb, i)
            && tokens[verb].Casing == Casing.Lower && !tokens[verb].Is(WordClass.MentionNoun); verb++)
        {
            if (tokens[verb].Is(WordClass.SpeechCue))
                return tokens[verb].Is(WordClass.PrepositionCue | WordClass.NounSpelling) ? -1 : verb;
        }
        return -1;
    }

    /// <summary>"too early to tell", "hard to say".</summary>
    private static bool IsMeasure(QuoteDocument document, int i) => i > 1 && document.Tokens[i - 1].Is(WordClass.Preposition)
        && document.Has(i, WordList.MeasuredVerb) && document.Has(i - 1, WordList.Infinitive) && document.Has(i - 2, WordList.Measure);

    /// <summary>"...," state police said: a word that is a noun as well, with the verb behind it.</summary>
    public static bool IsNounBeforeCue(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[i].Is(WordClass.NounSpelling)) return false;
        int limit = Math.Min(tokens.Count, i + NounWindow);
        for (int j = i + 1; j < limit && tokens[j].Sentence == tokens[i].Sentence && tokens[j].First != ',' && tokens[j].Stretch < 0; j++)
        {
            if (!tokens[j].Is(WordClass.NounSpelling) && IsCue(document, j)) return true;
        }
        return false;
    }

    /// <summary>A verb that no list knows, where right behind a quote only a verb can stand: "...", whispered Jane Smith.</summary>
    public static bool IsUnknownVerb(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        if (!token.IsWord || token.Casing != Casing.Lower || token.End - token.Start < 3 || i + 1 >= tokens.Count
            || tokens[i + 1].Sentence != token.Sentence)
        {
            return false;
        }
        if (token.Class != WordClass.None || document.Language.Speakers.VerbEndings is { Any: true } verbs
            && !verbs.EndsWithAny(document.WordAt(i)))
        {
            return false;
        }
        int source = i + 1;
        // "souffle-t-il"
        while (source + 1 < tokens.Count && source < i + 3
            && (tokens[source].First == '-' || tokens[source].End - tokens[source].Start == 1 && tokens[source].First == 't'))
        {
            source++;
        }
        return document.ReferenceAt[source] is >= 0 and var index && document.References[index] is var reference
            && (reference.Kind == ReferenceKind.Name
            || tokens[reference.First].Is(WordClass.Determiner | WordClass.PronounHe | WordClass.PronounShe));
    }

    /// <summary>"saying": whether a verb goes on with the subject of its sentence.</summary>
    public static bool IsParticiple(QuoteDocument document, int i) =>
        document.Language.Speakers.ParticipleEndings.EndsWithAny(document.WordAt(i));

    /// <summary>"reported": whether a verb may say what is done to somebody.</summary>
    public static bool IsPastParticiple(QuoteDocument document, int i) =>
        document.Language.Speakers.PastParticipleEndings.EndsWithAny(document.WordAt(i));
}
