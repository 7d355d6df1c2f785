using System.Text.RegularExpressions;

namespace NewsExtract.Benchmarks.Accuracy;

/// <summary>
/// Quotes against gold: one to one, greedily by the overlap (Jaccard) of their letters and digits. Exact means an overlap of 1, the usual
/// bar is 0.8; the GenderGapTracker's own measure is the share of the gold covered, in gold order. Sources and cues count by their exact
/// span, and joint is a quote whose source touches the gold's.
/// </summary>
internal sealed partial class QuoteMetric
{
    private const double Overlap = 0.8, Touching = 0.3, Epsilon = 1e-9;

    private readonly HashSet<string>? _types;
    private readonly Dictionary<string, int> _counts = [];

    /// <param name="types">Only gold quotes of these types count; predictions that match gold
    /// of another type are left out. Null for all.</param>
    public QuoteMetric(IReadOnlyCollection<string>? types = null) => _types = types is null ? null : [.. types];

    /// <summary>How many gold quotes counted.</summary>
    public int GoldQuotes => _counts.GetValueOrDefault("gold");

    public Dictionary<string, double> Figures()
    {
        Dictionary<string, double> figures = Common();
        // Only the sets written for the project say these.
        foreach (string name in new[] { "nominal", "role", "kind" })
        {
            if (_counts.GetValueOrDefault(name) > 0) figures[name] = Ratio(name + ".right", name);
        }
        return figures;
    }

    private Dictionary<string, double> Common() => new()
    {
        ["contentExactF1"] = F1("exact", "predicted", "gold"),
        ["sourceExactF1"] = F1("source.exact", "source.predicted", "source.gold"),
        ["cueExactF1"] = F1("cue.exact", "cue.predicted", "cue.gold"),
        ["overlapF1"] = F1("overlap", "predicted", "gold"),
        ["overlapRecall"] = Ratio("overlap", "gold"),
        ["ggt30F1"] = F1("ggt", "predicted", "gold"),
        ["speaker"] = Ratio("speaker", "overlap"),
        ["jointF1"] = F1("speaker", "predicted", "gold"),
        ["canonicalStrict"] = Ratio("canonical.strict", "canonical"),
        ["canonicalLenient"] = Ratio("canonical.lenient", "canonical"),
    };

    public void Add(QuoteText text, IReadOnlyList<QuoteItem> predictedItems)
    {
        (QuoteItem Item, int[] Content)[] allGold = [.. text.Gold.Select(item => (item, text.Content(item)))];
        (QuoteItem Item, int[] Content)[] allPredicted = [.. predictedItems.Select(item => (item, text.Content(item)))];
        (QuoteItem Item, int[] Content)[] gold = allGold, predicted = allPredicted;
        if (_types is not null)
        {
            List<(int Gold, int Predicted)> matched =
                Match([.. allGold.Select(g => g.Content)], [.. allPredicted.Select(p => p.Content)], Touching);
            HashSet<int> ofOtherTypes = [.. matched.Where(pair => !_types.Contains(allGold[pair.Gold].Item.Type!))
                .Select(pair => pair.Predicted)];
            HashSet<int> any = [.. matched.Select(pair => pair.Predicted)];
            gold = [.. allGold.Where(g => _types.Contains(g.Item.Type!))];
            predicted = [.. allPredicted.Where((p, i) =>
                !ofOtherTypes.Contains(i) && (p.Item.Type is null || _types.Contains(p.Item.Type) || any.Contains(i)))];
        }
        Count("gold", gold.Length);
        Count("predicted", predicted.Length);
        int[][] goldContents = [.. gold.Select(g => g.Content)], predictedContents = [.. predicted.Select(p => p.Content)];
        Count("exact", Match(goldContents, predictedContents, 1).Count);
        Count("ggt", CoveredInOrder(goldContents, predictedContents));
        CountSpans("source", text, gold.Select(g => g.Item.Source), predicted.Select(p => p.Item.Source));
        CountSpans("cue", text, gold.Select(g => g.Item.Cue), predicted.Select(p => p.Item.Cue));
        foreach ((int g, int p) in Match(goldContents, predictedContents, Overlap))
        {
            Count("overlap");
            CountSpeaker(text, gold[g].Item, predicted[p].Item);
        }
    }

