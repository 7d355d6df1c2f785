using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>"NAME, the mayor of a town, said": names with what is said of them between commas, and who is meant by it.</summary>
internal static class Appositions
{
    private const int MaxSource = 30;

    /// <summary>
    /// A name that opens the reporter's words and has an apposition, however long: <c>"...," NAME,
    /// the mayor of a town, one of many that sued, said</c>.
    /// </summary>
    public static bool TryOpening(QuoteDocument document, int cue, int start, ref Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if (cue - start < 4 || tokens[cue - 1].First != ',') return false;
        int index = SourceBehindCue.ReferenceStarting(document, start);
        if (index < 0 || document.References[index].Kind != ReferenceKind.Name || document.References[index].End >= cue
            || tokens[document.References[index].End].First != ',')
        {
            return false;
        }
        attribution.SetCue(tokens, cue);
        attribution.SetSource(document, index);
        return true;
    }

    /// <summary>What "who" stands for: the reference before the comma.</summary>
    public static int Antecedent(QuoteDocument document, int who)
    {
        TokenBuffer tokens = document.Tokens;
        int floor = document.Sentences[tokens[who].Sentence].First;
        int i = who - 1;
        if (i >= 0 && tokens[i].First == ',') i--;
        for (int steps = 0; i >= floor && steps < MaxSource; i--, steps++)
        {
            int index = document.ReferenceEndingAt[i];
            if (index >= 0 && document.References[index].Kind != ReferenceKind.Pronoun)
                return NameBefore(document, i + 1, floor) is >= 0 and var name ? name
                    : NameInFront(document, index) is >= 0 and var named ? named : index;
        }
        return -1;
    }

    /// <summary>
    /// The name whose apposition ends at a comma; the outermost, as names inside an apposition may have one of their own.
    /// </summary>
    public static int NameBefore(QuoteDocument document, int comma, int floor)
    {
        TokenBuffer tokens = document.Tokens;
        int outermost = -1;
        for (int i = comma - 1; i >= Math.Max(0, Math.Max(floor - SourceBeforeCue.SubjectWindow, comma - MaxSource))
            && tokens[i].Sentence == tokens[comma < tokens.Count ? comma : comma - 1].Sentence; i--)
        {
            if (document.ReferenceEndingAt[i] is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Name } reference
                && reference.AsideEnd == comma)
            {
                outermost = index;
            }
        }
        return outermost;
    }

    /// <summary>"NAME, an attorney who argues": the name that an indefinite nominal behind a comma says something of; -1 when none.</summary>
    public static int NameInFront(QuoteDocument document, int index)
    {
        ref Reference nominal = ref document.References[index];
        return nominal.Kind == ReferenceKind.Nominal && nominal.First > 1 && document.Tokens[nominal.First - 1].First == ','
            && document.Tokens[nominal.First].Is(WordClass.Indefinite)
            && document.ReferenceEndingAt[nominal.First - 2] is >= 0 and var name
            && document.References[name] is { Kind: ReferenceKind.Name } named && named.AsideEnd >= nominal.NameEnd ? name : -1;
    }

    /// <summary>"Le président, NAME,": whether a comma ends a name that one in front of it sets off from the role.</summary>
    public static bool IsNamedAside(QuoteDocument document, int comma)
    {
        if (comma < 2 || document.ReferenceEndingAt[comma - 1] is not (>= 0 and var index)
            || document.References[index].Kind != ReferenceKind.Name)
        {
            return false;
        }
        int role = document.References[index].First - 1;
        return role > 0 && document.Tokens[role].First == ',' && document.ReferenceEndingAt[role - 1] is >= 0 and var nominal
            && document.References[nominal].NameBehind == index;
    }
}
