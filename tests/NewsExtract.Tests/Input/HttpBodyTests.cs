using System.IO.Compression;
using System.Text;
using CsCheck;
using NewsExtract.Input;

namespace NewsExtract.Tests.Input;

public sealed class HttpBodyTests
{
    private const string Html = "<p>The ferry left the harbour forty minutes after its time on Tuesday.</p>";

    [Theory]
    [InlineData("Content-Encoding: gzip", "gzip")]
    [InlineData("content-encoding: X-GZIP", "gzip")]
    [InlineData("Content-Encoding: deflate", "zlib")]
    [InlineData("Content-Encoding: deflate", "deflate")]
    [InlineData("Content-Encoding: br", "br")]
    [InlineData("Content-Encoding: gzip, br", "gzip br")]
    [InlineData("Transfer-Encoding: gzip, chunked", "gzip chunked")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Encoding: br", "br chunked")]
    [InlineData("Transfer-Encoding: chunked", "")] // put together already
    [InlineData("Content-Encoding: gzip", "")] // decoded already, the header left
    [InlineData("Content-Encoding: br", "")]
    [InlineData("Content-Encoding: deflate", "")]
    [InlineData("Content-Encoding: UTF-8", "")] // nonsense
    public void Codings_are_undone_as_far_as_they_are_there(string fields, string codings)
    {
        byte[] body = Encoding.UTF8.GetBytes(Html);
        foreach (string coding in codings.Split(' ', StringSplitOptions.RemoveEmptyEntries)) body = Encode(body, coding);
        Assert.Equal((Html, null), Decode(fields, body));
    }

    [Fact]
    public void Chunks_are_put_together_however_the_body_was_cut() =>
        Gen.Select(Gen.Byte.Array[0, 500], Gen.Int[1, 60], Gen.Bool).Sample((body, size, extension) =>
        {
            HttpBody decoded = HttpBody.Decode(Response("Transfer-Encoding: Chunked", Chunked(body, size, extension ? ";name=value" : "")),
                1 << 20);
            return decoded.Content.SequenceEqual(body) && decoded.Damage is null;
        });

    [Theory]
    [InlineData("gzip")]
    [InlineData("zlib")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("chunked")]
    public void What_is_there_of_a_cut_off_body_is_decoded_and_the_damage_told(string coding)
    {
        string html = string.Concat(Enumerable.Range(0, 4000).Select(i => $"<p>Ferry number {i * 7919 % 10007} is late.</p>"));
        byte[] body = Encode(Encoding.UTF8.GetBytes(html), coding);
        string fields = coding == "chunked" ? "Transfer-Encoding: chunked" : $"Content-Encoding: {(coding == "zlib" ? "deflate" : coding)}";
        (string content, string? damage) = Decode(fields, body[..(body.Length / 2)]);
        Assert.StartsWith(content, html, StringComparison.Ordinal);
        Assert.InRange(content.Length, 1000, html.Length - 1);
        Assert.NotNull(damage);
    }

    /// <summary>Wherever the decoded bytes fill what they are read into, and whatever stands behind.</summary>
    [Theory]
    [InlineData("gzip")]
    [InlineData("zlib")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_body_is_whole_with_its_last_byte_and_not_before(string coding)
    {
        string field = $"Content-Encoding: {(coding == "zlib" ? "deflate" : coding)}";
        byte[] page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 4000).Select(i => $"<p>Ferry {i * 7919 % 10007} is late.</p>")));
        foreach (int length in (int[])[1, 2, 3, 100, 4096, (1 << 14) - 1, 1 << 14, (1 << 14) + 1, 1 << 15, 3 << 14, 1 << 16, page.Length])
        {
            byte[] content = page[..length], body = Encode(content, coding);
            HttpBody whole = HttpBody.Decode(Response(field, body), 1 << 20);
            HttpBody longer = HttpBody.Decode(Response(field, [.. body, 0, 0]), 1 << 20);
            Assert.Equal((null, null), (whole.Damage, longer.Damage));
            Assert.Equal(content, whole.Content);
            Assert.Equal(content, longer.Content);
            Assert.NotNull(HttpBody.Decode(Response(field, body[..^1]), 1 << 20).Damage);
        }
    }

    [Fact]
    public void A_body_shorter_than_its_length_says_so() =>
        Assert.Equal((Html, "The page is cut off, 74 of the 90 bytes of the response are there"),
            Decode("Content-Length: 90", Encoding.UTF8.GetBytes(Html)));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    [InlineData("gzip, br")]
    public void A_bomb_is_given_up_at_the_limit(string codings)
    {
        const int Limit = 1 << 20;
        byte[] bomb = new byte[64 << 20];
        foreach (string coding in codings.Split(", ")) bomb = Encode(bomb, coding);
        Assert.InRange(bomb.Length, 1, 1_000_000);
        HttpResponse response = Response($"Content-Encoding: {codings}", bomb);
        long before = GC.GetAllocatedBytesForCurrentThread();
        HttpBody body = HttpBody.Decode(response, Limit);
        Assert.True(body.IsTooLarge);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * Limit);
    }

    private static (string Content, string? Damage) Decode(string fields, byte[] body)
    {
        HttpBody decoded = HttpBody.Decode(Response(fields, body), 1 << 20);
        Assert.False(decoded.IsTooLarge);
        return (Encoding.UTF8.GetString(decoded.Content), decoded.Damage);
    }

    private static HttpResponse Response(string fields, byte[] body) => HttpResponse.Parse(WarcFile.Http(body, fields + "\r\n"));

    private static byte[] Encode(byte[] body, string coding)
    {
        if (coding == "chunked") return Chunked(body, 100_000, "");
        var output = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.Fastest),
            "zlib" => new ZLibStream(output, CompressionLevel.Fastest),
            "deflate" => new DeflateStream(output, CompressionLevel.Fastest),
            _ => new BrotliStream(output, CompressionLevel.Fastest),
        }) encoder.Write(body);
        return output.ToArray();
    }

    private static byte[] Chunked(byte[] body, int size, string extension)
    {
        IEnumerable<byte[]> chunks = body.Chunk(size)
            .Select(chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:x}{extension}\r\n"), .. chunk, .. "\r\n"u8]);
        return [.. WarcFile.Concat(chunks), .. "0\r\n\r\n"u8];
    }
}
