namespace NewsExtract.Boilerplate;

/// <summary>The body of pages that draw their article by script: the markup holds next to nothing of it, but the page's JSON-LD states it.</summary>
internal static class ScriptBody
{
    /// <summary>A stated body must be a real text, and the markup must hold less than a paragraph: a teaser shows what may be read, and that is the article.</summary>
    private const int ShortestBody = 400, MostInMarkup = 200;

    /// <summary>The page's own statement, but nothing seen confirms it.</summary>
    private const float Probability = .7f;

    private const string Rule = "stated in script data";

    /// <param name="stated">The body the JSON-LD states, null when it states none; one paragraph a line.</param>
    public static void UseWhereMarkupIsEmpty(PageBlocks blocks, string? stated)
    {
        if (stated is null || stated.Length < ShortestBody || stated.Contains("</", StringComparison.Ordinal)) return;
        int kept = 0;
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kept) kept += blocks[i].TextLength;
        if (kept > MostInMarkup) return;
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Kept) (blocks[i].Kept, blocks[i].Rule) = (false, Rule);
        foreach (ReadOnlySpan<char> line in stated.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            ref PageBlock block = ref blocks.Add(node: -1, BlockKind.Paragraph, line.Trim());
            (block.Kept, block.Probability, block.Rule) = (true, Probability, Rule);
        }
    }
}
