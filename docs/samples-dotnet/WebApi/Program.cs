using NewsExtract;

// POST a page's HTML to /extract?url=..., get its record as JSON:
//   curl --data-binary @article.html 'http://localhost:5000/extract?url=https://news.example/1'
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddNewsExtract(builder.Configuration.GetSection("NewsExtract"));
WebApplication app = builder.Build();

app.MapPost("/extract", async (HttpRequest request, HttpResponse response, NewsExtractor extractor, Uri? url, CancellationToken cancellationToken) =>
{
    Uri? address = url is { IsAbsoluteUri: true } ? url : null; // it is part of the request, and may be anything
    NewsArticle article = await extractor.ExtractAsync(request.Body, address, cancellationToken);
    response.ContentType = "application/json; charset=utf-8";
    ArticleJson.Write(article, response.BodyWriter);
    await response.BodyWriter.FlushAsync(cancellationToken);
});

app.Run();
