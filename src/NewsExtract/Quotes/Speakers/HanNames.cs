using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Speakers.HanCharacters;
using static NewsExtract.Quotes.Speakers.HanNameShapes;
using static NewsExtract.Quotes.Speakers.JapaneseNameShapes;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Names in Chinese and Japanese, which have neither capitals nor spaces. A first pass collects the names that their place shows: behind a
/// role or with a family name in Chinese, in front of an honorific or office in Japanese, in front
/// of a verb that reports in both. A second finds them everywhere.
/// </summary>
internal sealed class HanNames
{
    /// <summary>Topics in front of quotes that are compared with the text before them; a bound for hostile texts.</summary>
    private const int MaxTopics = 16;

    /// <summary>The shortest name that an age in brackets shows to be one.</summary>
    private const int MinAged = 3;

    private readonly HanNameList _names = new();
    private readonly Dictionary<ulong, int> _counts = [];
    private bool _japanese;

    public void Collect(QuoteDocument document)
    {
        _names.Clear();
        _counts.Clear();
        _japanese = document.Language.Code == "ja";
        TokenBuffer tokens = document.Tokens;
        if (!_japanese) CountNames(tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            ref Token token = ref tokens[i];
            if (_japanese && IsBeforeAge(tokens, i) && StartBefore(document, i) is var aged && i - aged >= MinAged)
                _names.Add(tokens, aged, i);
            if (!token.IsWord || token.PhraseLength == 0 || !Tokenizer.IsIdeograph(token.First)) continue;
            if (token.Is(WordClass.OrganizationNoun) && HanOrganizations.StartOfSubject(tokens, i, _japanese) is >= 0 and var office
                && i + token.PhraseLength - office > 2)
            {
                _names.Add(tokens, office, i + token.PhraseLength, isOrganization: true);
            }
            if (_japanese)
            {
                if (!token.Is(WordClass.RoleNoun | WordClass.Honorific) || token.Is(WordClass.Indefinite) || EndsGivenName(tokens, i))
                    continue;
                if (LengthBehindDot(tokens, i + token.PhraseLength) is > 0 and var titled)
                    _names.Add(tokens, i + token.PhraseLength + 1, i + token.PhraseLength + 1 + titled);
                int end = HanRoles.BehindOffice(tokens, i);
                if (StartBefore(document, end) is var start && start < end - 1) _names.AddWithFamily(tokens, start, end);
            }
            else if (token.Is(WordClass.RoleNoun) && LengthBehindRole(tokens, i + token.PhraseLength) is > 1 and var length)
                _names.AddWithFamily(tokens, i + token.PhraseLength, i + token.PhraseLength + length);
            else if (IsFamilyName(token) && !token.Is(WordClass.Preposition) && (BeginsClause(tokens, i) || IsBehindTrade(tokens, i))
                && LengthOfFamilyName(tokens, i) is > 1 and var known)
            {
                _names.Add(tokens, i, i + known);
            }
        }
        if (_japanese)
        {
            AddTopics(tokens);
            return;
        }
        AddBeforeCues(tokens);
        AddWithDots(tokens);
    }

    /// <summary>Reads the name, or the role that stands for somebody, that begins at a token.</summary>
    public bool TryRead(QuoteDocument document, int i, out Reference reference)
    {
        TokenBuffer tokens = document.Tokens;
        reference = default;
        if (tokens[i].PhraseLength == 0) return false;
        if (HanOrganizations.TryReadNamed(tokens, i, out reference)) return true;
        if (_names.LengthAt(tokens, i, _japanese, organizations: true) is > 0 and var office)
        {
            reference = NameOf(i, i, i + office, i + office, (i, i)) with { Recognized = -1 };
            return true;
        }
        return _japanese ? TryReadJapanese(tokens, i, out reference) : TryReadChinese(tokens, i, out reference);
    }

    private bool TryReadChinese(TokenBuffer tokens, int i, out Reference reference)
    {
        reference = default;
        int role = i;
        while (role < tokens.Count && tokens[role].IsWord && tokens[role].Is(WordClass.RoleNoun) && tokens[role].PhraseLength > 0)
            role += tokens[role].PhraseLength;
        int length = role < tokens.Count ? _names.LengthAt(tokens, role, _japanese) : 0;
        if (length == 0 && role < tokens.Count && IsFamilyName(tokens[role])
            && !NoChineseName.Contains(tokens[role].First, StringComparison.Ordinal) && role + 1 < tokens.Count
            && tokens[role + 1].Is(WordClass.RoleNoun | WordClass.Honorific) && tokens[role + 1].PhraseLength > 0)
        {
            length = 1;
        }
        if (length > 0)
        {
            int end = role + length;
            // "陈镇长": an office behind the family name belongs to the mention.
            bool behind = end < tokens.Count && tokens[end].Is(WordClass.RoleNoun | WordClass.Honorific) && tokens[end].PhraseLength > 0;
            bool honorific = behind && tokens[end].Is(WordClass.Honorific);
            if (behind && (honorific || role == i)) end += tokens[end].PhraseLength;
            reference = NameOf(i, role, role + length, end,
                role > i ? (HanRoles.StartOfOffice(tokens, i), role) : honorific ? (i, i) : (role + length, end));
            return true;
        }
        return role > i && HanRoles.TryRead(tokens, i, role, _japanese, out reference);
    }

