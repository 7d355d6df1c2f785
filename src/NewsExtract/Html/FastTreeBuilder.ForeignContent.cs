using System.Text;

namespace NewsExtract.Html;

/// <summary>
/// svg and math (13.2.6.5). Their elements keep the names and attributes of the markup: the case adjustments matter to no reader here.
/// </summary>
internal sealed partial class FastTreeBuilder
{
    /// <summary>
    /// The second half of the dispatcher (13.2.6): whether the token goes by the rules for foreign content, the current node being foreign.
    /// </summary>
    private bool IsForeignContent()
    {
        ref readonly OpenElement current = ref Current;
        bool isStart = _token.Kind == TokenKind.StartTag;
        if (!isStart && _token.Kind != TokenKind.Text) return true;
        if (current.Is(ElementRules.HtmlIntegration)) return false;
        if (current.Is(ElementRules.TextIntegration)) return isStart && _token.Tag is Tag.Mglyph or Tag.Malignmark;
        return !(isStart && _token.Tag == Tag.Svg && current.Namespace == ElementNamespace.MathMl && IsAnnotationXml(current));
    }

    private bool IsAnnotationXml(in OpenElement element)
    {
        ref readonly Node node = ref _tree[element.Node];
        return Ascii.EqualsIgnoreCase(_bytes.AsSpan(node.Start, node.Length), TagNames.Of(Tag.AnnotationXml));
    }

    private void ProcessForeign()
    {
        switch (_token.Kind)
        {
            case TokenKind.Text:
                AddText(_token.TextStart, _token.TextEnd, FormOfToken(TextForm.Rcdata));
                break;
            case TokenKind.CDataStart:
                _token.ReadCData();
                if (_token.TextStart == _token.TextEnd) break;
                if (Current.Is(ElementRules.HtmlIntegration | ElementRules.TextIntegration)) ReconstructFormatting();
                AddText(_token.TextStart, _token.TextEnd, TextForm.RawText);
                break;
            case TokenKind.StartTag:
                StartTagInForeign();
                break;
            case TokenKind.EndTag:
                EndTagInForeign();
                break;
        }
    }

    private void StartForeign(ElementNamespace ns)
    {
        ReconstructFormatting();
        InsertForeign(ns);
    }

    private void InsertForeign(ElementNamespace ns)
    {
        Tag tag = _token.Tag;
        int node = AddElement(tag is Tag.Svg or Tag.Math ? tag : Tag.Unknown);
        _tree[node].Namespace = ns;
        if (_token.IsSelfClosing)
        {
            _tree[node].End = _tree.Count;
            return;
        }
        ElementRules rules = Rules.OfForeign(tag, ns);
        if (tag == Tag.AnnotationXml && ns == ElementNamespace.MathMl && HoldsHtml(node)) rules |= ElementRules.HtmlIntegration;
        Push(node, Tag.Unknown, ns, rules);
    }

    private bool HoldsHtml(int annotation) => _tree.Attribute(annotation, KnownAttribute.Encoding) is { } encoding
        && (encoding.Equals("text/html", StringComparison.OrdinalIgnoreCase)
        || encoding.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));

    private void StartTagInForeign()
    {
        if ((RulesOf(_token.Tag) & ElementRules.BreaksOut) != 0 || _token.Tag == Tag.Font && IsStyledFont())
        {
            BreakOut();
            ProcessStartTag();
        }
        else InsertForeign(Current.Namespace);
    }

    private bool IsStyledFont()
    {
        foreach (ref readonly NodeAttribute attribute in _tree.LastAttributes(_token.AttributeCount))
            if (attribute.Name is KnownAttribute.Color or KnownAttribute.Face or KnownAttribute.Size) return true;
        return false;
    }

    private void BreakOut()
    {
        while (Current.Namespace != ElementNamespace.Html && !Current.Is(ElementRules.HtmlIntegration | ElementRules.TextIntegration))
            Pop();
    }

    private void EndTagInForeign()
    {
        if (_token.Tag is Tag.Br or Tag.P)
        {
            BreakOut();
            ProcessEndTag();
            return;
        }
        for (int at = _depth - 1; ; at--)
        {
            _effort++;
            if (_open[at].Namespace == ElementNamespace.Html)
            {
                ProcessEndTag();
                return;
            }
            if (!IsTokenName(at, _open[at].Namespace)) continue;
            PopTo(at);
            return;
        }
    }
}
