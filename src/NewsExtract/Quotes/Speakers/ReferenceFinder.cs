using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds names, subject pronouns and nominals ("a spokesman for the ministry"), each with its title, role and apposition.</summary>
internal static class ReferenceFinder
{
    private const int MaxNameTokens = 10;
    private const int MaxRoleTokens = 10;
    private const int MaxAppositionTokens = 25;
    private const int MaxNominalTokens = 14;

    public static void Find(QuoteDocument document, Deadline deadline)
    {
        TokenBuffer tokens = document.Tokens;
        document.References.Clear();
        if (document.ReferenceAt.Length < tokens.Count + 1) (document.ReferenceAt, document.ReferenceEndingAt) = (new int[tokens.Count * 2 + 1], new int[tokens.Count * 2 + 1]);
        document.ReferenceAt.AsSpan(0, tokens.Count + 1).Fill(-1);
        document.ReferenceEndingAt.AsSpan(0, tokens.Count + 1).Fill(-1);
        int floor = 0, recognized = 0;
        for (int i = 0; i < tokens.Count;)
        {
            if ((i & 4095) == 0) deadline.Check();
            while (recognized < document.RecognizedNames.Count && document.RecognizedNames[recognized].First < i) recognized++;
            bool known = recognized < document.RecognizedNames.Count && document.RecognizedNames[recognized].First == i;
            int end = known ? document.RecognizedNames[recognized].End : NameEnd(document, i);
            if (end == i && UncasedNames.TryFind(document, i, out (int First, int End) name, out (int First, int End) role)) end = AddUncased(document, i, name, role);
            else if (end > i) AddName(document, i, end, floor, known ? document.RecognizedNames[recognized].Kind : null);
            else if (tokens[i].Is(WordClass.SubjectPronoun | WordClass.PronounWho)) Add(document, new Reference { Kind = ReferenceKind.Pronoun, First = i, End = i + 1, NameFirst = i, NameEnd = i + 1 });
            else end = AddNominal(document, i);
            i = Math.Max(end, i + 1);
            floor = Math.Max(floor, Math.Min(i, document.References.Count > 0 ? document.References[document.References.Count - 1].End : 0));
        }
        for (int i = 0; i < document.References.Count; i++) FindApposition(document, ref document.References[i]);
    }

    private static void Add(QuoteDocument document, in Reference reference)
    {
        document.References.Add(reference).Entity = -1;
        document.ReferenceAt[reference.First] = document.References.Count - 1;
        document.ReferenceAt[reference.NameFirst] = document.References.Count - 1;
        document.ReferenceEndingAt[reference.End - 1] = document.References.Count - 1;
    }

    private static int AddUncased(QuoteDocument document, int first, (int First, int End) name, (int First, int End) role)
    {
        TokenBuffer tokens = document.Tokens;
        bool nominal = tokens[name.First].Is(WordClass.RoleNoun | WordClass.GroupNoun);
        Add(document, new Reference
        {
            Kind = tokens[name.First].Is(WordClass.SubjectPronoun) ? ReferenceKind.Pronoun : nominal ? ReferenceKind.Nominal : ReferenceKind.Name,
            First = nominal ? first : name.First,
            End = name.End,
            NameFirst = name.First,
            NameEnd = name.End,
            RoleFirst = role.End > 0 ? role.First : name.First,
            RoleEnd = role.End > 0 ? role.End : name.First,
            Recognized = nominal ? 0 : 1,
        });
        return name.End;
    }

    private static bool BeginsSentence(QuoteDocument document, int token)
    {
        TokenBuffer tokens = document.Tokens;
        if (token == 0 || tokens[token - 1].Sentence != tokens[token].Sentence) return true;
        ref Token before = ref tokens[token - 1];
        return before.Kind == TokenKind.Mark || before.First is '.' or ':' or '?' or '!' or '•' or '—' && before.Kind == TokenKind.Punctuation;
    }

