using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Markup;

/// <summary>
/// Finds where one of many words may begin, sixteen places of a text at a time: by their first three bytes, each half of a byte looked up
/// by a shuffle (the search "Teddy" of Hyperscan; Wang et al., NSDI 2019). Whoever asks still has to compare.
/// </summary>
internal sealed class StartFilter
{
    /// <summary>Places looked at together.</summary>
    public const int Width = 16;

    /// <summary>
    /// For a place of the prefix: to each value of a byte's lower and higher half there the buckets, a bit each, whose words have it.
    /// </summary>
    private readonly record struct Halves(Vector128<byte> Low, Vector128<byte> High)
    {
        public static Halves Of(byte[][] words, int place)
        {
            byte[] low = new byte[Width], high = new byte[Width];
            foreach (byte[] word in words)
            {
                for (int half = 0; half < Width; half++)
                {
                    if (place >= word.Length || half == word[place] % 16) low[half] |= BucketOf(word);
                    if (place >= word.Length || half == word[place] / 16) high[half] |= BucketOf(word);
                }
            }
            return new Halves(Vector128.Create(low), Vector128.Create(high));
        }

        private static byte BucketOf(byte[] word) => (byte)(1 << word[0] % 8);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<byte> BucketsOf(Vector128<byte> bytes) =>
            Vector128.ShuffleNative(Low, bytes & Vector128.Create((byte)15)) & Vector128.ShuffleNative(High, bytes >> 4);
    }

    private readonly Halves _first, _second, _third;

    /// <param name="words">Words of two bytes and more.</param>
    public StartFilter(byte[][] words) => (_first, _second, _third) = (Halves.Of(words, 0), Halves.Of(words, 1), Halves.Of(words, 2));

    /// <param name="text">The sixteen places to look at, and two bytes more.</param>
    /// <returns>A bit for every place where a word may begin, the first one lowest.</returns>
    public uint Find(ReadOnlySpan<byte> text)
    {
        Vector128<byte> buckets = _first.BucketsOf(Vector128.Create(text)) & _second.BucketsOf(
            Vector128.Create(text[1..])) & _third.BucketsOf(Vector128.Create(text[2..]));
        return ~Vector128.Equals(buckets, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xffff;
    }
}
