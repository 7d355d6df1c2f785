using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Speakers.RoleLikeness;

namespace NewsExtract.Quotes.Speakers;

/// <summary>What a nominal says of the role that it may repeat.</summary>
/// <param name="Head">Identity of its noun.</param>
/// <param name="Ending">Identity of the ending that makes the noun a role, else 0.</param>
/// <param name="Groups">The groups of nouns for one role that it is in.</param>
/// <param name="Former">Whether it speaks of who was.</param>
/// <param name="Gender">Positive for he, negative for she, 0 for either.</param>
internal readonly record struct SoughtRole(ulong Head, ulong Ending, UInt128 Groups, bool Former, float Gender, bool IsPerson)
{
    /// <summary>References that are looked through for the last mention of somebody.</summary>
    private const int MaxMentionsBack = 40;

    /// <summary>What "the former minister" costs for somebody who is one, and "the minister" for somebody who was.</summary>
    private const float FormerOfNone = 6, NowOfFormer = 3;

    /// <summary>Sentences of a text that may speak of somebody by another role before it names them.</summary>
    private const int LeadSentences = 2;

    /// <summary>What a role gains that the text has told before.</summary>
    private const float ToldBefore = 2;

    /// <summary>What it costs where one word stands for a role of several: "the president" for the vice president.</summary>
    private const float LongerOffice = 1.5f;

    /// <summary>What it costs where a nominal and a role name two different teams or houses.</summary>
    private const float OtherName = 2.5f;

    public static SoughtRole Of(QuoteDocument document, in Reference nominal)
    {
        SpeakerWords words = document.Language.Speakers;
        ulong head = RoleTable.HeadWord(document, nominal.NameFirst);
        ulong ending = words.RoleEndings.LongestOf(document.WordAt(nominal.NameFirst));
        return new SoughtRole(head, ending, words.Groups(head) | words.Groups(ending),
            RoleTable.Is(document.Tokens, nominal.First, nominal.NameFirst, WordClass.Former), EntityEvidence.GenderOf(nominal.Title),
            document.Tokens[nominal.NameFirst].Is(WordClass.PersonWord));
    }

    /// <summary>How well a role fits a nominal; 0 where who has it cannot be meant.</summary>
    public float ScoreOf(QuoteDocument document, in Reference nominal, in Role role)
    {
        if (!MayHave(document, nominal, role)) return 0;
        float likeness = Likeness(document, nominal, role);
        return likeness == 0 || role.IsLabel && IsOtherState(document, nominal, role) || NamesOtherPlace(document, nominal, role)
            || role.First > nominal.First && !MayIntroduce(document, nominal, role) ? 0 : likeness + Fit(document, nominal, role);
    }

    /// <summary>Whether who has a role may be of a nominal's kind and gender.</summary>
    private bool MayHave(QuoteDocument document, in Reference nominal, in Role role)
    {
        ref Entity entity = ref document.Entities[role.Entity];
        return entity.Gender * Gender >= 0 && (!IsPerson || entity.IsPerson || role.Head == Head
            || document.Tokens[nominal.NameFirst].Is(WordClass.OrganizationNoun));
    }

    /// <summary>How alike the nouns of a nominal and a role are, from 6 for the same one to 0 for nothing in common.</summary>
    private float Likeness(QuoteDocument document, in Reference nominal, in Role role)
    {
        SpeakerWords words = document.Language.Speakers;
        if (role.Head == Head) return 6;
        if (HasNounOf(role)) return 4;
        if (((words.Groups(role.Head) | words.Groups(role.Ending)) & Groups) != 0) return 3;
        if (!IsPerson) return 0;
        if (SharesCompound(document, nominal.NameEnd - 1, role)) return 3;
        return !words.IsKin(role.Head) && SharesStem(document, nominal.NameEnd - 1, role) ? 2 : 0;
    }

    /// <summary>Whether a nominal may speak of somebody whose role the text tells only later.</summary>
    private bool MayIntroduce(QuoteDocument document, in Reference nominal, in Role role)
    {
        TokenBuffer tokens = document.Tokens;
        // "the charity" is none that the text introduces only later, and "the lawyer" nobody whom it only later says to be like one.
        if (!IsPerson || tokens[role.First - 1].Is(WordClass.Auxiliary)
            || !HasNounOf(role) && tokens[nominal.First].Sentence > LeadSentences)
        {
            return false;
        }
        // Nor somebody with a role of another country or house.
        if (NamesAny(tokens, nominal.First, nominal.End) && NamesAny(tokens, role.First, role.End) && Shared(tokens, nominal, role) == 0)
            return false;
        // "der Gemeindepräsident" is nobody who only later is called "der französische Präsident".
        SpeakerWords words = document.Language.Speakers;
        return role.Head == Head || Ending == 0 || (words.Groups(role.Head) & words.Groups(Head)) != 0;
    }

    /// <summary>What speaks for somebody with a like role: words in common, when the role was told, who was mentioned last.</summary>
    private float Fit(QuoteDocument document, in Reference nominal, in Role role)
    {
        TokenBuffer tokens = document.Tokens;
        int shared = Shared(tokens, nominal, role);
        float score = 4 * shared + Recency(document, role.Entity, nominal.First);
        // "the Texans' coach" is rather not the "Lamar coach".
        if (shared == 0 && NamesAny(tokens, nominal.First, nominal.NameFirst) && NamesAny(tokens, role.First, role.End)
            && !SharesName(document, nominal, role))
        {
            score -= OtherName;
        }
        if (Former != role.Former) score -= Former ? FormerOfNone : NowOfFormer;
        if (tokens[role.First].Is(WordClass.PersonWord) && tokens[role.First].PhraseLength > 1
            && tokens[nominal.NameFirst].PhraseLength <= 1)
        {
            score -= LongerOffice;
        }
        return role.First < nominal.First ? score + ToldBefore : score;
    }

    /// <summary>Whether a role has the same noun, or the same last part of a compound.</summary>
    private bool HasNounOf(in Role role) => role.Head == Head || Ending != 0 && role.Ending == Ending;

    /// <summary>Of two with one role it is whom the text has named last: up to 1 for a mention right before.</summary>
    private static float Recency(QuoteDocument document, int entity, int token)
    {
        int last = PronounResolver.LastBefore(document, token);
        for (int i = last; i >= Math.Max(0, last - MaxMentionsBack); i--)
        {
            if (document.References[i].Entity == entity) return 1 - (last - i) / (float)(MaxMentionsBack + 1);
        }
        return 0;
    }
}
