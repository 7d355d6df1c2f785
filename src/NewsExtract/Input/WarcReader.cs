using System.Buffers;

namespace NewsExtract.Input;

/// <summary>
/// Reads the records of a WARC or ARC file, compressed or not, one after the other. A record that is cut off or damaged comes with what
/// there is of it and says so; reading goes on at the next place where a record starts.
/// </summary>
internal sealed class WarcReader
{
    /// <summary>Bytes; longer header lines and longer records are not read, but passed over.</summary>
    public const int MostHeaderLine = 64 << 10, MostContent = 64 << 20;
    private const int MostHeader = 1 << 20;
    /// <summary>How much is read of a record beyond the limit: its HTTP header is in there.</summary>
    private const int StartOfLarge = 64 << 10;
    /// <summary>What is read behind a record: line ends, and the line that starts the next one.</summary>
    private const int Lookahead = 4096;

    private static readonly SearchValues<byte> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-"u8);

    private readonly Stream _file;
    private readonly ByteReader _reader;
    private readonly GzipMembers? _members;
    private readonly bool _isArc;

    /// <param name="file">The file.</param>
    /// <param name="start">Reads it from its start; consumed so far is nothing.</param>
    public WarcReader(Stream file, ByteReader start)
    {
        _file = file;
        bool compressed = GzipMembers.IsAt(start.Peek(3));
        _isArc = IsArc(compressed ? GzipMembers.PeekInflated(start) : start.Peek(16));
        _members = compressed ? new GzipMembers(start, _isArc ? WarcHeader.IsArc : WarcHeader.IsWarc) : null;
        _reader = _members is null ? start : new ByteReader(_members);
    }

    /// <summary>Whether a file that starts with these bytes, inflated, is a WARC or an ARC file.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> start) => start.StartsWith("WARC/1."u8) || IsArc(start);

    private static bool IsArc(ReadOnlySpan<byte> start) => start.StartsWith("filedesc:"u8);

    /// <summary>The records in the order of the file.</summary>
    public IEnumerable<WarcRecord> Read()
    {
        while (_members is null || _members.MoveNext())
        {
            bool any = false;
            while (SkipLineEnds())
            {
                any = true;
                WarcRecord? record = ReadHeader(out int header, out HeaderProblem problem);
                if (record is null) yield return PassOver(problem);
                else if (record.Length > MostContent)
                {
                    yield return StartOf(record, header);
                    SkipLarge(header + record.Length);
                }
                else
                {
                    yield return WithContent(record, header, out int end, out bool goesOn);
                    _reader.Skip(end);
                    if (goesOn) SkipToRecord();
                }
            }
            if (_members is null) yield break;
            if (!any && _members.Damage is { } damage) yield return new WarcRecord(Offset, null) { Damage = Sentence(damage) };
        }
    }

    private long Offset => _members?.MemberStart ?? _reader.Position;

    /// <returns>False at the end of the file or member.</returns>
    private bool SkipLineEnds()
    {
        while (_reader.Peek() is { IsEmpty: false } bytes)
        {
            int count = bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            _reader.Skip(count < 0 ? bytes.Length : count);
            if (count >= 0) return true;
        }
        return false;
    }

    /// <summary>Why bytes are no header of a record.</summary>
    private readonly record struct HeaderProblem(string? Text, bool IsTooLarge = false);

    /// <summary>Buffers the header and reads it; null when there is none, with what was found instead.</summary>
    private WarcRecord? ReadHeader(out int length, out HeaderProblem problem)
    {
        length = 0;
        problem = default;
        for (int line = 0; ; line = length)
        {
            length = EndOfLine(line, ref problem);
            if (length < 0) return null;
            ReadOnlyMemory<byte> block = _reader.Buffered[..length];
            if (line == 0 && _isArc)
            {
                problem = new HeaderProblem("Expected the header line of an ARC record");
                return WarcHeader.ReadArc(block.Span, Offset);
            }
            if (line == 0 && !IsVersionLine(block.Span)) problem = new HeaderProblem("Expected WARC/1.0 or WARC/1.1");
            else if (line > 0 && EndsWithVersion(block.Span[line..]))
                problem = new HeaderProblem("The header is cut off, the next record starts in it");
            if (problem.Text is not null) return null;
            if (length - line > 2 || block.Span[line..].ContainsAnyExcept((byte)'\r', (byte)'\n')) continue;
            problem = new HeaderProblem("The header has no Content-Length that is a number");
            return WarcHeader.ReadWarc(block, Offset);
        }
    }

    /// <summary>Buffers a line.</summary>
    /// <returns>Where it ends; -1 when it does not, or too late.</returns>
    private int EndOfLine(int start, ref HeaderProblem problem)
    {
        for (int scanned = start; scanned - start <= MostHeaderLine && scanned <= MostHeader;)
        {
            int lineFeed = _reader.Buffered.Span[scanned..].IndexOf((byte)'\n');
            if (lineFeed > MostHeaderLine + start - scanned) break;
            if (lineFeed >= 0) return scanned + lineFeed + 1;
            scanned = _reader.Buffered.Length;
            if (_reader.TryBuffer(scanned + 1)) continue;
            problem = new HeaderProblem("The file ends in a header");
            return -1;
        }
        problem = new HeaderProblem($"A header line is longer than {MostHeaderLine} bytes, the limit", IsTooLarge: true);
        return -1;
    }