    private void CountSpeaker(QuoteText text, QuoteItem gold, QuoteItem predicted)
    {
        int[] want = Mention(text, gold.Source), got = Mention(text, predicted.Source);
        if (want.Intersect(got).Any() || (want.Length == 0 && got.Length == 0)) Count("speaker");
        if (gold.Canonical is null) return;
        Count("canonical");
        string[] wantName = Canonical(gold.Canonical), gotName = Canonical(predicted.Canonical ?? "");
        bool same = wantName.SequenceEqual(gotName);
        if (same) Count("canonical.strict");
        CountKnown("nominal", gold.Nominal, same);
        CountKnown("kind", gold.SpeakerKind is not null, gold.SpeakerKind == predicted.SpeakerKind);
        CountKnown("role", gold.SpeakerKind is not null, string.Equals(gold.Role, predicted.Role, StringComparison.OrdinalIgnoreCase));
        if (gotName.Length > 0 && (same || wantName[^1] == gotName[^1] || gotName.All(wantName.Contains) || wantName.All(gotName.Contains)))
            Count("canonical.lenient");
    }

    private void CountKnown(string name, bool known, bool right)
    {
        if (!known) return;
        Count(name);
        if (right) Count(name + ".right");
    }

    private void CountSpans(string role, QuoteText text, IEnumerable<(int, int)?> gold, IEnumerable<(int, int)?> predicted)
    {
        int[][] want = [.. gold.Select(span => Mention(text, span)).Where(span => span.Length > 0)],
            got = [.. predicted.Select(span => Mention(text, span)).Where(span => span.Length > 0)];
        Count(role + ".gold", want.Length);
        Count(role + ".predicted", got.Length);
        Count(role + ".exact", Match(want, got, 1).Count);
    }

    private static int[] Mention(QuoteText text, (int, int)? span) => span is { } known ? text.AlphaNumeric([known]) : [];

    /// <summary>Pairs one to one, the best overlaps first.</summary>
    private static List<(int Gold, int Predicted)> Match(int[][] gold, int[][] predicted, double threshold)
    {
        var candidates = new List<(double Score, int Gold, int Predicted)>();
        for (int g = 0; g < gold.Length; g++)
            for (int p = 0; p < predicted.Length; p++)
            {
                if (gold[g] is not [var goldFirst, ..] || predicted[p] is not [var first, ..] || goldFirst > predicted[p][^1]
                    || first > gold[g][^1])
                {
                    continue;
                }
                int shared = Shared(gold[g], predicted[p]);
                double score = (double)shared / (gold[g].Length + predicted[p].Length - shared);
                if (score >= threshold - Epsilon) candidates.Add((-score, g, p));
            }
        candidates.Sort();
        var pairs = new List<(int, int)>();
        HashSet<int> goldTaken = [], predictedTaken = [];
        foreach ((_, int g, int p) in candidates)
        {
            if (goldTaken.Contains(g) || predictedTaken.Contains(p)) continue;
            goldTaken.Add(g);
            predictedTaken.Add(p);
            pairs.Add((g, p));
        }
        return pairs;
    }

    private static int CoveredInOrder(int[][] gold, int[][] predicted)
    {
        List<int> left = [.. Enumerable.Range(0, predicted.Length)];
        int covered = 0;
        foreach (int[] quote in gold)
        {
            (double Share, int Predicted) best = (Touching, -1);
            foreach (int p in left)
                if (quote.Length > 0 && (double)Shared(quote, predicted[p]) / quote.Length is var share && share > best.Share)
                    best = (share, p);
            if (best.Predicted < 0) continue;
            left.Remove(best.Predicted);
            covered++;
        }
        return covered;
    }

    /// <summary>Common members of two ascending lists.</summary>
    private static int Shared(int[] a, int[] b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) { shared++; i++; j++; }
            else if (a[i] < b[j]) i++;
            else j++;
        }
        return shared;
    }

    /// <summary>A name's words in lower case without possessives and titles.</summary>
    private static string[] Canonical(string name)
    {
        string[] words = [.. NameWord().Matches(name.ToLowerInvariant().Replace("’s", "", StringComparison.Ordinal)
            .Replace("'s", "", StringComparison.Ordinal)).Select(match => match.Value)];
        string[] untitled = [.. words.Where(word => !Titles.Contains(word))];
        return untitled.Length > 0 ? untitled : words;
    }

    private void Count(string name, int times = 1) => _counts[name] = _counts.GetValueOrDefault(name) + times;

    private double Ratio(string part, string whole) =>
        _counts.GetValueOrDefault(whole) is > 0 and int all ? (double)_counts.GetValueOrDefault(part) / all : 0;

    private double F1(string hits, string predicted, string gold)
    {
        double precision = Ratio(hits, predicted), recall = Ratio(hits, gold);
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    private static readonly HashSet<string> Titles = [..
        """
        mr mrs ms miss dr prof professor sir lord lady sen senator rep representative gov governor president former the premier minister prime
        pm mp chief justice secretary gen general col colonel capt captain sgt sergeant rev reverend judge mayor
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"[^\W_]+")]
    private static partial Regex NameWord();
}
