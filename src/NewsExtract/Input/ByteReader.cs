namespace NewsExtract.Input;

/// <summary>Reads a stream of bytes whole or line by line, never holding more than the limit the caller gives.</summary>
internal sealed class ByteReader(Stream stream)
{
    private const int FirstBuffer = 1 << 16;

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    /// <summary>The first bytes of what is left, empty at the end of the stream. Nothing is consumed.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_start == _end) Fill();
        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Everything that is left.</summary>
    /// <returns>False when that is more than <paramref name="most"/> bytes.</returns>
    public bool TryReadToEnd(int most, out byte[] content)
    {
        content = [];
        int length = _end - _start;
        if (stream.CanSeek && stream.Length - stream.Position > most - length) return false;
        // One byte more than a file of known size has, so that its end is seen without growing.
        int expected = stream.CanSeek ? (int)(stream.Length - stream.Position) + length + 1 : FirstBuffer;
        byte[] bytes = GC.AllocateUninitializedArray<byte>(Math.Max(expected, length));
        _buffer.AsSpan(_start, length).CopyTo(bytes);
        while (true)
        {
            if (length == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, most + 1L));
            int read = stream.Read(bytes, length, bytes.Length - length);
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
            if (ends || (skipped && !ends))
            {
                if (!skipped) line = _buffer.AsMemory(_start, length);
                _start += ends ? length + 1 : length;
                if (ends) return true;
                scanned = 0;
            }
            else scanned = length;
            if (Fill()) continue;
            if (!skipped && _start == _end) return false;
            if (!skipped) line = _buffer.AsMemory(_start, _end - _start);
            _start = _end;
            return true;
        }
    }

    /// <summary>Reads on behind what is there; false at the end of the stream.</summary>
    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, Math.Max(FirstBuffer, _buffer.Length * 2));
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
