using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds where a name ends by its capitals, and by what joins them: particles, "of", "&amp;".</summary>
internal static class NameReader
{
    private const int MaxNameTokens = 10;

    /// <summary>The end of the name that begins at a token, titles included, or the token itself.</summary>
    public static int End(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[first];
        if (!token.IsCapital || !token.IsWord || !NameBeginning.Begins(document, first)) return first;
        int end = first + Math.Max((int)token.PhraseLength, 1);
        int limit = Math.Min(tokens.Count, first + MaxNameTokens);
        while (end < limit)
        {
            int next = Extend(document, first, end);
            if (next == end) break;
            end = next;
        }
        while (end - 1 > first && !tokens[end - 1].IsCapital && !tokens[end - 1].Is(WordClass.NameSuffix)
            && tokens[end - 1].Kind != TokenKind.Number && tokens[end - 1].First != '.' && !IsDomain(document, end - 1))
        {
            end--;
        }
        if (document.Language.CasesNouns && end - first == 1 && IsCommonNoun(document, first)) return first;
        return end;
    }

    /// <summary>In a language of capital nouns: a single capital that nothing shows to be a name.</summary>
    private static bool IsCommonNoun(QuoteDocument document, int i)
    {
        ref Token token = ref document.Tokens[i];
        return !token.Is(WordClass.GivenName | WordClass.Place | WordClass.Title | WordClass.RoleNoun | WordClass.OrganizationWord)
            && token.Casing != Casing.AllCapitals
            && !document.NameWords.Contains(token.Word);
    }

