using System.Text.Json;

namespace NewsExtract.Tests.Quotes;

/// <summary>The gold files say what they seem to say: docs/quote-gold.md tells what they hold.</summary>
public class GoldFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Quotes");
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.jsonl").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Every_span_holds_the_words_it_names(string file)
    {
        foreach (Document document in Read(file))
        {
            foreach (Span? span in document.Spans())
            {
                if (span is null)
                    continue;
                Assert.True(0 <= span.Start && span.Start < span.End && span.End <= document.Text.Length, $"{document.Id}: {span}");
                Assert.Equal(span.Text, document.Text[span.Start..span.End]);
                Assert.Equal(span.Text.Trim(), span.Text);
            }
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Code_points_and_UTF_16_units_count_alike(string file) =>
        Assert.All(Read(file), document => Assert.DoesNotContain(document.Text, char.IsSurrogate));

    [Theory, MemberData(nameof(Files))]
    public void Quoted_words_follow_an_opening_mark_or_dash_and_end_before_a_closing_one(string file)
    {
        foreach (Document document in Read(file))
        {
            // Only the outer fragments touch the marks where the cue stands between them: «Es ist – sagte er – spät».
            IEnumerable<(int Start, int End)> quoted = document.Quotes.Where(quote => quote.Type != "indirect")
                .GroupBy(quote => quote.Group)
                .Select(group => (group.First().Start, group.Last().End))
                .Concat(document.ScareQuotes.Select(scare => (scare.Start, scare.End)));
            foreach ((int start, int end) in quoted)
            {
                char opens = document.Text[..start].TrimEnd()[^1];
                Assert.Contains(opens, "\"'“”„«»「『‘‚–—");
                // What a dash opens goes on to the next dash, with a comma in front of it in Russian, or to the end of its paragraph.
                bool dashEnds = opens is '–' or '—' && (end == document.Text.Length || document.Text[end] is '\n' or ',');
                Assert.True(dashEnds || "\"'“”«»」』’‘–—".Contains(document.Text[end..].TrimStart()[0]),
                    $"{document.Id}: {document.Text[start..end]}");
            }
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Quotes_stand_in_text_order_and_their_groups_count_from_0(string file)
    {
        foreach (Document document in Read(file))
        {
            Assert.Equal(document.Quotes.OrderBy(quote => quote.Start), document.Quotes);
            int[] groups = [.. document.Quotes.Select(quote => quote.Group).Distinct()];
            Assert.Equal(Enumerable.Range(0, groups.Length), groups);
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void The_fragments_of_a_group_share_their_cue_and_their_speaker(string file)
    {
        foreach (Document document in Read(file))
        {
            foreach (IGrouping<int, GoldQuote> group in document.Quotes.GroupBy(quote => quote.Group))
                Assert.Single(group.Select(quote =>
                    (quote.Cue, quote.Speaker, quote.SpeakerCanonical, quote.SpeakerKind, quote.Role, quote.Addressee)).Distinct());
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Names_and_roles_are_words_of_the_text(string file)
    {
        foreach (Document document in Read(file))
        {
            foreach (GoldQuote quote in document.Quotes)
            {
                // "Wilfred and Glenys Tansley": the words of a shared family name stand apart.
                Assert.All(quote.SpeakerCanonical.Split(' '), word => Assert.Contains(word, document.Text, StringComparison.Ordinal));
                Assert.Contains(quote.Role ?? "", document.Text, StringComparison.Ordinal);
                Assert.Contains(quote.SpeakerKind, new[] { "person", "organization", "group", "unnamed" });
                Assert.Contains(quote.Type, new[] { "direct", "mixed", "indirect" });
                Assert.True(quote.Type != "indirect" || quote.Cue is not null, $"{document.Id}: an indirect quote without a cue");
            }
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void Half_of_the_articles_are_kept_for_the_final_figure(string file)
    {
        List<Document> documents = Read(file);
        if (file.StartsWith("dev.", StringComparison.Ordinal))
        {
            Assert.All(documents, document => Assert.Equal("dev", document.Split));
            return;
        }
        Assert.Equal(documents.Count, documents.Select(document => document.Id).Distinct().Count());
        Assert.Equal(documents.Count / 2, documents.Count(document => document.Split == "test"));
        Assert.Equal(documents.Count - documents.Count / 2, documents.Count(document => document.Split == "dev"));
    }

    [Fact]
    public void The_English_articles_hold_enough_quotes_and_nominals()
    {
        List<Document> documents = Read("speakers.en.jsonl");
        GoldQuote[] quotes = [.. documents.SelectMany(document => document.Quotes)];
        Assert.True(documents.Count >= 30);
        Assert.True(quotes.Count(quote => quote.Type != "indirect") >= 250);
        Assert.True(quotes.Count(quote => quote is { Nominal: true, SpeakerKind: "person" }) >= 40);
    }

    [Theory]
    [InlineData("de"), InlineData("fr"), InlineData("es"), InlineData("it"), InlineData("pt"), InlineData("nl")]
    [InlineData("ru"), InlineData("pl"), InlineData("ar"), InlineData("zh"), InlineData("ja")]
    public void Every_other_language_has_40_quotes_in_10_articles_or_more(string language)
    {
        List<Document> documents = Read($"quotes.{language}.jsonl");
        Assert.True(documents.Count >= 10);
        Assert.All(documents, document => Assert.Equal(language, document.Lang));
        Assert.True(documents.Sum(document => document.Quotes.Count) >= 40);
    }

    private static List<Document> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Select(line => JsonSerializer.Deserialize<Document>(line, Json)!)];

    private sealed record Document(string Id, string Lang, string Split, string Text, List<GoldQuote> Quotes, List<Span> ScareQuotes)
    {
        public IEnumerable<Span?> Spans() =>
            Quotes.SelectMany(quote => new[] { new Span(quote.Start, quote.End, quote.Text), quote.Cue, quote.Speaker, quote.Addressee })
                .Concat(ScareQuotes);
    }

    private sealed record GoldQuote(
        int Start, int End, string Text, string Type, int Group, Span? Cue, Span? Speaker, string SpeakerCanonical, string SpeakerKind,
            string? Role, Span? Addressee, bool Nominal);

    private sealed record Span(int Start, int End, string Text);
}
