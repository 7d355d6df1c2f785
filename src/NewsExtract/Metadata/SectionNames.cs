using System.Collections.Frozen;

namespace NewsExtract.Metadata;

/// <summary>Tells the name of a section from what pages state in its place.</summary>
internal static class SectionNames
{
    private const int Longest = 60;

    /// <summary>What the first step of a breadcrumb trail is called.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HomeBySpan = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "home", "homepage", "home page", "start", "startseite", "accueil",
        "inicio", "portada", "início", "página inicial", "pagina principale", "voorpagina", "forside", "forsiden", "etusivu", "hem", "hjem",
        "strona główna", "hlavní stránka", "acasă", "anasayfa", "ana sayfa", "αρχική", "главная", "головна", "首页", "首頁", "ホーム",
        "トップ", "홈", "الرئيسية").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a name is that of the site's first page.</summary>
    public static bool IsHome(ReadOnlySpan<char> name) => HomeBySpan.Contains(name);

    /// <summary>What systems state where no section is chosen, and for their own lists.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoneBySpan = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "uncategorized", "uncategorised", "unkategorisiert", "nicht kategorisiert", "non classé",
        "sin categoría", "sem categoria", "senza categoria", "geen categorie", "bez kategorii", "без рубрики", "未分类", "未分類",
        "archive", "archives", "detail", "details").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The section in a statement, null when it names none: the first of several that a system joined by commas.
    /// </summary>
    public static TextSlice? Read(TextSlice stated)
    {
        const string label = "Category: ";
        if (stated.Span.StartsWith(label, StringComparison.OrdinalIgnoreCase)) stated = stated[label.Length..];
        int comma = stated.Span.IndexOf(',');
        // "Food, Drink" may be one section's name.
        if (comma > 0 && comma + 1 < stated.Length && (stated[comma + 1] != ' ' || stated.Span.Count(',') > 1)) stated = stated[..comma];
        return stated.Length is 0 or > Longest || stated.Span.Contains('{') || stated.Span.Contains("//", StringComparison.Ordinal)
            || IsHome(stated) || NoneBySpan.Contains(stated) ? null : stated;
    }
}
