using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Speakers.HanCharacters;

namespace NewsExtract.Quotes.Speakers;

/// <summary>How long a name in Chinese characters is, as far as its own characters and the words around it tell.</summary>
internal static class HanNameShapes
{
    /// <summary>Family and given name in Chinese, of two characters each at most; foreign names without and with dots.</summary>
    public const int MaxChineseName = 3, MaxFullName = 4, MaxTransliteration = 6, MaxWithDots = 14;

    /// <summary>Characters of the name of a wrestler or actor behind the dot after his rank.</summary>
    private const int MaxTitled = 6;

    /// <summary>From a name to the verb that reports: "田玉芬出庭作证时几度哽咽：".</summary>
    private const int MaxToCue = 16;

    /// <summary>What ends the names of offices and groups, and no given name.</summary>
    private const string NoGivenEnd = "部会會界省市县縣局院面司厅廳团團队隊员員们們者家人社报報台校处處方国國府门門士众眾群店馆館";

    public static bool BeginsClause(TokenBuffer tokens, int i) =>
        i == 0 || !tokens[i - 1].IsWord || tokens[i - 1].First == '的' || tokens[i - 1].Paragraph != tokens[i].Paragraph
            || tokens[i - 1].PhraseLength == 0
        || tokens[i - 1].Is(WordClass.Preposition | WordClass.Adverb)
        && tokens[i - 1].First is not ('在' or '从' or '到' or '于' or '從' or '於');

    /// <summary>
    /// "护工田玉芬", "裁缝师傅潘": behind a character that nouns for trades end in, a name goes on to a verb that reports or to a colon.
    /// </summary>
    public static bool IsBehindTrade(TokenBuffer tokens, int i)
    {
        if (i < 2 || !EndsTrade.Contains(tokens[i - 1].First) || !Tokenizer.IsIdeograph(tokens[i - 2].First)
            || tokens[i - 1].Sentence != tokens[i].Sentence || tokens[i].Stretch >= 0
            || (tokens[i - 1].Class & ~WordClass.FamilyName) != 0)
        {
            return false;
        }
        for (int t = i + 2; t < Math.Min(tokens.Count, i + MaxToCue) && tokens[t].Sentence == tokens[i].Sentence
            && tokens[t].Stretch < 0; t++)
        {
            if (tokens[t].First is '，' or '。') return false;
            if (tokens[t].Is(WordClass.SpeechCue) || tokens[t].First is '：' or ':') return true;
        }
        return false;
    }

    /// <summary>
    /// Behind a role three characters, which most names have, or two where the third begins a
    /// word that often follows a name; 0 when they are no name.
    /// </summary>
    public static int LengthAsUsual(TokenBuffer tokens, int first)
    {
        int length = 1;
        while (length < MaxChineseName && first + length < tokens.Count && MayContinue(tokens, first, first + length)
            && !IsDot(tokens[first + length]))
        {
            length++;
        }
        if (length < 2 || first + length < tokens.Count && IsDot(tokens[first + length])) return 0;
        return length == MaxChineseName && AfterName.Contains(tokens[first + 2].First) ? 2 : length;
    }

    /// <summary>
    /// "选手高桥美咲表示": what stands between a role and a verb that reports, be it a word besides; 0 when it is too long or short for a name.
    /// </summary>
    public static int LengthToCue(TokenBuffer tokens, int first)
    {
        int length = 0;
        while (length <= MaxFullName && first + length < tokens.Count && tokens[first + length].IsWord
            && Tokenizer.IsIdeograph(tokens[first + length].First)
            && tokens[first + length].Stretch < 0 && (tokens[first + length].Class & ~(WordClass.FamilyName | WordClass.Stop)) == 0
            && !NoChineseName.Contains(tokens[first + length].First, StringComparison.Ordinal))
        {
            length++;
        }
        return length is >= 2 and <= MaxFullName && first + length < tokens.Count && tokens[first + length].Is(WordClass.SpeechCue)
            ? length : 0;
    }

