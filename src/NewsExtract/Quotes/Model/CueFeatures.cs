using System.Runtime.Intrinsics;
using static NewsExtract.Quotes.Model.FeatureHash;

namespace NewsExtract.Quotes.Model;

/// <summary>The features by which a token is told to be a cue or not. Training and extraction read the same features from here.</summary>
internal static class CueFeatures
{
    public const int Max = 64;

    public const int Outside = 0, Begin = 1, Inside = 2, Labels = 3;

    /// <summary>The features of a row of tokens of one sentence.</summary>
    /// <param name="count">How many of them are asked for; those of the others mean nothing.</param>
    /// <returns>Their number.</returns>
    public static int Write(TokenFeatures tokens, int first, int count, Span<Vector256<uint>> features)
    {
        int n = 0;
        Span<uint> endings = stackalloc uint[Lanes], stems = stackalloc uint[Lanes], lefts = stackalloc uint[Lanes],
            rights = stackalloc uint[Lanes];
        bool marked = tokens.HasMarksAround(first, first + count);
        for (int lane = 0; lane < count; lane++)
        {
            int i = first + lane;
            (endings[lane], stems[lane], lefts[lane], rights[lane]) =
                (tokens.Ending(i), tokens.Stem(i), tokens.LeftContext(i, marked), tokens.RightContext(i, marked));
        }
        Vector256<uint> ending = Vector256.Create<uint>(endings), stem = Vector256.Create<uint>(stems),
            left = Vector256.Create<uint>(lefts), right = Vector256.Create<uint>(rights);
        Vector256<uint> w0 = tokens.Words(first), w1 = tokens.Words(first + 1), w2 = tokens.Words(first + 2), v1 = tokens.Words(first - 1),
            v2 = tokens.Words(first - 2);
        Vector256<uint> t0 = tokens.TagsFrom(first), t1 = tokens.TagsFrom(first + 1), t2 = tokens.TagsFrom(first + 2),
            t3 = tokens.TagsFrom(first + 3);
        Vector256<uint> s1 = tokens.TagsFrom(first - 1), s2 = tokens.TagsFrom(first - 2), s3 = tokens.TagsFrom(first - 3);
        Vector256<uint> before = tokens.References(first - 1), behind = tokens.References(first + 1);
        Vector256<uint> quoted = tokens.Places(first) >>> 2;
        features[n++] = Mix(1, w0);
        features[n++] = Mix(2, v1);
        features[n++] = Mix(3, w1);
        features[n++] = Mix(4, v2);
        features[n++] = Mix(5, w2);
        features[n++] = Mix(6, v1, w0);
        features[n++] = Mix(7, w0, w1);
        features[n++] = Mix(8, w0, t1, t2);
        features[n++] = Mix(9, w0, s1, s2);
        features[n++] = Mix(10, w0, s1, t1);
        features[n++] = Mix(11, t0, s1, t1);
        features[n++] = Mix(12, s2, s1, t0);
        features[n++] = Mix(13, t0, t1, t2);
        features[n++] = Mix(14, ending, s1);
        features[n++] = Mix(15, ending, t1);
        features[n++] = Mix(16, w0, quoted);
        features[n++] = Mix(17, w0, left);
        features[n++] = Mix(18, w0, right);
        features[n++] = Mix(19, t0, left, right);
        features[n++] = Mix(20, ending, quoted, s1);
        features[n++] = Mix(21, w0, before, behind);
        features[n++] = Mix(22, t0, before, behind);
        features[n++] = Mix(23, t0, s1 * 64 + s2, t1 * 64 + t2);
        features[n++] = Mix(24, v1, w1);
        features[n++] = Mix(25, w0, w1, w2);
        features[n++] = Mix(26, v2, v1, w0);
        features[n++] = Mix(27, ending, w1);
        features[n++] = Mix(28, s3 * 64 + s2, s1, t0);
        features[n++] = Mix(29, t0, t1 * 64 + t2, t3);
        features[n++] = Mix(30, t0, quoted, left);
        features[n++] = Mix(31, ending, left, right);
        features[n++] = Mix(32, stem);
        features[n++] = Mix(33, stem, t0, t1);
        features[n++] = Mix(34, stem, s1, before);
        features[n++] = Mix(35, stem, left, right);
        features[n++] = Mix(36, stem, t1, t2);
        features[n++] = Mix(37, stem, w1);
        return n;
    }
}
