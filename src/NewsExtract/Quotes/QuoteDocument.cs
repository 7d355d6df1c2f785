using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes;

/// <summary>Everything the passes know about one text. The buffers grow to the longest text seen and are used again.</summary>
internal sealed class QuoteDocument
{
    public string Text = "";
    public Language Language = Language.For(null);
    public QuoteScope Scope;

    public readonly TokenBuffer Tokens = new();
    public readonly Pool<Stretch> Stretches = new();
    public readonly Pool<Sentence> Sentences = new();
    public readonly Pool<RecognizedName> RecognizedNames = new();
    public readonly Pool<Reference> References = new();

    /// <summary>For every token the reference that begins at it, or -1.</summary>
    public int[] ReferenceAt = [];

    /// <summary>For every token the reference that ends with it, or -1.</summary>
    public int[] ReferenceEndingAt = [];

    public readonly Pool<Attribution> Attributions = new();
    public readonly Pool<Fragment> Fragments = new();
    public readonly Pool<Fragment> DirectFragments = new();
    public readonly Pool<int> GroupNumbers = new();
    public readonly Pool<byte> CoveredStretches = new();
    public readonly Pool<int> CueAnchors = new();
    public readonly ModelScratch Model = new();
    public readonly EntityTable Entities = new();

    public ReadOnlySpan<char> TextOf(int firstToken, int endToken) => Text.AsSpan(Tokens[firstToken].Start..Tokens[endToken - 1].End);
}
