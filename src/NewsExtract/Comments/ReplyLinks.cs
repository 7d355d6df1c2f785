using System.Runtime.CompilerServices;
using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Comments;

/// <summary>Finds comments that no name and no heading gives away: below each of them stands a link to answer it.</summary>
internal struct ReplyLinks
{
    private const int Fewest = 2, ShortestBytes = 4, LongestBytes = 40;

    private static readonly byte[][] Words =
        Bytes("reply antworten répondre responder rispondi beantwoorden reageer odpowiedz ответить відповісти адказаць odpovědět "
        + "odpovedať svara svar vastaa válasz răspunde "
        + "cevapla yanıtla απάντηση 返信 回复 回覆 답글 رد پاسخ השב balas ตอบกลับ");

    /// <summary>The words by their first byte.</summary>
    private static readonly byte[][][] ByStart =
        [.. Enumerable.Range(0, 256).Select(start => Words.Where(word => word[0] == start).ToArray())];

    private int _first, _last, _count;

    /// <summary>Looks at a text node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Look(PageTree tree, int node)
    {
        ref readonly Node text = ref tree[node];
        if (text.Length is < ShortestBytes or > LongestBytes || tree[text.Parent].Tag is not (Tag.A or Tag.Button or Tag.Span)) return;
        ReadOnlySpan<byte> bytes = tree.RawText(node);
        int start = 0;
        while (start < bytes.Length && bytes[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') start++;
        if (start == bytes.Length || ByStart[bytes[start]].Length == 0 || !IsReply(bytes[start..].TrimEnd(" \t\r\n"u8))) return;
        if (_count++ == 0) _first = node;
        _last = node;
    }

    /// <summary>The smallest element that holds all links to answer; -1 when there are too few.</summary>
    public readonly int Root(PageTree tree)
    {
        if (_count < Fewest) return -1;
        int root = tree[_first].Parent;
        while (tree[root].End <= _last) root = tree[root].Parent;
        return root;
    }

    private static bool IsReply(ReadOnlySpan<byte> text)
    {
        foreach (byte[] word in ByStart[text[0]])
            if (text.SequenceEqual(word)) return true;
        return false;
    }

    /// <summary>As buttons show them: with a small or a capital letter first.</summary>
    private static byte[][] Bytes(string words) =>
        [.. words.Split(' ').SelectMany(word => new[] { word, char.ToUpperInvariant(word[0]) + word[1..] }).Distinct()
            .Select(Encoding.UTF8.GetBytes)];
}
