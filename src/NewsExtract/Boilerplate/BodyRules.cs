using NewsExtract.Comments;
using NewsExtract.Drafts;
using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>What is known of a single block better than a model can learn it. Each rule names itself on the blocks it keeps out.</summary>
internal static class BodyRules
{
    /// <summary>
    /// A block that shares this much of its words with the headline is the headline again, with a kicker or the site's name.
    /// </summary>
    private const float NearHeadline = .75f;

    /// <summary>What is called a caption and is longer wraps more than one.</summary>
    private const float LongestCaption = 150;

    /// <summary>From this probability on a block reads like the article's so much that some of the rules do not hold.</summary>
    private const float Sure = .7f;

    /// <summary>From here on Unicode has the scripts of East Asia.</summary>
    public const char FirstOfEastAsia = '\u2e80';

    public const string Standfirst = "standfirst";

    /// <returns>The rule that keeps a block out of the body, whatever else is kept; null when none does.</returns>
    public static string? Against(PageTree tree, PageBlocks blocks, PageFeatures features, PageMetadata metadata, int i)
    {
        ref readonly PageBlock block = ref blocks[i];
        ref readonly Container container = ref blocks.Containers[block.Container];
        if ((container.Surroundings & Surroundings.Comments) != 0) return "comment widget";
        if (block.Kind == BlockKind.Caption || IsNamedCaption(blocks, features, i)) return "caption";
        if (container.Tag == Tag.H1 && !HeadsSection(tree, block, features.Text(i), metadata)) return "headline";
        if (metadata.HeadlineNode >= 0 && tree.IsInside(block.Node, metadata.HeadlineNode)) return "headline";
        if (metadata.StandfirstNode >= 0 && tree.IsInside(block.Node, metadata.StandfirstNode)
            && IsShort(blocks, features, block.Container, metadata.StandfirstNode))
        {
            return Standfirst;
        }
        if (metadata.StandfirstNode >= 0 && block.Node >= tree[metadata.StandfirstNode].End && block.Node < metadata.StandfirstEnd)
            return Standfirst;
        if (Same(blocks.Text(i), metadata.Headline)) return "headline";
        if (Same(blocks.Text(i), metadata.Standfirst) && !(metadata.StandfirstNode >= 0 && IsLikeBody(features, i))) return Standfirst;
        if (features.HeadlineOverlap(i) >= NearHeadline || EndsInHeadline(blocks.Text(i), metadata.Headline)) return "near the headline";
        if (block.Kind == BlockKind.Heading && Same(blocks.Text(i), metadata.Description)) return Standfirst;
        if (block.Probability < Sure && IsOffer(features, i)) return "offer";
        if (IsRightsNotice(blocks.Text(i), features.Text(i))) return "notice of rights";
        if (features.Text(i).LinkDensity > .8f && blocks.Text(i) is ['[', .., ']']) return "link to another article";
        if (IsReadMore(blocks, features, i)) return "link to another article";
        return block.Kind == BlockKind.Paragraph && IsNumberOrTime(features.Text(i)) ? "no words" : null;
    }

    /// <summary>Some pages head the parts of their body by h1, too: a short one behind the headline that reads like the article.</summary>
    private static bool HeadsSection(PageTree tree, in PageBlock block, in BlockText text, PageMetadata metadata)
    {
        const float longest = 20;
        return metadata.HeadlineNode >= 0 && block.Node >= tree[metadata.HeadlineNode].End && block.Probability >= Sure
            && text.Units <= longest;
    }

    /// <summary>
    /// "© 2025" and what follows, or "Copyright 2025" with the rights reserved. Chinese and Japanese sites say below every article who may
    /// reprint what: two such words, one in 25. In other languages the words for it are those of articles on licences, too.
    /// </summary>
    private static bool IsRightsNotice(ReadOnlySpan<char> characters, in BlockText text)
    {
        const float longest = 45;
        if (characters[0] == '©') return true;
        if (text.Units <= longest && (characters.Contains('©') || characters.StartsWith("copyright", StringComparison.OrdinalIgnoreCase))
            && characters.ContainsAny(BoilerplateWords.RightsReserved))
        {
            return true;
        }
        if (text.Shape[CharClass.Ideograph] * 2 <= text.Shape.Letters) return false;
        int words = 0;
        for (int at; (at = characters.IndexOfAny(BoilerplateWords.Reprints)) >= 0; words++) characters = characters[(at + 2)..];
        return words >= 2 && words > text.Units * .04f;
    }

