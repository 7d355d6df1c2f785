using System.Text;

namespace NewsExtract.Tests.Docs;

/// <summary>
/// The README's C# examples, compiled and run. What stands between <c>example</c> and <c>end</c> must equal a code fence of the README; a local variable
/// named <c>Console</c> catches what the example prints.
/// </summary>
internal static class ReadmeExamples
{
    public static string OnePage()
    {
        string html = Repository.Read("docs/samples/vaccine-trial.html");
        var Console = new StringWriter { NewLine = "\n" };
        // example
        NewsArticle article = NewsExtractor.Default.Extract(html);

        Console.WriteLine(article.Headline);
        Console.WriteLine($"{string.Join(", ", article.Author.Select(author => author.Name))}, {article.DatePublished}");
        foreach (Quote quote in article.Quotes)
            Console.WriteLine($"{quote.Speaker?.Name}: {quote.Text}");
        // end
        return Console.ToString();
    }

    public static async Task<string> ManyPages()
    {
        string folder = Repository.PathOf("docs/samples");
        var Console = new StringWriter { NewLine = "\n" };
        // example
        var extractor = new NewsExtractor(new NewsExtractorOptions { Comments = false });
        IEnumerable<Page> pages = PageSource.FilesOf(folder).SelectMany(file => PageSource.ReadFile(file));
        await foreach (ExtractionResult result in extractor.ExtractManyAsync(pages))
            Console.WriteLine(ArticleJson.ToJson(result.Article));
        // end
        return Console.ToString();
    }
}

/// <summary>The examples of docs/getting-started.md, compiled.</summary>
internal static class GettingStartedExamples
{
    public static async Task Run(byte[] bytes, Stream stream, string text, System.Buffers.IBufferWriter<byte> output)
    {
        var Console = new StringWriter();
        {
            // example
            NewsArticle article = NewsExtractor.Default.Extract(bytes, new Uri("https://skerrycourier.example/harbour-dredging-wreck/"));
            NewsArticle same = await NewsExtractor.Default.ExtractAsync(stream);
            // end
            Assert.Equal(article.ArticleBody, same.ArticleBody);
            // example
            if (article.Status == ExtractionStatus.Ok)
                Console.WriteLine(article.ArticleBody);
            else
                Console.WriteLine($"{article.Status}: {article.StatusDetail}");
            // end
        }
        {
            // example
            var extractor = new NewsExtractor(new NewsExtractorOptions
            {
                Comments = false,                       // do not read comments into records
                Explain = true,                         // say of every block why it was kept or removed
                MaxPageBytes = 2 * 1024 * 1024,         // larger pages get ExtractionStatus.TooLarge
                PageTimeout = TimeSpan.FromSeconds(1),  // slower ones ExtractionStatus.TimedOut
            });
            // end
            Assert.NotNull(extractor.Extract(bytes).Explanation);
        }
        {
            // example
            NewsArticle article = NewsExtractor.Default.ExtractText(text);
            // end
            Assert.Equal(ExtractionStatus.Ok, article.Status);
            // example
            foreach (Quote quote in QuoteExtractor.Extract("“We are sorry,” said Marit Solheim.", "en"))
                Console.WriteLine($"{quote.Speaker?.Name} {quote.Cue?.Text}: {quote.Text}");
            // end
            // example
            string json = ArticleJson.ToJson(article);              // one line; ArticleJson.Write writes UTF-8 to an IBufferWriter<byte>
            NewsArticle back = ArticleJson.Read(Encoding.UTF8.GetBytes(json));
            string markdown = ArticleMarkdown.ToMarkdown(article);  // everything escaped that a page could use to put markup into it
            string plain = ArticleText.ToText(article);
            string linkedData = ArticleSchemaOrg.ToJsonLd(article); // schema.org; may stand in a script element
            // end
            Assert.Equal(article.ArticleBody, back.ArticleBody);
            Assert.True(markdown.Length >= plain.Length);
            Assert.StartsWith("{\"@context\"", linkedData, StringComparison.Ordinal);
            // example
            ExtractionStatus status = NewsExtractor.Default.ExtractJson(new Page(bytes) { Id = "42" }, output);
            // end
            Assert.Equal(ExtractionStatus.Ok, status);
        }
        {
            CancellationToken cancellationToken = CancellationToken.None;
            // example
            IEnumerable<Page> pages = PageSource.ReadFile("pages.jsonl.gz");
            var options = new StreamOptions { Workers = 4, Ordered = false };
            await foreach (ExtractionResult result in NewsExtractor.Default.ExtractManyAsync(pages, options, cancellationToken))
                Console.WriteLine($"{result.Index} {result.Page.Id} {result.Article.Headline}");
            // end
        }
    }
}
