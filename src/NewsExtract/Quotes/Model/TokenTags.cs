using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>What the model sees of a token besides the word: a coarse part of speech from the lexicon, casing and ending.</summary>
internal static class TokenTags
{
    public const int Count = 40;

    public const byte None = 0, OpenMark = 1, CloseMark = 2, Comma = 3, Stop = 4, Colon = 5, Dash = 6, Other = 7, ApostropheMark = 38;

    /// <summary>The classes that have a tag: most words have none of them.</summary>
    private const WordClass Tagged = WordClass.SubjectPronoun | WordClass.PronounWho | WordClass.PronounPossessive | WordClass.PronounObject | WordClass.AnyCue | WordClass.Complementizer | WordClass.Relative
        | WordClass.Determiner | WordClass.Auxiliary | WordClass.Preposition | WordClass.Conjunction | WordClass.Adverb | WordClass.PersonWord | WordClass.GroupNoun;

    public static byte Of(QuoteDocument document, int index)
    {
        ref Token token = ref document.Tokens[index];
        if (token.Kind == TokenKind.Mark)
        {
            if (token.Stretch < 0) return ApostropheMark;
            ref Stretch stretch = ref document.Stretches[token.Stretch];
            return index == stretch.Open ? OpenMark : stretch.Closed && index == stretch.Close ? CloseMark : ApostropheMark;
        }
        if (token.Kind == TokenKind.Punctuation)
        {
            return token.First switch { ',' => Comma, '.' or '!' or '?' or '…' => Stop, ':' => Colon, '—' or '–' or '-' => Dash, ';' => 8, '(' or '[' => 9, ')' or ']' => 10, _ => Other };
        }
        if (token.Kind == TokenKind.Number) return 11;
        if ((token.Class & Tagged) == 0 && !token.IsCapital) return OfEnding(document.WordAt(index));
        if (token.Is(WordClass.PronounHe | WordClass.PronounShe | WordClass.PronounThey)) return 12;
        if (token.Is(WordClass.PronounFirst)) return 13;
        if (token.Is(WordClass.PronounWho)) return 14;
        if (token.Is(WordClass.PronounIt)) return 15;
        if (token.Is(WordClass.PronounPossessive)) return 16;
        if (token.Is(WordClass.PronounObject)) return 17;
        if (token.IsCapital && !token.Is(WordClass.Stop)) return token.Is(WordClass.Title | WordClass.RoleNoun) ? (byte)19 : token.Is(WordClass.GroupNoun | WordClass.People) ? (byte)20 : token.Is(WordClass.Calendar) ? (byte)21 : (byte)18;
        if (token.Is(WordClass.SpeechCue)) return token.Is(WordClass.NounSpelling) ? (byte)23 : (byte)22;
        if (token.Is(WordClass.ThoughtCue)) return 24;
        if (token.Is(WordClass.Complementizer)) return 25;
        if (token.Is(WordClass.Relative)) return 26;
        if (token.Is(WordClass.Definite)) return 27;
        if (token.Is(WordClass.Auxiliary)) return 29;
        if (token.Is(WordClass.Preposition)) return 30;
        if (token.Is(WordClass.Conjunction)) return 31;
        if (token.Is(WordClass.Indefinite)) return 28;
        if (token.Is(WordClass.Adverb)) return 32;
        if (token.Is(WordClass.RoleNoun | WordClass.Title)) return 33;
        if (token.Is(WordClass.GroupNoun)) return 34;
        return OfEnding(document.WordAt(index));
    }

    private static byte OfEnding(ReadOnlySpan<char> word) => word[^1] switch
    {
        'g' when word.EndsWith("ing") => 35,
        'd' when word.EndsWith("ed") => 36,
        'y' when word.EndsWith("ly") => 32,
        's' => 37,
        _ => 39,
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
