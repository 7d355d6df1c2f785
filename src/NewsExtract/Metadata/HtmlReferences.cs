using System.Globalization;
using System.Net;
using System.Text;

namespace NewsExtract.Metadata;

/// <summary>
/// Decodes character references in values of metadata as <see cref="WebUtility.HtmlDecode(string)"/> does, in the place where they stand.
/// </summary>
internal static class HtmlReferences
{
    /// <summary>"thetasym" is the longest name that <see cref="WebUtility"/> knows.</summary>
    private const int LongestName = 8;

    /// <returns>The length of what is left.</returns>
    public static int Decode(Span<char> text)
    {
        int written = 0;
        for (int at = 0; at < text.Length;)
        {
            int plain = text[at..].IndexOf('&');
            if (plain < 0) plain = text.Length - at;
            if (plain > 0)
            {
                text.Slice(at, plain).CopyTo(text[written..]);
                (at, written) = (at + plain, written + plain);
                continue;
            }
            int length = text[(at + 1)..].IndexOfAny(';', '&');
            if (length >= 0 && text[at + 1 + length] == ';' && TryDecode(text.Slice(at + 1, length), out Rune character))
            {
                written += character.EncodeToUtf16(text[written..]);
                at += length + 2;
            }
            else text[written++] = text[at++];
        }
        return written;
    }

    /// <param name="reference">What stands between ampersand and semicolon.</param>
    /// <param name="character">What it stands for.</param>
    private static bool TryDecode(ReadOnlySpan<char> reference, out Rune character)
    {
        if (reference.Length > 1 && reference[0] == '#')
        {
            bool isNumber = reference[1] is 'x' or 'X'
                ? int.TryParse(reference[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                : int.TryParse(reference[1..], NumberStyles.Integer, CultureInfo.InvariantCulture, out code);
            return Rune.TryCreate(isNumber ? code : -1, out character);
        }
        character = new Rune(reference switch
        {
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            "lt" => '<',
            "gt" => '>',
            "nbsp" =>
            '\u00a0',
            _ => '\0'
        });
        return character.Value != 0 || (reference.Length <= LongestName && TryDecodeName(reference, out character));
    }

    private static bool TryDecodeName(ReadOnlySpan<char> name, out Rune character)
    {
        string decoded = WebUtility.HtmlDecode($"&{name};");
        return Rune.TryCreate(decoded[0], out character) && decoded.Length == 1;
    }
}
