using System.Buffers;
using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace NewsExtract.Tests.Docs;

#pragma warning disable IDE1006 // Lower case, as the variables they stand for in examples.

/// <summary>
/// What a C# example may use without declaring it: every example is compiled as the body of a method of a class derived from this one.
/// </summary>
public abstract class ExampleGivens
{
    private static readonly byte[] HarbourPage = Encoding.UTF8.GetBytes(Repository.Read("docs/samples/harbour-dredging.html"));

    /// <summary>Catches what the example prints.</summary>
    public StringWriter Console { get; } = new() { NewLine = "\n" };

    protected static string html => Repository.Read("docs/samples/vaccine-trial.html");
    protected static byte[] bytes => HarbourPage;
    protected static Stream stream => new MemoryStream(HarbourPage);
    protected static string text => Repository.Read("docs/samples/border-scraped.txt");
    protected static string folder => Repository.PathOf("docs/samples");
    protected static Uri url => new("https://skerrycourier.example/harbour-dredging-wreck/");
    protected static NewsExtractor extractor => NewsExtractor.Default;
    protected static NewsArticle article => NewsExtractor.Default.Extract(html);
    protected static IEnumerable<Page> pages => PageSource.ReadFolder(folder);
    protected static AnyOutput output => new();
    protected static CancellationToken cancellationToken => TestContext.Current.CancellationToken;
    protected static HttpClient http => new(new SamplePages()) { BaseAddress = new Uri("https://news.example/") };
    protected static IConfiguration configuration => new ConfigurationBuilder().Build();
    protected IServiceCollection services { get; } = new ServiceCollection();

    public abstract Task RunAsync();

    /// <summary>A place to write to, whether an example writes bytes or text.</summary>
    protected sealed class AnyOutput : StringWriter, IBufferWriter<byte>
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();

        public void Advance(int count) => _bytes.Advance(count);

        public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);
    }

    /// <summary>Stands for the network: answers every request with a sample page.</summary>
    private sealed class SamplePages : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new ByteArrayContent(HarbourPage),
                RequestMessage = request
            });
    }
}
