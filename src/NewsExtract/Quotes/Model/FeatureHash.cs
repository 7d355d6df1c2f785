using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Model;

/// <summary>Mixes the parts of a feature into its identity. The multipliers are those of xxHash32 (Collet 2012).</summary>
internal static class FeatureHash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b = 0, uint c = 0)
    {
        // The products do not wait for each other; one more round spreads their sum over all bits.
        uint hash = template * 0x9E3779B1u + a * 0x85EBCA77u + b * 0xC2B2AE3Du + c * 0x27D4EB2Fu;
        hash = (hash ^ (hash >> 15)) * 0x165667B1u;
        return hash ^ (hash >> 16);
    }
}
