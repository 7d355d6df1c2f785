using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>A cue with its source, as tokens. One attribution may hold several fragments of content.</summary>
internal struct Attribution
{
    public int CueFirst, CueEnd;

    /// <summary>The tokens of the source, or an empty range where it is only understood.</summary>
    public int SourceFirst, SourceEnd;

    /// <summary>The reference that is the source, or -1.</summary>
    public int Reference;

    /// <summary>Who was spoken to, as tokens; empty when not stated.</summary>
    public int AddresseeFirst, AddresseeEnd;

    /// <summary>How many people the source names beside the first: "NAME and NAME said".</summary>
    public int Others;

    public readonly bool HasSource => SourceEnd > SourceFirst;
    public readonly bool HasAddressee => AddresseeEnd > AddresseeFirst;

    /// <summary>Takes a cue, with the words of its phrase.</summary>
    public void SetCue(TokenBuffer tokens, int cue)
    {
        CueFirst = cue;
        CueEnd = cue + tokens[cue].PhraseLength;
    }

    /// <summary>Takes a reference as the source, with those joined to it; behind its cue, as the cue may tell its gender.</summary>
    public void SetSource(QuoteDocument document, int index)
    {
        // "said the mayor, NAME": who is named behind the comma is the source.
        if (document.References[index] is { NameBehind: >= 0 and var name, End: var comma } && document.References[name].First == comma + 1)
            index = name;
        ref Reference reference = ref document.References[index];
        Reference = index;
        SourceFirst = WithArticle(document, reference);
        SourceEnd = reference.End;
        if (reference.Kind == ReferenceKind.Nominal && CueEnd > CueFirst)
            TakeGender(document, CueFirst, ref reference);
        Others = 0;
        (int first, int last) = (JoinedSubjects.NameBefore(document, index), JoinedSubjects.NameBehind(document, index));
        if (first < 0 && last < 0 || CueEnd == 0) return;
        SourceFirst = document.References[first < 0 ? index : first].MentionFirst;
        SourceEnd = document.References[last < 0 ? index : last].End;
        (Reference, Others) = (-1, 1);
    }

    /// <summary>Takes a cue and a reference as its source.</summary>
    /// <returns>True: that a source is found.</returns>
    public bool Take(QuoteDocument document, int cue, int reference)
    {
        SetCue(document.Tokens, cue);
        SetSource(document, reference);
        return true;
    }

    /// <summary>Takes a cue and words that are no reference as its source.</summary>
    /// <returns>True: that a source is found.</returns>
    public bool TakeWords(TokenBuffer tokens, int cue, int first, int end)
    {
        SetCue(tokens, cue);
        (SourceFirst, SourceEnd, Reference) = (first, end, -1);
        return true;
    }

    /// <summary>"the Ministry of Health": a name goes with its article where it needs one.</summary>
    public static int WithArticle(QuoteDocument document, in Reference reference)
    {
        int first = reference.MentionFirst;
        bool article = document.Language.HasFixedOrder && reference is { Kind: ReferenceKind.Name, HasRole: false } && first > 0
            && document.Tokens[first - 1].Is(WordClass.Definite) && document.Tokens.AreTogether(first - 1, first);
        return article ? first - 1 : first;
    }

    /// <summary>"powiedziała burmistrz": the verb tells the sex of a noun that does not.</summary>
    private static void TakeGender(QuoteDocument document, int cue, ref Reference nominal)
    {
        const WordClass either = WordClass.NounHe | WordClass.NounShe | WordClass.TitleHe | WordClass.TitleShe;
        if (EntityEvidence.GenderOf(nominal.Title) != 0
            || document.Language.Speakers.VerbGender(document.WordAt(cue)) is not (not 0 and var gender))
        {
            return;
        }
        nominal.Title = nominal.Title & ~either | (gender > 0 ? WordClass.NounHe : WordClass.NounShe);
    }
}

/// <summary>A piece of content that becomes one quote of the record.</summary>
internal struct Fragment(QuoteKind kind, int start, int end, int token, int attribution, int group, float confidence)
{
    public QuoteKind Kind = kind;

    /// <summary>UTF-16 span.</summary>
    public int Start = start, End = end;

    /// <summary>A token inside, which places the fragment among sentences and mentions.</summary>
    public int Token = token;

    /// <summary>Index of the attribution, or -1 for a floating quote.</summary>
    public int Attribution = attribution;

    public int Group = group;

    /// <summary>Index of the entity that speaks, or -1.</summary>
    public int Entity = -1;

    /// <summary>The nominal that stands for itself when no entity does, as a reference; else -1.</summary>
    public int SpeakerReference = -1;

    public float Confidence = confidence;

    /// <summary>A piece of text between tokens.</summary>
    public static Fragment Of(TokenBuffer tokens, Piece piece, QuoteKind kind, int attribution, int group, float confidence) =>
        new(kind, tokens[piece.First].Start, tokens[piece.End - 1].End, piece.First, attribution, group, confidence);
}
