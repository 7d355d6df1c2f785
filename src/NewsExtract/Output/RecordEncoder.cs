using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace NewsExtract.Output;

/// <summary>
/// Escapes what JSON demands (RFC 8259, section 7) and what would end a line for some reader of JSON Lines (U+0085, U+2028, U+2029),
/// nothing else: records are files, not parts of an HTML page. Runs between escapes are copied whole, which the encoders of the framework
/// do only up to the first escape of a string. Surrogates without their other half, which UTF-8 cannot hold, become U+FFFD.
/// </summary>
internal sealed class RecordEncoder : JavaScriptEncoder
{
    private static readonly char[] Ascii = ['"', '\\', '\u007f', .. Range('\0', '\u001f')];
    private static readonly SearchValues<char> AsciiSpecial = SearchValues.Create(Ascii);

    /// <summary>Surrogates stop the search too, since they have to be looked at in pairs.</summary>
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Ascii, '\u0085', '\u2028', '\u2029', .. Range('\ud800', '\udfff')]);

    /// <summary>That of "\u0000".</summary>
    public const int LongestEscape = 6;

    public override int MaxOutputCharactersPerInputCharacter => LongestEscape;

    /// <summary>A text escaped, in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="special">What <see cref="SpecialIn"/> says of it, or of a text that it is part of.</param>
    /// <param name="utf8">Room for <see cref="LongestEscape"/> bytes a character.</param>
    /// <returns>Bytes written.</returns>
    public static int ToUtf8(ReadOnlySpan<char> text, SearchValues<char> special, Span<byte> utf8)
    {
        Span<char> escape = stackalloc char[LongestEscape];
        int written = 0;
        while (!text.IsEmpty)
        {
            int run = text.IndexOfAny(special);
            if (run < 0) run = text.Length;
            if (run > 0) written += Encoding.UTF8.GetBytes(text[..run], utf8[written..]);
            text = text[run..];
            if (text.IsEmpty) break;
            int read = IsPair(text) ? 2 : 1;
            if (LetterFor(text[0]) is not '\0' and char letter) (utf8[written++], utf8[written++]) = ((byte)'\\', (byte)letter);
            else written += Encoding.UTF8.GetBytes(escape[..Escape(text[..read], escape)], utf8[written..]);
            text = text[read..];
        }
        return written;
    }

    public override OperationStatus Encode(ReadOnlySpan<char> source, Span<char> destination, out int charsConsumed, out int charsWritten,
        bool isFinalBlock = true)
    {
        charsConsumed = charsWritten = 0;
        SearchValues<char> special = SpecialIn(source);
        while (charsConsumed < source.Length)
        {
            ReadOnlySpan<char> rest = source[charsConsumed..];
            int run = rest.IndexOfAny(special);
            if (run < 0) run = rest.Length;
            if (!rest[..run].TryCopyTo(destination[charsWritten..])) return OperationStatus.DestinationTooSmall;
            (charsConsumed, charsWritten) = (charsConsumed + run, charsWritten + run);
            rest = rest[run..];
            if (rest.IsEmpty) break;
            int read = IsPair(rest) ? 2 : 1;
            if (read == 1 && char.IsHighSurrogate(rest[0]) && rest.Length == 1 && !isFinalBlock) return OperationStatus.NeedMoreData;
            int written = Escape(rest[..read], destination[charsWritten..]);
            if (written == 0) return OperationStatus.DestinationTooSmall;
            (charsConsumed, charsWritten) = (charsConsumed + read, charsWritten + written);
        }
        return OperationStatus.Done;
    }

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Special.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        SearchValues<char> special = SpecialIn(all);
        for (int i = 0; ; i += 2)
        {
            int found = all[i..].IndexOfAny(special);
            if (found < 0) return -1;
            i += found;
            if (!IsPair(all[i..])) return i;
        }
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        string text = char.ConvertFromUtf32(unicodeScalar);
        var destination = new Span<char>(buffer, bufferLength);
        numberOfCharactersWritten = WillEncode(unicodeScalar) || text.Length == 2
            ? Escape(text, destination) : text.TryCopyTo(destination) ? 1 : 0;
        return numberOfCharactersWritten > 0;
    }

    /// <summary>
    /// The characters to look for in a text: a search for ASCII alone takes a fraction of the other's time, and few texts need that.
    /// </summary>
    public static SearchValues<char> SpecialIn(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\ud800', '\udfff') < 0 && text.IndexOfAny('\u0085', '\u2028', '\u2029') < 0 ? AsciiSpecial : Special;

    private static bool IsPair(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]);

    /// <param name="one">One special character, or a pair of surrogates, which is copied.</param>
    /// <returns>Characters written; 0 where there is no room.</returns>
    private static int Escape(ReadOnlySpan<char> one, Span<char> destination)
    {
        if (one.Length == 2) return one.TryCopyTo(destination) ? 2 : 0;
        if (LetterFor(one[0]) is not '\0' and char letter) return ((ReadOnlySpan<char>)['\\', letter]).TryCopyTo(destination) ? 2 : 0;
        int code = char.IsSurrogate(one[0]) ? '\ufffd' : one[0];
        return destination.TryWrite(CultureInfo.InvariantCulture, $"\\u{code:X4}", out int written) ? written : 0;
    }

    /// <summary>What stands behind the backslash for a character that JSON has a short escape for; 0 for others.</summary>
    private static char LetterFor(char special) => special switch
    {
        '"' or '\\' => special,
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\b' => 'b',
        '\f' => 'f',
        _ => '\0',
    };

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
