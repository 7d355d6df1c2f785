namespace NewsExtract.Boilerplate;

/// <summary>
/// Leaves out what stands beside the article although the model keeps it, by what the elements around it are or are named.
/// </summary>
internal static class Asides
{
    /// <summary>A kind of place beside the article.</summary>
    /// <param name="Place">What the elements around a block are; one of these, or one of <paramref name="Names"/>.</param>
    /// <param name="Names">What they are named, on the block's own branch of the core.</param>
    /// <param name="MostShare">Where more of the kept text than this stands, the article does.</param>
    /// <param name="Rule">What is said of a block that is left out.</param>
    /// <param name="Sure">From this probability on a block stays: answers that unfold are out of view at first.</param>
    private readonly record struct Aside(Surroundings Place, ClassGroups Names, float MostShare, string Rule, float Sure = 1)
    {
        public bool Holds(Surroundings place, ClassGroups names) => (Place & place) != 0 || (Names & names) != 0;
    }

    private const string OutOfView = "in a form, a dialog or out of view";

    private static readonly Aside[] All =
    [
        new(Surroundings.Form, default, MostShare: .35f, OutOfView),
        new(Surroundings.Dialog, default, MostShare: .35f, OutOfView),
        new(Surroundings.Hidden, default, MostShare: .35f, OutOfView, Sure: .6f),
        new(default, ClassGroups.Hidden, MostShare: .35f, OutOfView),
        new(Surroundings.Footer, default, MostShare: .7f, "footer"),
        new(default, ClassGroups.Footer, MostShare: .7f, "footer"),
        new(default, ClassGroups.Byline, MostShare: .35f, "about the author"),
        // They hold transcripts and documents, too, and then more than the article.
        new(default, ClassGroups.FactBox, MostShare: .75f, "box of facts"),
    ];

    public static void Drop(PageBlocks blocks, PageFeatures features)
    {
        (Surroundings places, ClassGroups names) = (default, default);
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kept) (places, names) = (places | blocks.SurroundingsOf(i), names | features.NamesOf(i));
        // Most pages keep nothing in most of them.
        foreach (ref readonly Aside aside in All.AsSpan())
            if (aside.Holds(places, names)) Drop(blocks, features, aside);
    }

    private static void Drop(PageBlocks blocks, PageFeatures features, in Aside aside)
    {
        float all = 0, inside = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Kept) continue;
            all += features.Text(i).Units;
            if (aside.Holds(blocks.SurroundingsOf(i), features.NamesOf(i))) inside += features.Text(i).Units;
        }
        if (inside > all * aside.MostShare) return;
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kept && blocks[i].Probability < aside.Sure && aside.Holds(blocks.SurroundingsOf(i), features.NamesOf(i)))
                BodyChoice.Drop(ref blocks[i], aside.Rule);
    }
}
