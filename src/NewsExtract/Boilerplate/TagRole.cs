using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <summary>What an element does to the blocks around it.</summary>
[Flags]
internal enum TagRole : byte
{
    None = 0,
    /// <summary>Text before, in and behind it stands in blocks of its own.</summary>
    Block = 1,
    Link = 2,
    LineBreak = 4,
    /// <summary>A field or a button of a form.</summary>
    Control = 8,
    Media = 16,
    /// <summary>Its text is no part of the page's.</summary>
    Unread = 32,
    /// <summary>Bold, italic, or often out of view.</summary>
    Styled = 64,
    /// <summary>Rows, rules and preformatted text: blocks of which something else is noted.</summary>
    Noted = 128,
}

/// <summary>The roles of every tag; none for inline elements of which nothing is asked.</summary>
internal static class TagRoles
{
    private static readonly TagRole[] All = Build();

    public static TagRole Of(Tag tag) => All[(int)tag];

    private static TagRole[] Build()
    {
        TagTraits[] traits = Tags.MakeTraits();
        var roles = new TagRole[traits.Length];
        for (int tag = 0; tag < roles.Length; tag++)
        {
            if ((traits[tag] & TagTraits.Block) != 0) roles[tag] = TagRole.Block;
            if ((traits[tag] & TagTraits.HiddenText) != 0) roles[tag] = roles[tag] | TagRole.Unread;
        }
        Add(roles, TagRole.Block, [Tag.Button]);
        Add(roles, TagRole.Link, [Tag.A]);
        Add(roles, TagRole.LineBreak, [Tag.Br]);
        Add(roles, TagRole.Control, [Tag.Input, Tag.Button, Tag.Textarea, Tag.Select]);
        Add(roles, TagRole.Media, [Tag.Img, Tag.Video, Tag.Iframe, Tag.Audio, Tag.Object]);
        Add(roles, TagRole.Unread, [Tag.Input, Tag.Meter, Tag.Progress, Tag.Rt, Tag.Rp]);
        Add(roles, TagRole.Styled, [Tag.B, Tag.Strong, Tag.I, Tag.Em, Tag.Span, Tag.Small]);
        Add(roles, TagRole.Noted, [Tag.Tr, Tag.Hr, Tag.Pre]);
        return roles;
    }

    private static void Add(TagRole[] roles, TagRole role, ReadOnlySpan<Tag> tags)
    {
        foreach (Tag tag in tags) roles[(int)tag] = roles[(int)tag] | role;
    }
}
