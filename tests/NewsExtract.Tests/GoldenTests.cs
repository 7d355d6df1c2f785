using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsExtract.Tests;

/// <summary>
/// The records of the sample pages, field by field. Confidences are left out: they move with every change of the weights. So is the body,
/// which is its blocks joined. <c>NEWSEXTRACT_APPROVE=1 dotnet test -c Release</c> renews the approved files: read their diff.
/// </summary>
public class GoldenTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [MemberData(nameof(SampleTests.Samples), MemberType = typeof(SampleTests))]
    public void The_record_of_a_sample_is_the_approved_one(string sample)
    {
        NewsArticle article = SampleTests.Extract(sample);
        JsonNode record = JsonNode.Parse(ArticleJson.ToJson(article))!;
        record.AsObject().Remove("articleBody");
        RemoveConfidences(record);
        Repository.AssertApproved($"tests/NewsExtract.Tests/Golden/{article.Id}.json", record.ToJsonString(Indented));
    }

    private static void RemoveConfidences(JsonNode? node)
    {
        if (node is JsonArray list)
            foreach (JsonNode? item in list) RemoveConfidences(item);
        if (node is not JsonObject record) return;
        record.Remove("confidence");
        foreach ((_, JsonNode? value) in record) RemoveConfidences(value);
    }
}
