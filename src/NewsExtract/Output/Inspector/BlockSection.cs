namespace NewsExtract.Output.Inspector;

/// <summary>The page's blocks in order: what was kept, what was removed, how sure that was, and why.</summary>
internal static class BlockSection
{
    private const int MostDoubtful = 6;

    public static void Write(HtmlWriter html, NewsArticle article, QuotedText text)
    {
        html.Write($"<section id=\"blocks\" aria-labelledby=\"blocks-title\"><h2 id=\"blocks-title\">The page, block by block</h2>");
        IReadOnlyList<BlockDecision> decisions = article.Explanation ?? [.. article.Blocks.Select(Kept)];
        if (article.Explanation is null)
            html.Write($"<p class=\"empty\">The record carries no explanation, so only what was kept is shown. Extract it with explanations to see the rest.</p>");
        if (decisions.Count == 0) html.Write($"<p class=\"empty\">No text was found on the page.</p>");
        else
        {
            WriteLegend(html);
            WriteDoubtful(html, decisions);
            WriteBlocks(html, article, decisions, text);
        }
        html.Write($"</section>");
    }

    private static BlockDecision Kept(Block block) => new(block.Kind, block.Text, true, block.Confidence, []);

    private static void WriteLegend(HtmlWriter html) => html.Write($"""
        <div class="legend">
        <fieldset><legend>Show</legend>
        <label><input type="checkbox" id="show-kept" checked> kept</label>
        <label><input type="checkbox" id="show-removed" checked> removed</label>
        <label><input type="checkbox" id="show-reasons" checked> reasons</label>
        </fieldset>
        <p><span class="verdict kept">kept</span> or <span class="verdict removed">removed</span>, with the probability that a block belongs to the article. Below it the reasons, strongest first:
        <span class="reason rule">a rule</span> that decides, or features <span class="reason for">for</span> and <span class="reason against">against</span> the block, with their
        value and what they added to the log-odds.</p>
        <p>In the text, <mark class="quote speaker-0">a quote</mark> has the colour of its speaker, <span class="mention speaker-0"><span class="source">the source</span></span> is underlined,
        and <span class="cue">the cue</span> is dotted. The number behind a quote leads to it in the list of quotes, and that list leads back.</p>
        </div>
        """);

    /// <summary>The decisions that were closest, of which a reader may think otherwise.</summary>
    private static void WriteDoubtful(HtmlWriter html, IReadOnlyList<BlockDecision> decisions)
    {
        int[] doubtful = [.. Enumerable.Range(0, decisions.Count)
            .Where(i => decisions[i].Probability is > .2 and < .8)
            .OrderBy(i => Math.Abs(decisions[i].Probability - .5)).Take(MostDoubtful).Order()];
        if (doubtful.Length == 0) return;
        html.Write($"<nav class=\"doubtful\" aria-label=\"Close decisions\"><h3>Close decisions</h3><ul>");
        foreach (int i in doubtful)
            html.Write($"<li><a href=\"#block-{i}\">{Verdict(decisions[i])} at {decisions[i].Probability}: <span dir=\"auto\">{Excerpt(decisions[i].Text)}</span></a></li>");
        html.Write($"</ul></nav>");
    }

    private static void WriteBlocks(HtmlWriter html, NewsArticle article, IReadOnlyList<BlockDecision> decisions, QuotedText text)
    {
        html.Write($"<ol class=\"blocks\" lang=\"{article.InLanguage}\">");
        int kept = 0;
        for (int i = 0; i < decisions.Count; i++)
        {
            BlockDecision decision = decisions[i];
            Block? block = decision.Kept && kept < article.Blocks.Count ? article.Blocks[kept++] : null;
            WriteDecision(html, i, decision);
            html.Write($"<div class=\"text\" dir=\"auto\">");
            if (block is not null && block.Text == decision.Text) text.Write(html, block.Start, block.End);
            else html.Write($"{decision.Text}");
            html.Write($"</div>");
            WriteReasons(html, decision);
            html.WriteAsIs("</li>\n");
        }
        html.Write($"</ol>");
    }

    private static void WriteDecision(HtmlWriter html, int i, BlockDecision decision)
    {
        int percent = (int)Math.Round(100 * Math.Clamp(decision.Probability, 0, 1));
        html.Write($"""
            <li id="block-{i}" class="block {Verdict(decision)} {CamelCaseEnumConverter<BlockKind>.NameOf(decision.Kind)}"><div class="decision" lang="en"><a class="number" href="#block-{i}" aria-label="Block {i + 1}">{i + 1}</a>
            <span class="verdict {Verdict(decision)}">{Verdict(decision)}</span> <span class="probability"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="{percent}" height="10"/></svg>{decision.Probability}</span>
            <span class="kind">{Words(decision.Kind.ToString())}</span></div>
            """);
    }

    private static void WriteReasons(HtmlWriter html, BlockDecision decision)
    {
        if (decision.Reasons.Count == 0) return;
        html.Write($"<ul class=\"reasons\" lang=\"en\" aria-label=\"Reasons\">");
        foreach (string reason in decision.Reasons)
        {
            if (FeatureReason.TryRead(reason, out FeatureReason feature))
                html.Write($"<li class=\"reason {(feature.IsFor ? "for" : "against")}\">{Words(feature.Name)} {feature.Value} <b>{feature.Effect}</b></li>");
            else
                html.Write($"<li class=\"reason rule\">{reason}</li>");
        }
        html.Write($"</ul>");
    }

    private static string Verdict(BlockDecision decision) => decision.Kept ? "kept" : "removed";

    /// <summary><c>LinkDensity</c> as "link density".</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Excerpt(string text)
    {
        const int most = 70;
        if (text.Length <= most) return text;
        int end = text.LastIndexOf(' ', most);
        if (end < most / 2) end = most - (char.IsHighSurrogate(text[most - 1]) ? 1 : 0);
        return $"{text[..end]} …";
    }
}

/// <summary>A reason that is a feature, as explanations write it: <c>LinkDensity 0.9 (-1.25)</c>.</summary>
/// <param name="Name">The feature.</param>
/// <param name="Value">Its value for the block.</param>
/// <param name="Effect">What it added to the log-odds, with its sign.</param>
internal readonly record struct FeatureReason(string Name, string Value, string Effect)
{
    public bool IsFor => Effect[0] == '+';

    public static bool TryRead(string reason, out FeatureReason feature)
    {
        feature = default;
        string[] parts = reason.Split(' ');
        if (parts is not [var name, var value, ['(', '+' or '-', .., ')'] effect]) return false;
        feature = new FeatureReason(name, value, effect[1..^1]);
        return true;
    }
}
