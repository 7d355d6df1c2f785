using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Tells whether a name begins at a capital word, above all at the first of a sentence, which has its capital anyway.</summary>
internal static class NameBeginning
{
    /// <summary>Words with which a name may begin inside a sentence, but need not.</summary>
    private const WordClass Doubtful = WordClass.SubjectPronoun | WordClass.PronounWho | WordClass.Calendar | WordClass.Auxiliary
        | WordClass.Stop;

    /// <summary>Whether a name may begin at a capital word.</summary>
    public static bool Begins(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        // Most capitals inside a sentence.
        if (token.IsCapital && !token.Is(Doubtful) && token.First != 'X' && !document.Language.CasesNouns && !BeginsSentence(document, i))
            return true;
        bool capitalNext = i + 1 < tokens.Count && tokens[i + 1].IsCapital && tokens[i + 1].Sentence == token.Sentence
            && !tokens[i + 1].Is(WordClass.Stop | WordClass.Calendar);
        if (!token.IsCapital || token.Is(WordClass.SubjectPronoun | WordClass.PronounWho)) return false;
        // "wrote on X", "napisał na platformie X"
        if (token.First == 'X' && token.End - token.Start == 1 && i > 0 && tokens[i - 1].Casing == Casing.Lower) return false;
        // "Will Smith", "April Jones": words that are given names where one that no list knows follows.
        if (token.Is(WordClass.GivenName) && token.Is(WordClass.Calendar | WordClass.Auxiliary))
            return capitalNext && !tokens[i + 1].Is(WordClass.OrganizationWord | WordClass.OrganizationNoun | WordClass.Place
                | WordClass.People | WordClass.GroupNoun)
            && (!BeginsSentence(document, i) || document.NameWords.Contains(tokens[i + 1].Word) || IsSubject(document, i + 1));
        if (token.Is(WordClass.Calendar)) return false;
        if (token.Is(WordClass.Stop) && token.Is(WordClass.Particle) && IsParticleOfName(document, i)) return true;
        if (token.Is(WordClass.Stop) && !(token.PhraseLength > 1 && token.Is(WordClass.Place | WordClass.OrganizationWord)))
            return token.Is(WordClass.GivenName) && capitalNext
            && !BeginsSentence(document, i);
        if (document.Language.CasesNouns && IsAdjective(document, i, capitalNext)) return false;
        if (!BeginsSentence(document, i)) return true;
        // The first word of a sentence is capital anyway: it must look like a name or be followed by one that it can belong to.
        if (token.Is(WordClass.GivenName) && !token.Is(WordClass.Place | WordClass.Title) && !capitalNext)
            return document.NameWords.Contains(token.Word) || IsSubject(document, i)
            || !IsFollowedByWord(document, i);
        if (token.Is(WordClass.GivenName | WordClass.Place | WordClass.Title)
            || token.Casing == Casing.AllCapitals && token.End - token.Start > 1)
        {
            return true;
        }
        if (NameReader.IsDomain(document, i + 2)) return true;
        // "University of Utrecht"
        if (token.Is(WordClass.OrganizationWord) && i + 2 < tokens.Count && tokens[i + 1].Is(WordClass.NameLink) && tokens[i + 2].IsCapital
            && tokens[i + 2].Sentence == token.Sentence)
        {
            return true;
        }
        if (token.Is(WordClass.GroupNoun | WordClass.RoleNoun) && !capitalNext) return false;
        if (token.Is(WordClass.People)) return capitalNext;
        if (token.Is(WordClass.SpeechCue | WordClass.ThoughtCue | WordClass.Adverb | WordClass.Preposition | WordClass.Conjunction
            | WordClass.Auxiliary))
        {
            return false;
        }
        if (document.NameWords.Contains(token.Word) || JoinsGivenName(tokens, i)) return true;
        return capitalNext ? !document.EndsWith(i, "ing") || IsSubject(document, i + 1)
            : token.Is(WordClass.OrganizationWord) || IsSubject(document, i);
    }