    private bool TryReadJapanese(TokenBuffer tokens, int i, out Reference reference)
    {
        reference = default;
        if (tokens[i].Is(WordClass.RoleNoun)) return HanRoles.TryRead(tokens, i, i + tokens[i].PhraseLength, _japanese, out reference);
        int length = _names.LengthAt(tokens, i, _japanese);
        // "尹氏": one character of a name from Korea or China.
        if (length == 0 && i + 1 < tokens.Count && tokens[i + 1].Is(WordClass.Honorific) && tokens[i + 1].PhraseLength > 0
            && IsNameCharacter(tokens[i])
            && (i == 0 || !IsNameCharacter(tokens[i - 1]) && !IsKatakana(tokens[i - 1])) && !IsKatakana(tokens[i]))
        {
            length = 1;
        }
        if (length == 0) return false;
        int end = i + length, role = end;
        while (end < tokens.Count && tokens[end].IsWord
            && tokens[end].Is(WordClass.RoleNoun | WordClass.Honorific | WordClass.OrganizationWord | WordClass.Former)
            && tokens[end].PhraseLength > 0)
        {
            end += tokens[end].PhraseLength;
        }
        bool office = end > role && !tokens[role].Is(WordClass.Honorific);
        reference = NameOf(i, i, role, end, office ? (role, end) : (i, i));
        // "財務相の新田孝氏", "横綱・天馬", "商店会長、NAMEさん", "主将三宅"
        int before = i > 1 && tokens[i - 1].First is '、' or 'の' or '・' ? i - 1 : i;
        if (!office && before > 0) (reference.RoleFirst, reference.RoleEnd) = HanRoles.Before(tokens, before);
        return true;
    }

    private static Reference NameOf(int first, int name, int nameEnd, int end, (int First, int End) role) =>
        Reference.OfName(first, name, (name, nameEnd), end, role) with { Recognized = 1 };

