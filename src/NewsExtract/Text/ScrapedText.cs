using System.Runtime.InteropServices;

namespace NewsExtract.Text;

/// <summary>A scraped text as its lines, each with the role it was found to have.</summary>
internal sealed class ScrapedText
{
    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly float[] _wordsBefore;
    private readonly float[] _proseBefore;

    public ScrapedText(string text)
    {
        _text = HardWraps.Join(MarkdownLinks.Replace(text));
        _lines = TextLines.Split(_text);
        _proseBefore = new float[_lines.Count + 1];
        _wordsBefore = new float[_lines.Count + 1];
        for (int i = 0; i < _lines.Count; i++)
        {
            _wordsBefore[i + 1] = _wordsBefore[i] + _lines[i].Words;
            _proseBefore[i + 1] = _proseBefore[i] + (_lines[i].IsProse ? _lines[i].Words : 0);
        }
    }

    public int Count => _lines.Count;

    public ref TextLine this[int line] => ref CollectionsMarshal.AsSpan(_lines)[line];

    public ReadOnlySpan<char> Text(int line) => _text.AsSpan(_lines[line].Start, _lines[line].Length);

    /// <summary>
    /// Whether something was found that only a page puts around an article: the headline twice, a byline, a date, a caption, comments,
    /// related articles. Without it short lines are the author's own and stay.
    /// </summary>
    public bool LooksScraped
    {
        get
        {
            int headlines = 0;
            foreach (ref readonly TextLine line in CollectionsMarshal.AsSpan(_lines))
            {
                if (line.Role is LineRole.Byline or LineRole.Date or LineRole.Caption or LineRole.Afterwards or LineRole.CommentWidget)
                    return true;
                if (line.Role == LineRole.Headline && ++headlines > 1) return true;
            }
            return false;
        }
    }

    /// <summary>Words in a range of lines.</summary>
    public float Words(int start, int end) => _wordsBefore[Math.Max(start, end)] - _wordsBefore[start];

    /// <summary>Words of running text in a range of lines.</summary>
    public float Prose(int start, int end) => _proseBefore[Math.Max(start, end)] - _proseBefore[start];

    /// <summary>The first line of running text, <see cref="Count"/> when there is none.</summary>
    public int FirstProse(int start, int end)
    {
        int i = start;
        while (i < end && !_lines[i].IsProse) i++;
        return i;
    }
}
