using System.Diagnostics;
using System.Runtime;
using System.Text;

namespace NewsExtract.Tests;

public class LimitsTests
{
    private static readonly byte[] Article = Encoding.UTF8.GetBytes(
        "<!doctype html><title>t</title><article><h1>Bridge opens</h1>" +
        string.Concat(Enumerable.Range(1, 5).Select(i =>
            $"<p>Bridge {i} over the river opened on Monday after three years of work, the council said.</p>")));

    private static ExtractionStatus Status(byte[] content, NewsExtractorOptions? options = null, PageKind kind = PageKind.Html) =>
        new NewsExtractor(options).Extract(new Page(content) { Kind = kind }).Status;

    [Fact]
    public void An_ordinary_page_is_within_all_limits() => Assert.Equal(ExtractionStatus.Ok, Status(Article));

    [Theory]
    [InlineData(PageKind.Html)]
    [InlineData(PageKind.Text)]
    public void A_page_beyond_MaxPageBytes_is_too_large(PageKind kind)
    {
        Assert.Equal(ExtractionStatus.TooLarge, Status(Article, new NewsExtractorOptions { MaxPageBytes = Article.Length - 1 }, kind));
        Assert.NotEqual(ExtractionStatus.TooLarge, Status(Article, new NewsExtractorOptions { MaxPageBytes = Article.Length }, kind));
    }

    [Fact]
    public async Task A_stream_is_read_no_further_than_MaxPageBytes()
    {
        using var endless = new EndlessStream();
        NewsArticle article = await new NewsExtractor(new NewsExtractorOptions { MaxPageBytes = 100_000 }).ExtractAsync(endless);
        Assert.Equal((ExtractionStatus.TooLarge, "The page has more than 100000 bytes, the limit that was set."),
            (article.Status, article.StatusDetail));
        Assert.InRange(endless.BytesRead, 100_000, 300_000);
    }

    [Fact]
    public void A_page_beyond_MaxElements_has_too_many_nodes() =>
        Assert.Equal(ExtractionStatus.TooManyNodes, Status(Article, new NewsExtractorOptions { MaxElements = 5 }));

    [Fact]
    public void A_page_beyond_PageTimeout_has_timed_out() =>
        Assert.Equal(ExtractionStatus.TimedOut, Status(Article, new NewsExtractorOptions { PageTimeout = TimeSpan.Zero }));

    [Fact]
    public void Any_time_limit_may_be_given()
    {
        Assert.Equal(ExtractionStatus.Ok, Status(Article, new NewsExtractorOptions { PageTimeout = Timeout.InfiniteTimeSpan }));
        Assert.Equal(ExtractionStatus.Ok, Status(Article, new NewsExtractorOptions { PageTimeout = TimeSpan.MaxValue }));
    }

    [Fact]
    public void A_loop_that_uses_the_processor_ends_at_the_deadline()
    {
        var deadline = Deadline.After(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        Assert.Throws<PageLimitException>(Loop);

        void Loop()
        {
            while (true) deadline.Check();
        }
    }

    [Fact]
    public void Time_in_which_the_process_compiled_is_not_the_page_s()
    {
        TimeSpan compiled = JitInfo.GetCompilationTime();
        long now = Stopwatch.GetTimestamp();
        var deadline = Deadline.After(TimeSpan.FromSeconds(1), CancellationToken.None);
        long after3 = now + 3 * Stopwatch.Frequency;
        Assert.True(deadline.IsOver(after3, compiled + TimeSpan.FromSeconds(1)));
        Assert.False(deadline.IsOver(after3, compiled + TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void Cancellation_is_the_caller_s_and_no_status() =>
        Assert.Throws<OperationCanceledException>(() =>
            NewsExtractor.Default.Extract(Article, null, new CancellationToken(canceled: true)));

    public static TheoryData<string, byte[]> Binaries => new()
    {
        { "PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52] },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46] },
        { "gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] },
        { "zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0] },
        { "PDF", [.. "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj"u8] },
        { "ELF", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] },
        { "a program without a known signature", [.. Enumerable.Range(0, 2000).Select(i => (byte)(i * 37))] },
        { "NULs", new byte[5000] },
    };

    [Theory]
    [MemberData(nameof(Binaries))]
    public void What_is_no_text_says_so(string format, byte[] content)
    {
        Assert.NotEmpty(format);
        Assert.Equal(ExtractionStatus.NotText, Status(content));
        Assert.Equal(ExtractionStatus.NotText, Status(content, kind: PageKind.Text));
    }

    [Fact]
    public void Nothing_is_a_page_without_an_article()
    {
        Assert.Equal(ExtractionStatus.NoArticle, Status([]));
        Assert.Equal(ExtractionStatus.NoArticle, Status([], kind: PageKind.Text));
        Assert.Equal(ExtractionStatus.NoArticle, Status([.. " \r\n\t"u8]));
        Assert.Equal(ExtractionStatus.NoArticle, Status([0xEF, 0xBB, 0xBF]));
    }

    [Fact]
    public void A_page_with_a_few_NULs_or_in_UTF_16_is_text()
    {
        Assert.Equal(ExtractionStatus.Ok, Status([.. Article, 0, 0, 0, .. "<p>x"u8]));
        Assert.Equal(ExtractionStatus.Ok, Status([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Article))]));
    }

    private sealed class EndlessStream : Stream
    {
        public long BytesRead { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            BytesRead += count;
            return count;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
