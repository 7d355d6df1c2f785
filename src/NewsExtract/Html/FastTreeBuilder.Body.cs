namespace NewsExtract.Html;

/// <summary>The "in body" insertion mode (13.2.6.4.7) and those after it (13.2.6.4.19, 13.2.6.4.22).</summary>
internal sealed partial class FastTreeBuilder
{
    private void TextInBody(int start, int end)
    {
        ReconstructFormatting();
        AddText(start, end, _token.IsPlainText ? TextForm.RawText : FormOfToken(TextForm.Data));
    }

    private void StartTagInBody()
    {
        Tag tag = _token.Tag;
        if (_mode >= InsertionMode.AfterBody && tag != Tag.Html) _mode = InsertionMode.InBody;
        ElementRules rules = RulesOf(tag);
        if ((rules & ElementRules.ClosesParagraph) != 0)
        {
            CloseParagraph();
            Insert();
            return;
        }
        if ((rules & ElementRules.Formatting) != 0 && tag is not (Tag.A or Tag.Nobr))
        {
            ReconstructFormatting();
            InsertFormattingElement();
            return;
        }
        if ((rules & ElementRules.HeadContent) != 0)
        {
            StartHeadContent();
            return;
        }
        if ((rules & ElementRules.TablePart) != 0) return;
        if ((rules & ElementRules.Heading) != 0)
        {
            CloseParagraph();
            if (Current.Is(ElementRules.Heading)) Pop();
            Insert();
            return;
        }
        switch (tag)
        {
            case Tag.A: StartLink(); break;
            case Tag.Area or Tag.Br or Tag.Embed or Tag.Img or Tag.Keygen or Tag.Wbr:
                ReconstructFormatting();
                InsertVoid();
                break;
            case Tag.Param or Tag.Source or Tag.Track: InsertVoid(); break;
            case Tag.Li: StartListItem(Tag.Li, Tag.Li); break;
            case Tag.Dd or Tag.Dt: StartListItem(Tag.Dd, Tag.Dt); break;
            case Tag.Button: StartButton(); break;
            case Tag.Form: StartForm(); break;
            case Tag.Pre or Tag.Listing:
                CloseParagraph();
                Insert();
                _skipNewlineAt = _token.Position;
                break;
            case Tag.Table:
                if (!_isQuirky) CloseParagraph();
                Insert();
                _mode = InsertionMode.InTable;
                break;
            case Tag.Hr: StartRule(); break;
            case Tag.Input: StartInput(); break;
            case Tag.Select: StartSelect(); break;
            case Tag.Option: StartOption(Tag.Optgroup); break;
            case Tag.Optgroup: StartOption(Tag.Unknown); break;
            case Tag.Textarea: InsertRawText(TextForm.Rcdata); break;
            case Tag.Iframe or Tag.Noembed: InsertRawText(TextForm.RawText); break;
            case Tag.Xmp:
                CloseParagraph();
                ReconstructFormatting();
                InsertRawText(TextForm.RawText);
                break;
            case Tag.Plaintext:
                CloseParagraph();
                Insert();
                _token.ReadPlainText();
                break;
            case Tag.Nobr: StartNobr(); break;
            case Tag.Applet or Tag.Marquee or Tag.Object:
                ReconstructFormatting();
                Insert();
                AddMarker();
                break;
            case Tag.Image:
                ReconstructFormatting();
                InsertVoid(Tag.Img);
                break;
            case Tag.Rb or Tag.Rtc: StartRubyPart(Tag.Unknown); break;
            case Tag.Rp or Tag.Rt: StartRubyPart(Tag.Rtc); break;
            case Tag.Svg: StartForeign(ElementNamespace.Svg); break;
            case Tag.Math: StartForeign(ElementNamespace.MathMl); break;
            case Tag.Html:
                if (_templateCount == 0) MergeAttributes(0);
                break;
            case Tag.Body:
                if (_templateCount == 0 && _depth > 1 && _open[1].Tag == Tag.Body) MergeAttributes(_open[1].Node);
                break;
            case Tag.Frameset:
                if (_templateCount == 0 && _depth > 1 && _open[1].Tag == Tag.Body) _handOver = HandOver.Frameset;
                break;
            case Tag.Head or Tag.Frame: break;
            default:
                ReconstructFormatting();
                Insert();
                break;
        }
    }

