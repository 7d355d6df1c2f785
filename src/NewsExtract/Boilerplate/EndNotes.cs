using System.Buffers;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Leaves out the lines below an article's last paragraph that are built like its own: further articles, what it is from, where to write
/// to, who signs, and calls to subscribe or follow.
/// </summary>
internal static class EndNotes
{
    /// <summary>No article ends in more of them.</summary>
    private const int Most = 6;

    public static void Drop(PageBlocks blocks, PageFeatures features)
    {
        DropTeasers(blocks);
        DropLinks(blocks, features);
        for (int i = blocks.Count - 1, notes = 0; i > 0 && notes < Most; i--)
        {
            if (!blocks[i].Kept) continue;
            if (RuleFor(blocks.Text(i), features.Text(i)) is not { } rule)
            {
                if (IsSignature(blocks, features, i)) BodyChoice.Drop(ref blocks[i], "signature");
                return;
            }
            BodyChoice.Drop(ref blocks[i], rule);
            notes++;
        }
    }

    /// <summary>Beginnings of other articles, one behind the other, each cut off.</summary>
    private static void DropTeasers(PageBlocks blocks)
    {
        const int fewest = 3;
        int teasers = 0, first = blocks.Count, i = blocks.Count - 1;
        for (; i > 0; i--)
        {
            if (!blocks[i].Kept) continue;
            if (!blocks.Text(i).EndsWith("...") && blocks.Text(i)[^1] != '…') break;
            (first, teasers) = (i, teasers + 1);
        }
        if (i > 0 && teasers >= fewest) DropFrom(first, blocks, "teasers of other articles");
    }

    /// <summary>
    /// Lines at the end that are a link each: further articles, sources. A single one may be what the article asks to see, unless a heading
    /// over it or a line with a colon announces it.
    /// </summary>
    private static void DropLinks(PageBlocks blocks, PageFeatures features)
    {
        const int fewest = 2;
        int links = 0, first = blocks.Count, i = blocks.Count - 1;
        for (; i > 0; i--)
        {
            if (!blocks[i].Kept) continue;
            if (!IsLink(blocks[i], features.Text(i)))
            {
                if (links > 0 && IsAnnouncement(blocks, features, i)) (first, links) = (i, fewest);
                break;
            }
            (first, links) = (i, links + 1);
        }
        if (i > 0 && links >= fewest) DropFrom(first, blocks, "links below the article");
    }

    private static bool IsLink(in PageBlock block, in BlockText text)
    {
        const float leastLinked = .8f, longest = 30;
        return block.Links == 1 && text.LinkDensity >= leastLinked && text.Units <= longest;
    }

    private static bool IsAnnouncement(PageBlocks blocks, PageFeatures features, int i)
    {
        const float longest = 12;
        return features.Text(i).Units <= longest && (blocks[i].Kind == BlockKind.Heading || blocks.Text(i)[^1] is ':' or '：');
    }

    private static void DropFrom(int first, PageBlocks blocks, string rule)
    {
        for (int i = first; i < blocks.Count; i++)
            if (blocks[i].Kept) BodyChoice.Drop(ref blocks[i], rule);
    }

    private static string? RuleFor(ReadOnlySpan<char> text, in BlockText known)
    {
        if (IsSource(text, known)) return "source";
        if (IsProvenance(text, known)) return "where it is from";
        if (IsTopics(text, known)) return "topics";
        if (IsContact(text, known)) return "contact";
        return IsCall(text, known) ? "call to subscribe or follow" : null;
    }

    /// <summary>"Source: Agency", "(Photo: Jane Doe)", "jd/AGENCY". In Chinese and Japanese the line is a part of the article.</summary>
    private static bool IsSource(ReadOnlySpan<char> text, in BlockText known)
    {
        const float longest = 14, longestSignature = 8;
        const int longestLabel = 24;
        if (known.Units > longest || text[0] >= BodyRules.FirstOfEastAsia) return false;
        int mark = text[..Math.Min(longestLabel, text.Length)].IndexOfAny(':', '.');
        if (mark > 0 && BoilerplateWords.Sources.Covers(text[..mark])) return true;
        return known.Units <= longestSignature && known.Last != CharClass.Stop && NamesAgency(text);
    }

    /// <summary>"This article first appeared in another paper.", "Translated by Jane Doe", "Got a tip?"</summary>
    private static bool IsProvenance(ReadOnlySpan<char> text, in BlockText known)
    {
        const float longest = 45;
        return known.Units <= longest
            && (BoilerplateWords.Provenance.BeginAny(text.TrimStart("([（【*> ")) || text.ContainsAny(BoilerplateWords.Appeared));
    }

    /// <summary>"Tags: harbours, piers"</summary>
    private static bool IsTopics(ReadOnlySpan<char> text, in BlockText known)
    {
        const float longest = 30;
        return known.Units <= longest && text.IndexOf(':') is > 0 and var colon && BoilerplateWords.Topics.Covers(text[..colon]);
    }

    private const string Separators = " /-–—,()[]";
    private static readonly SearchValues<char> SeparatorSigns = SearchValues.Create(Separators);

    /// <summary>Whether a line begins or ends in the name of an agency.</summary>
    private static bool NamesAgency(ReadOnlySpan<char> text)
    {
        text = text.Trim(Separators);
        int first = text.IndexOfAny(SeparatorSigns), last = text.LastIndexOfAny(SeparatorSigns);
        return NewsAgencies.Contains(first < 0 ? text : text[..first]) || (last > 0 && NewsAgencies.Contains(text[(last + 1)..]));
    }

    /// <summary>Where to write to: an address of mail in a few words.</summary>
    private static bool IsContact(ReadOnlySpan<char> text, in BlockText known)
    {
        const float longest = 40;
        int at = text.IndexOf('@');
        return known.Units <= longest && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1])
            && char.IsLetterOrDigit(text[at + 1]) && text[at..].Contains('.');
    }

    /// <summary>A newsletter or an app, what only subscribers may read, or pages in several social networks.</summary>
    private static bool IsCall(ReadOnlySpan<char> text, in BlockText known)
    {
        const float longest = 60;
        const int fewestNetworks = 2;
        if (known.Units > longest) return false;
        if (known.Words[WordGroup.Social] >= fewestNetworks && BoilerplateWords.Follow.BeginAny(text)) return true;
        return known.Words[WordGroup.Subscribe] > 0 && (text.ContainsAny(BoilerplateWords.ForSubscribers)
            || (text.ContainsAny(BoilerplateWords.Offers) && text.ContainsAny(BoilerplateWords.Takes)));
    }

    /// <summary>
    /// The last line, if it is a word or a few and no sentence, below a paragraph that ends in one: an author's sign, a place, a call.
    /// In Chinese and Japanese the line is a part of the article.
    /// </summary>
    private static bool IsSignature(PageBlocks blocks, PageFeatures features, int last)
    {
        const float longest = 6, shortestParagraph = 10;
        ref readonly BlockText text = ref features.Text(last);
        if (blocks[last].Kind != BlockKind.Paragraph || text.Units > longest || text.Last == CharClass.Stop
            || text.Shape[CharClass.Ideograph] > 0 || blocks.Text(last)[^1] is ':' or '"' or '“' or '”' or '»' or '«')
        {
            return false;
        }
        int above = last - 1;
        while (above > 0 && !blocks[above].Kept) above--;
        return blocks[above].Kept && blocks[above].Kind == BlockKind.Paragraph && features.Text(above).Units >= shortestParagraph
            && features.Text(above).Last == CharClass.Stop;
    }
}
