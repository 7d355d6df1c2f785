using AngleSharp.Dom;

namespace NewsExtract.Tests.Output;

/// <summary>What in a page could run, load or send something.</summary>
internal static class ActiveContent
{
    private static readonly HashSet<string> ActiveElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "form", "link", "img", "image", "audio", "video",
        "source", "use", "foreignobject", "math",
        "animate", "set", "template", "portal", "noscript", "textarea", "button", "isindex",
    };

    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "action", "formaction", "data", "poster", "background", "cite", "srcset", "xlink:href", "ping", "manifest",
    };

    /// <param name="document">The page.</param>
    /// <param name="allowed">Elements that this page may have.</param>
    /// <returns>What was found, in words; empty for a page that is safe.</returns>
    public static IEnumerable<string> In(IDocument document, params string[] allowed) =>
        document.All.SelectMany(element => Of(element, allowed));

    private static IEnumerable<string> Of(IElement element, string[] allowed)
    {
        if (ActiveElements.Contains(element.LocalName) && !allowed.Contains(element.LocalName)) yield return element.OuterHtml;
        foreach (IAttr attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc")
                yield return $"{attribute.Name}={attribute.Value}";
            if (Addresses.Contains(attribute.Name) && !IsHarmless(attribute.Value)) yield return $"{attribute.Name}={attribute.Value}";
            if (attribute.Name is "http-equiv" && !attribute.Value.Equals("Content-Security-Policy", StringComparison.Ordinal))
                yield return $"{attribute.Name}={attribute.Value}";
        }
    }

    /// <summary>A place on the same page or an address of the web, read as a browser reads it.</summary>
    private static bool IsHarmless(string address)
    {
        string read = string.Concat(address.Where(c => c > ' '));
        return read.StartsWith('#') || read.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || read.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
    }
}
