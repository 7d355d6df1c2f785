using System.Runtime.CompilerServices;

namespace NewsExtract.Html;

/// <summary>Why the fast builder leaves a page to <see cref="AngleSharpTreeBuilder"/>.</summary>
internal enum HandOver : byte
{
    None,
    /// <summary>The options ask for AngleSharp's tree.</summary>
    Unwanted,
    /// <summary>NUL characters, which are dropped, replaced or kept by more rules than they are worth.</summary>
    Nul,
    /// <summary>A frameset, which may take the place of the body.</summary>
    Frameset,
    /// <summary>The markup makes the rules search ever longer lists of open elements.</summary>
    Effort,
}

/// <summary>
/// Builds a <see cref="PageTree"/> in one pass over the page's bytes by the rules of HTML 13.2.6, tree construction, scripting disabled.
/// One file for each group of rules; each method carries the number of its section. What it does not do it hands over by its return value.
/// </summary>
internal sealed partial class FastTreeBuilder
{
    /// <summary>The clock is read after so many tokens, or steps of searches: one token may search lists of thousands of entries.</summary>
    private const int TokensBetweenChecks = 1024, StepsBetweenChecks = 1 << 20;

    /// <summary>
    /// The steps that searches in lists may take for each byte of the page: hundreds of times what real pages need, and linear.
    /// </summary>
    private const int EffortPerByte = 64;

    private readonly PageTree _tree;
    private readonly HtmlTokenizer _token;
    private readonly NodeLinks _links = new();
    private readonly ElementRules[] _rules = Rules.OfTag;
    private byte[] _bytes = [];
    private int _maxElements;
    private int _elements;
    private long _effort, _checkedEffort;
    private HandOver _handOver;

    private InsertionMode _mode;
    private bool _isQuirky;
    private bool _fosterParenting;
    private bool _isLinked;
    private int _form;
    private int _skipNewlineAt;

    /// <summary>The insertion modes (13.2.4.1). "Text" and "in table text" are no modes here: their text is read where it starts.</summary>
    private enum InsertionMode : byte
    {
        Initial, BeforeHtml, BeforeHead, InHead, InHeadNoscript, AfterHead, InBody, InTable, InCaption, InColumnGroup, InTableBody, InRow,
        InCell,
        InTemplate, AfterBody, AfterAfterBody,
    }

    /// <summary>The steps that searches in lists took for the last page.</summary>
    public long Effort => _effort;

    public FastTreeBuilder(PageTree tree)
    {
        _tree = tree;
        _token = new HtmlTokenizer(tree);
    }

    /// <returns><see cref="HandOver.None"/> when the tree stands; else it is of no use.</returns>
    /// <exception cref="PageLimitException">The page is beyond a limit.</exception>
    public HandOver Build(in Utf8Page page, int maxElements, Deadline deadline)
    {
        if (page.HasNul) return HandOver.Nul;
        Start(page, maxElements);
        for (int tokens = 1; _handOver == HandOver.None && _token.Next() != TokenKind.EndOfFile; tokens++)
        {
            if (tokens % TokensBetweenChecks == 0 || _effort > _checkedEffort + StepsBetweenChecks) CheckEffort(page, deadline);
            Process();
        }
        if (_handOver == HandOver.None) Finish();
        return _handOver;
    }

    private void Start(in Utf8Page page, int maxElements)
    {
        _bytes = page.Bytes;
        _tree.Reset(page.Bytes);
        _token.Start(page);
        _maxElements = maxElements;
        _elements = _depth = _templateCount = 0;
        ClearFormatting();
        _effort = _checkedEffort = 0;
        _handOver = HandOver.None;
        _mode = InsertionMode.Initial;
        _isQuirky = _fosterParenting = _isLinked = false;
        _form = _skipNewlineAt = -1;
        Array.Clear(_openCount);
    }

    private void CheckEffort(in Utf8Page page, Deadline deadline)
    {
        deadline.Check();
        _checkedEffort = _effort;
        if (_effort > (long)EffortPerByte * page.Span.Length) _handOver = HandOver.Effort;
    }

    /// <summary>The tree construction dispatcher (13.2.6).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Process()
    {
        if (_depth > 0 && _open[_depth - 1].Namespace != ElementNamespace.Html && IsForeignContent())
        {
            ProcessForeign();
            return;
        }
        TokenKind kind = _token.Kind;
        if (kind == TokenKind.Text) // the first three are nearly all: told without a look into the table of a switch
        {
            SkipNewline();
            if (_token.TextStart < _token.TextEnd) ProcessText(_token.TextStart, _token.TextEnd);
        }
        else if (kind == TokenKind.StartTag) ProcessStartTag();
        else if (kind == TokenKind.EndTag) ProcessEndTag();
        else if (kind == TokenKind.Doctype) ProcessDoctype();
        else if (kind == TokenKind.CDataStart) _token.SkipBogusComment(_token.Position);
    }

