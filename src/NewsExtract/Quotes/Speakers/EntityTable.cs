using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>The people and organisations of one document, clustered from its names.</summary>
internal sealed class EntityTable
{
    private readonly Pool<Entity> _entities = new();
    private readonly EntityIndex _index;
    private QuoteDocument _document = null!;

    public readonly RoleTable Roles = new();

    public EntityTable() => _index = new EntityIndex(_entities);

    public int Count => _entities.Count;

    /// <summary>An entity with all that its mentions say of it, which is found out when it is first asked for: most never are.</summary>
    public ref Entity this[int index]
    {
        get
        {
            ref Entity entity = ref _entities[index];
            if (entity.IsToBeWeighed) Weigh(ref entity);
            return ref entity;
        }
    }

    /// <summary>Builds the table: full names first, so that a short form finds its full form wherever that stands.</summary>
    public void Build(QuoteDocument document)
    {
        _document = document;
        _index.Clear();
        _entities.Clear();
        Roles.Clear();
        Pool<Reference> references = document.References;
        for (int i = 1; i < references.Count; i++)
        {
            if (IsBracketed(document, references[i])) ShortForms.Lengthen(document, i);
        }
        for (int i = 0; i < references.Count; i++)
        {
            ref Reference reference = ref references[i];
            if (reference.Kind == ReferenceKind.Name && !reference.InHeading
                && NameWords(document, reference) > 1)
            {
                reference.Entity = _index.FindFull(document, reference) is >= 0 and var known
                ? known : _index.Add(document, i);
            }
        }
        for (int i = 0; i < references.Count; i++)
        {
            ref Reference reference = ref references[i];
            if (reference.Kind != ReferenceKind.Name) continue;
            if (reference.Entity < 0) reference.Entity = OfShort(document, i);
            if (reference.Entity >= 0 && IsByFamilyName(document, reference)) _entities[reference.Entity].LastMention = i;
        }
        for (int i = 0; i < references.Count; i++)
        {
            if (references[i].Entity >= 0) EntityRoles.Add(document, references[i], ref _entities[references[i].Entity], Roles);
        }
        for (int i = references.Count - 1; i >= 0; i--)
        {
            if (references[i].Entity < 0) continue;
            ref Entity entity = ref _entities[references[i].Entity];
            (references[i].NextMention, entity.FirstMention, entity.IsToBeWeighed) = (entity.FirstMention, i, true);
        }
    }

    /// <summary>Adds up what all its mentions say of an entity.</summary>
    private void Weigh(ref Entity entity)
    {
        entity.IsToBeWeighed = false;
        for (int i = entity.FirstMention; i >= 0; i = _document.References[i].NextMention)
            EntityEvidence.Weigh(_document, _document.References[i], ref entity);
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
            return _index.FindFull(document, reference, mayLengthen: false) is >= 0 and var same
                ? same : _index.FindInside(document, reference);
        bool introduced = IsBracketed(document, reference) && index > 0 && references[index - 1].End == reference.First - 1;
        int known = introduced ? references[index - 1].Entity : _index.FindShort(document, reference);
        if (introduced && known >= 0) _index.AddShortForm(document.Tokens[reference.NameFirst].Word, known);
        if (known < 0 || _entities[known].TitleGender == 0 && _entities[known].ShortMentions > 0)
            known = Relatives.FindRelative(document, reference, _index) is >= 0 and var relative ? relative : known;
        if (known < 0)
            return Relatives.FamilyOf(document, index) is >= 0 and var family
                ? _index.AddRelative(document, index, family) : _index.Add(document, index);
        _entities[known].ShortMentions++;
        _entities[known].TitleGender += EntityEvidence.GenderOf(reference.Title);
        return known;
    }

    /// <summary>"(RSWU)": the short form that a long name introduces.</summary>
    private static bool IsBracketed(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        return reference.First > 0 && reference.End < tokens.Count && tokens[reference.First - 1].First == '('
            && tokens[reference.End].First == ')'
            && tokens[reference.First].Casing == Casing.AllCapitals;
    }

    /// <summary>Whether a mention has more than the given name, by which nobody is meant who is called by the family name.</summary>
    private bool IsByFamilyName(QuoteDocument document, in Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        ref Entity entity = ref _entities[reference.Entity];
        return reference.NameEnd - reference.NameFirst > 1 || entity.NameEnd - entity.NameFirst == 1
            || tokens[reference.NameFirst].Word != tokens[entity.NameFirst].Word;
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

    /// <summary>The person with a name of several words whose last word is given; -1 when there is none.</summary>
    public int FindNamesake(QuoteDocument document, ulong family) =>
        _index.FindNamesake(document, family) is >= 0 and var namesake && this[namesake].IsPerson ? namesake : -1;
}
