using System.Buffers;
using System.IO.Compression;
using NewsExtract;

// What callgrind counts: bytes to JSON, over some pages, some times. benchmarks/instructions runs it and does the sums.
if (args is not [var rounds, var every, .. var corpora] || corpora.Length == 0)
{
    Console.Error.WriteLine("usage: ROUNDS EVERY CORPUS...   the pipeline ROUNDS times over each EVERYth page of some corpora, after once to warm up");
    return 2;
}
Page[] pages = [.. corpora.SelectMany(corpus => PagesOf(corpus, int.Parse(every)))];
var output = new ArrayBufferWriter<byte>(1 << 20);
long written = 0, allocated = 0;
for (int round = int.Parse(rounds); round >= 0; round--)
{
    long before = GC.GetAllocatedBytesForCurrentThread();
    foreach (Page page in pages)
    {
        output.ResetWrittenCount();
        NewsExtractor.Default.ExtractJson(page, output);
        written += output.WrittenCount;
    }
    allocated = GC.GetAllocatedBytesForCurrentThread() - before;
}
// Pages, their bytes, bytes allocated in the last round; and what was written.
Console.WriteLine($"{pages.Length} {pages.Sum(page => (long)page.Content.Length)} {allocated} {written}");
return 0;

// Each everyth page of a corpus, in its original bytes.
static IEnumerable<Page> PagesOf(string corpus, int every)
{
    using ZipArchive zip = ZipFile.OpenRead(Path.Combine(corpus, "pages.zip"));
    for (int i = 0; i < zip.Entries.Count; i += every)
    {
        using var content = new MemoryStream();
        using (Stream entry = zip.Entries[i].Open()) entry.CopyTo(content);
        yield return new Page(content.ToArray()) { Id = zip.Entries[i].Name };
    }
}
