using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Comments;

/// <summary>Finds comments that no name and no heading gives away: below each of them stands a link to answer it.</summary>
internal struct ReplyLinks
{
    private const int Fewest = 2, ShortestBytes = 4, LongestBytes = 40;

    private static readonly byte[][] Words = Bytes("reply antworten répondre responder rispondi beantwoorden reageer odpowiedz ответить відповісти адказаць odpovědět odpovedať svara svar vastaa válasz răspunde "
        + "cevapla yanıtla απάντηση 返信 回复 回覆 답글 رد پاسخ השב balas ตอบกลับ");

    /// <summary>Bytes that one of the words begins with.</summary>
    private static readonly bool[] Begins = MakeBegins();

    private int _first, _last, _count;

    /// <summary>Looks at a text node.</summary>
    public void Look(PageTree tree, int node)
    {
        ref readonly Node text = ref tree[node];
        if (text.Length is < ShortestBytes or > LongestBytes || tree[text.Parent].Tag is not (Tag.A or Tag.Button or Tag.Span) || !IsReply(tree.RawText(node).Trim(" \t\r\n"u8))) return;
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
        if (text.IsEmpty || !Begins[text[0]]) return false;
        foreach (byte[] word in Words)
            if (text.SequenceEqual(word)) return true;
        return false;
    }

    private static bool[] MakeBegins()
    {
        var begins = new bool[256];
        foreach (byte[] word in Words) begins[word[0]] = true;
        return begins;
    }

    /// <summary>As buttons show them: with a small or a capital letter first.</summary>
    private static byte[][] Bytes(string words) =>
        [.. words.Split(' ').SelectMany(word => new[] { word, char.ToUpperInvariant(word[0]) + word[1..] }).Distinct().Select(Encoding.UTF8.GetBytes)];
}
