using NewsExtract.Comments;
using NewsExtract.Drafts;
using NewsExtract.Metadata;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Text;

/// <summary>Reads the lines that say who wrote an article and when.</summary>
/// <param name="text">The text.</param>
/// <param name="prose">From this line on only lines are looked at that the models do not take for the article's.</param>
/// <param name="metadata">Receives authors and date.</param>
internal sealed class BylinesAndDates(ScrapedText text, int prose, PageMetadata metadata)
{
    private const float LongestDate = 14, LongestByline = 20, LongestMixed = 25, LongestNote = 8;

    /// <summary>How far from a date a name stands that nothing else shows to be the author's.</summary>
    private const int NearDate = 3;

    /// <summary>Share of a line that names take at least in a line of names.</summary>
    private const float LeastNames = .6f;

    private readonly NameList _names = new(new TextStore());
    private bool _isUpdate;

    /// <summary>Reads bylines, dates and then, where nobody is named yet, names alone, and gives their lines their roles.</summary>
    public void Read(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (IsOpen(i)) ReadByline(i, end);
        for (int i = start; i < end; i++)
            if (IsOpen(i) && text.Text(i).ContainsAnyInRange('0', '9') && (IsDate(text, i) || IsDateWithMore(i))) ReadDateLine(i);
        if (metadata.Authors.Count == 0) ReadLonelyNames(start, end);
    }

    private bool IsOpen(int line) =>
        text[line].Role == LineRole.Unlikely || (text[line].Role == LineRole.Body && line < prose);

    private void ReadByline(int line, int end)
    {
        const int mostNames = 3;
        ReadOnlySpan<char> content = text.Text(line);
        if (IsByline(text, line) && (BeginsByline(content) || IsLikelyName(content)))
        {
            text[line].Role = LineRole.Byline;
            ReadAuthors(content);
            ReadDate(content);
        }
        else if (PagePhrases.Bylines.Covers(content))
        {
            // "Written by" on a line of its own, and the names on those below.
            int last = Math.Min(end, line + 1 + mostNames);
            for (int i = line + 1; i < last && IsOpen(i) && IsLineOfNames(text.Text(i)); i++)
            {
                if (i > line + 1 && !IsLikelyName(text.Text(i))) break;
                text[line].Role = text[i].Role = LineRole.Byline;
                AddAuthors();
            }
        }
    }

    /// <summary>"Jane Doe · The Paper · 3 May 2024": a short line with a date that the models do not like.</summary>
    private bool IsDateWithMore(int line)
    {
        ref readonly TextLine entry = ref text[line];
        float longest = entry.EndsSentence ? LongestNote : entry.Role == LineRole.Body ? LongestDate : LongestMixed;
        return entry.Words <= longest && DateReader.TryRead(text.Text(line), DateOrder.DayFirst, out _);
    }

