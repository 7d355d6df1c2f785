using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Names in Arabic, which has no capitals: behind a verb that reports or a role, or where a given name is followed by a family name with
/// its article. The words of a name once seen are known wherever they come again.
/// </summary>
internal static class ArabicNames
{
    private const int MaxName = 4, MaxRole = 6;

    private const WordClass Boundary = WordClass.Preposition | WordClass.Complementizer | WordClass.Relative | WordClass.Adverb
        | WordClass.Conjunction | WordClass.AnyCue | WordClass.SubjectPronoun | WordClass.Auxiliary;

    public static bool IsArabic(char c) => c is >= (char)0x600 and <= (char)0x6FF;

    /// <summary>Remembers the last words of the names that can be told by themselves.</summary>
    public static void CollectNameWords(QuoteDocument document)
    {
        for (int i = 0; i < document.Tokens.Count; i++)
        {
            if (!IsArabic(document.Tokens[i].First) || !TryRead(document, i, out Reference reference)
                || reference.Kind != ReferenceKind.Name)
            {
                continue;
            }
            document.NameWords.Add(document.Tokens[reference.NameEnd - 1].Word);
            i = reference.End - 1;
        }
    }

    /// <summary>Reads the name or role that begins at a token.</summary>
    public static bool TryRead(QuoteDocument document, int i, out Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        reference = default;
        ref Token token = ref tokens[i];
        if (!token.IsWord || token.Is(Boundary)) return false;
        // "ضاحكاً", "بأنها": an adverb or a conjunction is nobody.
        if (IsAdverb(document, i) || document.WordAt(i).StartsWith("بأن") || document.WordAt(i).StartsWith("أنه")
            || document.WordAt(i).StartsWith("إنه"))
        {
            return false;
        }
        bool behindCue = i > 0 && tokens[i - 1].Is(WordClass.SpeechCue) && tokens[i - 1].Sentence == token.Sentence;
        int name = i;
        // "سامية الخطيب", then "الخطيب": family names are trades as well.
        if (token.Is(WordClass.RoleNoun | WordClass.Honorific) && !(HasArticle(document, i) && document.NameWords.Contains(token.Word)))
        {
            name = NameBehindRole(document, i);
            if (name < 0) return TryReadRole(document, i, out reference);
        }
        // "وقالت المدعية العامة NAME": an office that no list knows.
        else if (behindCue && HasArticle(document, i) && NameBehindRole(document, i) is >= 0 and var introduced
            && tokens[introduced].Is(WordClass.GivenName))
        {
            name = introduced;
        }
        else if (!behindCue && !StartsName(document, i)) return false;
        int end = NameEnd(document, name, behindCue || name > i);
        if (end <= name) return false;
        bool honorific = token.Is(WordClass.Honorific);
        reference = Reference.OfName(i, honorific ? i : name, (name, end), end, (honorific ? name : i, name)) with
        {
            Title = token.Class & (WordClass.NounHe | WordClass.NounShe),
            Recognized = tokens[name].Is(WordClass.GroupNoun | WordClass.OrganizationWord) ? -1 : 1,
        };
        return true;
    }

    /// <summary>
    /// Whether a name that no role or verb introduces begins at a token: a given name and a family
    /// name with its article, or a family name seen before.
    /// </summary>
    private static bool StartsName(QuoteDocument document, int i)
    {
        TokenBuffer tokens = document.Tokens;
        if (document.NameWords.Contains(tokens[i].Word)) return true;
        // "أم فهد": mother or father of somebody.
        if (tokens[i].Is(WordClass.Particle) && i + 1 < tokens.Count && tokens[i + 1].Is(WordClass.GivenName)
            && tokens[i + 1].Sentence == tokens[i].Sentence
            && document.WordAt(i) is "أم" or "أبو")
        {
            return true;
        }
        if (!tokens[i].Is(WordClass.GivenName) || i + 1 >= tokens.Count || tokens[i + 1].Sentence != tokens[i].Sentence) return false;
        ref Token next = ref tokens[i + 1];
        return next.IsWord && !next.Is(Boundary | WordClass.RoleNoun) && (HasArticle(document, i + 1) || next.Is(WordClass.Particle));
    }

