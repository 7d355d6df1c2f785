using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>What the model sees of a token besides the word: a coarse part of speech from the lexicon, casing and ending.</summary>
internal static class TokenTags
{
    public const int Count = 40;

    public const byte None = 0, OpenMark = 1, CloseMark = 2, Comma = 3, Stop = 4, Colon = 5, Dash = 6, Other = 7, Semicolon = 8,
    OpenBracket = 9, CloseBracket = 10, Number = 11,
        PronounPerson = 12, PronounFirst = 13, PronounWho = 14, PronounIt = 15, PronounPossessive = 16, PronounObject = 17,
        Name = 18, NamedRole = 19, NamedGroup = 20, Calendar = 21, SpeechCue = 22, SpeechNoun = 23, ThoughtCue = 24,
        Complementizer = 25, Relative = 26, Definite = 27, Indefinite = 28, Auxiliary = 29, Preposition = 30, Conjunction = 31, Adverb = 32,
        Role = 33, Group = 34,
        EndsInIng = 35, EndsInEd = 36, EndsInS = 37, ApostropheMark = 38, Word = 39;

    /// <summary>
    /// What is part of no cue: marks. In PolNeAR's training split no cue begins with one, and of their further words 1 in 100 is one.
    /// </summary>
    private const ulong NeverInCues = 1UL << None | 1UL << OpenMark | 1UL << CloseMark | 1UL << ApostropheMark | 1UL << Comma | 1UL << Stop
        | 1UL << Colon | 1UL << Semicolon;

    /// <summary>
    /// The tags of words that go with one that reports speech: "has said", "told reporters". Names stand beside it as sources.
    /// </summary>
    private const ulong BesideCues = 1UL << SpeechCue | 1UL << SpeechNoun | 1UL << ThoughtCue | 1UL << Definite | 1UL << Indefinite
        | 1UL << Auxiliary | 1UL << Preposition | 1UL << Adverb
        | 1UL << EndsInIng | 1UL << EndsInEd | 1UL << EndsInS | 1UL << Word;

    public static bool MayBeCue(uint tag) => (NeverInCues >> (int)tag & 1) == 0;

    public static bool GoesWithCue(uint tag) => (BesideCues >> (int)tag & 1) != 0;

    /// <summary>The tag of a mark, punctuation mark or number.</summary>
    public static byte OfNoWord(QuoteDocument document, in Token token, int index)
    {
        if (token.Kind == TokenKind.Mark)
        {
            if (token.Stretch < 0) return ApostropheMark;
            ref Stretch stretch = ref document.Stretches[token.Stretch];
            return index == stretch.Open ? OpenMark : stretch.Closed && index == stretch.Close ? CloseMark : ApostropheMark;
        }
        if (token.Kind == TokenKind.Number) return Number;
        return token.First switch
        {
            ',' => Comma,
            '.' or '!' or '?' or '…' => Stop,
            ':' => Colon,
            '—' or '–' or '-' => Dash,
            ';' =>
            Semicolon,
            '(' or '[' => OpenBracket,
            ')' or ']' => CloseBracket,
            _ => Other
        };
    }

    /// <summary>The tag of a word of some classes; <see cref="None"/> where its ending decides.</summary>
    public static byte OfClasses(WordClass classes, bool capital)
    {
        bool Has(WordClass some) => (classes & some) != 0;
        if (Has(WordClass.PronounHe | WordClass.PronounShe | WordClass.PronounThey)) return PronounPerson;
        if (Has(WordClass.PronounFirst)) return PronounFirst;
        if (Has(WordClass.PronounWho)) return PronounWho;
        if (Has(WordClass.PronounIt)) return PronounIt;
        if (Has(WordClass.PronounPossessive)) return PronounPossessive;
        if (Has(WordClass.PronounObject)) return PronounObject;
        if (capital && !Has(WordClass.Stop))
            return Has(WordClass.Title | WordClass.RoleNoun)
                ? NamedRole : Has(WordClass.GroupNoun | WordClass.People) ? NamedGroup : Has(WordClass.Calendar) ? Calendar : Name;
        if (Has(WordClass.SpeechCue)) return Has(WordClass.NounSpelling) ? SpeechNoun : SpeechCue;
        if (Has(WordClass.ThoughtCue)) return ThoughtCue;
        if (Has(WordClass.Complementizer)) return Complementizer;
        if (Has(WordClass.Relative)) return Relative;
        if (Has(WordClass.Definite)) return Definite;
        if (Has(WordClass.Auxiliary)) return Auxiliary;
        if (Has(WordClass.Preposition)) return Preposition;
        if (Has(WordClass.Conjunction)) return Conjunction;
        if (Has(WordClass.Indefinite)) return Indefinite;
        if (Has(WordClass.Adverb)) return Adverb;
        if (Has(WordClass.RoleNoun | WordClass.Title)) return Role;
        return Has(WordClass.GroupNoun) ? Group : None;
    }

    public static byte OfEnding(ReadOnlySpan<char> word) => word[^1] switch
    {
        'g' when word.EndsWith("ing") => EndsInIng,
        'd' when word.EndsWith("ed") => EndsInEd,
        'y' when word.EndsWith("ly") => Adverb,
        's' => EndsInS,
        _ => Word,
    };

    /// <summary>For every token what references begin, go on or end there, with their kind: 0 outside, else 1 to 12.</summary>
    public static void MarkReferences(QuoteDocument document, Span<byte> marks)
    {
        marks.Clear();
        for (int i = 0; i < document.References.Count; i++)
        {
            ref Reference reference = ref document.References[i];
            int kind = (int)reference.Kind * 4;
            for (int t = reference.First; t < reference.End; t++) marks[t] = (byte)(kind + 2);
            marks[reference.First] = (byte)(kind + (reference.End - reference.First == 1 ? 4 : 1));
            if (reference.End - reference.First > 1) marks[reference.End - 1] = (byte)(kind + 3);
        }
    }
}
