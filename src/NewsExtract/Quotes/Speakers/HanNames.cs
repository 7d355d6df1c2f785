using System.Buffers;
using System.Collections.Frozen;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Names in Chinese and Japanese, which have neither capitals nor spaces. A first pass collects the names that their place shows: behind a role or with a
/// family name in Chinese, in front of an honorific or office in Japanese, in front of a verb that reports in both. A second finds them everywhere.
/// </summary>
internal sealed class HanNames
{
    /// <summary>Characters that narrow a role in front of it.</summary>
    private const int MaxNarrowing = 16;

    private const int MaxName = 8, MaxChineseName = 3, MaxTransliteration = 6, MaxWithDots = 14, MaxKatakana = 24;

    /// <summary>Characters of a given name in hiragana, and of the family name in front of it.</summary>
    private const int MinKana = 2, MaxKana = 3, MaxFamily = 3;

    /// <summary>Endings of verbs and particles in hiragana that stand between Chinese characters as given names do.</summary>
    private static readonly FrozenSet<string> NoGivenNames = FrozenSet.Create(StringComparer.Ordinal, "した", "して", "する", "なる", "ある", "いる", "れる", "った", "いた", "きた", "ない", "たい", "から",
        "まで", "より", "など", "への", "との", "での", "では", "には", "とは", "にも", "でも", "された", "れた", "せた", "ている", "てきた", "という", "である", "だった", "っての");

    /// <summary>The characters that foreign names are written with in Chinese.</summary>
    private static readonly SearchValues<char> Transliteration = SearchValues.Create("阿埃艾爱安奥巴白拜班邦保鲍贝本比彼宾伯勃博布查达戴丹德登迪蒂丁东杜顿多厄恩尔法范菲费芬丰冯弗福盖冈戈格古哈海汉豪赫亨胡华怀惠霍基吉加贾杰金卡凯坎康考科可克肯孔库夸奎拉莱兰朗劳勒雷"
        + "里丽利莉林琳卢鲁路伦罗洛吕马玛迈麦曼毛梅门蒙米密明莫默姆木穆娜纳南内尼涅宁纽努诺欧帕派潘庞佩彭皮珀普齐奇恰钱乔切琴琼邱让热日荣茹瑞若萨塞赛桑瑟森沙莎山尚舍申圣施什史士斯思苏索塔泰坦汤唐特滕提汀图托瓦万旺威韦维伟温文翁沃乌吾武西希锡夏香肖谢辛欣休雪雅亚延扬耶叶伊易因英雍尤于约泽詹哲珍芝朱兹卓佐"
        + "愛奧貝賓達東頓爾範費馮蓋岡漢懷賈傑凱庫萊蘭勞麗盧魯倫羅呂瑪邁麥門納內寧紐諾歐龐齊錢喬瓊熱榮薩賽聖蘇湯圖萬韋維偉溫烏謝亞揚葉約澤茲");

    /// <summary>Characters that verbs and adverbs behind a name begin with, and given names hardly ever end in.</summary>
    private static readonly SearchValues<char> AfterName = SearchValues.Create("带帶在对對表说說告指认認回介透称稱强写寫问問答从從向将將把今昨上下与與和也还還则則就都是有为為当當曾已正又看接提批警承否宣拒呼要请請做去来來站坐走拿打");

    /// <summary>Characters of given names of women.</summary>
    private static readonly SearchValues<char> OfWomen = SearchValues.Create("婉娜芳丽麗娟秀红紅梅燕琴玲莲蓮娣妹姐婷媛嫣妍姗珊莉霞颖穎倩瑶瑤琳琪蓉兰蘭菊香慧淑静靜洁潔娥彩巧");

    /// <summary>What is rather grammar than part of a name in front of a Chinese verb.</summary>
    private const string NoChineseName = "们的了着在是不也都就和与及向对把被让给从到这那其你我他她它很还又再只才";

    /// <summary>Names that begin with the same two characters and are compared; a bound for hostile texts.</summary>
    private const int MaxSameStart = 8;

    private readonly Pool<Name> _names = new();
    private readonly Dictionary<ulong, int> _byStart = [];
    private readonly Dictionary<ulong, int> _counts = [];
    private bool _japanese;

    private struct Name
    {
        public int First, End, NextSameStart;
    }

