namespace NewsExtract.Html;

/// <summary>From the page's start to the body tag (13.2.6.4.1 to 13.2.6.4.6).</summary>
internal sealed partial class FastTreeBuilder
{
    /// <summary>Only a doctype before everything else counts (13.2.6.4.1).</summary>
    private void ProcessDoctype()
    {
        if (_mode != InsertionMode.Initial) return;
        ReadOnlySpan<byte> doctype = _bytes.AsSpan(_token.TextStart, _token.TextEnd - _token.TextStart);
        _isQuirky = Doctype.IsQuirky(doctype, isCutOff: _token.TextEnd == _token.Position);
        _mode = InsertionMode.BeforeHtml;
    }

    /// <summary>Creates what is missing of html and head.</summary>
    private void StartHead()
    {
        if (_mode == InsertionMode.Initial) _isQuirky = true;
        if (_mode <= InsertionMode.BeforeHtml)
        {
            InsertImplied(Tag.Html);
            _mode = InsertionMode.BeforeHead;
        }
        if (_mode == InsertionMode.BeforeHead)
        {
            _tree.Head = InsertImplied(Tag.Head);
            _mode = InsertionMode.InHead;
        }
    }

    private void EndHead()
    {
        StartHead();
        if (_mode == InsertionMode.InHeadNoscript) EndHeadNoscript();
        if (_mode != InsertionMode.InHead) return;
        Pop();
        _mode = InsertionMode.AfterHead;
    }

    /// <summary>Creates what is missing of html, head and body.</summary>
    private void StartBody()
    {
        EndHead();
        if (_mode != InsertionMode.AfterHead) return;
        _tree.Body = InsertImplied(Tag.Body);
        _mode = InsertionMode.InBody;
    }

    /// <summary>13.2.6.4.2.</summary>
    private void StartTagBeforeHtml()
    {
        if (_token.Tag != Tag.Html)
        {
            StartHead();
            // The head has come into being where it would for every tag; a head tag gives it its attributes.
            if (_token.Tag == Tag.Head) GiveAttributes(_tree.Head);
            else StartTagInHead();
            return;
        }
        if (_mode == InsertionMode.Initial) _isQuirky = true;
        Insert();
        _mode = InsertionMode.BeforeHead;
    }

    private void GiveAttributes(int node)
    {
        _tree[node].FirstAttribute = _token.FirstAttribute;
        _tree[node].AttributeCount = (ushort)_token.AttributeCount;
    }

    private void EndTagBeforeHtml()
    {
        if (_token.Tag is not (Tag.Head or Tag.Body or Tag.Html or Tag.Br)) return;
        StartHead();
        EndTagInHead();
    }

    /// <summary>13.2.6.4.3.</summary>
    private void StartTagBeforeHead()
    {
        if (_token.Tag == Tag.Html)
        {
            StartTagInBody();
            return;
        }
        StartHead();
        if (_token.Tag == Tag.Head) GiveAttributes(_tree.Head);
        else StartTagInHead();
    }

    private void EndTagBeforeHead()
    {
        if (_token.Tag is not (Tag.Head or Tag.Body or Tag.Html or Tag.Br)) return;
        StartHead();
        EndTagInHead();
    }

    /// <summary>13.2.6.4.4.</summary>
    private void StartTagInHead()
    {
        switch (_token.Tag)
        {
            case Tag.Html: StartTagInBody(); return;
            case Tag.Head: return;
            case Tag.Noscript:
                Insert();
                _mode = InsertionMode.InHeadNoscript;
                return;
        }
        if (StartHeadContent()) return;
        EndHead();
        StartTagAfterHead();
    }

    /// <summary>The tags that belong to the head wherever they stand.</summary>
    /// <returns>False for every other tag.</returns>
    private bool StartHeadContent()
    {
        switch (_token.Tag)
        {
            case Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta: InsertVoid(); return true;
            case Tag.Title: InsertRawText(TextForm.Rcdata); return true;
            case Tag.Noframes or Tag.Style or Tag.Script: InsertRawText(TextForm.RawText); return true;
            case Tag.Template: StartTemplate(); return true;
            default: return false;
        }
    }

    private void EndTagInHead()
    {
        switch (_token.Tag)
        {
            case Tag.Head:
                EndHead();
                break;
            case Tag.Body or Tag.Html or Tag.Br:
                EndHead();
                EndTagAfterHead();
                break;
            case Tag.Template:
                EndTemplate();
                break;
        }
    }

    /// <summary>13.2.6.4.5.</summary>
    private void StartTagInHeadNoscript()
    {
        switch (_token.Tag)
        {
            case Tag.Html:
                StartTagInBody();
                break;
            case Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta or Tag.Noframes or Tag.Style:
                StartHeadContent();
                break;
            case Tag.Head or Tag.Noscript:
                break;
            default:
                EndHeadNoscript();
                StartTagInHead();
                break;
        }
    }

    private void EndTagInHeadNoscript()
    {
        if (_token.Tag is not (Tag.Noscript or Tag.Br)) return;
        EndHeadNoscript();
        if (_token.Tag == Tag.Br) EndTagInHead();
    }

    private void EndHeadNoscript()
    {
        Pop();
        _mode = InsertionMode.InHead;
    }

    /// <summary>13.2.6.4.6.</summary>
    private void StartTagAfterHead()
    {
        switch (_token.Tag)
        {
            case Tag.Html:
                StartTagInBody();
                return;
            case Tag.Head:
                return;
            case Tag.Body:
                _tree.Body = Insert();
                _mode = InsertionMode.InBody;
                return;
            case Tag.Frameset:
                _handOver = HandOver.Frameset;
                return;
        }
        if ((RulesOf(_token.Tag) & ElementRules.HeadContent) != 0)
        {
            AddToClosedHead();
            return;
        }
        StartBody();
        StartTagInBody();
    }

    /// <summary>A straggler between head and body goes into the head.</summary>
    private void AddToClosedHead()
    {
        int head = _tree.Head;
        if (_tree.Count > _tree[head].End || _token.Tag == Tag.Template) Link();
        Push(head, Tag.Head, ElementNamespace.Html, RulesOf(Tag.Head));
        int at = _depth - 1;
        StartHeadContent();
        RemoveOpen(at);
    }

    private void EndTagAfterHead()
    {
        switch (_token.Tag)
        {
            case Tag.Template:
                EndTemplate();
                break;
            case Tag.Body or Tag.Html or Tag.Br:
                StartBody();
                EndTagInBody();
                break;
        }
    }
}
