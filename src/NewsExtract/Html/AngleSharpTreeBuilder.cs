using System.Runtime.ExceptionServices;
using System.Text;
using AngleSharp;
using AngleSharp.Browser;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace NewsExtract.Html;

/// <summary>
/// Builds a <see cref="PageTree"/> from AngleSharp's DOM. Texts are copied decoded into a buffer of its own.
/// AngleSharp has inputs that overflow its stack or take it quadratic time and memory: hence a thread with room on its stack, <see
/// cref="Defuse"/>, and a check of the limits before every token.
/// </summary>
internal sealed class AngleSharpTreeBuilder
{
    /// <summary>Room for AngleSharp's recursion over what <see cref="Defuse"/> leaves. Reserved, not committed.</summary>
    private const int StackBytes = 64 << 20;

    /// <summary>
    /// More tags that skip a line feed than this in one page are no article, and AngleSharp reads each in a call inside the last.
    /// </summary>
    private const int MostPreformatted = 64;

    /// <summary>
    /// What AngleSharp may allocate for each element of the limit (it takes about 400 bytes): formatting elements that are opened again in
    /// every paragraph have no tag that could be counted.
    /// </summary>
    private const int BytesPerElement = 1024;

    /// <summary>
    /// Attributes of a tag beyond these are dropped: AngleSharp compares each with all others, and no check interrupts it within a tag.
    /// </summary>
    private const int MostAttributes = 1024;

    // Without the handler of meta elements: it searches long values for an encoding in quadratic memory, and the encoding is known.
    private static readonly HtmlParser Parser = new(
        new HtmlParserOptions
        {
            IsScripting = false,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = static (ref StructHtmlToken tag, ReadOnlyMemory<char> _) => tag.Attributes.Count < MostAttributes,
        },
        BrowsingContext.New(Configuration.Default.Without<IMetaHandler>()));

    private readonly Stack<(INodeList Children, int Next, int Node)> _open = new();
    private byte[] _bytes = new byte[1 << 16];
    private char[] _chars = new char[1 << 16];
    private int _length;