    public void Collect(QuoteDocument document)
    {
        _names.Clear();
        _byStart.Clear();
        _counts.Clear();
        _japanese = document.Language.Code == "ja";
        TokenBuffer tokens = document.Tokens;
        if (!_japanese) CountFamilyNames(tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            ref Token token = ref tokens[i];
            if (!token.IsWord || token.PhraseLength == 0 || !Tokenizer.IsIdeograph(token.First)) continue;
            if (_japanese)
            {
                if (!token.Is(WordClass.RoleNoun | WordClass.Honorific)) continue;
                int end = BehindOffice(tokens, i);
                if (StartBefore(document, end) is var start && start < end - 1) AddWithFamily(tokens, start, end);
            }
            else if (token.Is(WordClass.RoleNoun) && LengthBehindRole(tokens, i + token.PhraseLength) is > 1 and var length) AddWithFamily(tokens, i + token.PhraseLength, i + token.PhraseLength + length);
            else if (IsFamilyName(token) && BeginsClause(tokens, i) && LengthOfFamilyName(tokens, i) is > 1 and var known) Add(tokens, i, i + known);
        }
        if (!_japanese) AddBeforeCues(tokens);
    }

    /// <summary>Reads the name, or the role that stands for somebody, that begins at a token.</summary>
    public bool TryRead(QuoteDocument document, int i, out Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        reference = default;
        if (tokens[i].PhraseLength == 0) return false;
        return _japanese ? TryReadJapanese(tokens, i, out reference) : TryReadChinese(tokens, i, out reference);
    }

    private bool TryReadChinese(TokenBuffer tokens, int i, out Reference reference)
    {
        reference = default;
        int role = i;
        while (role < tokens.Count && tokens[role].IsWord && tokens[role].Is(WordClass.RoleNoun) && tokens[role].PhraseLength > 0) role += tokens[role].PhraseLength;
        int length = role < tokens.Count ? LengthAt(tokens, role) : 0;
        if (length == 0 && role < tokens.Count && IsFamilyName(tokens[role]) && !NoChineseName.Contains(tokens[role].First, StringComparison.Ordinal) && role + 1 < tokens.Count && tokens[role + 1].Is(WordClass.RoleNoun | WordClass.Honorific) && tokens[role + 1].PhraseLength > 0) length = 1;
        if (length > 0)
        {
            int end = role + length;
            // "陈镇长": an office behind the family name belongs to the mention.
            bool behind = end < tokens.Count && tokens[end].Is(WordClass.RoleNoun | WordClass.Honorific) && tokens[end].PhraseLength > 0;
            bool honorific = behind && tokens[end].Is(WordClass.Honorific);
            if (behind && (honorific || role == i)) end += tokens[end].PhraseLength;
            reference = NameOf(i, role, role + length, end, role > i ? (i, role) : honorific ? (i, i) : (role + length, end));
            return true;
        }
        return role > i && TryReadRole(tokens, i, role, out reference);
    }

    private bool TryReadJapanese(TokenBuffer tokens, int i, out Reference reference)
    {
        reference = default;
        if (tokens[i].Is(WordClass.RoleNoun)) return TryReadRole(tokens, i, i + tokens[i].PhraseLength, out reference);
        int length = LengthAt(tokens, i);
        if (length == 0) return false;
        int end = i + length, role = end;
        while (end < tokens.Count && tokens[end].IsWord && tokens[end].Is(WordClass.RoleNoun | WordClass.Honorific | WordClass.OrganizationWord) && tokens[end].PhraseLength > 0) end += tokens[end].PhraseLength;
        bool office = end > role && !tokens[role].Is(WordClass.Honorific);
        reference = NameOf(i, i, role, end, office ? (role, end) : (i, i));
        if (!office && i > 1 && tokens[i - 1].First == '、') (reference.RoleFirst, reference.RoleEnd) = RoleBefore(tokens, i - 1);
        return true;
    }

    /// <summary>"商店会長、NAMEさん": the office before the comma, with the characters in front that narrow it.</summary>
    private static (int First, int End) RoleBefore(TokenBuffer tokens, int comma)
    {
        int head = comma - 1;
        while (head > 0 && tokens[head].PhraseLength == 0) head--;
        if (!tokens[head].Is(WordClass.RoleNoun) || head + tokens[head].PhraseLength != comma) return (comma, comma);
        int first = head;
        while (first > 0 && first > comma - MaxName && IsNameCharacter(tokens[first - 1])) first--;
        return (first, comma);
    }

    private static Reference NameOf(int first, int name, int nameEnd, int end, (int First, int End) role) =>
        Reference.OfName(first, name, (name, nameEnd), end, role) with { Recognized = 1 };

