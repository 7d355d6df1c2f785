using System.Text;

namespace NewsExtract.Html;

/// <summary>Templates (13.2.6.4.4 and 13.2.6.4.18) and resetting the insertion mode (13.2.4.1).</summary>
internal sealed partial class FastTreeBuilder
{
    private InsertionMode[] _templateModes = new InsertionMode[16];
    private int _templateCount;

    private void StartTemplate()
    {
        int node = Insert();
        if (IsShadowRoot(node)) _tree[node].Tag = Tag.Unknown;
        AddMarker();
        if (_templateCount == _templateModes.Length) Array.Resize(ref _templateModes, _templateCount * 2);
        _templateModes[_templateCount++] = InsertionMode.InTemplate;
        _mode = InsertionMode.InTemplate;
    }

    /// <summary>
    /// A declarative shadow root is shown by browsers in place of its host's content. It stands here as an element of no known kind, so
    /// that its text is not hidden as that of a template is.
    /// </summary>
    private bool IsShadowRoot(int template)
    {
        ReadOnlySpan<byte> mode = _tree.RawAttribute(template, KnownAttribute.Shadowrootmode);
        return Ascii.EqualsIgnoreCase(mode, "open"u8) || Ascii.EqualsIgnoreCase(mode, "closed"u8);
    }

    private void EndTemplate()
    {
        if (_templateCount > 0) CloseTemplate();
    }

    private void CloseTemplate()
    {
        PopThrough(Tag.Template);
        ClearToMarker();
        _templateCount--;
        ResetInsertionMode();
    }

    private void StartTagInTemplate()
    {
        if ((RulesOf(_token.Tag) & ElementRules.HeadContent) != 0)
        {
            StartHeadContent();
            return;
        }
        InsertionMode mode = _token.Tag switch
        {
            Tag.Caption or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead => InsertionMode.InTable,
            Tag.Col => InsertionMode.InColumnGroup,
            Tag.Tr => InsertionMode.InTableBody,
            Tag.Td or Tag.Th => InsertionMode.InRow,
            _ => InsertionMode.InBody,
        };
        _templateModes[_templateCount - 1] = _mode = mode;
        ProcessStartTag();
    }

    private void EndTagInTemplate()
    {
        if (_token.Tag == Tag.Template) EndTemplate();
    }

    /// <summary>Resets the insertion mode appropriately.</summary>
    private void ResetInsertionMode()
    {
        for (int at = _depth - 1; ; at--)
        {
            _effort++;
            InsertionMode? mode = _open[at].Tag switch
            {
                Tag.Td or Tag.Th => InsertionMode.InCell,
                Tag.Tr => InsertionMode.InRow,
                Tag.Tbody or Tag.Thead or Tag.Tfoot => InsertionMode.InTableBody,
                Tag.Caption => InsertionMode.InCaption,
                Tag.Colgroup => InsertionMode.InColumnGroup,
                Tag.Table => InsertionMode.InTable,
                Tag.Template => _templateModes[_templateCount - 1],
                Tag.Head => InsertionMode.InHead,
                Tag.Body => InsertionMode.InBody,
                Tag.Html => _tree.Head < 0 ? InsertionMode.BeforeHead : InsertionMode.AfterHead,
                _ => null,
            };
            if (mode is null) continue;
            _mode = mode.Value;
            return;
        }
    }
}
