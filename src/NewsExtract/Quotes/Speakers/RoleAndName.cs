using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Reads a name with the titles in front of it in its run of capitals, and the role in front of that.</summary>
internal static class RoleAndName
{
    /// <param name="run">The run of capitals.</param>
    /// <param name="titled">Its titles and its name.</param>
    /// <param name="floor">The end of the reference before.</param>
    public static Reference Read(QuoteDocument document, (int First, int End) run, TitledName titled, int floor)
    {
        WordClass title = titled.Title;
        int roleFirst = titled.RoleFirst, start = RoleReader.StartBefore(document, run.First, floor, ref title);
        if (start < run.First) roleFirst = start;
        else if (roleFirst == run.First && titled.HasRole) roleFirst = RoleReader.OverSubjects(document, run.First);
        int roleEnd = titled.RoleEnd == run.First ? WithoutHonorifics(document.Tokens, roleFirst, run.First) : titled.RoleEnd;
        // "Przyszedł prof. NAME": nothing but respect.
        if (roleEnd < titled.RoleEnd && !RoleTable.Is(document.Tokens, roleFirst, roleEnd, WordClass.PersonWord)) roleFirst = roleEnd;
        (int, int) role = (roleFirst, roleEnd), name = (titled.Name, WithoutLetters(document.Tokens, titled.Name, run.End));
        Reference reference = Reference.OfName(roleFirst, titled.RoleEnd, name, run.End, role) with { Title = title };
        if (roleFirst == run.First) TakeOwner(document, ref reference);
        // "координатор отделения ЛДПР": what a short form has in front is the role of one of its people.
        if (!document.Language.HasArticles && document.Tokens[titled.Name].Casing == Casing.AllCapitals && run.End - titled.Name == 1
            && RoleTable.Is(document.Tokens, reference.RoleFirst, reference.RoleEnd, WordClass.PersonWord))
        {
            reference = Reference.OfName(run.First, titled.RoleEnd, name, run.End, (titled.Name, titled.Name));
        }
        TakeArticle(document, floor, ref reference);
        if (!reference.HasRole && reference.First == run.First && run.First > floor) TakeParticle(document, ref reference);
        TakeOffice(document, run.First, ref reference);
        return reference;
    }

    /// <summary>The end of a role without the small words of respect behind it: "klientka pani NAME", "hydrolog prof. NAME".</summary>
    private static int WithoutHonorifics(TokenBuffer tokens, int first, int end)
    {
        while (end > first)
        {
            int last = end - 1;
            while (last > first && tokens[last].PhraseLength == 0) last--;
            if (!tokens[last].Is(WordClass.Honorific) || tokens[last].Is(WordClass.RoleNoun)) break;
            end = last;
        }
        return end;
    }

    /// <summary>The end of a name without the letters of an honour or office behind it ("KC", "MBE").</summary>
    private static int WithoutLetters(TokenBuffer tokens, int first, int end)
    {
        while (end - first > 2 && tokens[end - 1].Is(WordClass.NameSuffix) && tokens[end - 1].Casing == Casing.AllCapitals
            && tokens[end - 2].Casing == Casing.Capital && !IsOrdinal(tokens[end - 1]))
        {
            end--;
        }
        return end;
    }

    /// <summary>"III" is part of a name.</summary>
    private static bool IsOrdinal(in Token token) => token.First is 'I' or 'V' or 'X';

    /// <summary>"Ruritania's Foreign Minister NAME" is a role, "Ruritania's Foreign Ministry" a name.</summary>
    private static void TakeOwner(QuoteDocument document, ref Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        int possessive = reference.First - 1;
        if (possessive < 1 || !document.IsPossessive(possessive) || !tokens.SameClause(possessive, reference.NameFirst)
            || document.ReferenceEndingAt[possessive - 1] is not (>= 0 and var index))
        {
            return;
        }
        int owner = document.References[index].First;
        if (reference.First - owner > RoleReader.MaxRoleTokens) return;
        if (reference.HasRole) reference.First = reference.RoleFirst = owner;
        else if (tokens[owner].Is(WordClass.Place) && Offices.IsOfAnyCountry(document, reference.NameFirst, reference.NameEnd))
        {
            WordClass title = reference.Title;
            reference = Reference.OfName(owner, owner, (owner, reference.NameEnd), reference.End, (owner, owner)) with { Title = title };
        }
    }

    /// <summary>The article in front of the phrase; where it is the role's in print, of the role too.</summary>
    private static void TakeArticle(QuoteDocument document, int floor, ref Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        int article = reference.RoleFirst - 1;
        if (article < floor || !tokens[article].Is(WordClass.Determiner) || !tokens.AreTogether(article, reference.NameFirst)) return;
        reference.First = article;
        // "Another councillor NAME": how many there are is no role.
        if (reference.HasRole && document.Language.Speakers.RolesTakeArticles && !tokens[article].Is(WordClass.Complementizer)
            && !document.Has(article, WordList.SpeaksAlone))
        {
            reference.RoleFirst = article;
        }
    }

    /// <summary>"berichtete von Preen": the particle of a name that the text has in full.</summary>
    private static void TakeParticle(QuoteDocument document, ref Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        int particle = reference.First - 1;
        if (!document.Language.HasFixedOrder && tokens[particle].Is(WordClass.Particle) && !tokens[particle].IsCapital
            && document.ParticleNames.Contains(tokens[reference.First].Word) && tokens.AreTogether(particle, reference.First))
        {
            reference.First = reference.MentionFirst = particle;
        }
    }

    /// <summary>The office that goes on, over brackets, names or a place, to the run of capitals.</summary>
    private static void TakeOffice(QuoteDocument document, int run, ref Reference reference)
    {
        if (Offices.OverBrackets(document, run, reference.HasRole) is >= 0 and var outer)
            reference.First = reference.RoleFirst = document.References[outer].First;
        if (Offices.FarRole(document, reference.NameFirst) is >= 0 and var far
            && !RoleTable.Is(document.Tokens, reference.RoleFirst, reference.RoleEnd, WordClass.PersonWord))
        {
            (reference.First, reference.RoleFirst, reference.RoleEnd) = (far, far, reference.NameFirst);
        }
        if (Offices.OfficeWithPlace(document, run, reference.NameFirst) is not (>= 0 and var index)) return;
        ref Reference place = ref document.References[index];
        place.End = place.NameEnd;
        reference.First = reference.RoleFirst = place.First;
        reference.RoleEnd = reference.NameFirst;
    }
}
