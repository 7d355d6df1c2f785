using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Reads what is set off behind a name, its age, home and apposition, and how far it goes.</summary>
internal static class AsideReader
{
    private const int MaxAsideTokens = 30;
    private const int MaxPlaceTokens = 5;
    private const int MaxInBrackets = 6;

    /// <summary>Reads what stands between commas or brackets behind a name: an age, an apposition, a relative clause.</summary>
    public static void ReadAside(QuoteDocument document, ref Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        int end = reference.End;
        if (end + 1 >= tokens.Count || !tokens[end].IsWord && tokens[end].First is not (',' or '，' or '(' or '（')
            || tokens[end].Sentence != tokens[reference.First].Sentence
            || tokens[end].Stretch != tokens[reference.First].Stretch
            || BehindBrackets(document, end, ref reference) is not (>= 0 and var behind))
        {
            return;
        }
        int comma = BehindHome(document, reference, behind);
        bool hasHome = comma > behind;
        if (comma + 1 >= tokens.Count || tokens[comma].First is not (',' or '，')) return;
        comma = BehindDegree(tokens, BehindParty(document, reference, comma));
        if (BehindAge(document, comma, ref reference) is >= 0 and var last) ReadApposition(document, last + 1, hasHome, ref reference);
    }

    /// <summary>Behind "(58)" or a short form in brackets; the same token where no brackets open, -1 where they do not close.</summary>
    private static int BehindBrackets(QuoteDocument document, int i, ref Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        if (tokens[i].First is not ('(' or '（')) return i;
        if (tokens[i + 1].Kind == TokenKind.Number) reference.Age = document.Number(i + 1);
        int limit = Math.Min(tokens.Count, i + MaxInBrackets);
        while (i < limit && tokens[i].First is not (')' or '）')) i++;
        return i + 2 >= tokens.Count || i == limit ? -1 : i + 1;
    }

    /// <summary>The comma behind ", D-Ore.,"; the one given where no such label follows it.</summary>
    private static int BehindParty(QuoteDocument document, in Reference reference, int comma)
    {
        TokenBuffer tokens = document.Tokens;
        if (reference.HasRole || comma + 3 >= tokens.Count || EntityRoles.PartyOfState(document, comma + 1) == 0) return comma;
        int label = tokens[comma + 2].First == '.' ? comma + 3 : comma + 2;
        return label + 1 < tokens.Count && tokens[label].First == ',' ? label : comma;
    }

    /// <summary>The comma behind ", Ph.D.,"; the one given where no degree follows it.</summary>
    private static int BehindDegree(TokenBuffer tokens, int comma)
    {
        if (!tokens[comma + 1].Is(WordClass.NameSuffix)) return comma;
        int degree = comma + 1 + tokens[comma + 1].Width;
        return degree + 1 < tokens.Count && tokens[degree].First == ',' ? degree : comma;
    }

    /// <summary>
    /// The comma behind ", 58,", ", just 19," or ", 47 ans,"; the one given, or the word behind it, where no age follows, -1 where nothing
    /// follows an age.
    /// </summary>
    private static int BehindAge(QuoteDocument document, int comma, ref Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        if (tokens[comma + 1].Is(WordClass.Adverb) && comma + 3 < tokens.Count && tokens[comma + 2].Kind == TokenKind.Number) comma++;
        if (tokens[comma + 1].Kind != TokenKind.Number || comma + 2 >= tokens.Count) return comma;
        bool hasUnit = comma + 3 < tokens.Count && tokens[comma + 2].IsWord && tokens[comma + 2].Casing is Casing.Lower or Casing.Capital;
        int end = hasUnit ? comma + 3 : comma + 2;
        if (tokens[end].First is not (',' or '.')) return comma;
        (reference.Age, reference.AsideEnd) = (document.Number(comma + 1), end);
        return tokens[end].First == ',' && end + 1 < tokens.Count ? end : -1;
    }

