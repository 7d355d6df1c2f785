using NewsExtract.Drafts;

namespace NewsExtract.Metadata;

/// <summary>Chooses the authors among what structured data, meta elements and the visible byline say.</summary>
internal sealed class AuthorPicker(PageScan scan, PageEvidence evidence, SiteNames siteNames)
{
    private const int MostAuthors = 40;

    /// <summary>Names of one origin: people, and the organisations, desks and accounts that sign when no one else does.</summary>
    private sealed class Signature(TextStore texts)
    {
        public NameList People { get; } = new(texts);
        public NameList Impersonal { get; } = new(texts);
    }

    private readonly Signature _stated = new(scan.Texts), _shown = new(scan.Texts), _other = new(scan.Texts);

    private readonly BylineFinder _byline = new(scan, evidence, siteNames);
    private readonly NameList _names = new(scan.Texts);
    private readonly List<TextSlice> _houses = [];

    /// <param name="headline">The headline's element, or -1.</param>
    /// <param name="authors">Receives the authors.</param>
    public void Pick(int headline, List<AuthorText> authors)
    {
        _byline.Find(headline);
        NameList? names = Choose(headline);
        for (int i = 0; i < Math.Min(names?.Count ?? 0, MostAuthors); i++) authors.Add(new AuthorText(names![i], UrlOf(names[i])));
    }

    private NameList? Choose(int headline)
    {
        Signature? stated = FirstWithPeople([Origin.JsonLd, Origin.Microdata, Origin.Meta, Origin.OpenGraph, Origin.JsonLdPage], _stated,
            out Origin statedIn);
        Signature? shown = FirstWithPeople([Origin.Link, Origin.Class, Origin.Text], _shown, out Origin shownIn);
        // A meta element may name the site's owner on all its pages.
        if (statedIn == Origin.Meta && stated is not null && shown is not null && evidence.First(MetadataField.Author, shownIn) is { } line
            && BylineWords.SaysWritten(line))
        {
            return shown.People;
        }
        if (stated is not null && shown is not null)
            return Agree(stated.People, shown.People, shownIn == Origin.Link || statedIn == Origin.Meta || IsSigned(shownIn));
        if (stated is null && shown is not null && IsFar(shownIn, shown.People[0], headline)
            && Read(Origin.JsonLd, _other).Impersonal is { Count: > 0 } house)
        {
            return house;
        }
        if ((stated ?? shown) is { } people) return people.People;
        foreach (Origin origin in (ReadOnlySpan<Origin>)[Origin.JsonLd, Origin.Link, Origin.Class, Origin.Text, Origin.Microdata,
            Origin.Meta, Origin.OpenGraph, Origin.JsonLdPage])
        {
            if (Read(origin, _other).Impersonal is { Count: > 0 } impersonal) return impersonal;
        }
        return null;
    }

    /// <summary>
    /// Structured data and byline together: what is stated wins where they share a name, with the people it leaves out. Where they share
    /// none, full names win over the name of an account; of two full names, those of a byline that is
    /// clearly one, for many systems state who uploaded the article.
    /// </summary>
    private static NameList Agree(NameList stated, NameList shown, bool isShownStrong)
    {
        bool shareOne = false;
        foreach (TextSlice name in shown.Names) shareOne |= stated.Has(name);
        if (!shareOne)
        {
            bool isStatedFull = AreFullNames(stated), isShownFull = AreFullNames(shown);
            return isStatedFull == isShownFull ? (isShownStrong ? shown : stated) : isShownFull ? shown : stated;
        }
        foreach (TextSlice name in shown.Names)
            if (!stated.Has(name) && IsFullName(name)) stated.Add(name);
        return stated;
    }

