using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Speakers.HanCharacters;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Companies and offices in Chinese and Japanese: by the noun that their names end in, where they are what a clause is about.
/// </summary>
internal static class HanOrganizations
{
    /// <summary>Characters of an organisation's name, and what stands between it and the verb that reports: "外交部12日在例行记者会上表示".</summary>
    private const int MaxCharacters = 16, MaxToCue = 16;

    /// <summary>What no organisation's name goes over; a word for its trade ("车企") stands in front of it.</summary>
    private const WordClass Boundary = WordClass.Preposition | WordClass.Conjunction | WordClass.Definite | WordClass.Indefinite
        | WordClass.Auxiliary | WordClass.Calendar
        | WordClass.Adverb | WordClass.AnyCue | WordClass.SubjectPronoun;

    /// <summary>
    /// Where the name begins that ends in a noun for an organisation and is the subject of a verb
    /// that reports, or a topic; -1 when it is no such name.
    /// </summary>
    /// <param name="noun">The noun's first token.</param>
    public static int StartOfSubject(TokenBuffer tokens, int noun, bool japanese)
    {
        int end = noun + tokens[noun].PhraseLength;
        if (tokens[noun].Stretch >= 0 || end >= tokens.Count || (japanese ? !IsTopic(tokens[end]) : !ReportsBehind(tokens, end))) return -1;
        int start = noun;
        while (start > 0 && StartOfWord(tokens, start - 1) is var word && noun - word <= MaxCharacters && MayBelong(tokens, word, noun))
            start = word;
        return start;
    }

    private static int StartOfWord(TokenBuffer tokens, int i)
    {
        while (i > 0 && tokens[i].PhraseLength == 0) i--;
        return i;
    }

    private static bool MayBelong(TokenBuffer tokens, int i, int noun) =>
        tokens.SameClause(i, noun)
        && Tokenizer.IsIdeograph(tokens[i].First) && !IsHiragana(tokens[i].First) && !tokens[i].Is(Boundary | WordClass.OrganizationWord)
        && tokens[i].First is not ('的' or '了' or '是' or '等');

    /// <summary>Whether a verb that reports, or the colon in front of a quote, follows before the clause ends.</summary>
    private static bool ReportsBehind(TokenBuffer tokens, int first)
    {
        // "外交部发言人说": somebody of the organisation speaks.
        if (!tokens[first].IsWord || tokens[first].Is(WordClass.PersonWord | WordClass.OrganizationNoun)
            || tokens[first].First is '的' or '和' or '与')
        {
            return false;
        }
        for (int i = first; i < Math.Min(tokens.Count, first + MaxToCue); i++)
        {
            if (tokens[i].Sentence != tokens[first].Sentence || tokens[i].Stretch >= 0 || tokens[i].First is '，' or ',' or '。'
                || tokens[i].Is(WordClass.PersonWord))
            {
                return false;
            }
            if (tokens[i].Is(WordClass.SpeechCue) && tokens[i].PhraseLength > 0) return true;
        }
        return false;
    }

    /// <summary>"该公司", "同社": a noun for an organisation that was named.</summary>
    public static bool TryReadNamed(TokenBuffer tokens, int i, out Reference reference)
    {
        reference = default;
        if (!tokens[i].Is(WordClass.OrganizationNoun) || tokens[i].First is not ('该' or '該' or '这' or '這' or '同')
            || tokens[i].PhraseLength < 2)
        {
            return false;
        }
        int end = i + tokens[i].PhraseLength;
        reference = Reference.OfRole(i, (i, end), end, WordClass.None);
        return true;
    }
}