    /// <exception cref="PageLimitException">The page is beyond a limit.</exception>
    public void Build(Utf8Page page, PageTree tree, int maxElements, Deadline deadline)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(BuildAndCatch, StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();

        void BuildAndCatch()
        {
            try
            {
                Build(Parse(page, maxElements, deadline), tree, maxElements, deadline);
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }

    private IHtmlDocument Parse(Utf8Page page, int maxElements, Deadline deadline)
    {
        int elements = 0;
        long allocationLimit = GC.GetAllocatedBytesForCurrentThread() + (long)maxElements * BytesPerElement + page.Span.Length * 16L;
        return (IHtmlDocument)Parser.ParseDocument<Document, Element>(new TextSource(Decode(page.Span)), CheckToken);

        TokenConsumptionResult CheckToken(ref StructHtmlToken token, TokenConsumer next)
        {
            deadline.Check();
            if (token.Type == HtmlTokenType.StartTag && ++elements > maxElements) throw TooManyElements(maxElements);
            if (GC.GetAllocatedBytesForCurrentThread() > allocationLimit) throw TooManyElements(maxElements);
            next(ref token);
            return TokenConsumptionResult.Continue;
        }
    }

    private CharArrayTextSource Decode(ReadOnlySpan<byte> page)
    {
        if (Defuse(page) is { } harmless) return new CharArrayTextSource(harmless.ToCharArray(), harmless.Length);
        if (_chars.Length < page.Length) _chars = new char[page.Length];
        return new CharArrayTextSource(_chars, Encoding.UTF8.GetChars(page, _chars));
    }

    /// <summary>
    /// Takes out what makes AngleSharp 1.10.3 call itself for every repetition until the stack is full. Null when there is nothing of the
    /// kind.
    /// </summary>
    private static string? Defuse(ReadOnlySpan<byte> page)
    {
        bool endTags = page.IndexOf("</></>"u8) >= 0;
        bool commentEnds = page.IndexOf("--!--"u8) >= 0;
        bool preformatted = CountIgnoreCase(page, "<pre"u8) + CountIgnoreCase(page, "<listing"u8) > MostPreformatted;
        if (!endTags && !commentEnds && !preformatted) return null;

        string text = Encoding.UTF8.GetString(page);
        if (endTags) text = text.Replace("</>", "", StringComparison.Ordinal); // no tag at all (HTML 13.2.5.7)
        if (commentEnds) text = text.Replace("--!-", "-- -", StringComparison.Ordinal);
        if (preformatted) // text in between ends the recursion
        {
            text = text.Replace("<pre", "\n<pre", StringComparison.OrdinalIgnoreCase)
                .Replace("<listing", "\n<listing", StringComparison.OrdinalIgnoreCase);
        }
        return text;
    }

    private static int CountIgnoreCase(ReadOnlySpan<byte> page, ReadOnlySpan<byte> tag)
    {
        int count = 0;
        for (int at; (at = page.IndexOf(tag[..1])) >= 0 && at + tag.Length <= page.Length; page = page[(at + 1)..])
            if (Ascii.EqualsIgnoreCase(page.Slice(at, tag.Length), tag)) count++;
        return count;
    }

    private static PageLimitException TooManyElements(int most) =>
        new(ExtractionStatus.TooManyNodes, $"The page has more than {most} elements.");

    private void Build(IHtmlDocument document, PageTree tree, int maxElements, Deadline deadline)
    {
        _length = 0;
        _open.Clear();
        tree.Reset(_bytes);
        if (document.DocumentElement is { } root) AddSubtree(root, tree, maxElements, deadline);
        tree.Rebase(_bytes);
    }

    private void AddSubtree(IElement root, PageTree tree, int maxElements, Deadline deadline)
    {
        Open(root, -1, tree);
        int seen = 0;
        while (_open.TryPop(out var top))
        {
            if (top.Next == top.Children.Length)
            {
                tree[top.Node].End = tree.Count;
                continue;
            }
            _open.Push((top.Children, top.Next + 1, top.Node));
            if ((++seen & 1023) == 0) deadline.Check();
            if (tree.Count > maxElements * 2L) throw TooManyElements(maxElements);
            INode child = top.Children[top.Next];
            if (child is IElement element) Open(element, top.Node, tree);
            else if (child is IText text) AddText(text, top.Node, tree);
        }
    }

    private void Open(IElement element, int parent, PageTree tree)
    {
        ElementNamespace space = NamespaceOf(element);
        var node = new Node { Parent = parent, Kind = NodeKind.Element, Namespace = space, FirstAttribute = tree.AttributeCount };
        node.Tag = space == ElementNamespace.Html || element.LocalName is "svg" or "math" ? TagNames.FromName(element.LocalName) : Tag.Unknown;
        if (node.Tag == Tag.Unknown) (node.Start, node.Length) = Copy(element.LocalName);
        foreach (IAttr attribute in element.Attributes)
        {
            if (node.AttributeCount == ushort.MaxValue) break;
            var copy = new NodeAttribute();
            (copy.NameStart, copy.NameLength) = Copy(attribute.Name);
            (copy.ValueStart, copy.ValueLength) = Copy(attribute.Value);
            copy.Name = KnownAttributes.Find(_bytes.AsSpan(copy.NameStart, copy.NameLength));
            tree.AddAttribute(copy);
            node.AttributeCount++;
        }
        int index = tree.AddNode(node);
        if (node.Tag == Tag.Head && tree.Head < 0) tree.Head = index;
        else if (node.Tag == Tag.Body && tree.Body < 0) tree.Body = index;
        _open.Push((element is IHtmlTemplateElement template ? template.Content.ChildNodes : element.ChildNodes, 0, index));
    }

    private void AddText(IText text, int parent, PageTree tree)
    {
        (int start, int length) = Copy(text.Data);
        int index = tree.AddNode(new Node { Parent = parent, Kind = NodeKind.Text, Start = start, Length = length });
        tree[index].End = index + 1;
    }

    private static ElementNamespace NamespaceOf(IElement element) => element.NamespaceUri switch
    {
        "http://www.w3.org/2000/svg" => ElementNamespace.Svg,
        "http://www.w3.org/1998/Math/MathML" => ElementNamespace.MathMl,
        _ => ElementNamespace.Html,
    };

    private (int Start, int Length) Copy(string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_length + most > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + most));
        int start = _length;
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(start));
        return (start, _length - start);
    }
}