    /// <summary>A role by itself, as the subject of what follows: "社長は", "这位门将说".</summary>
    private bool TryReadRole(TokenBuffer tokens, int first, int end, out Reference reference)
    {
        reference = default;
        if (end < tokens.Count && tokens[end].IsWord && (_japanese ? !IsTopic(tokens[end]) : tokens[end].Class == WordClass.None || IsFamilyName(tokens[end]))) return false;
        if (_japanese && first > 0 && IsNameCharacter(tokens[first - 1])) return false;
        int start = StartOfRole(tokens, first);
        reference = new Reference
        {
            Kind = ReferenceKind.Nominal,
            First = start,
            MentionFirst = start,
            NameFirst = first,
            NameEnd = end,
            End = end,
            Title = tokens[first].Class & (WordClass.NounHe | WordClass.NounShe),
        };
        return true;
    }

    /// <summary>Where the words that narrow a role begin: "这位门将", "一名不愿透露姓名的工程师", "県選管の担当者".</summary>
    private int StartOfRole(TokenBuffer tokens, int role)
    {
        int start = role, floor = Math.Max(0, role - MaxNarrowing);
        if (_japanese)
        {
            while (start > floor + 1 && tokens[start - 1].First == 'の' && IsNoun(tokens, start - 2))
            {
                start -= 2;
                while (start > floor && IsNoun(tokens, start - 1)) start--;
            }
        }
        else if (start > 0 && tokens[start - 1].First == '的')
        {
            int i = start - 1;
            while (i > floor && tokens[i - 1].IsWord && tokens[i - 1].Sentence == tokens[role].Sentence && tokens[i - 1].Stretch < 0 && !tokens[i].Is(WordClass.Indefinite)) i--;
            if (tokens[i].Is(WordClass.Indefinite)) start = i;
        }
        floor = Math.Max(0, start - 3);
        while (start > floor && tokens[start - 1].Is(WordClass.Definite | WordClass.Indefinite)) start--;
        return start;
    }

    private static bool IsNoun(TokenBuffer tokens, int i) => tokens[i].IsWord && tokens[i].Stretch < 0 && Tokenizer.IsIdeograph(tokens[i].First) && !IsHiragana(tokens[i].First) && !tokens[i].Is(WordClass.Calendar | WordClass.Adverb | WordClass.AnyCue);

    public static bool IsTopic(in Token token) => token.First is 'は' or 'が' or 'も';

    /// <summary>Negative where a Chinese or Japanese given name is a woman's, as far as its characters tell; else 0.</summary>
    public static float GenderOf(TokenBuffer tokens, int nameFirst, int nameEnd)
    {
        if (!Tokenizer.IsIdeograph(tokens[nameFirst].First) || nameEnd - nameFirst is < 2 or > MaxName) return 0;
        for (int i = nameFirst + 1; i < nameEnd; i++)
        {
            if (IsDot(tokens[i])) return 0;
            if (OfWomen.Contains(tokens[i].First)) return -1;
        }
        return tokens[nameEnd - 1].First is '子' or '美' or '恵' or '奈' or '代' && nameEnd - nameFirst > 3 ? -1 : 0;
    }

    private static bool IsHiragana(char c) => c is >= (char)0x3041 and <= (char)0x309F;

    private static bool IsFamilyName(in Token token) => token.Is(WordClass.FamilyName) && token.IsWord;

    /// <summary>A character that a Japanese name may have: no kana of the grammar, nothing that a list knows.</summary>
    private static bool IsNameCharacter(in Token token) => token.IsWord && token.Class == WordClass.None && Tokenizer.IsIdeograph(token.First) && !IsHiragana(token.First) && token.Stretch < 0;

    /// <summary>"NAME防災課長": in front of what narrows an office.</summary>
    private static int BehindOffice(TokenBuffer tokens, int role)
    {
        while (role > 0)
        {
            int start = role - 1;
            while (start > 0 && tokens[start].PhraseLength == 0 && role - start < MaxName) start--;
            if (!tokens[start].Is(WordClass.OrganizationWord) || start + tokens[start].PhraseLength != role) break;
            role = start;
        }
        return role;
    }

    private static bool IsDot(in Token token) => token.First is '·' or '・' or '•' or '‧';

    private static bool IsKatakana(in Token token) => token.First is >= (char)0x30A0 and <= (char)0x30FF && token.Stretch < 0;

