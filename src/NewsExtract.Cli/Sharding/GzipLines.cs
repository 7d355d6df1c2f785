using System.Buffers;
using System.IO.Compression;

namespace NewsExtract.Cli.Sharding;

/// <summary>Records as JSON Lines in one gzip file.</summary>
internal sealed class GzipLines(Stream file, OffsetUnit offsets) : IRecordSink
{
    private readonly ArrayBufferWriter<byte> _line = new(1 << 16);
    private readonly GZipStream _gzip = new(file, CompressionLevel.Fastest);

    public static Task<IRecordSink> OpenAsync(SinkTarget target) =>
        Task.FromResult<IRecordSink>(new GzipLines(File.Create(target.Path!), target.Offsets));

    public ValueTask WriteAsync(NewsArticle article)
    {
        ArticleJson.Write(article, _line, offsets);
        _line.Write("\n"u8);
        _gzip.Write(_line.WrittenSpan);
        _line.ResetWrittenCount();
        return ValueTask.CompletedTask;
    }

    public void Flush()
    {
        // Nobody reads a shard before it is done.
    }

    public ValueTask CompleteAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _gzip.DisposeAsync();
}
