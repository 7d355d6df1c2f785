using System.Runtime.Intrinsics;
using NewsExtract.Quotes;
using NewsExtract.Quotes.Model;

namespace NewsExtract.Tests.Quotes.Model;

/// <summary>What holds for whatever the attribution model finds.</summary>
public class AttributionModelTests
{
    private const string Text = """
        The ferry company plans to cut two of its routes, the mayor said on Monday, adding that islanders had asked for more boats and not for fewer.
        Her office confirmed that talks would go on, but the union warned the city not to hope for a quick answer. According to a report that nobody has signed,
        the boats are too old; the company denied it and promised to show the papers. "We want to know what this costs," Ruth Hale told reporters, and left.
        """;

    [Fact]
    public void A_cue_has_one_attribution_in_the_order_of_the_text()
    {
        ModelScratch found = Find(Text);
        Assert.True(found.Attributions.Count > 3);
        int end = 0;
        foreach (ModelAttribution attribution in found.Attributions.Span)
        {
            Assert.True(attribution.CueFirst >= end && attribution.EndPiece > attribution.FirstPiece);
            Assert.InRange(attribution.Confidence, .25f, 1);
            end = attribution.CueEnd;
        }
    }

    [Fact]
    public void Attributions_that_are_not_likely_share_no_words_with_others()
    {
        ModelScratch found = Find(string.Concat(Enumerable.Repeat(Text + " He says he thinks they believe she said it. ", 4)));
        var claims = new Claims();
        claims.Open(found.Tokens.Count);
        foreach (ModelAttribution attribution in found.Attributions.Span) claims.Add(found.PiecesOf(attribution));
        foreach (ModelAttribution attribution in found.Attributions.Span)
        {
            if (attribution.Confidence >= .4f) continue;
            claims.Remove(found.PiecesOf(attribution));
            Assert.Equal(Contest.None, claims.Of(found.PiecesOf(attribution)));
            claims.Add(found.PiecesOf(attribution));
        }
    }

    [Fact]
    public void Candidates_keep_cue_source_and_pieces_apart_and_a_second_follows_its_first()
    {
        using var reader = new BinaryReader(typeof(AttributionModel).Assembly.GetManifestResourceStream(
            $"Quotes/en/{AttributionModel.ResourceName}")!);
        QuoteDocument document = Analyse(Text);
        CandidateFinder.Read(reader).Find(document, Deadline.None);
        ModelAttribution[] found = document.Model.Attributions.Span.ToArray();
        Assert.Contains(found, attribution => attribution.IsSecond);
        for (int i = 0; i < found.Length; i++)
        {
            Piece[] parts = [new(found[i].CueFirst, found[i].CueEnd), new(found[i].SourceFirst, found[i].SourceEnd),
                .. document.Model.PiecesOf(found[i])];
            Assert.Contains(found[i].Content, parts);
            for (int one = 0; one < parts.Length; one++)
            {
                for (int other = 0; other < one; other++) Assert.False(SharesWords([parts[one]], [parts[other]]));
            }
            if (!found[i].IsSecond) continue;
            Assert.False(found[i - 1].IsSecond);
            Assert.Equal((found[i - 1].CueFirst, found[i - 1].Content, found[i - 1].Rival),
                (found[i].CueFirst, found[i].Rival, found[i].Content));
            Assert.True(found[i].ContentMargin <= 0);
        }
    }

    [Fact]
    public void A_second_content_may_take_the_words_of_the_first()
    {
        QuoteDocument document = Analyse("The mayor said the bridge is closed today.");
        SpanSearch search = document.Model.Search;
        search.Window.Open(document.Model.Tokens, new Piece(2, 3), wholeParagraph: true);
        search.Clear();
        for (int i = search.Window.First; i < search.Window.End; i++)
            search.AddToken(i, first: true, last: true, Vector128.Create((short)i));
        SpanCandidate[] all = search.Candidates(SpanKind.Content, hopeless: 100).ToArray();
        search.Take(all[0].Span);
        Assert.DoesNotContain(search.Candidates(SpanKind.Content, hopeless: 100).ToArray(), candidate =>
            SharesWords([candidate.Span], [all[0].Span]));
        search.Release();
        Assert.Equal(all, search.Candidates(SpanKind.Content, hopeless: 100).ToArray());
    }

    [Fact]
    public void A_content_is_judged_by_what_it_has_that_its_rival_has_not()
    {
        QuoteDocument document = Analyse("The mayor said the bridge is closed and will stay closed until spring.");
        ModelAttribution longer = new() { CueFirst = 2, CueEnd = 3, SourceEnd = 2, Content = new Piece(3, 13), Rival = new Piece(3, 7) };
        ModelAttribution later = longer with { Rival = new Piece(10, 13) };
        ModelAttribution alone = longer with { Rival = default };
        uint[] ofLonger = FeaturesOf(document, longer), ofAlone = FeaturesOf(document, alone);
        Assert.Superset(ofAlone.ToHashSet(), ofLonger.ToHashSet());
        Assert.NotEqual(ofLonger, FeaturesOf(document, later));
        Assert.InRange(ofLonger.Length, ofAlone.Length + 1, ConfidenceFeatures.Max);
    }

    private static uint[] FeaturesOf(QuoteDocument document, in ModelAttribution attribution)
    {
        var features = new uint[ConfidenceFeatures.Max];
        return features[..ConfidenceFeatures.Write(document.Model.Tokens, attribution, [attribution.Content], features)];
    }

    private static bool SharesWords(ReadOnlySpan<Piece> some, ReadOnlySpan<Piece> others)
    {
        foreach (Piece one in some)
        {
            foreach (Piece other in others)
            {
                if (one.First < other.End && other.First < one.End) return true;
            }
        }
        return false;
    }

    private static ModelScratch Find(string text)
    {
        QuoteDocument document = Analyse(text);
        document.Language.Model!.Find(document, Deadline.None);
        return document.Model;
    }

    private static QuoteDocument Analyse(string text)
    {
        var document = new QuoteDocument();
        QuoteEngine.Analyse(document, text.AsMemory(), new QuoteContext { Language = "en", Scope = QuoteScope.Attribution }, Deadline.None);
        document.Model.Tokens.Open(document);
        document.Model.Tokens.Prepare(0, document.Tokens.Count);
        return document;
    }
}
