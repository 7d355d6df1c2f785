using NewsExtract.Drafts;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>Leaves out the paragraphs that follow an article, built like its own, and say who wrote it.</summary>
internal static class Biographies
{
    public static void Drop(PageBlocks blocks, PageFeatures features, PageMetadata metadata)
    {
        const int last = 4;
        for (int i = blocks.Count - 1, seen = 0; i > 0 && seen < last && metadata.Authors.Count > 0; i--)
        {
            if (!blocks[i].Kept) continue;
            seen++;
            if (IsBiography(blocks.Text(i), features.Text(i), metadata.Authors)) BodyChoice.Drop(ref blocks[i], "about the author");
        }
    }

    /// <summary>"Jane Doe is our correspondent in ...": the full name of an author with a word or two in front, and what she does.</summary>
    private static bool IsBiography(ReadOnlySpan<char> text, in BlockText known, List<AuthorText> authors)
    {
        const float longest = 90;
        const int longestRole = 25;
        if (known.Units > longest || known.Words.InAuthors < 2) return false;
        foreach (AuthorText author in authors)
        {
            ReadOnlySpan<char> name = author.Name;
            int at = name.Contains(' ') ? text.IndexOf(name, StringComparison.Ordinal) : -1;
            if (at is < 0 or > longestRole || text[..at].Contains('.')) continue;
            ReadOnlySpan<char> rest = text[(at + name.Length)..].TrimStart();
            int end = rest.IndexOf(' ');
            if (end > 0 && BoilerplateWords.BiographyVerbs.Contains(rest[..end])) return true;
        }
        return false;
    }
}
