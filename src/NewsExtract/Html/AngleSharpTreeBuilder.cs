using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsExtract.Html;

/// <summary>Builds a <see cref="PageTree"/> from AngleSharp's DOM. Texts are copied decoded into a buffer of its own.</summary>
internal sealed class AngleSharpTreeBuilder
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(Configuration.Default.Without<AngleSharp.Browser.IMetaHandler>()));

    private readonly Stack<(INodeList Children, int Next, int Node)> _open = new();
    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    public void Build(string html, PageTree tree, int maxElements, Deadline deadline)
    {
        using IHtmlDocument document = Parser.ParseDocument(html);
        _length = 0;
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
            if (tree.Count > maxElements * 2L) throw new PageLimitException(ExtractionStatus.TooManyNodes, $"The page has more than {maxElements} elements.");
            INode child = top.Children[top.Next];
            if (child is IElement element) Open(element, top.Node, tree);
            else if (child is IText text) AddText(text, top.Node, tree);
        }
    }

    private void Open(IElement element, int parent, PageTree tree)
    {
        var node = new Node { Parent = parent, Kind = NodeKind.Element, Namespace = NamespaceOf(element), FirstAttribute = tree.AttributeCount };
        node.Tag = node.Namespace == ElementNamespace.Html || element.LocalName is "svg" or "math" ? Tags.FromName(element.LocalName) : Tag.Unknown;
        if (node.Tag == Tag.Unknown) (node.Start, node.Length) = Copy(element.LocalName);
        foreach (IAttr attribute in element.Attributes)
        {
            if (node.AttributeCount == ushort.MaxValue) break;
            (int nameStart, int nameLength) = Copy(attribute.Name);
            (int valueStart, int valueLength) = Copy(attribute.Value);
            tree.AddAttribute(new NodeAttribute { NameStart = nameStart, NameLength = nameLength, ValueStart = valueStart, ValueLength = valueLength });
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
