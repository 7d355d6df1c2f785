using System.Text;

namespace NewsExtract.Html;

/// <summary>Forms and their controls in the body (13.2.6.4.7), and what of them may stand in a table.</summary>
internal sealed partial class FastTreeBuilder
{
    private void StartForm()
    {
        if (_form >= 0 && _templateCount == 0) return;
        CloseParagraph();
        int form = Insert();
        if (_templateCount == 0) _form = form;
    }

    private void EndForm()
    {
        if (_templateCount > 0)
        {
            EndInScope(Tag.Form);
            return;
        }
        int form = _form;
        _form = -1;
        if (form < 0 || !IsOpen(form)) return;
        int at = IndexOfOpen(form);
        if (HasScopeAbove(at)) return;
        CloseImplied();
        RemoveOpen(at);
    }

    private void StartButton()
    {
        if (IsInScope(Tag.Button))
        {
            CloseImplied();
            PopThrough(Tag.Button);
        }
        ReconstructFormatting();
        Insert();
    }

    private void StartInput()
    {
        if (IsInScope(Tag.Select)) PopThrough(Tag.Select);
        ReconstructFormatting();
        InsertVoid();
    }

    private void StartSelect()
    {
        if (IsInScope(Tag.Select))
        {
            PopThrough(Tag.Select);
            return;
        }
        ReconstructFormatting();
        Insert();
    }

    private void StartOption(Tag stays)
    {
        if (IsInScope(Tag.Select)) CloseImplied(except: stays);
        else if (Current.Tag == Tag.Option) Pop();
        ReconstructFormatting();
        Insert();
    }

    /// <summary>Whether the token is an input of a type that is not shown: the only one that may stand in a table (13.2.6.4.9).</summary>
    private bool IsHiddenInput()
    {
        foreach (ref readonly NodeAttribute attribute in _tree.LastAttributes(_token.AttributeCount))
            if (attribute.Name == KnownAttribute.Type)
                return _tree.RawValue(attribute) is var type && type.Contains((byte)'&')
                    ? _tree.Value(attribute).Equals("hidden", StringComparison.OrdinalIgnoreCase) : Ascii.EqualsIgnoreCase(type, "hidden"u8);
        return false;
    }
}
