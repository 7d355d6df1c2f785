using System.Text.Unicode;

namespace NewsExtract.Html;

/// <summary>
/// Undoes UTF-8 that was taken for Latin-1 on its way and encoded as UTF-8 once more, as crawlers without a declared charset store pages:
/// "don’t" has become "donâ", two control characters and "t". No text has those control characters (C1, U+0080 to U+009F), so that nothing
/// else is mistaken for it: 12 of 2,234 pages measured.
/// </summary>
internal static class DoubleEncoding
{
    /// <summary>U+00E2 and U+0080: how a dash, a curly quotation mark or an ellipsis begins when it was encoded twice.</summary>
    private static ReadOnlySpan<byte> Mark => [0xC3, 0xA2, 0xC2, 0x80];

    /// <summary>
    /// Looks for the third byte of the mark, which is rarer than the first: texts in Latin letters
    /// have it before no-break spaces and guillemets alone.
    /// </summary>
    public static bool IsIn(ReadOnlySpan<byte> utf8)
    {
        const int before = 2;
        for (int at = before; at < utf8.Length; at++)
        {
            int found = utf8[at..].IndexOf(Mark[before]);
            if (found < 0) return false;
            at += found;
            if (utf8[(at - before)..].StartsWith(Mark)) return true;
        }
        return false;
    }

    /// <summary>Decodes every run of characters below U+0100 whose bytes in Latin-1 are UTF-8; all else stays.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="output">At least as long as the input.</param>
    /// <returns>The bytes written.</returns>
    public static int Undo(ReadOnlySpan<byte> utf8, Span<byte> output)
    {
        int written = 0;
        while (!utf8.IsEmpty)
        {
            int plain = utf8.IndexOfAny((byte)0xC2, (byte)0xC3);
            if (plain < 0) plain = utf8.Length;
            utf8[..plain].CopyTo(output[written..]);
            written += plain;
            utf8 = utf8[plain..];
            int run = 0;
            for (; run + 1 < utf8.Length && utf8[run] is 0xC2 or 0xC3; run += 2)
                output[written + run / 2] = (byte)(utf8[run + 1] + (utf8[run] - 0xC2) * 0x40);
            if (Utf8.IsValid(output.Slice(written, run / 2))) written += run / 2;
            else
            {
                utf8[..run].CopyTo(output[written..]);
                written += run;
            }
            utf8 = utf8[run..];
        }
        return written;
    }
}