    /// <summary>Where the name begins behind a role and its modifiers ("مدير المستشفى NAME"); -1 when none follows.</summary>
    private static int NameBehindRole(QuoteDocument document, int role)
    {
        TokenBuffer tokens = document.Tokens;
        int limit = Math.Min(tokens.Count, role + MaxRole), i = role + 1;
        bool inRole = true, governed = false;
        for (; i < limit && tokens.SameClause(i, role)
            && !tokens[i].Is(Boundary & ~WordClass.Preposition); i++)
        {
            // "الباحث في جامعة الشمال NAME": what a preposition leads to belongs to the role as long as a given name follows.
            if (tokens[i].Is(WordClass.Preposition))
            {
                (inRole, governed) = (false, true);
                continue;
            }
            if (tokens[i].Is(WordClass.GivenName) && !HasArticle(document, i) && i + 1 < tokens.Count && tokens[i + 1].IsWord
                && !tokens[i + 1].Is(Boundary)
                || document.NameWords.Contains(tokens[i].Word))
            {
                return i;
            }
            // Behind a definite role, or an adjective, a word without an article is a name: "المدرب الصربي NAME".
            if (IsAdverb(document, i)) return -1;
            if (inRole && (HasArticle(document, role) || i > role + 1) && !HasArticle(document, i)
                && !tokens[i].Is(WordClass.RoleNoun | WordClass.Place))
            {
                return i;
            }
            inRole = !governed && HasArticle(document, i);
        }
        return -1;
    }

    private static bool IsAdverb(QuoteDocument document, int i) => document.EndsWith(i, "ً") || document.EndsWith(i, "ًا");

    private static bool HasArticle(QuoteDocument document, int i) =>
        document.WordAt(i).StartsWith("ال") || document.WordAt(i).StartsWith("لل")
            || document.WordAt(i) is ['و', 'ا', 'ل', _, _, _, ..];

    private static int NameEnd(QuoteDocument document, int first, bool introduced)
    {
        TokenBuffer tokens = document.Tokens;
        int end = first + 1, limit = Math.Min(tokens.Count, first + MaxName);
        if (!tokens[first].Is(WordClass.GivenName) && HasArticle(document, first)) return end;
        while (end < limit && tokens.SameClause(end, first)
            && (!tokens[end].Is(Boundary | WordClass.RoleNoun) || end == first + 1 && IsFamilyNameBehind(document, first)))
        {
            bool particle = tokens[end - 1].Is(WordClass.Particle) || tokens[end].Is(WordClass.Particle);
            bool last = end + 1 >= tokens.Count || !tokens[end + 1].IsWord || tokens[end + 1].Is(Boundary)
                || tokens[end + 1].Sentence != tokens[first].Sentence;
            if (HasArticle(document, end))
            {
                end++;
                // "نصر الله": two words of one family name.
                return end;
            }
            // "NAME فجلست": "and so" begins a verb.
            if (end - first > 1 && document.WordAt(end) is ['ف', _, _, _, ..] && !tokens[end].Is(WordClass.GivenName)) break;
            if (!particle && !(introduced && (end == first + 1 || last))) break;
            end++;
        }
        return end;
    }

    /// <summary>
    /// "سامية الخطيب": right behind a given name a trade with its article is a family name,
    /// unless it goes on as an office ("أحمد المدير العام").
    /// </summary>
    private static bool IsFamilyNameBehind(QuoteDocument document, int given)
    {
        TokenBuffer tokens = document.Tokens;
        return tokens[given].Is(WordClass.GivenName) && !tokens[given + 1].Is(Boundary)
            && !(given + 2 < tokens.Count && tokens[given + 2].Sentence == tokens[given].Sentence && tokens[given + 2].IsWord
            && HasArticle(document, given + 2));
    }

    private static bool TryReadRole(QuoteDocument document, int i, out Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        int end = i + 1;
        while (end < tokens.Count && end < i + 3 && tokens[end].IsWord && HasArticle(document, end)
            && tokens.AreTogether(end, i) && !tokens[end].Is(Boundary))
        {
            end++;
        }
        reference = Reference.OfRole(i, (i, i + 1), end, tokens[i].Class & (WordClass.NounHe | WordClass.NounShe));
        return true;
    }
}
