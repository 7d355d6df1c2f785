using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>The people and organisations of one document, clustered from its names.</summary>
internal sealed class EntityTable
{
    /// <summary>Entities with one last word that are compared before a new one is made; a bound for hostile texts.</summary>
    private const int MaxSameName = 24;

    /// <summary>The longest name that completes a family name.</summary>
    private const int MaxNameWords = 4;

    /// <summary>What the choice among people of one family name weighs: to be introduced already, and to be called by it alone.</summary>
    private const float Introduced = 8, MaxShortMentions = 4;

    private readonly Dictionary<ulong, int> _byLast = [];
    private readonly Dictionary<ulong, int> _byFirst = [];
    private readonly Dictionary<ulong, int> _byInitials = [];
    private readonly Dictionary<ulong, int> _byMiddle = [];
    private readonly Pool<Entity> _entities = new();

    public readonly RoleTable Roles = new();

    public int Count => _entities.Count;
    public ref Entity this[int index] => ref _entities[index];

    /// <summary>Builds the table: full names first, so that a short form finds its full form wherever that stands.</summary>
    public void Build(QuoteDocument document)
    {
        _byLast.Clear();
        _byFirst.Clear();
        _byInitials.Clear();
        _byMiddle.Clear();
        _entities.Clear();
        Roles.Clear();
        Pool<Reference> references = document.References;
        for (int i = 0; i < references.Count; i++)
        {
            ref Reference reference = ref references[i];
            if (reference.Kind == ReferenceKind.Name && !reference.InHeading
                && NameWords(document, reference) > 1) reference.Entity = FindFull(document, reference) is >= 0 and var known
                ? known : Create(document, i);
        }
        for (int i = 0; i < references.Count; i++)
        {
            ref Reference reference = ref references[i];
            if (reference.Kind != ReferenceKind.Name) continue;
            if (reference.Entity < 0) reference.Entity = OfShort(document, i);
            if (reference.Entity >= 0) _entities[reference.Entity].LastMention = i;
        }
        for (int i = 0; i < references.Count; i++)
        {
            if (references[i].Entity >= 0) EntityEvidence.Weigh(document, references[i], ref _entities[references[i].Entity], Roles);
        }
    }

    /// <summary>
    /// The entity of a name in a headline or of a single word: a known one, else, but for
    /// what a headline's capitals run together, a new one.
    /// </summary>
    private int OfShort(QuoteDocument document, int index)
    {
        Pool<Reference> references = document.References;
        ref Reference reference = ref references[index];
        if (reference.InHeading && NameWords(document, reference) > 1)
            return FindFull(document, reference, mayLengthen: false) is >= 0 and var same ? same : FindInside(document, reference);
        int known = IsBracketed(document, reference) && index > 0 && references[index - 1].End == reference.First - 1
            ? references[index - 1].Entity : FindShort(document, reference);
        if (known < 0 || _entities[known].TitleGender == 0 && _entities[known].ShortMentions > 0)
            known = FindRelative(document, reference) is >= 0 and var relative ? relative : known;
        if (known < 0)
            return FamilyOf(document, index) is >= 0 and var family ? CreateRelative(document, index, family) : Create(document, index);
        _entities[known].ShortMentions++;
        _entities[known].TitleGender += EntityEvidence.GenderOf(reference.Title);
        return known;
    }

    /// <summary>
    /// "Ada and Finn Lund": the entity behind "and" that is introduced there, whose family name a given name shares; -1 when there is none.
    /// </summary>
    private int FamilyOf(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[index];
        if (index + 1 >= document.References.Count
            || tokens[reference.NameFirst].Is(WordClass.Place | WordClass.People | WordClass.OrganizationWord))
        {
            return -1;
        }
        bool given = tokens[reference.NameFirst].Is(WordClass.GivenName) || IsBehindPlural(tokens, reference.First);
        ref Reference next = ref document.References[index + 1];
        bool joined = next.First == reference.End + 1 && next.First == next.NameFirst && tokens[reference.End].Is(WordClass.Conjunction)
            && tokens[next.First].Sentence == tokens[reference.First].Sentence;
        if (!joined || next.Kind != ReferenceKind.Name || next.Entity < 0 || !given && !tokens[next.NameFirst].Is(WordClass.GivenName))
            return -1;
        ref Entity entity = ref _entities[next.Entity];
        return entity.Introduction == index + 1 && entity.NameEnd - entity.NameFirst > 1
            && !NameReader.HasOrganizationWord(tokens, entity.NameFirst, entity.NameEnd) ? next.Entity : -1;
    }

