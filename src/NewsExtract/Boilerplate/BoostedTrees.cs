namespace NewsExtract.Boilerplate;

/// <summary>
/// Gradient-boosted decision trees (Friedman 2001): a block's log-odds are the sum of one leaf of each tree. A node asks whether a feature is at most
/// a threshold; its children follow each other in the table, and a leaf points at itself.
/// </summary>
internal sealed class BoostedTrees(TreeNode[] nodes, int[] roots, float start)
{
    public ReadOnlySpan<TreeNode> Nodes => nodes;
    public ReadOnlySpan<int> Roots => roots;
    /// <summary>Log-odds before the first tree.</summary>
    public float Start => start;

    public float LogOdds(ReadOnlySpan<float> row)
    {
        float sum = start;
        foreach (int root in roots)
        {
            ref readonly TreeNode node = ref nodes[root];
            while (!node.IsLeaf) node = ref nodes[node.Left + (row[node.Feature] > node.Value ? 1 : 0)];
            sum += node.Value;
        }
        return sum;
    }

    /// <summary>
    /// Adds up what each feature changed on the way to the leaves: at every split the difference between the child's expected value and the node's
    /// (Saabas 2014).
    /// </summary>
    public void Explain(ReadOnlySpan<float> row, Span<float> contributions)
    {
        foreach (int root in roots)
        {
            int at = root;
            while (!nodes[at].IsLeaf)
            {
                ref readonly TreeNode node = ref nodes[at];
                int child = node.Left + (row[node.Feature] > node.Value ? 1 : 0);
                contributions[node.Feature] += nodes[child].Expected - node.Expected;
                at = child;
            }
        }
    }
}

/// <summary>A node of a tree.</summary>
/// <param name="Feature">What is asked.</param>
/// <param name="Left">Index of the child for "at most"; the other child follows it. 0 for a leaf.</param>
/// <param name="Value">The threshold, or a leaf's log-odds.</param>
/// <param name="Expected">Mean log-odds of the training blocks that came here.</param>
internal readonly record struct TreeNode(byte Feature, ushort Left, float Value, float Expected)
{
    public bool IsLeaf => Left == 0;
}
