namespace NewsExtract.Input;

/// <summary>
/// Reads a stream of bytes as a whole, line by line, or with a look ahead, and never holds more than the limit the caller gives.
/// </summary>
internal sealed class ByteReader(Stream stream) : ReadOnlyStream
{
    private const int FirstBuffer = 1 << 16;

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    /// <summary>How many bytes were consumed.</summary>
    public new long Position { get; private set; }

    /// <summary>What was read and not consumed, valid until the next call.</summary>
    public ReadOnlyMemory<byte> Buffered => _buffer.AsMemory(_start, _end - _start);

    /// <summary>The first bytes of what is left, empty at the end of the stream. Nothing is consumed.</summary>
    public ReadOnlySpan<byte> Peek(int atLeast = 1)
    {
        TryBuffer(atLeast);
        return Buffered.Span;
    }

    /// <summary>Reads until so many bytes are <see cref="Buffered"/>.</summary>
    /// <returns>False when the stream ends before.</returns>
    public bool TryBuffer(int count)
    {
        while (_end - _start < count)
            if (!Fill(count)) return false;
        return true;
    }

    /// <summary>Consumes buffered bytes.</summary>
    public void Skip(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>Consumes bytes, buffered or not, as many as there are.</summary>
    public void SkipLong(long count)
    {
        while (count > 0 && Peek() is { IsEmpty: false } bytes)
        {
            int step = (int)Math.Min(count, bytes.Length);
            Skip(step);
            count -= step;
        }
    }

    /// <summary>Moves in a stream that can seek, forwards or back to what was consumed.</summary>
    public void Seek(long bytes)
    {
        stream.Seek(bytes - (_end - _start), SeekOrigin.Current);
        (_start, _end) = (0, 0);
        Position += bytes;
    }

    public override int Read(Span<byte> buffer)
    {
        ReadOnlySpan<byte> bytes = Peek();
        int count = Math.Min(bytes.Length, buffer.Length);
        bytes[..count].CopyTo(buffer);
        Skip(count);
        return count;
    }

    /// <summary>Everything that is left.</summary>
    /// <param name="most">The most bytes to read.</param>
    /// <param name="content">The bytes; where they are damaged, those before the damage.</param>
    /// <param name="damage">What is wrong with compressed bytes, in words; null when nothing is.</param>
    /// <returns>False when there are more than <paramref name="most"/> bytes.</returns>
    public bool TryReadToEnd(int most, out byte[] content, out string? damage)
    {
        content = [];
        damage = null;
        int length = _end - _start;
        if (stream.CanSeek && stream.Length - stream.Position > most - length) return false;
        // One byte more than a file of known size has, so that its end is seen without growing.
        int expected = stream.CanSeek ? (int)(stream.Length - stream.Position) + length + 1 : FirstBuffer;
        byte[] bytes = GC.AllocateUninitializedArray<byte>(Math.Max(expected, length));
        _buffer.AsSpan(_start, length).CopyTo(bytes);
        while (true)
        {
            if (length == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, most + 1L));
            int read = 0;
            try
            {
                read = stream.Read(bytes, length, bytes.Length - length);
            }
            catch (InvalidDataException exception)
            {
                damage = exception.Message;
            }
            if (read == 0) break;
            length += read;
            if (length > most) return false;
        }
        content = length == bytes.Length ? bytes : bytes[..length];
        return true;
    }

    /// <summary>The next line without its line end, valid until the next call.</summary>
    /// <param name="most">Longer lines are skipped.</param>
    /// <param name="line">The line; empty when it was skipped.</param>
    /// <param name="skipped">Whether the line was longer than <paramref name="most"/>.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool TryReadLine(int most, out ReadOnlyMemory<byte> line, out bool skipped)
    {
        skipped = false;
        line = default;
        int scanned = 0;
        while (true)
        {
            int lineFeed = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            bool ends = lineFeed >= 0;
            int length = ends ? scanned + lineFeed : _end - _start;
            if (length > most) skipped = true;
            if (ends || skipped)
            {
                if (!skipped) line = _buffer.AsMemory(_start, length);
                Skip(ends ? length + 1 : length);
                if (ends) return true;
                scanned = 0;
            }
            else scanned = length;
            if (Fill()) continue;
            if (!skipped && _start == _end) return false;
            if (!skipped) line = _buffer.AsMemory(_start, _end - _start);
            Skip(_end - _start);
            return true;
        }
    }

    /// <summary>Reads on behind what is there; false at the end of the stream.</summary>
    /// <param name="wanted">How many bytes the caller needs: the buffer grows to that many at once.</param>
    private bool Fill(int wanted = 0)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, Math.Max(FirstBuffer, Math.Max(wanted, _buffer.Length * 2)));
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
