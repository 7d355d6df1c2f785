using System.Runtime.CompilerServices;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>Reads the values of class, id and the like: lists of names, parted by white space.</summary>
internal static class NameReader
{
    /// <summary>Of a longer name the rest is not looked through: machines make them.</summary>
    private const int LongestName = 64;

    private static readonly KeywordAutomaton Keywords = new(
        [
            .. ClassKeywords.All, .. ClassHints.Keywords, .. UtilityClasses.Keywords,
            new("mm", NamePlace.Anywhere) { Traits = NameTraits.HasDoubleM },
        ]);

    /// <summary>What the names of a list mean together.</summary>
    public static NameMeaning Read(ReadOnlySpan<byte> list)
    {
        var all = new NameMeaning();
        for (int at = 0; at < list.Length;)
        {
            if (list[at] <= ' ')
            {
                all.AddSpace(list[at++]);
                continue;
            }
            all.Add(ReadOne(list[at..], out int length));
            at += length;
        }
        all.Settle();
        return all;
    }

    /// <summary>What the name means that a list begins with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // called once, for every name
    private static NameMeaning ReadOne(ReadOnlySpan<byte> list, out int length)
    {
        NameMeaning meaning = Keywords.Read(list[..Math.Min(list.Length, LongestName)], out length);
        ReadOnlySpan<byte> start = list[..length];
        for (; length < list.Length && list[length] > ' '; length++)
            if (!char.IsAsciiDigit((char)list[length]))
                meaning.HashWithoutDigits = NameMeaning.AddToHash(meaning.HashWithoutDigits, list[length]);
        ReadOnlySpan<byte> name = list[..length];
        if (meaning.Has(NameTraits.IsVariant | NameTraits.MayBeUtility)) UtilityClasses.Correct(start, ref meaning);
        meaning.Groups = ClassKeywords.Combine(meaning.Groups);
        if ((meaning.Hints & ClassHint.Standfirst) != 0 && ClassHints.HoldsBody(start)) meaning.Traits |= NameTraits.HoldsBody;
        if ((meaning.Has(NameTraits.HasDoubleM) || CommentMarks.MayNameSystem(name)) && CommentMarks.NamesComments(name))
            meaning.Traits |= NameTraits.NamesComments;
        return meaning;
    }
}
