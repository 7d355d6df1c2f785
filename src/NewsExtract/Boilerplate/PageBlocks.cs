using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <summary>One block of a page: a run of text between two block boundaries, and what was decided about it.</summary>
internal struct PageBlock
{
    /// <summary>The element that holds the text; -1 in text mode.</summary>
    public int Node;
    /// <summary>Index of that element in <see cref="PageBlocks.Containers"/>; -1 in text mode.</summary>
    public int Container;
    public int TextStart;
    public int TextLength;
    /// <summary>Length of the text, and of what is inside links, in the unit of <see cref="TextShape.Units"/>.</summary>
    public float Units, LinkUnits;
    /// <summary>Its characters by class.</summary>
    public TextShape Shape;
    public ushort Links;
    /// <summary>Horizontal rules above it on the page.</summary>
    public ushort Rules;
    /// <summary>The last picture, video or frame above it; -1 when there is none.</summary>
    public int MediaNode;
    /// <summary>Share of its text that is italic.</summary>
    public float Italic;
    public BlockKind Kind;
    /// <summary>1 to 6 for headings, nesting depth for list items, else 0.</summary>
    public byte Level;
    public bool Kept;
    public float Probability;
    /// <summary>The rule that decided against the model or without it; null when the model did.</summary>
    public string? Rule;
}

/// <summary>A page's blocks in reading order over one pooled buffer of their decoded text.</summary>
internal sealed class PageBlocks
{
    /// <summary>A block with this share of its text in links is nothing else.</summary>
    private const float AllLinks = .9f;

    private const float LongestLabel = 3;

    private PageBlock[] _blocks = new PageBlock[256];
    private readonly List<PageBlock> _leftOut = [];
    private char[] _text = new char[1 << 15];
    private int _textLength;

    public int Count { get; private set; }

    /// <summary>The kept blocks that begin a post of a live blog, in page order, and when it was published.</summary>
    public List<(int Block, ArticleDate Date)> Posts { get; } = [];

    /// <summary>The block elements above the blocks; empty in text mode.</summary>
    public Containers Containers { get; } = new();

    public ref PageBlock this[int index] => ref _blocks[index];

    public Span<PageBlock> Items => _blocks.AsSpan(0, Count);

    /// <summary>What was left out of long runs of links, in reading order.</summary>
    public List<PageBlock> LeftOut => _leftOut;

    /// <summary>Whether some of them are kept all the same; few pages have any.</summary>
    public bool KeepsLeftOut { get; private set; }

    public ReadOnlySpan<char> Text(int index) => Text(_blocks[index]);

    public ReadOnlySpan<char> Text(in PageBlock block) => _text.AsSpan(block.TextStart, block.TextLength);

    /// <summary>What a block stands inside of.</summary>
    public Surroundings SurroundingsOf(int index) => Containers[_blocks[index].Container].Surroundings;

    public void Clear()
    {
        Count = _textLength = 0;
        _leftOut.Clear();
        KeepsLeftOut = false;
        Containers.Clear();
        Posts.Clear();
    }

    public ref PageBlock Add(int node, BlockKind kind, ReadOnlySpan<char> text)
    {
        int start = _textLength;
        Append(text);
        return ref Close(start, node, -1, kind);
    }

    /// <summary>Where the text of the block that is being read ends so far.</summary>
    public int TextEnd => _textLength;

    public Span<char> TextSince(int start) => _text.AsSpan(start, _textLength - start);

    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(_textLength));
        _textLength += text.Length;
    }

    public void Append(char c)
    {
        Reserve(1);
        _text[_textLength++] = c;
    }

    /// <summary>Decodes a text node behind the text read so far.</summary>
    public void AppendDecoded(PageTree tree, int textNode)
    {
        Reserve(tree[textNode].Length);
        _textLength += TextDecoder.Decode(tree.RawText(textNode), tree[textNode].Form, _text.AsSpan(_textLength));
    }

    /// <summary>Decodes a text node behind the text read so far, each run of white space one space.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="textNode">The node.</param>
    /// <param name="shape">Where its characters are counted.</param>
    /// <param name="afterSpace">Whether white space goes before it already, and then whether it ends in some.</param>
    /// <returns>How many characters it gave.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int AppendCollapsed(PageTree tree, int textNode, ref TextShape shape, ref bool afterSpace)
    {
        ref readonly Node node = ref tree[textNode];
        Reserve(node.Length + CollapsingDecoder.Slack);
        var decoder = new CollapsingDecoder(tree.Bytes, node.Form, _text.AsSpan(_textLength), afterSpace, ref shape);
        int written = decoder.Write(node.Start, node.Length);
        afterSpace = decoder.AfterSpace;
        _textLength += written;
        return written;
    }

    public void CutTextTo(int end) => _textLength = end;

    /// <summary>Makes a block of the text from <paramref name="start"/> to the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref PageBlock Close(int start, int node, int container, BlockKind kind)
    {
        if (Count == _blocks.Length) Array.Resize(ref _blocks, Count * 2);
        _blocks[Count] = new PageBlock
        {
            Node = node,
            Container = container,
            Kind = kind,
            TextStart = start,
            TextLength = _textLength - start,
        };
        return ref _blocks[Count++];
    }

    /// <summary>
    /// Leaves out what stands inside of runs of links: menus and lists of articles are half of all blocks, and the first and the last
    /// say of their surroundings what all of them would. A run goes on over a word or two between links, as the times of articles are.
    /// </summary>
    public void ShortenRunsOfLinks()
    {
        int run = 0, count = 0;
        bool afterLink = false;
        for (int i = 0; i < Count; i++)
        {
            bool isLink = IsLink(_blocks[i]);
            run = isLink || (afterLink && IsLabel(_blocks[i]) && i + 1 < Count && IsLink(_blocks[i + 1])) ? run + 1 : 0;
            afterLink = isLink;
            // The block in the middle of the last three goes.
            if (run > 2) _leftOut.Add(_blocks[--count]);
            if (count < i) _blocks[count] = _blocks[i];
            count++;
        }
        Count = count;
    }

    /// <summary>Keeps what was left out between a first and a last link that are both kept: a list of sources in an article.</summary>
    public void KeepInsideOfKeptRuns()
    {
        Span<PageBlock> leftOut = CollectionsMarshal.AsSpan(_leftOut);
        KeepsLeftOut = false;
        for (int i = 1, inside = 0; i < Count && inside < leftOut.Length; i++)
        {
            ref readonly PageBlock first = ref _blocks[i - 1], last = ref _blocks[i];
            bool keep = first.Kept && last.Kept && IsLink(first) && IsLink(last);
            for (; inside < leftOut.Length && leftOut[inside].TextStart < last.TextStart; inside++)
            {
                (leftOut[inside].Kept, leftOut[inside].Probability) = (keep, keep ? Math.Min(first.Probability, last.Probability) : 0);
                KeepsLeftOut |= keep;
            }
        }
    }

    /// <summary>The kept blocks in reading order, those that were left out of a run among them.</summary>
    public KeptBlocks Kept => new(this);

    private static bool IsLink(in PageBlock block) => block.LinkUnits >= AllLinks * block.Units;

    private static bool IsLabel(in PageBlock block) => block.Kind == BlockKind.Paragraph && block.Units <= LongestLabel;

    private void Reserve(int more)
    {
        if (_textLength + more > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _textLength + more));
    }
}
