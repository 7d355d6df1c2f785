using NewsExtract.Boilerplate;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>What a class or id means, or a list of them.</summary>
internal struct NameMeaning
{
    /// <summary>The offset basis and the prime of FNV-1a.</summary>
    public const uint HashOfNothing = 2166136261, Prime = 16777619;

    /// <summary>For the block classifier.</summary>
    public ClassGroups Groups;
    /// <summary>Of its letters and signs: numbered classes fall together.</summary>
    public uint HashWithoutDigits;
    /// <summary>For the metadata.</summary>
    public ClassHint Hints;
    public bool NamesComments;
    /// <summary>Shows on larger screens what another name of the list hides.</summary>
    public bool ShowsLater;
    /// <summary>A field of text, which is no standfirst whatever else is in the list.</summary>
    public bool HoldsBody;

    public NameMeaning() => HashWithoutDigits = HashOfNothing;

    public void Add(in NameMeaning name)
    {
        Groups |= name.Groups;
        Hints |= name.Hints;
        NamesComments |= name.NamesComments;
        ShowsLater |= name.ShowsLater;
        HoldsBody |= name.HoldsBody;
        // A name of digits alone is none.
        if (name.HashWithoutDigits != HashOfNothing) AddToHash(name.HashWithoutDigits);
    }

    /// <summary>Templates leave white space where they leave out a name: it tells their elements apart.</summary>
    public void AddSpace(byte space) => AddToHash(space);

    private void AddToHash(uint more) => HashWithoutDigits = (HashWithoutDigits ^ more) * Prime;

    /// <summary>Takes back what one name of a list says and another one denies.</summary>
    public void Settle()
    {
        if (ShowsLater) Groups &= ~ClassGroups.Hidden;
        if (HoldsBody) Hints &= ~ClassHint.Standfirst;
    }
}