    /// <summary>The end of the name that begins at a token, titles included, or the token itself.</summary>
    private static int NameEnd(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[first];
        if (!token.IsWord || !BeginsName(document, first)) return first;
        int end = first + Math.Max((int)token.PhraseLength, 1);
        int limit = Math.Min(tokens.Count, first + MaxNameTokens);
        while (end < limit)
        {
            int next = Extend(document, first, end);
            if (next == end) break;
            end = next;
        }
        while (end - 1 > first && !tokens[end - 1].IsCapital && !tokens[end - 1].Is(WordClass.NameSuffix) && tokens[end - 1].Kind != TokenKind.Number && tokens[end - 1].First != '.') end--;
        return end;
    }

    private static bool BeginsName(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[i];
        bool capitalNext = i + 1 < tokens.Count && tokens[i + 1].IsCapital && tokens[i + 1].Paragraph == token.Paragraph && !tokens[i + 1].Is(WordClass.Stop | WordClass.Calendar);
        if (token.Casing is Casing.Lower or Casing.None) return token.Is(WordClass.Title) && token.PhraseLength > 1 && false;
        if (token.Is(WordClass.SubjectPronoun | WordClass.PronounWho | WordClass.Calendar)) return false;
        if (token.Is(WordClass.Stop)) return token.Is(WordClass.GivenName) && capitalNext && tokens[i + 1].Sentence == token.Sentence && !BeginsSentence(document, i);
        if (!BeginsSentence(document, i)) return true;
        // The first word of a sentence is capital anyway: it must look like a name or be followed by one that it can belong to.
        if (token.Is(WordClass.GivenName | WordClass.Place | WordClass.Title) || token.Casing == Casing.AllCapitals && token.End - token.Start > 1) return true;
        if (token.Is(WordClass.GroupNoun | WordClass.RoleNoun) && !capitalNext) return false;
        if (token.Is(WordClass.People)) return capitalNext;
        if (token.Is(WordClass.SpeechCue | WordClass.ThoughtCue | WordClass.Adverb | WordClass.Preposition | WordClass.Conjunction)) return false;
        return !EndsWith(document, token, "ing");
    }

    private static bool EndsWith(QuoteDocument document, in Token token, string ending) => document.Text.AsSpan(token.Start..token.End).EndsWith(ending);

