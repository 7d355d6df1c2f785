using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Somebody whom the document names: the cluster of a full name and its short forms.</summary>
internal struct Entity
{
    /// <summary>The fullest form of the name, as tokens.</summary>
    public int NameFirst, NameEnd;

    /// <summary>Sum of the evidence for a person less that for an organisation or place.</summary>
    public float Person;

    /// <summary>Evidence for he less that for she; 0 when unknown.</summary>
    public float Gender;

    /// <summary>The fullest role the document gives, as tokens; empty when none.</summary>
    public int RoleFirst, RoleEnd;

    /// <summary>The age the document gives, else 0.</summary>
    public int Age;

    /// <summary>Next entity that has the same last word, or -1.</summary>
    public int NextSameLast;

    /// <summary>Number of mentions.</summary>
    public int Mentions;

    /// <summary>Whether it is a country or a town, which speaks less often than a person or a company.</summary>
    public bool IsPlace;

    public readonly bool IsPerson => Person > 0;
    public readonly bool HasRole => RoleEnd > RoleFirst;
}

/// <summary>The people and organisations of one document, clustered from its names.</summary>
internal sealed class EntityTable
{
    /// <summary>Entities with one last word that are compared before a new one is made; a bound for hostile texts.</summary>
    private const int MaxSameName = 24;

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
            if (reference.Kind == ReferenceKind.Name && !reference.InHeading && NameWords(document, reference) > 1) reference.Entity = FindFull(document, reference) is >= 0 and var known ? known : Create(document, reference);
        }
        for (int i = 0; i < references.Count; i++)
        {
            ref Reference reference = ref references[i];
            if (reference.Kind != ReferenceKind.Name || reference.Entity >= 0) continue;
            if (reference.InHeading && NameWords(document, reference) > 1)
            {
                reference.Entity = FindFull(document, reference, mayLengthen: false);
                continue;
            }
            int known = IsBracketed(document, reference) && i > 0 && references[i - 1].End == reference.First - 1 ? references[i - 1].Entity : FindShort(document, reference);
            reference.Entity = known >= 0 ? known : Create(document, reference);
        }
        for (int i = 0; i < references.Count; i++)
        {
            if (references[i].Entity >= 0) EntityEvidence.Weigh(document, references[i], ref _entities[references[i].Entity], Roles);
        }
    }

    /// <summary>"(RSWU)": the short form that a long name introduces.</summary>
    private static bool IsBracketed(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        return reference.First > 0 && reference.End < tokens.Count && tokens[reference.First - 1].First == '(' && tokens[reference.End].First == ')' && tokens[reference.First].Casing == Casing.AllCapitals;
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

    private int Create(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ulong last = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        int index = _entities.Count;
        _entities.Add(new Entity { NameFirst = reference.NameFirst, NameEnd = reference.NameEnd, NextSameLast = _byLast.GetValueOrDefault(last, -1) });
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

    /// <summary>A known entity with the same words, the same first and last word, or of whose name one is the end; the longer form stays.</summary>
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
            if (!sameFirst && !IsEnd(tokens, reference.NameFirst, length, entity.NameEnd, known) && !IsEnd(tokens, entity.NameFirst, known, reference.NameEnd, length)) continue;
            if (length > known && mayLengthen) (entity.NameFirst, entity.NameEnd) = (reference.NameFirst, reference.NameEnd);
            return i;
        }
        return Tokenizer.IsIdeograph(tokens[reference.NameFirst].First) ? FindPrefix(tokens, reference) : -1;
    }

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

    /// <summary>The entity a single word stands for: by last word, then by initials, then by first word; the nearest one mentioned before wins.</summary>
    private int FindShort(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ref Token name = ref tokens[reference.NameFirst];
        ulong word = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        int steps = 0, best = -1;
        float wanted = EntityEvidence.GenderOf(reference.Title);
        for (int i = _byLast.GetValueOrDefault(word, -1); i >= 0 && steps < MaxSameName; i = _entities[i].NextSameLast, steps++)
        {
            ref Entity entity = ref _entities[i];
            if (wanted != 0 && EntityEvidence.GivenGender(tokens[entity.NameFirst]) * wanted < 0) continue;
            if (reference.Title != 0 && NameReader.HasOrganizationWord(tokens, entity.NameFirst, entity.NameEnd)) continue;
            if (best < 0 || entity.NameFirst < reference.NameFirst && (_entities[best].NameFirst > reference.NameFirst || entity.NameFirst > _entities[best].NameFirst)) best = i;
        }
        if (best >= 0 || reference.Title != 0 && !name.Is(WordClass.GivenName)) return best >= 0 ? best : FirstWord(tokens, word);
        if (name.Casing == Casing.AllCapitals && _byInitials.TryGetValue(name.Word, out int named)) return named;
        return name.Is(WordClass.Place | WordClass.People) ? -1 : FirstWord(tokens, word);
    }

    /// <summary>The entity whose name of several words has a word inside ("Pérez" for "Ana Pérez Gómez"), or begins with it: "Pak" for "Pak Hyun-soo", "Halvorsen" for "Halvorsen Lines".</summary>
    private int FirstWord(TokenBuffer tokens, ulong word)
    {
        if (_byMiddle.TryGetValue(word, out int middle) && tokens[_entities[middle].NameFirst].Is(WordClass.GivenName)) return middle;
        return _byFirst.TryGetValue(word, out int index) && _entities[index].NameEnd - _entities[index].NameFirst > 1 && !tokens[_entities[index].NameFirst].Is(WordClass.Place | WordClass.People) ? index : -1;
    }
}