    /// <param name="record">What the header says.</param>
    /// <param name="header">The header's length.</param>
    /// <param name="end">Bytes of header and content.</param>
    /// <param name="goesOn">Whether something follows that is no record.</param>
    private WarcRecord WithContent(WarcRecord record, int header, out int end, out bool goesOn)
    {
        int length = (int)record.Length;
        _reader.TryBuffer(header + length + Lookahead);
        ReadOnlyMemory<byte> content = _reader.Buffered[header..];
        string? damage = record.Damage;
        goesOn = false;
        if (content.Length < length || !IsEndOfRecord(content.Span[length..]))
        {
            // A header whose end is lost runs into the content and ends where the next record starts.
            int next = StartsRecord(content.Span) ? 0 : FindRecord(content.Span);
            int there = next < 0 ? content.Length : next - LineEndsBefore(content.Span, next);
            goesOn = there >= length;
            damage = goesOn ? $"The record goes on beyond its {length} bytes"
                : $"The record is cut off, {there} of {length} bytes are there";
            length = Math.Min(length, there);
        }
        if (_members?.Damage is { } found) damage = Sentence(found);
        end = header + length;
        return record with { Content = content[..length], Damage = damage };
    }

    private WarcRecord StartOf(WarcRecord record, int header)
    {
        _reader.TryBuffer(header + StartOfLarge);
        ReadOnlyMemory<byte> content = _reader.Buffered[header..];
        return record with { Content = content[..Math.Min(content.Length, StartOfLarge)], IsTooLarge = true };
    }

    /// <summary>Passes over a record beyond the limit, unless its length is seen to be wrong.</summary>
    private void SkipLarge(long length)
    {
        if (_members is not null || !_file.CanSeek)
        {
            _reader.SkipLong(length);
            return;
        }
        bool ends = _file.Length - _file.Position >= length - _reader.Buffered.Length;
        if (ends)
        {
            _reader.Seek(length);
            if (IsEndOfRecord(_reader.Peek(Lookahead))) return;
            _reader.Seek(-length);
        }
        SkipToRecord();
    }

    private WarcRecord PassOver(HeaderProblem problem)
    {
        long offset = Offset;
        long bytes = SkipToRecord();
        return new WarcRecord(offset, null) { Damage = $"{problem.Text}; passed over {bytes} bytes", IsTooLarge = problem.IsTooLarge };
    }

    /// <summary>Skips to the next place behind this one where a line starts a record.</summary>
    private long SkipToRecord()
    {
        long start = _reader.Position;
        while (true)
        {
            int next = FindRecord(_reader.Buffered.Span);
            if (next >= 0)
            {
                _reader.Skip(next);
                break;
            }
            _reader.Skip(Math.Max(0, _reader.Buffered.Length - Lookahead)); // the start of a record may be there in part
            if (_reader.TryBuffer(_reader.Buffered.Length + 1)) continue;
            _reader.Skip(_reader.Buffered.Length);
            break;
        }
        return _reader.Position - start;
    }

    /// <summary>
    /// Where in some bytes, not at their start, a record starts; -1 when none does. What was cut off may end without a line end.
    /// </summary>
    private int FindRecord(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = _isArc ? "\n"u8 : "WARC/1."u8;
        for (int at = 1; at < bytes.Length && bytes[at..].IndexOf(mark) is >= 0 and int found; at++)
        {
            at += found;
            int start = _isArc ? at + 1 : at;
            if (StartsRecord(bytes[start..])) return start;
        }
        return -1;
    }

    /// <summary>Whether some bytes start a record: the header line of ARC, or the version and the name of a field.</summary>
    private bool StartsRecord(ReadOnlySpan<byte> bytes)
    {
        int line = bytes[..Math.Min(bytes.Length, Lookahead)].IndexOf((byte)'\n') + 1;
        if (_isArc) return line > 0 && WarcHeader.ReadArc(bytes[..line], 0) is not null;
        if (!IsVersionLine(bytes)) return false;
        ReadOnlySpan<byte> field = bytes[line..];
        int name = field.IndexOfAnyExcept(NameCharacters);
        return name > 0 && field[name] == ':';
    }

    private static bool EndsWithVersion(ReadOnlySpan<byte> line)
    {
        int version = line.LastIndexOf("WARC/1."u8);
        return version >= 0 && IsVersionLine(line[version..]);
    }

    private static bool IsVersionLine(ReadOnlySpan<byte> line) =>
        line.StartsWith("WARC/1."u8) && line[7..] is [_, (byte)'\n', ..] or [_, (byte)'\r', (byte)'\n', ..];

    /// <summary>Whether behind these bytes, which follow a record, nothing comes but line ends and perhaps another record.</summary>
    private bool IsEndOfRecord(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart("\r\n"u8);
        return bytes.IsEmpty || StartsRecord(bytes);
    }

    /// <summary>The bytes of the two line ends that close a record which the next one follows.</summary>
    private static int LineEndsBefore(ReadOnlySpan<byte> bytes, int next)
    {
        ReadOnlySpan<byte> end = bytes[Math.Max(0, next - 4)..next];
        return end.Length - end.TrimEnd("\r\n"u8).Length;
    }

    private static string Sentence(string damage) => $"The gzip member is damaged: {damage}";
}
