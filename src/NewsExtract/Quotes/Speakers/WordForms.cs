using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Gives classes to words that no list has whole: compounds that end in a role ("Einzelhändler"), what stands around a hyphen
/// ("mother-of-three", "Claus-Peter"), and ages ("the 34-year-old").
/// </summary>
internal static class WordForms
{
    /// <summary>Letters of a name that has cases.</summary>
    private const int MaxName = 20;

    /// <summary>Letters of an ending with its apostrophe.</summary>
    private const int MaxMemberEnding = 4;

    /// <summary>Words between a preposition and a role.</summary>
    private const int MaxAdjectives = 2;

    /// <summary>Letters of a Korean family name.</summary>
    private const int MaxSyllable = 6;

    public static void Mark(QuoteDocument document)
    {
        SpeakerWords words = document.Language.Speakers;
        TokenBuffer buffer = document.Tokens;
        Span<Token> tokens = buffer.Span;
        ReadOnlySpan<char> text = document.Text;
        bool namesTell = words.NounsAreCapital || words.GivenNameEndings.Length > 0;
        foreach (int i in buffer.Unlisted)
        {
            ref Token token = ref tokens[i];
            if (words.RoleCases.Length > 0 && RoleInGenitive(document, i) is not 0 and var role)
                (token.Word, token.Class) = (role, document.Language.ClassOf(role));
            // Most are plain words, of which small ones tell by nothing but their ending, and capital ones only in some places.
            else if (token.IsPlain && token.Casing == Casing.Lower)
            {
                if (!IsRole(words, text[token.Start..token.End])) continue;
                token.Class = RoleOf(words, text[token.Start..token.End]);
            }
            else if (!token.IsPlain || namesTell || i == 0 || tokens[i - 1].Sentence != token.Sentence
                || tokens[i - 1].Is(WordClass.Definite))
            {
                Mark(document, tokens, i);
            }
            else continue;
            if (token.Is(WordClass.NominalHead)) buffer.Nouns.Add(i);
            if (token.MayBeginMention) buffer.Beginnings.Add(i);
        }
    }

    private static void Mark(QuoteDocument document, Span<Token> tokens, int i)
    {
        SpeakerWords words = document.Language.Speakers;
        ref Token token = ref tokens[i];
        ReadOnlySpan<char> word = document.WordAt(i);
        if (token.Class != WordClass.None)
        {
            // "WHO" is an organisation among words that are no capitals.
            if (i == 0 || i + 1 == tokens.Length || IsCapitals(tokens[i - 1]) || IsCapitals(tokens[i + 1])) return;
            token.Class = WordClass.None;
        }
        else if (token.Casing == Casing.Capital && words.GivenNameEndings.Length > 0
            && GivenInOtherCase(words, word) is not WordClass.None and var given)
        {
            token.Class = given;
            return;
        }
        if (word.Length < Token.MinCompound) return;
        int hyphen = token.IsPlain ? -1 : word.IndexOf('-');
        if (i > 0 && hyphen > 0 && hyphen + 1 < word.Length && token.IsCapital && char.IsLower(word[hyphen + 1])
            && IsSyllable(tokens[i - 1]))
        {
            tokens[i - 1].Class = WordClass.FamilyName | WordClass.GivenName;
            return;
        }
        // What follows a given name is a family name, whatever it ends in: "Klaus Hofmeister".
        if (i > 0 && token.IsCapital && tokens[i - 1].IsCapital && tokens[i - 1].Is(WordClass.GivenName)) return;
        if (token.IsCapital && !words.NounsAreCapital && i > 0 && tokens[i - 1].Is(WordClass.Definite)
            && words.PeopleEndings.EndsWithAny(word))
        {
            token.Class = WordClass.People;
            return;
        }
        token.Class = ClassByForm(document, token, word, hyphen);
    }

    private static WordClass ClassByForm(QuoteDocument document, in Token token, ReadOnlySpan<char> word, int hyphen)
    {
        const WordClass roles = WordClass.RoleNoun | WordClass.NounHe | WordClass.NounShe;
        Language language = document.Language;
        SpeakerWords words = language.Speakers;
        if (char.IsAsciiDigit(token.First))
            return words.AgeEndings.EndsWithAny(word) ? WordClass.RoleNoun | WordClass.PersonNoun : WordClass.None;
        if (token.IsCapital && hyphen > 0 && GivenNames.ClassOf(WordHash.Of(word[..hyphen])) is not WordClass.None and var joined)
            return joined;
        // "FNV-voorzitter": a role that a name stands in front of; in English rather an adjective.
        bool isNamed = hyphen > 0 && token.IsCapital && !words.NounsAreCapital && !words.HasFixedOrder
            && char.IsLower(word[word.LastIndexOf('-') + 1]);
        // "de VVD'er": an ending behind an apostrophe makes a noun of a name.
        if (token.IsCapital && !words.NounsAreCapital && !isNamed && !BeginsSentence(document, token)
            && (token.IsPlain || word.LastIndexOfAny('\'', '’') < word.Length - MaxMemberEnding))
        {
            return WordClass.None;
        }
        if (IsRole(words, word)) return RoleOf(words, word);
        if (token.IsCapital && words.OrganizationEndings.EndsWithAny(word)) return WordClass.OrganizationNoun | WordClass.GroupNoun;
        if (hyphen < 0) return WordClass.None;
        ReadOnlySpan<char> last = word[(word.LastIndexOf('-') + 1)..];
        if (words.NounsAreCapital && words.RoleEndings.EqualsAny(last)) return RoleOf(words, word);
        // "Müller-Hohenstein" is no miller: there the last part says what a compound is.
        WordClass first = words.NounsAreCapital ? WordClass.None : language.ClassOf(WordHash.Of(word[..hyphen])) & roles;
        return first | language.ClassOf(WordHash.Of(last)) & (roles | WordClass.GroupNoun);
    }

