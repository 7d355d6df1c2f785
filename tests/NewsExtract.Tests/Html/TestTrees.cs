using System.Text;
using NewsExtract.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

/// <summary>Trees of markup by each builder, as text.</summary>
internal static class TestTrees
{
    public static Utf8Page Page(string html)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(html);
        return new Utf8Page(bytes, 0, bytes.Length, WebEncoding.Utf8, bytes.Contains((byte)0));
    }

    /// <summary>The fast builder's tree, or null where it hands over.</summary>
    public static string? Fast(string html) => TreeText.OfFastBuilder(html);

    /// <summary>
    /// The least that one of a few runs allocates: a collection that other tests cause in the middle of a run counts what it leaves unused.
    /// </summary>
    public static long LeastAllocated(Action action)
    {
        long least = long.MaxValue;
        for (int run = 0; run < 5 && least > 0; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    public static string AngleSharp(string html)
    {
        var tree = new PageTree();
        new AngleSharpTreeBuilder().Build(Page(html), tree, 1_000_000, Deadline.None);
        return TreeText.Of(tree);
    }
}
