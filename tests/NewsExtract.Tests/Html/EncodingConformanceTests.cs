using System.Text;
using System.Text.Json;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

/// <summary>The WHATWG's own label and index tables and the encoding tests of html5lib, read from a folder beside the project.</summary>
public class EncodingConformanceTests
{
    private static byte[] Read(string file) => File.ReadAllBytes(DataFolder.Require($"conformance/{file}"));

    [Fact]
    public void All_228_labels_name_their_encoding()
    {
        using JsonDocument groups = JsonDocument.Parse(Read("encoding/encodings.json"));
        int labels = 0;
        IEnumerable<JsonElement> encodings =
            groups.RootElement.EnumerateArray().SelectMany(group => group.GetProperty("encodings").EnumerateArray());
        foreach (JsonElement encoding in encodings)
        {
            foreach (JsonElement label in encoding.GetProperty("labels").EnumerateArray())
            {
                labels++;
                Assert.Equal(encoding.GetProperty("name").GetString(), WebEncoding.FromLabel(label.GetString()!.ToUpperInvariant())?.Name);
            }
        }
        Assert.Equal(228, labels);
    }

    [Fact]
    public void The_encoding_tests_of_html5lib_pass()
    {
        int cases = 0;
        var wrong = new List<string>();
        foreach (string file in (string[])["tests1.dat", "tests2.dat", "test-yahoo-jp.dat"])
        {
            string tests = Encoding.Latin1.GetString(Read($"html5lib-tests/encoding/{file}"));
            foreach (string test in tests.Split("#data\n", StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = test.Split("\n#encoding\n");
                byte[] page = Encoding.Latin1.GetBytes(parts[0]);
                string expected = parts[1].Trim();
                cases++;
                WebEncoding found = PageEncoding.Declared(page, null, out _) ?? PageEncoding.Find(page, null, out _);
                if (!found.Name.Equals(expected, StringComparison.OrdinalIgnoreCase))
                    wrong.Add($"{file} #{cases}: {found} for {expected}: {parts[0]}");
            }
        }
        Assert.Empty(wrong);
        Assert.Equal(82, cases);
    }

    [Theory]
    [InlineData("big5", 157, 0x81, "big5")]
    [InlineData("euc-kr", 190, 0x81, "euc-kr")]
    [InlineData("gb18030", 190, 0x81, "gb18030")]
    [InlineData("gb18030", 190, 0x81, "gbk")]
    [InlineData("jis0208", 188, 0x81, "shift_jis")]
    [InlineData("jis0208", 94, 0xA1, "euc-jp")]
    [InlineData("jis0208", 94, 0x21, "iso-2022-jp")]
    [InlineData("jis0212", 94, 0xA1, "euc-jp")]
    public void Every_pointer_of_a_multi_byte_index_decodes_to_its_character(string index, int rowLength, int firstLead, string label)
    {
        using JsonDocument indexes = JsonDocument.Parse(Read("encoding/indexes.json"));
        var differences = new List<string>();
        int pointer = -1;
        foreach (JsonElement entry in indexes.RootElement.GetProperty(index).EnumerateArray())
        {
            pointer++;
            if (PointerBytes(index, label, pointer / rowLength + firstLead, pointer % rowLength) is not { } bytes) continue;
            string expected = entry.ValueKind == JsonValueKind.Null ? Undefined(label, pointer) : char.ConvertFromUtf32(entry.GetInt32());
            string decoded = Decode(bytes, label);
            // An undefined pair gives U+FFFD, and its second byte again where that is ASCII.
            bool same = expected.Length > 0 ? decoded == expected : decoded.StartsWith('\uFFFD') && decoded.Length <= 2;
            if (!same) differences.Add($"{pointer}: {decoded} for {expected}");
        }
        Assert.Empty(differences);
    }

    /// <summary>The bytes of a pointer (Encoding Standard 10 to 14); null for those that the encoding cannot write.</summary>
    private static byte[]? PointerBytes(string index, string label, int lead, int place)
    {
        switch (label)
        {
            case "big5": return [(byte)lead, (byte)(place + (place < 0x3F ? 0x40 : 0x62))];
            case "euc-kr": return [(byte)lead, (byte)(place + 0x41)];
            case "gb18030" or "gbk": return [(byte)lead, (byte)(place + (place < 0x3F ? 0x40 : 0x41))];
            case "shift_jis": return [(byte)(lead < 0xA0 ? lead : lead + 0x40), (byte)(place + (place < 0x3F ? 0x40 : 0x41))];
            case "euc-jp" when index == "jis0212": return lead > 0xFE ? null : [0x8F, (byte)lead, (byte)(place + 0xA1)];
            case "euc-jp": return lead > 0xFE ? null : [(byte)lead, (byte)(place + 0xA1)];
            default: return lead > 0x7E ? null : [0x1B, (byte)'$', (byte)'B', (byte)lead, (byte)(place + 0x21)];
        }
    }

    /// <summary>What decoders make of some pointers that the index leaves out; empty when nothing.</summary>
    private static string Undefined(string label, int pointer) => label switch
    {
        "shift_jis" when pointer is >= 8836 and <= 10715 => $"{(char)(0xE000 - 8836 + pointer)}",
        "big5" => pointer switch { 1133 => "Ê\u0304", 1135 => "Ê\u030C", 1164 => "ê\u0304", 1166 => "ê\u030C", _ => "" },
        _ => "",
    };

    [Fact]
    public void Every_four_byte_sequence_of_gb18030_decodes_to_its_character()
    {
        using JsonDocument indexes = JsonDocument.Parse(Read("encoding/indexes.json"));
        JsonElement table = indexes.RootElement.GetProperty("gb18030-ranges");
        int[][] ranges = [.. table.EnumerateArray().Select(range => (int[])[range[0].GetInt32(), range[1].GetInt32()])];
        for (int pointer = 0, range = 0; pointer <= 39_419; pointer++)
        {
            if (range + 1 < ranges.Length && ranges[range + 1][0] == pointer) range++;
            int expected = pointer == 7457 ? 0xE7C7 : ranges[range][1] + pointer - ranges[range][0];
            (int first, int second, int third) = (pointer / 12_600 + 0x81, pointer / 1_260 % 10 + '0', pointer / 10 % 126 + 0x81);
            string decoded = Decode([(byte)first, (byte)second, (byte)third, (byte)(pointer % 10 + '0')], "gb18030");
            Assert.Equal(((char)expected).ToString(), decoded);
        }
    }

    [Fact]
    public void Every_byte_of_the_single_byte_encodings_decodes_to_its_character()
    {
        using JsonDocument indexes = JsonDocument.Parse(Read("encoding/indexes.json"));
        int encodings = 0;
        foreach (JsonProperty index in indexes.RootElement.EnumerateObject().Where(index => index.Value.GetArrayLength() == 128))
        {
            encodings++;
            for (int i = 0; i < 128; i++)
            {
                JsonElement entry = index.Value[i];
                string expected = entry.ValueKind == JsonValueKind.Null ? "\uFFFD" : ((char)entry.GetInt32()).ToString();
                Assert.Equal(expected, Decode([(byte)(0x80 + i)], index.Name));
            }
        }
        Assert.Equal(27, encodings);
    }

    /// <summary>Decodes by the label alone: no valid UTF-8 may stand in for it.</summary>
    private static string Decode(byte[] bytes, string label)
    {
        var output = new byte[bytes.Length * 3];
        return Encoding.UTF8.GetString(output, 0, LegacyDecoder.Decode(bytes, WebEncoding.FromLabel(label)!, output));
    }
}
