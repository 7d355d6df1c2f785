using System.IO.Compression;
using System.Text;
using CsCheck;
using NewsExtract.Input;
using NewsExtract.Tests.Cli;

namespace NewsExtract.Tests.Input;

public sealed class PageSourceTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.html", "a", PageKind.Html)]
    [InlineData("a.HTM", "a", PageKind.Html)]
    [InlineData("a.b.txt", "a.b", PageKind.Text)]
    [InlineData("a.php", "a.php", PageKind.Html)]
    public void A_file_is_one_page_with_the_files_name_as_id(string name, string id, PageKind kind)
    {
        Page page = Assert.Single(PageSource.ReadFile(_folder.Add(name, "<p>Text</p>")));
        Assert.Equal((id, kind, "<p>Text</p>"), (page.Id, page.Kind, Encoding.UTF8.GetString(page.Content.Span)));
    }

    [Theory]
    [InlineData("  {\"text\":\"T\"}", PageKind.Text, "T")]
    [InlineData("\uFEFF <!doctype html>", PageKind.Html, "\uFEFF <!doctype html>")]
    [InlineData("Plain words", PageKind.Text, "Plain words")]
    [InlineData("", PageKind.Text, "")]
    public void A_stream_without_a_name_that_tells_is_read_by_its_first_character(string content, PageKind kind, string expected)
    {
        Page page = Assert.Single(PageSource.ReadStream(new MemoryStream(Encoding.UTF8.GetBytes(content)), "stdin"));
        Assert.Equal((kind, expected), (page.Kind, Encoding.UTF8.GetString(page.Content.Span)));
    }

    [Fact]
    public void A_row_has_id_address_language_and_its_text_unescaped()
    {
        const string Rows = """
            {"lang":"de","url":"https://a.example/1","id":"x","extra":{"html":"no","n":[1,2]},"text":"Zwei \u201eW\u00f6rter\u201c \ud83d\udea2\n"}
            {"id":12,"html":"<p>&amp;\"\\</p>"}
            {"id":null,"html":"<p>"}
            """;
        Page[] pages = [.. Read(Rows)];
        Assert.Equal(["x", "12", "rows:3"], pages.Select(page => page.Id));
        Assert.Equal(["Zwei „Wörter“ 🚢\n", "<p>&amp;\"\\</p>", "<p>"], pages.Select(page => Encoding.UTF8.GetString(page.Content.Span)));
        Assert.Equal([PageKind.Text, PageKind.Html, PageKind.Html], pages.Select(page => page.Kind));
        Assert.Equal(("de", new Uri("https://a.example/1")), (pages[0].Language, pages[0].Url));
        Assert.Equal((null, null), (pages[1].Language, pages[1].Url));
    }

    [Fact]
    public void What_a_row_leaves_empty_is_unknown_and_a_path_is_no_address()
    {
        Page[] pages = [.. Read("""
            {"id":"","lang":"","url":"","html":"<p>"}
            {"url":"/1","html":"<p>"}
            {"url":"C:\\1","html":"<p>"}
            {"url":"file:///1","html":"<p>"}
            """)];
        Assert.Equal(["rows:1", "rows:2", "rows:3", "rows:4"], pages.Select(page => page.Id));
        Assert.Null(pages[0].Language);
        Assert.Equal([null, null, null, "file:///1"], pages.Select(page => page.Url?.AbsoluteUri));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[1]")]
    [InlineData("{\"html\":3}")]
    [InlineData("{\"html\":\"a\"} {\"html\":\"b\"}")]
    [InlineData("{\"html\":\"\\ud83d\"}")]
    [InlineData("{\"html\":\"a\"")]
    [InlineData("{\"id\":\"a\"}")]
    public void A_broken_row_is_a_page_with_a_problem_between_its_neighbours(string row)
    {
        Page[] pages = [.. Read($"{{\"html\":\"1\"}}\r\n{row}\r\n\r\n{{\"html\":\"2\"}}")];
        Assert.Equal(3, pages.Length);
        Assert.Equal(ExtractionStatus.Unreadable, pages[1].Problem?.Status);
        Assert.Equal((null, "rows:4"), (pages[2].Problem, pages[2].Id));
    }

    [Fact]
    public void A_byte_order_mark_before_the_first_row_is_no_part_of_it() => Assert.Null(Read("\uFEFF{\"html\":\"1\"}").Single().Problem);

    [Fact]
    public void Pages_beyond_the_limit_are_not_read_and_their_neighbours_are()
    {
        string large = new('x', 500_000);
        Page[] pages = [.. Read($"{{\"html\":\"1\"}}\n{{\"html\":\"{large}\"}}\n{{\"html\":\"{large[..2000]}\"}}\n{{\"html\":\"2\"}}",
            maxPageBytes: 1000)];
        ExtractionStatus?[] expected = [null, ExtractionStatus.TooLarge, ExtractionStatus.TooLarge, null];
        Assert.Equal(expected, pages.Select(page => page.Problem?.Status));
        Page file = Assert.Single(PageSource.ReadFile(_folder.Add("large.html", large), maxPageBytes: 1000));
        Assert.Equal((ExtractionStatus.TooLarge, 0), (file.Problem?.Status, file.Content.Length));
        Assert.Null(Assert.Single(PageSource.ReadFile(_folder.Add("just.html", large[..1000]), maxPageBytes: 1000)).Problem);
    }

    [Fact]
    public void A_compressed_bomb_is_not_unpacked()
    {
        var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize))
            for (int i = 0; i < 100; i++) gzip.Write(new byte[1 << 20]);
        string path = _folder.Add("bomb.html.gz", bomb.ToArray());
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(ExtractionStatus.TooLarge, Assert.Single(PageSource.ReadFile(path, maxPageBytes: 1 << 20)).Problem?.Status);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Fact]
    public void A_compressed_file_that_is_cut_off_or_damaged_says_so()
    {
        byte[] whole = WarcFile.Gzip(Encoding.UTF8.GetBytes("{\"text\":\"One\"}\n{\"text\":\"Two\"}\n"));
        Page cut = PageSource.ReadFile(_folder.Add("cut.jsonl.gz", whole[..^9])).Last(), trailer =
            PageSource.ReadFile(_folder.Add("trailer.jsonl.gz", [.. whole[..^8], 1, 2, 3, 4, .. whole[^4..]])).Last();
        Assert.Equal((ExtractionStatus.Unreadable, "The gzip data is damaged: the file ends in the middle of it."),
            (cut.Problem!.Status, cut.Problem.Detail));
        Assert.Contains("its checksum is not that of its bytes", trailer.Problem!.Detail, StringComparison.Ordinal);
        string html = string.Concat(Enumerable.Range(0, 4000).Select(i => $"<p>Ferry number {i * 7919 % 10007} is late.</p>"));
        byte[] page = WarcFile.Gzip(Encoding.UTF8.GetBytes(html));
        Page half = Assert.Single(PageSource.ReadFile(_folder.Add("half.html.gz", page[..(page.Length / 2)])));
        Assert.Equal((null, "The gzip data is damaged: the file ends in the middle of it."), (half.Problem, half.Damage));
        Assert.StartsWith(Encoding.UTF8.GetString(half.Content.Span), html, StringComparison.Ordinal);
        Assert.InRange(half.Content.Length, 1000, html.Length - 1);
        Page none = Assert.Single(PageSource.ReadFile(_folder.Add("none.html.gz", "<p>Not compressed")));
        Assert.Equal("The file has the name of a gzip file, and is none.", none.Problem!.Detail);
    }

    [Fact]
    public void The_members_of_a_compressed_file_are_one_text()
    {
        byte[] file = [.. new[] { "Low ", "", "tide", "" }.SelectMany(part => WarcFile.Gzip(Encoding.UTF8.GetBytes(part)))];
        Page page = Assert.Single(PageSource.ReadFile(_folder.Add("parts.txt.gz", file)));
        Assert.Equal("Low tide", Encoding.UTF8.GetString(page.Content.Span));
    }

    [Fact]
    public void A_file_that_is_not_there_or_not_to_be_opened_is_a_page_with_a_problem()
    {
        Page page = Assert.Single(PageSource.ReadFile(_folder["nowhere.html"]));
        Assert.Equal(("nowhere", ExtractionStatus.Unreadable), (page.Id, page.Problem?.Status));
        Assert.Equal(ExtractionStatus.Unreadable, Assert.Single(PageSource.ReadFile(_folder.Path)).Problem?.Status);
        Assert.Throws<ArgumentException>(() => PageSource.ReadFile(""));
    }

    [Fact]
    public void A_folder_lists_its_pages_in_order()
    {
        foreach (string name in (string[])["b.html", "a/z.jsonl.gz", "a/b.txt", "c.pdf", "d.htm"]) _folder.Add(name, "");
        Assert.Equal(["a/b.txt", "a/z.jsonl.gz", "b.html", "d.htm"],
            PageSource.FilesOf(_folder.Path).Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/')));
        Assert.Throws<DirectoryNotFoundException>(() => PageSource.FilesOf(_folder["nowhere"]));
    }

    [Fact]
    public void Links_to_folders_are_not_followed_those_to_files_are()
    {
        string page = _folder.Add("a/page.html", "<p>Text</p>");
        Directory.CreateSymbolicLink(_folder["a/back"], _folder.Path);
        File.CreateSymbolicLink(_folder["link.html"], page);
        Assert.Equal(["a/page.html", "link.html"],
            PageSource.FilesOf(_folder.Path).Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/')));
        Assert.Equal(["page", "link"], PageSource.ReadFolder(_folder.Path).Select(read => read.Id));
    }

    [Fact]
    public void Lines_are_the_same_however_the_stream_cuts_them() =>
        Gen.Select(Gen.Int[0, 300].Array[0, 12], Gen.Int[1, 40], Gen.Bool).Sample((lengths, step, ends) =>
        {
            string text = string.Join('\n', lengths.Select((length, i) => new string((char)('a' + i), length))) + (ends ? "\n" : "");
            string[] expected = [.. text.Split('\n').Select(line => line.Length > 200 ? "!" : line)];
            if (expected[^1].Length == 0) expected = expected[..^1];
            var reader = new ByteReader(new SlowStream(Encoding.UTF8.GetBytes(text), step));
            var lines = new List<string>();
            while (reader.TryReadLine(200, out ReadOnlyMemory<byte> line, out bool skipped))
                lines.Add(skipped ? "!" : Encoding.UTF8.GetString(line.Span));
            return lines.SequenceEqual(expected);
        });

    private static IEnumerable<Page> Read(string rows, int maxPageBytes = 1 << 20) =>
        PageSource.ReadStream(new MemoryStream(Encoding.UTF8.GetBytes(rows)), "rows", PageFormat.JsonLines, maxPageBytes);
}
