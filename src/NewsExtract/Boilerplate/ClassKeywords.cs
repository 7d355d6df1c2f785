using NewsExtract.Markup;

namespace NewsExtract.Boilerplate;

/// <summary>
/// What the words of class names, ids and roles say about an element. Few and common on purpose:
/// hashed class names learn the training sites by heart.
/// </summary>
[Flags]
internal enum ClassGroups : uint
{
    None = 0,
    Article = 1 << 0,
    Body = 1 << 1,
    /// <summary>Both of the above in one name, as in <c>article-body</c> or <c>entry-content</c>.</summary>
    ArticleBody = 1 << 2,
    Lead = 1 << 3,
    Byline = 1 << 4,
    Date = 1 << 5,
    Caption = 1 << 6,
    Media = 1 << 7,
    Related = 1 << 8,
    Teaser = 1 << 9,
    Share = 1 << 10,
    Newsletter = 1 << 11,
    Paywall = 1 << 12,
    Advertisement = 1 << 13,
    Comment = 1 << 14,
    Navigation = 1 << 15,
    Footer = 1 << 16,
    Aside = 1 << 17,
    Box = 1 << 18,
    Topics = 1 << 19,
    Embed = 1 << 20,
    Hidden = 1 << 21,
    List = 1 << 22,
    Legal = 1 << 23,
    Biography = 1 << 24,
    Paragraph = 1 << 25,
    /// <summary>A box of facts beside the text.</summary>
    FactBox = 1 << 26,
    /// <summary>A sentence of the article shown large.</summary>
    PullQuote = 1 << 27,
    /// <summary>Text that unfolds.</summary>
    Unfolds = 1 << 28,
}

/// <summary>The curated keywords that the words of class names are looked up among.</summary>
internal static class ClassKeywords
{
    /// <summary>Only so many letters of a word count.</summary>
    private const int MostLetters = 8;

    public static NameKeyword[] All { get; } = Build();

