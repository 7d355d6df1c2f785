namespace NewsExtract.Html;

/// <summary>The insertion modes of table rows and cells (13.2.6.4.14, 13.2.6.4.15).</summary>
internal sealed partial class FastTreeBuilder
{
    private void ClearToRow()
    {
        while (Current.Tag is not (Tag.Tr or Tag.Template or Tag.Html)) Pop();
    }

    /// <summary>13.2.6.4.14.</summary>
    private void StartTagInRow()
    {
        switch (_token.Tag)
        {
            case Tag.Td or Tag.Th:
                ClearToRow();
                Insert();
                _mode = InsertionMode.InCell;
                AddMarker();
                break;
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr:
                if (TryEndRow()) StartTagInTableBody();
                break;
            default:
                StartTagInTable();
                break;
        }
    }

    private void EndTagInRow()
    {
        switch (_token.Tag)
        {
            case Tag.Tr:
                TryEndRow();
                break;
            case Tag.Table:
                if (TryEndRow()) EndTagInTableBody();
                break;
            case Tag.Tbody or Tag.Tfoot or Tag.Thead:
                if (IsInTableScope(_token.Tag) && TryEndRow()) EndTagInTableBody();
                break;
            case Tag.Td or Tag.Th:
                break;
            default:
                EndTagInTable();
                break;
        }
    }

    private bool TryEndRow()
    {
        if (!IsInTableScope(Tag.Tr)) return false;
        ClearToRow();
        Pop();
        _mode = InsertionMode.InTableBody;
        return true;
    }

    /// <summary>13.2.6.4.15.</summary>
    private void StartTagInCell()
    {
        if (!IsTablePart())
        {
            StartTagInBody();
            return;
        }
        if (!IsInTableScope(Tag.Td) && !IsInTableScope(Tag.Th)) return;
        CloseCell();
        StartTagInRow();
    }

    private void EndTagInCell()
    {
        switch (_token.Tag)
        {
            case Tag.Td or Tag.Th:
                if (!IsInTableScope(_token.Tag)) break;
                CloseImplied();
                PopThrough(_token.Tag);
                ClearToMarker();
                _mode = InsertionMode.InRow;
                break;
            case Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html:
                break;
            case Tag.Table or Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr:
                if (!IsInTableScope(_token.Tag)) break;
                CloseCell();
                EndTagInRow();
                break;
            default:
                EndTagInBody();
                break;
        }
    }

    private void CloseCell()
    {
        CloseImplied();
        while (Current.Tag is not (Tag.Td or Tag.Th)) Pop();
        Pop();
        ClearToMarker();
        _mode = InsertionMode.InRow;
    }
}
