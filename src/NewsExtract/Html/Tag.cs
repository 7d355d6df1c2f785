namespace NewsExtract.Html;

/// <summary>
/// The elements the tree builder or a later stage has to tell apart; every other one is <see cref="Unknown"/>
/// and keeps its name in the page's bytes.
/// </summary>
internal enum Tag : byte
{
    Unknown,
    A, Abbr, Acronym, Address, Applet, Area, Article, Aside, Audio, B, Base, Basefont, Bdi, Bdo, Bgsound, Big, Blockquote, Body, Br, Button,
    Canvas, Caption, Center, Cite, Code, Col, Colgroup, Data, Datalist, Dd, Del, Details, Dfn, Dialog, Dir, Div, Dl, Dt, Em, Embed,
    Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html,
    I, Iframe, Image, Img, Input, Ins, Kbd, Keygen, Label, Legend, Li, Link, Listing, Main, Map, Mark, Marquee, Math, Menu, Menuitem, Meta,
    Meter,
    Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Param, Picture, Plaintext, Pre, Progress, Q,
    Rb, Rp, Rt, Rtc, Ruby, S, Samp, Script, Search, Section, Select, Slot, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup,
    Svg,
    Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,
    // Of these the tree builder must know where svg and math hold HTML again (13.2.6.5).
    AnnotationXml, Desc, ForeignObject, Malignmark, Mglyph, Mi, Mn, Mo, Ms, Mtext,
}

/// <summary>What the stages ask about a tag.</summary>
[Flags]
internal enum TagTraits : byte
{
    None = 0,
    /// <summary>Starts a new line in a browser's default style sheet: separates blocks of text.</summary>
    Block = 1,
    /// <summary>Its text is not read as part of the page: script, style, form controls, fallback content.</summary>
    HiddenText = 2,
    Heading = 4,
}

internal static class Tags
{
    private static readonly TagTraits[] TraitsOf = MakeTraits();

    /// <summary>
    /// What every tag is, for tables made of it. An ahead-of-time compiler makes those that read no other static field, nor use reflection:
    /// their users need not ask each time whether they are there.
    /// </summary>
    public static TagTraits[] MakeTraits()
    {
        var traits = new TagTraits[byte.MaxValue + 1];
        Set(traits, TagTraits.Block, [
            Tag.Address, Tag.Article, Tag.Aside, Tag.Blockquote, Tag.Body, Tag.Br, Tag.Caption, Tag.Center, Tag.Dd, Tag.Details, Tag.Dialog,
            Tag.Dir,
            Tag.Div, Tag.Dl, Tag.Dt, Tag.Fieldset, Tag.Figcaption, Tag.Figure, Tag.Footer, Tag.Form, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5,
            Tag.H6,
            Tag.Header, Tag.Hgroup, Tag.Hr, Tag.Legend, Tag.Li, Tag.Listing, Tag.Main, Tag.Menu, Tag.Nav, Tag.Ol, Tag.Optgroup, Tag.Option,
            Tag.P, Tag.Pre,
            Tag.Search, Tag.Section, Tag.Summary, Tag.Table, Tag.Tbody, Tag.Td, Tag.Tfoot, Tag.Th, Tag.Thead, Tag.Tr, Tag.Ul, Tag.Xmp]);
        Set(traits, TagTraits.HiddenText, [
            Tag.Script, Tag.Style, Tag.Noscript, Tag.Template, Tag.Iframe, Tag.Textarea, Tag.Select, Tag.Svg, Tag.Math, Tag.Noembed,
            Tag.Noframes,
            Tag.Object, Tag.Head, Tag.Title, Tag.Audio, Tag.Video, Tag.Canvas, Tag.Datalist, Tag.Applet]);
        Set(traits, TagTraits.Heading, [Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6]);
        return traits;
    }

    private static void Set(TagTraits[] traits, TagTraits trait, ReadOnlySpan<Tag> tags)
    {
        // Not |=, with which an ahead-of-time compiler leaves the table to be made at start-up; so in the tables made of this one.
        foreach (Tag tag in tags) traits[(int)tag] = traits[(int)tag] | trait;
    }

    /// <summary>A set of tags as a table to look them up in.</summary>
    public static bool[] SetOf(ReadOnlySpan<Tag> tags)
    {
        var set = new bool[byte.MaxValue + 1];
        foreach (Tag tag in tags) set[(int)tag] = true;
        return set;
    }

    public static bool IsBlock(Tag tag) => (TraitsOf[(int)tag] & TagTraits.Block) != 0;

    public static bool HidesText(Tag tag) => (TraitsOf[(int)tag] & TagTraits.HiddenText) != 0;

    public static bool IsHeading(Tag tag) => (TraitsOf[(int)tag] & TagTraits.Heading) != 0;

    /// <summary>1 to 6 for a heading.</summary>
    public static int HeadingLevel(Tag tag) => tag - Tag.H1 + 1;

    public static string Name(Tag tag) => tag == Tag.AnnotationXml ? "annotation-xml" : tag.ToString().ToLowerInvariant();
}
