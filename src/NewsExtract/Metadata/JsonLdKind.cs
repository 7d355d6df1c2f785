using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace NewsExtract.Metadata;

/// <summary>What a JSON-LD object is about.</summary>
internal enum ThingKind : byte { Other, Article, Page, Site, Organization, Media, Trail }

/// <summary>Tells by its schema.org type what a JSON-LD object is about.</summary>
internal static class JsonLdKind
{
    private const int LongestType = 64;

    public static ThingKind Of(JsonElement element)
    {
        if (!element.TryGetProperty("@type"u8, out JsonElement type)) return ThingKind.Other;
        if (type.ValueKind == JsonValueKind.Array)
        {
            var best = ThingKind.Other;
            foreach (JsonElement item in type.EnumerateArray())
                if (OfName(item) is not ThingKind.Other and ThingKind kind && (best == ThingKind.Other || kind == ThingKind.Article))
                    best = kind;
            return best;
        }
        return OfName(type);
    }

    private static ThingKind OfName(JsonElement type)
    {
        if (type.ValueKind != JsonValueKind.String) return ThingKind.Other;
        ReadOnlySpan<byte> quoted = JsonMarshal.GetRawUtf8Value(type);
        Span<char> buffer = stackalloc char[LongestType];
        // No type has a longer name or one with escapes in it; an address in front may.
        ReadOnlySpan<byte> bytes = quoted[1..^1];
        bytes = bytes[(bytes.LastIndexOfAny((byte)'/', (byte)':') + 1)..];
        if (bytes.Length > LongestType) return ThingKind.Other;
        ReadOnlySpan<char> name = buffer[..Encoding.Latin1.GetChars(bytes, buffer)];
        if (name.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Posting", StringComparison.OrdinalIgnoreCase)
            || name is "Report" or "Review" or "CriticReview" or "Recipe" or "Blog" or "CreativeWork" or "Book" or "HowTo" or "Interview"
            or "ClaimReview")
        {
            return name is "JobPosting" ? ThingKind.Other : ThingKind.Article;
        }
        if (name.EndsWith("WebSite", StringComparison.OrdinalIgnoreCase)) return ThingKind.Site;
        if (name.EndsWith("Page", StringComparison.Ordinal)) return ThingKind.Page;
        if (name.EndsWith("Organization", StringComparison.Ordinal) || name is "Corporation" or "Newspaper") return ThingKind.Organization;
        if (name is "BreadcrumbList") return ThingKind.Trail;
        return name is "VideoObject" or "ImageObject" or "AudioObject" or "ImageGallery" or "MediaGallery" or "PodcastEpisode"
            ? ThingKind.Media : ThingKind.Other;
    }

    public static bool IsNews(JsonElement article)
    {
        if (!article.TryGetProperty("@type"u8, out JsonElement type)) return false;
        if (type.ValueKind == JsonValueKind.Array) type = type.GetArrayLength() > 0 ? type[0] : default;
        return type.ValueKind == JsonValueKind.String && JsonMarshal.GetRawUtf8Value(type).EndsWith("NewsArticle\""u8);
    }
}
