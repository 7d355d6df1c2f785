using static NewsExtract.Quotes.Model.FeatureHash;

namespace NewsExtract.Quotes.Model;

/// <summary>The features by which a token is told to be a cue or not. Training and extraction read the same features from here.</summary>
internal static class CueFeatures
{
    public const int Max = 64;

    public const int Outside = 0, Begin = 1, Inside = 2, Labels = 3;

    /// <summary>The features of a token.</summary>
    /// <returns>Their number.</returns>
    public static int Write(TokenFeatures tokens, int i, Span<uint> features)
    {
        int n = 0;
        uint w0 = tokens.Word(i), w1 = tokens.Word(i + 1), w2 = tokens.Word(i + 2), v1 = tokens.Word(i - 1), v2 = tokens.Word(i - 2);
        uint t0 = tokens.Tag(i), t1 = tokens.Tag(i + 1), t2 = tokens.Tag(i + 2), s1 = tokens.Tag(i - 1), s2 = tokens.Tag(i - 2), s3 = tokens.Tag(i - 3), t3 = tokens.Tag(i + 3);
        uint ending = tokens.Ending(i), stem = tokens.Stem(i);
        uint quoted = tokens.Quoted(i);
        uint left = tokens.LeftContext(i), right = tokens.RightContext(i);
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
        features[n++] = Mix(21, w0, tokens.Reference(i - 1), tokens.Reference(i + 1));
        features[n++] = Mix(22, t0, tokens.Reference(i - 1), tokens.Reference(i + 1));
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
        features[n++] = Mix(34, stem, s1, tokens.Reference(i - 1));
        features[n++] = Mix(35, stem, left, right);
        features[n++] = Mix(36, stem, t1, t2);
        features[n++] = Mix(37, stem, w1);
        return Finish(features, n);
    }
}
