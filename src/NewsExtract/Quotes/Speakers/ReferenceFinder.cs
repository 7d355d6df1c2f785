using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds names, subject pronouns and nominals, each with its title, role and apposition, in one pass over the tokens.</summary>
internal static class ReferenceFinder
{
    /// <summary>The longest dateline, in tokens.</summary>
    private const int MaxDateline = 16;

    /// <summary>Words of an organisation's name between marks.</summary>
    private const int MaxNameInMarks = 4;

    /// <summary>Tokens between two looks at the clock.</summary>
    private const int CheckEvery = 4096;

    public static void Find(QuoteDocument document, Deadline deadline)
    {
        TokenBuffer tokens = document.Tokens;
        document.References.Clear();
        if (document.ReferenceAt.Length < tokens.Count + 1)
            (document.ReferenceAt, document.ReferenceEndingAt) = (new int[tokens.Count * 2 + 1], new int[tokens.Count * 2 + 1]);
        document.ReferenceAt.AsSpan(0, tokens.Count + 1).Fill(-1);
        document.ReferenceEndingAt.AsSpan(0, tokens.Count + 1).Fill(-1);
        document.DatelineEnd = EndOfDateline(tokens);
        WordForms.Mark(document);
        NameWords.Collect(document);
        if (tokens.HasUncased)
        {
            ArabicNames.CollectNameWords(document);
            document.Han.Collect(document);
        }
        FindMentions(document, deadline);
        Complete(document);
    }

    /// <summary>Reads what begins at each of the tokens that something may begin at, and that no mention goes over.</summary>
    private static void FindMentions(QuoteDocument document, Deadline deadline)
    {
        TokenBuffer tokens = document.Tokens;
        ReadOnlySpan<Token> all = tokens.Span;
        ReadOnlySpan<RecognizedName> names = document.RecognizedNames.Span;
        foreach (RecognizedName name in names) tokens.Beginnings.Add(name.First);
        Pool<Reference> references = document.References;
        int from = document.DatelineEnd, floor = from, paragraph = floor == 0 ? -1 : all[0].Paragraph, heading = 0, nameEnd = 0,
            nextCheck = 0;
        foreach (int i in tokens.Beginnings)
        {
            if (i < from) continue;
            if (all[i].Paragraph != paragraph)
            {
                paragraph = all[i].Paragraph;
                heading = NameWords.EndOfHeading(document, FirstOfParagraph(all, i, from));
            }
            if (i >= nextCheck)
            {
                deadline.Check();
                nextCheck = i + CheckEvery;
            }
            while (!names.IsEmpty && names[0].First < i) names = names[1..];
            int before = references.Count;
            if (!names.IsEmpty && names[0].First == i)
            {
                from = names[0].End;
                AddName(document, i, from, floor, names[0].Kind);
            }
            else from = NominalReader.IsFarFromNouns(tokens, i) ? i + 1 : Math.Max(Read(document, i, floor), i + 1);
            for (int added = before; added < references.Count; added++)
            {
                ref Reference reference = ref references[added];
                reference.InHeading = reference.First < heading;
                nameEnd = reference.NameEnd;
            }
            floor = Math.Max(floor, Math.Min(from, nameEnd));
        }
    }

    /// <summary>Adds to names what the text around them says of their bearers.</summary>
    private static void Complete(QuoteDocument document)
    {
        TokenBuffer tokens = document.Tokens;
        Pool<Reference> references = document.References;
        int covered = 0, office = 0;
        for (int i = 0; i < references.Count; i++)
        {
            ref Reference reference = ref references[i];
            if (reference.Kind == ReferenceKind.Nominal && reference.End > reference.NameEnd) covered = Math.Max(covered, reference.End);
            if (covered == reference.End && tokens[reference.NameFirst] is var head && head.Is(WordClass.PersonWord)
                && !head.Is(WordClass.GroupNoun | WordClass.OrganizationNoun))
            {
                office = covered;
            }
            if (reference.Kind != ReferenceKind.Name) continue;
            Introductions.ReadBefore(document, i);
            Introductions.ReadSubject(document, i);
            Introductions.ReadIdentified(document, i);
            Introductions.ReadPredicate(document, i);
            // What stands behind "la maire de Port-Clair," says something of the mayor, not of the town.
            bool narrows = reference.End <= covered
                && tokens[Math.Max(0, reference.First - 1)].Is(WordClass.RoleLink | WordClass.WideLink | WordClass.Determiner);
            reference.IsNarrowing = narrows && reference.End <= office;
            if (!narrows) AsideReader.ReadAside(document, ref reference);
        }
    }

    /// <summary>The first token of the paragraph of a token that is not before another.</summary>
    private static int FirstOfParagraph(ReadOnlySpan<Token> tokens, int token, int from)
    {
        int first = token;
        while (first > from && tokens[first - 1].Paragraph == tokens[token].Paragraph) first--;
        return first;
    }

