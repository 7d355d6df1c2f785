using System.Text;
using NewsExtract.Comments;
using NewsExtract.Metadata;

namespace NewsExtract.Text;

/// <summary>
/// Finds where the comments of a scraped text begin and reads them, by the structure of the lines: names, dates, texts, buttons.
/// </summary>
internal static class CommentDump
{
    /// <summary>More places that look like a heading of comments than this are not tried: a page has one or two.</summary>
    private const int MostCandidates = 12;

    /// <summary>What a line is inside a comment section.</summary>
    private enum Part { Text, Name, When, Button, Number, Toolbar, Heading, Form }

    /// <param name="article">The line with which the article begins.</param>
    /// <param name="comments">The comments found, in order.</param>
    /// <returns>The first line that belongs to the comments; the number of lines when there are none.</returns>
    public static int Read(ScrapedText text, int article, out IReadOnlyList<Comment> comments)
    {
        int start = Find(text, article, BeginsSection, out comments);
        return start < text.Count ? start : Find(text, article, BeginsComment, out comments);
    }

    private static int Find(ScrapedText text, int article, Func<ScrapedText, int, bool> begins, out IReadOnlyList<Comment> comments)
    {
        comments = [];
        int first = text.FirstProse(article, text.Count), tried = 0;
        for (int i = first + 1; i < text.Count && tried < MostCandidates; i++)
        {
            if (text[i].Words > 24 || !begins(text, i)) continue;
            tried++;
            var reading = new Reading(text, i);
            if (!reading.IsConvincing) continue;
            reading.Mark();
            comments = reading.Comments;
            return i;
        }
        return text.Count;
    }

    /// <summary>Whether a comment section may begin with a line: its heading, its bar, a form.</summary>
    private static bool BeginsSection(ScrapedText text, int line)
    {
        Part part = PartOf(text, line);
        if (part == Part.Toolbar) return line + 1 < text.Count && PartOf(text, line + 1) is Part.Toolbar or Part.Heading;
        return part is Part.Heading or Part.Form;
    }

    /// <summary>Whether a comment may begin with a line where no heading stands above: a name with buttons soon after it.</summary>
    private static bool BeginsComment(ScrapedText text, int line)
    {
        if (PartOf(text, line) != Part.Name || !IsHeader(text, line, Part.Text)) return false;
        for (int i = line + 2; i < Math.Min(text.Count, line + 8); i++)
            if (PartOf(text, i) == Part.Button) return true;
        return false;
    }

    private static Part PartOf(ScrapedText text, int line)
    {
        ReadOnlySpan<char> content = text.Text(line);
        if (text[line].Words > 24) return Part.Text;
        if (!HasLetter(content)) return Part.Number;
        if (CommentWords.Headings.Covers(content)
            || (CommentWords.HeadingStarts.Begins(content) && (char.IsAsciiDigit(content[0]) || content.IndexOfAny("\"“„«") > 0)))
        {
            return Part.Heading;
        }
        if (CommentWords.Forms.Covers(content)) return Part.Form;
        if (CommentWords.Buttons.Covers(content)) return Part.Button;
        if (CommentWords.Toolbar.Covers(content)) return Part.Toolbar;
        if (DateLine.IsDate(content)) return Part.When;
        return (text[line].EndsSentence && !NameLine.EndsWithInitial(content)) || content.Length > 60 || text[line].Words > 9
            ? Part.Text : Part.Name;
    }

    private static bool HasLetter(ReadOnlySpan<char> content)
    {
        foreach (char c in content)
            if (char.IsLetter(c)) return true;
        return false;
    }

    /// <summary>
    /// Whether a short line is a commenter's name: a date or "says" follows it, a button precedes
    /// it, or a text follows and it is the last name before it.
    /// </summary>
    private static bool IsHeader(ScrapedText text, int line, Part previous)
    {
        if (NameLine.TrySplitHeader(text.Text(line), out _, out _)) return true;
        if (line + 1 >= text.Count) return false;
        Part next = PartOf(text, line + 1);
        if (next == Part.When || (next is Part.Button or Part.Number && line + 2 < text.Count && PartOf(text, line + 2) == Part.When))
            return true;
        if (next == Part.Text) return true;
        return next == Part.Name && previous is Part.Button && !(line + 2 < text.Count && PartOf(text, line + 2) == Part.Text);
    }

    /// <summary>The lines from one candidate on, read as comments.</summary>
    private sealed class Reading
    {
        private readonly ScrapedText _text;
        private readonly int _start;
        private readonly List<Comment> _comments = [];
        private readonly List<(int Line, LineRole Role)> _roles = [];
        private readonly StringBuilder _content = new();
        private string? _author;
        private ArticleDate? _date;
        private int? _replyTo;
        private bool _open;
        private int _buttons;
        private int _whens;
        private int _outside;
        private int _inside;

