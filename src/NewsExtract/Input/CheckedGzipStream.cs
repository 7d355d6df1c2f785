using System.IO.Compression;

namespace NewsExtract.Input;

/// <summary>
/// Inflates all members of gzip data and notices when the data is cut off. <see cref="GZipStream"/> takes cut-off data for complete, unless
/// a switch of the whole process is set, which a library must not do.
/// </summary>
internal sealed class CheckedGzipStream(ByteReader compressed) : ReadOnlyStream
{
    private readonly GzipMembers _members = new(compressed, startsRecord: static _ => false);
    private bool _begun;

    /// <exception cref="InvalidDataException">The data is damaged, or no gzip data. What was read before is right.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (!_begun && !_members.MoveNext()) throw new InvalidDataException("The file has the name of a gzip file, and is none.");
        _begun = true;
        while (true)
        {
            int read = _members.Read(buffer);
            if (read > 0) return read;
            if (_members.Damage is { } damage) throw new InvalidDataException($"The gzip data is damaged: {damage}.");
            if (!_members.MoveNext()) return 0; // a member without content ends nothing
        }
    }
}
