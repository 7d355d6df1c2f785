namespace NewsExtract.Html;

/// <summary>The insertion modes of tables and their parts down to the table body (13.2.6.4.9 to 13.2.6.4.13).</summary>
internal sealed partial class FastTreeBuilder
{
    /// <summary>"In table text" (13.2.6.4.10): white space stays in the table, everything else does not.</summary>
    private void TextInTable(int start, int end)
    {
        if (!Current.Is(ElementRules.FosterTarget) && Current.Tag != Tag.Template || SpacesAt(start, end) < end - start)
        {
            _fosterParenting = true;
            TextInBody(start, end);
            _fosterParenting = false;
        }
        else AddText(start, end, FormOfToken(TextForm.Data));
    }

    private void ClearToTable()
    {
        while (Current.Tag is not (Tag.Table or Tag.Template or Tag.Html)) Pop();
    }

    private void ClearToTableBody()
    {
        while (Current.Tag is not (Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Template or Tag.Html)) Pop();
    }

    /// <summary>13.2.6.4.9.</summary>
    private void StartTagInTable()
    {
        switch (_token.Tag)
        {
            case Tag.Caption:
                ClearToTable();
                AddMarker();
                Insert();
                _mode = InsertionMode.InCaption;
                break;
            case Tag.Colgroup:
                ClearToTable();
                Insert();
                _mode = InsertionMode.InColumnGroup;
                break;
            case Tag.Col:
                ClearToTable();
                InsertImplied(Tag.Colgroup);
                _mode = InsertionMode.InColumnGroup;
                StartTagInColumnGroup();
                break;
            case Tag.Tbody or Tag.Tfoot or Tag.Thead:
                ClearToTable();
                Insert();
                _mode = InsertionMode.InTableBody;
                break;
            case Tag.Td or Tag.Th or Tag.Tr:
                ClearToTable();
                InsertImplied(Tag.Tbody);
                _mode = InsertionMode.InTableBody;
                StartTagInTableBody();
                break;
            case Tag.Table:
                if (!IsInTableScope(Tag.Table)) break;
                EndTable();
                ProcessStartTag();
                break;
            case Tag.Style or Tag.Script or Tag.Template:
                StartHeadContent();
                break;
            case Tag.Input when IsHiddenInput():
                InsertVoid();
                break;
            case Tag.Form:
                if (_form >= 0 || _templateCount > 0) break;
                _form = InsertVoid();
                break;
            default:
                _fosterParenting = true;
                StartTagInBody();
                _fosterParenting = false;
                break;
        }
    }

    private void EndTagInTable()
    {
        switch (_token.Tag)
        {
            case Tag.Table:
                if (IsInTableScope(Tag.Table)) EndTable();
                break;
            case Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead
                or Tag.Tr:
                break;
            case Tag.Template:
                EndTemplate();
                break;
            default:
                _fosterParenting = true;
                EndTagInBody();
                _fosterParenting = false;
                break;
        }
    }

    private void EndTable()
    {
        PopThrough(Tag.Table);
        ResetInsertionMode();
    }

    /// <summary>13.2.6.4.11.</summary>
    private void StartTagInCaption()
    {
        if (!IsTablePart()) StartTagInBody();
        else if (TryEndCaption()) ProcessStartTag();
    }

    private void EndTagInCaption()
    {
        switch (_token.Tag)
        {
            case Tag.Caption:
                TryEndCaption();
                break;
            case Tag.Table:
                if (TryEndCaption()) ProcessEndTag();
                break;
            case Tag.Body or Tag.Col or Tag.Colgroup or Tag.Html or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr:
                break;
            default:
                EndTagInBody();
                break;
        }
    }

    private bool TryEndCaption()
    {
        if (!IsInTableScope(Tag.Caption)) return false;
        CloseImplied();
        PopThrough(Tag.Caption);
        ClearToMarker();
        _mode = InsertionMode.InTable;
        return true;
    }

    private bool IsTablePart() => (RulesOf(_token.Tag) & ElementRules.TablePart) != 0;

    /// <summary>13.2.6.4.12.</summary>
    private void StartTagInColumnGroup()
    {
        switch (_token.Tag)
        {
            case Tag.Html:
                StartTagInBody();
                break;
            case Tag.Col:
                InsertVoid();
                break;
            case Tag.Template:
                StartHeadContent();
                break;
            default:
                if (TryEndColumnGroup()) ProcessStartTag();
                break;
        }
    }

    private void EndTagInColumnGroup()
    {
        switch (_token.Tag)
        {
            case Tag.Colgroup:
                TryEndColumnGroup();
                break;
            case Tag.Col:
                break;
            case Tag.Template:
                EndTemplate();
                break;
            default:
                if (TryEndColumnGroup()) ProcessEndTag();
                break;
        }
    }

    /// <returns>Where the text goes on that is not white space in the column group; the end when there is none.</returns>
    private int TextInColumnGroup(int start, int end)
    {
        int spaces = SpacesAt(start, end);
        if (spaces > 0) AddText(start, start + spaces, FormOfToken(TextForm.Data));
        start += spaces;
        return start == end || TryEndColumnGroup() ? start : end;
    }

    private bool TryEndColumnGroup()
    {
        if (Current.Tag != Tag.Colgroup) return false;
        Pop();
        _mode = InsertionMode.InTable;
        return true;
    }

    /// <summary>13.2.6.4.13.</summary>
    private void StartTagInTableBody()
    {
        switch (_token.Tag)
        {
            case Tag.Tr:
                ClearToTableBody();
                Insert();
                _mode = InsertionMode.InRow;
                break;
            case Tag.Td or Tag.Th:
                ClearToTableBody();
                InsertImplied(Tag.Tr);
                _mode = InsertionMode.InRow;
                StartTagInRow();
                break;
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead:
                if (TryEndTableBody()) StartTagInTable();
                break;
            default:
                StartTagInTable();
                break;
        }
    }

    private void EndTagInTableBody()
    {
        switch (_token.Tag)
        {
            case Tag.Tbody or Tag.Tfoot or Tag.Thead:
                if (IsInTableScope(_token.Tag)) TryEndTableBody();
                break;
            case Tag.Table:
                if (TryEndTableBody()) EndTagInTable();
                break;
            case Tag.Td or Tag.Th or Tag.Tr:
                break;
            default:
                EndTagInTable();
                break;
        }
    }

    private bool TryEndTableBody()
    {
        if (!IsInTableScope(Tag.Tbody) && !IsInTableScope(Tag.Thead) && !IsInTableScope(Tag.Tfoot)) return false;
        ClearToTableBody();
        Pop();
        _mode = InsertionMode.InTable;
        return true;
    }
}
