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

    /// <summary>The first role the document gives, as tokens; empty when none.</summary>
    public int RoleFirst, RoleEnd;

    /// <summary>Next entity that has the same last word, or -1.</summary>
    public int NextSameLast;

    /// <summary>Number of mentions.</summary>
    public int References;

    public readonly bool IsPerson => Person > 0;
    public readonly bool HasRole => RoleEnd > RoleFirst;
}

/// <summary>A role that the document gives to an entity.</summary>
internal struct Role
{
    public int Entity;
    public int First, End;

    /// <summary>Identity of the role's head noun.</summary>
    public ulong Head;
}

/// <summary>The people and organisations of one document, built from its references.</summary>
internal sealed class EntityTable
{
    /// <summary>Entities with one last word that are compared before a new one is made; a bound for hostile texts.</summary>
    private const int MaxSameName = 24;

    /// <summary>A recogniser's word counts for more than all evidence that one mention can give.</summary>
    private const float RecognizerWeight = 12;

    private readonly Dictionary<ulong, int> _byLast = [];
    private readonly Dictionary<ulong, int> _byFirst = [];
    private readonly Pool<Entity> _entities = new();
    private readonly Pool<Role> _roles = new();

    public int Count => _entities.Count;
    public ref Entity this[int index] => ref _entities[index];
    public Span<Role> Roles => _roles.Span;

