namespace NewsExtract;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,
    /// <summary>A company, ministry, team or other organisation.</summary>
    Organization,
    /// <summary>A country, town or other place.</summary>
    Place,
}

/// <summary>A name in a text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">End, exclusive.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameSpan(int Start, int End, NameKind Kind);

/// <summary>
/// Finds names in a text: the seam for an NLP library. The quote engine finds names by itself; a recogniser's spans count as strong
/// evidence of where a name begins and ends and of what it names. Implementations must be thread-safe.
/// </summary>
public interface INameRecognizer
{
    /// <summary>Finds the names of a text.</summary>
    /// <param name="text">The text, with paragraphs ended by a line feed.</param>
    /// <param name="language">The language's BCP 47 tag.</param>
    /// <returns>The names in text order, not overlapping. Spans outside the text and spans that cut a word are ignored.</returns>
    IReadOnlyList<NameSpan> Recognize(string text, string language);
}
