namespace NewsExtract.Html;

/// <summary>
/// The nodes of a <see cref="PageTree"/> as linked lists of children. Most pages are built in pre-order and never need it; a page whose
/// markup moves nodes about (foster parenting, the adoption agency, misnested forms, extreme depth) is linked from that point on and
/// brought back into pre-order at its end.
/// </summary>
internal sealed class NodeLinks
{
    /// <summary>Nodes deeper than this stand beside their parent, as in browsers (Blink's maximum depth is 512).</summary>
    public const int MaxDepth = 512;

    private Link[] _links = [];
    private int _count;
    private Node[] _ordered = [];

    private struct Link
    {
        public int First;
        public int Last;
        public int Next;
        public int Previous;
    }

    /// <summary>Links the first nodes of a tree.</summary>
    public void Build(PageTree tree, int count)
    {
        _count = 0;
        for (int node = 0; node < count; node++) Append(tree, tree[node].Parent, node);
    }

    /// <summary>Makes room for the next node, to be placed later.</summary>
    public void AddUnplaced()
    {
        if (_count == _links.Length) Array.Resize(ref _links, Math.Max(4096, _count * 2));
        _links[_count++] = new Link { First = -1, Last = -1, Next = -1, Previous = -1 };
    }

    /// <summary>Makes a node that is linked nowhere, new or removed, the last child of another. Its children stay with it.</summary>
    public void Append(PageTree tree, int parent, int node) => InsertBefore(tree, parent, node, -1);

    /// <param name="tree">The tree of the nodes.</param>
    /// <param name="parent">The new parent, -1 for the root.</param>
    /// <param name="node">A new node, or one that was removed.</param>
    /// <param name="next">The child of the parent to stand before, or -1 to be the last.</param>
    public void InsertBefore(PageTree tree, int parent, int node, int next)
    {
        if (node == _count) AddUnplaced();
        tree[node].Parent = parent;
        ref Link link = ref _links[node];
        link.Next = next;
        link.Previous = next >= 0 ? _links[next].Previous : parent >= 0 ? _links[parent].Last : -1;
        if (link.Previous >= 0) _links[link.Previous].Next = node;
        else if (parent >= 0) _links[parent].First = node;
        if (next >= 0) _links[next].Previous = node;
        else if (parent >= 0) _links[parent].Last = node;
    }

    /// <summary>Unlinks a node from its parent, if it has one.</summary>
    public void Remove(PageTree tree, int node)
    {
        if (tree[node].Parent < 0) return;
        ref Link link = ref _links[node];
        ref Link parent = ref _links[tree[node].Parent];
        if (link.Previous >= 0) _links[link.Previous].Next = link.Next;
        else parent.First = link.Next;
        if (link.Next >= 0) _links[link.Next].Previous = link.Previous;
        else parent.Last = link.Previous;
        link.Next = link.Previous = -1;
    }

    /// <summary>Moves all children of a node to one that has none.</summary>
    /// <returns>The number of children.</returns>
    public int MoveChildren(PageTree tree, int from, int to)
    {
        int count = 0;
        for (int child = _links[from].First; child >= 0; child = _links[child].Next, count++) tree[child].Parent = to;
        (_links[to].First, _links[to].Last) = (_links[from].First, _links[from].Last);
        _links[from].First = _links[from].Last = -1;
        return count;
    }

    /// <summary>Brings the nodes into pre-order, sets where subtrees end, and flattens what is too deep.</summary>
    public void Order(PageTree tree)
    {
        if (_ordered.Length < tree.Count) _ordered = new Node[tree.Capacity];
        int written = 0, depth = 0;
        for (int node = 0; node >= 0;)
        {
            ref Link link = ref _links[node];
            ref Node ordered = ref _ordered[written];
            ordered = tree[node];
            if (ordered.Parent >= 0) ordered.Parent = NewParent(tree[node].Parent, depth);
            if (tree.Head == node) tree.Head = ~written;
            if (tree.Body == node) tree.Body = ~written;
            link.Previous = written++; // the order of siblings is no longer needed: from here on the new index
            if (link.First >= 0)
            {
                node = link.First;
                depth++;
                continue;
            }
            while (true)
            {
                int index = _links[node].Previous;
                _ordered[index].End = depth >= MaxDepth ? index + 1 : written;
                if (_links[node].Next >= 0)
                {
                    node = _links[node].Next;
                    break;
                }
                node = tree[node].Parent;
                depth--;
                if (node < 0) break;
            }
        }
        tree.Head = tree.Head < -1 ? ~tree.Head : tree.Head;
        tree.Body = tree.Body < -1 ? ~tree.Body : tree.Body;
        tree.SwapNodes(ref _ordered, written);
    }

    private int NewParent(int parent, int depth)
    {
        int index = _links[parent].Previous;
        return depth <= MaxDepth ? index : _ordered[index].Parent;
    }
}
