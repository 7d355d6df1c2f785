using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Speakers.HanCharacters;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Roles in Chinese and Japanese, by themselves and beside a name.</summary>
internal static class HanRoles
{
    /// <summary>Characters that narrow a role in front of it.</summary>
    private const int MaxNarrowing = 16;

    /// <summary>From a role back to the numeral or pronoun in front of it: "一位中方官员".</summary>
    private const int MaxToNumeral = 8;

    /// <summary>Characters of a short form in brackets, with them.</summary>
    private const int MaxShortForm = 8;

    /// <summary>Characters of an adverb, with the one that makes it one.</summary>
    private const int MaxManner = 5;

    /// <summary>From a quote back to the topic of its sentence: "東海交通は取材に「".</summary>
    private const int MaxToTopic = 16;

    /// <summary>
    /// "商店会長、NAMEさん", "最高経営責任者（CEO）のNAME氏": the office that ends at a token, with the characters in front that narrow it; empty when
    /// none does.
    /// </summary>
    public static (int First, int End) Before(TokenBuffer tokens, int end)
    {
        int behind = end;
        if (tokens[end - 1].First is '）' or ')')
            while (end > 1 && behind - end < MaxShortForm && tokens[end].First is not ('（' or '(')) end--;
        int head = end - 1;
        while (head > 0 && tokens[head].PhraseLength == 0) head--;
        if (!tokens[head].Is(WordClass.RoleNoun) || head + tokens[head].PhraseLength != end) return (behind, behind);
        int first = head;
        while (first > 0 && first > end - MaxName && (IsNameCharacter(tokens[first - 1]) || IsPartOfOffice(tokens, first - 1))) first--;
        return (first, end);
    }

    /// <summary>"市民団体代表": a noun for an office or its work in front of the role.</summary>
    private static bool IsPartOfOffice(TokenBuffer tokens, int i) => tokens[i].Stretch < 0 && Tokenizer.IsIdeograph(tokens[i].First)
        && (tokens[i].PhraseLength == 0 || tokens[i].Is(WordClass.OrganizationWord | WordClass.OrganizationNoun | WordClass.Former));

    /// <summary>A role by itself, as the subject of what follows: "社長は", "这位门将说".</summary>
    public static bool TryRead(TokenBuffer tokens, int first, int end, bool japanese, out Reference reference)
    {
        reference = default;
        if (end < tokens.Count && tokens[end].IsWord && (japanese
            ? !IsTopic(tokens[end]) && !IsAccordingTo(tokens, end)
            : (tokens[end].Class == WordClass.None || IsFamilyName(tokens[end])) && !IsManner(tokens, end)))
        {
            return false;
        }
        if (japanese && first > 0 && IsNameCharacter(tokens[first - 1]) && !tokens[first].Is(WordClass.Indefinite)) return false;
        int start = Start(tokens, first, japanese);
        reference = Reference.OfRole(start, (first, end), end, tokens[first].Class & (WordClass.NounHe | WordClass.NounShe));
        return true;
    }

    /// <summary>"工作人员淡定地说": how it is said.</summary>
    private static bool IsManner(TokenBuffer tokens, int first)
    {
        int i = first, limit = Math.Min(tokens.Count - 1, first + MaxManner);
        while (i < limit && tokens[i].IsWord && tokens[i].First != '地') i++;
        return i > first && i < limit && tokens[i].First == '地' && tokens[i + 1].Is(WordClass.SpeechCue);
    }

    /// <summary>"白鷹山は「...」": the noun right in front of a quote's topic marker, whatever it is.</summary>
    public static (int First, int Length) Topic(TokenBuffer tokens, int quote, int floor)
    {
        int marker = quote - 1;
        while (marker > floor && !tokens[marker].IsWord) marker--;
        // Nearest before the quote any topic marker, farther off "は", which is less often part of another word.
        if (marker > floor && !IsTopic(tokens[marker]))
            while (marker > floor && quote - marker < MaxToTopic
                && !(tokens[marker].First == 'は' && tokens[marker].Stretch < 0 && IsNoun(tokens, marker - 1)))
            {
                marker--;
            }
        if (marker <= floor || !IsTopic(tokens[marker])) return default;
        int end = marker, start = end;
        if (tokens[end - 1].First is '）' or ')') while (end > floor && tokens[end].First is not ('（' or '(')) end--;
        start = end;
        // "捜査1課は"
        while (start > floor && (IsNoun(tokens, start - 1) || tokens[start - 1].Kind == TokenKind.Number)) start--;
        // "男は「...」と供述した"
        return end - start > 1 || start < end && tokens[start].First is '男' or '女' ? (start, end - start) : default;
    }

