using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>Chooses the authors among what structured data, meta elements and the visible byline say.</summary>
internal sealed class AuthorPicker(PageTree tree, PageScan scan, PageEvidence evidence, SiteNames siteNames)
{
    private const int MostAuthors = 40;

    /// <summary>Names of one origin.</summary>
    private sealed record Signature(Origin Origin, List<string> People, List<string> Organizations)
    {
        public bool IsEmpty => People.Count == 0 && Organizations.Count == 0;
    }

    public IReadOnlyList<Author> Pick(int headline)
    {
        List<Signature> signatures = Collect(headline);
        List<string> names = Choose(signatures);
        var authors = new Author[Math.Min(names.Count, MostAuthors)];
        for (int i = 0; i < authors.Length; i++) authors[i] = new Author(names[i], UrlOf(names[i]));
        return authors;
    }

    private List<Signature> Collect(int headline)
    {
        CollectVisible(headline);
        var signatures = new List<Signature>();
        foreach (Origin origin in (ReadOnlySpan<Origin>)[Origin.JsonLd, Origin.Microdata, Origin.Link, Origin.Class, Origin.Meta, Origin.OpenGraph, Origin.JsonLdPage, Origin.Text])
        {
            Signature signature = Read(origin);
            if (!signature.IsEmpty) signatures.Add(signature);
        }
        return signatures;
    }

    private Signature Read(Origin origin)
    {
        var signature = new Signature(origin, [], []);
        var names = new List<string>();
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Author || candidate.Origin != origin) continue;
            names.Clear();
            if (candidate.IsOrganization) names.Add(candidate.Value);
            else BylineReader.Read(candidate.Value, names);
            foreach (string name in names)
            {
                List<string> list = candidate.IsOrganization || siteNames.Contains(name) ? signature.Organizations : signature.People;
                if (!Has(list, name)) list.Add(name);
            }
        }
        return signature;
    }

    private static bool Has(List<string> names, string name)
    {
        foreach (string other in names)
            if (MetadataText.SameWords(other, name)) return true;
        return false;
    }

    /// <summary>The first origin that names people; else the first that signs as an organisation.</summary>
    private static List<string> Choose(List<Signature> signatures)
    {
        foreach (Signature signature in signatures)
            if (signature.People.Count > 0) return signature.People;
        foreach (Signature signature in signatures)
            if (signature.Organizations.Count > 0) return signature.Organizations;
        return [];
    }

    private string? UrlOf(string name)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Author && candidate.Url is { Length: > 0 } && MetadataText.SameWords(candidate.Value, name)) return candidate.Url;
        return null;
    }

    /// <summary>Elements marked as byline or author near the headline, outermost first.</summary>
    private void CollectVisible(int headline)
    {
        int end = 0;
        Origin found = default;
        int added = 0;
        foreach (MarkedElement element in scan.Bylines)
        {
            if (element.InAside || element.Node < end || added == 8) continue;
            if (headline >= 0 && element.Node < headline - 60) continue;
            Origin origin = (element.Hints & ClassHint.Byline) != 0 && tree.IsElement(element.Node, Tag.A) ? Origin.Link : Origin.Class;
            if (added > 0 && origin != found) continue;
            if (scan.ShortText(element.Node) is not { Length: > 1 and < 200 } text) continue;
            evidence.Add(new Candidate(MetadataField.Author, origin, text, element.Node, origin == Origin.Link ? tree.Attribute(element.Node, "href"u8) : null));
            (end, found) = (tree[element.Node].End, origin);
            added++;
        }
    }
}
