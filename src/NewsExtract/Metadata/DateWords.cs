using NewsExtract.Lexicon;

namespace NewsExtract.Metadata;

/// <summary>Words around dates.</summary>
internal static class DateWords
{
    private static readonly LexiconFile Lists = LexiconFile.Load("Metadata/dates.txt");

    private static readonly PrefixTable Updated = Lists.Prefixes("updated");

    private static readonly PrefixTable Published = Lists.Prefixes("published");

    private static readonly CaselessSet Particles = Lists.Words("particles");

    /// <summary>Whether a text begins by saying that the publication is dated.</summary>
    public static bool SaysPublished(ReadOnlySpan<char> text) => Published.BeginAny(text.TrimStart("( •|-–·:*"));

    /// <summary>Whether a text begins by saying that a change is dated, not the publication.</summary>
    public static bool SaysUpdated(ReadOnlySpan<char> text) => Updated.BeginAny(text.TrimStart("( •|-–·:*"));

    /// <summary>Whether a word may stand between the parts of a date.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);
}
