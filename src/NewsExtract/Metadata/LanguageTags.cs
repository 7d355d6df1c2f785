using System.Buffers;

namespace NewsExtract.Metadata;

/// <summary>Makes BCP 47 tags of languages as pages state them. Few are stated again and again: each is a string once.</summary>
internal sealed class LanguageTags
{
    private const int MostRemembered = 256, LongestRemembered = 32;

    private readonly Dictionary<string, string?> _tags = [];
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public LanguageTags() => _bySpan = _tags.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tag of a language as it is stated; null for what is none.</summary>
    public string? TagOf(TextSlice? stated)
    {
        if (stated is not { } text) return null;
        if (_bySpan.TryGetValue(text, out string? known)) return known;
        string? tag = Normalize(text);
        if (_tags.Count == MostRemembered) _tags.Clear();
        if (text.Length <= LongestRemembered) _tags.Add(text.ToString(), tag);
        return tag;
    }

    /// <summary>"en_us" and "en-US,de" to "en-US"; null for what is no tag.</summary>
    private static string? Normalize(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOfAny(",; ");
        if (end >= 0) tag = tag[..end];
        int sign = tag.IndexOfAny('-', '_');
        ReadOnlySpan<char> primary = sign < 0 ? tag : tag[..sign], second = sign < 0 ? default : tag[(sign + 1)..];
        if (second.IndexOfAny('-', '_') is >= 0 and int next) second = second[..next];
        // "utf-8" is an encoding that was put in the wrong place.
        if (primary.Length is not (2 or 3) || primary.ContainsAnyExcept(Letters)
            || primary.Equals("utf", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        string language = primary.ToString().ToLowerInvariant();
        if (second.Length is not (2 or 4) || second.ContainsAnyExcept(Letters)) return language;
        string region = second.Length == 2
            ? second.ToString().ToUpperInvariant() : $"{char.ToUpperInvariant(second[0])}{second[1..].ToString().ToLowerInvariant()}";
        return $"{language}-{region}";
    }

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