    /// <summary>A link in a link ends the outer one.</summary>
    private void StartLink()
    {
        int listed = FindFormatting(Tag.A);
        if (listed >= 0)
        {
            int outer = _formatting[listed];
            Adopt(Tag.A);
            listed = IndexOfFormatting(outer);
            if (listed >= 0) RemoveFormatting(listed);
            if (IsOpen(outer)) RemoveOpen(IndexOfOpen(outer));
        }
        ReconstructFormatting();
        InsertFormattingElement();
    }

    private void StartNobr()
    {
        ReconstructFormatting();
        if (IsInScope(Tag.Nobr))
        {
            Adopt(Tag.Nobr);
            ReconstructFormatting();
        }
        InsertFormattingElement();
    }

    /// <summary>A list item closes an open one: li by li, dd and dt by both.</summary>
    private void StartListItem(Tag one, Tag other)
    {
        if (_openCount[(int)one] > 0 || _openCount[(int)other] > 0) CloseListItem(one, other);
        CloseParagraph();
        Insert();
    }

    private void CloseListItem(Tag one, Tag other)
    {
        for (int at = _depth - 1; ; at--)
        {
            _effort++;
            Tag tag = _open[at].Tag;
            if (tag == one || tag == other)
            {
                CloseImplied(tag);
                PopThrough(tag);
                return;
            }
            if (_open[at].Is(ElementRules.Special) && tag is not (Tag.Address or Tag.Div or Tag.P)) return;
        }
    }

    private void StartRule()
    {
        CloseParagraph();
        if (IsInScope(Tag.Select)) CloseImplied();
        InsertVoid();
    }

    private void StartRubyPart(Tag stays)
    {
        if (IsInScope(Tag.Ruby)) CloseImplied(except: stays);
        Insert();
    }

    private void EndTagInBody()
    {
        Tag tag = _token.Tag;
        ElementRules rules = RulesOf(tag);
        if (Current.Tag == tag && (rules & ElementRules.EndsItself) != 0)
        {
            Pop();
            return;
        }
        if ((rules & ElementRules.ClosedInScope) != 0)
        {
            EndInScope(tag);
            return;
        }
        if ((rules & ElementRules.Formatting) != 0)
        {
            Adopt(tag);
            return;
        }
        if ((rules & ElementRules.Heading) != 0)
        {
            if (!IsHeadingInScope()) return;
            CloseImplied();
            while (!Current.Is(ElementRules.Heading)) Pop();
            Pop();
            return;
        }
        switch (tag)
        {
            case Tag.P:
                if (!IsInButtonScope(Tag.P)) InsertImplied(Tag.P);
                CloseParagraph();
                break;
            case Tag.Li:
                if (!IsInListItemScope(Tag.Li)) break;
                CloseImplied(Tag.Li);
                PopThrough(Tag.Li);
                break;
            case Tag.Dd or Tag.Dt:
                if (!IsInScope(tag)) break;
                CloseImplied(tag);
                PopThrough(tag);
                break;
            case Tag.Body or Tag.Html:
                if (IsInScope(Tag.Body)) _mode = tag == Tag.Body ? InsertionMode.AfterBody : InsertionMode.AfterAfterBody;
                break;
            case Tag.Form: EndForm(); break;
            case Tag.Applet or Tag.Marquee or Tag.Object:
                if (!IsInScope(tag)) break;
                EndInScope(tag);
                ClearToMarker();
                break;
            case Tag.Br:
                ReconstructFormatting();
                InsertImplied(Tag.Br);
                Pop();
                break;
            case Tag.Template: EndTemplate(); break;
            default: CloseOrdinary(tag); break;
        }
    }

    private void EndInScope(Tag tag)
    {
        if (!IsInScope(tag)) return;
        CloseImplied();
        PopThrough(tag);
    }

    private void EndTagAfterBody()
    {
        if (_token.Tag == Tag.Html && _mode == InsertionMode.AfterBody)
        {
            _mode = InsertionMode.AfterAfterBody;
            return;
        }
        _mode = InsertionMode.InBody;
        EndTagInBody();
    }
}
