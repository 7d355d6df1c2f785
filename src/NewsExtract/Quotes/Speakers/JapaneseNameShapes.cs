using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Speakers.HanCharacters;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Where a Japanese name begins and ends, as far as its scripts and the words around it tell.</summary>
internal static class JapaneseNameShapes
{
    /// <summary>Foreign names in katakana.</summary>
    public const int MaxKatakana = 24;

    /// <summary>Characters of a given name in hiragana.</summary>
    private const int MinKana = 2, MaxKana = 3;

    /// <summary>Characters of a family name.</summary>
    public const int MaxFamily = 3;

    /// <summary>
    /// Where the name that ends at a token begins: Chinese characters, katakana of any length,
    /// or a family name with a given name in hiragana.
    /// </summary>
    public static int StartBefore(QuoteDocument document, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int start = end;
        while (start > 0 && end - start < MaxKatakana && IsKatakana(tokens[start - 1])) start--;
        while (start < end && (IsDot(tokens[start]) || tokens[start].First == 'ー')) start++;
        if (start < end - 1)
        {
            // "具志堅フミ": a given name in katakana behind a family name.
            int kanji = start;
            while (end - start <= MaxKana && kanji > 0 && start - kanji <= MaxFamily && IsNameCharacter(tokens[kanji - 1])
                && !IsKatakana(tokens[kanji - 1]))
            {
                kanji--;
            }
            return start - kanji <= MaxFamily ? kanji : start;
        }
        int kana = end;
        while (kana > 0 && end - kana <= MaxKana && IsHiragana(tokens[kana - 1].First) && tokens[kana - 1].Class == WordClass.None
            && tokens[kana - 1].Stretch < 0)
        {
            kana--;
        }
        if (end - kana is >= MinKana and <= MaxKana && tokens[kana].First is not ('を' or 'が' or 'の')
            && tokens[end - 1].First is not ('を' or 'が' or 'の' or 'は' or 'に')
            && !NoGivenNames.Contains(document.TextOf(kana, end).ToString()))
        {
            int family = kana;
            while (family > 0 && kana - family <= MaxFamily && IsNameCharacter(tokens[family - 1])) family--;
            return kana - family is >= 1 and <= MaxFamily ? family : end;
        }
        start = end;
        while (start > 0 && start > end - MaxName && (IsNamePart(tokens, start - 1) || IsInnerCharacter(tokens, start - 1))) start--;
        return start;
    }

    /// <summary>A character of a name, and of no word: "講師高尾祐一さん".</summary>
    private static bool IsNamePart(TokenBuffer tokens, int i)
    {
        int word = i;
        while (word > 0 && tokens[word].PhraseLength == 0) word--;
        return IsNameCharacter(tokens[i]) && IsNameCharacter(tokens[word]) && !IsDot(tokens[i]) || EndsGivenName(tokens, i);
    }

    /// <summary>"林正夫氏": a noun of one character ("husband") that stands between a name and its honorific ends the name.</summary>
    public static bool EndsGivenName(TokenBuffer tokens, int i) => i > 0 && i + 1 < tokens.Count && tokens[i].PhraseLength == 1
        && tokens[i].Is(WordClass.RoleNoun) && tokens[i + 1].Is(WordClass.Honorific) && IsNameCharacter(tokens[i - 1]);

    /// <summary>"藤本倫(3年)", "高尾孝（34）": whether an age or a pupil's year stands in brackets.</summary>
    public static bool IsBeforeAge(TokenBuffer tokens, int bracket) =>
        bracket > 0 && bracket + 2 < tokens.Count && tokens[bracket].First is '(' or '（' && tokens[bracket + 1].Kind == TokenKind.Number
            && tokens[bracket + 1].End - tokens[bracket + 1].Start <= 2 && tokens[bracket + 2].First is '年' or ')' or '）';

    /// <summary>Where a text first has some characters with a given name behind them, or with dots in front of them.</summary>
    public static (int First, int End) FullForm(TokenBuffer tokens, int first, int end)
    {
        for (int i = 0; i < first; i++)
        {
            int same = 0;
            while (same < end - first && tokens[i + same].Word == tokens[first + same].Word) same++;
            if (same < end - first || tokens[i].Stretch >= 0) continue;
            int start = i, stop = i + same;
            while (start > 0 && i - start < MaxKatakana && (IsKatakana(tokens[start - 1]) || IsDot(tokens[start - 1]))) start--;
            if (start < i - 2 && IsDot(tokens[i - 1])) return (start, stop);
            while (stop < tokens.Count && stop - i - same <= MaxKana && !IsTopic(tokens[stop])
                && (IsNameCharacter(tokens[stop]) || IsHiragana(tokens[stop].First)))
            {
                stop++;
            }
            if (!IsKatakana(tokens[i]) && stop - i - same is >= 1 and <= MaxKana && stop < tokens.Count
                && (IsTopic(tokens[stop]) || !tokens[stop].IsWord)
                && tokens[i + same].First is not ('の' or 'を' or 'に' or 'で' or 'と' or 'へ' or 'ら'))
            {
                return (i, stop);
            }
        }
        return default;
    }
}
