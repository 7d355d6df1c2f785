using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <summary>What a block's text alone says.</summary>
internal struct BlockText
{
    /// <summary>Links above this share of the text make it a list of links rather than running text.</summary>
    private const float MostLinks = .4f;

    /// <summary>Containers whose text is not looked at for where the article stands.</summary>
    private const Surroundings NeverGood = Surroundings.Nav | Surroundings.Footer | Surroundings.Aside | Surroundings.Form
        | Surroundings.Dialog
        | Surroundings.Hidden | Surroundings.Comments | Surroundings.Caption | Surroundings.Button | Surroundings.Link;

    /// <summary>
    /// Words behind so many characters tell no more of a block, and those of a list's links nothing: measured on hosts and on corpora not
    /// seen, all are as good as these.
    /// </summary>
    private const int MostRead = 256;

    /// <summary>A block with a larger share of its text in links is nothing else.</summary>
    private const float AllLinks = .9f;

    public TextShape Shape;
    public float Units;
    public float LinkDensity;
    /// <summary>Hash of the text's start and its length, for finding repeats.</summary>
    public uint Hash;
    public TextWords Words;
    public CharClass First;
    public CharClass Last;
    /// <summary>Looks like running text: long enough, or a sentence, with few links, outside navigation and the like.</summary>
    public bool IsGood;
    /// <summary>The same but for its length.</summary>
    public bool MayBeGood;

    public static void Read(PageBlocks blocks, int index, PageWords known, out BlockText result)
    {
        ref readonly PageBlock block = ref blocks[index];
        ReadOnlySpan<char> text = blocks.Text(index);
        result = new BlockText { Shape = block.Shape, First = TextShape.Classify(text[0]), Last = LastClass(text) };
        result.Units = Math.Max(block.Units, .2f);
        result.LinkDensity = Math.Min(1, block.LinkUnits / result.Units);
        ref readonly Container container = ref blocks.Containers[block.Container];
        text = text[..Math.Min(text.Length, MostRead)];
        result.Hash = HashOf(text, block.TextLength);
        // A paragraph that is a link may be a call to read on, or a sentence.
        if (result.LinkDensity <= AllLinks || container.Tag == Tag.P) result.Words.Add(known.Hasher.HashesOf(text), known);
        result.MayBeGood = block.Kind is not (BlockKind.Heading or BlockKind.Caption) && result.LinkDensity < MostLinks
            && (container.Surroundings & NeverGood) == 0;
        result.IsGood = result.MayBeGood && (result.Units >= 20 || (result.Units >= 7 && result.Last == CharClass.Stop));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashOf(ReadOnlySpan<char> text, int length)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)length;
        ReadOnlySpan<Vector256<uint>> vectors = MemoryMarshal.Cast<char, Vector256<uint>>(text);
        if (vectors.Length > 0)
        {
            Vector256<uint> lanes = Vector256<uint>.Zero;
            foreach (Vector256<uint> vector in vectors) lanes = (lanes ^ vector) * Vector256.Create(0x9E3779B1);
            Vector256<ulong> pairs = lanes.AsUInt64();
            hash = (((hash ^ pairs[0]) * factor ^ pairs[1]) * factor ^ pairs[2]) * factor ^ pairs[3];
        }
        text = text[(vectors.Length * Vector256<ushort>.Count)..];
        ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<char, ulong>(text);
        foreach (ulong four in fours) hash = (hash ^ four ^ hash >> 29) * factor;
        foreach (char c in text[(fours.Length * 4)..]) hash = (hash ^ c ^ hash >> 29) * factor;
        return (uint)((hash * factor) >> 32);
    }

    /// <summary>The class of the last character that is not a closing mark: what ends <c>said."</c> is the stop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static CharClass LastClass(ReadOnlySpan<char> text)
    {
        int last = text.Length - 1;
        while (last > 0 && last > text.Length - 4 && (TextShape.Classify(text[last]) == CharClass.Quote || text[last] is ')' or ']' or '）'))
            last--;
        return TextShape.Classify(text[last]);
    }
}
