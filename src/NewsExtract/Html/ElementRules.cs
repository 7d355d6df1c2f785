namespace NewsExtract.Html;

/// <summary>The sets of elements that the rules of tree construction speak of (HTML 13.2.4.2, 13.2.4.3, 13.2.6).</summary>
[Flags]
internal enum ElementRules : ushort
{
    None = 0,
    /// <summary>The category "special".</summary>
    Special = 1,
    /// <summary>The category "formatting".</summary>
    Formatting = 2,
    /// <summary>Ends "has an element in scope".</summary>
    Scope = 4,
    /// <summary>Closed by "generate implied end tags".</summary>
    ImpliedEnd = 8,
    /// <summary>Closed, beside those, by "generate all implied end tags thoroughly".</summary>
    ThoroughlyImpliedEnd = 16,
    /// <summary>A start tag in the body closes a paragraph and inserts, nothing else.</summary>
    ClosesParagraph = 32,
    /// <summary>An end tag in the body closes the element in scope, nothing else.</summary>
    ClosedInScope = 64,
    Heading = 128,
    /// <summary>Belongs to the head wherever it stands.</summary>
    HeadContent = 256,
    /// <summary>A start tag that ends svg or math content.</summary>
    BreaksOut = 512,
    /// <summary>Content inserted while this is the current node is foster parented.</summary>
    FosterTarget = 1024,
    /// <summary>Foreign element in which all content is HTML.</summary>
    HtmlIntegration = 2048,
    /// <summary>MathML element in which text and most tags are HTML.</summary>
    TextIntegration = 4096,
    /// <summary>A start tag that belongs to a table.</summary>
    TablePart = 8192,
    /// <summary>An end tag in the body closes the element where it is the current node, nothing else: what most end tags come to.</summary>
    EndsItself = 16384,
}

internal static class Rules
{
    /// <summary>The rules for each HTML element, by its <see cref="Tag"/>.</summary>
    public static readonly ElementRules[] OfTag = new ElementRules[256];

