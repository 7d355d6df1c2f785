using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Mixes the parts of features into their identities: a sum for each, then one round over it. The multipliers are those of xxHash32 (Collet
/// 2012). Features of tokens are made for <see cref="Lanes"/> of them in a row at once, a lane each; those of spans one after the other.
/// </summary>
internal static class FeatureHash
{
    private const uint OfTemplate = 0x9E3779B1, OfA = 0x85EBCA77, OfB = 0xC2B2AE3D, OfC = 0x27D4EB2F;

    /// <summary>Tokens whose features are made together.</summary>
    public const int Lanes = 8;

    /// <summary>A feature of one part for a row of tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Mix(uint template, Vector256<uint> a) => Spread(Vector256.Create(template * OfTemplate) + a * OfA);

    /// <summary>A feature of two parts for a row of tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Mix(uint template, Vector256<uint> a, Vector256<uint> b) =>
        Spread(Vector256.Create(template * OfTemplate) + a * OfA + b * OfB);

    /// <summary>A feature of three parts for a row of tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Mix(uint template, Vector256<uint> a, Vector256<uint> b, Vector256<uint> c) =>
        Spread(Vector256.Create(template * OfTemplate) + a * OfA + b * OfB + c * OfC);

    /// <summary>The features of one of the tokens.</summary>
    /// <param name="features">Those of all of them, a row a feature.</param>
    /// <returns>Their number.</returns>
    public static int Lane(ReadOnlySpan<Vector256<uint>> features, int lane, Span<uint> ofToken)
    {
        ReadOnlySpan<uint> rows = MemoryMarshal.Cast<Vector256<uint>, uint>(features);
        for (int i = 0; i < features.Length; i++) ofToken[i] = rows[i * Lanes + lane];
        return features.Length;
    }

    /// <summary>The sum of a span's feature; see <see cref="Finish"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0) => template * OfTemplate + a * OfA + b * OfB + c * OfC;

    /// <summary>Spreads the sums over all bits.</summary>
    /// <param name="features">A buffer with a multiple of eight places.</param>
    /// <param name="count">How many of them are sums.</param>
    /// <returns>The count.</returns>
    public static int Finish(Span<uint> features, int count)
    {
        foreach (ref Vector256<uint> eight in MemoryMarshal.Cast<uint, Vector256<uint>>(features)[..((count + 7) / 8)])
            eight = Spread(eight);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Spread(Vector256<uint> sums)
    {
        Vector256<uint> hash = (sums ^ (sums >>> 15)) * 0x165667B1u;
        return hash ^ (hash >>> 16);
    }
}
