using NewsExtract.Lexicon;

namespace NewsExtract.Text;

/// <summary>What pages write around an article, in the main languages of news pages.</summary>
internal static class PagePhrases
{
    private static readonly LexiconFile Lists = LexiconFile.Load("Text/phrases.txt");

    /// <summary>Headings of what follows an article. From one of them on nothing belongs to it, unless much more article follows.</summary>
    public static readonly PhraseSet Afterwards = Lists.Phrases("afterwards");

    /// <summary>Links set between paragraphs; the line goes, what follows stays.</summary>
    public static readonly PhraseSet Inserts = Lists.Phrases("inserts");

    /// <summary>Buttons and labels that stand anywhere on a page; a line made of them alone is never text.</summary>
    public static readonly PhraseSet Furniture = Lists.Phrases("furniture");

    /// <summary>Calls that begin a promotional sentence.</summary>
    public static readonly PhraseSet Calls = Lists.Phrases("calls");

    /// <summary>What a byline begins with.</summary>
    public static readonly PhraseSet Bylines = Lists.Phrases("bylines");

    /// <summary>What a date line begins with.</summary>
    public static readonly PhraseSet DateLabels = Lists.Phrases("dateLabels");

    /// <summary>What the date of a later change begins with.</summary>
    public static readonly PhraseSet UpdateLabels = Lists.Phrases("updateLabels");

    /// <summary>What a caption or a credit speaks of.</summary>
    public static readonly PhraseSet Pictures = Lists.Phrases("pictures");

    /// <summary>A phrase alone, or before a colon or a bar.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> content, PhraseSet phrases)
    {
        if (phrases.Covers(content)) return true;
        int mark = content.IndexOfAny(':', '|', '：');
        return mark > 0 && phrases.Covers(content[..mark]);
    }
}
