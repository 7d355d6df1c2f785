using System.Collections.Frozen;

namespace NewsExtract.Metadata;

/// <summary>The short names by which news agencies sign texts and pictures.</summary>
internal static class NewsAgencies
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "AP", "AFP", "Reuters", "dpa", "EPA", "SIPA", "Getty", "APA", "Xinhua", "TT", "NTB", "Ritzau",
        "ANSA", "EFE", "PA", "Keystone", "IMAGO", "AAP", "Lusa", "Belga", "ANP", "PAP", "CTK",
        "Bloomberg", "SDA", "SID", "KNA", "epd", "TASS", "ANI", "PTI", "IANS", "Yonhap", "Kyodo", "Jiji", "MTI", "STT", "BNS", "DPA-AFX",
            "AWP", "연합뉴스", "뉴시스", "뉴스1", "로이터", "新华社", "中新社", "共同", "時事");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> name) => BySpan.Contains(name);
}
