using System.Buffers;

namespace NewsExtract.Metadata;

/// <summary>Cleans the values of metadata: pages put markup, doubly encoded entities and line breaks into them.</summary>
internal static class MetadataText
{
    private static readonly SearchValues<char> NeedsWork =
        SearchValues.Create("&<\t\n\r\f\v\u00a0\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u2028\u2029\ufeff");

    /// <summary>Entities decoded, tags dropped, white space collapsed.</summary>
    public static string Clean(string text)
    {
        if (!NeedsCleaning(text)) return text.Trim();
        char[] rented = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(rented);
        string clean = Clean(rented.AsSpan(0, text.Length)).ToString();
        ArrayPool<char>.Shared.Return(rented);
        return clean;
    }

    /// <summary>The same without a string: the text itself where nothing is to be done, else one in the store.</summary>
    public static TextSlice Clean(TextSlice text, TextStore texts)
    {
        if (!NeedsCleaning(text)) return text.Trim();
        Span<char> copy = texts.Reserve(text.Length)[..text.Length];
        text.Span.CopyTo(copy);
        return texts.Keep(Clean(copy));
    }

    /// <summary>The same in the text's own place; what is left stands somewhere in it.</summary>
    public static ReadOnlySpan<char> Clean(Span<char> text)
    {
        if (!NeedsCleaning(text)) return text.Trim();
        // Twice, as entities are often encoded again by the system that writes them into the page.
        for (int round = 0; round < 2 && text.Contains('&'); round++) text = text[..HtmlReferences.Decode(text)];
        return text[..CollapseWithoutTags(text)];
    }

    /// <summary>The same of a text in which no space follows another.</summary>
    public static ReadOnlySpan<char> CleanCollapsed(Span<char> text) => text.ContainsAny(NeedsWork) ? Clean(text) : text.Trim();

    private static bool NeedsCleaning(ReadOnlySpan<char> text) => text.ContainsAny(NeedsWork) || text.IndexOf("  ") >= 0;

    /// <returns>The length of what is left.</returns>
    private static int CollapseWithoutTags(Span<char> text)
    {
        int length = 0;
        bool space = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is not (> '<' and < '\x7f')) // most are ASCII letters
            {
                if (c == '<' && TagEnd(text, i) is > 0 and int end)
                {
                    space = true;
                    i = end;
                    continue;
                }
                if (char.IsWhiteSpace(c) || c == '\u200b') { space = true; continue; }
                if (IsInvisible(c)) continue;
            }
            if (space && length > 0) text[length++] = ' ';
            space = false;
            text[length++] = c;
        }
        return length;
    }

    /// <summary>Soft hyphens, direction marks, byte order marks.</summary>
    private static bool IsInvisible(char c) => c is '\u00ad' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or '\ufeff';

    /// <summary>
    /// The end of a tag that opens here, or -1 when it is only a sign. A tag is at most 1,000 characters long, which keeps this linear.
    /// </summary>
    private static int TagEnd(ReadOnlySpan<char> text, int open)
    {
        if (open + 1 >= text.Length || !(char.IsAsciiLetter(text[open + 1]) || text[open + 1] is '/' or '!')) return -1;
        int length = text.Slice(open, Math.Min(1000, text.Length - open)).IndexOf('>');
        return length < 0 ? -1 : open + length;
    }

    /// <summary>Whether two texts have the same letters and digits, case and everything else aside.</summary>
    public static bool SameWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right)) return true;
        int i = 0, j = 0;
        while (true)
        {
            while (i < left.Length && !char.IsLetterOrDigit(left[i])) i++;
            while (j < right.Length && !char.IsLetterOrDigit(right[j])) j++;
            if (i == left.Length || j == right.Length) return i == left.Length && j == right.Length;
            char one = left[i++], other = right[j++];
            if (one != other && char.ToLowerInvariant(one) != char.ToLowerInvariant(other)) return false;
        }
    }

    /// <summary>The letters and digits of a text in lower case, nothing between them, in a buffer of the text's length or more.</summary>
    public static ReadOnlySpan<char> Letters(ReadOnlySpan<char> text, Span<char> buffer)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) buffer[length++] = char.IsAsciiDigit(c) ? c : (char)(c | 0x20);
            else if (c >= '\x80' && char.IsLetterOrDigit(c)) buffer[length++] = char.ToLowerInvariant(c);
        }
        return buffer[..length];
    }
}
