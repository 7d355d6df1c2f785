using System.Buffers;
using System.Collections.Frozen;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// What single characters of Chinese and Japanese tell of names: their scripts, and lists of what names are written with.
/// </summary>
internal static class HanCharacters
{
    /// <summary>The longest Japanese name in Chinese characters: four and four.</summary>
    public const int MaxName = 8;

    /// <summary>Endings of verbs and particles in hiragana that stand between Chinese characters as given names do.</summary>
    public static readonly FrozenSet<string> NoGivenNames = FrozenSet.Create(StringComparer.Ordinal,
        "した", "して", "する", "なる", "ある", "いる", "れる", "った", "いた", "きた", "ない", "たい", "から",
        "まで", "より", "など", "への", "との", "での", "では", "には", "とは", "にも", "でも", "された", "れた", "せた", "ている", "てきた", "という", "である", "だった", "っての");

    /// <summary>The characters that foreign names are written with in Chinese.</summary>
    public static readonly SearchValues<char> Transliteration =
        SearchValues.Create("阿埃艾爱安何奥巴白拜班邦保鲍贝本比彼宾伯勃博布查达戴丹德登迪蒂丁东杜顿多厄恩尔法范菲费芬丰冯弗福盖冈戈格古哈海汉豪赫亨胡华怀惠霍基吉加贾杰金卡凯坎康考科可克肯孔库夸奎拉莱兰朗劳勒雷"
        + "里丽利莉林琳卢鲁路伦罗洛吕马玛迈麦曼毛梅门蒙米密明莫默姆木穆娜纳南内尼涅宁纽努诺欧帕派潘庞佩彭皮珀普齐奇恰钱乔切琴琼邱让热日荣茹瑞若萨塞赛桑瑟森沙莎山尚舍申圣施什史士斯思苏索塔泰坦"
        + "汤唐特滕提汀图托瓦万旺威韦维伟温文翁沃乌吾武西希锡夏香肖谢辛欣休雪雅亚延扬耶叶伊易因英雍尤于约泽詹哲珍芝朱兹卓佐"
        + "愛奧貝賓達東頓爾範費馮蓋岡漢懷賈傑凱庫萊蘭勞麗盧魯倫羅呂瑪邁麥門納內寧紐諾歐龐齊錢喬瓊熱榮薩賽聖蘇湯圖萬韋維偉溫烏謝亞揚葉約澤茲");

    /// <summary>Characters that verbs and adverbs behind a name begin with, and given names hardly ever end in.</summary>
    public static readonly SearchValues<char> AfterName =
        SearchValues.Create("带帶在对對表说說告指认認回介透称稱强写寫问問答从從向将將把今昨上下与與和也还還则則就都是有为為当當曾已正又看接提批警承否宣拒呼要请請做去来來站坐走拿打");

    /// <summary>Characters of given names of women.</summary>
    private static readonly SearchValues<char> OfWomen = SearchValues.Create("婉娜芳丽麗娟秀红紅梅燕琴玲莲蓮娣妹姐婷媛嫣妍姗珊莉霞颖穎倩瑶瑤琳琪蓉兰蘭菊香慧淑静靜洁潔娥彩巧");

    /// <summary>Characters of given names of men.</summary>
    private static readonly SearchValues<char> OfMen = SearchValues.Create("国國建强強军軍伟偉刚剛勇志龙龍虎雄峰涛濤斌杰傑辉輝鹏鵬磊浩彪武德贵貴根柱栋棟梁祥昌财財庆慶宏刚健震坤乾祖宗豪毅鸿鴻");

    /// <summary>Characters that Chinese nouns for trades end in.</summary>
    public static readonly SearchValues<char> EndsTrade = SearchValues.Create("工员員师師长長家者手主商官士民匠农農");

    /// <summary>Characters that the names of Chinese offices end in.</summary>
    public static readonly SearchValues<char> EndsOffice = SearchValues.Create("局部厅廳委院办辦司处處署");

    /// <summary>What is rather grammar than part of a name in front of a Chinese verb.</summary>
    public const string NoChineseName = "们的地得了着在是不也都就和与及向对把被让给从到这那其你我他她它很还又再只才";

