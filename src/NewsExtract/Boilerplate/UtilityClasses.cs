using System.Text;
using NewsExtract.Markup;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Knows the class names of utility frameworks (Tailwind, Bootstrap and the like), which say how something looks and not what it is:
/// <c>text-center</c> is no text, <c>items-end</c> neither a list nor an end. A name with a colon, a bracket or a parenthesis
/// holds for some screens or children only (<c>md:hidden</c>, <c>[&amp;_ol]:list-decimal</c>), or is one of atomic styles
/// (<c>C($summaryColor)</c>).
/// </summary>
internal static class UtilityClasses
{
    private static readonly byte[][] Starts =
        Bytes("text- items- justify- list- grid- content- self- place- top- right- bottom- left- end- hidden- hide- leading-");

    private static readonly byte[][] Values = Bytes(
        "center left right start end between around none disc decimal inside outside unstyled inline reset white black gray grey slate "
            + "zinc neutral stone red blue green primary secondary muted "
        + "dark light danger success inherit current xs sm md lg xl base full auto px stretch baseline uppercase lowercase capitalize "
        + "nowrap wrap truncate ellipsis balance phone mobile tablet "
        + "desktop print cols rows flow tight none snug normal relaxed loose");

    /// <summary>
    /// Names that hide what bears them. Inside longer ones it is something else that is hidden: overflow-hidden, label-hidden.
    /// </summary>
    private static readonly byte[][] Hiding = Bytes("hidden hide is-hidden screen-reader-text");

    private const NamePlace FirstOfName = NamePlace.NameStart | NamePlace.WordEnd | NamePlace.InOneWord;

    /// <summary>Tell the few names that may be any of these.</summary>
    public static NameKeyword[] Keywords { get; } =
    [
        new(":", NamePlace.Anywhere) { Traits = NameTraits.IsVariant }, // stands for the brackets and the parenthesis too
        .. Starts.Concat(Hiding).Select(FirstWord).Distinct().Select(word => new NameKeyword(word, FirstOfName)
        {
            Traits = NameTraits.MayBeUtility,
        }),
    ];

    private static byte[][] Bytes(string words) => [.. words.Split(' ').Select(Encoding.ASCII.GetBytes)];

    private static string FirstWord(byte[] name) => Encoding.ASCII.GetString(name).Split('-')[0];

    /// <summary>Takes back what the words of a name say that is no name but a style, and adds what the style does.</summary>
    public static void Correct(ReadOnlySpan<byte> name, ref NameMeaning meaning)
    {
        // In lower case; a bracket becomes a brace.
        Span<byte> lower = stackalloc byte[name.Length];
        for (int i = 0; i < name.Length; i++) lower[i] = (byte)(name[i] | 0x20);
        if (meaning.Has(NameTraits.IsVariant))
        {
            meaning.Groups = ClassGroups.None;
            if (ShowsLater(lower)) meaning.Traits |= NameTraits.ShowsLater;
        }
        else if (Has(lower)) meaning.Groups = ClassGroups.None;
        else if (IsOneOf(Hiding, lower)) meaning.Groups |= ClassGroups.Hidden;
    }

    /// <summary>Whether a name is a known word with a known value or a number.</summary>
    private static bool Has(ReadOnlySpan<byte> name)
    {
        foreach (byte[] start in Starts)
            if (name.StartsWith(start)) return IsValue(name[start.Length..]);
        return false;
    }

    private static bool IsValue(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'-');
        if (end >= 0) rest = rest[..end];
        return rest.IsEmpty || char.IsAsciiDigit((char)rest[0]) || IsOneOf(Values, rest);
    }

    /// <summary>Whether a name shows on larger screens what is hidden on small ones (<c>md:block</c>).</summary>
    private static bool ShowsLater(ReadOnlySpan<byte> name) =>
        name.IndexOf((byte)':') > 0 && (name.EndsWith("block"u8) || name.EndsWith("flex"u8) || name.EndsWith("grid"u8)
            || name.EndsWith("inline"u8));

    private static bool IsOneOf(byte[][] names, ReadOnlySpan<byte> name)
    {
        foreach (byte[] other in names)
            if (name.SequenceEqual(other)) return true;
        return false;
    }
}
