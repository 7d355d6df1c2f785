using NewsExtract.Html;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>Ends the body where the article does: at another article of the page, and at a line drawn below it.</summary>
internal static class OneArticle
{
    /// <summary>
    /// So much of the kept text must stand in articles, and so much in that of the headline, for the others to be left out.
    /// </summary>
    private const float MostInArticles = .8f, LeastInOwnArticle = .25f;

    /// <summary>Of several articles on a page, one behind the other, the one of the headline.</summary>
    public static void Keep(PageTree tree, PageBlocks blocks, PageFeatures features, PageMetadata metadata)
    {
        if (metadata.HeadlineNode < 0) return;
        float all = 0, inArticles = 0, inOwn = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Kept) continue;
            float units = features.Text(i).Units;
            int article = OutermostArticle(blocks, i);
            all += units;
            if (article >= 0) inArticles += units;
            if (article >= 0 && IsOwn(article)) inOwn += units;
        }
        if (inArticles < all * MostInArticles || inOwn < all * LeastInOwnArticle || inOwn == inArticles) return;
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kept && OutermostArticle(blocks, i) is >= 0 and int article && !IsOwn(article))
                BodyChoice.Drop(ref blocks[i], "another article");

        bool IsOwn(int article) => tree.IsInside(metadata.HeadlineNode, blocks.Containers[article].Node);
    }

    private static int OutermostArticle(PageBlocks blocks, int block)
    {
        int outermost = -1;
        for (int at = blocks[block].Container; at >= 0
            && (blocks.Containers[at].Surroundings & Surroundings.Article) != 0; at = blocks.Containers[at].Parent)
        {
            outermost = at;
        }
        return outermost;
    }

    /// <summary>A line drawn with underscores or the like and little text behind it: notes of the site follow the article.</summary>
    public static void CutAtDrawnRule(PageBlocks blocks, PageFeatures features)
    {
        const int shortestLine = 8;
        const float mostBehind = .2f;
        float behind = 0, all = BodyChoice.KeptUnits(blocks, features);
        for (int i = blocks.Count - 1; i > 0 && behind <= all * mostBehind; i--)
        {
            if (blocks[i].Kept) behind += features.Text(i).Units;
            if (behind == 0 || behind > all * mostBehind || blocks[i].TextLength < shortestLine || !features.IsDrawnRule(i)) continue;
            for (int after = i; after < blocks.Count; after++)
                if (blocks[after].Kept) BodyChoice.Drop(ref blocks[after], "behind the line that ends the article");
            return;
        }
    }
}
