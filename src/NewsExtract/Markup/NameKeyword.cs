using NewsExtract.Boilerplate;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>
/// How a keyword has to stand in a name. A word of a name is a run of letters in which no capital follows a small letter.
/// </summary>
[Flags]
internal enum NamePlace : byte
{
    Anywhere = 0,
    NameStart = 1,
    WordStart = 2,
    WordEnd = 4,
    Word = WordStart | WordEnd,
    /// <summary>Not across a capital: "newStory" has no "news".</summary>
    InOneWord = 8,
}

/// <summary>What a name is, beside what it means to a stage.</summary>
[Flags]
internal enum NameTraits : byte
{
    None = 0,
    NamesComments = 1,
    /// <summary>Shows on larger screens what another name of the list hides.</summary>
    ShowsLater = 2,
    /// <summary>A field of text, which is no standfirst whatever else is in the list.</summary>
    HoldsBody = 4,
    /// <summary>Has a sign that only names of utility frameworks have.</summary>
    IsVariant = 8,
    /// <summary>Begins with a word that names of utility frameworks begin with.</summary>
    MayBeUtility = 16,
    /// <summary>Has two m in a row, as comments have in many languages, and few other words.</summary>
    HasDoubleM = 32,
}

/// <summary>A word that tells something of the elements in whose names it stands.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Place">How it has to stand there.</param>
internal readonly record struct NameKeyword(string Text, NamePlace Place)
{
    public ClassGroups Groups { get; init; }
    public ClassHint Hints { get; init; }
    public NameTraits Traits { get; init; }
}
