using System.IO.Compression;

namespace NewsExtract.Input;

/// <summary>
/// Decodes a body whose coding says itself where it ends. <see cref="DeflateStream"/> and its like take what is cut off for whole, unless a
/// switch of the whole process says otherwise, which a library cannot set; but they ask for more only where the end has not come.
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

        /// <summary>Whether more was asked for than there is; of a body without a byte nothing is missing.</summary>
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