    /// <summary>Where the name that ends at a token begins: Chinese characters, katakana of any length, or a family name with a given name in hiragana.</summary>
    private static int StartBefore(QuoteDocument document, int end)
    {
        TokenBuffer tokens = document.Tokens;
        int start = end;
        while (start > 0 && end - start < MaxKatakana && IsKatakana(tokens[start - 1])) start--;
        while (start < end && (IsDot(tokens[start]) || tokens[start].First == 'ー')) start++;
        if (start < end - 1)
        {
            // "具志堅フミ": a given name in katakana behind a family name.
            int kanji = start;
            while (end - start <= MaxKana && kanji > 0 && start - kanji <= MaxFamily && IsNameCharacter(tokens[kanji - 1]) && !IsKatakana(tokens[kanji - 1])) kanji--;
            return start - kanji <= MaxFamily ? kanji : start;
        }
        int kana = end;
        while (kana > 0 && end - kana <= MaxKana && IsHiragana(tokens[kana - 1].First) && tokens[kana - 1].Class == WordClass.None && tokens[kana - 1].Stretch < 0) kana--;
        if (end - kana is >= MinKana and <= MaxKana && tokens[kana].First is not ('を' or 'が' or 'の') && tokens[end - 1].First is not ('を' or 'が' or 'の' or 'は' or 'に') && !NoGivenNames.Contains(document.TextOf(kana, end).ToString()))
        {
            int family = kana;
            while (family > 0 && kana - family <= MaxFamily && IsNameCharacter(tokens[family - 1])) family--;
            return kana - family is >= 1 and <= MaxFamily ? family : end;
        }
        start = end;
        while (start > 0 && start > end - MaxName && (IsNameCharacter(tokens[start - 1]) || IsInnerCharacter(tokens, start - 1))) start--;
        return start;
    }

    /// <summary>"財前": a character that means something by itself ("former") inside a name.</summary>
    private static bool IsInnerCharacter(TokenBuffer tokens, int i) => i > 0 && tokens[i].Is(WordClass.Former) && tokens[i].PhraseLength == 1 && IsNameCharacter(tokens[i - 1]);