        public Reading(ScrapedText text, int start)
        {
            (_text, _start) = (text, start);
            ReadLines();
        }

        public IReadOnlyList<Comment> Comments => _comments;

        /// <summary>
        /// Nothing but short lines follows; or there are comments, most of the running text is in them, and the heading has a number beside
        /// it, or buttons and dates stand between the texts.
        /// </summary>
        public bool IsConvincing
        {
            get
            {
                float prose = _text.Prose(_start, _text.Count);
                if (prose == 0) return true;
                if (_comments.Count == 0) return prose < 60 && _text.Prose(0, _start) > 4 * prose;
                if (_inside < 2 * _outside) return false;
                Part first = PartOf(_text, _start);
                bool furnished = _buttons + _whens >= Math.Max(2, _comments.Count / 2);
                if (furnished || first is Part.Name) return furnished;
                bool counted = _text.Text(_start).IndexOfAnyInRange('0', '9') >= 0;
                return counted || (_inside <= _comments.Count * 2 && !CommentWords.AlsoSections.Covers(_text.Text(_start)));
            }
        }

        public void Mark()
        {
            foreach ((int line, LineRole role) in _roles) _text[line].Role = role;
        }

        private void ReadLines()
        {
            Part previous = Part.Toolbar;
            bool ended = false;
            for (int i = _start; i < _text.Count; i++)
            {
                Part part = PartOf(_text, i);
                if (!ended && part is not (Part.Text or Part.When or Part.Heading) && IsHeader(_text, i, previous)
                    && (part is Part.Name || IsNamed(i)))
                {
                    Open(i);
                    part = Part.Name;
                }
                else if (part == Part.Form && _comments.Count + (_open ? 1 : 0) > 0 && previous is not Part.Toolbar)
                {
                    Close();
                    ended = true;
                    Add(i, LineRole.CommentWidget);
                }
                else if (!ended && part is Part.Text or Part.Name) AddText(i);
                else AddFurniture(i, part);
                previous = part;
            }
            Close();
        }

        /// <summary>"Guest" is a label of the bar, but a name where a date follows.</summary>
        private bool IsNamed(int line) =>
            line + 1 < _text.Count && _comments.Count + _whens > 0 && PartOf(_text, line) == Part.Toolbar
                && PartOf(_text, line + 1) == Part.When;

        private void Open(int line)
        {
            if (_open && _content.Length == 0 && LastCommentBy(_text.Text(line)) is { } parent)
            {
                // "Anna", then "Bert" whom she answers, then the date.
                _replyTo = parent;
                Add(line, LineRole.CommentWidget);
                return;
            }
            Close();
            _open = true;
            _author = _text.Text(line).ToString();
            if (NameLine.TrySplitHeader(_text.Text(line), out ReadOnlySpan<char> name, out ReadOnlySpan<char> rest))
            {
                _author = name.ToString();
                if (DateLine.IsDate(rest)) ReadDate(rest);
            }
            Add(line, LineRole.CommentWidget);
        }

        private int? LastCommentBy(ReadOnlySpan<char> author)
        {
            for (int i = _comments.Count - 1; i >= Math.Max(0, _comments.Count - 50); i--)
                if (author.SequenceEqual(_comments[i].Author)) return i;
            return null;
        }

        private void AddText(int line)
        {
            if (!_open)
            {
                if (_text[line].IsProse) _outside++;
                Add(line, LineRole.CommentWidget);
                return;
            }
            if (_content.Length > 0) _content.Append('\n');
            _content.Append(_text.Text(line));
            if (_text[line].IsProse) _inside++;
            Add(line, LineRole.Comment);
        }

        private void AddFurniture(int line, Part part)
        {
            if (part == Part.Button) _buttons++;
            if (part == Part.When) ReadDate(_text.Text(line));
            Add(line, LineRole.CommentWidget);
        }

        private void ReadDate(ReadOnlySpan<char> line)
        {
            _whens++;
            if (_date is null && DateReader.TryRead(line, DateOrder.DayFirst, out DateReading reading)) _date = reading.Date;
        }

        private void Add(int line, LineRole role) => _roles.Add((line, role));

        private void Close()
        {
            if (_open && _content.Length > 0) _comments.Add(new Comment(_author, _content.ToString(), _date, _replyTo));
            _content.Clear();
            (_open, _author, _date, _replyTo) = (false, null, null, null);
        }
    }
}
