using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace NewsExtract.Html;

/// <summary>
/// What one pass over a page's bytes tells. Most of a page is ASCII, of which no more is asked than
/// its least byte: what is beyond ASCII is looked at run by run.
/// </summary>
/// <param name="IsValid">The bytes are UTF-8.</param>
/// <param name="IsTwice">They were encoded twice (<see cref="DoubleEncoding"/>).</param>
/// <param name="HasNul">A NUL stands among them.</param>
internal readonly record struct Utf8Check(bool IsValid, bool IsTwice, bool HasNul)
{
    /// <summary>Bytes looked at together: four vectors.</summary>
    private const int Width = 128;

    public static Utf8Check Of(ReadOnlySpan<byte> page)
    {
        ref byte start = ref MemoryMarshal.GetReference(page);
        Vector256<byte> least = Vector256<byte>.AllBitsSet;
        bool isTwice = false;
        // Where the run of vectors with something beyond ASCII starts, -1 outside of one.
        int run = -1, at = 0;
        for (; page.Length - at >= Width; at += Width)
        {
            Vector256<byte> first = Load(ref start, at), second = Load(ref start, at + Width / 4),
                third = Load(ref start, at + Width / 2), fourth = Load(ref start, at + Width / 4 * 3);
            least = Vector256.Min(least, Vector256.Min(Vector256.Min(first, second), Vector256.Min(third, fourth)));
            if (((first | second) | (third | fourth)).ExtractMostSignificantBits() != 0)
            {
                if (run < 0) run = at;
            }
            else if (run >= 0)
            {
                if (!IsRunValid(page[run..at], ref isTwice)) return default;
                run = -1;
            }
        }
        bool isValid = IsRunValid(page[(run < 0 ? at : run)..], ref isTwice);
        return new Utf8Check(isValid, isValid && isTwice, Vector256.EqualsAny(least, Vector256<byte>.Zero) || page[at..].Contains((byte)0));
    }

    private static Vector256<byte> Load(ref byte start, int at) => Vector256.LoadUnsafe(ref start, (nuint)at);

    /// <summary>A character that is cut off at the run's end is cut off by the ASCII behind it, too.</summary>
    private static bool IsRunValid(ReadOnlySpan<byte> run, ref bool isTwice)
    {
        if (!Utf8.IsValid(run)) return false;
        isTwice = isTwice || DoubleEncoding.IsIn(run);
        return true;
    }
}
