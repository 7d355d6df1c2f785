using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsExtract.Input;

/// <summary>
/// A gzip file as its members (RFC 1952, section 2.2), where <see cref="GZipStream"/> reads one stream: it hides where a member ends, takes
/// a truncated one for a whole one, and loses what follows zeros between two. Here reading ends with every member, its length and checksum
/// are compared, and behind damage the next member that starts a record is found. A member
/// that does not start a record continues the one before.
/// </summary>
internal sealed class GzipMembers : ReadOnlyStream
{
    /// <summary>
    /// How far back behind the place of an error the next member is looked for: an inflater that runs into it fails within a few kilobytes.
    /// </summary>
    private const int Retained = 1 << 20;
    /// <summary>Compressed bytes enough to inflate the first few of a record.</summary>
    private const int Sample = 4096;
    private const int TrailerLength = 8;
    private const string CutOff = "the file ends in the middle of it";

    private readonly ByteReader _compressed;
    private readonly Func<ReadOnlySpan<byte>, bool> _startsRecord;
    private readonly Feed _feed;
    private DeflateStream? _inflater;
    private uint _checksum;
    private uint _length;

    /// <param name="compressed">The file.</param>
    /// <param name="startsRecord">Whether the first 16 bytes of a member, or as many as it has, start a record.</param>
    public GzipMembers(ByteReader compressed, Func<ReadOnlySpan<byte>, bool> startsRecord) =>
        (_compressed, _startsRecord, _feed) = (compressed, startsRecord, new Feed(compressed));

    /// <summary>Where the member starts in the file.</summary>
    public long MemberStart { get; private set; }

    /// <summary>What was wrong with the member that was read to its end; null when nothing was.</summary>
    public string? Damage { get; private set; }

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    public static bool IsAt(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    /// <summary>The first inflated bytes, perhaps none; nothing is consumed.</summary>
    public static ReadOnlySpan<byte> PeekInflated(ByteReader compressed)
    {
        ReadOnlySpan<byte> member = compressed.Peek(Sample);
        if (member.Length > Sample) member = member[..Sample];
        int header = HeaderLength(member);
        if (header < 0) return [];
        byte[] start = new byte[16];
        int length = 0;
        try
        {
            using var inflater = new DeflateStream(new MemoryStream(member[header..].ToArray()), CompressionMode.Decompress);
            for (int read; length < start.Length && (read = inflater.Read(start, length, start.Length - length)) > 0;) length += read;
        }
        catch (InvalidDataException) { } // what came before it counts
        return start.AsSpan(0, length);
    }

    /// <summary>Moves to the next member that starts a record, over zeros, damage and whatever else is between.</summary>
    public bool MoveNext()
    {
        bool between = Damage is not null;
        Damage = null;
        while (true)
        {
            ReadOnlySpan<byte> bytes = _compressed.Peek(3);
            int at = bytes.IndexOf(Magic);
            if (at == 0 && HeaderLength(_compressed.Peek(Sample)) >= 0 && (!between || _startsRecord(PeekInflated(_compressed))))
            {
                Begin();
                return true;
            }
            if (bytes.Length < 3) return false;
            between = true;
            _compressed.Skip(at switch { > 0 => at, 0 => 1, _ => bytes.Length - 2 });
        }
    }

    public override int Read(Span<byte> buffer)
    {
        while (_inflater is not null)
        {
            try
            {
                int read = _inflater.Read(buffer);
                if (read == 0)
                {
                    End();
                    continue;
                }
                _checksum = Crc32.Append(_checksum, buffer[..read]);
                _length += (uint)read;
                return read;
            }
            catch (InvalidDataException)
            {
                Break(_feed.RanOut ? CutOff : "the compressed data is damaged");
            }
        }
        return 0;
    }

    private void Begin()
    {
        MemberStart = _compressed.Position;
        _feed.Start(HeaderLength(_compressed.Peek(Sample)));
        _inflater = new DeflateStream(_feed, CompressionMode.Decompress, leaveOpen: true);
        (_checksum, _length) = (0, 0);
    }

    /// <summary>
    /// The inflater does not say how much of its input belongs to the member, but the member's trailer, checksum and length, is known by
    /// now: it stands in the last piece that was fed.
    /// </summary>
    private void End()
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        _compressed.TryBuffer(_feed.End + TrailerLength);
        int at = _compressed.Buffered.Span[_feed.SafeStart..].IndexOf(trailer);
        if (at < 0)
        {
            Break(_feed.RanOut ? CutOff : "its checksum is not that of its bytes");
            return;
        }
        _inflater!.Dispose();
        _inflater = null;
        _compressed.Skip(_feed.SafeStart + at + TrailerLength);
        if (IsAt(_compressed.Peek(3)) && PeekInflated(_compressed) is { IsEmpty: false } start && !_startsRecord(start)) Begin();
    }

    private void Break(string damage)
    {
        Damage = damage;
        _inflater!.Dispose();
        _inflater = null;
        _compressed.Skip(Math.Min(1, _compressed.Buffered.Length)); // what follows may start anywhere behind the magic number
    }

    /// <summary>The length of a member's header; -1 when there is none.</summary>
    private static int HeaderLength(ReadOnlySpan<byte> member)
    {
        const int Checksum = 2, Extra = 4, Name = 8, Comment = 16;
        if (member.Length < 10 || !IsAt(member)) return -1;
        int flags = member[3], length = 10;
        if ((flags & Extra) != 0)
        {
            if (member.Length < length + 2) return -1;
            length += 2 + BinaryPrimitives.ReadUInt16LittleEndian(member[length..]);
        }
        foreach (int text in (ReadOnlySpan<int>)[Name, Comment])
        {
            if ((flags & text) == 0) continue;
            int end = length <= member.Length ? member[length..].IndexOf((byte)0) : -1;
            if (end < 0) return -1;
            length += end + 1;
        }
        if ((flags & Checksum) != 0) length += 2;
        return length <= member.Length ? length : -1;
    }

    /// <summary>
    /// Hands a member's bytes to the inflater and keeps them, to look through them again when they turn out to be damaged.
    /// </summary>
    private sealed class Feed(ByteReader compressed) : ReadOnlyStream
    {
        private int _header;
        private int _lastStart;

        /// <summary>Where the last piece ends, counted from the first byte that is kept.</summary>
        public int End { get; private set; }

        /// <summary>No trailer starts before: the last byte of the piece before may have been in the inflater's registers still.</summary>
        public int SafeStart => Math.Max(_header, _lastStart - TrailerLength);

        public bool RanOut { get; private set; }

        public void Start(int header) => (_header, _lastStart, End, RanOut) = (header, header, header, false);

        public override int Read(Span<byte> buffer)
        {
            if (_lastStart > Retained)
            {
                int gone = _lastStart - Retained / 2;
                compressed.Skip(gone);
                (_header, _lastStart, End) = (0, _lastStart - gone, End - gone);
            }
            compressed.TryBuffer(End + 1);
            ReadOnlySpan<byte> bytes = compressed.Buffered.Span[End..];
            int count = Math.Min(bytes.Length, buffer.Length);
            RanOut = count == 0;
            bytes[..count].CopyTo(buffer);
            if (count > 0) (_lastStart, End) = (End, End + count);
            return count;
        }
    }
}
