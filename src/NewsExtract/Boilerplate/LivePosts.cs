using System.Text;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Finds the posts of a live blog and when each was published: elements beside each other, each with a time that a machine can read, that hold most of the body.
/// </summary>
internal static class LivePosts
{
    private const int FewestPosts = 3;

    /// <summary>So much of the body must stand in the posts: a list of related articles has times as well.</summary>
    private const float LeastShare = .5f;

    /// <summary>Posts that stand deeper, or further ones, are not looked for.</summary>
    private const int MostLevels = 64, MostTimes = 4096;

    private readonly record struct Post(int List, int Node, int Time);

    /// <summary>Sets when the posts were published, each on its first block.</summary>
    public static void Date(PageTree tree, PageNames names, PageBlocks blocks)
    {
        List<int> times = TimesIn(tree, names);
        if (times.Count < FewestPosts) return;
        foreach (IGrouping<int, Post> list in PostsAround(tree, times).GroupBy(post => post.List).OrderByDescending(list => list.Count()).Take(FewestPosts))
            if (TryDate(tree, blocks, [.. list])) return;
    }

    private static List<int> TimesIn(PageTree tree, PageNames names)
    {
        List<int> times = [];
        ReadOnlySpan<Node> nodes = tree.Nodes;
        for (int i = 0; i < nodes.Length && times.Count < MostTimes; i++)
            if (nodes[i].Kind == NodeKind.Element && (nodes[i].Tag == Tag.Time || (names[i].States && StatesDate(tree, i))) && Moment(tree, i).Length > 0) times.Add(i);
        return times;
    }

    private static bool StatesDate(PageTree tree, int node) => tree.RawAttribute(node, KnownAttribute.Itemprop).SequenceEqual("datePublished"u8);

    private static ReadOnlySpan<byte> Moment(PageTree tree, int time) =>
        tree.RawAttribute(time, KnownAttribute.Datetime) is { Length: > 0 } moment ? moment : tree.RawAttribute(time, KnownAttribute.Content);

    /// <summary>Of every two times in a row the elements below the one that holds both, once each.</summary>
    private static IEnumerable<Post> PostsAround(PageTree tree, List<int> times)
    {
        var last = new Post(-1, -1, -1);
        for (int i = 1; i < times.Count; i++)
        {
            (int list, int first) = Below(tree, times[i - 1], times[i]);
            (_, int second) = Below(tree, times[i], list);
            if (list < 0 || second < 0) continue;
            if (last.Node != first) yield return PostOf(first);
            yield return last = PostOf(second);

            // A post that was changed has several times, its own first.
            Post PostOf(int node) => new(list, node, FirstFrom(times, node));
        }
    }

    /// <summary>The first time at a node or behind it; there is one.</summary>
    private static int FirstFrom(List<int> times, int node)
    {
        int found = times.BinarySearch(node);
        return times[found >= 0 ? found : ~found];
    }

    /// <summary>Climbs from a node to the element around it that holds another node as well.</summary>
    /// <returns>That element, and the one below it that the way leads through; -1 when it is too far.</returns>
    private static (int Common, int Below) Below(PageTree tree, int node, int other)
    {
        for (int levels = 0; levels < MostLevels && tree[node].Parent >= 0; levels++)
        {
            int parent = tree[node].Parent;
            if (tree.IsInside(other, parent)) return (parent, node);
            node = parent;
        }
        return (-1, -1);
    }

    private static bool TryDate(PageTree tree, PageBlocks blocks, Post[] posts)
    {
        var dated = new List<(int Block, ArticleDate Date)>();
        float inside = 0, all = 0;
        int post = 0, begun = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Kept || blocks[i].Node < 0) continue;
            all += blocks[i].TextLength;
            while (post < posts.Length && tree[posts[post].Node].End <= blocks[i].Node) post++;
            if (post == posts.Length || blocks[i].Node < posts[post].Node) continue;
            inside += blocks[i].TextLength;
            if (begun != post && TryReadDate(tree, posts[post], out ArticleDate date)) dated.Add((i, date));
            begun = post;
        }
        if (dated.Count < FewestPosts || inside < all * LeastShare) return false;
        blocks.Posts.AddRange(dated);
        return true;
    }

    private static bool TryReadDate(PageTree tree, Post post, out ArticleDate date)
    {
        bool isDate = DateReader.TryRead(Encoding.UTF8.GetString(Moment(tree, post.Time)), DateOrder.DayFirst, out DateReading reading);
        date = reading.Date;
        return isDate;
    }
}
