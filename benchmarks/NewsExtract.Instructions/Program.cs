using System.Buffers;
using System.IO.Compression;
using NewsExtract;

// What callgrind counts: bytes to JSON. benchmarks/instructions runs it and does the sums.
if (args is not [var rounds, var every, .. var corpora] || corpora.Length == 0)
{
    Console.Error.WriteLine(
        "usage: ROUNDS EVERY CORPUS...   the pipeline ROUNDS times (0 or more) over each EVERYth page of some corpora, after once over "
        + "others between them");
    return 2;
}
int step = int.Parse(every);
Page[] others = [.. Enumerable.Range(1, 3).SelectMany(quarter => PagesOf(corpora, step * quarter / 4, step))],
    pages = PagesOf(corpora, 0, step);
var output = new ArrayBufferWriter<byte>(1 << 20);
// No count is to depend on how busy the machine is: valgrind is fifty times as slow as the program.
var extractor = new NewsExtractor(new NewsExtractorOptions { PageTimeout = Timeout.InfiniteTimeSpan });
long written = ReadAll(others);
for (int round = 0; round < int.Parse(rounds); round++) written += ReadAll(pages);
// Pages, their bytes; and what was written.
Console.WriteLine($"{pages.Length} {pages.Sum(page => (long)page.Content.Length)} {written}");
return 0;

long ReadAll(Page[] pages)
{
    long written = 0;
    foreach (Page page in pages)
    {
        output.ResetWrittenCount();
        extractor.ExtractJson(page, output);
        written += output.WrittenCount;
    }
    return written;
}

// Each everyth page of some corpora, in its original bytes.
static Page[] PagesOf(string[] corpora, int first, int every) => [.. corpora.SelectMany(corpus => PagesIn(corpus, first, every))];

static IEnumerable<Page> PagesIn(string corpus, int first, int every)
{
    using ZipArchive zip = ZipFile.OpenRead(Path.Combine(corpus, "pages.zip"));
    for (int i = first; i < zip.Entries.Count; i += every)
    {
        using var content = new MemoryStream();
        using (Stream entry = zip.Entries[i].Open()) entry.CopyTo(content);
        yield return new Page(content.ToArray()) { Id = zip.Entries[i].Name };
    }
}
