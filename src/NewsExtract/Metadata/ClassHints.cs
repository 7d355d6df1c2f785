using System.Buffers.Binary;
using System.Numerics;
using NewsExtract.Markup;

namespace NewsExtract.Metadata;

/// <summary>What the words in an element's class and id say about it.</summary>
[Flags]
internal enum ClassHint : ushort
{
    None = 0,
    Author = 1,
    Date = 2,
    Modified = 4,
    Standfirst = 8,
    Headline = 16,
    Caption = 32,
    Credit = 64,
    /// <summary>Something that surrounds the article: related stories, comments, navigation, advertisements.</summary>
    Aside = 128,
    /// <summary>The whole line of author and date.</summary>
    Byline = 256,
    /// <summary>The line above a headline that names its topic.</summary>
    Kicker = 512,
}

/// <summary>
/// Finds telling words in class and id attributes without cutting them into tokens: pages write them together in any way.
/// </summary>
internal static class ClassHints
{
    /// <summary>How a keyword has to stand in the value.</summary>
    private enum Place : byte { Anywhere, WordStart, Word, NameStart }

    /// <param name="Text">In lower case, as | 0x20 makes it.</param>
    private readonly record struct Keyword(byte[] Text, ClassHint Hint, Place Place)
    {
        /// <summary>Its first eight letters, the first one lowest, and what a shorter one leaves open.</summary>
        public ulong First { get; } = BinaryPrimitives.ReadUInt64LittleEndian([.. Text.Take(8), .. new byte[8]]);

        public ulong Mask { get; } = Text.Length < 8 ? (1ul << 8 * Text.Length) - 1 : ulong.MaxValue;
    }

    /// <summary>Many European languages share these words or write markup in English.</summary>
    private static readonly Keyword[] Keywords = Build();

    /// <summary>Keywords by their first two letters.</summary>
    private static readonly Keyword[]?[] ByStart = GroupByStart();

    /// <summary>A bit for every three letters that a keyword begins with.</summary>
    private static readonly uint[] Starts = MarkStarts();

    /// <summary>Lets pass a fifth of the places, of which <see cref="Starts"/> leaves the few where it is worth to compare.</summary>
    private static readonly StartFilter Filter = new([.. Keywords.Select(keyword => keyword.Text)]);

    /// <param name="text">One name.</param>
    /// <param name="holdsBody">Whether it is that of a text field that may have a summary ("text-with-summary").</param>
    public static ClassHint Read(NameText text, out bool holdsBody)
    {
        var hints = ClassHint.None;
        ReadOnlySpan<byte> lower = text.Lower;
        ReadOnlySpan<uint> starts = Starts;
        StartFilter filter = Filter;
        for (int i = 0; i < text.Length; i += StartFilter.Width)
        {
            for (uint places = filter.Find(lower[i..]); places != 0; places &= places - 1)
            {
                int at = i + BitOperations.TrailingZeroCount(places);
                ulong letters = BinaryPrimitives.ReadUInt64LittleEndian(lower[at..]);
                if ((starts[Code((byte)letters, (byte)(letters >> 8))] >> ((int)(letters >> 16) & 31) & 1) != 0)
                    hints |= ReadAt(text, at, letters);
            }
        }
        holdsBody = (hints & ClassHint.Standfirst) != 0 && text.Name.IndexOf("with-summary"u8) >= 0;
        return hints;
    }

    /// <summary>Five bits of each letter. Signs fall together with letters here, and are told apart by comparing.</summary>
    private static int Code(byte first, byte second) => (first & 31) << 5 | second & 31;

    private static ClassHint ReadAt(NameText text, int at, ulong letters)
    {
        var hints = ClassHint.None;
        foreach (ref readonly Keyword keyword in ByStart[Code((byte)letters, (byte)(letters >> 8))].AsSpan())
            if ((letters & keyword.Mask) == keyword.First && Stands(text, at, keyword)) hints |= keyword.Hint;
        return hints;
    }