    /// <summary>Builds the table: full names first, so that a short form finds its full form wherever that stands.</summary>
    public void Build(QuoteDocument document)
    {
        _byLast.Clear();
        _byFirst.Clear();
        _entities.Clear();
        _roles.Clear();
        for (int i = 0; i < document.References.Count; i++)
        {
            ref Reference reference = ref document.References[i];
            if (reference.Kind == ReferenceKind.Name && NameWords(document, reference) > 1) reference.Entity = FindFull(document, reference) is >= 0 and var known ? known : Create(document, reference);
        }
        for (int i = 0; i < document.References.Count; i++)
        {
            ref Reference reference = ref document.References[i];
            if (reference.Kind == ReferenceKind.Name && reference.Entity < 0) reference.Entity = FindShort(document, reference) is >= 0 and var known ? known : Create(document, reference);
        }
        for (int i = 0; i < document.References.Count; i++)
        {
            if (document.References[i].Entity >= 0) Weigh(document, document.References[i]);
        }
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

    private static int LastToken(TokenBuffer tokens, int first, int end)
    {
        int last = end - 1;
        while (last > first && (!tokens[last].IsWord || tokens[last].Is(WordClass.NameSuffix))) last--;
        return last;
    }

    private static ulong LastWord(TokenBuffer tokens, int first, int end) => tokens[LastToken(tokens, first, end)].Word;

    private int Create(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ulong last = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        int index = _entities.Count;
        _entities.Add(new Entity { NameFirst = reference.NameFirst, NameEnd = reference.NameEnd, NextSameLast = _byLast.GetValueOrDefault(last, -1) });
        _byLast[last] = index;
        _byFirst.TryAdd(tokens[reference.NameFirst].Word, index);
        return index;
    }

    /// <summary>A known entity with the same words, or with the same first and last word; the longer form stays.</summary>
    private int FindFull(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ulong last = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        int steps = 0;
        for (int i = _byLast.GetValueOrDefault(last, -1); i >= 0 && steps < MaxSameName; i = _entities[i].NextSameLast, steps++)
        {
            ref Entity entity = ref _entities[i];
            if (tokens[entity.NameFirst].Word != tokens[reference.NameFirst].Word) continue;
            if (ReferenceFinder.HasOrganizationWord(tokens, reference.NameFirst, reference.NameEnd) && entity.NameEnd - entity.NameFirst != reference.NameEnd - reference.NameFirst) continue;
            if (reference.NameEnd - reference.NameFirst > entity.NameEnd - entity.NameFirst) (entity.NameFirst, entity.NameEnd) = (reference.NameFirst, reference.NameEnd);
            return i;
        }
        return Tokenizer.IsIdeograph(tokens[reference.NameFirst].First) ? FindPrefix(tokens, reference) : -1;
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

    /// <summary>The entity a single word stands for: by last word, then by first name; the nearest one mentioned before wins.</summary>
    private int FindShort(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ulong word = LastWord(tokens, reference.NameFirst, reference.NameEnd);
        int steps = 0, best = -1;
        float wanted = GenderOf(reference.Title);
        for (int i = _byLast.GetValueOrDefault(word, -1); i >= 0 && steps < MaxSameName; i = _entities[i].NextSameLast, steps++)
        {
            ref Entity entity = ref _entities[i];
            float gender = GivenGender(tokens[entity.NameFirst]);
            if (wanted != 0 && gender * wanted < 0) continue;
            if (ReferenceFinder.HasOrganizationWord(tokens, entity.NameFirst, entity.NameEnd) && reference.Title != 0) continue;
            if (best < 0 || entity.NameFirst < reference.NameFirst && (_entities[best].NameFirst > reference.NameFirst || entity.NameFirst > _entities[best].NameFirst)) best = i;
        }
        if (best >= 0 || reference.Title != 0) return best;
        return tokens[reference.NameFirst].Is(WordClass.GivenName) ? _byFirst.GetValueOrDefault(word, -1) : -1;
    }

    public static float GenderOf(WordClass classes) => (classes & WordClass.TitleHe) != 0 ? 1 : (classes & WordClass.TitleShe) != 0 ? -1 : 0;

    public static float GivenGender(in Token token) => token.Is(WordClass.GivenHe) ? 1 : token.Is(WordClass.GivenShe) ? -1 : 0;

    /// <summary>Adds what one mention says of its entity's kind, gender and role.</summary>
    private void Weigh(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ref Entity entity = ref _entities[reference.Entity];
        entity.References++;
        entity.Person += reference.Recognized * RecognizerWeight;
        bool several = reference.NameEnd - reference.NameFirst > 1;
        ref Token first = ref tokens[reference.NameFirst];
        bool organization = ReferenceFinder.HasOrganizationWord(tokens, reference.NameFirst, reference.NameEnd);
        if (reference.Title != 0) entity.Person += 3;
        if (first.Is(WordClass.GivenName) && several && !organization) entity.Person += 2;
        if (reference.RoleEnd > reference.RoleFirst) entity.Person += 2;
        if (reference.AppositionEnd > 0) entity.Person += 2;
        if (reference.End + 1 < tokens.Count)
        {
            ref Token next = ref tokens[reference.End];
            if (next.First == ',' && tokens[reference.End + 1].Is(WordClass.PronounWho)) entity.Person += 1.5f;
            if (next.First == ',' && tokens[reference.End + 1].Kind == TokenKind.Number && reference.End + 2 < tokens.Count && tokens[reference.End + 2].First is ',' or '.') entity.Person += 3;
            if (next.Is(WordClass.SpeechCue)) entity.Person += .5f;
        }
        if (organization) entity.Person -= 3;
        if (first.Is(WordClass.Place) && !(several && first.Is(WordClass.GivenName))) entity.Person -= 3;
        if (!several && first.Is(WordClass.People)) entity.Person -= 2;
        if (first.Casing == Casing.AllCapitals && first.End - first.Start > 1 && !several) entity.Person -= 2;
        if (reference.NameFirst > 0 && reference.RoleFirst == reference.NameFirst)
        {
            ref Token before = ref tokens[reference.NameFirst - 1];
            if (before.Is(WordClass.Definite)) entity.Person -= 2.5f;
            if (IsLocative(document, before)) entity.Person -= 1;
        }
        if (entity.Person <= 0 && several && !organization && !first.Is(WordClass.Place | WordClass.People)) entity.Person += .5f;
        float title = GenderOf(reference.Title);
        entity.Gender += title != 0 ? title * 10 : several || entity.NameEnd - entity.NameFirst == 1 ? GivenGender(tokens[reference.NameFirst]) : 0;
        if (reference.RoleEnd > reference.RoleFirst) AddRole(document, reference.Entity, reference.RoleFirst, reference.RoleEnd);
        if (reference.AppositionEnd > 0) AddRole(document, reference.Entity, reference.AppositionFirst, reference.AppositionEnd);
    }

    private static bool IsLocative(QuoteDocument document, in Token token) => token.Is(WordClass.Preposition) && document.Text.AsSpan(token.Start..token.End) is "in" or "at" or "from";

    private void AddRole(QuoteDocument document, int index, int first, int end)
    {
        ref Entity entity = ref _entities[index];
        if (!entity.HasRole && first > 0) (entity.RoleFirst, entity.RoleEnd) = (first, end);
        _roles.Add(new Role { Entity = index, First = first, End = end, Head = RoleHead(document.Tokens, first, end) });
    }

    /// <summary>The head of a role: its last role noun before a preposition.</summary>
    public static ulong RoleHead(TokenBuffer tokens, int first, int end)
    {
        ulong head = 0;
        for (int i = first; i < end; i++)
        {
            if (head != 0 && tokens[i].Is(WordClass.Preposition)) break;
            if (tokens[i].Is(WordClass.PersonWord)) head = tokens[i + Math.Max(tokens[i].PhraseLength - 1, 0) is var last && last > i && tokens[last].IsWord ? last : i].Word;
        }
        return head;
    }
}
