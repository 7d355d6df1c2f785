using System.Runtime.CompilerServices;
using NewsExtract.Boilerplate;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>What a class or id means, or a list of them.</summary>
internal struct NameMeaning
{
    /// <summary>For the block classifier.</summary>
    public ClassGroups Groups;
    /// <summary>FNV-1a of its letters and signs: numbered classes fall together.</summary>
    public uint HashWithoutDigits;
    /// <summary>For the metadata.</summary>
    public ClassHint Hints;
    public NameTraits Traits;

    private const uint HashOfNothing = 2166136261, Prime = 16777619;

    public NameMeaning() => HashWithoutDigits = HashOfNothing;

    public readonly bool Has(NameTraits trait) => (Traits & trait) != 0;

    public void Add(in NameMeaning name)
    {
        Groups |= name.Groups;
        Hints |= name.Hints;
        Traits |= name.Traits;
        // A name of digits alone is none.
        if (name.HashWithoutDigits != HashOfNothing) HashWithoutDigits = AddToHash(HashWithoutDigits, name.HashWithoutDigits);
    }

    /// <summary>Templates leave white space where they leave out a name: it tells their elements apart.</summary>
    public void AddSpace(byte space) => HashWithoutDigits = AddToHash(HashWithoutDigits, space);

    /// <summary>Adds a byte of a name to its hash, or a name's hash to that of a list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AddToHash(uint hash, uint more) => (hash ^ more) * Prime;

    /// <summary>Takes back what one name of a list says and another one denies.</summary>
    public void Settle()
    {
        if (Has(NameTraits.ShowsLater)) Groups &= ~ClassGroups.Hidden;
        if (Has(NameTraits.HoldsBody)) Hints &= ~ClassHint.Standfirst;
    }
}
