using System.Text;
using System.Text.Unicode;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

public class Utf8CheckTests
{
    private static readonly byte[][] Pieces = [[.. "é"u8], [.. "東"u8], [.. "🚢"u8], [0], [0xC3], [0xA9], [0xED, 0xA0, 0x80],
        [0xC3, 0xA2, 0xC2, 0x80, 0xC2, 0x99], [.. "plain"u8]];

    [Fact]
    public void What_one_pass_tells_is_what_three_would_wherever_the_bytes_stand()
    {
        foreach (byte[] piece in Pieces)
        {
            for (int before = 0; before < 140; before++)
            {
                byte[] page = [.. Encoding.ASCII.GetBytes(new string('a', before)), .. piece,
                    .. Encoding.ASCII.GetBytes(new string('z', (before * 7) % 131)), .. piece];
                bool isValid = Utf8.IsValid(page);
                Utf8Check check = Utf8Check.Of(page);
                Assert.Equal(isValid, check.IsValid);
                Assert.Equal(isValid && DoubleEncoding.IsIn(page), check.IsTwice);
                if (isValid) Assert.Equal(page.Contains((byte)0), check.HasNul);
            }
        }
    }
}
