using System.IO.Compression;

namespace NewsExtract.Input;

/// <summary>
/// Decodes deflate, zlib or Brotli and notices when the data is cut off. <see cref="DeflateStream"/> and its like take cut-off data for
/// complete, unless a switch of the whole process is set, which a library must not do. But a decoder that asks for more after the last byte
/// has not seen the end of its data.
/// </summary>
internal sealed class CheckedDecoder : ReadOnlyStream
{
    private readonly Coded _coded;
    private readonly Stream _decoder;

    /// <param name="body">The body.</param>
    /// <param name="decoderOf">The decoder of a stream.</param>
    public CheckedDecoder(ReadOnlyMemory<byte> body, Func<Stream, Stream> decoderOf)
    {
        _coded = new Coded(body);
        _decoder = decoderOf(_coded);
    }

    /// <exception cref="InvalidDataException">The body is cut off or damaged. What was read before is right.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = _decoder.Read(buffer);
        if (read == 0 && _coded.RanOut) throw new InvalidDataException("The data is cut off.");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _decoder.Dispose();
        base.Dispose(disposing);
    }

    private sealed class Coded(ReadOnlyMemory<byte> body) : ReadOnlyStream
    {
        private int _position;

        /// <summary>Whether more was asked for than there is. An empty body counts as complete.</summary>
        public bool RanOut { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(buffer.Length, body.Length - _position);
            body.Span.Slice(_position, count).CopyTo(buffer);
            _position += count;
            RanOut |= count == 0 && !body.IsEmpty;
            return count;
        }
    }
}
