using System.Buffers;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Leaves out the lines below an article's last paragraph that are built like its own: what it is from, and calls to subscribe or follow.
/// </summary>
internal static class EndNotes
{
    /// <summary>No article ends in more of them.</summary>
    private const int Most = 6;

    public static void Drop(PageBlocks blocks, PageFeatures features)
    {
        for (int i = blocks.Count - 1, notes = 0; i > 0 && notes < Most; i--)
        {
            if (!blocks[i].Kept) continue;
            if (RuleFor(blocks.Text(i), features.Text(i)) is not { } rule) return;
            BodyChoice.Drop(ref blocks[i], rule);
            notes++;
        }
    }

    private static string? RuleFor(ReadOnlySpan<char> text, in BlockText known)
    {
        if (IsSource(text, known)) return "source";
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
        return known.Units <= longestSignature && known.Last != CharClass.Stop && IsSignature(text);
    }

    private const string Separators = " /-–—,()[]";
    private static readonly SearchValues<char> SeparatorSigns = SearchValues.Create(Separators);

    /// <summary>Whether a line begins or ends in the name of an agency.</summary>
    private static bool IsSignature(ReadOnlySpan<char> text)
    {
        text = text.Trim(Separators);
        int first = text.IndexOfAny(SeparatorSigns), last = text.LastIndexOfAny(SeparatorSigns);
        return NewsAgencies.Contains(first < 0 ? text : text[..first]) || (last > 0 && NewsAgencies.Contains(text[(last + 1)..]));
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
}
