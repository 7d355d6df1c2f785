using System.Collections.Frozen;
using System.Text;
using NewsExtract.Markup;

namespace NewsExtract.Boilerplate;

/// <summary>
/// Knows the class names of utility frameworks (Tailwind, Bootstrap and the like), which say how something looks and not what it is:
/// <c>text-center</c> is no text, <c>items-end</c> neither a list nor an end. Names are given as <see cref="NameText.Lower"/>
/// has them, where a bracket is a brace.
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

    private static readonly FrozenSet<ulong> FirstWords = FrozenSet.Create([.. Starts.Concat(Hiding).Select(FirstWord)]);

    private static byte[][] Bytes(string words) => [.. words.Split(' ').Select(Encoding.ASCII.GetBytes)];

    private static ulong FirstWord(byte[] name) => new NameText().Read(name).Words[0];

    /// <summary>Whether a name that begins with the word can be any of them, variants aside.</summary>
    public static bool MayBegin(ulong word) => FirstWords.Contains(word);

    /// <summary>
    /// Whether a name holds for some screens or children only: <c>md:hidden</c>, <c>[&amp;_ol]:list-decimal</c>; or, with parentheses, is
    /// one of atomic styles: <c>C($summaryColor)</c>.
    /// </summary>
    public static bool IsVariant(NameText name) => name.HasVariantSign;

    /// <summary>Whether a name is a known word with a known value or a number.</summary>
    public static bool Has(ReadOnlySpan<byte> name)
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

    /// <summary>Whether a name takes what bears it out of view.</summary>
    public static bool Hides(ReadOnlySpan<byte> name) => IsOneOf(Hiding, name);

    /// <summary>Whether a name shows on larger screens what is hidden on small ones (<c>md:block</c>).</summary>
    public static bool ShowsLater(ReadOnlySpan<byte> name) =>
        name.IndexOf((byte)':') > 0 && (name.EndsWith("block"u8) || name.EndsWith("flex"u8) || name.EndsWith("grid"u8)
            || name.EndsWith("inline"u8));

    private static bool IsOneOf(byte[][] names, ReadOnlySpan<byte> name)
    {
        foreach (byte[] other in names)
            if (name.SequenceEqual(other)) return true;
        return false;
    }
}