    private static bool Stands(NameText text, int at, in Keyword keyword)
    {
        int end = at + keyword.Text.Length;
        if (end > text.Length || !text.Lower[at..end].SequenceEqual(keyword.Text)) return false;
        return keyword.Place switch
        {
            Place.Anywhere => true,
            Place.WordStart => text.IsWordStart(at),
            Place.NameStart => at == 0,
            _ => text.IsWordStart(at) && (!text.IsLetter(end) || text.IsCapital(end)),
        };
    }

    private static Keyword[] Build()
    {
        var keywords = new List<Keyword>();
        void Add(ClassHint hint, Place place, string words)
        {
            foreach (string word in words.Split(' '))
                keywords.Add(new Keyword([.. word.Select(letter => (byte)(letter | 0x20))], hint, place));
        }

        Add(ClassHint.Byline, Place.Anywhere, "byline");
        Add(ClassHint.Author, Place.Anywhere, "author autor auteur redakteur journalist contributor verfasser writtenby");
        Add(ClassHint.Author, Place.WordStart, "writer reporter firmante firma");
        Add(ClassHint.Author, Place.Word, "by creator");
        Add(ClassHint.Date, Place.Anywhere, "publish pubdate postdate datetime entrydate articledate postedon timestamp");
        Add(ClassHint.Date, Place.WordStart, "date datum fecha");
        Add(ClassHint.Date, Place.Word, "posted time data dateline published issued");
        Add(ClassHint.Modified, Place.Anywhere, "modified updated lastupdate");
        Add(ClassHint.Modified, Place.WordStart, "update");
        Add(ClassHint.Standfirst, Place.Anywhere,
            "standfirst subtit sub-tit sub_tit subhead strapline articlelead articleintro leadtext introtext vorspann chapo bajada "
                + "copete ingress " +
            "sottotitolo occhiello bajante entradilla anleser manchet perex intro-text lead-text synopsis");
        Add(ClassHint.Standfirst, Place.Word,
            "dek deck lead leadin teaser intro abstract summary excerpt kicker sommario catenaccio resumo description zajawka preamble "
            + "ingres strap");
        Add(ClassHint.Kicker, Place.Anywhere,
            "kicker overline topline roofline dachzeile toptitle top-title overtitle uptitle supertitle pretitle eyebrow spitzmarke "
            + "oberzeile surtitre antetit volanta chapeu");
        Add(ClassHint.Headline, Place.Anywhere, "headline");
        Add(ClassHint.Headline, Place.WordStart, "title titel titre titulo");
        Add(ClassHint.Caption, Place.Anywhere, "caption bildtext bildunterschrift legende");
        Add(ClassHint.Credit, Place.Anywhere, "credit copyright");
        Add(ClassHint.Credit, Place.WordStart, "photographer attribution fotograf");
        Add(ClassHint.Aside, Place.Anywhere,
            "related recommend sidebar comment newsletter trending mostread mostpopular most-read most-popular readmore read-more "
            + "moreon outbrain taboola advert");
        Add(ClassHint.Aside, Place.WordStart, "footer nav carousel breaking ticker similar teasers sponsor latest");
        // Page builders name every box a widget of theirs ("x-widget"); a sidebar's own begins with the word.
        Add(ClassHint.Aside, Place.NameStart, "widget");
        // "node--promoted" is an article on the front page.
        Add(ClassHint.Aside, Place.Word, "menu bio promo promos promotion promotions promobox");

        return [.. keywords];
    }

    private static Keyword[]?[] GroupByStart()
    {
        var byStart = new Keyword[]?[32 * 32];
        foreach (IGrouping<int, Keyword> group in Keywords.GroupBy(keyword => Code(keyword.Text[0], keyword.Text[1])))
            byStart[group.Key] = [.. group];
        return byStart;
    }

    private static uint[] MarkStarts()
    {
        var starts = new uint[32 * 32];
        foreach (Keyword keyword in Keywords)
            starts[Code(keyword.Text[0], keyword.Text[1])] |= keyword.Text.Length == 2 ? uint.MaxValue : 1u << (keyword.Text[2] & 31);
        return starts;
    }
}
