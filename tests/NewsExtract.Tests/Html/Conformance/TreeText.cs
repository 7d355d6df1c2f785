using System.Text;
using AngleSharp;
using AngleSharp.Browser;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsExtract.Html;
using Node = NewsExtract.Html.Node;

namespace NewsExtract.Conformance;

/// <summary>
/// A tree as text, complete: element names, depth, attributes with values, texts. The format is that of the html5lib tests, with what a
/// <see cref="PageTree"/> does not keep left out: comments, doctypes, where two texts meet, the case adjustments of svg and math.
/// </summary>
internal static class TreeText
{
    private static readonly HtmlParser Parser = new(
        new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(Configuration.Default.Without<IMetaHandler>()));

    public static string Of(PageTree tree)
    {
        var lines = new TreeWriter();
        var depths = new int[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            ref readonly Node node = ref tree[i];
            if (node.Parent >= i) throw new InvalidOperationException($"Node {i} stands before its parent {node.Parent}.");
            if (node.End <= i || node.Parent >= 0 && node.End > tree[node.Parent].End)
                throw new InvalidOperationException($"Node {i} ends at {node.End}.");
            depths[i] = node.Parent < 0 ? 0 : depths[node.Parent] + 1;
            if (node.Kind == NodeKind.Text) lines.Text(depths[i], Decode(tree, i));
            else lines.Element(depths[i], NameOf(tree, node), node.Namespace, AttributesOf(tree, i));
        }
        return lines.ToString();
    }

    /// <summary>The fast builder's tree, null where it hands over.</summary>
    public static string? OfFastBuilder(string html)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(html);
        var tree = new PageTree();
        var page = new Utf8Page(bytes, 0, bytes.Length, WebEncoding.Utf8, bytes.Contains((byte)0));
        return new FastTreeBuilder(tree).Build(page, int.MaxValue, Deadline.None) == HandOver.None ? Of(tree) : null;
    }

    /// <summary>The tree of AngleSharp's full DOM.</summary>
    public static string OfAngleSharp(string html)
    {
        using IHtmlDocument document = Parser.ParseDocument(html);
        var lines = new TreeWriter();
        var open = new Stack<(INode Node, int Depth)>();
        if (document.DocumentElement is { } root) open.Push((root, 0));
        while (open.TryPop(out (INode Node, int Depth) top))
        {
            if (top.Node is IText text) lines.Text(top.Depth, text.Data);
            if (top.Node is not IElement element) continue;
            lines.Element(top.Depth, element.LocalName, NamespaceOf(element),
                element.Attributes.Select(attribute => (NameOf(attribute), attribute.Value)));
            INodeList children = element is IHtmlTemplateElement template ? template.Content.ChildNodes : element.ChildNodes;
            for (int i = children.Length - 1; i >= 0; i--) open.Push((children[i], top.Depth + 1));
        }
        return lines.ToString();
    }

    /// <summary>Where two trees part, for a message: the lines around the first difference.</summary>
    public static string Difference(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        int at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at]) at++;
        static string Around(string[] lines, int at) =>
            string.Join('\n', lines.Skip(Math.Max(0, at - 3)).Take(8).Select(line => line.Length > 160 ? line[..160] + "…" : line));
        return $"line {at}\nexpected:\n{Around(left, at)}\nactual:\n{Around(right, at)}";
    }

    private static string Decode(PageTree tree, int node)
    {
        var text = new char[tree[node].Length];
        return new string(text, 0, TextDecoder.Decode(tree.RawText(node), tree[node].Form, text));
    }

    private static string NameOf(PageTree tree, in Node node) =>
        node.Tag != Tag.Unknown ? Tags.Name(node.Tag) : Encoding.UTF8.GetString(tree.Bytes, node.Start, node.Length);

    private static List<(string, string)> AttributesOf(PageTree tree, int node)
    {
        var attributes = new List<(string, string)>();
        foreach (ref readonly NodeAttribute attribute in tree.Attributes(node))
            attributes.Add((Encoding.UTF8.GetString(tree.AttributeName(attribute)), tree.Value(attribute)));
        return attributes;
    }

    /// <summary>The name in the markup: AngleSharp leaves the prefix of namespaced attributes out.</summary>
    private static string NameOf(IAttr attribute) => attribute.NamespaceUri switch
    {
        "http://www.w3.org/1999/xlink" => "xlink:" + attribute.LocalName,
        "http://www.w3.org/XML/1998/namespace" => "xml:" + attribute.LocalName,
        "http://www.w3.org/2000/xmlns/" when attribute.LocalName != "xmlns" => "xmlns:" + attribute.LocalName,
        _ => attribute.LocalName,
    };

    private static ElementNamespace NamespaceOf(IElement element) => element.NamespaceUri switch
    {
        "http://www.w3.org/2000/svg" => ElementNamespace.Svg,
        "http://www.w3.org/1998/Math/MathML" => ElementNamespace.MathMl,
        _ => ElementNamespace.Html,
    };
}

/// <summary>Writes the lines of a tree.</summary>
internal sealed class TreeWriter
{
    private readonly StringBuilder _lines = new();
    private readonly StringBuilder _text = new();
    private int _textDepth;

    public void Element(int depth, string name, ElementNamespace ns, IEnumerable<(string Name, string Value)> attributes)
    {
        EndText();
        string prefix = ns switch { ElementNamespace.Svg => "svg ", ElementNamespace.MathMl => "math ", _ => "" };
        Line(depth, $"<{prefix}{Lower(name)}>");
        foreach ((string attribute, string value) in attributes.Select(a => (Lower(a.Name), a.Value))
            .OrderBy(a => a.Item1, StringComparer.Ordinal))
            Line(depth + 1, $"{attribute}=\"{value}\"");
    }

    public void Text(int depth, string text)
    {
        if (depth != _textDepth) EndText();
        _textDepth = depth;
        _text.Append(text);
    }

    private void EndText()
    {
        if (_text.Length > 0) Line(_textDepth, $"\"{_text}\"");
        _text.Clear();
    }

    private void Line(int depth, string content) => _lines.Append("| ").Append(' ', depth * 2).Append(content).Append('\n');

    private static string Lower(string name) => string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c));

    public override string ToString()
    {
        EndText();
        return _lines.ToString();
    }
}