    /// <summary>Drops the newline that starts the content of pre, listing and textarea.</summary>
    private void SkipNewline()
    {
        if (_token.TextStart == _skipNewlineAt) _token.SkipNewline();
    }

    private void ProcessText(int start, int end)
    {
        if (_mode == InsertionMode.InBody) TextInBody(start, end);
        else ProcessTextElsewhere(start, end);
    }

    private void ProcessTextElsewhere(int start, int end)
    {
        switch (_mode)
        {
            case InsertionMode.Initial or InsertionMode.BeforeHtml or InsertionMode.BeforeHead:
                start += SpacesAt(start, end);
                if (start == end) return;
                StartBody();
                break;
            case InsertionMode.InHead or InsertionMode.InHeadNoscript or InsertionMode.AfterHead:
                int spaces = SpacesAt(start, end);
                if (spaces > 0) AddText(start, start + spaces, FormOfToken(TextForm.Data));
                start += spaces;
                if (start == end) return;
                StartBody();
                break;
            case InsertionMode.InColumnGroup:
                start = TextInColumnGroup(start, end);
                if (start == end) return;
                break;
            case InsertionMode.AfterBody or InsertionMode.AfterAfterBody:
                if (SpacesAt(start, end) < end - start) _mode = InsertionMode.InBody;
                break;
        }
        if (_mode is InsertionMode.InTable or InsertionMode.InTableBody or InsertionMode.InRow) TextInTable(start, end);
        else TextInBody(start, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ProcessStartTag()
    {
        if (_mode == InsertionMode.InBody) StartTagInBody();
        else ProcessStartTagElsewhere();
    }

    private void ProcessStartTagElsewhere()
    {
        switch (_mode)
        {
            case InsertionMode.AfterBody or InsertionMode.AfterAfterBody: StartTagInBody(); break;
            case InsertionMode.Initial or InsertionMode.BeforeHtml: StartTagBeforeHtml(); break;
            case InsertionMode.BeforeHead: StartTagBeforeHead(); break;
            case InsertionMode.InHead: StartTagInHead(); break;
            case InsertionMode.InHeadNoscript: StartTagInHeadNoscript(); break;
            case InsertionMode.AfterHead: StartTagAfterHead(); break;
            case InsertionMode.InTable: StartTagInTable(); break;
            case InsertionMode.InCaption: StartTagInCaption(); break;
            case InsertionMode.InColumnGroup: StartTagInColumnGroup(); break;
            case InsertionMode.InTableBody: StartTagInTableBody(); break;
            case InsertionMode.InRow: StartTagInRow(); break;
            case InsertionMode.InCell: StartTagInCell(); break;
            case InsertionMode.InTemplate: StartTagInTemplate(); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ProcessEndTag()
    {
        if (_mode == InsertionMode.InBody) EndTagInBody();
        else ProcessEndTagElsewhere();
    }

    private void ProcessEndTagElsewhere()
    {
        switch (_mode)
        {
            case InsertionMode.Initial or InsertionMode.BeforeHtml: EndTagBeforeHtml(); break;
            case InsertionMode.BeforeHead: EndTagBeforeHead(); break;
            case InsertionMode.InHead: EndTagInHead(); break;
            case InsertionMode.InHeadNoscript: EndTagInHeadNoscript(); break;
            case InsertionMode.AfterHead: EndTagAfterHead(); break;
            case InsertionMode.InTable: EndTagInTable(); break;
            case InsertionMode.InCaption: EndTagInCaption(); break;
            case InsertionMode.InColumnGroup: EndTagInColumnGroup(); break;
            case InsertionMode.InTableBody: EndTagInTableBody(); break;
            case InsertionMode.InRow: EndTagInRow(); break;
            case InsertionMode.InCell: EndTagInCell(); break;
            case InsertionMode.InTemplate: EndTagInTemplate(); break;
            case InsertionMode.AfterBody or InsertionMode.AfterAfterBody: EndTagAfterBody(); break;
        }
    }

    /// <summary>The end of the page (13.2.7): open templates are closed, and head and body come into being.</summary>
    private void Finish()
    {
        while (_templateCount > 0) CloseTemplate();
        StartBody();
        while (_depth > 0) Pop();
        if (_isLinked) _links.Order(_tree);
    }

    /// <summary>The length of the white space a text starts with, be it written as character references.</summary>
    private int SpacesAt(int start, int end)
    {
        int at = start;
        while (at < end)
        {
            if (HtmlTokenizer.IsSpace(_bytes[at])) at++;
            else if (_bytes[at] == '&' && TextDecoder.ReadReference(_bytes.AsSpan(at, end - at), out char first) is int length
                && IsSpace(first))
            {
                at += length;
            }
            else break;
        }
        return at - start;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
