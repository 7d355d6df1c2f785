namespace NewsExtract.Input;

/// <summary>One record of a WARC or ARC file.</summary>
/// <param name="Offset">Where the record starts in the file; in a compressed file, where its gzip member does.</param>
/// <param name="Type"><c>WARC-Type</c>, in an ARC file <c>response</c> or <c>warcinfo</c>; null for bytes that are no record.</param>
internal sealed record WarcRecord(long Offset, string? Type)
{
    /// <summary><c>WARC-Record-ID</c> as it is written, in angle brackets mostly; null when there is none.</summary>
    public string? Id { get; init; }

    /// <summary><c>WARC-Target-URI</c>, without the angle brackets that some writers put around it.</summary>
    public string? TargetUri { get; init; }

    /// <summary><c>WARC-Date</c>: when the page was fetched.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The media type of <see cref="Content"/>: <c>application/http</c> for a whole HTTP message.</summary>
    public string? ContentType { get; init; }

    /// <summary><c>WARC-Identified-Payload-Type</c>: what the crawler found the payload to be.</summary>
    public string? IdentifiedType { get; init; }

    /// <summary>The content block, valid until the next record is read. Of a record beyond the limit, its start.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>How long the content block is said to be.</summary>
    public long Length { get; init; }

    /// <summary>Whether the record is longer than a reader holds.</summary>
    public bool IsTooLarge { get; init; }

    /// <summary>What is wrong with the record, for example that it is cut off; null when it is whole.</summary>
    public string? Damage { get; init; }
}