    private void CountFamilyNames(TokenBuffer tokens)
    {
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            if (!IsFamilyName(tokens[i])) continue;
            for (int length = 2; length <= MaxChineseName && i + length <= tokens.Count; length++)
            {
                ulong hash = Hash(tokens, i, i + length);
                _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
            }
        }
    }

    private static ulong Hash(TokenBuffer tokens, int first, int end)
    {
        ulong hash = WordHash.Seed;
        for (int i = first; i < end; i++) hash = WordHash.Add(hash, tokens[i].First);
        return hash;
    }

    private static bool BeginsClause(TokenBuffer tokens, int i) => i == 0 || !tokens[i - 1].IsWord || tokens[i - 1].First == '的' || tokens[i - 1].Paragraph != tokens[i].Paragraph || tokens[i - 1].PhraseLength == 0 || tokens[i - 1].Is(WordClass.Preposition | WordClass.Adverb);

    /// <summary>How long a name is that begins with a family name: as long as what comes again in the text, else up to a word that a list knows.</summary>
    private int LengthOfFamilyName(TokenBuffer tokens, int first)
    {
        int most = 0;
        while (most < MaxChineseName && first + most < tokens.Count && MayContinue(tokens, first, first + most)) most++;
        if (most < 2) return 0;
        int two = _counts.GetValueOrDefault(Hash(tokens, first, first + 2));
        if (most == 2) return 2;
        int three = _counts.GetValueOrDefault(Hash(tokens, first, first + 3));
        if (two > three) return 2;
        bool ends = first + 3 >= tokens.Count || !tokens[first + 3].IsWord || tokens[first + 3].Class != WordClass.None;
        return two > 1 || ends ? 3 : 0;
    }

    /// <summary>Behind a role three characters, which most names have, or two where the third begins a word that often follows a name; 0 when they are no name.</summary>
    private static int LengthAsUsual(TokenBuffer tokens, int first)
    {
        int length = 1;
        while (length < MaxChineseName && first + length < tokens.Count && MayContinue(tokens, first, first + length) && !IsDot(tokens[first + length])) length++;
        if (length < 2 || first + length < tokens.Count && IsDot(tokens[first + length])) return 0;
        return length == MaxChineseName && AfterName.Contains(tokens[first + 2].First) ? 2 : length;
    }

    /// <summary>How many characters from a token on may be a name in transliteration; a dot joins given and family name.</summary>
    private static int LengthOfTransliteration(TokenBuffer tokens, int first)
    {
        int length = 0, most = MaxTransliteration;
        while (length < most && first + length < tokens.Count)
        {
            if (length > 0 && first + length + 1 < tokens.Count && IsDot(tokens[first + length]) && MayContinue(tokens, first, first + length + 1)) most = MaxWithDots;
            // Behind a dot the characters of transliteration alone: what follows the name may be a word that no list knows.
            else if (most == MaxWithDots && !Transliteration.Contains(tokens[first + length].First) || !MayContinue(tokens, first, first + length)) break;
            length++;
        }
        return length;
    }

    private static bool MayContinue(TokenBuffer tokens, int first, int i) => tokens[i].IsWord && Tokenizer.IsIdeograph(tokens[i].First) && tokens[i].Stretch == tokens[first].Stretch
        && (i == first || (tokens[i].Class & ~WordClass.FamilyName) == 0);

    private int LengthBehindRole(TokenBuffer tokens, int first)
    {
        if (first >= tokens.Count || !tokens[first].IsWord || (tokens[first].Class & ~WordClass.FamilyName) != 0) return 0;
        if (IsFamilyName(tokens[first]) && LengthOfFamilyName(tokens, first) is > 0 and var known && !(first + known < tokens.Count && IsDot(tokens[first + known]))) return known;
        if (IsFamilyName(tokens[first]) && LengthAsUsual(tokens, first) is > 0 and var usual) return usual;
        int length = LengthOfTransliteration(tokens, first);
        if (length > 1 && (!Transliteration.Contains(tokens[first].First) || !Transliteration.Contains(tokens[first + 1].First))) return 0;
        bool ends = first + length >= tokens.Count || !tokens[first + length].IsWord || tokens[first + length].Class != WordClass.None;
        bool dotted = length > MaxTransliteration || length > 3 && HasDot(tokens, first, first + length);
        return (ends || dotted) && length >= 2 ? length : 0;
    }

    private static bool HasDot(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (IsDot(tokens[i])) return true;
        }
        return false;
    }

    /// <summary>"霍达说": what stands between a clause's beginning and a verb that reports.</summary>
    private void AddBeforeCues(TokenBuffer tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is(WordClass.SpeechCue) || tokens[i].PhraseLength == 0 || tokens[i].Stretch >= 0) continue;
            int start = i;
            while (start > 0 && i - start < MaxTransliteration && MayContinue(tokens, i - 1, start - 1) && tokens[start - 1].Class is WordClass.None or WordClass.FamilyName && !NoChineseName.Contains(tokens[start - 1].First, StringComparison.Ordinal)) start--;
            if (i - start is >= 2 and <= 4 && (start == 0 || !tokens[start - 1].IsWord)) Add(tokens, start, i);
        }
    }

    /// <summary>Adds a name, and what stands behind its last dot, by which a later mention calls its bearer.</summary>
    private void AddWithFamily(TokenBuffer tokens, int first, int end)
    {
        Add(tokens, first, end);
        for (int i = end - 2; i > first; i--)
        {
            if (!IsDot(tokens[i])) continue;
            if (end - i > 2) Add(tokens, i + 1, end);
            return;
        }
    }

    private void Add(TokenBuffer tokens, int first, int end)
    {
        ulong start = Hash(tokens, first, first + 2);
        int known = _byStart.GetValueOrDefault(start, -1);
        for (int i = known, steps = 0; i >= 0 && steps < MaxSameStart; i = _names[i].NextSameStart, steps++)
        {
            if (_names[i].End - _names[i].First == end - first && Hash(tokens, _names[i].First, _names[i].End) == Hash(tokens, first, end)) return;
        }
        _names.Add(new Name { First = first, End = end, NextSameStart = known });
        _byStart[start] = _names.Count - 1;
    }

    /// <summary>The length of the longest known name that begins at a token; in Japanese also of a family name before a particle. 0 when none does.</summary>
    private int LengthAt(TokenBuffer tokens, int i)
    {
        if (i + 1 >= tokens.Count || !tokens[i + 1].IsWord || !_byStart.TryGetValue(Hash(tokens, i, i + 2), out int index)) return 0;
        int longest = 0;
        for (int steps = 0; index >= 0 && steps < MaxSameStart; index = _names[index].NextSameStart, steps++)
        {
            int length = _names[index].End - _names[index].First, same = 0;
            while (same < length && i + same < tokens.Count && tokens[i + same].Word == tokens[_names[index].First + same].Word) same++;
            bool whole = same == length;
            bool family = _japanese && same >= 2 && i + same < tokens.Count && (!tokens[i + same].IsWord || IsHiragana(tokens[i + same].First) || tokens[i + same].Is(WordClass.RoleNoun | WordClass.Honorific));
            if (whole || family) longest = Math.Max(longest, same);
        }
        return longest;
    }
}
