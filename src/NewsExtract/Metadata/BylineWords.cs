using System.Collections.Frozen;
using System.Text;

namespace NewsExtract.Metadata;

/// <summary>The words of bylines in many languages.</summary>
internal static class BylineWords
{
    /// <summary>Words that lead in a name, in lower case, without a colon. The longer ones first.</summary>
    public static readonly PrefixTable LeadIns = new(
    [
        "article written by", "this post was written by", "contributed by", "contributors", "written and photographed by",
        "reported and written by", "written by", "posted by", "reported by", "published by", "words by", "story by", "article by",
        "text by",
        "created by", "contributed by", "submitted by", "reviewed by", "a post by", "a guest post by", "guest post by", "blog by",
        "post by", "compiled by", "edited by", "about the author",
        "author(s)", "autor(en)", "auteur(s)", "autor(es)", "author:", "author", "authors", "writer", "reporter", "by", "from",
        "ein artikel von", "artikel von", "ein beitrag von", "beitrag von", "gespeichert von", "eingestellt von", "text und fotos",
        "ein gastbeitrag von", "ein kommentar von", "eine analyse von", "eine kolumne von", "ein essay von", "ein interview von",
        "interview von", "interview:", "interview :", "kommentar von", "geschrieben von", "verfasst von", "von unserem korrespondenten",
        "autorin/autor", "autor/in", "veröffentlicht von", "erstellt von", "aus", "von", "autorin", "autoren", "text von", "text",
        "redaktion", "verfasser",
        "propos recueillis par", "publié par", "rédigé par", "écrit par", "article rédigé par", "par notre correspondant", "par", "auteurs",
        "auteur", "auteure",
        "escrito por", "publicado por", "escriben", "escribe", "por", "autores", "autora", "autor", "redactado por", "texto", "pelo",
        "da redação",
        "scritto da", "pubblicato da", "articolo di", "di", "a cura di", "autore", "autori", "testo di", "dal nostro inviato",
        "geschreven door", "door onze redacteur", "door", "tekst", "redactie",
        "av", "skriven av", "publicerad av", "skrevet av", "journalist", "af", "skrevet af", "kirjoittaja", "teksti", "toimittaja",
        "tekst og foto",
        "autorzy", "opracował", "opracowała", "oprac", "przez", "napsal", "napsala", "szerző", "írta", "de", "scris de", "autorul",
        "publicat de", "yazan", "yazar", "haber",
        "автор", "автори", "авторы", "автор статьи", "текст", "от", "написал", "του", "της", "γράφει ο", "γράφει η", "γράφει", "συντάκτης",
        "από",
        "بقلم", "كتب", "كتبت", "الكاتب", "المؤلف", "نویسنده", "מאת", "oleh", "penulis", "tác giả", "bởi", "penulis:", "editor",
    ]);