    static Rules()
    {
        Set(ElementRules.Special, [
            Tag.Address, Tag.Applet, Tag.Area, Tag.Article, Tag.Aside, Tag.Base, Tag.Basefont, Tag.Bgsound, Tag.Blockquote, Tag.Body,
            Tag.Br, Tag.Button,
            Tag.Caption, Tag.Center, Tag.Col, Tag.Colgroup, Tag.Dd, Tag.Details, Tag.Dir, Tag.Div, Tag.Dl, Tag.Dt, Tag.Embed, Tag.Fieldset,
            Tag.Figcaption,
            Tag.Figure, Tag.Footer, Tag.Form, Tag.Frame, Tag.Frameset, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Head, Tag.Header,
            Tag.Hgroup,
            Tag.Hr, Tag.Html, Tag.Iframe, Tag.Img, Tag.Input, Tag.Keygen, Tag.Li, Tag.Link, Tag.Listing, Tag.Main, Tag.Marquee, Tag.Menu,
            Tag.Meta, Tag.Nav,
            Tag.Noembed, Tag.Noframes, Tag.Noscript, Tag.Object, Tag.Ol, Tag.P, Tag.Param, Tag.Plaintext, Tag.Pre, Tag.Script, Tag.Search,
            Tag.Section,
            Tag.Select, Tag.Source, Tag.Style, Tag.Summary, Tag.Table, Tag.Tbody, Tag.Td, Tag.Template, Tag.Textarea, Tag.Tfoot, Tag.Th,
            Tag.Thead,
            Tag.Title, Tag.Tr, Tag.Track, Tag.Ul, Tag.Wbr, Tag.Xmp]);
        Set(ElementRules.Formatting, [
            Tag.A, Tag.B, Tag.Big, Tag.Code, Tag.Em, Tag.Font, Tag.I, Tag.Nobr, Tag.S, Tag.Small, Tag.Strike, Tag.Strong, Tag.Tt, Tag.U]);
        Set(ElementRules.Scope, [
            Tag.Applet, Tag.Caption, Tag.Html, Tag.Table, Tag.Td, Tag.Th, Tag.Marquee, Tag.Object, Tag.Select, Tag.Template]);
        Set(ElementRules.ImpliedEnd, [Tag.Dd, Tag.Dt, Tag.Li, Tag.Optgroup, Tag.Option, Tag.P, Tag.Rb, Tag.Rp, Tag.Rt, Tag.Rtc]);
        Set(ElementRules.ThoroughlyImpliedEnd, [
            Tag.Caption, Tag.Colgroup, Tag.Tbody, Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Tr]);
        Set(ElementRules.ClosesParagraph | ElementRules.ClosedInScope | ElementRules.EndsItself, [
            Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote, Tag.Center, Tag.Details, Tag.Dialog, Tag.Dir, Tag.Div, Tag.Dl,
            Tag.Fieldset, Tag.Figcaption,
            Tag.Figure, Tag.Footer, Tag.Header, Tag.Hgroup, Tag.Main, Tag.Menu, Tag.Nav, Tag.Ol, Tag.Search, Tag.Section, Tag.Summary,
                Tag.Ul]);
        Set(ElementRules.ClosesParagraph, [Tag.P]);
        Set(ElementRules.ClosedInScope | ElementRules.EndsItself, [Tag.Button, Tag.Listing, Tag.Pre, Tag.Select]);
        Set(ElementRules.Heading | ElementRules.EndsItself, [Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6]);
        Set(ElementRules.EndsItself, [Tag.Dd, Tag.Dt, Tag.Li, Tag.P, Tag.Span]);
        Set(ElementRules.HeadContent, [
            Tag.Base, Tag.Basefont, Tag.Bgsound, Tag.Link, Tag.Meta, Tag.Noframes, Tag.Script, Tag.Style, Tag.Template, Tag.Title]);
        Set(ElementRules.BreaksOut, [
            Tag.B, Tag.Big, Tag.Blockquote, Tag.Body, Tag.Br, Tag.Center, Tag.Code, Tag.Dd, Tag.Div, Tag.Dl, Tag.Dt, Tag.Em, Tag.Embed,
            Tag.H1, Tag.H2,
            Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Head, Tag.Hr, Tag.I, Tag.Img, Tag.Li, Tag.Listing, Tag.Menu, Tag.Meta, Tag.Nobr, Tag.Ol,
            Tag.P, Tag.Pre,
            Tag.Ruby, Tag.S, Tag.Small, Tag.Span, Tag.Strong, Tag.Strike, Tag.Sub, Tag.Sup, Tag.Table, Tag.Tt, Tag.U, Tag.Ul, Tag.Var]);
        Set(ElementRules.FosterTarget, [Tag.Table, Tag.Tbody, Tag.Tfoot, Tag.Thead, Tag.Tr]);
        Set(ElementRules.TablePart, [Tag.Caption, Tag.Col, Tag.Colgroup, Tag.Tbody, Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Tr]);
    }

    private static void Set(ElementRules rule, ReadOnlySpan<Tag> tags)
    {
        foreach (Tag tag in tags) OfTag[(int)tag] |= rule;
    }

    /// <summary>The rules for an element of svg or math. Those for annotation-xml depend on its attributes as well.</summary>
    public static ElementRules OfForeign(Tag tag, ElementNamespace ns) => (tag, ns) switch
    {
        (Tag.Mi or Tag.Mo or Tag.Mn or Tag.Ms or Tag.Mtext, ElementNamespace.MathMl) =>
            ElementRules.Special | ElementRules.Scope | ElementRules.TextIntegration,
        (Tag.AnnotationXml, ElementNamespace.MathMl) => ElementRules.Special | ElementRules.Scope,
        (Tag.ForeignObject or Tag.Desc or Tag.Title, ElementNamespace.Svg) =>
            ElementRules.Special | ElementRules.Scope | ElementRules.HtmlIntegration,
        _ => ElementRules.None,
    };
}
