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

/// <summary>Finds telling words in class and id attributes without cutting them into tokens: pages write them together in any way.</summary>
internal static class ClassHints
{
    /// <summary>How a keyword has to stand in the value.</summary>
    private enum Place : byte { Anywhere, WordStart, Word, NameStart }

    /// <param name="Text">In lower case, as | 0x20 makes it.</param>
    private readonly record struct Keyword(byte[] Text, ClassHint Hint, Place Place)
    {
        /// <summary>The third letter, which tells most keywords with the same start apart; 0 for a word of two.</summary>
        public byte Third { get; } = Text.Length > 2 ? Text[2] : (byte)0;
    }

    /// <summary>Keywords by their first two letters, five bits of each. Many European languages share these words or write markup in English.</summary>
    private static readonly Keyword[]?[] ByStart = Build();

    public static ClassHint Read(ReadOnlySpan<byte> value)
    {
        var hints = ClassHint.None;
        for (int i = 0; i + 1 < value.Length; i++)
        {
            if (ByStart[Start(value[i], value[i + 1])] is not { } keywords) continue;
            int third = i + 2 < value.Length ? value[i + 2] | 0x20 : 0;
            foreach (ref readonly Keyword keyword in keywords.AsSpan())
                if ((keyword.Third == third || keyword.Third == 0) && Stands(value, i, keyword)) hints |= keyword.Hint;
        }
        // A text field that may have a summary ("text-with-summary") holds the whole body.
        return (hints & ClassHint.Standfirst) != 0 && value.IndexOf("with-summary"u8) >= 0 ? hints & ~ClassHint.Standfirst : hints;
    }

    /// <summary>Signs fall together with letters here, and are told apart by <see cref="Stands"/>.</summary>
    private static int Start(byte first, byte second) => (first & 31) << 5 | (second & 31);

    private static bool Stands(ReadOnlySpan<byte> value, int at, in Keyword keyword)
    {
        byte[] text = keyword.Text;
        if (value.Length - at < text.Length) return false;
        for (int i = 0; i < text.Length; i++)
            if ((value[at + i] | 0x20) != text[i]) return false;
        return keyword.Place switch
        {
            Place.Anywhere => true,
            Place.WordStart => IsWordStart(value, at),
            Place.NameStart => at == 0 || value[at - 1] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r',
            _ => IsWordStart(value, at) && IsWordEnd(value, at + text.Length),
        };
    }

    /// <summary>After a sign, or a capital after a small letter.</summary>
    private static bool IsWordStart(ReadOnlySpan<byte> value, int at) => at == 0 || !IsLetter(value[at - 1]) || (IsCapital(value[at]) && !IsCapital(value[at - 1]));

    private static bool IsWordEnd(ReadOnlySpan<byte> value, int at) => at == value.Length || !IsLetter(value[at]) || IsCapital(value[at]);

    private static bool IsLetter(byte b) => (uint)((b | 0x20) - 'a') < 26;

    private static bool IsCapital(byte b) => (uint)(b - 'A') < 26;

    private static Keyword[]?[] Build()
    {
        var keywords = new List<Keyword>();
        void Add(ClassHint hint, Place place, string words)
        {
            foreach (string word in words.Split(' ')) keywords.Add(new Keyword([.. word.Select(letter => (byte)(letter | 0x20))], hint, place));
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
            "standfirst subtit sub-tit sub_tit subhead strapline articlelead articleintro leadtext introtext vorspann chapo bajada copete ingress " +
            "sottotitolo occhiello bajante entradilla anleser manchet perex intro-text lead-text synopsis");
        Add(ClassHint.Standfirst, Place.Word, "dek deck lead leadin teaser intro abstract summary excerpt kicker sommario catenaccio resumo description zajawka preamble ingres strap");
        Add(ClassHint.Kicker, Place.Anywhere, "kicker overline topline roofline dachzeile toptitle top-title overtitle uptitle supertitle pretitle eyebrow spitzmarke oberzeile surtitre antetit volanta chapeu");
        Add(ClassHint.Headline, Place.Anywhere, "headline");
        Add(ClassHint.Headline, Place.WordStart, "title titel titre titulo");
        Add(ClassHint.Caption, Place.Anywhere, "caption bildtext bildunterschrift legende");
        Add(ClassHint.Credit, Place.Anywhere, "credit copyright");
        Add(ClassHint.Credit, Place.WordStart, "photographer attribution fotograf");
        Add(ClassHint.Aside, Place.Anywhere, "related recommend sidebar comment newsletter trending mostread mostpopular most-read most-popular readmore read-more moreon outbrain taboola advert");
        Add(ClassHint.Aside, Place.WordStart, "footer nav carousel promo breaking ticker similar teasers sponsor latest");
        // Page builders name every box a widget of theirs ("x-widget"); a sidebar's own begins with the word.
        Add(ClassHint.Aside, Place.NameStart, "widget");
        Add(ClassHint.Aside, Place.Word, "menu bio");

        var byStart = new Keyword[]?[32 * 32];
        foreach (IGrouping<int, Keyword> group in keywords.GroupBy(keyword => Start(keyword.Text[0], keyword.Text[1]))) byStart[group.Key] = [.. group];
        return byStart;
    }
}
