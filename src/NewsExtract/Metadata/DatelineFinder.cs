using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Finds the agency that an article without a byline is from: its text begins with a city and, in parentheses, the agency.
/// </summary>
internal sealed class DatelineFinder(PageScan scan, PageEvidence evidence)
{
    /// <summary>A parenthesis behind so many characters is one of the sentence.</summary>
    private const int Longest = 60;

    private const int LongestAgency = 20, MostWords = 6, MostParagraphs = 8;

    private readonly char[] _beginning = new char[Longest + LongestAgency + 10];

    /// <summary>Adds the agency in the dateline of one of the first paragraphs behind the headline to the evidence.</summary>
    public void Find(int headline)
    {
        int paragraphs = 0;
        for (int i = scan.Tree[headline].End; i < scan.Tree.Count && paragraphs < MostParagraphs; i++)
        {
            if (!scan.Tree.IsElement(i, Tag.P)) continue;
            paragraphs++;
            if (Agency(Beginning(i)) is not { IsEmpty: false } agency) continue;
            evidence.Add(new Candidate(MetadataField.Author, Origin.Text, scan.Texts.Add(agency), i, IsOrganization: true));
            return;
        }
    }

    /// <summary>The first characters of an element's text.</summary>
    private ReadOnlySpan<char> Beginning(int node)
    {
        int length = 0;
        for (int i = node + 1; i < scan.Tree[node].End && length + 1 < _beginning.Length; i++)
        {
            if (scan.Tree[i].Kind != NodeKind.Text) continue;
            ReadOnlySpan<char> part = scan.Read(i);
            if (part.IsEmpty) continue;
            if (length > 0) _beginning[length++] = ' ';
            part = part[..Math.Min(part.Length, _beginning.Length - length)];
            part.CopyTo(_beginning.AsSpan(length));
            length += part.Length;
        }
        return _beginning.AsSpan(0, length);
    }

    /// <summary>"dpa" in "Hamburg (dpa) - The ferry", "AP" in "QUAY, Ga. (AP) — The ferry"; empty when the text begins otherwise.</summary>
    public static ReadOnlySpan<char> Agency(ReadOnlySpan<char> text)
    {
        int open = text.IndexOf('(');
        if (open is < 3 or > Longest || !IsCity(text[..open])) return default;
        ReadOnlySpan<char> rest = text[(open + 1)..];
        int close = rest.IndexOf(')');
        if (close is < 2 or > LongestAgency || rest[(close + 1)..].TrimStart() is not ['-' or '–' or '—' or '.' or ':', ..]) return default;
        ReadOnlySpan<char> agency = rest[..close];
        int slash = agency.IndexOf('/');
        return NewsAgencies.Contains(slash < 0 ? agency : agency[..slash]) ? agency : default;
    }

    /// <summary>A few words, none of them a long one with a small letter in front.</summary>
    private static bool IsCity(ReadOnlySpan<char> text)
    {
        const int longestParticle = 3;
        int words = 0;
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            if (word.IsEmpty) continue;
            if (++words > MostWords || (char.IsLower(word[0]) && word.Length > longestParticle)) return false;
        }
        return words > 0;
    }
}