    public static bool IsTopic(in Token token) => token.First is 'は' or 'が' or 'も';

    /// <summary>"NAMEを", "NAMEらの": Japanese marks behind a mention that it is no subject; "NAMEによると" says whose words follow.</summary>
    public static bool IsGoverned(TokenBuffer tokens, int end)
    {
        if (end < tokens.Count && tokens[end].First == 'ら') end++;
        return end < tokens.Count && tokens[end].First is 'を' or 'の' or 'へ' or 'で' or 'と'
            || end + 1 < tokens.Count && tokens[end].First == 'に' && tokens[end + 1].First != 'よ';
    }

    /// <summary>"NAMEが勝ったことについて「": who does what is spoken about does not speak.</summary>
    public static bool EndsAbout(TokenBuffer tokens, int quote) => quote > 3
        && (tokens[quote - 3].First, tokens[quote - 2].First, tokens[quote - 1].First) is ('つ', 'い', 'て');

    /// <summary>
    /// Negative where a Chinese or Japanese given name is a woman's, positive where a Chinese
    /// one is a man's, as far as its characters tell; else 0.
    /// </summary>
    public static float GenderOf(TokenBuffer tokens, int nameFirst, int nameEnd)
    {
        if (!Tokenizer.IsIdeograph(tokens[nameFirst].First) || nameEnd - nameFirst is < 2 or > MaxName) return 0;
        for (int i = nameFirst + 1; i < nameEnd; i++)
        {
            if (IsDot(tokens[i])) return 0;
            if (OfWomen.Contains(tokens[i].First)) return -1;
        }
        if (nameEnd - nameFirst <= HanNameShapes.MaxChineseName && HasAny(OfMen, tokens, nameFirst + 1, nameEnd)) return 1;
        return tokens[nameEnd - 1].First is '子' or '美' or '恵' or '奈' or '代' && nameEnd - nameFirst > 3 ? -1 : 0;
    }

    private static bool HasAny(SearchValues<char> characters, TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (characters.Contains(tokens[i].First)) return true;
        }
        return false;
    }

    /// <summary>"一块": how much, and no name.</summary>
    public static bool IsNumeral(char c) => "一二两兩三四五六七八九十几每".Contains(c);

    public static bool IsHiragana(char c) => c is >= (char)0x3041 and <= (char)0x309F;

    public static bool IsFamilyName(in Token token) => token.Is(WordClass.FamilyName) && token.IsWord;

    /// <summary>A character that a Japanese name may have: no kana of the grammar, nothing that a list knows.</summary>
    public static bool IsNameCharacter(in Token token) => token.IsWord && (token.Class & ~WordClass.FamilyName) == 0
        && Tokenizer.IsIdeograph(token.First) && !IsHiragana(token.First) && token.Stretch < 0;

    public static bool IsNoun(TokenBuffer tokens, int i) =>
        tokens[i].IsWord && tokens[i].Stretch < 0 && Tokenizer.IsIdeograph(tokens[i].First)
        && (!IsHiragana(tokens[i].First) || IsPlace(tokens, i))
        && !tokens[i].Is(WordClass.Calendar | WordClass.Adverb | WordClass.AnyCue);

    /// <summary>"さいたま": a place that is written as the grammar is.</summary>
    private static bool IsPlace(TokenBuffer tokens, int i)
    {
        while (i > 0 && tokens[i].PhraseLength == 0) i--;
        return tokens[i].Is(WordClass.Place);
    }

    public static bool IsDot(in Token token) => token.First is '·' or '・' or '•' or '‧';

    public static bool HasDot(TokenBuffer tokens, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (IsDot(tokens[i])) return true;
        }
        return false;
    }

    public static bool IsKatakana(in Token token) => token.First is >= (char)0x30A0 and <= (char)0x30FF && token.Stretch < 0;

    /// <summary>"財前": a character that means something by itself ("former") inside a name.</summary>
    public static bool IsInnerCharacter(TokenBuffer tokens, int i) =>
        i > 0 && tokens[i].Is(WordClass.Former) && tokens[i].PhraseLength == 1 && IsNameCharacter(tokens[i - 1]);
}
