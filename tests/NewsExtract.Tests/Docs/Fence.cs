using System.Text;

namespace NewsExtract.Tests.Docs;

/// <summary>A code fence of a page of documentation.</summary>
/// <param name="Page">The page, relative to the repository.</param>
/// <param name="Line">The number of the fence's first line of content, from 1.</param>
/// <param name="Language">What stands behind the opening fence; empty for nothing.</param>
/// <param name="Content">The lines between the fences, each ended by a line feed.</param>
internal sealed record Fence(string Page, int Line, string Language, string Content)
{
    /// <summary>All pages of the documentation.</summary>
    public static IEnumerable<string> Pages =>
        Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Concat(["README.md", "CONTRIBUTING.md"]).Order(StringComparer.Ordinal);

    public bool IsCSharp => Language == "csharp";

    public static IReadOnlyList<Fence> Of(string page)
    {
        List<Fence> fences = [];
        string[] lines = Repository.Read(page).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            string language = lines[i][3..].Trim();
            int first = ++i;
            var content = new StringBuilder();
            for (; i < lines.Length && lines[i] != "```"; i++) content.Append(lines[i]).Append('\n');
            fences.Add(new Fence(page, first + 1, language, content.ToString()));
        }
        return fences;
    }

    public override string ToString() => $"{Page}:{Line}";
}
