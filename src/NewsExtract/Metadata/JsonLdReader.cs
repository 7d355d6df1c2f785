using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// Reads the JSON-LD blocks of a page: finds the object that describes the article among all of them, follows <c>@id</c> references, and
/// turns its properties into candidates. Pooled.
/// </summary>
internal sealed class JsonLdReader(PageScan scan, PageEvidence evidence)
{
    public const int MostDepth = 64;
    private const int MostBlocks = 32;
    private const int MostBlockBytes = 1 << 20;
    /// <summary>Lists of a page's related stories hold hundreds of objects; the article's are among the first.</summary>
    private const int MostThings = 2000;
    private const int MostListItems = 64;

    private readonly List<JsonDocument> _documents = [];
    private readonly List<Thing> _things = [];
    private readonly List<TextSlice> _titles = [];
    private readonly Stack<(JsonElement Element, bool IsListed)> _open = new();

    /// <summary>The object of the page's article, of kind undefined when there is none.</summary>
    private JsonElement _article;

    private PageTree Tree => scan.Tree;

    /// <summary>An object with a type, and whether it stands inside a list of other stories.</summary>
    private readonly record struct Thing(JsonElement Element, ThingKind Kind, bool IsListed);

    /// <param name="address">The page's address, null when unknown.</param>
    /// <param name="canonical">The one it states itself.</param>
    public void Read(TextSlice? address, TextSlice? canonical)
    {
        Clear();
        foreach (int element in scan.JsonLdElements)
        {
            if (_documents.Count == MostBlocks) break;
            ReadBlock(element);
        }
        Report(address, canonical);
    }

    /// <summary>The article's text, null when it is not stated.</summary>
    public TextSlice? Body => _article.ValueKind == JsonValueKind.Object
        && (_article.Raw("articleBody"u8, scan.Texts) ?? _article.Raw("reviewBody"u8, scan.Texts)) is { Length: > 0 } body ? body : null;

    private void Clear()
    {
        _article = default;
        foreach (JsonDocument document in _documents) document.Dispose();
        _documents.Clear();
        _things.Clear();
        _open.Clear();
    }

    private void ReadBlock(int element)
    {
        ReadOnlyMemory<byte> block = Tree[element].Tag == Tag.Meta ? ContentOf(element) : TextOf(element);
        if (block.Length is 0 or > MostBlockBytes || JsonLdRepair.Parse(block) is not { } document) return;
        _documents.Add(document);
        Collect(document.RootElement);
    }

    private ReadOnlyMemory<byte> TextOf(int script)
    {
        int text = script + 1;
        return text < Tree[script].End ? new ReadOnlyMemory<byte>(Tree.Bytes, Tree[text].Start, Tree[text].Length) : default;
    }

    private byte[] ContentOf(int meta) =>
        Encoding.UTF8.GetBytes(scan.Attribute(meta, KnownAttribute.Content).GetValueOrDefault().ToString());