    private void ReadDateLine(int line)
    {
        ReadOnlySpan<char> content = text.Text(line);
        text[line].Role = LineRole.Date;
        ReadDate(content);
        if (content.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) is > 0 and int by) ReadAuthors(content[(by + 1)..]);
        if (DateReader.TryRead(content, DateOrder.DayFirst, out DateReading date)) content = content[..date.Start];
        foreach (Range range in content.SplitAny('·', '|', '/', '•', '–', '—', ','))
        {
            ReadOnlySpan<char> part = content[range].Trim();
            if ((NameLine.IsName(part) && IsLikelyName(part)) || BylineWords.BeginsByline(part)) ReadAuthors(part);
        }
    }

    /// <summary>The first date is the article's, unless it says that it is the last change's and another one follows.</summary>
    private void ReadDate(ReadOnlySpan<char> content)
    {
        if (metadata.DatePublished is not null && !_isUpdate) return;
        if (!DateReader.TryRead(content, OrderIn(content), out DateReading reading)) return;
        bool isUpdate = PagePhrases.UpdateLabels.Begins(content);
        if (metadata.DatePublished is not null && isUpdate) return;
        metadata.DatePublished = reading.Date;
        _isUpdate = isUpdate;
    }

    /// <summary>Those who write 7 PM write the month first.</summary>
    private static DateOrder OrderIn(ReadOnlySpan<char> content) =>
        content.Contains(" PM", StringComparison.Ordinal) || content.Contains(" AM", StringComparison.Ordinal)
            ? DateOrder.MonthFirst : DateOrder.DayFirst;

    /// <summary>Of the lines that are nothing but names the one nearest to a date; names below a picture are of who is on it.</summary>
    private void ReadLonelyNames(int start, int end)
    {
        int best = -1, nearest = int.MaxValue;
        for (int i = start; i < end; i++)
        {
            if (!IsOpen(i) || !IsLikelyName(text.Text(i)) || !IsLineOfNames(text.Text(i))) continue;
            if (i + 1 < text.Count && text[i + 1].Role == LineRole.Caption) continue;
            int distance = DistanceToDate(i);
            if (distance < nearest) (best, nearest) = (i, distance);
        }
        if (best < 0) return;
        text[best].Role = LineRole.Byline;
        ReadAuthors(text.Text(best));
    }

    private int DistanceToDate(int line)
    {
        for (int distance = 1; distance <= NearDate; distance++)
            if (HasDate(line - distance) || HasDate(line + distance)) return distance;
        return NearDate + 1;

        bool HasDate(int i) => i >= 0 && i < text.Count && text[i].Role == LineRole.Date;
    }

    private bool IsLineOfNames(ReadOnlySpan<char> content)
    {
        const int longest = 100;
        if (content.Length > longest || PagePhrases.Furniture.Covers(content)) return false;
        _names.Clear();
        BylineReader.Read(content, _names, strict: true);
        int letters = 0;
        foreach (TextSlice name in _names.Names) letters += name.Length;
        return _names.Count > 0 && _names[0].Span.Contains(' ') && letters >= LeastNames * content.Length;
    }

    /// <summary>Whether a text begins with a given name that the library knows, or is in a script whose names it knows little of.</summary>
    private static bool IsLikelyName(ReadOnlySpan<char> content)
    {
        int end = content.IndexOfAny(' ', '-');
        return !content.ContainsAnyInRange('A', 'z') || (end > 0 && GivenNames.ClassOf(WordHash.Of(content[..end])) != WordClass.None);
    }

    private void ReadAuthors(ReadOnlySpan<char> byline)
    {
        if (metadata.Authors.Count > 0) return;
        _names.Clear();
        BylineReader.ReadLines(byline, _names, strict: true);
        AddAuthors();
    }

    private void AddAuthors()
    {
        for (int i = 0; i < _names.Count; i++)
            if (i == 0 || !IsPlace(_names[0], _names[i])) metadata.Authors.Add(new AuthorText(Once(_names[i])));
    }

    /// <summary>"Jane Doe Jane Doe", name and label of a picture, is one name.</summary>
    private static TextSlice Once(TextSlice name)
    {
        int half = name.Length / 2;
        return name.Length > 2 && name[half] == ' ' && name.Span[..half].SequenceEqual(name.Span[(half + 1)..]) ? name[..half] : name;
    }

    /// <summary>"Jane Doe, Zurich", "Jane Doe, ABC NEWS": what follows a name and is none.</summary>
    private static bool IsPlace(ReadOnlySpan<char> first, ReadOnlySpan<char> name) =>
        first.Contains(' ') && (!name.Contains(' ') || (name.IndexOfAnyInRange('a', 'z') < 0 && first.IndexOfAnyInRange('a', 'z') >= 0));

    private static bool BeginsByline(ReadOnlySpan<char> content) =>
        PagePhrases.Bylines.Begins(content) || BylineWords.BeginsByline(content);

    /// <summary>Whether a line is nothing but a date, with or without a label.</summary>
    public static bool IsDate(ScrapedText text, int line)
    {
        if (text[line].Words > LongestDate || text[line].EndsSentence) return false;
        ReadOnlySpan<char> content = text.Text(line);
        return DateLine.IsDate(content) || (PagePhrases.DateLabels.Begins(content) && content.IndexOfAnyInRange('0', '9') >= 0);
    }

    /// <summary>Whether a line names who wrote the article: behind "By" and the like, or a name alone next to a date.</summary>
    public static bool IsByline(ScrapedText text, int line)
    {
        ReadOnlySpan<char> content = text.Text(line);
        if (text[line].Words > LongestByline || text[line].EndsSentence) return false;
        if (BeginsByline(content) && HasCapitalAfterFirstWord(content)) return true;
        return NameLine.IsName(content)
            && ((line + 1 < text.Count && IsDate(text, line + 1)) || (line > 0 && IsDate(text, line - 1)));
    }

    private static bool HasCapitalAfterFirstWord(ReadOnlySpan<char> content)
    {
        int space = content.IndexOfAny(' ', ':', '：');
        if (space < 0 || space + 1 >= content.Length) return false;
        ReadOnlySpan<char> rest = content[(space + 1)..].TrimStart();
        return rest.Length > 1 && (char.IsUpper(rest[0])
            || char.GetUnicodeCategory(rest[0]) == System.Globalization.UnicodeCategory.OtherLetter);
    }
}