    /// <summary>Words between two names.</summary>
    private static readonly FrozenSet<string> Conjunctions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "and", "und", "et", "y", "e", "och", "og", "ja", "i", "és", "ve", "și", "şi", "và", "dan", "и", "та", "і", "й", "και", "&", "+",
            "with", "mit", "avec", "con", "met", "sowie");

    /// <summary>Words that tell a role, a desk or a place of work, never a name.</summary>
    private static readonly FrozenSet<string> Roles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer", "writers", "columnist", "journalist",
        "producer", "contributor", "contributors",
        "analyst", "director", "professor", "lecturer", "researcher", "fellow", "manager", "president", "ceo", "attorney", "lawyer",
        "strategist", "engineer", "developer", "founder", "co-founder", "chief", "head", "staff", "freelance", "photographer",
        "intern", "author", "blogger", "specialist", "consultant", "expert", "coordinator", "officer", "chairman", "chair", "senior",
        "deputy", "assistant", "associate", "editor-in-chief",
        "redakteur", "redakteurin", "korrespondent", "korrespondentin", "chefredakteur", "chefredakteurin", "autor", "autorin",
        "reporterin", "journalistin", "volontär", "volontärin", "ressortleiter",
        "ressortleiterin", "redaktionsleiter", "kolumnist", "kolumnistin", "leiter", "leiterin", "journaliste", "rédacteur", "rédactrice",
        "correspondant", "correspondante", "envoyé", "envoyée", "spécial", "spéciale",
        "periodista", "redactor", "redactora", "corresponsal", "enviado", "enviada", "especial", "colaborador", "colaboradora", "editora",
        "repórter", "jornalista", "colunista", "giornalista", "redattore",
        "redattrice", "corrispondente", "inviato", "inviata", "redacteur", "verslaggever", "journalista", "dziennikarz", "dziennikarka",
        "redaktor", "redaktorka", "redaktør", "toimittaja", "korrespondent", "корреспондент", "журналист",
        "редактор", "обозреватель", "журналістка", "кореспондент", "gazeteci", "muhabir", "editör", "jurnalist", "redactor-șef", "újságíró",
            "δημοσιογράφος");

    /// <summary>What follows a name after a comma and belongs to it.</summary>
    private static readonly FrozenSet<string> Credentials = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "phd", "ph.d.", "ph.d", "md", "m.d.", "dvm", "rn", "rd", "rdn", "jd", "j.d.", "esq", "esq.", "mba", "jr", "jr.", "sr", "sr.", "ii",
        "iii", "cpa", "dds", "dmd", "msc", "m.sc.", "ma", "m.a.", "ms", "m.s.", "ba", "b.a.", "bsc",
        "psyd", "psy.d.", "lcsw", "lmft", "lpc", "mph", "mpp", "mfa", "edd", "ed.d.", "do", "d.o.", "np", "pa-c", "aprn", "bsn", "msn",
        "cfp", "cfp®", "cfa", "pharmd", "pt", "dpt", "pe", "p.e.", "sj", "op", "obe", "mbe", "facp", "facc", "facs",
        "cissp", "pmp", "ma.", "ll.m.", "llm", "crna", "dnp", "ccc-slp", "lmt", "cpt", "cscs", "dc", "nd", "lac", "bcba", "mms", "rmt",
            "ldn", "lcpc", "lmhc", "ncc", "cdces", "cde", "facm", "foma", "dabom", "cpp", "psp");

    /// <summary>What signs when nobody does: desks, teams and accounts. In lower case.</summary>
    private static readonly FrozenSet<string> Impersonal = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "admin", "administrator", "editor", "editors", "editorial", "staff", "webmaster", "guest", "anonymous", "unknown", "redaktion",
        "redaktionen", "online-redaktion",
        "team", "newsroom", "desk", "newsdesk", "redacción", "redaccion", "redação", "redazione", "rédaction", "redactie", "redakcja",
        "redakce", "редакция", "редакція", "writer", "author", "contributor",
        "contributors", "user", "root", "test", "press", "wire", "wires", "agencies", "agency", "superuser", "moderator", "office",
            "communications");

    /// <summary>
    /// First words of what stands beside names, or in their place: labels of images, weekdays,
    /// buttons, time zones, what a program writes for nothing.
    /// </summary>
    private static readonly FrozenSet<string> NoNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "posts", "articles", "beiträge", "artikel", "ihre", "your", "unsere", "our", "this", "diese", "dieser", "autor", "author", "bild",
        "foto", "fotos", "photo", "photos", "image", "picture", "credit", "imago", "getty", "illustration", "video", "grafik", "quelle",
        "source", "fuente", "fonte", "stand", "twitter", "facebook", "linkedin",
        "instagram", "full", "learn", "email", "e-mail", "mail", "mehr", "more", "share", "teilen", "follow", "folgen", "read", "view",
        "comments", "kommentare", "über", "about", "published", "posted", "updated", "publicado", "publicada", "publié", "publiée",
        "pubblicato", "gepubliceerd", "veröffentlicht", "opublikowano", "last", "date", "no",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch", "donnerstag",
        "freitag", "samstag", "sonnabend", "sonntag", "lundi", "mardi", "mercredi", "jeudi",
        "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "lunedì", "martedì",
        "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "schließen", "close",
        "übersetzt", "translated", "advertiser", "advertisement", "all", "show", "spotlight", "get", "contact", "subscribe", "home", "news",
        "news,", "in", "at", "on", "themen", "login", "menu", "search", "bluesky", "whatsapp", "youtube", "rss",
        "comment", "войти", "регистрация", "sponsored", "gesponserte", "gesponsert", "patrocinado", "sponsorisé",
        "undefined", "null", "nan", "gmt", "utc", "bst", "cet", "cest", "著者", "作者", "執筆者");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNamesBySpan =
        NoNames.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ConjunctionsBySpan =
        Conjunctions.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RolesBySpan =
        Roles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CredentialsBySpan =
        Credentials.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ImpersonalBySpan =
        Impersonal.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Lead-ins that open a byline in running text too; the others need an element that says so.</summary>
    private static readonly PrefixTable TextLeadIns = new(
    [
        "Autorin/Autor", "Autor/in", "责编：", "責任編輯：", "责任编辑：", "（责编：", "(责编：", "（责任编辑：", "(责任编辑：",
        "Ein Artikel von", "Artikel von", "Eingestellt von", "Gespeichert von", "Erstellt von", "Geschrieben von", "Article by",
        "Article written by", "Contributors", "Autoren", "Auteur", "von", "par", "por", "door",
        "By", "by", "BY", "Von", "VON", "Par", "PAR", "Por", "POR", "Di", "Door", "Av", "Af", "Written by", "Posted by", "Words by",
        "Story by", "Author:", "Reported by", "Published by", "Authored by",
        "Text:", "Autor:", "Autorin:", "Автор:", "Авторы:", "Текст:", "Tekst:", "Auteur:", "Autore:", "Scritto da", "Escrito por",
        "Écrit par", "Publié par", "Geschreven door", "Przez", "Autor", "Szerző:",
        "Yazan:", "Του", "Της", "Γράφει ο", "Γράφει η", "بقلم", "كتب", "מאת", "Oleh", "作者", "记者", "記者", "文／", "文/", "文：", "撰文", "Penulis:",
        "Tác giả:", "Written By", "Submitted by", "Reviewed by",
    ]);

    /// <summary>The same as bytes of a page, by the first one.</summary>
    private static readonly byte[][]?[] LeadInBytes = BytesOf(TextLeadIns);

    private static byte[][]?[] BytesOf(PrefixTable leadIns)
    {
        var byFirst = new byte[][]?[256];
        foreach (IGrouping<byte, byte[]> group in leadIns.Phrases.Select(Encoding.UTF8.GetBytes).GroupBy(phrase => phrase[0]))
            byFirst[group.Key] = [.. group];
        return byFirst;
    }

    /// <summary>Whether a text node's bytes begin as bylines do: most do not, and need not be decoded.</summary>
    public static bool CanBeginByline(ReadOnlySpan<byte> text)
    {
        int start = 0;
        while (start < text.Length && text[start] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'|') start++;
        if (text.Length - start < 2) return false;
        if (text[start] == '&') return true;
        if (LeadInBytes[text[start]] is not { } leadIns) return false;
        byte second = text[start + 1];
        foreach (byte[] leadIn in leadIns)
            if (leadIn[1] == second && text[start..].StartsWith(leadIn)) return true;
        return false;
    }

    /// <summary>Whether a text begins as bylines do.</summary>
    public static bool BeginsByline(ReadOnlySpan<char> text)
    {
        foreach (string leadIn in TextLeadIns.For(text))
        {
            if (!text.StartsWith(leadIn, StringComparison.Ordinal)) continue;
            if (text.Length == leadIn.Length || !char.IsLetterOrDigit(leadIn[^1]) || text[leadIn.Length] is ' ' or ':' or '：'
                || leadIn[0] > '\u2e80')
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What says that a name follows wherever it stands in a page.</summary>
    private static readonly PrefixTable Written = new(
        ["written by", "authored by", "story by", "article by", "reported by", "words by", "geschrieben von", "verfasst von",
            "erstellt von", "eingestellt von", "ein artikel von", "责任编辑", "責任編輯", "责编", "escrito por", "écrit par", "rédigé par",
            "scritto da", "geschreven door"]);

    /// <summary>Whether a text begins as a byline and as nothing else.</summary>
    public static bool SaysWritten(ReadOnlySpan<char> text) => Written.BeginAny(text);

    /// <summary>Words that open the line of who checked an article, not of who wrote it.</summary>
    private static readonly PrefixTable Reviews = new(
        ["reviewed", "medically reviewed", "clinically reviewed", "technically reviewed", "researched by", "fact checked", "fact-checked",
            "edited", "expert reviewed", "geprüft", "redigiert", "faktencheck", "revisado", "relu", "translated", "übersetzung", "übersetzt"]);

    /// <summary>Whether a text names who checked or translated the article.</summary>
    public static bool SaysReview(ReadOnlySpan<char> text) => Reviews.BeginAny(text);

    /// <summary>Labels of the image that an element names the maker of.</summary>
    private static readonly PrefixTable ImageLabels =
        new(["bild:", "bild :", "foto:", "fotos:", "photo:", "photo :", "photos:", "image:", "picture:", "photo by", "photos by", "©",
        "foto ©", "credit:", "quelle:", "source:"]);

    /// <summary>Whether a text is the credit of an image.</summary>
    public static bool SaysImage(ReadOnlySpan<char> text) => ImageLabels.BeginAny(text);

    /// <summary>
    /// Whether a word joins two names. A single capital is an initial, and "dan" a conjunction in Malay only when it is written small.
    /// </summary>
    public static bool IsConjunction(ReadOnlySpan<char> word) =>
        word.Length <= 5 && !(word.Length == 1 && char.IsUpper(word[0])) && !word.SequenceEqual("Dan") && ConjunctionsBySpan.Contains(word);

    /// <summary>Whether a text goes on with a word that joins names.</summary>
    public static bool BeginsWithConjunction(ReadOnlySpan<char> text) =>
        text.IndexOf(' ') is > 0 and int space && IsConjunction(text[..space]);

    public static bool IsCredential(ReadOnlySpan<char> part) => CredentialsBySpan.Contains(part);

    /// <summary>Whether one of the words is a role.</summary>
    public static bool HasRole(ReadOnlySpan<char> part) => HasWord(part, RolesBySpan);

    /// <summary>Whether one of the words is that of a desk, a team or an account.</summary>
    public static bool IsImpersonal(ReadOnlySpan<char> part) => HasWord(part, ImpersonalBySpan);

    /// <summary>Whether a single word is the name of an account: it has a digit or an underscore, or ends in "admin".</summary>
    public static bool IsAccount(ReadOnlySpan<char> name)
    {
        if (name.EndsWith("admin", StringComparison.OrdinalIgnoreCase) && !name.Contains(' ')) return true;
        bool isMarked = false;
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '-')) return false;
            isMarked |= char.IsAsciiDigit(c) || c == '_';
        }
        return isMarked;
    }

    /// <summary>Whether a text begins with a word that no name begins with.</summary>
    public static bool IsNoName(ReadOnlySpan<char> part)
    {
        int end = part.IndexOfAny(' ', ':');
        return NoNamesBySpan.Contains(end < 0 ? part : part[..end]);
    }

    private static bool HasWord(ReadOnlySpan<char> part, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        foreach (Range word in part.Split(' '))
            if (words.Contains(part[word])) return true;
        return false;
    }
}
