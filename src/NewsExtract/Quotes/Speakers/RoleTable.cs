using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Speakers.RoleLikeness;

namespace NewsExtract.Quotes.Speakers;

/// <summary>A role that the document gives to an entity.</summary>
internal struct Role
{
    public int Entity;
    public int First, End;

    /// <summary>Identity of the role's head noun.</summary>
    public ulong Head;

    /// <summary>Identity of the ending that makes the head a role ("präsident" of "Verbandspräsident"), else 0.</summary>
    public ulong Ending;

    /// <summary>Whether it is a label of party and state: "R-Utah".</summary>
    public bool IsLabel;

    /// <summary>Whether it tells who somebody was: "the former mayor".</summary>
    public bool Former;
}

/// <summary>Who has which role, from titles and appositions; tells whom "the minister" means.</summary>
internal sealed class RoleTable
{
    /// <summary>Roles that are compared with a nominal; a bound for hostile texts.</summary>
    private const int MaxCompared = 256;

    private readonly Pool<Role> _roles = new();

    public void Clear() => _roles.Clear();

    /// <summary>Adds a role; "a historian and former trustee" is two.</summary>
    public void Add(QuoteDocument document, int entity, int first, int end)
    {
        for (int i = first + 1; i + 1 < end; i++)
        {
            if (!document.Tokens[i].Is(WordClass.Conjunction) || !Is(document.Tokens, first, i, WordClass.PersonWord)
                || !Is(document.Tokens, i, end, WordClass.PersonWord))
            {
                continue;
            }
            AddOne(document, entity, first, i);
            first = i + 1;
        }
        AddOne(document, entity, first, end);
    }

    /// <summary>Adds what a label of one token says somebody is.</summary>
    public void AddMember(int entity, int label, ulong member) =>
        _roles.Add(new Role { Entity = entity, First = label, End = label + 1, Head = member, IsLabel = true });

    private void AddOne(QuoteDocument document, int entity, int first, int end)
    {
        if (HeadToken(document.Tokens, first, end) is not (>= 0 and var head)) return;
        // "His Ruritanian counterpart, NAME" has the office of who was introduced before.
        if (_roles.Count > 0 && document.Has(head, WordList.Counterpart))
            _roles.Add(_roles[_roles.Count - 1] with { Entity = entity, First = first, End = end });
        _roles.Add(new Role
        {
            Entity = entity,
            First = first,
            End = end,
            Head = HeadWord(document, head),
            Ending = document.Language.Speakers.RoleEndings.LongestOf(document.WordAt(head)),
            Former = Is(document.Tokens, first, head, WordClass.Former),
        });
    }

    /// <summary>
    /// The head of a role: the last noun for a person, else for an organisation, before a preposition;
    /// else the last word before it. -1 when there is none.
    /// </summary>
    public static int HeadToken(TokenBuffer tokens, int first, int end)
    {
        int person = -1, other = -1, word = -1;
        bool behind = false;
        for (int i = first; i < end; i++)
        {
            ref Token token = ref tokens[i];
            if (token.Is(WordClass.Preposition) && i > first)
            {
                // "Iraqi State of Law Coalition leader" has its head behind the preposition, "head of policy" before it.
                // "Democratic Party of Orm leader" too has it at its end.
                bool ends = person < 0 && i + 1 < end && tokens[i + 1].IsCapital && tokens[end - 1].Is(WordClass.PersonWord)
                    && tokens[end - 1].Casing == Casing.Lower;
                if (person >= 0 || other >= 0 && !ends) break;
                behind = true;
            }
            if (!token.IsWord || token.PhraseLength == 0) continue;
            if (token.Is(WordClass.PersonWord)) person = i;
            else if (token.Is(WordClass.OrganizationNoun | WordClass.GroupNoun)) other = i;
            else if (token.Is(WordClass.Determiner) && word >= 0 && !behind) break;
            if (!token.Is(WordClass.Determiner) && !behind) word = i;
        }
        return person >= 0 ? person : other >= 0 ? other : word;
    }

