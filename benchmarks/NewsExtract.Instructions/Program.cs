using NewsExtract;
using NewsExtract.Instructions;

// What callgrind counts: the pipeline up to one stage, over some pages, some times. benchmarks/instructions runs it and does the sums.
if (args is not [var stage, var rounds, var every, .. var corpora] || corpora.Length == 0)
{
    Console.Error.WriteLine("usage: STAGE ROUNDS EVERY CORPUS...   the pipeline up to STAGE, ROUNDS times over each EVERYth page of some corpora");
    return 2;
}
Func<Page, int> work = Stages.UpTo(stage);
Page[] pages = [.. Stages.Pages(corpora, int.Parse(every))];
long done = 0, allocated = 0;
for (int round = int.Parse(rounds); round >= 0; round--)
{
    long before = GC.GetAllocatedBytesForCurrentThread();
    foreach (Page page in pages) done += work(page);
    allocated = GC.GetAllocatedBytesForCurrentThread() - before;
}
// Pages, their bytes, bytes allocated in the last round; and what keeps the work from being left out.
Console.WriteLine($"{pages.Length} {pages.Sum(page => (long)page.Content.Length)} {allocated} {done}");
return 0;
