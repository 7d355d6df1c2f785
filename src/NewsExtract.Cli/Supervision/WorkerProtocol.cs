using System.Buffers;

namespace NewsExtract.Cli.Supervision;

/// <summary>
/// What goes through the pipes between a supervisor and a worker: the options once, which the worker
/// answers when it is ready; then a page, its record, a page ...
/// </summary>
internal static class WorkerProtocol
{
    /// <summary>The worker's first answer: a program that was started by mistake does not give it.</summary>
    public const string Ready = "newsextract worker";

    public static void WriteOptions(BinaryWriter pipe, NewsExtractorOptions options)
    {
        pipe.Write(options.Quotes);
        pipe.Write(options.Comments);
        pipe.Write(options.Explain);
        pipe.Write((int)options.QuoteScope);
        pipe.Write(options.MaxPageBytes);
        pipe.Write(options.MaxElements);
        pipe.Write(options.PageTimeout.Ticks);
        pipe.Flush();
    }

    public static NewsExtractorOptions ReadOptions(BinaryReader pipe) => new()
    {
        Quotes = pipe.ReadBoolean(),
        Comments = pipe.ReadBoolean(),
        Explain = pipe.ReadBoolean(),
        QuoteScope = (QuoteScope)pipe.ReadInt32(),
        MaxPageBytes = pipe.ReadInt32(),
        MaxElements = pipe.ReadInt32(),
        PageTimeout = TimeSpan.FromTicks(pipe.ReadInt64()),
    };

    public static void WritePage(BinaryWriter pipe, Page page)
    {
        pipe.Write(page.Content.Length);
        pipe.Write(page.Content.Span);
        foreach (string? text in (string?[])[page.Id, page.Url?.OriginalString, page.Charset, page.Language, page.Retrieved?.ToString("O"),
            page.Damage])
        {
            pipe.Write(text is not null);
            if (text is not null) pipe.Write(text);
        }
        pipe.Write((int)page.Kind);
        pipe.Flush();
    }

    /// <returns>Null when no page follows.</returns>
    public static Page? ReadPage(BinaryReader pipe)
    {
        int length;
        try
        {
            length = pipe.ReadInt32();
        }
        catch (EndOfStreamException)
        {
            return null;
        }
        return new Page(pipe.ReadBytes(length))
        {
            Id = Text(),
            Url = Text() is { } url ? new Uri(url) : null,
            Charset = Text(),
            Language = Text(),
            Retrieved = Text() is { } date ? DateTimeOffset.ParseExact(date, "O", null) : null,
            Damage = Text(),
            Kind = (PageKind)pipe.ReadInt32(),
        };

        string? Text() => pipe.ReadBoolean() ? pipe.ReadString() : null;
    }

    public static void WriteRecord(BinaryWriter pipe, NewsArticle article)
    {
        var json = new ArrayBufferWriter<byte>();
        ArticleJson.Write(article, json);
        pipe.Write(json.WrittenCount);
        pipe.Write(json.WrittenSpan);
        pipe.Flush();
    }

    public static NewsArticle ReadRecord(BinaryReader pipe)
    {
        int length = pipe.ReadInt32();
        byte[] json = pipe.ReadBytes(length);
        return json.Length == length ? ArticleJson.Read(json) : throw new EndOfStreamException();
    }
}