    private static bool IsRole(SpeakerWords words, ReadOnlySpan<char> word) =>
        words.RoleEndings.EndsWithAny(word) || words.NounsAreCapital && words.PersonEndings.EndsWithAny(word);

    private static WordClass RoleOf(SpeakerWords words, ReadOnlySpan<char> word) =>
        words.SheRoleEndings.EndsWithAny(word) ? WordClass.RoleNoun | WordClass.NounShe : WordClass.RoleNoun;

    private static bool IsCapitals(in Token token) => token.Casing == Casing.AllCapitals && token.End - token.Start > 1;

    /// <summary>"Ивана", "Agaty": what the list of given names says of the first case.</summary>
    private static WordClass GivenInOtherCase(SpeakerWords words, ReadOnlySpan<char> word)
    {
        foreach ((string ending, string nominative) in words.GivenNameEndings)
        {
            if (Nominative(word, ending, nominative) is not 0 and var name && GivenNames.ClassOf(name) is not WordClass.None and var given)
                return given;
        }
        return WordClass.None;
    }

    /// <summary>
    /// "nach Angaben des Konzerns", "zdaniem ekonomistki Agaty Wójcik": behind a preposition that reports, or in front of a name. Elsewhere
    /// a genitive is hardly somebody who speaks.
    /// </summary>
    private static bool IsGenitiveOfSpeaker(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        bool capital = document.Language.CasesNouns;
        if (tokens[i].Casing != (capital ? Casing.Capital : Casing.Lower)) return false;
        int before = i - 1;
        while (before > 0 && i - before <= MaxAdjectives && tokens[before] is { Casing: Casing.Lower, PhraseLength: 1 }
            && (tokens[before].Class == WordClass.None || capital && tokens[before].Is(WordClass.Determiner)))
        {
            before--;
        }
        if (before < 0 || tokens[before].Sentence != tokens[i].Sentence) return false;
        bool isNamed = !capital && tokens[i + 1].Casing == Casing.Capital
            && !tokens[i - 1].Is(WordClass.PersonWord | WordClass.OrganizationNoun)
            && GivenInOtherCase(document.Language.Speakers, document.WordAt(i + 1)) != WordClass.None;
        while (before > 0 && tokens[before].PhraseLength == 0) before--;
        return isNamed || tokens[before].Is(WordClass.PrepositionCue);
    }

    /// <summary>The identity in the first case of a role in the genitive; 0 where no list has one, or it is nobody who speaks.</summary>
    private static ulong RoleInGenitive(QuoteDocument document, int i)
    {
        if (document.Tokens[i].Class != WordClass.None || !IsGenitiveOfSpeaker(document, i)) return 0;
        ReadOnlySpan<char> word = document.WordAt(i);
        foreach ((string ending, string nominative) in document.Language.Speakers.RoleCases)
        {
            if (Nominative(word, ending, nominative) is not 0 and var role
                && (document.Language.ClassOf(role) & (WordClass.PersonWord | WordClass.OrganizationNoun)) != 0)
            {
                return role;
            }
        }
        return 0;
    }

    /// <summary>The identity of a name's first case, if it has the ending of another; else 0.</summary>
    public static ulong Nominative(ReadOnlySpan<char> word, string ending, string nominative)
    {
        int stem = word.Length - ending.Length;
        if (stem < 2 || word.Length > MaxName || !word.EndsWith(ending)) return 0;
        Span<char> name = stackalloc char[MaxName + 2];
        word[..stem].CopyTo(name);
        nominative.CopyTo(name[stem..]);
        return WordHash.Of(name[..(stem + nominative.Length)]);
    }

    /// <summary>"Kim Dae-jung": the one syllable in front of a given name whose second syllable is small.</summary>
    private static bool IsSyllable(in Token token) =>
        token.IsWord && token.Casing == Casing.Capital && token.End - token.Start <= MaxSyllable
            && !token.Is(WordClass.Stop | WordClass.Title);

    /// <summary>Whether a token was marked as somebody of an age.</summary>
    public static bool IsAge(in Token token) => token.Is(WordClass.PersonNoun) && char.IsAsciiDigit(token.First);

    private static bool BeginsSentence(QuoteDocument document, in Token token) =>
        document.Tokens[document.Sentences[token.Sentence].First].Start == token.Start;
}
