using NewsExtract.Comments;

namespace NewsExtract.Text;

/// <summary>What pages write around an article, in the main languages of news pages.</summary>
internal static class PagePhrases
{
    private static readonly PhraseFile Phrases = new("NewsExtract.Text.phrases.txt");

    /// <summary>Headings of what follows an article. From one of them on nothing belongs to it, unless much more article follows.</summary>
    public static readonly PhraseSet Afterwards = Phrases["afterwards"];

    /// <summary>Links set between paragraphs; the line goes, what follows stays.</summary>
    public static readonly PhraseSet Inserts = Phrases["inserts"];

    /// <summary>Buttons and labels that stand anywhere on a page; a line made of them alone is never text.</summary>
    public static readonly PhraseSet Furniture = Phrases["furniture"];

    /// <summary>Calls that begin a promotional sentence.</summary>
    public static readonly PhraseSet Calls = Phrases["calls"];

    /// <summary>What a byline begins with.</summary>
    public static readonly PhraseSet Bylines = Phrases["bylines"];

    /// <summary>What a date line begins with.</summary>
    public static readonly PhraseSet DateLabels = Phrases["dateLabels"];

    /// <summary>What the date of a later change begins with.</summary>
    public static readonly PhraseSet UpdateLabels = Phrases["updateLabels"];

    /// <summary>What a caption or a credit speaks of.</summary>
    public static readonly PhraseSet Pictures = Phrases["pictures"];

    /// <summary>A phrase alone, or before a colon or a bar.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> content, PhraseSet phrases)
    {
        if (phrases.Covers(content)) return true;
        int mark = content.IndexOfAny(':', '|', '：');
        return mark > 0 && phrases.Covers(content[..mark]);
    }
}
