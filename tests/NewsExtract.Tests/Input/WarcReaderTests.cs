using System.Text;
using CsCheck;
using NewsExtract.Input;

namespace NewsExtract.Tests.Input;

public sealed class WarcReaderTests
{
    /// <summary>Contents of all kinds: empty, binary, longer than a buffer, with line ends and what looks like a header.</summary>
    private static readonly Gen<byte[]> Content = Gen.OneOf(
        Gen.Byte.Array[0, 40],
        Gen.Byte.Array[5_000, 6_000],
        Gen.Byte.Select(value => Enumerable.Repeat(value, 70_000).ToArray()),
        Gen.OneOf(Array.ConvertAll(["\r\n\r\n", "\n\nWARC/1.0", "WARC/", "Content-Length: 3\r\n\r\nabc"], Gen.Const))
            .Select(Encoding.ASCII.GetBytes));

    private static readonly Gen<byte[][]> Contents = Content.Array[1, 8];

    [Fact]
    public void Records_come_back_as_they_were_written() =>
        Gen.Select(Contents, Gen.Bool, Gen.Int[1, 9000]).Sample((contents, compressed, step) =>
        {
            byte[] file = WarcFile.Concat(Records(contents, compressed));
            WarcRecord[] records = [.. Read(file, step)];
            Assert.Equal(contents.Select(Convert.ToHexString), records.Select(record => Convert.ToHexString(record.Content.Span)));
            Assert.Equal(contents.Select((_, i) => $"<urn:uuid:{i}>"), records.Select(record => record.Id));
            Assert.All(records, record => Assert.Null(record.Damage));
        });

    [Fact]
    public void However_a_file_is_cut_every_whole_record_before_is_there_and_the_cut_one_says_so() =>
        Gen.Select(Contents, Gen.Bool, Gen.Double.Unit).Sample((contents, compressed, place) =>
        {
            byte[][] parts = Records(contents, compressed);
            byte[] file = WarcFile.Concat(parts);
            int cut = (int)(file.Length * place), whole = 0;
            for (int end = 0; whole < parts.Length && end + parts[whole].Length <= cut; whole++) end += parts[whole].Length;
            WarcRecord[] records = [.. Read(file[..cut])];
            AssertWhole(contents[..whole], records[..whole], 0);
            Assert.True(records.Length <= whole + 1);
            // Nothing is lost when all that is missing are the line ends behind a record.
            if (records.Length > whole && records[^1].Damage is null) Assert.Equal(contents[whole], records[^1].Content.ToArray());
        });

