using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds where a name begins and ends by its capitals, and by what joins them: particles, "of", "&amp;".</summary>
internal static class NameReader
{
    private const int MaxNameTokens = 10;

    /// <summary>The longest headline, in tokens.</summary>
    private const int MaxHeading = 30;

    /// <summary>Letters of a word that a headline in title case would begin with a capital.</summary>
    private const int MinHeadingWord = 5;

    /// <summary>Remembers the words that are capital inside a sentence: such a word may be a name where it begins one.</summary>
    public static void CollectNameWords(QuoteDocument document)
    {
        TokenBuffer tokens = document.Tokens;
        bool nounsAreCapital = document.Language.CasesNouns;
        document.NameWords.Clear();
        document.FamilyNames.Clear();
        int heading = tokens.Count > 0 ? EndOfHeading(document, 0) : 0;
        Span<Token> all = tokens.Span;
        for (int i = 1; i < all.Length; i++)
        {
            ref Token token = ref all[i];
            if (!token.IsCapital || token.Is(WordClass.Stop | WordClass.Calendar)) continue;
            ref Token before = ref all[i - 1];
            bool evidence = nounsAreCapital
                ? before.IsCapital && (before.Is(WordClass.GivenName | WordClass.Title | WordClass.RoleNoun | WordClass.People)
                || before.Class == WordClass.None && document.NameWords.Contains(before.Word))
                || before.Is(WordClass.Particle) && i > 1 && tokens[i - 2].Is(WordClass.GivenName)
                : !BeginsSentence(document, i) && i >= heading;
            if (evidence && before.Sentence == token.Sentence) document.NameWords.Add(token.Word);
            if (!nounsAreCapital && token.Is(WordClass.PersonWord) && IsFamilyName(tokens, i)) document.FamilyNames.Add(token.Word);
        }
        if (document.FamilyNames.Count == 0) return;
        foreach (ref Token token in tokens.Span)
        {
            if (token.IsCapital && token.Is(WordClass.PersonWord) && document.FamilyNames.Contains(token.Word))
                token.Class &= ~FamilyNameIsNo;
        }
    }

    /// <summary>What a noun tells no more where the text has it as somebody's family name.</summary>
    private const WordClass FamilyNameIsNo = WordClass.PersonWord | WordClass.PersonNoun | WordClass.NounHe | WordClass.NounShe
        | WordClass.StandsAlone | WordClass.Honorific;

    /// <summary>"Henry Miller," but not "St. Louis Mayor Jane Smith".</summary>
    private static bool IsFamilyName(TokenBuffer tokens, int i)
    {
        ref Token given = ref tokens[i - 1];
        bool last = i + 1 >= tokens.Count || !tokens[i + 1].IsCapital || tokens[i + 1].Sentence != tokens[i].Sentence;
        return last && given.IsCapital && given.PhraseLength == 1 && given.Is(WordClass.GivenName)
            && !given.Is(WordClass.Place | WordClass.PersonWord | WordClass.OrganizationWord)
            && given.Sentence == tokens[i].Sentence && tokens[i].PhraseLength == 1;
    }

    /// <summary>The end of the name that begins at a token, titles included, or the token itself.</summary>
    public static int End(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[first];
        if (!token.IsCapital || !token.IsWord || !Begins(document, first)) return first;
        int end = first + Math.Max((int)token.PhraseLength, 1);
        int limit = Math.Min(tokens.Count, first + MaxNameTokens);
        while (end < limit)
        {
            int next = Extend(document, first, end);
            if (next == end) break;
            end = next;
        }
        while (end - 1 > first && !tokens[end - 1].IsCapital && !tokens[end - 1].Is(WordClass.NameSuffix)
            && tokens[end - 1].Kind != TokenKind.Number && tokens[end - 1].First != '.')
        {
            end--;
        }
        if (document.Language.CasesNouns && end - first == 1 && IsCommonNoun(document, first)) return first;
        return end;
    }

    /// <summary>Whether a name may begin at a capital word.</summary>
    public static bool Begins(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        bool capitalNext = i + 1 < tokens.Count && tokens[i + 1].IsCapital && tokens[i + 1].Sentence == token.Sentence
            && !tokens[i + 1].Is(WordClass.Stop | WordClass.Calendar);
        if (!token.IsCapital || token.Is(WordClass.SubjectPronoun | WordClass.PronounWho)) return false;
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
            return RoleReader.EndOfAside(document, i + 2) is > 0 and var end
            && end + 1 < tokens.Count && tokens[end].First == ',' && tokens[end + 1].Is(WordClass.SpeechCue | WordClass.Auxiliary)
            && tokens[end + 1].Stretch == tokens[i].Stretch;
        return next.Is(WordClass.SpeechCue | WordClass.Auxiliary) && next.IsWord;
    }

