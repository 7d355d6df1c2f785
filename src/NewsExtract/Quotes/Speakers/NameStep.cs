using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>One step along a name: whether it goes on behind what was read of it, and how far.</summary>
/// <param name="document">The text.</param>
/// <param name="first">The name's first token.</param>
/// <param name="end">The token behind what was read.</param>
internal readonly ref struct NameStep(QuoteDocument document, int first, int end)
{
    private readonly TokenBuffer _tokens = document.Tokens;
    private readonly ref Token _first = ref document.Tokens[first];
    private readonly ref Token _last = ref document.Tokens[end - 1];
    private readonly ref Token _next = ref document.Tokens[end];

    /// <summary>The end of the name with what the step adds; the same end when it adds nothing.</summary>
    public int Take()
    {
        if (IsNoStep()) return end;
        if (IsNickname(out int close)) return close + 2;
        if (_next.Sentence != _first.Sentence || _next.Stretch != _first.Stretch) return end;
        if (document.Language.CasesNouns && GenitiveNames.IsOwner(document, first, end)) return end;
        if (NameReader.IsDomain(document, end + 1) || IsInitialWithoutSpace()) return end + 2;
        if (_next.Kind == TokenKind.Word && _next.IsCapital) return TakeCapital();
        if (_next.Is(WordClass.NameSuffix)) return end + 1;
        if (IsOwnerOfOrganization()) return end + 2;
        if (IsNumberBeforeRole()) return end + 1;
        return end + 1 < _tokens.Count && (_next.Kind == TokenKind.Word || _next.First == '&') ? TakeLink() : end;
    }

    /// <summary>Whether what comes next is part of no name, as most small words, commas and the like.</summary>
    private bool IsNoStep() => _next.Kind == TokenKind.Word
        ? !_next.IsCapital && !_next.Is(WordClass.NameSuffix | WordClass.NameLink | WordClass.Particle | WordClass.Conjunction
            | WordClass.RoleLink) && _next.First is not ('\'' or '’')
        : _next.Kind == TokenKind.Punctuation && _next.First is not ('.' or '&');

    /// <summary>A nickname in marks behind a given name.</summary>
    private bool IsNickname(out int close)
    {
        close = 0;
        if (_next.Kind != TokenKind.Mark || _next.Stretch < 0 || _next.Stretch == _first.Stretch || !_last.Is(WordClass.GivenName))
            return false;
        var marks = document.Stretches[_next.Stretch];
        close = marks.Close;
        return marks.Open == end && ScareQuotes.IsNickname(document, marks);
    }

    /// <summary>"Н.Грабик"</summary>
    private bool IsInitialWithoutSpace() => _next.First == '.' && _last.End - _last.Start == 1 && _last.IsCapital
        && end + 1 < _tokens.Count && _tokens[end + 1].IsCapital
        && _tokens[end + 1].Start == _next.End && _tokens[end + 1].End - _tokens[end + 1].Start > 2;

    /// <summary>"the King's Fund", "the Teachers' Union"</summary>
    private bool IsOwnerOfOrganization() => end - first == 1 && _first.Is(WordClass.PersonWord | WordClass.GroupNoun)
        && (!_first.Is(WordClass.GivenName) || first > 0 && _tokens[first - 1].Is(WordClass.Definite))
        && IsCapitalHere(end + 1) && _tokens[end + 1].Is(WordClass.OrganizationWord) && document.IsPossessive(end);

    /// <summary>"Local 418 President NAME"</summary>
    private bool IsNumberBeforeRole() => _next.Kind == TokenKind.Number && IsCapitalHere(end + 1)
        && _tokens[end + 1].Is(WordClass.PersonWord) && !_last.Is(WordClass.Calendar);

    /// <summary>Whether a token is a capital word of the same sentence, on the same side of quotation marks.</summary>
    private bool IsCapitalHere(int i) => i < _tokens.Count && _tokens[i].IsCapital && _tokens[i].Sentence == _next.Sentence
        && _tokens[i].Stretch == _next.Stretch;

    /// <summary>Adds a further capital word.</summary>
    private int TakeCapital()
    {
        if (BeginsAnotherName() || IsRoleBehindName()) return end;
        if (IsCapitalParticle() || IsCapitalPreposition()) return end + 2;
        bool isDay = _next.Is(WordClass.Calendar) && !(_next.Is(WordClass.GivenName) && NameBeginning.Begins(document, end));
        bool stops = _next.Is(WordClass.Stop) && !_next.Is(WordClass.GivenName) && _next.Casing != Casing.AllCapitals;
        return isDay || stops ? end : end + _next.Width;
    }

    /// <summary>
    /// "zięć Donalda Trumpa Jared Kushner", "rzecznik PSL Miłosz Motyka": without articles one name stands right behind another.
    /// </summary>
    private bool BeginsAnotherName() => !document.Language.HasArticles && _next.Is(WordClass.GivenName)
        && end + 1 < _tokens.Count && _tokens[end + 1].IsCapital
        && (end - first == 1
            ? _last.Casing == Casing.AllCapitals && _last.End - _last.Start > 1
            : _first.Is(WordClass.GivenName) && !_last.Is(WordClass.GivenName));

    /// <summary>"Tanguy Le Floc'h", "Oswald Ter Braak": a capital particle between a given and a family name.</summary>
    private bool IsCapitalParticle() => _next.Is(WordClass.Particle) && _last.Is(WordClass.GivenName) && end + 1 < _tokens.Count
        && _tokens[end + 1].IsCapital && _tokens[end + 1].Sentence == _next.Sentence
        && !_tokens[end + 1].Is(WordClass.Calendar | WordClass.Stop);

    /// <summary>"Anna Riva Segretario generale": a role behind a whole name, which is no particle of it.</summary>
    private bool IsRoleBehindName() => !document.Language.HasFixedOrder && !document.Language.CasesNouns && end - first > 1
        && _next.Is(WordClass.PersonWord) && !_next.Is(WordClass.GivenName) && _tokens[end - 2].Is(WordClass.GivenName)
        && end + 1 < _tokens.Count && _tokens[end + 1].Casing == Casing.Lower && _tokens[end + 1].Sentence == _next.Sentence
        && (_tokens[end + 1].Class == WordClass.None || _next.PhraseLength > 1);

    /// <summary>"Surfers Against Sewage"</summary>
    private bool IsCapitalPreposition() => document.Language.HasFixedOrder && _next.Is(WordClass.Preposition)
        && _next.Casing == Casing.Capital && IsCapitalHere(end + 1) && !_tokens[end + 1].Is(WordClass.Stop | WordClass.Calendar)
        && !_last.Is(WordClass.GivenName);

    /// <summary>Adds a particle, "of", "and" or "&amp;" with the capital word behind it.</summary>
    private int TakeLink()
    {
        int after = end + 1;
        bool isLink = _next.Is(WordClass.NameLink), isParticle = IsParticle(isLink);
        if (isParticle && IsLinkOfRole()) return end;
        if ((isParticle || isLink) && _tokens[after].Is(WordClass.Particle | WordClass.Definite) && !_tokens[after].IsCapital
            && after + 1 < _tokens.Count)
        {
            after++;
        }
        if (!IsCapitalHere(after) || _tokens[after].Is(WordClass.Calendar)) return end;
        if (isParticle || _next.First == '&') return after + 1;
        bool isOrganization = NameReader.HasOrganizationWord(_tokens, first, end);
        if (IsWhole(isLink, isOrganization)) return end;
        bool goesOn = isLink
            ? isOrganization || _last.Is(WordClass.RoleNoun) || _tokens[after].Is(WordClass.OrganizationWord) || end - first <= 3
            : isOrganization && OrganizationGoesOn(after) || IsJoined(isOrganization, after);
        return goesOn ? after + 1 : end;
    }

    /// <summary>Whether a particle of a name comes next, and no link between nouns that is written alike.</summary>
    private bool IsParticle(bool isLink)
    {
        if (!_next.Is(WordClass.Particle) || _next.Is(WordClass.SpeechCue)) return false;
        if (isLink && _last.Is(WordClass.OrganizationWord | WordClass.RoleNoun | WordClass.Title)) return false;
        if (!document.Language.CasesNouns) return true;
        // German articles are particles only behind one: "von der Leyen", but "sagte NAME der Nordpresse".
        if (_next.Is(WordClass.Definite)) return _last.Is(WordClass.Particle);
        // "Angaben von NAME": a noun is no given name.
        return _last.Casing == Casing.AllCapitals || _last.Is(WordClass.GivenName | WordClass.Particle | WordClass.PersonWord);
    }

    /// <summary>"Minister Femke Brouwer van Landbouw": particles stand behind a given name.</summary>
    private bool IsLinkOfRole() => document.Language.Speakers.ParticlesFollowGivenNames && _next.Is(WordClass.RoleLink)
        && !_last.Is(WordClass.GivenName | WordClass.Particle) && HasGivenName();

    /// <summary>Whether what was read is a name that no link goes on with.</summary>
    private bool IsWhole(bool isLink, bool isOrganization)
    {
        if (document.Language.CasesNouns && IsWholeAmongCapitalNouns(isLink, isOrganization)) return true;
        if (isOrganization) return false;
        if (_first.Is(WordClass.GivenName | WordClass.Title) && !_last.Is(WordClass.RoleNoun | WordClass.Title)) return true;
        // "Geologist Ines Carrasco of the University of Orm": behind a given and a family name.
        if (isLink && end - first > 2 && !document.Language.CasesNouns && _tokens[end - 2].Is(WordClass.GivenName)
            && !_tokens[end - 2].Is(WordClass.Place | WordClass.PersonWord) && !_last.Is(WordClass.PersonWord | WordClass.Place))
        {
            return true;
        }
        // "Peninah Cherotich of the Famine Watch Network": two words that no list knows are rather somebody.
        return isLink && end - first == 2 && _first.Class == WordClass.None && _last.Class == WordClass.None
            && (first == 0 || !_tokens[first - 1].Is(WordClass.Determiner));
    }

    private bool IsWholeAmongCapitalNouns(bool isLink, bool isOrganization)
    {
        if (end - first > 1) return !isOrganization && HasGivenName();
        // "sagte Müller der Nordpresse": a family name goes on with no article. "Lärm der Alten".
        return isLink && !isOrganization && document.NameWords.Contains(_first.Word)
            || NameReader.IsCommonNoun(document, first) && !_first.Is(WordClass.OrganizationNoun | WordClass.GroupNoun);
    }

    /// <summary>"Department of Health" in front of "and Social Care", and an organisation's name in front of "for".</summary>
    private bool OrganizationGoesOn(int after) => _next.Is(WordClass.Conjunction)
        && IsOfficeOfSeveral() && !_last.Is(WordClass.Place)
        && !_tokens[after].Is(WordClass.GivenName | WordClass.Place | WordClass.Title | WordClass.Stop)
        || _next.Is(WordClass.RoleLink) && document.Has(end, WordList.OrganizationGoesOn);

    /// <summary>"Energy and Petroleum Authority", but not "Congress and the Treasury".</summary>
    private bool IsJoined(bool isOrganization, int after) => _next.Is(WordClass.Conjunction) && _next.End - _next.Start <= 3
        && (!isOrganization || end - first == 1 && !_last.Is(WordClass.OrganizationNoun | WordClass.GroupNoun))
        && EndsInOrganizationWord(after);

    private bool IsOfficeOfSeveral()
    {
        for (int i = first; i + 2 < end; i++)
        {
            if (document.Language.Speakers.IsOffice(_tokens[i].Word) && _tokens[i + 1].Is(WordClass.NameLink | WordClass.RoleLink))
                return true;
        }
        return false;
    }

    /// <summary>"Security and Defense Committee", but not "Smith and Jones": an organisation word must close what "and" joins.</summary>
    private bool EndsInOrganizationWord(int from)
    {
        int limit = Math.Min(_tokens.Count, from + 3);
        for (int i = from; i < limit && _tokens[i].IsCapital; i++)
            if (_tokens[i].Is(WordClass.OrganizationWord)) return true;
        return false;
    }

    private bool HasGivenName()
    {
        for (int i = first; i < end; i++)
            if (_tokens[i].Is(WordClass.GivenName)) return true;
        return false;
    }
}
