using System.Text.Json;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>Which fragments of an utterance a set of gold quotes annotates as one quote of several spans.</summary>
internal enum UtteranceRule
{
    /// <summary>None: it numbers groups instead.</summary>
    Fragments,

    /// <summary>What is reported without marks on both sides of its cue.</summary>
    Clauses,

    /// <summary>All, also what stands between marks: <c>"X," he said. "Y."</c>.</summary>
    Utterances,
}

/// <summary>Reads the rule off a set, and gathers what the extractor finds by it.</summary>
internal static class UtteranceRules
{
    /// <summary>
    /// Of the direct quotes of PolNeAR 41 % have several spans, of sets that annotate every fragment by
    /// itself at most 10 %, where the cue of a quote within breaks it.
    /// </summary>
    private const double ShareOfMerged = .2;

    public static UtteranceRule Of(IEnumerable<JsonElement> texts)
    {
        int direct = 0, merged = 0;
        foreach (JsonElement quote in texts.SelectMany(text => text.GetProperty("quotes").EnumerateArray()))
        {
            if (quote.TryGetProperty("group", out _)) return UtteranceRule.Fragments;
            if (!quote.TryGetProperty("type", out JsonElement type) || type.GetString() != "direct") continue;
            direct++;
            if (quote.TryGetProperty("spans", out JsonElement spans) && spans.ValueKind == JsonValueKind.Array
                && spans.GetArrayLength() > 1)
            {
                merged++;
            }
        }
        return merged > direct * ShareOfMerged ? UtteranceRule.Utterances : UtteranceRule.Clauses;
    }

    public static IEnumerable<IGrouping<(int, int), Quote>> Gather(this IReadOnlyList<Quote> quotes, UtteranceRule rule) =>
        quotes.GroupBy(quote =>
        rule == UtteranceRule.Utterances || rule == UtteranceRule.Clauses && quote.Kind == QuoteKind.Indirect
            ? (quote.Group, -1) : (quote.Group, quote.Start));
}
