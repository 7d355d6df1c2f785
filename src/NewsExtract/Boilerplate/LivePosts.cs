using System.Text;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Finds the posts of a live blog and when each was published: elements beside each other, each with a time that a machine can read, that
/// hold most of the body. Pooled.
/// </summary>
internal sealed class LivePosts
{
    private const int FewestPosts = 3;

    /// <summary>So much of the body must stand in the posts: a list of related articles has times as well.</summary>
    private const float LeastShare = .5f;

    /// <summary>Posts that stand deeper, or further ones, are not looked for.</summary>
    private const int MostLevels = 64, MostTimes = 4096;

    private readonly record struct Post(int List, int Node, int Time);

    private readonly List<int> _times = [];
    private readonly List<Post> _posts = [], _ofList = [];
    private readonly Dictionary<int, int> _counts = [];
    private readonly List<(int Block, ArticleDate Date)> _dated = [];

    /// <summary>Sets when the posts were published, each on its first block.</summary>
    public void Date(PageTree tree, PageNames names, PageBlocks blocks)
    {
        FindTimes(tree, names);
        if (_times.Count < FewestPosts) return;
        FindPosts(tree);
        for (int tried = 0; tried < FewestPosts && LongestList() is >= 0 and int list; tried++)
        {
            _ofList.Clear();
            foreach (Post post in _posts)
                if (post.List == list) _ofList.Add(post);
            if (TryDate(tree, blocks)) return;
            _counts[list] = 0;
        }
    }

    /// <summary>The list with most posts of those that were not tried, the first of several; -1 when there is none.</summary>
    private int LongestList()
    {
        int longest = -1, most = 0;
        foreach (Post post in _posts)
            if (_counts[post.List] > most) (longest, most) = (post.List, _counts[post.List]);
        return longest;
    }

    private void FindTimes(PageTree tree, PageNames names)
    {
        _times.Clear();
        foreach (int i in names.Stops)
            if ((tree[i].Tag == Tag.Time || (names[i].States && StatesDate(tree, i))) && Moment(tree, i).Length > 0
                && _times.Count < MostTimes)
            {
                _times.Add(i);
            }
    }

    private static bool StatesDate(PageTree tree, int node) =>
        tree.RawAttribute(node, KnownAttribute.Itemprop).SequenceEqual("datePublished"u8);

    private static ReadOnlySpan<byte> Moment(PageTree tree, int time) =>
        tree.RawAttribute(time, KnownAttribute.Datetime) is { Length: > 0 } moment
            ? moment : tree.RawAttribute(time, KnownAttribute.Content);

    /// <summary>Of every two times in a row the elements below the one that holds both, once each.</summary>
    private void FindPosts(PageTree tree)
    {
        _posts.Clear();
        _counts.Clear();
        for (int i = 1, last = -1; i < _times.Count; i++)
        {
            (int list, int first) = Below(tree, _times[i - 1], _times[i]);
            (_, int second) = Below(tree, _times[i], list);
            if (list < 0 || second < 0) continue;
            if (last != first) Add(list, first);
            Add(list, last = second);
        }
    }

    private void Add(int list, int node)
    {
        // A post that was changed has several times, its own first.
        _posts.Add(new Post(list, node, FirstFrom(node)));
        _counts[list] = _counts.GetValueOrDefault(list) + 1;
    }

    /// <summary>The first time at a node or behind it; there is one.</summary>
    private int FirstFrom(int node)
    {
        int found = _times.BinarySearch(node);
        return _times[found >= 0 ? found : ~found];
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

    private bool TryDate(PageTree tree, PageBlocks blocks)
    {
        List<Post> posts = _ofList;
        _dated.Clear();
        float inside = 0, all = 0;
        int post = 0, begun = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Kept || blocks[i].Node < 0) continue;
            all += blocks[i].TextLength;
            while (post < posts.Count && tree[posts[post].Node].End <= blocks[i].Node) post++;
            if (post == posts.Count || blocks[i].Node < posts[post].Node) continue;
            inside += blocks[i].TextLength;
            if (begun != post && TryReadDate(tree, posts[post], out ArticleDate date)) _dated.Add((i, date));
            begun = post;
        }
        if (_dated.Count < FewestPosts || inside < all * LeastShare) return false;
        blocks.Posts.AddRange(_dated);
        return true;
    }

    private static bool TryReadDate(PageTree tree, Post post, out ArticleDate date)
    {
        const int longest = 128;
        ReadOnlySpan<byte> moment = Moment(tree, post.Time);
        Span<char> text = stackalloc char[longest];
        text = text[..Encoding.UTF8.GetChars(moment[..Math.Min(moment.Length, longest)], text)];
        bool isDate = DateReader.TryRead(text, DateOrder.DayFirst, out DateReading reading);
        date = reading.Date;
        return isDate;
    }
}
