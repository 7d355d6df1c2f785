using System.Text.Json;
using NewsExtract.Html;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Finds an article in the state that a page hands to its scripts as JSON (<c>__NEXT_DATA__</c>, <c>window.__STATE__ = {...}</c> and the
/// like): texts that stand under properties of one name at one depth, where those of no other name hold more.
/// </summary>
internal static class StateBody
{
    private const int SmallestScript = 1000, MostScripts = 32, MostTexts = 10_000;

    /// <summary>Shorter strings are labels, and so are those without a space or an ideograph.</summary>
    private const int ShortestText = 30;

    /// <returns>The texts in their order, perhaps with markup in them; empty when there is no article.</returns>
    public static List<string> Find(PageTree tree)
    {
        List<string> best = [];
        int most = 0;
        for (int i = 0, scripts = 0; i < tree.Count && scripts < MostScripts; i++)
        {
            if (!tree.IsElement(i, Tag.Script) || tree[i].End != i + 2 || tree[i + 1].Length < SmallestScript) continue;
            if (tree.RawAttribute(i, KnownAttribute.Type).IndexOf("ld+json"u8) >= 0) continue;
            scripts++;
            foreach (List<string> texts in TextsByName(JsonIn(tree.RawText(i + 1))))
            {
                int length = texts.Sum(text => text.Length);
                if (length > most) (most, best) = (length, texts);
            }
        }
        return best;
    }

    /// <summary>The script as a whole, or the object it assigns.</summary>
    private static ReadOnlySpan<byte> JsonIn(ReadOnlySpan<byte> script)
    {
        script = script.Trim(" \t\r\n;"u8);
        if (script is [(byte)'{' or (byte)'[', ..]) return script;
        int assigned = script.IndexOf((byte)'=');
        if (assigned < 0) return default;
        script = script[(assigned + 1)..].TrimStart(" \t\r\n"u8);
        return script is [(byte)'{' or (byte)'[', ..] ? script : default;
    }

    /// <summary>Reads as far as it is JSON: what a script says behind the object is none.</summary>
    private static Dictionary<(string Name, int Depth), List<string>>.ValueCollection TextsByName(ReadOnlySpan<byte> json)
    {
        var byName = new Dictionary<(string Name, int Depth), List<string>>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 128, AllowTrailingCommas = true });
        var names = new string[130];
        int texts = 0;
        try
        {
            while (texts < MostTexts && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName) names[reader.CurrentDepth] = reader.GetString() ?? "";
                if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length < ShortestText || reader.GetString() is not { } text
                    || !IsText(text))
                {
                    continue;
                }
                (string, int) key = (names[reader.CurrentDepth] ?? names[Math.Max(0, reader.CurrentDepth - 1)] ?? "", reader.CurrentDepth);
                if (!byName.TryGetValue(key, out List<string>? list)) byName[key] = list = [];
                list.Add(text);
                texts++;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
        }
        return byName.Values;
    }

    private static bool IsText(string text)
    {
        TextShape shape = TextShape.Of(text);
        return shape.Letters * 2 > text.Length / 2 && shape[CharClass.Stop] > 0 && (text.Count(' ') > 3 || shape[CharClass.Ideograph] > 10)
            && !text.StartsWith("http", StringComparison.Ordinal);
    }
}