    /// <summary>The identity of a head: its last word, or, in a script without spaces, all its characters, or the whole of a role that is
    /// another than its last word's ("vice president").</summary>
    public static ulong HeadWord(QuoteDocument document, int head)
    {
        TokenBuffer tokens = document.Tokens;
        int end = Math.Min(tokens.Count, head + tokens[head].Width);
        // "Gov." is two tokens, of which the word counts.
        while (end - 1 > head && !tokens[end - 1].IsWord) end--;
        if (!Tokenizer.IsIdeograph(tokens[head].First))
            return end - head > 1 && document.Language.Speakers.OwnRole(tokens.Span[head..end]) is var own && own != 0
                ? own : tokens[end - 1].Word;
        ulong hash = WordHash.Seed;
        for (int i = head; i < end; i++) hash = WordHash.Add(hash, tokens[i].First);
        return hash;
    }

    public static bool Is(TokenBuffer tokens, int first, int end, WordClass classes)
    {
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Is(classes)) return true;
        }
        return false;
    }

    /// <summary>
    /// The entity whose role a definite nominal repeats, by the same head or by one of the nouns for the same role; -1 when none does.
    /// </summary>
    public int Find(QuoteDocument document, in Reference nominal)
    {
        var sought = SoughtRole.Of(document, nominal);
        int best = -1;
        float bestScore = 0;
        for (int i = Math.Max(0, _roles.Count - MaxCompared); i < _roles.Count; i++)
        {
            float score = sought.ScoreOf(document, nominal, _roles[i]);
            if (score > bestScore) (best, bestScore) = (_roles[i].Entity, score);
        }
        return best;
    }

    /// <summary>
    /// "A housing court judge halted it", and only then "Judge NAME": the only one whom the text
    /// introduces later with the same role; -1 when there is none.
    /// </summary>
    public int FindIntroduced(QuoteDocument document, in Reference nominal)
    {
        ulong head = HeadWord(document, nominal.NameFirst);
        int only = -1;
        for (int i = 0; i < Math.Min(_roles.Count, MaxCompared); i++)
        {
            if (_roles[i].Head != head || _roles[i].Entity == only) continue;
            if (only >= 0 || _roles[i].First < nominal.First || !document.Entities[_roles[i].Entity].IsPerson) return -1;
            only = _roles[i].Entity;
        }
        return only;
    }

    /// <summary>Whether a role of somebody names another place than a nominal does.</summary>
    public bool IsOfOtherPlace(QuoteDocument document, in Reference nominal, int entity)
    {
        for (int i = Math.Max(0, _roles.Count - MaxCompared); i < _roles.Count; i++)
        {
            if (_roles[i].Entity == entity && NamesOtherPlace(document, nominal, _roles[i])) return true;
        }
        return false;
    }

    /// <summary>
    /// The entity introduced before with a role that names a people's country: "Ruritania's envoy" for "the Ruritanian"; -1 when none is.
    /// </summary>
    public int FindCompatriot(QuoteDocument document, int people)
    {
        ReadOnlySpan<char> word = document.WordAt(people);
        if (word.Length < MinCountry) return -1;
        for (int i = Math.Min(_roles.Count, MaxCompared) - 1; i >= 0; i--)
        {
            if (_roles[i].First > people || !document.Entities[_roles[i].Entity].IsPerson) continue;
            for (int t = _roles[i].First; t < Math.Min(_roles[i].End, _roles[i].First + MaxRoleWords); t++)
            {
                if (document.Tokens[t].IsCapital && document.WordAt(t).StartsWith(word[..MinCountry])) return _roles[i].Entity;
            }
        }
        return -1;
    }

    /// <summary>
    /// Whether the document gives an entity a role, so that a nominal that does not repeat it is somebody else. Whose daughter somebody is
    /// does not keep her from being the pilot.
    /// </summary>
    public static bool HasOtherRole(QuoteDocument document, in Entity entity) =>
        entity.HasRole && HeadToken(document.Tokens, entity.RoleFirst, entity.RoleEnd) is >= 0 and var head
            && !document.Language.Speakers.IsKin(document.Tokens[head].Word);
}