    /// <summary>How many characters from a token on may be a name in transliteration; a dot joins given and family name.</summary>
    public static int LengthOfTransliteration(TokenBuffer tokens, int first)
    {
        int length = 0, most = MaxTransliteration;
        while (length < most && first + length < tokens.Count)
        {
            if (length > 0 && first + length + 1 < tokens.Count && IsDot(tokens[first + length])
                && MayContinue(tokens, first, first + length + 1))
            {
                most = MaxWithDots;
            }
            // Behind a dot the characters of transliteration alone: what follows the name may be a word that no list knows.
            else if (most == MaxWithDots && !Transliteration.Contains(tokens[first + length].First)
                || !MayContinue(tokens, first, first + length))
            {
                break;
            }
            length++;
        }
        return length;
    }

    /// <summary>
    /// "马丁内斯": more characters of transliteration than a Chinese name has, up to a word that a list knows; 0 when they are no name.
    /// </summary>
    public static int LengthOfForeign(TokenBuffer tokens, int first)
    {
        int length = 0;
        while (length <= MaxTransliteration && first + length < tokens.Count && MayContinue(tokens, first, first + length)
            && Transliteration.Contains(tokens[first + length].First))
        {
            length++;
        }
        bool ends = first + length >= tokens.Count || !tokens[first + length].IsWord && !IsDot(tokens[first + length])
            || tokens[first + length].Class != WordClass.None;
        return length > MaxChineseName && length <= MaxTransliteration && ends ? length : 0;
    }

    public static bool MayContinue(TokenBuffer tokens, int first, int i) =>
        tokens[i].IsWord && Tokenizer.IsIdeograph(tokens[i].First) && tokens[i].Stretch == tokens[first].Stretch
        && (i == first || (tokens[i].Class & ~WordClass.FamilyName) == 0);

    /// <summary>A character of a transliterated name that no word has.</summary>
    public static bool IsOfTransliteration(TokenBuffer tokens, int first, int i) =>
        tokens[i].Stretch == tokens[first].Stretch && tokens[i].PhraseLength > 0 && (tokens[i].Class & ~WordClass.FamilyName) == 0
            && Transliteration.Contains(tokens[i].First);

    /// <summary>
    /// "渔会总干事黄国雄则抱怨": three characters that begin with a family name in front of a verb that reports; -1 when they are no name.
    /// </summary>
    public static int StartOfFullName(TokenBuffer tokens, int cue)
    {
        int end = cue;
        while (end > 0 && (tokens[end - 1].Is(WordClass.Adverb) || tokens[end - 1].First is '则' or '則') && tokens[end - 1].PhraseLength > 0)
            end--;
        // "齐敦武博士介绍"
        int title = end - 1;
        while (title > 0 && tokens[title].PhraseLength == 0) title--;
        if (title > 0 && tokens[title].Is(WordClass.Honorific)) end = title;
        int start = end - MaxChineseName;
        if (start < 0 || !IsFamilyName(tokens[start]) || tokens[start].Is(WordClass.Preposition) || tokens[start].PhraseLength != 1
            || NoGivenEnd.Contains(tokens[end - 1].First, StringComparison.Ordinal))
        {
            return -1;
        }
        for (int i = start + 1; i < end; i++)
        {
            if (!MayContinue(tokens, start, i) || tokens[i].PhraseLength == 0
                || NoChineseName.Contains(tokens[i].First, StringComparison.Ordinal))
            {
                return -1;
            }
        }
        return start;
    }

    /// <summary>"横綱・天馬は": the name behind a rank and a dot, in front of what marks the topic; 0 when there is none.</summary>
    public static int LengthBehindDot(TokenBuffer tokens, int dot)
    {
        if (dot >= tokens.Count || !IsDot(tokens[dot])) return 0;
        int end = dot + 1;
        while (end < tokens.Count && end - dot <= MaxTitled && IsNameCharacter(tokens[end])) end++;
        return end - dot > 2 && end < tokens.Count && (IsTopic(tokens[end]) || !tokens[end].IsWord || tokens[end].Is(WordClass.Honorific))
            ? end - dot - 1 : 0;
    }
}