    /// <summary>Behind the dash of "OSLO, Feb 12 (Wire) - ": the place and the agency in front of a report are nobody who speaks.</summary>
    private static int EndOfDateline(TokenBuffer tokens)
    {
        int limit = Math.Min(tokens.Count, MaxDateline);
        bool bracket = false;
        for (int i = 1; i < limit && tokens[i].Paragraph == tokens[0].Paragraph && tokens[i].Kind != TokenKind.Mark; i++)
        {
            bracket |= tokens[i].First == ')';
            if (tokens[i].Kind == TokenKind.Punctuation && tokens[i].First is '-' or '–' or '—'
                && (bracket || tokens[0].Casing == Casing.AllCapitals))
            {
                return i + 1;
            }
        }
        return 0;
    }

    /// <summary>Reads what begins at a token.</summary>
    /// <param name="floor">The end of the reference before.</param>
    /// <returns>Where it ends; the token itself when nothing begins there.</returns>
    private static int Read(QuoteDocument document, int i, int floor)
    {
        ref Token token = ref document.Tokens[i];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number)) return i;
        if (token.Casing == Casing.None && token.IsWord && TryReadUncased(document, i, out Reference uncased))
        {
            Add(document, uncased);
            return uncased.End;
        }
        if (token.IsCapital && CapitalRoles.LeadsToHolder(document, i)) return i;
        if (token.IsCapital && NameReader.End(document, i) is var end && end > i)
        {
            AddName(document, i, end, floor, null);
            return end;
        }
        // Dutch "het" is an article as well as a pronoun.
        bool article = token.Is(WordClass.PronounIt) && token.Is(WordClass.Definite) && NominalReader.TryRead(document, i, out _, out _);
        if (token.Is(WordClass.SubjectPronoun | WordClass.PronounWho) && !article)
        {
            Add(document, Reference.OfPronoun(i));
            return i + 1;
        }
        // The head of a nominal that a name in front of it belongs to.
        if (document.ReferenceAt[i] >= 0) return i;
        // "無職・高尾孝容疑者": behind the dot is who has the trade.
        if (token.Is(WordClass.RoleNoun) && i + token.PhraseLength is var dot && dot < document.Tokens.Count
            && HanCharacters.IsDot(document.Tokens[dot]))
        {
            return i;
        }
        if (!NominalReader.TryRead(document, i, out Reference nominal, out int next)) return next;
        if (NameInMarks(document, nominal) is { Closed: true } marks)
        {
            Add(document, Reference.OfName(nominal.First, nominal.First, (marks.Open + 1, marks.Close), marks.Close + 1,
                (nominal.First, nominal.NameEnd)));
            return marks.Close + 1;
        }
        Add(document, nominal);
        return next;
    }

    /// <summary>The marks of <c>компания «Молторг»</c>: right behind a noun for an organisation they hold its name.</summary>
    private static Stretch NameInMarks(QuoteDocument document, in Reference nominal)
    {
        TokenBuffer tokens = document.Tokens;
        int open = nominal.NameEnd;
        if (document.Language.HasArticles || open >= tokens.Count || tokens[open].Stretch < 0
            || !tokens[nominal.NameFirst].Is(WordClass.OrganizationNoun))
        {
            return default;
        }
        Stretch marks = document.Stretches[tokens[open].Stretch];
        return marks.Open == open && marks.Words <= MaxNameInMarks && tokens[open + 1].IsCapital ? marks : default;
    }

    private static bool TryReadUncased(QuoteDocument document, int i, out Reference reference)
    {
        if (ArabicNames.IsArabic(document.Tokens[i].First)) return ArabicNames.TryRead(document, i, out reference);
        reference = default;
        return Tokenizer.IsIdeograph(document.Tokens[i].First) && document.Han.TryRead(document, i, out reference);
    }

    private static void Add(QuoteDocument document, in Reference reference)
    {
        ref Reference added = ref document.References.Add(reference);
        (added.Entity, added.NameBehind) = (-1, -1);
        int index = document.References.Count - 1;
        document.ReferenceAt[reference.First] = index;
        document.ReferenceAt[reference.NameFirst] = index;
        if (reference.MentionFirst > reference.First) document.ReferenceAt[reference.MentionFirst] = index;
        // "The minister of Ruritania" ends with the country, but is who is mentioned.
        int ending = document.ReferenceEndingAt[reference.End - 1];
        bool inside = ending >= 0 && document.References[ending] is { Kind: ReferenceKind.Nominal } outer && outer.First < reference.First
            && document.Tokens[outer.NameFirst].Is(WordClass.PersonWord);
        if (!inside) document.ReferenceEndingAt[reference.End - 1] = index;
    }

    /// <summary>
    /// Adds what a run of capitals names; titles and roles in front become its role. Capitals that only name a role are a nominal.
    /// </summary>
    private static void AddName(QuoteDocument document, int first, int end, int floor, NameKind? kind)
    {
        TitledName titled = NameStart.Find(document, first, end);
        if (kind is null && RoleTable.Is(document.Tokens, first, end, WordClass.PersonWord)
            && CapitalRoles.TryRead(document, first, end, titled.Name, floor, out Reference nominal))
        {
            Add(document, nominal);
            return;
        }
        Reference reference = RoleAndName.Read(document, (first, end), titled, floor);
        if (kind is { } recognized) reference.Recognized = recognized == NameKind.Person ? 1 : -1;
        Add(document, reference);
        if (NominalReader.TryReadOwned(document, reference, out Reference owned)
            || NominalReader.TryReadModified(document, reference, out owned))
        {
            Add(document, owned);
        }
    }
}