    /// <summary>"Harsh words", but not "Will's": a lower-case word goes on with what a sentence begins with.</summary>
    private static bool IsFollowedByWord(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        return i + 1 < tokens.Count && tokens[i + 1].Sentence == tokens[i].Sentence && tokens[i + 1].IsWord
            && tokens[i + 1].Casing == Casing.Lower && tokens[i + 1].Class == WordClass.None;
    }

    /// <summary>In a language of capital nouns: a single capital that nothing shows to be a name.</summary>
    private static bool IsCommonNoun(QuoteDocument document, int i)
    {
        ref Token token = ref document.Tokens[i];
        return !token.Is(WordClass.GivenName | WordClass.Place | WordClass.Title | WordClass.RoleNoun | WordClass.OrganizationWord)
            && token.Casing != Casing.AllCapitals
            && !document.NameWords.Contains(token.Word);
    }

    /// <summary>
    /// The end of a paragraph that is a headline in title case, or, as the first of a text, one that
    /// ends in a full stop; the token itself for any other paragraph.
    /// </summary>
    public static int EndOfHeading(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        ReadOnlySpan<Token> all = tokens.Span;
        int limit = Math.Min(all.Length, first + MaxHeading), capital = 0, lower = 0, i = first, paragraph = all[first].Paragraph;
        for (; i < limit; i++)
        {
            ref readonly Token token = ref all[i];
            if (token.Paragraph != paragraph) break;
            if (!token.IsWord) continue;
            if (capital + limit - i <= 3 * lower) return first;
            if (token.IsCapital) capital++;
            else if (token.End - token.Start >= MinHeadingWord || token.Is(WordClass.SpeechCue | WordClass.Auxiliary)) lower++;
        }
        bool whole = i == tokens.Count || i < limit;
        return whole && capital >= 4 && capital > 3 * lower
            && (!SentenceSplitter.IsTerminal(tokens[i - 1]) && !EndsQuotedSentence(tokens, i) || first == 0 && i < tokens.Count
            && tokens[i - 1].Sentence == tokens[first].Sentence) && !document.Language.CasesNouns ? i : first;
    }

    /// <summary>'... Mark Lowe, of West Yorkshire Police, said: "It is over."'</summary>
    private static bool EndsQuotedSentence(TokenBuffer tokens, int end) =>
        end > 1 && tokens[end - 1].Kind == TokenKind.Mark && SentenceSplitter.IsTerminal(tokens[end - 2]);

    public static bool BeginsSentence(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        if (token == 0 || token == document.DatelineEnd || tokens[token - 1].Sentence != tokens[token].Sentence) return true;
        ref Token before = ref tokens[token - 1];
        return before.Kind == TokenKind.Mark || before.First is '.' or ':' or '?' or '!' or '•' or '—'
            && before.Kind == TokenKind.Punctuation;
    }

