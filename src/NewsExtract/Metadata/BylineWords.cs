using System.Collections.Frozen;

namespace NewsExtract.Metadata;

/// <summary>The words of bylines in many languages.</summary>
internal static class BylineWords
{
    /// <summary>Words that lead in a name, in lower case, without a colon. The longer ones first.</summary>
    public static readonly string[] LeadIns =
    [
        "written and photographed by", "reported and written by", "written by", "posted by", "reported by", "published by", "words by", "story by", "article by", "text by",
        "created by", "contributed by", "submitted by", "reviewed by", "a post by", "a guest post by", "guest post by", "blog by", "post by", "compiled by", "edited by", "about the author",
        "author(s)", "author", "authors", "writer", "reporter", "by", "from",
        "ein gastbeitrag von", "ein kommentar von", "eine analyse von", "eine kolumne von", "ein essay von", "ein interview von", "interview von", "kommentar von", "geschrieben von", "verfasst von", "von unserem korrespondenten",
        "veröffentlicht von", "erstellt von", "aus", "von", "autorin", "autoren", "text von", "text", "redaktion", "verfasser",
        "propos recueillis par", "publié par", "rédigé par", "écrit par", "article rédigé par", "par notre correspondant", "par", "auteurs", "auteur", "auteure",
        "escrito por", "publicado por", "por", "autores", "autora", "autor", "redactado por", "texto", "pelo", "da redação",
        "scritto da", "pubblicato da", "articolo di", "di", "a cura di", "autore", "autori", "testo di", "dal nostro inviato",
        "geschreven door", "door onze redacteur", "door", "tekst", "redactie",
        "av", "skriven av", "publicerad av", "skrevet av", "journalist", "af", "skrevet af", "kirjoittaja", "teksti", "toimittaja", "tekst og foto",
        "autorzy", "opracował", "opracowała", "oprac", "przez", "napsal", "napsala", "szerző", "írta", "de", "scris de", "autorul", "publicat de", "yazan", "yazar", "haber",
        "автор", "автори", "авторы", "автор статьи", "текст", "от", "написал", "του", "της", "γράφει ο", "γράφει η", "γράφει", "συντάκτης", "από",
        "بقلم", "كتب", "كتبت", "الكاتب", "المؤلف", "نویسنده", "מאת", "oleh", "penulis", "tác giả", "bởi", "penulis:", "editor",
    ];

    /// <summary>Words between two names.</summary>
    public static readonly FrozenSet<string> Conjunctions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "and", "und", "et", "y", "e", "en", "och", "og", "ja", "i", "és", "ve", "și", "şi", "và", "dan", "и", "та", "і", "й", "και", "&", "+", "with", "mit", "avec", "con", "met", "sowie", "in");

    /// <summary>Words that tell a role, a desk or a place of work, never a name.</summary>
    public static readonly FrozenSet<string> Roles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "reporter", "reporters", "correspondent", "correspondents", "editor", "editors", "writer", "writers", "columnist", "journalist", "producer", "contributor", "contributors",
        "analyst", "director", "professor", "lecturer", "researcher", "fellow", "manager", "president", "ceo", "founder", "co-founder", "chief", "head", "staff", "freelance", "photographer",
        "intern", "author", "blogger", "specialist", "consultant", "expert", "coordinator", "officer", "chairman", "chair", "senior", "deputy", "assistant", "associate", "editor-in-chief",
        "redakteur", "redakteurin", "korrespondent", "korrespondentin", "chefredakteur", "chefredakteurin", "autor", "autorin", "reporterin", "journalistin", "volontär", "volontärin", "ressortleiter",
        "ressortleiterin", "redaktionsleiter", "kolumnist", "kolumnistin", "leiter", "leiterin", "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "envoyé", "envoyée", "spécial", "spéciale",
        "periodista", "redactor", "redactora", "corresponsal", "enviado", "enviada", "especial", "colaborador", "colaboradora", "editora", "repórter", "jornalista", "colunista", "giornalista", "redattore",
        "redattrice", "corrispondente", "inviato", "inviata", "redacteur", "verslaggever", "journalista", "dziennikarz", "dziennikarka", "redaktor", "redaktorka", "redaktør", "toimittaja", "korrespondent", "корреспондент", "журналист",
        "редактор", "обозреватель", "журналістка", "кореспондент", "gazeteci", "muhabir", "editör", "jurnalist", "redactor-șef", "újságíró", "δημοσιογράφος");

    /// <summary>What follows a name after a comma and belongs to it.</summary>
    public static readonly FrozenSet<string> Credentials = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "phd", "ph.d.", "ph.d", "md", "m.d.", "dvm", "rn", "rd", "rdn", "jd", "j.d.", "esq", "esq.", "mba", "jr", "jr.", "sr", "sr.", "ii", "iii", "cpa", "dds", "dmd", "msc", "m.sc.", "ma", "m.a.", "ms", "m.s.", "ba", "b.a.", "bsc",
        "psyd", "psy.d.", "lcsw", "lmft", "lpc", "mph", "mpp", "mfa", "edd", "ed.d.", "do", "d.o.", "np", "pa-c", "aprn", "bsn", "msn", "cfp", "cfp®", "cfa", "pharmd", "pt", "dpt", "pe", "p.e.", "sj", "op", "obe", "mbe", "facp", "facc", "facs",
        "cissp", "pmp", "ma.", "ll.m.", "llm", "crna", "dnp", "ccc-slp", "lmt", "cpt", "cscs", "dc", "nd", "lac", "bcba", "mms", "rmt", "ldn", "lcpc", "lmhc", "ncc", "cdces", "cde", "facm", "foma", "dabom", "cpp", "psp");
}