    /// <summary>"担当者によると".</summary>
    private static bool IsAccordingTo(TokenBuffer tokens, int i) =>
        i + 2 < tokens.Count && tokens[i].First == 'に' && tokens[i + 1].First == 'よ' && tokens[i + 2].First is 'る' or 'れ';

    /// <summary>Where the words that narrow a role begin: "这位门将", "一名不愿透露姓名的工程师", "県選管の担当者".</summary>
    private static int Start(TokenBuffer tokens, int role, bool japanese)
    {
        int start = role, floor = Math.Max(0, role - MaxNarrowing);
        if (japanese)
        {
            // "外務省幹部"
            while (tokens[role].Is(WordClass.Indefinite) && start > floor && IsNoun(tokens, start - 1)) start--;
            while (start > floor + 1 && tokens[start - 1].First == 'の' && IsNoun(tokens, start - 2))
            {
                start -= 2;
                // "70代の女性"
                while (start > floor && (IsNoun(tokens, start - 1) || tokens[start - 1].Kind == TokenKind.Number)) start--;
            }
        }
        else if (start > 0 && tokens[start - 1].First == '的')
        {
            int i = start - 1;
            while (i > floor && tokens[i - 1].IsWord && tokens[i - 1].Sentence == tokens[role].Sentence && tokens[i - 1].Stretch < 0
                && !tokens[i].Is(WordClass.Indefinite))
            {
                i--;
            }
            if (tokens[i].Is(WordClass.Indefinite)) start = i;
        }
        floor = Math.Max(0, start - (japanese ? 3 : MaxToNumeral));
        for (int i = start - 1; i >= floor; i--)
        {
            if (tokens[i].Is(WordClass.Definite | WordClass.Indefinite)) start = i;
            // "一位中方官员"
            else if (tokens[i].PhraseLength > 0 && (japanese || !IsNoun(tokens, i)
                || tokens[i].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary)))
            {
                break;
            }
        }
        return japanese ? start : WithOffice(tokens, start);
    }

    /// <summary>
    /// "海州铁路局局长": where what narrows a role begins, if that is all that stands between it and the beginning of its clause or a small word;
    /// else the role itself.
    /// </summary>
    public static int StartOfOffice(TokenBuffer tokens, int role)
    {
        const WordClass before = WordClass.Preposition | WordClass.AnyCue | WordClass.Calendar | WordClass.Adverb;
        const WordClass boundary = before | WordClass.Auxiliary | WordClass.SubjectPronoun | WordClass.PronounObject | WordClass.Definite
            | WordClass.Indefinite;
        int first = role;
        while (first > 0 && role - first < MaxNarrowing && tokens.SameClause(first - 1, role) && !tokens[first - 1].Is(boundary)
            && tokens[first - 1].End == tokens[first].Start && tokens[first - 1].First is not ('的' or '了' or '是' or '等' or '着' or '过'))
        {
            first--;
        }
        bool begins = first == 0 || !tokens.SameClause(first - 1, role) || tokens[first - 1].Is(before)
            || tokens[first - 1].End < tokens[first].Start || tokens[first - 1].First is '的' or '了';
        return begins && tokens[first].PhraseLength > 0 ? first : role;
    }

    /// <summary>"南湖区住建局有关负责人": with the office that a clause begins with, in front of who works there.</summary>
    private static int WithOffice(TokenBuffer tokens, int start)
    {
        if (start == 0 || !tokens[start].Is(WordClass.Indefinite) || !EndsOffice.Contains(tokens[start - 1].First)) return start;
        int first = start;
        while (first > 0 && start - first < MaxNarrowing && tokens[first - 1].IsWord && tokens[first - 1].Sentence == tokens[start].Sentence
            && !tokens[first - 1].Is(WordClass.Preposition | WordClass.Adverb | WordClass.AnyCue | WordClass.Calendar | WordClass.Definite)
            && tokens[first - 1].First is not ('的' or '了' or '是' or '等'))
        {
            first--;
        }
        bool begins = first == 0 || !tokens[first - 1].IsWord || tokens[first - 1].Sentence != tokens[start].Sentence;
        return begins ? first : start;
    }

    /// <summary>"NAME防災課長", "NAME前監督": in front of what narrows an office; one character and "former" are rather a name.</summary>
    public static int BehindOffice(TokenBuffer tokens, int role)
    {
        while (role > 0)
        {
            int start = role - 1;
            while (start > 0 && tokens[start].PhraseLength == 0 && role - start < MaxName) start--;
            bool former = tokens[start].Is(WordClass.Former) && start > 1 && IsNameCharacter(tokens[start - 1])
                && IsNameCharacter(tokens[start - 2]);
            if (!former && !tokens[start].Is(WordClass.OrganizationWord) || start + tokens[start].PhraseLength != role) break;
            role = start;
        }
        return role;
    }
}
