using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Html;
using NewsExtract.Markup;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>How a page's text is written down.</summary>
internal enum DumpStyle
{
    /// <summary>As <c>innerText</c> gives it: an empty line around paragraphs, all else line after line.</summary>
    Copied,
    /// <summary>As text browsers print it: an empty line between blocks, bullets, lines broken at 80 columns.</summary>
    Printed,
}

/// <summary>Writes down what a page shows, all of it, in the manner of scrapers: what text mode has to read.</summary>
internal sealed class PageDump
{
    private const int Columns = 80;

    private readonly PageReader _reader = new();
    private readonly PageNames _names = new();
    private readonly PageBlocks _blocks = new();
    private readonly StringBuilder _text = new();

    public static void WriteAll(string corpusFolder, string outputFolder, DumpStyle style)
    {
        Directory.CreateDirectory(outputFolder);
        var dumps = new PageDump();
        foreach ((GoldPage gold, Page page) in new Corpus(corpusFolder).Pages())
            File.WriteAllText(Path.Combine(outputFolder, gold.Id + ".txt"), dumps.Write(page, style));
    }

    /// <summary>The page as text, with its identifier and address.</summary>
    public Page Of(Page page, DumpStyle style) =>
        new(Encoding.UTF8.GetBytes(Write(page, style))) { Id = page.Id, Url = page.Url, Kind = PageKind.Text };

    public string Write(Page page, DumpStyle style)
    {
        PageTree tree = _reader.Read(page, new NewsExtractorOptions(), Deadline.None);
        BlockReader.Read(tree, _names.Read(tree), _blocks, Deadline.None);
        _text.Clear();
        bool wasApart = false;
        for (int i = 0; i < _blocks.Count; i++)
        {
            if ((_blocks.SurroundingsOf(i) & Surroundings.Hidden) != 0) continue;
            bool isApart = style == DumpStyle.Printed ? _blocks[i].Kind is not (BlockKind.ListItem or BlockKind.TableRow)
                : tree.IsElement(_blocks[i].Node, Tag.P);
            if ((isApart || wasApart) && _text.Length > 0) _text.Append('\n');
            if (style == DumpStyle.Copied) _text.Append(_blocks.Text(i)).Append('\n');
            else Wrap(_blocks.Text(i), _blocks[i].Kind == BlockKind.ListItem ? "* " : "");
            wasApart = isApart;
        }
        return _text.ToString();
    }

    private void Wrap(ReadOnlySpan<char> block, string bullet)
    {
        int column = bullet.Length;
        _text.Append(bullet);
        for (int i = 0, end; i < block.Length; i = end)
        {
            bool isSpaced = char.IsWhiteSpace(block[i]);
            while (i < block.Length && char.IsWhiteSpace(block[i])) i++;
            end = Math.Min(i + 1, block.Length);
            while (end < block.Length && !IsWide(block[end - 1]) && !IsWide(block[end]) && !char.IsWhiteSpace(block[end])) end++;
            int columns = 0;
            foreach (char c in block[i..end]) columns += IsWide(c) ? 2 : 1;
            if (column > bullet.Length && column + columns + (isSpaced ? 1 : 0) > Columns)
            {
                _text.Append('\n');
                column = 0;
            }
            else if (isSpaced)
            {
                _text.Append(' ');
                column++;
            }
            _text.Append(block[i..end]);
            column += columns;
        }
        _text.Append('\n');
    }

    /// <summary>Whether a character takes two columns of a screen.</summary>
    private static bool IsWide(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uac00' and <= '\ud7af' or >= '\uff00' and <= '\uffef';
}
