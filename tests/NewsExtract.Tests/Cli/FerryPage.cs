namespace NewsExtract.Tests.Cli;

/// <summary>A short article about a late ferry, for tests to which any article will do.</summary>
internal static class FerryPage
{
    public const string Sentence =
        "The ferry left the harbour forty minutes after its time on Tuesday, the third delay of the week on the northern line.";

    public static string Html(string headline) => $"""
        <!DOCTYPE html><html lang="en"><head><title>{headline}</title></head><body><nav><ul><li>Home</li></ul></nav><main><article><h1>{headline}</h1>
        <p>{Sentence}</p>
        <p>“We are sorry for every passenger who had to wait,” said Marit Solheim, who runs the harbour office of the island council.</p>
        </article></main></body></html>
        """;
}