    /// <summary>
    /// "His wife, Ada, ... Mrs Lund": a relative with a given name alone gets the family name with which
    /// a title of the same gender calls her; -1 when there is none.
    /// </summary>
    private int FindRelative(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        float gender = EntityEvidence.GenderOf(reference.Title);
        if (gender == 0 || !_byLast.ContainsKey(LastWord(tokens, reference.NameFirst, reference.NameEnd))) return -1;
        for (int i = _entities.Count - 1; i >= Math.Max(0, _entities.Count - MaxSameName); i--)
        {
            ref Entity entity = ref _entities[i];
            if (entity.FullName is not null || entity.NameEnd - entity.NameFirst != 1
                || !IsRelative(document, document.References[entity.Introduction]))
            {
                continue;
            }
            ref Reference relative = ref document.References[entity.Introduction];
            float given = EntityEvidence.GivenGender(tokens[entity.NameFirst]);
            if ((given == 0 ? EntityEvidence.RoleGender(tokens, relative.RoleFirst, relative.RoleEnd) : given) * gender <= 0) continue;
            entity.FullName = string.Concat(document.TextOf(entity.NameFirst, entity.NameEnd), " ",
                document.TextOf(reference.NameFirst, reference.NameEnd));
            return i;
        }
        return -1;
    }

    /// <summary>"the parents, Ada and ...".</summary>
    private static bool IsBehindPlural(TokenBuffer tokens, int first) =>
        first > 0 && tokens[first - 1].Is(WordClass.GroupNoun)
            || first > 1 && tokens[first - 1].First == ',' && tokens[first - 2].Is(WordClass.GroupNoun);

    private int CreateRelative(QuoteDocument document, int index, int relative)
    {
        TokenBuffer tokens = document.Tokens;
        int entity = Create(document, index), first = _entities[relative].NameFirst + 1;
        while (first + 1 < _entities[relative].NameEnd && tokens[first].Is(WordClass.GivenName)) first++;
        ulong family = LastWord(tokens, first, _entities[relative].NameEnd);
        // Found by its family name from now on; by its first word it is found as any.
        _byLast[LastWord(tokens, _entities[entity].NameFirst, _entities[entity].NameEnd)] = _entities[entity].NextSameLast;
        _entities[entity].NextSameLast = _byLast.GetValueOrDefault(family, -1);
        _byLast[family] = entity;
        _entities[entity].FullName = string.Concat(document.TextOf(_entities[entity].NameFirst, _entities[entity].NameEnd), " ",
            document.TextOf(first, _entities[relative].NameEnd));
        return entity;
    }

