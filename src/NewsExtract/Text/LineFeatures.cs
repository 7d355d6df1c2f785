using System.Buffers;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Metadata;

namespace NewsExtract.Text;

/// <summary>
/// The features of a text's lines, a row of numbers for each. All are made in a few passes, so that the work grows with the text alone.
/// Pooled: valid until the next text.
/// </summary>
internal sealed partial class LineFeatures
{
    public const int Count = (int)LineFeature.BodyGap + 1;
    /// <summary>Features of the first stage; the others need its scores.</summary>
    public const int FirstStageCount = (int)LineFeature.Score;

    /// <summary>Words behind so many characters tell no more of a line.</summary>
    private const int MostRead = 256;

    /// <summary>What is further away than this is as far as what is not there.</summary>
    private const int Far = 60;

    private static readonly SearchValues<char> CreditStarts = SearchValues.Create(".!?(/|");

    private readonly PageWords _known = new();
    private readonly TallyTable _repeats = new();
    private readonly TallyTable _vocabulary = new();
    private int[] _slots = [];
    private ScrapedText _text = null!;
    private int _count;

    public FeatureTable Table { get; } = new(Count);

    /// <summary>One line's row.</summary>
    private readonly ref struct Row(FeatureRow row)
    {
        private readonly FeatureRow _row = row;

        public float this[LineFeature feature]
        {
            set => _row[(int)feature] = value;
        }

        public void Set(LineFeature feature, bool value) => _row[(int)feature] = value ? 1 : 0;
    }

    private Row RowOf(int line) => new(Table.Row(line));

    public float Value(int line, LineFeature feature) => Table.Row(line)[(int)feature];

    /// <summary>Describes the lines before some end, each by itself, its neighbours and its place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The first line that is not looked at: that of the comments.</param>
    /// <param name="region">Where the article is thought to be.</param>
    public void Compute(ScrapedText text, int end, (int Start, int End) region)
    {
        (_text, _count) = (text, end);
        Table.Start(end);
        if (_slots.Length < end) _slots = new int[end * 2];
        _known.Read(new PageMetadata());
        CountWords();
        for (int i = 0; i < end; i++)
        {
            Row row = RowOf(i);
            DescribeText(i, row);
            DescribePhrases(i, row);
            DescribeNeighbours(i, row);
        }
        DescribePlaces(region);
        DescribeDistances();
    }

    /// <summary>Counts the lines that a text stands on, and the prose that a word stands in.</summary>
    private void CountWords()
    {
        _repeats.Start(_count);
        _vocabulary.Start(Math.Min(_count * 16, 1 << 16));
        for (int i = 0; i < _count; i++)
        {
            uint hash = (uint)_text[i].Length;
            ReadOnlySpan<uint> words = WordsOf(i);
            foreach (uint word in words) hash = (hash ^ word) * 0x9E3779B1;
            _slots[i] = _repeats.Add(hash, _text[i].Words, 0);
            if (!_text[i].IsProse) continue;
            foreach (uint word in words) _vocabulary.Add(word, 1, 1);
        }
    }

    private ReadOnlySpan<uint> WordsOf(int line)
    {
        ReadOnlySpan<char> text = _text.Text(line);
        return _known.Hasher.HashesOf(text[..Math.Min(text.Length, MostRead)]);
    }

    private void DescribeText(int i, Row row)
    {
        ref readonly TextLine line = ref _text[i];
        ReadOnlySpan<char> text = _text.Text(i);
        ReadOnlySpan<char> read = text[..Math.Min(text.Length, 4 * MostRead)];
        TextShape shape = TextShape.Of(read);
        float letters = Math.Max(1, shape.Letters);
        row[LineFeature.Words] = line.Words;
        row.Set(LineFeature.EndsSentence, line.EndsSentence);
        row.Set(LineFeature.EndsColon, text[^1] is ':' or '：');
        row[LineFeature.Sentences] = shape[CharClass.Stop];
        row[LineFeature.WordsPerSentence] = line.Words / Math.Max(1, shape[CharClass.Stop]);
        row[LineFeature.Commas] = shape[CharClass.Comma] / Math.Max(.2f, line.Words);
        row[LineFeature.Capitals] = shape[CharClass.Upper] / letters;
        row[LineFeature.Digits] = shape[CharClass.Digit] / (letters + shape[CharClass.Digit]);
        CharClass first = TextShape.Classify(text[0]);
        row.Set(LineFeature.StartsSmall, first == CharClass.Lower);
        row.Set(LineFeature.StartsMark, first is CharClass.Mark or CharClass.Other);
        row.Set(LineFeature.StartsQuote, first == CharClass.Quote);
        (int words, int capitals, int marks) = CountCapitals(read);
        row[LineFeature.CapitalWords] = capitals / (float)Math.Max(1, words);
        row[LineFeature.Marks] = marks / Math.Max(1, line.Words);
        DescribeWords(i, row);
    }

