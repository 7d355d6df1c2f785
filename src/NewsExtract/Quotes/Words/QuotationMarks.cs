using System.Runtime.CompilerServices;
using NewsExtract.Quotes.Speakers;

namespace NewsExtract.Quotes.Words;

/// <summary>A stretch of text between quotation marks, outermost only.</summary>
internal struct Stretch
{
    /// <summary>The token of the opening mark.</summary>
    public int Open;

    /// <summary>The token of the closing mark; the token after the last one inside where the mark was never closed.</summary>
    public int Close;

    /// <summary>False when the paragraph ends before the mark is closed.</summary>
    public bool Closed;

    /// <summary>Index of the stretch of the paragraph before that this one continues, or -1.</summary>
    public int Continues;

    /// <summary>Number of words inside.</summary>
    public int Words;

    /// <summary>First code unit inside.</summary>
    public int Start;

    /// <summary>End of the text inside, exclusive, without white space.</summary>
    public int End;
}

/// <summary>
/// Pairs quotation marks: curly, straight, doubled apostrophes, German, French, Nordic and East Asian conventions, nested, unbalanced
/// and continued over paragraphs. One pass; the number of open levels is bounded.
/// </summary>
internal static class QuotationMarks
{
    private const int MaxLevels = 4;

    /// <summary>Tokens from a mark that opens inside others to the one that closes them.</summary>
    private const int MaxNested = 200;

    private const string Marks = "\"“”„‟«»‹›「」『』﹁﹂‘’‚‛'`＂";

    /// <summary>What a mark does at its place.</summary>
    private enum Act { None, Open, Close, Reopen }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMark(char c) => c is '"' or '\'' || (c >= 128 || c == '`') && Marks.Contains(c);

    /// <summary>Finds the outermost stretches and tells every token in which one it lies.</summary>
    /// <param name="words">
    /// Whether the language opens speech with dashes, and sets the reporter's words between commas inside the marks.
    /// </param>
    public static void Pair(ReadOnlySpan<char> text, TokenBuffer tokens, Pool<Stretch> stretches, SpeakerWords words)
    {
        stretches.Clear();
        var speech = new DashSpeech(tokens);
        Span<int> levels = stackalloc int[MaxLevels];
        int depth = 0, behind = 0;
        foreach (int i in tokens.Breaks)
        {
            if (i < behind) continue;
            if (depth > 0 && tokens[i].Paragraph != tokens[levels[0]].Paragraph)
            {
                AddOpen(text, tokens, stretches, levels[..depth], tokens.EndOfParagraph(levels[0]));
                depth = 0;
            }
            if (words.DashesOpenSpeech && depth == 0 && speech.TryRead(i, out Stretch spoken))
            {
                AddPart(text, tokens, stretches, spoken.Open, spoken.Close, spoken.Closed);
                behind = spoken.Close;
                continue;
            }
            if (tokens[i].Kind != TokenKind.Mark) continue;
            Act act = ActOf(text, tokens, i, levels[..depth]);
            if (act == Act.Close && Matching(text, tokens, i, levels[..depth]) is var level && level >= 0)
            {
                depth = level;
                if (depth == 0) Add(text, tokens, stretches, levels[0], i, closed: true, words.CuesInterruptQuotes);
            }
            else if (act == Act.Reopen)
            {
                if (depth == 1) AddOpen(text, tokens, stretches, levels[..1], i);
                levels[Math.Max(depth - 1, 0)] = i;
                depth = Math.Max(depth, 1);
            }
            else if (act == Act.Open && depth < MaxLevels)
            {
                levels[depth++] = i;
            }
        }
        if (depth > 0) AddOpen(text, tokens, stretches, levels[..depth], tokens.EndOfParagraph(levels[0]));
        Link(text, tokens, stretches);
    }

    /// <summary>The level that a closing mark closes, searched from the innermost, or -1.</summary>
    private static int Matching(ReadOnlySpan<char> text, TokenBuffer tokens, int close, ReadOnlySpan<int> levels)
    {
        for (int level = levels.Length - 1; level >= 0; level--)
        {
            if (Closes(Shape(text, tokens[levels[level]]), Shape(text, tokens[close]))) return level;
        }
        return -1;
    }

    /// <summary>A mark left open at the end of its paragraph: a stretch to that end, unless it may have been an apostrophe.</summary>
    private static void AddOpen(ReadOnlySpan<char> text, TokenBuffer tokens, Pool<Stretch> stretches, ReadOnlySpan<int> levels, int end)
    {
        foreach (int open in levels)
        {
            if (IsSingle(Shape(text, tokens[open])) && !GoesOn(text, tokens, open, end)) continue;
            Add(text, tokens, stretches, open, end, closed: false, commas: false);
            return;
        }
    }

    /// <summary>
    /// Whether a single mark opens a paragraph or stands behind a colon, and the next paragraph
    /// opens with one too: then it is no apostrophe.
    /// </summary>
    private static bool GoesOn(ReadOnlySpan<char> text, TokenBuffer tokens, int open, int end) =>
        end < tokens.Count && tokens[end].Kind == TokenKind.Mark && tokens[end].Paragraph != tokens[open].Paragraph
            && Shape(text, tokens[end]) == Shape(text, tokens[open])
            && (open == 0 || tokens[open - 1].Paragraph != tokens[open].Paragraph || tokens[open - 1].First == ':');

