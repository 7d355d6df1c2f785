using System.Text;

namespace NewsExtract.Metadata;

/// <summary>Tells the address of an author's page by the word for author in its path.</summary>
internal static class AuthorAddress
{
    /// <summary>Words that stand as a part of the path, alone or in front of a dash.</summary>
    private static readonly byte[][] Words =
        [.. "author authors autor autoren autores auteur auteurs autori autore verfasser journalist journalists journalistes redacteur redakteur periodista firmas contributor contributors columnists editors writers writer reporter reporters byline staff"
            .Split(' ').Select(Encoding.ASCII.GetBytes)];

    /// <summary>The same by five bits of their first letter.</summary>
    private static readonly byte[][][] ByLetter =
        [.. Enumerable.Range(0, 32).Select(letter => Words.Where(word => (word[0] & 31) == letter).ToArray())];

    public static bool Is(ReadOnlySpan<byte> address)
    {
        int scheme = address.IndexOf("//"u8);
        if (scheme >= 0) address = address[(scheme + 2)..];
        for (int slash = address.IndexOf((byte)'/'); slash >= 0;)
        {
            address = address[(slash + 1)..];
            slash = address.IndexOf((byte)'/');
            ReadOnlySpan<byte> part = slash < 0 ? address : address[..slash];
            // The word alone leads to the list of all authors.
            if (slash >= 0 && slash + 1 < address.Length ? IsWord(part) : part.IndexOf((byte)'-') > 0
                && IsWord(part[..part.IndexOf((byte)'-')]) && part.StartsWith("aut"u8))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsWord(ReadOnlySpan<byte> part)
    {
        if (part.IsEmpty) return false;
        foreach (byte[] word in ByLetter[part[0] & 31])
            if (Ascii.EqualsIgnoreCase(part, word)) return true;
        return false;
    }
}