    /// <summary>Words, those that begin with a capital, and the marks of menus and credits.</summary>
    private static (int Words, int Capitals, int Marks) CountCapitals(ReadOnlySpan<char> text)
    {
        int words = 0, capitals = 0, marks = 0;
        CharClass previous = CharClass.Space;
        foreach (char c in text)
        {
            CharClass kind = TextShape.Classify(c);
            if (kind == CharClass.Mark) marks++;
            if (TextShape.IsWordPart(kind) && !TextShape.IsWordPart(previous))
            {
                words++;
                if (kind == CharClass.Upper) capitals++;
            }
            previous = kind;
        }
        return (words, capitals, marks);
    }

    private void DescribeWords(int i, Row row)
    {
        ReadOnlySpan<uint> hashes = WordsOf(i);
        var words = new Boilerplate.TextWords();
        words.Add(hashes, _known);
        float count = Math.Max(1, words.Count);
        int own = _text[i].IsProse ? 1 : 0, shared = 0;
        foreach (uint word in hashes)
            if (_vocabulary[_vocabulary.Find(word)].Count > own) shared++;
        row[LineFeature.StartsMarked] = words.StartsMarked;
        row[LineFeature.MarkedShare] = words.Marked / count;
        row[LineFeature.Subscribe] = words[WordGroup.Subscribe];
        row[LineFeature.Related] = words[WordGroup.Related];
        row[LineFeature.Legal] = words[WordGroup.Legal];
        row[LineFeature.Social] = words[WordGroup.Social];
        row[LineFeature.Credit] = words[WordGroup.Credit];
        row[LineFeature.Comment] = words[WordGroup.Comment];
        row[LineFeature.Consent] = words[WordGroup.Consent];
        row[LineFeature.Address] = words[WordGroup.Address];
        row[LineFeature.Repeats] = _repeats[_slots[i]].Count;
        row[LineFeature.RepeatedWords] = _repeats[_slots[i]].Units;
        row[LineFeature.InProse] = shared / count;
    }

    /// <summary>What the phrases say that pages put around articles; 2 for a line of nothing else.</summary>
    private void DescribePhrases(int i, Row row)
    {
        const float longest = 60;
        ref readonly TextLine line = ref _text[i];
        ReadOnlySpan<char> text = _text.Text(i);
        bool isShort = line.Words <= longest;
        row.Set(LineFeature.IsFurniture, isShort && PagePhrases.Furniture.Covers(text));
        row[LineFeature.IsAfterwards] = !isShort ? 0 : PagePhrases.IsLabelled(text, PagePhrases.Afterwards) ? 2
            : PagePhrases.Afterwards.Begins(text) ? 1 : 0;
        row[LineFeature.IsInsert] = !isShort ? 0 : PagePhrases.IsLabelled(text, PagePhrases.Inserts) ? 2
            : PagePhrases.Inserts.Begins(text) ? 1 : 0;
        row.Set(LineFeature.IsCall, isShort && PagePhrases.Calls.Begins(text));
        row[LineFeature.IsCaption] = CaptionLine.TryRead(text, line.Words, inHead: false, out _) ? 2
            : CaptionLine.TryRead(text, line.Words, inHead: true, out _) ? 1 : 0;
        row.Set(LineFeature.EndsCredit, isShort && EndsWithCredit(text));
        row[LineFeature.IsDate] = BylinesAndDates.IsDate(_text, i) ? 2
            : line.Words <= 40 && DateReader.TryRead(text, DateOrder.DayFirst, out _) ? 1 : 0;
        row[LineFeature.IsByline] = BylinesAndDates.IsByline(_text, i) ? 2 : NameLine.IsName(text) ? 1 : 0;
    }

    /// <summary>Whether what stands behind the last sentence speaks of pictures or their makers.</summary>
    private static bool EndsWithCredit(ReadOnlySpan<char> text)
    {
        const int longest = 60;
        ReadOnlySpan<char> end = text.TrimEnd(" .)]\"”");
        int sentence = end.LastIndexOfAny(CreditStarts) + 1;
        ReadOnlySpan<char> tail = end[Math.Max(sentence, end.Length - longest)..];
        return PagePhrases.Pictures.OccursIn(tail);
    }