    /// <summary>Adds a stretch, or several where the reporter's words stand between dashes, or commas, inside the marks.</summary>
    private static void Add(
        ReadOnlySpan<char> text, TokenBuffer tokens, Pool<Stretch> stretches, int open, int close, bool closed, bool commas)
    {
        while (DashIncise.Find(tokens, open, closed ? close + 1 : close) is { } incise)
        {
            AddPart(text, tokens, stretches, open, incise.First, closed: true);
            open = incise.End - 1;
        }
        while (commas && CommaIncise.Find(tokens, open, close) is { } between)
        {
            AddPart(text, tokens, stretches, open, between.First, closed: true);
            open = between.End - 1;
        }
        AddPart(text, tokens, stretches, open, close, closed);
    }

    private static void AddPart(ReadOnlySpan<char> text, TokenBuffer tokens, Pool<Stretch> stretches, int open, int close, bool closed)
    {
        int start = tokens[open].End;
        int end = closed ? tokens[close].Start : tokens[close - 1].End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (start >= end) return;
        var stretch = new Stretch { Open = open, Close = close, Closed = closed, Continues = -1, Start = start, End = end };
        int limit = closed ? close + 1 : close;
        for (int i = open; i < limit; i++)
        {
            tokens[i].Stretch = stretches.Count;
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number) stretch.Words++;
        }
        stretches.Add(stretch);
    }

    /// <summary>Links a stretch left open with one that opens the next paragraph; behind a dash speaks whoever the text says.</summary>
    private static void Link(ReadOnlySpan<char> text, TokenBuffer tokens, Pool<Stretch> stretches)
    {
        for (int i = 1; i < stretches.Count; i++)
        {
            ref Stretch stretch = ref stretches[i];
            ref Stretch before = ref stretches[i - 1];
            if (!before.Closed && tokens[before.Open].Kind == TokenKind.Mark && before.Close == stretch.Open
                && tokens[stretch.Open].Paragraph != tokens[before.Open].Paragraph
                && IsSameMark(Shape(text, tokens[before.Open]), Shape(text, tokens[stretch.Open])))
            {
                stretch.Continues = i - 1;
            }
        }
    }

    /// <summary>The mark of the paragraph before, or, where a text mixes them, the straight one for the curly one.</summary>
    private static bool IsSameMark(char before, char mark) => mark == before || (before, mark) == ('“', '"');

    private static Act ActOf(ReadOnlySpan<char> text, TokenBuffer tokens, int i, ReadOnlySpan<int> levels)
    {
        ref Token token = ref tokens[i];
        char mark = Shape(text, token);
        char before = token.Start > 0 ? text[token.Start - 1] : '\n';
        char after = token.End < text.Length ? text[token.End] : '\n';
        bool canOpen = !char.IsWhiteSpace(after) && !IsWordEnd(before);
        bool canClose = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);
        int top = levels.IsEmpty ? -1 : levels[^1];
        // A single mark inside may have been an apostrophe: it does not hide the double mark around it.
        if (top >= 0 && levels.Length > 1 && IsSingle(Shape(text, tokens[top])) && mark is '“' or '”' or '"') top = levels[^2];
        char topShape = top >= 0 ? Shape(text, tokens[top]) : '\0';
        switch (mark)
        {
            case '„' or '‟' or '‚' or '‛' or '`' or '「' or '『' or '﹁':
                return Act.Open;
            case '」' or '』' or '﹂':
                return Act.Close;
            case '“':
                if (topShape is '„' or '”' || topShape == '“' && canClose && !canOpen) return Act.Close;
                return topShape == '“' ? Act.Reopen : Act.Open;
            case '”':
                if (topShape is '“' or '„' or '"' or '”' or '`') return Act.Close;
                return canOpen && !canClose || top < 0 && IsReversed(text, token) ? Act.Open : Act.Close;
            case '"' or '＂':
                if (topShape is '"' or '＂')
                {
                    if (!canOpen || canClose || EndsClause(text, token.End)) return Act.Close;
                    return IsNested(text, tokens, i) ? Act.Open : Act.Reopen;
                }
                if (topShape is '“' or '„' or '`' && canClose) return Act.Close;
                // 'said" It rains"', 'said :" It rains"', 'said, " It rains"'
                if (top < 0 && char.IsWhiteSpace(after) && i > 0 && (before == ':' || tokens[i - 1].Is(WordClass.SpeechCue)
                    || tokens[i - 1].First is ',' or ':' && i > 1 && tokens[i - 2].Is(WordClass.SpeechCue)))
                    return Act.Open;
                return canOpen || top < 0 && !canClose && !char.IsWhiteSpace(after) ? Act.Open : Act.Close;
            case '«' or '‹':
                return topShape == (mark == '«' ? '»' : '›') ? Act.Close : Act.Open;
            case '»' or '›':
                if (topShape == (mark == '»' ? '«' : '‹')) return Act.Close;
                if (top >= 0 && !canClose) return Act.None;
                return canOpen && top < 0 ? Act.Open : Act.Close;
            case '‘':
                if (topShape == '‚') return Act.Close;
                return canOpen ? Act.Open : Act.None;
            default: // ’ and '
                if (topShape is '‘' or '\'' or '‚' && canClose) return IsPossessivePlural(text, tokens, i) ? Act.None : Act.Close;
                return mark == '\'' && canOpen && !IsElision(text, tokens, i) ? Act.Open : Act.None;
        }
    }

    /// <summary>'It rains ".': a full stop or comma with a space behind it.</summary>
    private static bool EndsClause(ReadOnlySpan<char> text, int i) =>
        i < text.Length && text[i] is '.' or ',' or '،' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]));

    /// <summary>” text“, ” text”: behind a space or an Arabic comma a mark that elsewhere closes opens, if the next one closes.</summary>
    private static bool IsReversed(ReadOnlySpan<char> text, in Token mark)
    {
        char before = mark.Start > 0 ? text[mark.Start - 1] : '\n';
        int next = text[mark.End..].IndexOfAny('“', '”', '\n') + mark.End;
        return (char.IsWhiteSpace(before) || before is '،' or ':') && next > mark.End && text[next] != '\n'
            && (next + 1 == text.Length || !char.IsLetterOrDigit(text[next + 1]));
    }

    /// <summary>
    /// "He called it "a mess" and left," she said: whether a straight mark that opens inside others is closed, and they are too. Where
    /// only one mark closes, the others were left open.
    /// </summary>
    private static bool IsNested(ReadOnlySpan<char> text, TokenBuffer tokens, int inner)
    {
        int depth = 2, end = Math.Min(tokens.Count, inner + MaxNested);
        for (int i = inner + 1; i < end && tokens[i].Paragraph == tokens[inner].Paragraph && depth > 0; i++)
        {
            if (tokens[i].Kind != TokenKind.Mark || Shape(text, tokens[i]) is not ('"' or '＂')) continue;
            bool opens = tokens[i].End < text.Length && !char.IsWhiteSpace(text[tokens[i].End]) && !IsWordEnd(text[tokens[i].Start - 1])
                && char.IsLetterOrDigit(text[tokens[i].End]);
            depth += opens ? 1 : -1;
        }
        return depth == 0;
    }

    /// <summary>The mark as one character; doubled apostrophes count as the straight double mark, doubled commas as the low one.</summary>
    private static char Shape(ReadOnlySpan<char> text, in Token token) =>
        token.End - token.Start == 1 ? token.First : token.First switch { '`' => '`', ',' => '„', _ => '"' };

    private static bool Closes(char open, char close) => open switch
    {
        '„' or '‟' => close is '“' or '”' or '"' or '‟',
        '“' => close is '”' or '"' or '“' or '»',
        '”' => close is '”' or '"' or '“',
        '"' or '＂' => close is '"' or '”' or '＂',
        '`' => close is '"' or '”' or '\'',
        '«' => close == '»',
        '»' => close == '«',
        '‹' => close == '›',
        '›' => close == '‹',
        '‘' or '‛' => close is '’' or '\'',
        '\'' => close is '\'' or '’',
        '‚' => close is '‘' or '’' or '\'',
        '「' => close == '」',
        '『' => close == '』',
        '﹁' => close == '﹂',
        _ => false,
    };

    private static bool IsSingle(char mark) => mark is '\'' or '‘' or '’' or '‚' or '‛' or '‹' or '›' or '`';

    private static bool IsWordEnd(char c) => char.IsLetterOrDigit(c) || c is '.' or ',' or '!' or '?' or '%' or ')';

    /// <summary>"the officials’ plan": an s before the mark and a lower-case word after it.</summary>
    private static bool IsPossessivePlural(ReadOnlySpan<char> text, TokenBuffer tokens, int i) =>
        i > 0 && tokens[i - 1].End == tokens[i].Start && text[tokens[i].Start - 1] is 's'
        && i + 1 < tokens.Count && tokens[i + 1].Casing == Casing.Lower && tokens[i + 1].IsWord
        && !tokens[i + 1].Is(WordClass.AnyCue | WordClass.SubjectPronoun | WordClass.Conjunction | WordClass.Auxiliary);

    /// <summary>"'90s", "'em", "'til": an apostrophe where something is left out.</summary>
    private static bool IsElision(ReadOnlySpan<char> text, TokenBuffer tokens, int i) =>
        i + 1 < tokens.Count && tokens[i + 1].Start == tokens[i].End
            && (tokens[i + 1].Kind == TokenKind.Number || char.IsAsciiDigit(tokens[i + 1].First)
            || text[tokens[i + 1].Start..tokens[i + 1].End] is "em" or "til" or "tis" or "twas" or "cause" or "cos" or "bout" or "round"
            or "n" or "s" or "t" or "re" or "ve" or "ll" or "d" or "m");
}