    /// <summary>Reads ", the mayor of Orm," and how far the whole aside goes.</summary>
    private static void ReadApposition(QuoteDocument document, int first, bool hasHome, ref Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens.SameClause(first, reference.First) && tokens[first].Kind != TokenKind.Number) return;
        if (reference.InHeading || tokens[first].Is(WordClass.SubjectPronoun | WordClass.AnyCue | WordClass.Preposition
            | WordClass.Conjunction)
            && !tokens[first].Is(WordClass.PersonWord | WordClass.Definite))
        {
            return;
        }
        // "NAME, der dem Rat angehört,"
        if (document.Language.CasesNouns && tokens[first].Is(WordClass.Relative) && tokens[first + 1].Is(WordClass.Determiner)) return;
        // "NAME, находившийся в школе,"
        if (!document.Language.HasArticles && !tokens[first].Is(WordClass.PersonWord)
            && document.Language.Speakers.AttributeEndings.EndsWithAny(document.WordAt(first)))
        {
            return;
        }
        int end = EndOfAside(document, first);
        if (end < 0 || tokens[end].First != ',' && OpensSentenceWithFrame(document, reference.First)) return;
        reference.AsideEnd = BehindPlace(tokens, end, out bool joins);
        if (joins) end = reference.AsideEnd;
        int role = RoleEnd.Find(document, first, end, out int head), verb = VerbBehind(document, first, head, role, end);
        if (verb >= 0) reference.AsideEnd = verb;
        if (head >= 0 && DescribesName(document, reference, first, head, role, hasHome) && (verb >= 0 || !IsClause(tokens, role, end)))
            (reference.AppositionFirst, reference.AppositionEnd) = (first, role);
    }

    /// <summary>"According to NAME, the talks failed.": whether a sentence begins with a phrase for who reports, which a comma only ends.</summary>
    private static bool OpensSentenceWithFrame(QuoteDocument document, int name)
    {
        TokenBuffer tokens = document.Tokens;
        int first = document.Sentences[tokens[name].Sentence].First;
        return first < name && tokens[first].Is(WordClass.PrepositionCue) && first + tokens[first].Width == name;
    }

    /// <summary>Whether the noun of an aside says who the one named in front of it is.</summary>
    private static bool DescribesName(QuoteDocument document, in Reference reference, int first, int head, int role, bool hasHome)
    {
        TokenBuffer tokens = document.Tokens;
        // "NAME of Orm Bank, the largest lender,"
        if (hasHome && !tokens[head].Is(WordClass.PersonWord)) return false;
        if (tokens[head].Is(WordClass.People) || NamesAnother(document, first, role)) return false;
        if (!tokens[head].Is(WordClass.OrganizationNoun) && NameReader.HasOrganizationWord(tokens, reference.NameFirst, reference.NameEnd))
            return false;
        // "Jane Smith, John Doe and others": a list of names is no apposition.
        return !tokens[first].IsCapital || document.ReferenceAt[first] is not (>= 0 and var inner)
            || document.References[inner].Kind != ReferenceKind.Name || document.References[inner].NameEnd <= head
            // "Sprecherin der Polizei"
            || document.Language.CasesNouns && head == first && tokens[head].Is(WordClass.RoleNoun);
    }

    /// <summary>"NAME of Arizona, the panel's top Democrat,": behind where somebody is from, which an aside may follow.</summary>
    private static int BehindHome(QuoteDocument document, in Reference reference, int i)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[i].IsWord || !tokens[reference.NameFirst].Is(WordClass.GivenName) && !reference.HasRole
            || !tokens[i].Is(WordClass.RoleLink) && !document.Has(i, WordList.Origin))
        {
            return i;
        }
        int end = i + 1, limit = Math.Min(tokens.Count, i + RoleEnd.MaxToRole);
        if (end < limit && tokens[end].Is(WordClass.Definite)) end++;
        while (end < limit && tokens[end].IsWord && (tokens[end].IsCapital || tokens[end].Is(WordClass.NameLink))
            && tokens.SameClause(end, reference.First))
        {
            end++;
        }
        return end > i + 1 && end < limit && tokens[end].First == ',' && tokens[end].Stretch == tokens[i].Stretch ? end : i;
    }

    /// <summary>"the University of Ruritania, Strelsau, said": a place between commas goes on with an aside that ends in a name.</summary>
    /// <param name="joins">Whether it is the end of a list of places: "for Britain, Ireland and Malta".</param>
    private static int BehindPlace(TokenBuffer tokens, int comma, out bool joins)
    {
        joins = false;
        int end = comma + 1;
        if (comma == 0 || end >= tokens.Count || tokens[comma].First != ',' || !tokens[comma - 1].IsCapital) return comma;
        while (end < tokens.Count && end <= comma + MaxPlaceTokens && (tokens[end].IsCapital
            && (!tokens[end].Is(WordClass.PersonWord | WordClass.GivenName) || tokens[end].Is(WordClass.Place))
            || end > comma + 1 && tokens[end].Is(WordClass.Conjunction))
            && tokens.AreTogether(end, comma))
        {
            joins |= !tokens[end].IsCapital;
            end++;
        }
        if (end > comma + 1 && end < tokens.Count && tokens[end].First == ',' && tokens[end].Stretch == tokens[comma].Stretch) return end;
        joins = false;
        return comma;
    }

    /// <summary>
    /// "NAME, a doctor based in Orm told the paper", "NAME, president of the Academy (AM) said": the verb behind an apposition that
    /// no comma closes; -1 when one does.
    /// </summary>
    private static int VerbBehind(QuoteDocument document, int first, int head, int role, int end)
    {
        TokenBuffer tokens = document.Tokens;
        if (head < 0 || !tokens[head].Is(WordClass.PersonWord) || tokens[head].Is(WordClass.GroupNoun) || !document.Language.HasFixedOrder)
            return -1;
        bool opens = tokens[first].Is(WordClass.Indefinite)
            || !tokens[first].Is(WordClass.Determiner) && head + 1 < role && tokens[head + 1].Is(WordClass.RoleLink);
        int verb = role < end && tokens[role].First == '(' && end < tokens.Count && tokens[end].First == ')' ? end + 1 : role;
        return opens && verb < tokens.Count && tokens[verb].Is(WordClass.SpeechCue) && !tokens[verb].Is(WordClass.NounSpelling)
            && tokens.AreTogether(verb, first) ? verb : -1;
    }

    /// <summary>"NAME, the campaign has turned": what begins like an apposition goes on with a verb.</summary>
    private static bool IsClause(TokenBuffer tokens, int roleEnd, int end) =>
        roleEnd < end && (tokens[roleEnd].Is(WordClass.Auxiliary | WordClass.SpeechCue)
            && !tokens[roleEnd].Is(WordClass.NounSpelling | WordClass.Relative | WordClass.Preposition)
        || tokens[roleEnd].Is(WordClass.Determiner) && !tokens[roleEnd].Is(WordClass.Relative) && tokens[roleEnd - 1].Casing == Casing.Lower
        && !tokens[roleEnd - 1].Is(WordClass.PersonWord));

    /// <summary>"NAME, division head NAME and ...": another one's role and name follow, as in a list.</summary>
    private static bool NamesAnother(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first + 1; i < end && !tokens[i].Is(WordClass.Preposition | WordClass.Determiner) && !document.IsPossessive(i); i++)
        {
            if (tokens[i].Is(WordClass.GivenName) && tokens[i - 1].Is(WordClass.PersonWord) && document.ReferenceAt[i] is >= 0 and var index
                && document.References[index].NameEnd - document.References[index].NameFirst > 1)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The token that closes an aside: a comma, dash or the sentence's end; -1 when it is too long.</summary>
    public static int EndOfAside(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        int limit = Math.Min(tokens.Count, first + MaxAsideTokens);
        for (int end = first; end < limit; end++)
        {
            ref Token token = ref tokens[end];
            if (token.Sentence != tokens[first].Sentence || token.Stretch != tokens[first].Stretch) return end;
            if (token.First == '(' && RoleEnd.GoesOnBehindShortForm(tokens, end, limit)) end += RoleEnd.ShortFormTokens;
            if (token.Kind == TokenKind.Punctuation && token.PhraseLength > 0
                && token.First is ',' or '，' or ';' or '.' or '—' or '–' or ')' or ':' or '!' or '?')
            {
                return end;
            }
        }
        return limit == tokens.Count ? limit : -1;
    }
}
