using System.Text.Json;

namespace NewsExtract.Metadata;

/// <summary>Reads the section out of a breadcrumb trail: its last step before the article itself.</summary>
internal static class JsonLdTrail
{
    private const int MostSteps = 16, LongestSection = 40;

    /// <param name="trail">A <c>BreadcrumbList</c>.</param>
    /// <param name="page">The article, which mostly is the last step.</param>
    /// <param name="texts">Where the name goes.</param>
    /// <returns>The section's name; null when the trail leads from the site's first page to the article at once.</returns>
    public static TextSlice? Section(JsonElement trail, in ArticleIdentity page, TextStore texts)
    {
        if (!trail.TryGetProperty("itemListElement"u8, out JsonElement steps) || steps.ValueKind != JsonValueKind.Array) return null;
        for (int i = Math.Min(steps.GetArrayLength(), MostSteps) - 1; i >= 0; i--)
        {
            JsonElement step = steps[i];
            if (step.ValueKind != JsonValueKind.Object) continue;
            bool hasItem = step.TryGetProperty("item"u8, out JsonElement item);
            TextSlice? address = step.Address("item"u8, texts);
            if ((step.Text("name"u8, texts) ?? (hasItem ? item.Text("name"u8, texts) : null)) is not { Length: <= LongestSection } name)
                continue;
            bool isLast = i == steps.GetArrayLength() - 1;
            if (page.IsHeadline(name) || (isLast && (address is null || page.IsAddress(address)))) continue;
            return (address is { } target && LeadsHome(target)) || SectionNames.IsHome(name) ? null : name;
        }
        return null;
    }

    /// <summary>An address without a path.</summary>
    public static bool LeadsHome(ReadOnlySpan<char> address)
    {
        int scheme = address.IndexOf("://");
        ReadOnlySpan<char> rest = (scheme < 0 ? address : address[(scheme + 3)..]).TrimEnd('/');
        return scheme < 0 ? rest.IsEmpty : !rest.Contains('/');
    }
}