    /// <summary>One step of a name: a further capital word, or a particle or link with the capital word behind it.</summary>
    private static int Extend(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token next = ref tokens[end];
        if (next.Kind == TokenKind.Mark && next.Stretch >= 0 && next.Stretch != tokens[first].Stretch
            && tokens[end - 1].Is(WordClass.GivenName)
            && document.Stretches[next.Stretch] is var nickname && nickname.Open == end
            && ScareQuotes.IsNickname(document, nickname)) return nickname.Close + 2;
        if (next.Sentence != tokens[first].Sentence || next.Stretch != tokens[first].Stretch) return end;
        ref Token last = ref tokens[end - 1];
        if (next.Kind == TokenKind.Word && next.IsCapital)
        {
            // "Tanguy Le Floc'h", "Oswald Ter Braak": a capital particle between a given and a family name.
            if (next.Is(WordClass.Particle) && end + 1 < tokens.Count && last.Is(WordClass.GivenName) && tokens[end + 1].IsCapital
                && tokens[end + 1].Sentence == next.Sentence
                && !tokens[end + 1].Is(WordClass.Calendar | WordClass.Stop)) return end + 2;
            if (next.Is(WordClass.Calendar) && !(next.Is(WordClass.GivenName) && Begins(document, end))
                || next.Is(WordClass.Stop) && !next.Is(WordClass.GivenName) && next.Casing != Casing.AllCapitals)
            {
                return end;
            }
            return end + Math.Max((int)next.PhraseLength, 1);
        }
        if (next.Is(WordClass.NameSuffix)) return end + 1;
        int after = end + 1;
        // "Local 418 President NAME"
        if (next.Kind == TokenKind.Number && after < tokens.Count && tokens[after].IsCapital && tokens[after].Is(WordClass.PersonWord)
            && tokens[after].Sentence == next.Sentence
            && tokens[after].Stretch == next.Stretch && !last.Is(WordClass.Calendar)) return after;
        if (after >= tokens.Count || next.Kind != TokenKind.Word && next.First != '&') return end;
        bool link = next.Is(WordClass.NameLink);
        bool particle = next.Is(WordClass.Particle) && !(link && last.Is(WordClass.OrganizationWord | WordClass.RoleNoun | WordClass.Title))
            && !next.Is(WordClass.SpeechCue);
        // German articles are particles only behind one: "von der Leyen", but "sagte NAME der Nordpresse".
        if (particle && document.Language.CasesNouns && next.Is(WordClass.Definite)) particle = last.Is(WordClass.Particle);
        // "Minister Femke Brouwer van Landbouw": particles stand behind a given name.
        if (particle && document.Language.Speakers.ParticlesFollowGivenNames && next.Is(WordClass.RoleLink)
            && !last.Is(WordClass.GivenName | WordClass.Particle)
            && HasGivenName(tokens, first, end)) return end;
        if ((particle || link) && tokens[after].Is(WordClass.Particle | WordClass.Definite) && !tokens[after].IsCapital
            && after + 1 < tokens.Count)
        {
            after++;
        }
        if (!tokens[after].IsCapital || tokens[after].Is(WordClass.Calendar) || tokens[after].Sentence != next.Sentence
            || tokens[after].Stretch != next.Stretch)
        {
            return end;
        }
        if (particle) return after + 1;
        if (next.First == '&') return after + 1;
        bool organization = HasOrganizationWord(tokens, first, end);
        // "sagte Müller der Nordpresse": a family name goes on with no article.
        if (document.Language.CasesNouns && link && end - first == 1 && !organization && document.NameWords.Contains(tokens[first].Word))
            return end;
        // "Lärm der Alten", and what follows "Einsatzleiter Jane Smith".
        if (document.Language.CasesNouns && (end - first == 1 && IsCommonNoun(document, first)
            && !tokens[first].Is(WordClass.OrganizationNoun | WordClass.GroupNoun)
            || end - first > 1 && !organization && HasGivenName(tokens, first, end))) return end;
        if ((tokens[first].Is(WordClass.GivenName) || tokens[first].Is(WordClass.Title)) && !organization
            && !last.Is(WordClass.RoleNoun | WordClass.Title))
        {
            return end;
        }
        // "Geologist Ines Carrasco of the University of Orm": behind a given and a family name.
        if (link && end - first > 2 && !organization && !document.Language.CasesNouns && tokens[end - 2].Is(WordClass.GivenName)
            && !tokens[end - 2].Is(WordClass.Place | WordClass.PersonWord)
            && !last.Is(WordClass.PersonWord | WordClass.Place)) return end;
        // "Peninah Cherotich of the Famine Watch Network": two words that no list knows are rather somebody.
        if (link && end - first == 2 && tokens[first].Class == WordClass.None && last.Class == WordClass.None && !organization
            && (first == 0 || !tokens[first - 1].Is(WordClass.Determiner))) return end;
        if (link)
            return organization || last.Is(WordClass.RoleNoun) || tokens[after].Is(WordClass.OrganizationWord) || end - first <= 3
                ? after + 1 : end;
        if (organization && next.Is(WordClass.Conjunction) && IsOfficeOfSeveral(document, first, end) && !last.Is(WordClass.Place)
            && !tokens[after].Is(WordClass.GivenName | WordClass.Place | WordClass.Title | WordClass.Stop)) return after + 1;
        if (organization && next.Is(WordClass.RoleLink) && document.EqualsWord(end, "for")) return after + 1;
        // "Energy and Petroleum Authority", but not "Congress and the Treasury"
        bool joins = !organization || end - first == 1 && !last.Is(WordClass.OrganizationNoun | WordClass.GroupNoun);
        return next.Is(WordClass.Conjunction) && next.End - next.Start <= 3 && joins && EndsInOrganizationWord(tokens, after)
            ? after + 1 : end;
    }

    /// <summary>"Department of Health" in front of "and Social Care".</summary>
    private static bool IsOfficeOfSeveral(QuoteDocument document, int first, int end)
    {
        for (int i = first; i + 2 < end; i++)
        {
            if (document.Language.Speakers.IsOffice(document.Tokens[i].Word)
                && document.Tokens[i + 1].Is(WordClass.NameLink | WordClass.RoleLink))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Security and Defense Committee", but not "Smith and Jones": an organisation word must close what "and" joins.</summary>
    private static bool EndsInOrganizationWord(TokenBuffer tokens, int first)
    {
        int limit = Math.Min(tokens.Count, first + 3);
        for (int i = first; i < limit && tokens[i].IsCapital; i++)
        {
            if (tokens[i].Is(WordClass.OrganizationWord)) return true;
        }
        return false;
    }

    private static bool HasGivenName(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Is(WordClass.GivenName)) return true;
        }
        return false;
    }

    public static bool HasOrganizationWord(TokenBuffer tokens, int first, int end)
    {
        // "Bianca Hall", but not "Paris Hall"
        bool person = end - first is 2 or 3 && tokens[first].Is(WordClass.GivenName)
            && !tokens[first].Is(WordClass.Place | WordClass.OrganizationWord);
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Is(WordClass.OrganizationWord) && !(person && i > first && tokens[i].Is(WordClass.NameOrThing))) return true;
        }
        return false;
    }
}
