using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Quotes.Model;

/// <summary>Mixes the parts of features into their identities: first a sum for each, then one round over all of them at once. The multipliers are those of xxHash32 (Collet 2012).</summary>
internal static class FeatureHash
{
    /// <summary>The parts of a feature, each times a number of its own; the products do not wait for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0) => template * 0x9E3779B1u + a * 0x85EBCA77u + b * 0xC2B2AE3Du + c * 0x27D4EB2Fu;

    /// <summary>Spreads the sums over all bits.</summary>
    /// <param name="features">A buffer with a multiple of eight places.</param>
    /// <param name="count">How many of them are sums.</param>
    /// <returns>The count.</returns>
    public static int Finish(Span<uint> features, int count)
    {
        foreach (ref Vector256<uint> eight in MemoryMarshal.Cast<uint, Vector256<uint>>(features)[..((count + 7) / 8)])
        {
            Vector256<uint> hash = (eight ^ (eight >>> 15)) * 0x165667B1u;
            eight = hash ^ (hash >>> 16);
        }
        return count;
    }
}
