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
        var roles = new TagRole[256];
        foreach (Tag tag in Enum.GetValues<Tag>())
        {
            if (Tags.IsBlock(tag)) roles[(int)tag] |= TagRole.Block;
            if (Tags.HidesText(tag)) roles[(int)tag] |= TagRole.Unread;
        }
        Add(TagRole.Block, [Tag.Button]);
        Add(TagRole.Link, [Tag.A]);
        Add(TagRole.LineBreak, [Tag.Br]);
        Add(TagRole.Control, [Tag.Input, Tag.Button, Tag.Textarea, Tag.Select]);
        Add(TagRole.Media, [Tag.Img, Tag.Video, Tag.Iframe, Tag.Audio, Tag.Object]);
        Add(TagRole.Unread, [Tag.Input, Tag.Meter, Tag.Progress, Tag.Rt, Tag.Rp]);
        Add(TagRole.Styled, [Tag.B, Tag.Strong, Tag.I, Tag.Em, Tag.Span, Tag.Small]);
        Add(TagRole.Noted, [Tag.Tr, Tag.Hr, Tag.Pre]);
        return roles;

        void Add(TagRole role, ReadOnlySpan<Tag> tags)
        {
            foreach (Tag tag in tags) roles[(int)tag] |= role;
        }
    }
}
