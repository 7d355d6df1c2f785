using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>The entities of one document, found by the words of their names.</summary>
internal sealed partial class EntityIndex(Pool<Entity> entities)
{
    /// <summary>Entities with one last word that are compared before a new one is made; a bound for hostile texts.</summary>
    public const int MaxSameName = 24;

    /// <summary>The longest name that completes a family name.</summary>
    private const int MaxNameWords = 4;

    /// <summary>What the choice among people of one family name weighs: to be introduced already, and to be called by it alone.</summary>
    private const float Introduced = 8, MaxShortMentions = 4;

    /// <summary>The same for whom the paragraph has named in full.</summary>
    private const float InFull = 5;

    /// <summary>The same for the sex of "NAME said she", who may be another.</summary>
    private const float OwnWeight = 2;

    private readonly Dictionary<ulong, int> _byLast = [];
    private readonly Dictionary<ulong, int> _byFirst = [];
    private readonly Dictionary<ulong, int> _byInitials = [];
    private readonly Dictionary<ulong, int> _byMiddle = [];

    public void Clear()
    {
        _byLast.Clear();
        _byFirst.Clear();
        _byInitials.Clear();
        _byMiddle.Clear();
    }

    /// <summary>Makes an entity of the name that introduces it.</summary>
    public int Add(QuoteDocument document, int introduction)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[introduction];
        ulong last = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        int index = entities.Count;
        entities.Add(new Entity
        {
            NameFirst = reference.NameFirst,
            NameEnd = reference.NameEnd,
            NextSameLast = _byLast.GetValueOrDefault(last, -1),
            Introduction = introduction,
            FirstMention = -1,
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

    /// <summary>Lets a short form in capitals stand for an entity, though its letters are not all those of the name.</summary>
    public void AddShortForm(ulong word, int entity) => _byInitials.TryAdd(word, entity);

    /// <summary>Makes an entity of a given name that shares the family name of another.</summary>
    public int AddRelative(QuoteDocument document, int index, int relative)
    {
        TokenBuffer tokens = document.Tokens;
        int entity = Add(document, index), first = entities[relative].NameFirst + 1;
        while (first + 1 < entities[relative].NameEnd && tokens[first].Is(WordClass.GivenName)) first++;
        ulong family = LastWord(tokens, first, entities[relative].NameEnd);
        // Found by its family name from now on; by its first word it is found as any.
        _byLast[LastWord(tokens, entities[entity].NameFirst, entities[entity].NameEnd)] = entities[entity].NextSameLast;
        entities[entity].NextSameLast = _byLast.GetValueOrDefault(family, -1);
        _byLast[family] = entity;
        entities[entity].Person = PronounResolver.SurelyPerson;
        entities[entity].FullName = string.Concat(document.TextOf(entities[entity].NameFirst, entities[entity].NameEnd), " ",
            document.TextOf(first, entities[relative].NameEnd));
        return entity;
    }

    /// <summary>
    /// A known entity with the same words, the same first and last word, or of whose name one is the end; the longer form stays.
    /// </summary>
    public int FindFull(QuoteDocument document, in Reference reference, bool mayLengthen = true)
    {
        TokenBuffer tokens = document.Tokens;
        ulong last = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        bool organization = NameReader.HasOrganizationWord(tokens, reference.NameFirst, reference.NameEnd);
        int length = reference.NameEnd - reference.NameFirst, steps = 0;
        for (int i = _byLast.GetValueOrDefault(last, -1); i >= 0 && steps < MaxSameName; i = entities[i].NextSameLast, steps++)
        {
            ref Entity entity = ref entities[i];
            int known = entity.NameEnd - entity.NameFirst;
            bool sameFirst = tokens[entity.NameFirst].Word == tokens[reference.NameFirst].Word && (!organization || known == length);
            bool initial = !document.Language.HasFixedOrder && known > 1 && IsInitial(document, reference.NameFirst, entity.NameFirst);
            if (initial) return i;
            if (!sameFirst && !IsEnd(tokens, reference.NameFirst, length, entity.NameEnd, known)
                && !IsEnd(tokens, entity.NameFirst, known, reference.NameEnd, length))
            {
                continue;
            }
            // "Nominates Jane Smith", "Team Jane Smith": a capital in front of a given name that
            // stands without it elsewhere is no part of the name.
            if (length < known && IsLonger(tokens, entity.NameFirst, reference.NameFirst, length) || length > known && mayLengthen
                && !IsLonger(tokens, reference.NameFirst, entity.NameFirst, known))
            {
                (entity.NameFirst,
                entity.NameEnd) = (reference.NameFirst, reference.NameEnd);
            }
            return i;
        }
        return Tokenizer.IsIdeograph(tokens[reference.NameFirst].First)
            ? FindPrefix(tokens, reference) : FindInOtherCase(document, reference);
    }

    /// <summary>Whether a name begins with the initial of another: "Н. Грабик" of "Николай Грабик".</summary>
    private static bool IsInitial(QuoteDocument document, int initial, int given)
    {
        ReadOnlySpan<char> word = document.WordAt(initial).TrimEnd('.');
        return word.Length == 1 && char.IsUpper(word[0]) && document.Tokens[given].Is(WordClass.GivenName)
            && document.WordAt(given) is [var first, _, ..] && first == word[0];
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
        ref Entity entity = ref entities[index];
        int length = reference.NameEnd - reference.NameFirst;
        if (length >= entity.NameEnd - entity.NameFirst) return -1;
        for (int i = 0; i < length; i++)
        {
            if (tokens[entity.NameFirst + i].Word != tokens[reference.NameFirst + i].Word) return -1;
        }
        return index;
    }

    /// <summary>The entity a single word stands for: by last word, then by initials, then by first word.</summary>
    public int FindShort(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token name = ref tokens[reference.NameFirst];
        ulong word = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        if (FindByLast(document, reference, word) is >= 0 and var best) return best;
        if (FindInOtherCase(document, reference) is >= 0 and var inflected) return inflected;
        if (reference.Title != 0 && !name.Is(WordClass.GivenName)) return FirstWord(document, reference, word);
        if (name.Casing == Casing.AllCapitals && _byInitials.TryGetValue(name.Word, out int named)) return named;
        return name.Is(WordClass.Place | WordClass.People) ? -1 : FirstWord(document, reference, word);
    }

    /// <summary>
    /// Of those with one last word: rather who has been called by it alone, then who has been
    /// named last; who is introduced only later comes last.
    /// </summary>
    private int FindByLast(QuoteDocument document, in Reference reference, ulong word)
    {
        if (!_byLast.TryGetValue(word, out int i)) return -1;
        TokenBuffer tokens = document.Tokens;
        float wanted = EntityEvidence.GenderOf(reference.Title), most = float.MinValue;
        float own = OwnWeight * EntityEvidence.GenderOfOwnPronoun(document, reference);
        int best = -1;
        for (int steps = 0; i >= 0 && steps < MaxSameName; i = entities[i].NextSameLast, steps++)
        {
            ref Entity entity = ref entities[i];
            float given = EntityEvidence.GivenGender(tokens[entity.NameFirst]);
            // A list of given names is mistaken now and then: it tells two of a family name apart, but does not make two of one.
            bool only = given * wanted < 0 && steps == 0 && entity.NextSameLast < 0 && entity.NameEnd - entity.NameFirst > 1
                && !Relatives.SpeaksOfKin(document, wanted);
            if (given * wanted < 0 && !only || (given == 0 || only) && entity.TitleGender * wanted < 0) continue;
            if (reference.Title != 0 && NameReader.HasOrganizationWord(tokens, entity.NameFirst, entity.NameEnd)
                || IsNamedAfter(tokens, entity))
            {
                continue;
            }
            bool introduced = entity.LastMention >= 0, relative = Relatives.IsRelative(document, document.References[entity.Introduction]);
            // A text that calls somebody by the family name alone before it introduces a wife or son of the name means another.
            if (!introduced && relative) continue;
            float score = (introduced ? Introduced : 0) + Math.Min(entity.ShortMentions, MaxShortMentions) - (relative ? 1 : 0)
                + given * (wanted != 0 ? wanted : own)
                + (introduced ? (float)entity.LastMention / document.References.Count
                : -(float)entity.Introduction / document.References.Count);
            if (introduced && !relative && IsSubjectInFull(document, document.References[entity.LastMention], reference)) score += InFull;
            if (score > most) (best, most) = (i, score);
        }
        return best;
    }

    /// <summary>"Amis du Louvre": where a link leads to the last word of what is no person's name, it is somebody else's.</summary>
    private static bool IsNamedAfter(TokenBuffer tokens, in Entity entity) => entity.NameEnd - entity.NameFirst > 2
        && !tokens[entity.NameFirst].Is(WordClass.GivenName) && !tokens[entity.NameEnd - 2].IsCapital
        && tokens[entity.NameEnd - 2].Is(WordClass.Particle | WordClass.NameLink | WordClass.Definite);

    /// <summary>"NAME, who won a prize, was enraged. ... said": whether a mention in full is what a sentence of the paragraph is about.</summary>
    private static bool IsSubjectInFull(QuoteDocument document, in Reference mention, in Reference reference) =>
        mention.NameEnd - mention.NameFirst > 1 && !mention.InHeading
            && document.Tokens[mention.First].Paragraph == document.Tokens[reference.First].Paragraph
            && ReferencePlace.IsSubject(document, mention);

    /// <summary>The entity whose name of several words has a word inside ("Pérez" for "Ana Pérez Gómez"), or begins with it: "Pak" for "Pak
    /// Hyun-soo", "Halvorsen" for "Halvorsen Lines".</summary>
    private int FirstWord(QuoteDocument document, in Reference reference, ulong word)
    {
        TokenBuffer tokens = document.Tokens;
        if (_byMiddle.TryGetValue(word, out int middle) && tokens[entities[middle].NameFirst].Is(WordClass.GivenName)
            && !NameReader.HasOrganizationWord(tokens, entities[middle].NameFirst, entities[middle].NameEnd))
        {
            return middle;
        }
        return _byFirst.TryGetValue(word, out int index)
            && (entities[index].FullName is not null || entities[index].NameEnd - entities[index].NameFirst > 1)
            && !tokens[entities[index].NameFirst].Is(WordClass.Place | WordClass.People)
            && !IsThingOf(document, reference, entities[index]) ? index : -1;
    }

    /// <summary>"Orm's shares fell. The Orm App crashed.": what is named after a firm that the text has spoken of before.</summary>
    private static bool IsThingOf(QuoteDocument document, in Reference firm, in Entity thing) => document.Language.HasFixedOrder
        && document.References[thing.Introduction].First > firm.First
        && !document.Tokens[thing.NameFirst].Is(WordClass.GivenName | WordClass.FamilyName)
        && !NameReader.HasOrganizationWord(document.Tokens, thing.NameFirst, thing.NameEnd);

    /// <summary>Whom a headline's run of capitals names first: "Lund Tells Council" for "Ada Lund"; -1 when nobody.</summary>
    public int FindInside(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = reference.NameFirst; i < reference.NameEnd; i++)
        {
            if (tokens[i].Is(WordClass.GivenName) && i + 1 < reference.NameEnd && _byLast.ContainsKey(tokens[i + 1].Word)
                || !_byLast.TryGetValue(tokens[i].Word, out int entity))
            {
                continue;
            }
            if (tokens[entities[entity].NameFirst].Is(WordClass.GivenName)) return entity;
        }
        return -1;
    }

    /// <summary>Who or what has a name of several words, a given name first, whose last word is given; -1 when nobody has.</summary>
    public int FindNamesake(QuoteDocument document, ulong family)
    {
        int entity = _byLast.GetValueOrDefault(family, -1);
        return entity >= 0 && entities[entity] is var named && named.NextSameLast < 0
            && named.NameEnd - named.NameFirst is > 1 and <= MaxNameWords
            && document.Tokens[named.NameFirst].Is(WordClass.GivenName) ? entity : -1;
    }

    /// <summary>Whether the last word of somebody's name is given.</summary>
    public bool HasLast(ulong last) => _byLast.ContainsKey(last);

    /// <summary>The identity of the last word of a name, without a suffix.</summary>
    public static ulong LastWord(TokenBuffer tokens, int first, int end)
    {
        int last = end - 1;
        while (last > first && (!tokens[last].IsWord || tokens[last].Is(WordClass.NameSuffix))) last--;
        return tokens[last].Word;
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
}
