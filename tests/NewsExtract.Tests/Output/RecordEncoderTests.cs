using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using NewsExtract.Output;

namespace NewsExtract.Tests.Output;

public class RecordEncoderTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("“quoted” — ½ 新聞 🚢", "“quoted” — ½ 新聞 🚢")]
    [InlineData("a\"b\\c/d<e>'", "a\\\"b\\\\c/d<e>'")]
    [InlineData("\n\r\t\b\f\0\u001f\u007f", "\\n\\r\\t\\b\\f\\u0000\\u001F\\u007F")]
    [InlineData("one\u2028two\u2029three\u0085", "one\\u2028two\\u2029three\\u0085")]
    [InlineData("\u00a0\ufeff\ue000", "\u00a0\ufeff\ue000")]
    public void Only_what_must_be_escaped_is(string text, string escaped) => Assert.Equal($"\"{escaped}\"", Json(text));

    [Fact]
    public void A_surrogate_alone_is_replaced()
    {
        Assert.Equal("\"\\uFFFD\"", Json("\ud83d"));
        Assert.Equal("\"a\\uFFFDb 🚢\\uFFFD\"", Json("a\udea2b 🚢\ud83d"));
    }

    [Fact]
    public void Every_text_comes_back_as_it_was() => Gen.String[Gen.Char, 0, 200].Sample(text =>
    {
        string wellFormed = Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
        Assert.Equal(wellFormed, JsonSerializer.Deserialize<string>(Json(text)));
    });

    [Fact]
    public void Output_that_is_too_small_ends_between_two_escapes()
    {
        Span<char> output = stackalloc char[7];
        Assert.Equal(OperationStatus.DestinationTooSmall, new RecordEncoder().Encode("abc\0\"", output, out int read, out int written));
        Assert.Equal((3, 3), (read, written));
        Assert.Equal(OperationStatus.NeedMoreData,
            new RecordEncoder().Encode("a\ud83d", output, out read, out written, isFinalBlock: false));
        Assert.Equal((1, 1), (read, written));
    }

    [Fact]
    public void Whole_texts_are_escaped_in_utf8_as_piece_by_piece() =>
        Gen.String[Gen.Frequency((3, Gen.Char), (1, Gen.Char["\"\\\n\ud83d\udea2\u2028"])), 0, 200].Sample(text =>
    {
        var utf8 = new byte[text.Length * RecordEncoder.LongestEscape];
        Assert.Equal(Json(text),
            $"\"{Encoding.UTF8.GetString(utf8, 0, RecordEncoder.ToUtf8(text, RecordEncoder.SpecialIn(text), utf8))}\"");
    });

    private static string Json(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = new RecordEncoder() });
        writer.WriteStringValue(text);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
