using System.Buffers;

namespace NewsExtract.Text;

/// <summary>What a line of a scraped text was found to be.</summary>
internal enum LineRole : byte
{
    Body, Headline, Standfirst, Byline, Date, Caption, Furniture, Insert, Promotion, Afterwards, Unlikely,
    CommentWidget, Comment
}

/// <summary>A line that is not empty: a paragraph, a label, a button.</summary>
internal struct TextLine
{
    public int Start;
    public int Length;
    /// <summary>Length in words of about five letters, in any script; addresses do not count.</summary>
    public float Words;
    public bool EndsSentence;
    /// <summary>An empty line stands before it.</summary>
    public bool Apart;
    /// <summary>How many signs of a Markdown heading stood before it.</summary>
    public byte Level;
    /// <summary>A bullet stood before it.</summary>
    public bool IsItem;
    /// <summary>Log-odds by the models that it is the body's, and that it is the headline.</summary>
    public float Score, HeadlineScore;
    public LineRole Role;

    /// <summary>Clearly running text.</summary>
    public readonly bool IsProse => EndsSentence ? Words >= 9 : Words >= 25;

    /// <summary>A label, a name, a heading: short, and no sentence.</summary>
    public readonly bool IsLabel => !EndsSentence && Words < 14;
}

/// <summary>Cuts a text into its lines and measures them.</summary>
internal static class TextLines
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…。！？．｡؟۔।॥։።៕။‽");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»›“‘)]}」』）】》〉*¹²³ ");
    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("_-=*~•·—–─━═#. ");

    /// <summary>White space and the invisible marks that pages leave at the ends of lines.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> line)
    {
        int start = 0, end = line.Length;
        while (start < end && IsBlank(line[start])) start++;
        while (end > start && IsBlank(line[end - 1])) end--;
        return line[start..end];
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\ufeff' or '\u200b' or '\u200e' or '\u200f';

    /// <summary>
    /// Lines that are looked at: the longest page of the corpora has 2,000. What is behind them is no article's, and memory is to be
    /// bounded whatever the text.
    /// </summary>
    public const int Most = 50_000;

    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        ReadOnlySpan<char> rest = text;
        bool apart = true;
        foreach (ReadOnlySpan<char> raw in rest.EnumerateLines())
        {
            ReadOnlySpan<char> line = Trim(raw);
            if (line.IsEmpty)
            {
                apart = true;
                continue;
            }
            if (lines.Count == Most) break;
            byte level = HeadingLevel(line);
            bool isItem = line.Length > 2 && line[0] is '*' or '•' or '▪' or '◦' && line[1] == ' ';
            if (level > 0 || isItem) line = Trim(line[Math.Max(1, (int)level)..]);
            rest.Overlaps(line, out int start);
            lines.Add(new TextLine
            {
                Start = start,
                Length = line.Length,
                Words = CountWords(line),
                EndsSentence = EndsSentence(line),
                Apart = apart,
                Level = level,
                IsItem = isItem,
            });
            apart = false;
        }
        return lines;
    }

    private static byte HeadingLevel(ReadOnlySpan<char> line)
    {
        const int deepest = 6;
        int level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= deepest && line[level] == ' ' ? (byte)level : (byte)0;
    }

    /// <summary>Whether a line ends with a sentence mark of any script, behind closing quotation marks and brackets.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> end = line[Math.Max(0, line.Length - 8)..];
        int last = end.LastIndexOfAnyExcept(Closers);
        return last >= 0 && SentenceEnds.Contains(end[last]);
    }

    /// <summary>A line drawn with characters.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && line.IndexOfAnyExcept(RuleCharacters) < 0;

    /// <summary>4.8 letters, or 1.8 ideographs or kana, make a word.</summary>
    private static float CountWords(ReadOnlySpan<char> line)
    {
        int letters = 0, ideographs = 0;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == ':' && line[i..].StartsWith("://"))
            {
                int space = line[i..].IndexOfAny(' ', ')');
                if (space < 0) break;
                i += space;
            }
            else if (c is >= '\u2e80' and <= '\u9fff' or >= '\uac00' and <= '\ud7af') ideographs++;
            else if (char.IsLetterOrDigit(c)) letters++;
        }
        return letters / 4.8f + ideographs * 0.55f;
    }
}
