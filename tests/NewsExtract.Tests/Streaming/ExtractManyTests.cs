using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsExtract.Tests.Streaming;

public class ExtractManyTests
{
    private static readonly NewsExtractor Extractor = new();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 500)]
    [InlineData(2, 1)]
    [InlineData(2, 1000)]
    [InlineData(7, 333)]
    public async Task Ordered_results_come_in_input_order_each_with_its_page(int workers, int count)
    {
        List<ExtractionResult> results = await Collect(Extractor.ExtractManyAsync(Pages(count), new StreamOptions { Workers = workers }));
        Assert.Equal(Enumerable.Range(0, count).Select(i => (long)i), results.Select(result => result.Index));
        Assert.All(results, result => Assert.Equal($"{result.Index}", result.Page.Id));
        Assert.All(results, result => Assert.Equal($"{result.Index}", result.Article.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Unordered_gives_every_page_once(int workers)
    {
        List<ExtractionResult> results =
            await Collect(Extractor.ExtractManyAsync(Pages(700), new StreamOptions { Workers = workers, Ordered = false }));
        Assert.Equal(Enumerable.Range(0, 700).Select(i => (long)i), results.Select(result => result.Index).Order());
    }

    [Fact]
    public async Task Results_equal_those_of_single_pages()
    {
        await foreach (ExtractionResult result in Extractor.ExtractManyAsync(Pages(50)))
            Assert.Equal(Extractor.Extract(result.Page).ArticleBody, result.Article.ArticleBody);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_slow_caller_holds_the_source_back(bool ordered)
    {
        int read = 0, taken = 0, most = 0;
        IEnumerable<Page> Source()
        {
            foreach (Page page in Pages(400))
            {
                most = Math.Max(most, Interlocked.Increment(ref read) - Volatile.Read(ref taken));
                yield return page;
            }
        }
        var options = new StreamOptions { Workers = 2, Ordered = ordered, MaxPagesInFlight = 40 };
        await foreach (ExtractionResult _ in Extractor.ExtractManyAsync(Source(), options))
        {
            if (++taken % 100 == 0) await Task.Delay(20);
        }
        Assert.Equal(400, taken);
        Assert.InRange(most, 1, 40 + 16); // what the caller has in hand of a batch counts until the batch is taken whole
    }

    [Fact]
    public async Task Large_pages_in_flight_are_bounded_by_their_bytes()
    {
        byte[] large = new byte[16 << 20];
        int read = 0, taken = 0, most = 0;
        IEnumerable<Page> Source()
        {
            for (int i = 0; i < 40; i++)
            {
                most = Math.Max(most, Interlocked.Increment(ref read) - Volatile.Read(ref taken));
                yield return new Page(large);
            }
        }
        await foreach (ExtractionResult result in Extractor.ExtractManyAsync(Source(), new StreamOptions { Workers = 2 }))
        {
            taken++;
            Assert.Equal(ExtractionStatus.TooLarge, result.Article.Status);
        }
        Assert.InRange(most, 1, 9);
    }

    [Fact]
    public async Task A_page_from_a_slow_source_does_not_wait_for_the_next()
    {
        var next = new SemaphoreSlim(1);
        async IAsyncEnumerable<Page> Source([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            foreach (Page page in Pages(20))
            {
                await next.WaitAsync(cancellation);
                yield return page;
            }
        }
        int taken = 0;
        await foreach (ExtractionResult _ in Extractor.ExtractManyAsync(Source()))
        {
            taken++;
            next.Release(); // only the result of a page lets the source give the next one
        }
        Assert.Equal(20, taken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_source_throws_follows_the_results_before_it(bool ordered)
    {
        static IEnumerable<Page> Source()
        {
            foreach (Page page in Pages(37)) yield return page;
            throw new IOException("the disk is gone");
        }
        var taken = new List<long>();
        IOException thrown = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (ExtractionResult result in Extractor.ExtractManyAsync(Source(),
                new StreamOptions { Ordered = ordered })) taken.Add(result.Index);
        });
        Assert.Equal("the disk is gone", thrown.Message);
        Assert.Equal(37, taken.Count);
    }

    [Fact]
    public async Task Cancellation_ends_the_stream_and_the_source()
    {
        using var cancel = new CancellationTokenSource();
        bool disposed = false;
        IEnumerable<Page> Endless()
        {
            try { while (true) yield return Pages(1).Single(); }
            finally { disposed = true; }
        }
        int taken = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ExtractionResult _ in Extractor.ExtractManyAsync(Endless(), cancellationToken: cancel.Token))
                if (++taken == 100) await cancel.CancelAsync();
        });
        Assert.True(disposed);
        Assert.Equal(100, taken);
    }

    [Fact]
    public async Task A_token_cancelled_beforehand_gives_no_result()
    {
        IAsyncEnumerable<ExtractionResult> results =
            Extractor.ExtractManyAsync(Pages(10), cancellationToken: new CancellationToken(canceled: true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Collect(results));
    }

    [Fact]
    public async Task Leaving_the_loop_stops_the_source()
    {
        bool disposed = false;
        IEnumerable<Page> Endless()
        {
            try { while (true) yield return Pages(1).Single(); }
            finally { disposed = true; }
        }
        await foreach (ExtractionResult result in Extractor.ExtractManyAsync(Endless()))
            if (result.Index == 50) break;
        Assert.True(disposed);
    }

    [Fact]
    public async Task Bad_pages_give_records_and_the_others_are_unharmed()
    {
        var small = new NewsExtractor(new NewsExtractorOptions { MaxPageBytes = 5_000 });
        IEnumerable<Page> pages = Pages(60).Select((page, i) => (i % 3) switch
        {
            0 => page,
            1 => new Page(new byte[6_000]) { Id = page.Id },
            _ => new Page(default) { Id = page.Id, Problem = new PageProblem(ExtractionStatus.Unreadable, "line 7 is not JSON") },
        });
        List<ExtractionResult> results = await Collect(small.ExtractManyAsync(pages));
        ExtractionStatus[] expected = [ExtractionStatus.Ok, ExtractionStatus.TooLarge, ExtractionStatus.Unreadable];
        Assert.Equal(Enumerable.Range(0, 60).Select(i => expected[i % 3]), results.Select(result => result.Article.Status));
        Assert.Equal("line 7 is not JSON", results[2].Article.StatusDetail);
    }

    [Fact]
    public async Task One_stream_object_may_be_read_twice()
    {
        IAsyncEnumerable<ExtractionResult> results = Extractor.ExtractManyAsync(Pages(20));
        Assert.Equal(20, (await Collect(results)).Count);
        Assert.Equal(20, (await Collect(results)).Count);
    }

    [Fact]
    public async Task Many_streams_of_one_extractor_run_side_by_side()
    {
        var counts = new ConcurrentBag<int>();
        await Task.WhenAll(Enumerable.Range(1, 8)
            .Select(async i => counts.Add((await Collect(Extractor.ExtractManyAsync(Pages(i * 10)))).Count)));
        Assert.Equal([10, 20, 30, 40, 50, 60, 70, 80], counts.Order());
    }

    [Fact]
    public void Bad_arguments_are_refused_at_once()
    {
        Assert.Throws<ArgumentNullException>(() => Extractor.ExtractManyAsync((IEnumerable<Page>)null!));
        Assert.Throws<ArgumentNullException>(() => Extractor.ExtractManyAsync((IAsyncEnumerable<Page>)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StreamOptions { Workers = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StreamOptions { MaxPagesInFlight = -1 });
    }

    private static IEnumerable<Page> Pages(int count) =>
        Enumerable.Range(0, count).Select(i => new Page(Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html><html lang="en"><head><title>Ferry {i} is late again</title></head><body><main><article><h1>Ferry {i} is late again</h1>
            <p>Ferry number {i} left the harbour forty minutes after its time on Tuesday, the third delay of the week on the northern line.</p>
            <p>“We are sorry for every passenger who had to wait,” said Marit Solheim, who runs the harbour office of the island council.</p>
            </article></main></body></html>
            """)) { Id = $"{i}" });

    private static async Task<List<ExtractionResult>> Collect(IAsyncEnumerable<ExtractionResult> results)
    {
        var list = new List<ExtractionResult>();
        await foreach (ExtractionResult result in results) list.Add(result);
        return list;
    }
}