    /// <summary>"Read more:" and the title of another article, linked.</summary>
    private static bool IsReadMore(PageBlocks blocks, PageFeatures features, int i)
    {
        const float longest = 30, leastLinked = .4f;
        const int longestCall = 25;
        ref readonly BlockText text = ref features.Text(i);
        if (text.Units > longest || text.LinkDensity < leastLinked || text.Words.StartsMarked < 2) return false;
        return blocks.Text(i)[..Math.Min(longestCall, blocks[i].TextLength)].IndexOfAny(':', '：', '|') > 0;
    }

    /// <summary>"You may also like" and the title of another article, linked.</summary>
    public static bool IsCall(PageBlocks blocks, PageFeatures features, int i)
    {
        const float longest = 30, leastLinked = .3f;
        const int longestCall = 25;
        ref readonly BlockText text = ref features.Text(i);
        if (text.Units > longest) return false;
        ReadOnlySpan<char> start = blocks.Text(i)[..Math.Min(longestCall, blocks[i].TextLength)];
        return (text.LinkDensity >= leastLinked && start.ContainsAny(BoilerplateWords.Calls)) || BeginsWithLabel(start);
    }

    /// <summary>"WATCH | How the pier was built": a call in capitals needs no link, the video stands below it.</summary>
    private static bool BeginsWithLabel(ReadOnlySpan<char> start)
    {
        if (!char.IsUpper(start[0]) || start.IndexOfAny(':', '|') is not (> 0 and var sign)) return false;
        foreach (char c in start[..sign])
            if (char.IsLower(c)) return false;
        return BoilerplateWords.CallsInCapitals.Covers(start[..sign]);
    }

    /// <summary>"Photo: Jane Doe / Agency" in a line of its own.</summary>
    public static bool IsCredit(PageBlocks blocks, PageFeatures features, int i)
    {
        const float longest = 12;
        const int longestWord = 12;
        ref readonly BlockText text = ref features.Text(i);
        if (text.Units > longest || text.Words[WordGroup.Credit] == 0 || text.Words.StartsMarked != 1 || text.Last == CharClass.Stop)
            return false;
        ReadOnlySpan<char> start = blocks.Text(i)[..Math.Min(longestWord, blocks[i].TextLength)];
        return start.IndexOfAny(':', '：') is > 0 and int colon && start[..colon].IndexOf(' ') < 0;
    }

    /// <summary>
    /// Whether a text is the names of authors and nothing else but "By" or its like. In Chinese
    /// and Japanese the line is a part of the article.
    /// </summary>
    public static bool IsByline(ReadOnlySpan<char> text, List<AuthorText> authors, bool needsLeadIn)
    {
        const int longest = 100;
        if (authors.Count == 0 || text.Length > longest || text[0] >= FirstOfEastAsia || !EndsLikeAuthor(text[^1], authors)) return false;
        ReadOnlySpan<char> names = BylineReader.StripLeadIn(text);
        if (needsLeadIn && names.Length == text.Length) return false;
        foreach (Range name in names.SplitAny('/', ',', '&'))
            if (!IsAuthor(names[name], authors)) return false;
        return true;
    }

    /// <summary>"Last updated at 3:21 PM on 15 May", "Wednesday, 11 January 2012": a few words with a date or the label of one.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> text, in BlockText known)
    {
        const float longest = 9;
        return known.Units <= longest && known.Shape[CharClass.Digit] > 0 && text[^1] != ':'
            && (DateWords.SaysPublished(text) || DateWords.SaysUpdated(text) || DateLine.IsDate(text));
    }

    /// <summary>Most texts are known by their last letter to be no byline.</summary>
    private static bool EndsLikeAuthor(char last, List<AuthorText> authors)
    {
        foreach (AuthorText author in authors)
            if (author.Name.Length > 0 && char.ToLowerInvariant(author.Name.Span[^1]) == char.ToLowerInvariant(last)) return true;
        return false;
    }

    private static bool IsAuthor(ReadOnlySpan<char> name, List<AuthorText> authors)
    {
        foreach (AuthorText author in authors)
            if (MetadataText.SameWords(name, author.Name)) return true;
        return false;
    }