    private void CountNames(TokenBuffer tokens)
    {
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            if (!IsFamilyName(tokens[i]) && !Transliteration.Contains(tokens[i].First)) continue;
            for (int length = 2; length <= MaxChineseName && i + length <= tokens.Count; length++)
            {
                ulong hash = HanNameList.Hash(tokens, i, i + length);
                _counts[hash] = _counts.GetValueOrDefault(hash) + 1;
            }
        }
    }

    /// <summary>
    /// How long a name is that begins with a family name: as long as what comes again in the text, else up to a word that a list knows.
    /// </summary>
    private int LengthOfFamilyName(TokenBuffer tokens, int first)
    {
        int most = 0;
        while (most < MaxChineseName && first + most < tokens.Count && MayContinue(tokens, first, first + most)) most++;
        if (most < 2) return 0;
        // "张志和说": in front of a verb "and" joins nothing.
        if (most == 2 && first + 3 < tokens.Count && tokens[first + 2].First == '和' && tokens[first + 3].Is(WordClass.SpeechCue))
            return MaxChineseName;
        int two = _counts.GetValueOrDefault(HanNameList.Hash(tokens, first, first + 2));
        if (most == 2) return 2;
        int three = _counts.GetValueOrDefault(HanNameList.Hash(tokens, first, first + 3));
        if (two > three && tokens[first].PhraseLength < 2) return 2;
        bool ends = first + 3 >= tokens.Count || !tokens[first + 3].IsWord || tokens[first + 3].Class != WordClass.None;
        return two > 1 || ends ? 3 : 0;
    }

    /// <summary>
    /// "主教练莱科难掩失落": characters of transliteration that a text has again, in front of one that is none; 0 when they are no such.
    /// </summary>
    private int LengthAsRepeated(TokenBuffer tokens, int first)
    {
        int length = 0;
        while (length <= MaxChineseName && first + length < tokens.Count && IsOfTransliteration(tokens, first, first + length)) length++;
        return length is 2 or MaxChineseName && first + length < tokens.Count && MayContinue(tokens, first, first + length)
            && _counts.GetValueOrDefault(HanNameList.Hash(tokens, first, first + length)) > 1 ? length : 0;
    }

    private int LengthBehindRole(TokenBuffer tokens, int first)
    {
        if (first >= tokens.Count || !tokens[first].IsWord || (tokens[first].Class & ~(WordClass.FamilyName | WordClass.Stop)) != 0)
            return 0;
        if (tokens[first].Is(WordClass.Stop)) return LengthToCue(tokens, first);
        if (LengthOfForeign(tokens, first) is > 0 and var foreign) return foreign;
        // "小赵"
        if (tokens[first].First is '小' or '老' && first + 1 < tokens.Count && IsFamilyName(tokens[first + 1])) return 2;
        if (IsFamilyName(tokens[first]) && LengthOfFamilyName(tokens, first) is > 0 and var known
            && !(first + known < tokens.Count && IsDot(tokens[first + known])))
        {
            return known;
        }
        if (IsFamilyName(tokens[first]) && LengthAsUsual(tokens, first) is > 0 and var usual) return usual;
        if (LengthAsRepeated(tokens, first) is > 0 and var repeated) return repeated;
        int length = LengthOfTransliteration(tokens, first);
        if (length > 1 && (!Transliteration.Contains(tokens[first].First) || !Transliteration.Contains(tokens[first + 1].First))) return 0;
        bool ends = first + length >= tokens.Count || !tokens[first + length].IsWord || tokens[first + length].Class != WordClass.None;
        bool dotted = length > MaxTransliteration || length > 3 && HasDot(tokens, first, first + length);
        return (ends || dotted) && length >= 2 ? length : LengthToCue(tokens, first);
    }

    /// <summary>"霍达说": what stands between a clause's beginning and a verb that reports.</summary>
    private void AddBeforeCues(TokenBuffer tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is(WordClass.SpeechCue) || tokens[i].PhraseLength == 0 || tokens[i].Stretch >= 0) continue;
            int start = i;
            while (start > 0 && i - start < MaxTransliteration && MayContinue(tokens, i - 1, start - 1)
                && tokens[start - 1].Class is WordClass.None or WordClass.FamilyName
                && !NoChineseName.Contains(tokens[start - 1].First, StringComparison.Ordinal))
            {
                start--;
            }
            // "在该店打工的小邓透露"
            bool narrowed = start > 0 && tokens[start - 1].First == '的'
                && (IsFamilyName(tokens[start]) || tokens[start].First is '小' or '老' && IsFamilyName(tokens[start + 1]));
            bool begins = start == 0 || !tokens[start - 1].IsWord || narrowed;
            if (i - start is >= 2 and <= 4 && begins && !IsNumeral(tokens[start].First)) _names.Add(tokens, start, i);
            else if (StartOfFullName(tokens, i) is >= 0 and var full) _names.Add(tokens, full, full + MaxChineseName);
        }
    }

    /// <summary>
    /// "伊藤は「...」", "コワレンコは「...」": in Japanese sports have names without an honorific. What is the topic in front of a quote is somebody
    /// where the text has it with more behind it ("伊藤さくらが") or with a dot in front of it ("エレナ・コワレンコ").
    /// </summary>
    private void AddTopics(TokenBuffer tokens)
    {
        for (int i = 1, looked = 0; i + 1 < tokens.Count && looked < MaxTopics; i++)
        {
            if (!IsTopic(tokens[i]) || tokens[i].Stretch >= 0) continue;
            AddBehindRole(tokens, i);
            if (tokens[i + 1].First != '「') continue;
            int start = i;
            while (start > 0 && i - start <= MaxKatakana && IsNameCharacter(tokens[start - 1]) && tokens[start - 1].PhraseLength == 1
                && !IsDot(tokens[start - 1]))
            {
                start--;
            }
            bool katakana = IsKatakana(tokens[start]);
            if (i - start < 2 || !katakana && i - start > MaxFamily || _names.LengthAt(tokens, start, _japanese) > 0) continue;
            looked++;
            (int first, int end) = FullForm(tokens, start, i);
            if (end > 0) _names.Add(tokens, first, end);
            if (katakana || end > 0) _names.Add(tokens, start, i);
        }
    }

    /// <summary>"デザイナーのダニー・ベルナドスキは": a name in katakana with a dot, behind a role, as a topic.</summary>
    private void AddBehindRole(TokenBuffer tokens, int topic)
    {
        int start = topic;
        while (start > 0 && topic - start < MaxKatakana && IsKatakana(tokens[start - 1])) start--;
        if (start < 2 || tokens[start - 1].First != 'の' || !HasDot(tokens, start, topic)) return;
        (int role, int end) = HanRoles.Before(tokens, start - 1);
        if (end > role) _names.AddWithFamily(tokens, start, topic);
    }

    /// <summary>"何塞·托雷斯": what transliterates on both sides of a dot.</summary>
    private void AddWithDots(TokenBuffer tokens)
    {
        for (int i = 1; i + 1 < tokens.Count; i++)
        {
            if (!IsDot(tokens[i]) || !IsOfTransliteration(tokens, i, i + 1)) continue;
            int start = i, end = i + 1;
            while (start > 0 && i - start < MaxTransliteration && IsOfTransliteration(tokens, i, start - 1)) start--;
            while (end < tokens.Count && end - i <= MaxTransliteration && IsOfTransliteration(tokens, i, end)) end++;
            if (i - start >= 2 && end - i > 2) _names.AddWithFamily(tokens, start, end);
            i = end - 1;
        }
    }
}
