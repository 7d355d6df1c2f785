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
        while (!list.IsEmpty)
        {
            int end = list.IndexOfAnyInRange((byte)0, (byte)' ');
            ReadOnlySpan<byte> name = end < 0 ? list : list[..end];
            if (!name.IsEmpty) all.Add(ReadOne(name));
            if (end < 0) break;
            all.AddSpace(list[end]);
            list = list[(end + 1)..];
        }
        all.Settle();
        return all;
    }

    private static NameMeaning ReadOne(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> start = name[..Math.Min(name.Length, LongestName)];
        NameMeaning meaning = Keywords.Read(start);
        if (meaning.Has(NameTraits.IsVariant | NameTraits.MayBeUtility)) UtilityClasses.Correct(start, ref meaning);
        meaning.Groups = ClassKeywords.Combine(meaning.Groups);
        if ((meaning.Hints & ClassHint.Standfirst) != 0 && ClassHints.HoldsBody(start)) meaning.Traits |= NameTraits.HoldsBody;
        if ((meaning.Has(NameTraits.HasDoubleM) || CommentMarks.MayNameSystem(name)) && CommentMarks.NamesComments(name))
            meaning.Traits |= NameTraits.NamesComments;
        meaning.AddToHash(name);
        return meaning;
    }
}
