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
    /// <summary>The path from the site's first page to the article.</summary>
    Trail = 1024,
}

/// <summary>
/// Finds telling words in class and id attributes without cutting them into tokens: pages write them together in any way.
/// </summary>
internal static class ClassHints
{
    /// <summary>Many European languages share these words or write markup in English.</summary>
    public static NameKeyword[] Keywords { get; } = Build();

    /// <summary>Whether a name is that of a text field that may have a summary ("text-with-summary").</summary>
    public static bool HoldsBody(ReadOnlySpan<byte> name) => name.IndexOf("with-summary"u8) >= 0;

    private static NameKeyword[] Build()
    {
        var keywords = new List<NameKeyword>();
        void Add(ClassHint hints, NamePlace place, string words)
        {
            foreach (string word in words.Split(' ')) keywords.Add(new NameKeyword(word, place) { Hints = hints });
        }

        Add(ClassHint.Byline, NamePlace.Anywhere, "byline");
        Add(ClassHint.Author, NamePlace.Anywhere, "author autor auteur redakteur journalist contributor verfasser writtenby");
        Add(ClassHint.Author, NamePlace.WordStart, "writer reporter firmante firma");
        Add(ClassHint.Author, NamePlace.Word, "by creator");
        Add(ClassHint.Date, NamePlace.Anywhere, "publish pubdate postdate datetime entrydate articledate postedon timestamp");
        Add(ClassHint.Date, NamePlace.WordStart, "date datum fecha");
        Add(ClassHint.Date, NamePlace.Word, "posted time data dateline published issued");
        Add(ClassHint.Modified, NamePlace.Anywhere, "modified updated lastupdate");
        Add(ClassHint.Modified, NamePlace.WordStart, "update");
        Add(ClassHint.Standfirst, NamePlace.Anywhere,
            "standfirst subtit sub-tit sub_tit subhead strapline articlelead articleintro leadtext introtext vorspann chapo bajada "
                + "copete ingress " +
            "sottotitolo occhiello bajante entradilla anleser manchet perex intro-text lead-text synopsis");
        Add(ClassHint.Standfirst, NamePlace.Word,
            "dek deck lead leadin teaser intro abstract summary excerpt kicker sommario catenaccio resumo description zajawka preamble "
            + "ingres strap");
        Add(ClassHint.Kicker, NamePlace.Anywhere,
            "kicker overline topline roofline dachzeile toptitle top-title overtitle uptitle supertitle pretitle eyebrow spitzmarke "
            + "oberzeile surtitre antetit volanta chapeu");
        Add(ClassHint.Trail, NamePlace.Anywhere, "breadcrumb crumbs");
        Add(ClassHint.Headline, NamePlace.Anywhere, "headline");
        Add(ClassHint.Headline, NamePlace.WordStart, "title titel titre titulo");
        Add(ClassHint.Caption, NamePlace.Anywhere, "caption bildtext bildunterschrift legende");
        Add(ClassHint.Credit, NamePlace.Anywhere,
            "credit copyright img-author image-author photo-author foto-autor license-author licence-author");
        Add(ClassHint.Credit, NamePlace.WordStart, "photographer attribution fotograf");
        Add(ClassHint.Aside, NamePlace.Anywhere,
            "related recommend sidebar comment newsletter trending mostread mostpopular most-read most-popular readmore read-more "
            + "moreon outbrain taboola advert author-description author_description author-desc");
        Add(ClassHint.Aside, NamePlace.WordStart, "footer nav carousel breaking ticker similar teasers sponsor latest");
        // Page builders name every box a widget of theirs ("x-widget"); a sidebar's own begins with the word.
        Add(ClassHint.Aside, NamePlace.NameStart, "widget");
        // "node--promoted" is an article on the front page.
        Add(ClassHint.Aside, NamePlace.Word, "menu bio promo promos promotion promotions promobox");

        return [.. keywords];
    }
}
