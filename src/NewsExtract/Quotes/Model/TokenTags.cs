using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>What the model sees of a token besides the word: a coarse part of speech from the lexicon, casing and ending.</summary>
internal static class TokenTags
{
    public const int Count = 40;

    public const byte None = 0, OpenMark = 1, CloseMark = 2, Comma = 3, Stop = 4, Colon = 5, Dash = 6, Other = 7, Semicolon = 8, OpenBracket = 9, CloseBracket = 10, Number = 11,
        PronounPerson = 12, PronounFirst = 13, PronounWho = 14, PronounIt = 15, PronounPossessive = 16, PronounObject = 17,
        Name = 18, NamedRole = 19, NamedGroup = 20, Calendar = 21, SpeechCue = 22, SpeechNoun = 23, ThoughtCue = 24,
        Complementizer = 25, Relative = 26, Definite = 27, Indefinite = 28, Auxiliary = 29, Preposition = 30, Conjunction = 31, Adverb = 32, Role = 33, Group = 34,
        EndsInIng = 35, EndsInEd = 36, EndsInS = 37, ApostropheMark = 38, Word = 39;

    /// <summary>What is part of no cue: marks. In PolNeAR's training split no cue begins with one, and of their further words 1 in 100 is one.</summary>
    private const ulong NeverInCues = 1UL << None | 1UL << OpenMark | 1UL << CloseMark | 1UL << ApostropheMark | 1UL << Comma | 1UL << Stop | 1UL << Colon | 1UL << Semicolon;

    /// <summary>The tags of words that go with one that reports speech: "has said", "told reporters". Names stand beside it as sources.</summary>
    private const ulong BesideCues = 1UL << SpeechCue | 1UL << SpeechNoun | 1UL << ThoughtCue | 1UL << Definite | 1UL << Indefinite | 1UL << Auxiliary | 1UL << Preposition | 1UL << Adverb
        | 1UL << EndsInIng | 1UL << EndsInEd | 1UL << EndsInS | 1UL << Word;

    public static bool MayBeCue(uint tag) => (NeverInCues >> (int)tag & 1) == 0;

    public static bool GoesWithCue(uint tag) => (BesideCues >> (int)tag & 1) != 0;

    /// <summary>The classes that have a tag: most words have none of them.</summary>
    private const WordClass Tagged = WordClass.SubjectPronoun | WordClass.PronounWho | WordClass.PronounPossessive | WordClass.PronounObject | WordClass.AnyCue | WordClass.Complementizer | WordClass.Relative
        | WordClass.Determiner | WordClass.Auxiliary | WordClass.Preposition | WordClass.Conjunction | WordClass.Adverb | WordClass.PersonWord | WordClass.GroupNoun;

    public static byte Of(QuoteDocument document, in Token token, int index)
    {
        if (token.Kind == TokenKind.Mark)
        {
            if (token.Stretch < 0) return ApostropheMark;
            ref Stretch stretch = ref document.Stretches[token.Stretch];
            return index == stretch.Open ? OpenMark : stretch.Closed && index == stretch.Close ? CloseMark : ApostropheMark;
        }
        if (token.Kind == TokenKind.Punctuation)
        {
            return token.First switch { ',' => Comma, '.' or '!' or '?' or '…' => Stop, ':' => Colon, '—' or '–' or '-' => Dash, ';' => Semicolon, '(' or '[' => OpenBracket, ')' or ']' => CloseBracket, _ => Other };
        }
        if (token.Kind == TokenKind.Number) return Number;
        if ((token.Class & Tagged) == 0 && !token.IsCapital) return OfEnding(document.Text[token.Start..token.End]);
        if (token.Is(WordClass.PronounHe | WordClass.PronounShe | WordClass.PronounThey)) return PronounPerson;
        if (token.Is(WordClass.PronounFirst)) return PronounFirst;
        if (token.Is(WordClass.PronounWho)) return PronounWho;
        if (token.Is(WordClass.PronounIt)) return PronounIt;
        if (token.Is(WordClass.PronounPossessive)) return PronounPossessive;
        if (token.Is(WordClass.PronounObject)) return PronounObject;
        if (token.IsCapital && !token.Is(WordClass.Stop)) return token.Is(WordClass.Title | WordClass.RoleNoun) ? NamedRole : token.Is(WordClass.GroupNoun | WordClass.People) ? NamedGroup : token.Is(WordClass.Calendar) ? Calendar : Name;
        if (token.Is(WordClass.SpeechCue)) return token.Is(WordClass.NounSpelling) ? SpeechNoun : SpeechCue;
        if (token.Is(WordClass.ThoughtCue)) return ThoughtCue;
        if (token.Is(WordClass.Complementizer)) return Complementizer;
        if (token.Is(WordClass.Relative)) return Relative;
        if (token.Is(WordClass.Definite)) return Definite;
        if (token.Is(WordClass.Auxiliary)) return Auxiliary;
        if (token.Is(WordClass.Preposition)) return Preposition;
        if (token.Is(WordClass.Conjunction)) return Conjunction;
        if (token.Is(WordClass.Indefinite)) return Indefinite;
        if (token.Is(WordClass.Adverb)) return Adverb;
        if (token.Is(WordClass.RoleNoun | WordClass.Title)) return Role;
        if (token.Is(WordClass.GroupNoun)) return Group;
        return OfEnding(document.Text[token.Start..token.End]);
    }

    private static byte OfEnding(ReadOnlySpan<char> word) => word[^1] switch
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