    /// <summary>Gathers the typed objects of a document, in order.</summary>
    private void Collect(JsonElement root)
    {
        _open.Push((root, false));
        while (_open.TryPop(out (JsonElement Element, bool IsListed) next) && _things.Count < MostThings)
        {
            (JsonElement element, bool isListed) = next;
            if (element.ValueKind == JsonValueKind.Array)
            {
                // Pushed from the end, so that they are met in order.
                for (int i = Math.Min(element.GetArrayLength(), MostThings) - 1; i >= 0; i--)
                    if (element[i].ValueKind is JsonValueKind.Object or JsonValueKind.Array) _open.Push((element[i], isListed));
                continue;
            }
            if (element.ValueKind != JsonValueKind.Object) continue;
            ThingKind kind = JsonLdKind.Of(element);
            _things.Add(new Thing(element, kind, isListed));
            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) continue;
                bool isMain = property.NameEquals("@graph"u8) || property.NameEquals("mainEntity"u8)
                    || property.NameEquals("mainEntityOfPage"u8);
                _open.Push((property.Value, isListed || !isMain));
            }
        }
    }

    private void Report(TextSlice? address, TextSlice? canonical)
    {
        int article = FindArticle(address, canonical);
        if (article >= 0) ReportArticle(_things[article].Element);
        if (_things.FindIndex(thing => thing.Kind == ThingKind.Trail) is >= 0 and int trail)
            Add(MetadataField.Section, Origin.JsonLdPage,
                JsonLdTrail.Section(_things[trail].Element, new ArticleIdentity(address, canonical, Titles()), scan.Texts));
        foreach (Thing thing in _things)
        {
            if (thing.IsListed && thing.Kind != ThingKind.Page) continue;
            if (thing.Kind == ThingKind.Page) ReportPage(thing.Element, thing.IsListed);
            else if (thing.Kind is ThingKind.Site or ThingKind.Organization)
                Add(MetadataField.SiteName, Origin.JsonLdPage, Text(thing.Element, "name"u8));
            else if (thing.Kind == ThingKind.Media && article < 0) ReportMedia(thing.Element);
        }
    }

    /// <summary>The object that describes the page's article, -1 when there is none.</summary>
    private int FindArticle(TextSlice? address, TextSlice? canonical)
    {
        int first = _things.FindIndex(thing => thing.Kind == ThingKind.Article);
        if (first < 0) return -1;
        bool isAlone = !_things[first].IsListed && _things.FindIndex(first + 1, thing => thing.Kind == ThingKind.Article) < 0;
        return isAlone ? first : FindArticleAmongOthers(new ArticleIdentity(address, canonical, Titles()));
    }

    private int FindArticleAmongOthers(in ArticleIdentity page)
    {
        int article = -1, best = int.MinValue;
        for (int i = 0; i < _things.Count; i++)
        {
            Thing thing = _things[i];
            if (thing.Kind != ThingKind.Article) continue;
            bool hasAddress = page.IsAddress(Text(thing.Element, "url"u8))
                || page.IsAddress(thing.Element.Address("mainEntityOfPage"u8, scan.Texts)) || page.IsAddress(Text(thing.Element, "@id"u8));
            int score = (thing.IsListed ? -4 : 0) + (hasAddress ? 3 : 0)
                + (page.IsHeadline(Text(thing.Element, "headline"u8) ?? Text(thing.Element, "name"u8)) ? 3 : 0)
                + (thing.Element.TryGetProperty("datePublished"u8, out _) ? 1 : 0);
            if (score > best) (article, best) = (i, score);
        }
        // An article that only stands among others and matches nothing of the page is another story.
        return best >= -1 ? article : -1;
    }

    /// <summary>The page's titles as headings and meta elements give them.</summary>
    private List<TextSlice> Titles()
    {
        const int mostStated = 8, most = 12;
        List<TextSlice> titles = _titles;
        titles.Clear();
        foreach (ref readonly Candidate candidate in evidence.Candidates)
            if (candidate.Field == MetadataField.Headline && titles.Count < mostStated) titles.Add(candidate.Value);
        foreach (MarkedElement heading in scan.Headings)
            if (titles.Count < most && Tree.IsElement(heading.Node, Tag.H1) && scan.ShortText(heading.Node) is { Length: > 0 } text)
                titles.Add(text);
        return titles;
    }

    private void ReportArticle(JsonElement article)
    {
        evidence.IsNewsArticle = JsonLdKind.IsNews(article);
        AddTexts(article, Origin.JsonLd);
        Add(MetadataField.Headline, Origin.JsonLd, Text(article, "headline"u8) ?? Text(article, "name"u8));
        Add(MetadataField.Standfirst, Origin.JsonLd, Text(article, "alternativeHeadline"u8));
        AddPeople(article, "author"u8, Origin.JsonLd);
        if (!article.TryGetProperty("author"u8, out _)) AddPeople(article, "creator"u8, Origin.JsonLd);
        AddNames(article, "publisher"u8, MetadataField.Publisher);
        AddList(article, "articleSection"u8, MetadataField.Section);
        AddList(article, "keywords"u8, MetadataField.Keywords);
        AddImages(article);
        _article = article;
        Add(MetadataField.FreeAccess, Origin.JsonLd, article.Flag("isAccessibleForFree"u8, scan.Texts));
    }

    private void ReportPage(JsonElement page, bool isListed)
    {
        if (isListed) return;
        AddTexts(page, Origin.JsonLdPage);
        Add(MetadataField.Headline, Origin.JsonLdPage, Text(page, "headline"u8) ?? Text(page, "name"u8));
        AddPeople(page, "author"u8, Origin.JsonLdPage);
        AddNames(page, "publisher"u8, MetadataField.Publisher);
    }

    private void ReportMedia(JsonElement media)
    {
        Add(MetadataField.Published, Origin.JsonLdPage, Text(media, "datePublished"u8) ?? Text(media, "uploadDate"u8));
        Add(MetadataField.Description, Origin.JsonLdPage, Text(media, "description"u8));
    }

    private void AddTexts(JsonElement element, Origin origin)
    {
        Add(MetadataField.Description, origin, Text(element, "description"u8) ?? Text(element, "abstract"u8));
        Add(MetadataField.Published, origin, Text(element, "datePublished"u8));
        Add(MetadataField.Modified, origin, Text(element, "dateModified"u8));
        Add(MetadataField.Created, origin, Text(element, "dateCreated"u8));
        Add(MetadataField.Language, origin, Text(element, "inLanguage"u8));
        Add(MetadataField.Url, origin, Text(element, "url"u8));
    }

    private TextSlice? Text(JsonElement element, ReadOnlySpan<byte> property) => element.Text(property, scan.Texts);

    private void Add(MetadataField field, Origin origin, TextSlice? value)
    {
        if (value is { } text) evidence.Add(new Candidate(field, origin, text));
    }

    private void AddPeople(JsonElement element, ReadOnlySpan<byte> property, Origin origin)
    {
        if (!element.TryGetProperty(property, out JsonElement people)) return;
        if (people.ValueKind != JsonValueKind.Array)
        {
            AddPerson(people, origin);
            return;
        }
        for (int i = 0; i < Math.Min(people.GetArrayLength(), MostListItems); i++) AddPerson(people[i], origin);
    }

    private void AddPerson(JsonElement person, Origin origin)
    {
        person = Resolve(person);
        if (person.ValueKind == JsonValueKind.String)
        {
            Add(MetadataField.Author, origin, person.AsText(scan.Texts));
            return;
        }
        if (person.ValueKind != JsonValueKind.Object) return;
        TextSlice? url = Text(person, "url"u8);
        bool isOrganization = JsonLdKind.Of(person) == ThingKind.Organization;
        // Some systems put all names into one object's list.
        if (person.TryGetProperty("name"u8, out JsonElement names) && names.ValueKind == JsonValueKind.Array)
        {
            for (int i = 0; i < Math.Min(names.GetArrayLength(), MostListItems); i++)
                if (names[i].AsText(scan.Texts) is { } one)
                    evidence.Add(new Candidate(MetadataField.Author, origin, one, IsOrganization: isOrganization));
            return;
        }
        TextSlice? name = Text(person, "name"u8);
        if (name is null && Text(person, "familyName"u8) is { } family)
            name = scan.Texts.Join(Text(person, "givenName"u8).GetValueOrDefault(), " ", family).Trim();
        if (name is { } full) evidence.Add(new Candidate(MetadataField.Author, origin, full, Url: url, IsOrganization: isOrganization));
    }

    private void AddNames(JsonElement element, ReadOnlySpan<byte> property, MetadataField field)
    {
        if (!element.TryGetProperty(property, out JsonElement value)) return;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        value = Resolve(value);
        Add(field, Origin.JsonLd, value.ValueKind == JsonValueKind.Object ? Text(value, "name"u8) : value.AsText(scan.Texts));
    }

    private void AddList(JsonElement element, ReadOnlySpan<byte> property, MetadataField field)
    {
        if (!element.TryGetProperty(property, out JsonElement list)) return;
        if (list.ValueKind != JsonValueKind.Array)
        {
            Add(field, Origin.JsonLd, list.AsText(scan.Texts));
            return;
        }
        for (int i = 0; i < Math.Min(list.GetArrayLength(), MostListItems); i++) Add(field, Origin.JsonLd, list[i].AsText(scan.Texts));
    }

    private void AddImages(JsonElement article)
    {
        if (!article.TryGetProperty("image"u8, out JsonElement images)) return;
        int count = images.ValueKind == JsonValueKind.Array ? Math.Min(images.GetArrayLength(), MostListItems) : 1;
        for (int i = 0; i < count; i++)
        {
            JsonElement image = Resolve(images.ValueKind == JsonValueKind.Array ? images[i] : images);
            TextSlice? url = image.ValueKind == JsonValueKind.Object
                ? Text(image, "url"u8) ?? Text(image, "contentUrl"u8) : image.AsText(scan.Texts);
            if (url is not { } address) continue;
            evidence.Add(new Candidate(MetadataField.Image, Origin.JsonLd, address));
            if (image.ValueKind != JsonValueKind.Object) continue;
            if (Text(image, "caption"u8) is { } caption)
                evidence.Add(new Candidate(MetadataField.ImageCaption, Origin.JsonLd, caption, Url: address));
            if ((Text(image, "creditText"u8) ?? Text(image, "copyrightHolder"u8)) is { } credit)
                evidence.Add(new Candidate(MetadataField.ImageCredit, Origin.JsonLd, credit, Url: address));
        }
    }

    /// <summary>The object an <c>@id</c> points to, when this one says nothing else.</summary>
    private JsonElement Resolve(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || element.TryGetProperty("name"u8, out _) || element.TryGetProperty("url"u8, out _))
            return element;
        if (!element.TryGetProperty("@id"u8, out JsonElement id) || id.ValueKind != JsonValueKind.String) return element;
        ReadOnlySpan<byte> quoted = JsonMarshal.GetRawUtf8Value(id);
        foreach (Thing thing in _things)
        {
            if (thing.Element.TryGetProperty("@id"u8, out JsonElement other) && other.ValueKind == JsonValueKind.String
                && JsonMarshal.GetRawUtf8Value(other).SequenceEqual(quoted)
                && (thing.Element.TryGetProperty("name"u8, out _) || thing.Element.TryGetProperty("url"u8, out _)))
            {
                return thing.Element;
            }
        }
        return element;
    }
}