    /// <summary>One step of a name: a further capital word, or a particle or conjunction with the capital word behind it.</summary>
    private static int Extend(QuoteDocument document, int first, int end)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token next = ref tokens[end];
        if (next.Paragraph != tokens[first].Paragraph || next.Sentence != tokens[first].Sentence || next.Stretch != tokens[first].Stretch) return end;
        ref Token last = ref tokens[end - 1];
        if (next.Kind == TokenKind.Word && next.IsCapital)
        {
            if (next.Is(WordClass.Calendar) || next.Is(WordClass.Stop) && !next.Is(WordClass.GivenName) && next.Casing != Casing.AllCapitals) return end;
            return end + Math.Max((int)next.PhraseLength, 1);
        }
        if (next.Is(WordClass.NameSuffix)) return end + 1;
        int after = end + 1;
        if (after >= tokens.Count || next.Kind != TokenKind.Word && next.First != '&') return end;
        bool particle = next.Is(WordClass.Particle) && !last.Is(WordClass.OrganizationWord) && !next.Is(WordClass.SpeechCue);
        if (particle && tokens[after].Is(WordClass.Particle | WordClass.Definite) && after + 1 < tokens.Count) after++;
        if (!tokens[after].IsCapital || tokens[after].Is(WordClass.Calendar) || tokens[after].Sentence != next.Sentence) return end;
        if (particle) return after + 1;
        bool organization = HasOrganizationWord(tokens, first, end);
        bool given = tokens[first].Is(WordClass.GivenName) && !organization;
        if (given || tokens[first].Is(WordClass.Title) && !organization) return end;
        if (next.First == '&') return after + 1;
        if (EqualsWord(document, next, "of")) return organization || last.Is(WordClass.RoleNoun) || tokens[after].Is(WordClass.OrganizationWord) || end - first <= 3 ? after + 1 : end;
        if (EqualsWord(document, next, "for")) return organization ? after + 1 : end;
        if (EqualsWord(document, next, "and"))
        {
            // "Security and Defense Committee", but not "Smith and Jones": an organisation word must close it.
            int look = Math.Min(tokens.Count, after + 3);
            for (int i = after; i < look && tokens[i].IsCapital; i++)
            {
                if (tokens[i].Is(WordClass.OrganizationWord) && !organization) return after + 1;
            }
        }
        return end;
    }

    public static bool HasOrganizationWord(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Is(WordClass.OrganizationWord)) return true;
        }
        return false;
    }

    private static bool EqualsWord(QuoteDocument document, in Token token, string word) => document.Text.AsSpan(token.Start..token.End).SequenceEqual(word);

    /// <summary>Adds a name; titles and roles in front of it become its role.</summary>
    private static void AddName(QuoteDocument document, int first, int end, int floor, NameKind? kind)
    {
        TokenBuffer tokens = document.Tokens;
        int nameFirst = first;
        WordClass title = WordClass.None;
        for (int i = first; i < end; i++)
        {
            if (tokens[i].PhraseLength == 0 || !tokens[i].Is(WordClass.Title | WordClass.RoleNoun)) continue;
            int behind = i + tokens[i].PhraseLength;
            if (behind >= end || tokens[i].Is(WordClass.GivenName) && !tokens[i].Is(WordClass.Title)) continue;
            if (!tokens[behind].IsCapital && !tokens[behind].Is(WordClass.Particle)) continue;
            title |= tokens[i].Class & WordClass.Title;
            nameFirst = behind;
            i = behind - 1;
        }
        if (HasOrganizationWord(tokens, nameFirst, end) && nameFirst > first && !tokens[nameFirst].Is(WordClass.GivenName)) nameFirst = first;
        bool roleAlone = nameFirst == first && !HasOrganizationWord(tokens, first, end) && tokens[first].Is(WordClass.Title | WordClass.RoleNoun)
            && first + Math.Max((int)tokens[first].PhraseLength, 1) >= end && !tokens[first].Is(WordClass.GivenName);
        if (kind is null && (roleAlone || IsRoleAtEnd(tokens, first, end)))
        {
            int start = DeterminerStart(tokens, first, floor);
            Add(document, new Reference { Kind = ReferenceKind.Nominal, First = start, End = end, NameFirst = end - 1 >= first && roleAlone ? first : end - 1, NameEnd = end });
            return;
        }
        int roleFirst = RoleStart(document, nameFirst, first, floor, ref title);
        var reference = new Reference { Kind = ReferenceKind.Name, First = roleFirst, End = end, NameFirst = nameFirst, NameEnd = end, Title = title, RoleFirst = roleFirst, RoleEnd = nameFirst };
        if (kind is { } recognizedKind) reference.Recognized = recognizedKind == NameKind.Person ? 1 : -1;
        if (roleFirst == nameFirst && nameFirst > floor && tokens[nameFirst - 1].Is(WordClass.Definite)) reference.First = nameFirst - 1;
        Add(document, reference);
    }

    /// <summary>"the Iraqi Foreign Minister", "the House Speaker": capitals that end in a role and name nobody.</summary>
    private static bool IsRoleAtEnd(TokenBuffer tokens, int first, int end)
    {
        int last = end - 1;
        while (last > first && tokens[last].PhraseLength == 0) last--;
        return last > first && tokens[last].Is(WordClass.Title | WordClass.RoleNoun) && !tokens[first].Is(WordClass.GivenName)
            && !tokens[last].Is(WordClass.GivenName | WordClass.OrganizationWord);
    }

    private static int DeterminerStart(TokenBuffer tokens, int first, int floor)
    {
        int start = first;
        while (start > floor && start > first - 4 && tokens[start - 1].Kind == TokenKind.Word && tokens[start - 1].Casing == Casing.Lower
            && !tokens[start - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.AnyCue | WordClass.Auxiliary | WordClass.Complementizer | WordClass.Determiner)) start--;
        return start > floor && tokens[start - 1].Is(WordClass.Determiner) && tokens[start - 1].Sentence == tokens[first].Sentence ? start - 1 : first;
    }

    /// <summary>The start of a lower-case role in front of a name ("Iraqi coalition leader NAME"), or of the capital titles inside it.</summary>
    private static int RoleStart(QuoteDocument document, int nameFirst, int first, int floor, ref WordClass title)
    {
        TokenBuffer tokens = document.Tokens;
        int before = first - 1;
        if (before < floor || tokens[before].Sentence != tokens[first].Sentence) return first < nameFirst ? first : nameFirst;
        if (before >= 0 && !tokens[before].Is(WordClass.RoleNoun | WordClass.Title) && tokens[before].PhraseLength != 0) return first;
        int head = before;
        while (head > floor && tokens[head].PhraseLength == 0) head--;
        if (tokens[head].Kind != TokenKind.Word || !tokens[head].Is(WordClass.RoleNoun | WordClass.Title)) return first;
        title |= tokens[head].Class & WordClass.Title;
        return LeftOfRole(document, head, Math.Max(0, head - MaxRoleTokens));
    }

    /// <summary>Walks left over the words that describe a role, without its article.</summary>
    private static int LeftOfRole(QuoteDocument document, int head, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int start = head;
        while (start > floor)
        {
            ref Token token = ref tokens[start - 1];
            if (token.Sentence != tokens[head].Sentence || token.Stretch != tokens[head].Stretch || token.Kind != TokenKind.Word) break;
            bool partOfName = document.ReferenceEndingAt[start - 1] >= 0 && document.References[document.ReferenceEndingAt[start - 1]].Kind != ReferenceKind.Pronoun;
            if (partOfName)
            {
                start = document.References[document.ReferenceEndingAt[start - 1]].NameFirst;
                continue;
            }
            if (token.Is(WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Complementizer | WordClass.Relative | WordClass.SpeechCue | WordClass.PronounObject)) break;
            if (token.Is(WordClass.Adverb) || !token.IsCapital && EndsWith(document, token, "ed") || token.IsCapital && token.Is(WordClass.Stop)) break;
            start--;
        }
        return start;
    }

    /// <summary>Adds the nominal that begins at a token, and tells where it ends.</summary>
    private static int AddNominal(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token token = ref tokens[first];
        if (!token.IsWord) return first;
        bool determiner = token.Is(WordClass.Determiner) || token.Kind == TokenKind.Number;
        bool bare = token.Is(WordClass.GroupNoun | WordClass.RoleNoun) || token.Is(WordClass.Title) && token.Casing == Casing.Lower;
        if (!determiner && !bare && !token.Is(WordClass.People)) return first;
        int limit = Math.Min(tokens.Count, first + MaxNominalTokens);
        int head = -1, i = first + (determiner ? 1 : 0);
        for (; i < limit; i++)
        {
            ref Token word = ref tokens[i];
            if (word.Sentence != token.Sentence || word.Stretch != token.Stretch) break;
            if (word.Is(WordClass.GroupNoun | WordClass.RoleNoun | WordClass.OrganizationWord | WordClass.Title) && !word.Is(WordClass.Auxiliary)) head = i;
            else if (word.Kind != TokenKind.Word && word.First != '-') break;
            else if (word.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Complementizer | WordClass.Relative | WordClass.AnyCue | WordClass.SubjectPronoun | WordClass.Adverb | WordClass.Determiner) && !word.IsCapital) break;
            else if (head >= 0 && !word.Is(WordClass.People)) break;
            else if (EndsWith(document, word, "'s") || EndsWith(document, word, "’s")) { }
        }
        if (head < 0) return first;
        // Capitals right behind the article are a name: "the Associated Press".
        if (determiner && tokens[first + 1].IsCapital && tokens[head].IsCapital && BeginsName(document, first + 1)) return first;
        // A name right behind the role takes it over: "the coach Jane Smith".
        if (head + 1 < tokens.Count && tokens[head + 1].IsCapital && tokens[head].Is(WordClass.RoleNoun | WordClass.Title) && BeginsName(document, head + 1)) return first;
        int end = ExtendNominal(document, head + 1);
        Add(document, new Reference { Kind = ReferenceKind.Nominal, First = first, End = end, NameFirst = head, NameEnd = head + 1, Title = tokens[head].Class & WordClass.Title });
        return head + 1;
    }

    /// <summary>"for the ministry", "of the village", "at Oxford": one prepositional phrase behind a nominal.</summary>
    private static int ExtendNominal(QuoteDocument document, int end)
    {
        TokenBuffer tokens = document.Tokens;
        if (end >= tokens.Count || !tokens[end].Is(WordClass.Preposition) || !(EqualsWord(document, tokens[end], "of") || EqualsWord(document, tokens[end], "for") || EqualsWord(document, tokens[end], "at") || EqualsWord(document, tokens[end], "in"))) return end;
        int i = end + 1, limit = Math.Min(tokens.Count, end + 9);
        bool any = false;
        for (; i < limit; i++)
        {
            ref Token word = ref tokens[i];
            if (word.Sentence != tokens[end].Sentence || word.Kind is not (TokenKind.Word or TokenKind.Number) || word.Stretch != tokens[end].Stretch) break;
            if (!word.IsCapital && word.Is(WordClass.AnyCue | WordClass.Auxiliary | WordClass.Complementizer | WordClass.Relative | WordClass.SubjectPronoun | WordClass.Adverb) && !word.Is(WordClass.Determiner)) break;
            if (any && word.Is(WordClass.Preposition) && !EqualsWord(document, word, "of") && !EqualsWord(document, word, "for")) break;
            any |= word.IsCapital || !word.Is(WordClass.Determiner);
        }
        return any ? i : end;
    }

    /// <summary>The apposition behind a name: from the comma to the next one, when a role stands near its start.</summary>
    private static void FindApposition(QuoteDocument document, ref Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        if (reference.Kind != ReferenceKind.Name || reference.End + 2 >= tokens.Count || tokens[reference.End].First is not (',' or '，')) return;
        int first = reference.End + 1;
        if (tokens[first].Sentence != tokens[reference.First].Sentence || !tokens[first].IsWord || tokens[first].Is(WordClass.Conjunction | WordClass.Relative | WordClass.SubjectPronoun | WordClass.AnyCue)) return;
        int limit = Math.Min(tokens.Count, first + MaxAppositionTokens);
        int end = first;
        int role = -1;
        for (; end < limit; end++)
        {
            ref Token token = ref tokens[end];
            if (token.Sentence != tokens[first].Sentence || token.Stretch != tokens[first].Stretch) break;
            if (token.Kind == TokenKind.Punctuation && token.PhraseLength > 0 && token.First is ',' or ';' or '.' or '—' or ')' or ':' or '!' or '?') break;
            if (token.Is(WordClass.Relative) && end > first && !token.Is(WordClass.Definite)) break;
            if (role < 0 && token.Is(WordClass.Auxiliary | WordClass.SubjectPronoun)) return;
            if (role < 0 && token.Is(WordClass.RoleNoun | WordClass.Title)) role = end;
        }
        if (role < 0 || end == limit || role - first > 8) return;
        // "Jane Smith, John Doe and others": a list of names is no apposition.
        if (tokens[first].IsCapital && document.ReferenceAt[first] is >= 0 and var inner && document.References[inner].Kind == ReferenceKind.Name && document.References[inner].NameEnd > role) return;
        reference.AppositionFirst = first;
        reference.AppositionEnd = end;
    }
}