    /// <summary>One step of a name: a further capital word, or a particle or link with the capital word behind it.</summary>
    private static int Extend(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token next = ref tokens[end];
        if (next.Kind == TokenKind.Mark && next.Stretch >= 0 && next.Stretch != tokens[first].Stretch
            && tokens[end - 1].Is(WordClass.GivenName)
            && document.Stretches[next.Stretch] is var nickname && nickname.Open == end
            && ScareQuotes.IsNickname(document, nickname))
        {
            return nickname.Close + 2;
        }
        if (next.Sentence != tokens[first].Sentence || next.Stretch != tokens[first].Stretch) return end;
        ref Token last = ref tokens[end - 1];
        if (document.Language.CasesNouns && GenitiveNames.IsOwner(document, first, end)) return end;
        if (IsDomain(document, end + 1)) return end + 2;
        // "Н.Грабик"
        if (next.First == '.' && last.End - last.Start == 1 && last.IsCapital && end + 1 < tokens.Count && tokens[end + 1].IsCapital
            && tokens[end + 1].Start == next.End && tokens[end + 1].End - tokens[end + 1].Start > 2)
        {
            return end + 2;
        }
        if (next.Kind == TokenKind.Word && next.IsCapital)
        {
            // "zięć Donalda Trumpa Jared Kushner", "rzecznik PSL Miłosz Motyka": without articles one name stands right behind another.
            bool another = !document.Language.HasArticles && next.Is(WordClass.GivenName) && (end - first == 1
                ? last.Casing == Casing.AllCapitals && last.End - last.Start > 1
                : tokens[first].Is(WordClass.GivenName) && !last.Is(WordClass.GivenName));
            if (another && end + 1 < tokens.Count && tokens[end + 1].IsCapital) return end;
            // "Tanguy Le Floc'h", "Oswald Ter Braak": a capital particle between a given and a family name.
            if (next.Is(WordClass.Particle) && end + 1 < tokens.Count && last.Is(WordClass.GivenName) && tokens[end + 1].IsCapital
                && tokens[end + 1].Sentence == next.Sentence
                && !tokens[end + 1].Is(WordClass.Calendar | WordClass.Stop))
            {
                return end + 2;
            }
            // "Anna Riva Segretario generale": a role behind a whole name.
            if (document.Language.Model is null && !document.Language.CasesNouns && next.Is(WordClass.PersonWord) && end - first > 1
                && !next.Is(WordClass.GivenName) && tokens[end - 2].Is(WordClass.GivenName) && end + 1 < tokens.Count
                && tokens[end + 1].Casing == Casing.Lower && tokens[end + 1].Sentence == next.Sentence
                && (tokens[end + 1].Class == WordClass.None || next.PhraseLength > 1))
            {
                return end;
            }
            // "Surfers Against Sewage"
            if (document.Language.Model is not null && next.Is(WordClass.Preposition) && next.Casing == Casing.Capital
                && end + 1 < tokens.Count && tokens[end + 1].IsCapital && tokens[end + 1].Sentence == next.Sentence
                && tokens[end + 1].Stretch == next.Stretch
                && !tokens[end + 1].Is(WordClass.Stop | WordClass.Calendar) && !last.Is(WordClass.GivenName))
            {
                return end + 2;
            }
            if (next.Is(WordClass.Calendar) && !(next.Is(WordClass.GivenName) && NameBeginning.Begins(document, end))
                || next.Is(WordClass.Stop) && !next.Is(WordClass.GivenName) && next.Casing != Casing.AllCapitals)
            {
                return end;
            }
            return end + Math.Max((int)next.PhraseLength, 1);
        }
        if (next.Is(WordClass.NameSuffix)) return end + 1;
        int after = end + 1;
        // "the King's Fund", "the Teachers' Union"
        if (end - first == 1 && after < tokens.Count && tokens[first].Is(WordClass.PersonWord | WordClass.GroupNoun)
            && (!tokens[first].Is(WordClass.GivenName) || first > 0 && tokens[first - 1].Is(WordClass.Definite))
            && document.IsPossessive(end) && tokens[after].IsCapital
            && tokens[after].Is(WordClass.OrganizationWord) && tokens[after].Sentence == next.Sentence
            && tokens[after].Stretch == next.Stretch)
        {
            return after + 1;
        }
        // "Local 418 President NAME"
        if (next.Kind == TokenKind.Number && after < tokens.Count && tokens[after].IsCapital && tokens[after].Is(WordClass.PersonWord)
            && tokens[after].Sentence == next.Sentence
            && tokens[after].Stretch == next.Stretch && !last.Is(WordClass.Calendar))
        {
            return after;
        }
        if (after >= tokens.Count || next.Kind != TokenKind.Word && next.First != '&') return end;
        bool link = next.Is(WordClass.NameLink);
        bool particle = next.Is(WordClass.Particle) && !(link && last.Is(WordClass.OrganizationWord | WordClass.RoleNoun | WordClass.Title))
            && !next.Is(WordClass.SpeechCue);
        // German articles are particles only behind one: "von der Leyen", but "sagte NAME der Nordpresse".
        if (particle && document.Language.CasesNouns && next.Is(WordClass.Definite)) particle = last.Is(WordClass.Particle);
        // "Angaben von NAME": a noun is no given name.
        particle &= !document.Language.CasesNouns || last.Casing == Casing.AllCapitals
            || last.Is(WordClass.GivenName | WordClass.Particle | WordClass.PersonWord);
        // "Minister Femke Brouwer van Landbouw": particles stand behind a given name.
        if (particle && document.Language.Speakers.ParticlesFollowGivenNames && next.Is(WordClass.RoleLink)
            && !last.Is(WordClass.GivenName | WordClass.Particle)
            && HasGivenName(tokens, first, end))
        {
            return end;
        }
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
            || end - first > 1 && !organization && HasGivenName(tokens, first, end)))
        {
            return end;
        }
        if ((tokens[first].Is(WordClass.GivenName) || tokens[first].Is(WordClass.Title)) && !organization
            && !last.Is(WordClass.RoleNoun | WordClass.Title))
        {
            return end;
        }
        // "Geologist Ines Carrasco of the University of Orm": behind a given and a family name.
        if (link && end - first > 2 && !organization && !document.Language.CasesNouns && tokens[end - 2].Is(WordClass.GivenName)
            && !tokens[end - 2].Is(WordClass.Place | WordClass.PersonWord)
            && !last.Is(WordClass.PersonWord | WordClass.Place))
        {
            return end;
        }
        // "Peninah Cherotich of the Famine Watch Network": two words that no list knows are rather somebody.
        if (link && end - first == 2 && tokens[first].Class == WordClass.None && last.Class == WordClass.None && !organization
            && (first == 0 || !tokens[first - 1].Is(WordClass.Determiner)))
        {
            return end;
        }
        if (link)
            return organization || last.Is(WordClass.RoleNoun) || tokens[after].Is(WordClass.OrganizationWord) || end - first <= 3
                ? after + 1 : end;
        if (organization && next.Is(WordClass.Conjunction) && IsOfficeOfSeveral(document, first, end) && !last.Is(WordClass.Place)
            && !tokens[after].Is(WordClass.GivenName | WordClass.Place | WordClass.Title | WordClass.Stop))
        {
            return after + 1;
        }
        if (organization && next.Is(WordClass.RoleLink) && document.Has(end, WordList.OrganizationGoesOn)) return after + 1;
        // "Energy and Petroleum Authority", but not "Congress and the Treasury"
        bool joins = !organization || end - first == 1 && !last.Is(WordClass.OrganizationNoun | WordClass.GroupNoun);
        return next.Is(WordClass.Conjunction) && next.End - next.Start <= 3 && joins && EndsInOrganizationWord(tokens, after)
            ? after + 1 : end;
    }

    /// <summary>"com" of "Orm.com".</summary>
    public static bool IsDomain(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        return i > 1 && i < tokens.Count && tokens[i - 1].First == '.' && tokens[i - 1].End == tokens[i].Start
            && tokens[i - 2].End == tokens[i - 1].Start && tokens[i].Casing == Casing.Lower && tokens[i].Is(WordClass.OrganizationWord);
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