    private static NameKeyword[] Build()
    {
        var keywords = new List<NameKeyword>();
        void Add(ClassGroups groups, params ReadOnlySpan<string> words)
        {
            foreach (string word in words)
            {
                bool isWhole = word.Length < MostLetters && !word.EndsWith('*');
                string letters = word.TrimEnd('*');
                keywords.Add(new NameKeyword(letters[..Math.Min(letters.Length, MostLetters)],
                    (isWhole ? NamePlace.Word : NamePlace.WordStart) | NamePlace.InOneWord)
                { Groups = groups });
            }
        }

        // A star makes a prefix. Words are lower case; only their first eight letters count.
        Add(ClassGroups.Article, "article*", "post", "posts", "entry*", "news*", "story*", "artikel*", "blog*", "single*");
        Add(ClassGroups.Body, "body*", "content*", "text*", "prose", "richtext", "copy", "main*", "contenu*", "inhalt*", "texto*", "corpo*",
            "cuerpo*", "wysiwyg", "html");
        Add(ClassGroups.ArticleBody, "storybod*", "articleb*", "articlec*", "postcont*", "postbody*", "entrycon*");
        Add(ClassGroups.Lead, "lead*", "dek", "standfir*", "summary*", "intro*", "deck", "subtitle*", "subhead*", "subtit*", "excerpt*",
            "abstract*", "chapo*", "vorspann*", "descript*", "sommaire*", "lede", "abstrac*", "entradil*", "bajada*", "copete*", "ingress*",
            "manchet*", "perex*");
        Add(ClassGroups.Byline, "byline*", "author*", "autor*", "auteur*", "writer*", "contribu*", "reporter*", "journali*", "signatur*",
            "firma*");
        Add(ClassGroups.Biography, "bio", "bios", "biograph*", "profile*", "aboutaut*", "about*");
        Add(ClassGroups.Date, "date*", "time*", "publish*", "meta*", "datum*", "fecha*", "updated*", "posted*", "info", "dateline");
        Add(ClassGroups.Caption, "caption*", "credit*", "copyrigh*", "legend*", "figcapt*", "bildunte*", "source*", "attribut*");
        Add(ClassGroups.Media, "photo*", "image*", "img", "gallery*", "media*", "video*", "player*", "slide*", "carousel*", "swiper*",
            "picture*", "audio*", "figure*", "lightbox*", "podcast*", "galerie*");
        Add(ClassGroups.Related, "related*", "recommen*", "similar*", "readmore*", "more*", "also*", "further*", "next*", "seealso*",
            "verwandt*", "weitere*", "mehr*", "suggest*", "previous*", "prev");
        Add(ClassGroups.Teaser, "teaser*", "card*", "promo*", "tile*", "popular*", "trending*", "latest*", "most*", "featured*", "hot",
            "ranking*", "headlines", "recirc*", "topstor*");
        Add(ClassGroups.Share, "share*", "sharing*", "social*", "follow*", "facebook*", "twitter*", "whatsapp*", "sns", "addthis*", "like",
            "likes", "print*", "email*");
        Add(ClassGroups.Newsletter, "newslett*", "signup*", "subscrib*", "subscrip*", "donate*", "donation*", "cta", "app", "register*",
            "registra*", "login*", "signin*", "modal*", "popup*", "overlay*", "abo", "membersh*", "support*", "form*", "optin*", "account*",
            "action*");
        Add(ClassGroups.Paywall, "paywall*", "premium*", "locked*", "gated*", "regwall*", "piano*", "meter*", "paid*", "restrict*");
        Add(ClassGroups.Advertisement, "ad", "ads", "advert*", "adv", "sponsor*", "banner*", "taboola*", "outbrain*", "werbung*",
            "anzeige*", "publicid*", "dfp", "affiliat*", "commerce*", "partner*", "shop*", "product*", "brand*", "deal*");
        Add(ClassGroups.Comment, "comment*", "disqus*", "reply*", "respond*", "discuss*", "kommenta*", "coment*", "forum*", "reaction*",
            "feedback*");
        Add(ClassGroups.Navigation, "nav*", "menu*", "breadcru*", "toc", "paginat*", "pager*", "skip*", "header*", "masthead*", "topbar*",
            "toolbar*", "tab", "tabs", "search*", "ticker*", "langua*", "dropdown*", "crumb*", "accessib*");
        Add(ClassGroups.Footer, "footer*", "foot", "colophon*");
        Add(ClassGroups.Legal, "cookie*", "consent*", "gdpr*", "privacy*", "legal*", "imprint*", "disclaim*", "disclosu*", "correcti*",
            "onetrust*", "notice*", "alert*", "message*", "terms*");
        Add(ClassGroups.Aside, "sidebar*", "aside*", "widget*", "rail", "compleme*", "secondar*", "side", "sticky*", "right", "flyout*");
        Add(ClassGroups.Box, "box*", "callout*", "inset*", "module*", "note", "notes");
        Add(ClassGroups.FactBox, "infobox*", "factbox*", "fact", "facts", "fakta*", "faktabo*", "faktarut*", "fakten*", "infos", "kasten*",
            "encadre*");
        Add(ClassGroups.Unfolds, "expand*", "accordio*", "collaps*");
        Add(ClassGroups.PullQuote, "pullquot*", "quote*", "zitat*", "citat*");
        Add(ClassGroups.Topics, "tag", "tags", "topic*", "category*", "categori*", "keyword*", "label*", "cat", "cats", "taxonomy*",
            "channel*");
        Add(ClassGroups.Embed, "embed*", "tweet*", "instagra*", "tiktok*", "bluesky*", "bsky*", "youtube*", "iframe*", "mastodon*");
        Add(ClassGroups.Hidden, "visually*", "sr", "offscree*", "assistiv*");
        Add(ClassGroups.List, "list*", "item", "items", "feed*", "archive*", "grid*", "stream*", "loop", "river");
        Add(ClassGroups.Paragraph, "paragrap*", "par", "para", "absatz*");
        return [.. keywords];
    }

    /// <summary>What words of one name say together.</summary>
    public static ClassGroups Combine(ClassGroups name)
    {
        if ((name & (ClassGroups.Article | ClassGroups.Body)) == (ClassGroups.Article | ClassGroups.Body)) name |= ClassGroups.ArticleBody;
        if ((name & (ClassGroups.Unfolds | ClassGroups.Box)) == (ClassGroups.Unfolds | ClassGroups.Box)) name |= ClassGroups.FactBox;
        return name;
    }
}
