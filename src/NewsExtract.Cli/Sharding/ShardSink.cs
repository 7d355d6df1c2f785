namespace NewsExtract.Cli.Sharding;

/// <summary>Writes a shard's records beside its output and puts them in place when all are there.</summary>
/// <param name="shard">The shard.</param>
/// <param name="inner">Writes the records to the shard's temporary path.</param>
/// <param name="description">What made them.</param>
internal sealed class ShardSink(Shard shard, IRecordSink inner, ShardDescription description) : IRecordSink
{
    public ValueTask WriteAsync(NewsArticle article)
    {
        description.Count(article.Status);
        return inner.WriteAsync(article);
    }

    public void Flush() => inner.Flush();

    public async ValueTask CompleteAsync()
    {
        await inner.CompleteAsync();
        await inner.DisposeAsync();
        try
        {
            shard.Commit(description.ToJson());
        }
        catch (IOException) when (shard.IsDone) { } // another worker was faster, and swept this one's
        shard.Sweep();
    }

    public async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        shard.DeleteTemporary();
    }
}
