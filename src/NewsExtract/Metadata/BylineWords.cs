using System.Text;
using NewsExtract.Lexicon;

namespace NewsExtract.Metadata;

/// <summary>The words of bylines in many languages.</summary>
internal static class BylineWords
{
    private static readonly LexiconFile Lists = LexiconFile.Load("Metadata/bylines.txt");

    /// <summary>Words that lead in a name, in lower case, without a colon. The longer ones first.</summary>
    public static readonly PrefixTable LeadIns = Lists.Prefixes("lead-ins");

    /// <summary>Words between two names.</summary>
    private static readonly CaselessSet Conjunctions = Lists.Words("conjunctions");

    /// <summary>Words that tell a role, a desk or a place of work, never a name.</summary>
    private static readonly CaselessSet Roles = Lists.Words("roles");

    /// <summary>What follows a name after a comma and belongs to it.</summary>
    private static readonly CaselessSet Credentials = Lists.Words("credentials");

    /// <summary>Words of a name that are written small.</summary>
    private static readonly CaselessSet Particles = Lists.Words("particles");

    /// <summary>Last words of names that are written with a full stop.</summary>
    private static readonly CaselessSet Abbreviations = Lists.Words("abbreviations");

    /// <summary>What signs when nobody does: desks, teams and accounts. In lower case.</summary>
    private static readonly CaselessSet Impersonal = Lists.Words("impersonal");

    /// <summary>
    /// First words of what stands beside names, or in their place: labels of images, weekdays,
    /// buttons, time zones, what a program writes for nothing.
    /// </summary>
    private static readonly CaselessSet NoNames = Lists.Words("no names");

    /// <summary>Lead-ins that open a byline in running text too; the others need an element that says so.</summary>
    private static readonly PrefixTable TextLeadIns = Lists.Prefixes("lead-ins in text");

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
    private static readonly PrefixTable Written = Lists.Prefixes("written");

    /// <summary>Whether a text begins as a byline and as nothing else.</summary>
    public static bool SaysWritten(ReadOnlySpan<char> text) => Written.BeginAny(text);

    /// <summary>Words that open the line of who checked an article, not of who wrote it.</summary>
    private static readonly PrefixTable Reviews = Lists.Prefixes("reviews");

    /// <summary>Whether a text names who checked or translated the article.</summary>
    public static bool SaysReview(ReadOnlySpan<char> text) => Reviews.BeginAny(text);

    /// <summary>Labels of the image that an element names the maker of.</summary>
    private static readonly PrefixTable ImageLabels = Lists.Prefixes("image labels");

    /// <summary>Whether a text is the credit of an image.</summary>
    public static bool SaysImage(ReadOnlySpan<char> text) => ImageLabels.BeginAny(text);

    /// <summary>
    /// Whether a word joins two names. A single capital is an initial, and "dan" a conjunction in Malay only when it is written small.
    /// </summary>
    public static bool IsConjunction(ReadOnlySpan<char> word) =>
        word.Length <= 5 && !(word.Length == 1 && char.IsUpper(word[0])) && !word.SequenceEqual("Dan") && Conjunctions.Contains(word);

    /// <summary>Whether a text goes on with a word that joins names.</summary>
    public static bool BeginsWithConjunction(ReadOnlySpan<char> text) =>
        text.IndexOf(' ') is > 0 and int space && IsConjunction(text[..space]);

    /// <summary>Whether the last word of a name is written with a full stop: an initial, or what is said of companies and sons.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word.Length == 1 ? char.IsUpper(word[0]) && word[0] < '\u2e80' : Abbreviations.Contains(word);

    /// <summary>Whether a word of a name may be written small.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    public static bool IsCredential(ReadOnlySpan<char> part) => Credentials.Contains(part);

    /// <summary>Whether one of the words is a role.</summary>
    public static bool HasRole(ReadOnlySpan<char> part) => Roles.ContainsAnyOf(part);

    /// <summary>Whether one of the words is that of a desk, a team or an account.</summary>
    public static bool IsImpersonal(ReadOnlySpan<char> part) => Impersonal.ContainsAnyOf(part);

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
        int end = part.IndexOfAny(' ', ':', ',');
        return NoNames.Contains(end < 0 ? part : part[..end]);
    }
}
