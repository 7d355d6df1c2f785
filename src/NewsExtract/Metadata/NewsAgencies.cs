using NewsExtract.Lexicon;

namespace NewsExtract.Metadata;

/// <summary>The short names by which news agencies sign texts and pictures.</summary>
internal static class NewsAgencies
{
    private static readonly CaselessSet Names = LexiconFile.Load("Metadata/agencies.txt").Words("agencies");

    public static bool Contains(ReadOnlySpan<char> name) => Names.Contains(name);
}
