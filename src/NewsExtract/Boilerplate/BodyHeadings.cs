namespace NewsExtract.Boilerplate;

/// <summary>Keeps the headings of what is kept, and drops those that announce what is not.</summary>
internal static class BodyHeadings
{
    /// <summary>
    /// A heading that is not unlikely, is built like the last one that is kept and has kept text
    /// right below it heads a part of the body, as that one does.
    /// </summary>
    public static void KeepLikeOthers(PageBlocks blocks)
    {
        const float leastProbability = .2f;
        int last = -1;
        for (int i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.Heading) continue;
            blocks[i].Kept |= last >= 0 && blocks[i].Rule is null && blocks[i].Probability >= leastProbability && blocks[i + 1].Kept
                && blocks[i + 1].Kind != BlockKind.Heading && AreAlike(last, i);
            if (blocks[i].Kept) last = i;
        }

        bool AreAlike(int one, int other) => SignatureOf(blocks[one].Container) == SignatureOf(blocks[other].Container)
            && SignatureOf(ParentOf(one)) == SignatureOf(ParentOf(other));
        int ParentOf(int i) => Math.Max(0, blocks.Containers[blocks[i].Container].Parent);
        uint SignatureOf(int container) => blocks.Containers[container].Signature;
    }

    /// <summary>
    /// A heading in a small box of which nothing else is kept goes with the rest, unless such headings
    /// are the text: lists of pictures say in them all they say.
    /// </summary>
    public static void DropOfDroppedBoxes(PageBlocks blocks, PageFeatures features)
    {
        const float mostOfText = .35f;
        float units = 0;
        for (int i = 0; i < blocks.Count; i++)
            if (IsAloneInBox(blocks, features, i)) units += features.Text(i).Units;
        if (units == 0 || units > BodyChoice.KeptUnits(blocks, features) * mostOfText) return;
        for (int i = 0; i < blocks.Count; i++)
            if (IsAloneInBox(blocks, features, i)) BodyChoice.Drop(ref blocks[i], "announces what is not kept");
    }

    /// <summary>Whether a kept heading stands in a small box of which nothing else is kept.</summary>
    private static bool IsAloneInBox(PageBlocks blocks, PageFeatures features, int heading)
    {
        const int mostBlocks = 8;
        if (!blocks[heading].Kept || blocks[heading].Kind != BlockKind.Heading) return false;
        ref readonly ContainerTotal box = ref features.Totals[Math.Max(0, blocks.Containers[blocks[heading].Container].Parent)];
        if (box.Blocks is < 2 or > mostBlocks) return false;
        for (int other = box.First; other <= box.Last; other++)
            if (other != heading && blocks[other].Kept) return false;
        return true;
    }

    /// <summary>
    /// A heading or a line with a colon that nothing follows announced something else: related articles,
    /// a form. More than two in a row are an article of headings.
    /// </summary>
    public static void DropLastAnnouncement(PageBlocks blocks, PageFeatures features)
    {
        const float longest = 12;
        const int most = 2;
        Span<int> last = stackalloc int[most];
        int count = 0;
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            if (!blocks[i].Kept) continue;
            if (blocks[i].Kind != BlockKind.Heading && !(blocks.Text(i)[^1] is ':' or '：' && features.Text(i).Units <= longest)) break;
            if (count == most) return;
            last[count++] = i;
        }
        foreach (int i in last[..count]) BodyChoice.Drop(ref blocks[i], "announces what is not kept");
    }
}