    /// <summary>A few words on subscribing in a box that is named as a promotion of some kind.</summary>
    private static bool IsOffer(PageFeatures features, int i)
    {
        const float longest = 30;
        ref readonly BlockText text = ref features.Text(i);
        const ClassGroups promotions = ClassGroups.Newsletter | ClassGroups.Paywall | ClassGroups.Teaser | ClassGroups.Advertisement;
        return text.Units <= longest && text.Words[WordGroup.Subscribe] > 0 && (features.NamesOf(i) & promotions) != 0;
    }

    /// <summary>
    /// A line of digits between paragraphs is the number of a picture or, with a word or two ("9.40pm AEDT"), the time of a post.
    /// </summary>
    private static bool IsNumberOrTime(in BlockText text) =>
        text.Shape.Letters == 0 || (text.Units <= 3 && text.Shape[CharClass.Digit] >= 2 && text.Last != CharClass.Stop
            && text.Shape.Letters <= text.Shape[CharClass.Digit] * 2);

    /// <summary>Whether the names on the way to a block call it a caption, and a picture stands beside it.</summary>
    private static bool IsNamedCaption(PageBlocks blocks, PageFeatures features, int i) =>
        blocks[i].Kind != BlockKind.Heading && (features.NamesOf(i) & ClassGroups.Caption) != 0 && features.Value(i, Feature.MediaInBox) > 0
            && features.Text(i).Units < LongestCaption;

    /// <summary>
    /// Whether a few words are on a picture or a video: they share an element with nothing but it; or they stand beside it, and the element
    /// is named after it or they end in its length.
    /// </summary>
    public static bool IsBesidePicture(PageBlocks blocks, PageFeatures features, int i)
    {
        const float longest = 30, longestNamed = 60;
        float units = features.Text(i).Units, alone = features.Value(i, Feature.MediaAlone);
        // 1 is the block's own element: pictures stand in paragraphs as well.
        if (alone > 1 && units < longest) return true;
        return units < longestNamed && (alone > 0 || features.Value(i, Feature.MediaInBox) > 0)
            && ((blocks.Containers[blocks[i].Container].Groups & ClassGroups.Media) != 0 || EndsInTime(blocks.Text(i)));
    }

    /// <summary>"The clock tower after the storm. | 3:18 min"</summary>
    private static bool EndsInTime(ReadOnlySpan<char> text) => text.TrimEnd(".)").TrimEnd("min").TrimEnd()
        is [.., >= '0' and <= '9', ':', >= '0' and <= '5', >= '0' and <= '9'];

    /// <summary>
    /// Several links and next to nothing else. With commas between them they are what a sentence would list.
    /// </summary>
    public static bool IsRowOfLinks(in PageBlock block, in BlockText text) =>
        block.Links > 1 && text.LinkDensity > .8f && text.Shape[CharClass.Stop] == 0 && text.Shape[CharClass.Comma] < block.Links - 1;

    /// <summary>
    /// Whether most of the running text is built like a block: where the standfirst stands elsewhere,
    /// this is the first paragraph, of which the standfirst was made.
    /// </summary>
    private static bool IsLikeBody(PageFeatures features, int i)
    {
        const float most = .5f;
        return features.Value(i, Feature.PairSignatureGood) >= most && features.Text(i).IsGood;
    }

    /// <summary>
    /// Whether an element around a block holds no more than a standfirst does: systems name whole bodies by a summary they may have.
    /// </summary>
    private static bool IsShort(PageBlocks blocks, PageFeatures features, int container, int node)
    {
        const int mostBlocks = 3;
        while (container > 0 && blocks.Containers[container].Node > node) container = blocks.Containers[container].Parent;
        return features.Totals[container].Blocks <= mostBlocks;
    }

    /// <summary>A path to the article ("Home › News › the headline").</summary>
    private static bool EndsInHeadline(ReadOnlySpan<char> text, TextSlice? headline) =>
        headline is { Length: >= 20 } title && text.Length >= title.Length && text.Length <= title.Length * 2
            && text.EndsWith(title, StringComparison.OrdinalIgnoreCase);

    private static bool Same(ReadOnlySpan<char> text, TextSlice? other) =>
        other is { } same && text.Length == same.Length && text.Equals(same, StringComparison.OrdinalIgnoreCase);
}