    /// <summary>
    /// "Biologische Kraftstoffe", "NATO-nahen Kreisen": where nouns are capital, an adjective that
    /// begins a sentence or has a name in front.
    /// </summary>
    private static bool IsAdjective(QuoteDocument document, int i, bool capitalNext)
    {
        TokenBuffer tokens = document.Tokens;
        if (!capitalNext || tokens[i].Class != WordClass.None) return false;
        ReadOnlySpan<char> word = document.WordAt(i);
        if (!document.Language.Speakers.AttributeEndings.EndsWithAny(word)) return false;
        int hyphen = word.LastIndexOf('-');
        return hyphen > 0 ? char.IsLower(word[hyphen + 1])
            : BeginsSentence(document, i) && !tokens[i + 1].Is(WordClass.OrganizationWord | WordClass.OrganizationNoun)
            && !document.NameWords.Contains(tokens[i + 1].Word);
    }

    /// <summary>"Blessing and Jethro Ackroyd".</summary>
    private static bool JoinsGivenName(TokenBuffer tokens, int i) =>
        i + 3 < tokens.Count && tokens[i + 1].Is(WordClass.Conjunction) && tokens[i + 2].Is(WordClass.GivenName) && tokens[i + 2].IsCapital
            && tokens[i + 3].IsCapital
            && tokens[i].Class == WordClass.None && tokens[i + 3].Sentence == tokens[i].Sentence;

    /// <summary>
    /// "Van der Zijl": capital particles in front of a word that is a name elsewhere too, or, inside a sentence, of any capital word.
    /// </summary>
    private static bool IsParticleOfName(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        int name = i + 1;
        while (name < tokens.Count && name < i + 4 && !tokens[name].IsCapital && tokens[name].Is(WordClass.Particle)) name++;
        return name < tokens.Count && tokens[name].IsCapital && tokens[name].Sentence == tokens[i].Sentence
            && (!BeginsSentence(document, i) || name > i + 1 && document.NameWords.Contains(tokens[name].Word));
    }

    /// <summary>A single capital word that begins a sentence and is followed by a verb that reports, or by an aside, is somebody.</summary>
    private static bool IsSubject(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        if (i + 1 >= tokens.Count || tokens[i + 1].Sentence != tokens[i].Sentence) return false;
        ref Token next = ref tokens[i + 1];
        if (next.First == ',' && tokens[i].Class == WordClass.None && i + 2 < tokens.Count
            && tokens[i + 2].Is(WordClass.Determiner | WordClass.Relative))
        {
            return AsideReader.EndOfAside(document, i + 2) is > 0 and var end
            && end + 1 < tokens.Count && tokens[end].First == ',' && tokens[end + 1].Is(WordClass.SpeechCue | WordClass.Auxiliary)
            && tokens[end + 1].Stretch == tokens[i].Stretch;
        }
        return next.Is(WordClass.SpeechCue | WordClass.Auxiliary) && next.IsWord;
    }

    /// <summary>"Harsh words", but not "Will's": a lower-case word goes on with what a sentence begins with.</summary>
    private static bool IsFollowedByWord(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        return i + 1 < tokens.Count && tokens[i + 1].Sentence == tokens[i].Sentence && tokens[i + 1].IsWord
            && tokens[i + 1].Casing == Casing.Lower && tokens[i + 1].Class == WordClass.None;
    }

    public static bool BeginsSentence(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        if (token == 0 || token == document.DatelineEnd || tokens[token - 1].Sentence != tokens[token].Sentence) return true;
        ref Token before = ref tokens[token - 1];
        // The full stop of a title is part of it: "powiedział prof. Kowalski".
        return before.Kind == TokenKind.Mark || before is { Kind: TokenKind.Punctuation, PhraseLength: > 0 }
            && before.First is '.' or ':' or '?' or '!' or '•' or '—';
    }
}