    private void DescribeNeighbours(int i, Row row)
    {
        row.Set(LineFeature.Apart, _text[i].Apart);
        row.Set(LineFeature.NextApart, i + 1 >= _count || _text[i + 1].Apart);
        row[LineFeature.PreviousWords] = WordsAt(i - 1);
        row[LineFeature.NextWords] = WordsAt(i + 1);
        row[LineFeature.SecondPreviousWords] = WordsAt(i - 2);
        row[LineFeature.SecondNextWords] = WordsAt(i + 2);
        row.Set(LineFeature.PreviousEnds, i > 0 && _text[i - 1].EndsSentence);
        row.Set(LineFeature.NextEnds, i + 1 < _count && _text[i + 1].EndsSentence);
        const int reach = 4, farReach = 10;
        int first = Math.Max(0, i - reach), last = Math.Min(_count, i + reach + 1);
        row[LineFeature.WindowWords] = _text.Words(first, last) / (last - first);
        row[LineFeature.WindowProse] = _text.Prose(first, last) / (last - first);
        row[LineFeature.ProseBefore] = _text.Prose(Math.Max(0, i - farReach), i);
        row[LineFeature.ProseAfter] = _text.Prose(i + 1, Math.Min(_count, i + 1 + farReach));
    }

    private float WordsAt(int i) => i < 0 || i >= _count ? 0 : _text[i].Words;

    private void DescribePlaces((int Start, int End) region)
    {
        float all = _text.Prose(0, _count), inRegion = _text.Prose(region.Start, Math.Min(_count, region.End));
        int apart = 0, labels = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_text[i].Apart) apart++;
            if (_text[i].IsLabel) labels++;
        }
        for (int i = 0; i < _count; i++)
        {
            Row row = RowOf(i);
            row[LineFeature.ApartShare] = (float)apart / _count;
            row[LineFeature.LinesBefore] = i;
            row[LineFeature.LinesAfter] = _count - i;
            row[LineFeature.PageProseBefore] = _text.Prose(0, i) / Math.Max(1, all);
            row[LineFeature.PageProseAfter] = _text.Prose(i + 1, _count);
            row[LineFeature.FromRegion] = i < region.Start ? i - region.Start : i >= region.End ? i - region.End + 1 : 0;
            row[LineFeature.RegionShare] = inRegion / Math.Max(1, all);
            row[LineFeature.PageProse] = all;
            row[LineFeature.PageLines] = _count;
            row[LineFeature.PageLabels] = (float)labels / _count;
        }
    }

    /// <summary>How many lines away the nearest line of a kind is, in both directions.</summary>
    private void DescribeDistances()
    {
        (int date, int byline, int afterwards, int heading, int prose) = (Far, Far, Far, Far, Far);
        float run = 0;
        for (int i = 0; i < _count; i++)
        {
            Row row = RowOf(i);
            date = Value(i, LineFeature.IsDate) == 2 ? 0 : Math.Min(Far, date + 1);
            byline = Value(i, LineFeature.IsByline) == 2 ? 0 : Math.Min(Far, byline + 1);
            afterwards = Value(i, LineFeature.IsAfterwards) == 2 ? 0 : Math.Min(Far, afterwards + 1);
            heading = _text[i].IsLabel && Value(i, LineFeature.NextEnds) == 1 ? 0 : Math.Min(Far, heading + 1);
            row[LineFeature.FromDate] = date;
            row[LineFeature.FromByline] = byline;
            row[LineFeature.FromAfterwards] = afterwards;
            row[LineFeature.FromHeading] = heading;
            row[LineFeature.LabelsBefore] = Math.Min(prose, Far);
            run = _text[i].IsProse ? run + _text[i].Words : _text[i].IsLabel ? 0 : run;
            row[LineFeature.ProseRun] = run;
            prose = _text[i].IsProse ? 0 : prose + 1;
        }
        (date, byline, afterwards, prose) = (Far, Far, Far, Far);
        for (int i = _count - 1; i >= 0; i--)
        {
            Row row = RowOf(i);
            date = Value(i, LineFeature.IsDate) == 2 ? 0 : Math.Min(Far, date + 1);
            byline = Value(i, LineFeature.IsByline) == 2 ? 0 : Math.Min(Far, byline + 1);
            afterwards = Value(i, LineFeature.IsAfterwards) == 2 ? 0 : Math.Min(Far, afterwards + 1);
            row[LineFeature.ToDate] = date;
            row[LineFeature.ToByline] = byline;
            row[LineFeature.ToAfterwards] = afterwards;
            row[LineFeature.LabelsAfter] = Math.Min(prose, Far);
            prose = _text[i].IsProse ? 0 : prose + 1;
        }
    }
}