    /// <summary>Whom a headline's run of capitals names first: "Lund Tells Council" for "Ada Lund"; -1 when nobody.</summary>
    private int FindInside(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = reference.NameFirst; i < reference.NameEnd; i++)
        {
            if (tokens[i].Is(WordClass.GivenName) && i + 1 < reference.NameEnd && _byLast.ContainsKey(tokens[i + 1].Word)
                || !_byLast.TryGetValue(tokens[i].Word, out int entity))
            {
                continue;
            }
            if (tokens[_entities[entity].NameFirst].Is(WordClass.GivenName)) return entity;
        }
        return -1;
    }

    /// <summary>The person with a name of several words whose last word is given; -1 when there is none.</summary>
    public int FindNamesake(QuoteDocument document, ulong family)
    {
        int entity = _byLast.GetValueOrDefault(family, -1);
        return entity >= 0 && _entities[entity] is var named && named.NextSameLast < 0
            && named.NameEnd - named.NameFirst is > 1 and <= MaxNameWords && named.IsPerson
            && document.Tokens[named.NameFirst].Is(WordClass.GivenName) ? entity : -1;
    }

    /// <summary>"(RSWU)": the short form that a long name introduces.</summary>
    private static bool IsBracketed(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        return reference.First > 0 && reference.End < tokens.Count && tokens[reference.First - 1].First == '('
            && tokens[reference.End].First == ')'
            && tokens[reference.First].Casing == Casing.AllCapitals;
    }

    private static int NameWords(QuoteDocument document, in Reference reference)
    {
        int words = 0;
        for (int i = reference.NameFirst; i < reference.NameEnd; i++)
        {
            if (document.Tokens[i].Kind is TokenKind.Word && !document.Tokens[i].Is(WordClass.NameSuffix)) words++;
        }
        return words;
    }

    private static ulong LastWord(TokenBuffer tokens, int first, int end)
    {
        int last = end - 1;
        while (last > first && (!tokens[last].IsWord || tokens[last].Is(WordClass.NameSuffix))) last--;
        return tokens[last].Word;
    }

    private int Create(QuoteDocument document, int introduction)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[introduction];
        ulong last = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        int index = _entities.Count;
        _entities.Add(new Entity
        {
            NameFirst = reference.NameFirst,
            NameEnd = reference.NameEnd,
            NextSameLast = _byLast.GetValueOrDefault(last, -1),
            Introduction = introduction,
            LastMention = -1
        });
        _byLast[last] = index;
        _byFirst.TryAdd(tokens[reference.NameFirst].Word, index);
        for (int i = reference.NameFirst + 1; i < reference.NameEnd - 1; i++)
        {
            if (tokens[i].IsCapital && !tokens[i].Is(WordClass.OrganizationWord)) _byMiddle.TryAdd(tokens[i].Word, index);
        }
        if (reference.NameEnd - reference.NameFirst > 1) _byInitials.TryAdd(Initials(document, reference), index);
        return index;
    }

    /// <summary>The identity of the word that a name's capitals make.</summary>
    private static ulong Initials(QuoteDocument document, in Reference reference)
    {
        ulong hash = WordHash.Seed;
        for (int i = reference.NameFirst; i < reference.NameEnd; i++)
        {
            if (document.Tokens[i].IsCapital) hash = WordHash.Add(hash, document.Tokens[i].First);
        }
        return hash;
    }

    /// <summary>
    /// A known entity with the same words, the same first and last word, or of whose name one is the end; the longer form stays.
    /// </summary>
    private int FindFull(QuoteDocument document, in Reference reference, bool mayLengthen = true)
    {
        TokenBuffer tokens = document.Tokens;
        ulong last = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        bool organization = NameReader.HasOrganizationWord(tokens, reference.NameFirst, reference.NameEnd);
        int length = reference.NameEnd - reference.NameFirst, steps = 0;
        for (int i = _byLast.GetValueOrDefault(last, -1); i >= 0 && steps < MaxSameName; i = _entities[i].NextSameLast, steps++)
        {
            ref Entity entity = ref _entities[i];
            int known = entity.NameEnd - entity.NameFirst;
            bool sameFirst = tokens[entity.NameFirst].Word == tokens[reference.NameFirst].Word && (!organization || known == length);
            if (!sameFirst && !IsEnd(tokens, reference.NameFirst, length, entity.NameEnd, known)
                && !IsEnd(tokens, entity.NameFirst, known, reference.NameEnd, length))
            {
                continue;
            }
            // "Nominates Jane Smith", "Team Jane Smith": a capital in front of a given name that
            // stands without it elsewhere is no part of the name.
            if (length < known && IsLonger(tokens, entity.NameFirst, reference.NameFirst, length) || length > known && mayLengthen
                && !IsLonger(tokens, reference.NameFirst, entity.NameFirst, known)) (entity.NameFirst,
                entity.NameEnd) = (reference.NameFirst, reference.NameEnd);
            return i;
        }
        return Tokenizer.IsIdeograph(tokens[reference.NameFirst].First) ? FindPrefix(tokens, reference) : -1;
    }

    /// <summary>
    /// Whether what a name has more than its end, which begins with a given name, is neither a given name nor a particle.
    /// </summary>
    private static bool IsLonger(TokenBuffer tokens, int first, int shorter, int length) =>
        length > 1 && tokens[shorter].Is(WordClass.GivenName) && tokens[first].Word != tokens[shorter].Word
            && !tokens[shorter].Is(WordClass.Particle)
            && !tokens[first].Is(WordClass.GivenName | WordClass.Particle);

    /// <summary>Whether a name of several words is the end of a longer one: "De la Fontaine-Smith".</summary>
    private static bool IsEnd(TokenBuffer tokens, int first, int length, int longerEnd, int longer)
    {
        if (length < 2 || length >= longer) return false;
        for (int i = 0; i < length; i++)
        {
            if (tokens[first + i].Word != tokens[longerEnd - length + i].Word) return false;
        }
        return true;
    }

    /// <summary>A family name in a script without spaces: the name of a known entity begins with it.</summary>
    private int FindPrefix(TokenBuffer tokens, in Reference reference)
    {
        if (!_byFirst.TryGetValue(tokens[reference.NameFirst].Word, out int index)) return -1;
        ref Entity entity = ref _entities[index];
        int length = reference.NameEnd - reference.NameFirst;
        if (length >= entity.NameEnd - entity.NameFirst) return -1;
        for (int i = 0; i < length; i++)
        {
            if (tokens[entity.NameFirst + i].Word != tokens[reference.NameFirst + i].Word) return -1;
        }
        return index;
    }

    /// <summary>The entity a single word stands for: by last word, then by initials, then by first word.</summary>
    private int FindShort(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token name = ref tokens[reference.NameFirst];
        ulong word = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        if (FindByLast(document, reference, word) is >= 0 and var best) return best;
        if (reference.Title != 0 && !name.Is(WordClass.GivenName)) return FirstWord(tokens, word);
        if (name.Casing == Casing.AllCapitals && _byInitials.TryGetValue(name.Word, out int named)) return named;
        return name.Is(WordClass.Place | WordClass.People) ? -1 : FirstWord(tokens, word);
    }

    /// <summary>
    /// Of those with one last word: rather who has been called by it alone, then who has been
    /// named last; who is introduced only later comes last.
    /// </summary>
    private int FindByLast(QuoteDocument document, in Reference reference, ulong word)
    {
        TokenBuffer tokens = document.Tokens;
        float wanted = EntityEvidence.GenderOf(reference.Title), most = float.MinValue;
        int best = -1, steps = 0;
        for (int i = _byLast.GetValueOrDefault(word, -1); i >= 0 && steps < MaxSameName; i = _entities[i].NextSameLast, steps++)
        {
            ref Entity entity = ref _entities[i];
            float given = EntityEvidence.GivenGender(tokens[entity.NameFirst]);
            // A list of given names is mistaken now and then: it tells two of a family name apart, but does not make two of one.
            bool only = given * wanted < 0 && steps == 0 && entity.NextSameLast < 0 && entity.NameEnd - entity.NameFirst > 1
                && !SpeaksOfKin(document, wanted);
            if (given * wanted < 0 && !only || (given == 0 || only) && entity.TitleGender * wanted < 0) continue;
            if (reference.Title != 0 && NameReader.HasOrganizationWord(tokens, entity.NameFirst, entity.NameEnd)) continue;
            bool introduced = entity.LastMention >= 0, relative = IsRelative(document, document.References[entity.Introduction]);
            // A text that calls somebody by the family name alone before it introduces a wife or son of the name means another.
            if (!introduced && relative) continue;
            float score = (introduced ? Introduced : 0) + Math.Min(entity.ShortMentions, MaxShortMentions) - (relative ? 1 : 0)
                + given * wanted
                + (introduced ? (float)entity.LastMention / document.References.Count
                : -(float)entity.Introduction / document.References.Count);
            if (score > most) (best, most) = (i, score);
        }
        return best;
    }

    /// <summary>"his daughter NAME", "NAME, the mayor's wife".</summary>
    private static bool IsRelative(QuoteDocument document, in Reference reference) =>
        reference.HasRole && IsKin(document, reference.RoleFirst, reference.RoleEnd)
            || reference.HasApposition && IsKin(document, reference.AppositionFirst, reference.AppositionEnd);

    /// <summary>Whether the text speaks of a relative of a sex: "her husband", who may be called by her family name.</summary>
    private static bool SpeaksOfKin(QuoteDocument document, float gender)
    {
        foreach (ref Reference reference in document.References.Span)
        {
            if (EntityEvidence.GenderOf(reference.Title) * gender > 0
                && (reference.Kind == ReferenceKind.Nominal && document.Language.Speakers.IsKin(document.Tokens[reference.NameFirst].Word)
                || IsRelative(document, reference))) return true;
        }
        return false;
    }

    private static bool IsKin(QuoteDocument document, int first, int end) =>
        RoleTable.HeadToken(document.Tokens, first, end) is >= 0 and var head
            && document.Language.Speakers.IsKin(document.Tokens[head].Word);

    /// <summary>The entity whose name of several words has a word inside ("Pérez" for "Ana Pérez Gómez"), or begins with it: "Pak" for "Pak
    /// Hyun-soo", "Halvorsen" for "Halvorsen Lines".</summary>
    private int FirstWord(TokenBuffer tokens, ulong word)
    {
        if (_byMiddle.TryGetValue(word, out int middle) && tokens[_entities[middle].NameFirst].Is(WordClass.GivenName)
            && !NameReader.HasOrganizationWord(tokens, _entities[middle].NameFirst, _entities[middle].NameEnd)) return middle;
        return _byFirst.TryGetValue(word, out int index)
            && (_entities[index].FullName is not null || _entities[index].NameEnd - _entities[index].NameFirst > 1)
            && !tokens[_entities[index].NameFirst].Is(WordClass.Place | WordClass.People) ? index : -1;
    }
}