    /// <summary>The visible byline with a name stands so far below the headline that it may be an image's or another story's.</summary>
    private bool IsFar(Origin origin, ReadOnlySpan<char> name, int headline)
    {
        const int mostNodes = 220;
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Author && candidate.Origin == origin
                && candidate.Value.Span.Contains(name, StringComparison.Ordinal))
            {
                return headline >= 0 && candidate.Node > headline + mostNodes;
            }
        return false;
    }

    /// <summary>The visible byline begins with "By" or its like.</summary>
    private bool IsSigned(Origin origin) => evidence.First(MetadataField.Author, origin) is { } line && BylineWords.BeginsByline(line);

    private static bool AreFullNames(NameList names)
    {
        foreach (TextSlice name in names.Names)
            if (!IsFullName(name)) return false;
        return true;
    }

    /// <summary>More than one word, or a script that writes names as one.</summary>
    private static bool IsFullName(ReadOnlySpan<char> name) => (name.Contains(' ') && HasLower(name)) || name[0] > '\u2e80';

    private static bool HasLower(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
            if (char.IsLower(c)) return true;
        return false;
    }

    private Signature? FirstWithPeople(ReadOnlySpan<Origin> origins, Signature signature, out Origin found)
    {
        foreach (Origin origin in origins)
        {
            if (Read(origin, signature).People.Count == 0) continue;
            found = origin;
            return signature;
        }
        found = default;
        return null;
    }

    private Signature Read(Origin origin, Signature signature)
    {
        signature.People.Clear();
        signature.Impersonal.Clear();
        if (!evidence.Has(MetadataField.Author, origin)) return signature;
        _houses.Clear();
        bool isVisible = origin is Origin.Class or Origin.Text;
        // Who checked an article signs when no one else does but the site.
        bool isStated = evidence.First(MetadataField.Author, [Origin.JsonLd, Origin.Meta]) is { } signer && !siteNames.IsExactly(signer);
        foreach (ref readonly Candidate candidate in evidence.Candidates)
        {
            if (candidate.Field != MetadataField.Author || candidate.Origin != origin) continue;
            if (isVisible && isStated && BylineWords.SaysReview(candidate.Value)) continue;
            // The address of an account is no name, not even where the page gives it as its publisher's;
            // nor is JSON that a template wrote as a text.
            if (candidate.Value.Span.Contains("://", StringComparison.Ordinal) || candidate.Value.Span.StartsWith('{')) continue;
            _names.Clear();
            bool isOrganization = candidate.IsOrganization || siteNames.IsExactly(candidate.Value) || IsOrganization(candidate.Value);
            if (isOrganization) _names.Add(candidate.Value);
            else BylineReader.ReadLines(candidate.Value, _names, strict: isVisible);
            // "Harbour Post, Harbourton, Norway" is the address of a house.
            if (_names.Count > 1 && siteNames.IsExactly(_names[0])) _names.CutTo(1);
            // A field that holds a role or a desk alone still signs the article.
            if (_names.Count == 0 && (!isVisible || !candidate.Value.Span.Contains('\n')) && Unled(candidate.Value) is { } desk
                && IsPlain(desk) && !signature.Impersonal.Has(desk))
            {
                signature.Impersonal.Add(desk);
            }
            foreach (TextSlice name in _names.Names)
            {
                // "harbour2" at Harbour: whoever looks after the site.
                if (!isOrganization && BylineWords.IsAccount(name) && siteNames.Contains(name.TrimEnd("0123456789"))) continue;
                NameList list = isOrganization || IsImpersonal(name, isVisible) ? signature.Impersonal : signature.People;
                if (!list.Has(name)) list.Add(name);
                if (isOrganization && !siteNames.Contains(name)) _houses.Add(name);
            }
        }
        // An agency named beside people in one list of authors signs with them.
        if (origin == Origin.JsonLd && signature.People.Count > 0)
        {
            foreach (TextSlice house in _houses)
                if (!signature.People.Has(house)) signature.People.Add(house);
        }
        return signature;
    }

    /// <summary>The site, a desk, an agency; and, where a reader sees it, what has an article in front.</summary>
    private bool IsImpersonal(ReadOnlySpan<char> name, bool isVisible) =>
        siteNames.Contains(name) || BylineWords.IsImpersonal(name) || BylineWords.IsAccount(name) || NewsAgencies.Contains(name)
        || (isVisible && name.StartsWith("The "));

    /// <summary>Without "By", unless that word is all there is ("Redaktion"); null for "Written by" without a name.</summary>
    private static TextSlice? Unled(TextSlice value) =>
        BylineReader.StripLeadIn(value).Length is > 0 and int rest ? value[^rest..] : value.Span.Contains(' ') ? null : value;

    /// <summary>Another statement types this name as an organisation's.</summary>
    private bool IsOrganization(ReadOnlySpan<char> name)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Author && candidate.IsOrganization && MetadataText.SameWords(candidate.Value, name))
                return true;
        return false;
    }

    private static bool IsPlain(ReadOnlySpan<char> value) =>
        value.Length is > 1 and < 60 && char.IsLetter(value[0]) && value.IndexOfAny("@/[") < 0 && value.Count(' ') < 6
        && (!BylineWords.IsNoName(value) || (BylineWords.IsImpersonal(value)
        && !value.StartsWith("no ", StringComparison.OrdinalIgnoreCase)));

    private TextSlice? UrlOf(ReadOnlySpan<char> name)
    {
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Author && candidate.Url is { Length: > 0 }
                && MetadataText.SameWords(candidate.Value, name))
            {
                return candidate.Url;
            }
        return null;
    }
}