    [Fact]
    public void Damage_to_one_record_costs_no_other() =>
        Gen.Select(Contents.Where(contents => contents.Length > 2), Gen.Bool, Gen.Int[0, 3], Gen.Double.Unit, Gen.Int[1, 300])
            .Sample((contents, compressed, kind, place, size) =>
        {
            byte[][] parts = Records(contents, compressed);
            int hurt = 1 + (int)(place * (parts.Length - 2));
            byte[] part = parts[hurt];
            int at = (int)(place * part.Length), length = Math.Min(size, part.Length - at);
            byte[] junk = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 37 + 11))];
            parts[hurt] = kind switch
            {
                0 => [.. part[..at], .. part[(at + length)..]], // bytes lost
                1 => [.. part[..at], .. junk, .. part[(at + length)..]], // bytes overwritten
                2 => [.. part[..at], .. junk, .. part[at..]], // bytes put in
                _ => part[..at], // cut off
            };
            if (!compressed && EndsWhereALaterRecordEnds(parts, hurt, contents[hurt].Length)) return;
            WarcRecord[] records = [.. Read(WarcFile.Concat(parts))];
            AssertWhole(contents[..hurt], [.. records.Take(hurt)], 0);
            int after = contents.Length - hurt - 1;
            AssertWhole(contents[(hurt + 1)..], [.. records.TakeLast(after)], hurt + 1);
        });

    /// <summary>
    /// By chance the length that a damaged record states ends where another one does: nothing tells it from a whole one then.
    /// </summary>
    private static bool EndsWhereALaterRecordEnds(byte[][] parts, int hurt, int length)
    {
        int header = parts[hurt].AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        byte[] rest = WarcFile.Concat(parts[hurt..]);
        int end = header + length;
        return end > parts[hurt].Length && end <= rest.Length && rest.AsSpan(end).TrimStart("\r\n"u8) is var next
            && (next.IsEmpty || next.StartsWith("WARC/"u8));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(100_000)]
    public void Zeros_and_junk_between_members_are_passed_over(int length)
    {
        byte[][] contents = [[1], [2], [3]];
        byte[][] records = Records(contents, compressed: true);
        byte[] junk = [.. Enumerable.Range(0, length).Select(i => (byte)(i % 7 == 0 ? 0x1F : i % 7 == 1 ? 0x8B : 8))];
        byte[] file = [.. records[0], .. new byte[length], .. records[1], .. junk, .. records[2], .. new byte[length]];
        AssertWhole(contents, [.. Read(file).Where(record => record.Type is not null)], 0);
    }

    [Fact]
    public void A_file_in_one_member_and_a_record_in_many_are_read()
    {
        byte[][] contents = [[.. "one"u8], new byte[200_000], [.. "three"u8]];
        byte[] plain = WarcFile.Concat(Records(contents, compressed: false));
        AssertWhole(contents, [.. Read(WarcFile.Gzip(plain))], 0);
        AssertWhole(contents, [.. Read(WarcFile.Concat(plain.Chunk(30_000).Select(WarcFile.Gzip)))], 0);
    }

    [Fact]
    public void A_wrong_checksum_is_told_and_the_next_member_is_read()
    {
        byte[][] records = Records([new byte[500], [7]], compressed: true);
        records[0][^8] ^= 1;
        WarcRecord[] read = [.. Read(WarcFile.Concat(records))];
        Assert.Equal(["The gzip member is damaged: its checksum is not that of its bytes", null], read.Select(record => record.Damage));
    }

    [Fact]
    public void A_record_beyond_the_limit_is_passed_over()
    {
        byte[] large = WarcFile.Record("response", "large", new byte[WarcReader.MostContent + 1]),
            small = WarcFile.Record("response", "small", [1, 2]);
        foreach (byte[] file in (byte[][])[[.. large, .. small], [.. WarcFile.Gzip(large), .. WarcFile.Gzip(small)]])
        {
            WarcRecord[] records = [.. Read(file)];
            Assert.Equal(["<urn:uuid:large>", "<urn:uuid:small>"], records.Select(record => record.Id));
            Assert.Equal([true, false], records.Select(record => record.IsTooLarge));
        }
    }

    [Fact]
    public void A_length_beyond_the_file_costs_no_other_record()
    {
        string broken = Encoding.UTF8.GetString(WarcFile.Record("response", "broken", [1]))
            .Replace("Length: 1", "Length: 99999999999", StringComparison.Ordinal);
        byte[] small = WarcFile.Record("response", "small", [1, 2]);
        Assert.Equal(["<urn:uuid:broken>", "<urn:uuid:small>"],
            Read([.. Encoding.UTF8.GetBytes(broken), .. small]).Select(record => record.Id));
    }

    [Fact]
    public void A_header_line_beyond_the_limit_is_told()
    {
        byte[] record = WarcFile.Record("response", new string('x', WarcReader.MostHeaderLine), [1]),
            next = WarcFile.Record("response", "next", [2]);
        WarcRecord[] records = [.. Read([.. record, .. next])];
        Assert.Equal([(null, true), ("response", false)], records.Select(read => (read.Type, read.IsTooLarge)));
    }

    [Fact]
    public void Fields_may_be_folded_and_in_any_case()
    {
        byte[] file = Encoding.UTF8.GetBytes(
            "WARC/1.0\r\nwarc-type: response\r\nWARC-TARGET-URI: <https://harbour.example/\r\n  "
            + "a>\r\nX\r\ncontent-length:2\r\n\r\nab\r\n\r\n");
        WarcRecord record = Assert.Single(Read(file));
        Assert.Equal(("response", "https://harbour.example/ a", 2, null),
            (record.Type, record.TargetUri, record.Content.Length, record.Damage));
    }

    [Fact]
    public void Arc_files_are_read_too()
    {
        const string Arc = """
            filedesc://harbour.arc 127.0.0.1 20250304050607 text/plain 68
            1 0 Harbour
            URL IP-address Archive-date Content-type Archive-length

            https://harbour.example/a page.html 10.0.0.1 20250304050607 text/html 23

            """;
        byte[] file = [.. Encoding.ASCII.GetBytes(Arc.ReplaceLineEndings("\n")), .. "HTTP/1.0 200 OK\r\n\r\n<p>A\n"u8,
            .. "broken line\nhttps://harbour.example/b 10.0.0.1 20250304050608 text/html 23\nHTTP/1.0 200 OK\r\n\r\n<p>B\n"u8];
        foreach (byte[] stored in (byte[][])[file, WarcFile.Gzip(file)])
        {
            WarcRecord[] records = [.. Read(stored)];
            Assert.Equal(["warcinfo", "response", "response"], records.Select(record => record.Type));
            Assert.Equal([null, "The record goes on beyond its 23 bytes", null], records.Select(record => record.Damage));
            Assert.Equal("https://harbour.example/a page.html", records[1].TargetUri);
            Assert.Equal(new DateTimeOffset(2025, 3, 4, 5, 6, 8, TimeSpan.Zero), records[2].Date);
        }
    }

    private static void AssertWhole(byte[][] contents, WarcRecord[] records, int firstId)
    {
        Assert.Equal(contents.Select((_, i) => $"<urn:uuid:{firstId + i}>"), records.Select(record => record.Id));
        Assert.Equal(contents.Select(Convert.ToHexString), records.Select(record => Convert.ToHexString(record.Content.Span)));
    }

    private static byte[][] Records(byte[][] contents, bool compressed)
    {
        IEnumerable<byte[]> records = contents.Select((content, i) => WarcFile.Record("response", $"{i}", content));
        return [.. compressed ? records.Select(WarcFile.Gzip) : records];
    }

    /// <summary>The records with contents of their own, which a reader's are not.</summary>
    private static IEnumerable<WarcRecord> Read(byte[] file, int step = int.MaxValue)
    {
        var stream = new SlowStream(file, step);
        foreach (WarcRecord record in new WarcReader(stream, new ByteReader(stream)).Read())
            yield return record with { Content = record.Content.ToArray() };
    }
}
