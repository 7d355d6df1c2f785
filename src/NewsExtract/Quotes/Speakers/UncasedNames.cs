using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Names in scripts without capitals, found by their place beside a cue: behind the verb in Arabic, in front of it in Chinese and
/// before the topic particle in Japanese. Roles, prepositions and adverbs around the name are cut off.
/// </summary>
internal static class UncasedNames
{
    private const int MaxRun = 36;
    private const int MaxName = 12;
    private const int MaxArabicName = 4;

    /// <summary>The source that begins at a token.</summary>
    /// <param name="name">The name or role noun, as tokens, when there is one.</param>
    /// <returns>True when a cue belongs to it.</returns>
    public static bool TryFind(QuoteDocument document, int first, out (int First, int End) name, out (int First, int End) role)
    {
        name = role = default;
        ref Token token = ref document.Tokens[first];
        if (token.Stretch >= 0 || !token.IsWord || token.Casing != Casing.None) return false;
        return Tokenizer.IsIdeograph(token.First) ? BeforeCue(document, first, out name, out role) : AfterCue(document, first, out name, out role);
    }

    private static bool BeforeCue(QuoteDocument document, int first, out (int First, int End) name, out (int First, int End) role)
    {
        TokenBuffer tokens = document.Tokens;
        name = role = default;
        bool begins = first == 0 || tokens[first - 1].Kind != TokenKind.Word || tokens[first - 1].Stretch >= 0 || tokens[first - 1].Paragraph != tokens[first].Paragraph
            || tokens[first - 1].First == 'と' && first > 1 && tokens[first - 2].Kind == TokenKind.Mark;
        if (!begins || tokens[first].First == 'と' && first > 0 && tokens[first - 1].Kind == TokenKind.Mark) return false;
        int limit = Math.Min(tokens.Count, first + MaxRun), cue = first;
        int topic = -1, cut = -1, parenthesis = -1, roleFirst = -1, roleEnd = -1, genitive = first;
        for (; cue < limit; cue++)
        {
            ref Token token = ref tokens[cue];
            if (token.First is '（' or '(' && parenthesis < 0)
            {
                // "Name (68)": the age belongs to the name before it.
                parenthesis = cue;
                while (cue < limit && tokens[cue].First is not ('）' or ')')) cue++;
                continue;
            }
            if (token.Kind != TokenKind.Word || token.Stretch >= 0) break;
            if (token.Is(WordClass.SpeechCue) && token.PhraseLength > 0) break;
            if (topic < 0 && token.First is 'は' or 'が' && cue > first) topic = cue;
            if (topic < 0 && token.First == 'の') genitive = cue + 1;
            if (cut < 0 && cue > first && token.PhraseLength > 0 && token.Is(WordClass.Preposition | WordClass.Adverb)) cut = cue;
            if (topic < 0 && cut < 0 && parenthesis < 0 && token.PhraseLength > 0 && token.Is(WordClass.RoleNoun)) (roleFirst, roleEnd) = (cue, cue + token.PhraseLength);
        }
        if (cue >= limit) return false;
        // In Japanese the quote stands between the topic and its verb: the run then ends at the opening mark.
        bool atCue = tokens[cue].Is(WordClass.SpeechCue) && tokens[cue].Kind == TokenKind.Word;
        if (!atCue && topic < 0) return false;
        int end = parenthesis >= 0 ? parenthesis : topic >= 0 ? topic : cut >= 0 ? cut : cue;
        if (topic >= 0)
        {
            int start = genitive;
            if (roleFirst > start && roleEnd == end) name = (start, roleFirst);
            else name = (start, end);
            if (roleFirst >= start && roleEnd == end) role = (roleFirst, roleEnd);
        }
        else
        {
            name = roleEnd > first && roleEnd < end ? (roleEnd, end) : (first, end);
            if (roleEnd > first) role = (first, roleEnd);
        }
        return name.End > name.First && name.End - name.First <= MaxName;
    }

    private static bool AfterCue(QuoteDocument document, int first, out (int First, int End) name, out (int First, int End) role)
    {
        TokenBuffer tokens = document.Tokens;
        name = role = default;
        if (first == 0 || !tokens[first - 1].Is(WordClass.SpeechCue) || tokens[first - 1].Stretch >= 0) return false;
        int limit = Math.Min(tokens.Count, first + MaxName), end = first;
        const WordClass boundary = WordClass.Preposition | WordClass.Complementizer | WordClass.Relative | WordClass.Adverb | WordClass.Conjunction | WordClass.AnyCue;
        while (end < limit && tokens[end].Kind == TokenKind.Word && tokens[end].Stretch < 0 && !tokens[end].Is(boundary)) end++;
        int start = first;
        while (start < end && (tokens[start].Is(WordClass.RoleNoun) || start > first && document.Text.AsSpan(tokens[start].Start..tokens[start].End).StartsWith("ال"))) start++;
        if (start == end) start = first;
        else if (start > first) role = (first, start);
        name = (start, Math.Min(end, start + MaxArabicName));
        return name.End > name.First && !tokens[first].Is(WordClass.SubjectPronoun);
    }
}
