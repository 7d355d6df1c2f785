using static NewsExtract.Quotes.Model.FeatureHash;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// The features by which an attribution is judged as a whole: how clearly its parts won, what they are to each other, and what tells its
/// content from the one that it competes with. Training and extraction read the same features from here.
/// </summary>
internal static class ConfidenceFeatures
{
    public const int Max = 48;

    /// <summary>Steps of half a unit of log-odds in which margins are told apart.</summary>
    private const int Steps = 16;

    /// <summary>The features of an attribution.</summary>
    /// <returns>Their number.</returns>
    public static int Write(TokenFeatures tokens, in ModelAttribution found, ReadOnlySpan<Piece> pieces, Span<uint> features)
    {
        int n = 0;
        uint cue = Step(found.CueMargin, 4), content = found.IsSecond
            ? Steps + Step(-found.ContentMargin, 0) : Step(found.ContentMargin, 0), source = Step(found.SourceMargin, 0);
        Piece first = pieces[0], last = pieces[^1];
        bool hasSource = found.SourceEnd > found.SourceFirst, inFront = first.First < found.CueFirst,
            sameSentence = tokens.Tokens[first.First].Sentence == tokens.Tokens[found.CueFirst].Sentence;
        uint stretch = (IsMarked(tokens, first.First) ? 1u : 0) + (IsMarked(tokens, first.End - 1) ? 2u : 0),
            order = (uint)pieces.Length * 4 + (inFront ? 2u : 0) + (sameSentence ? 1u : 0);
        uint side = !hasSource ? 0u : found.SourceFirst < found.CueFirst ? 1u : 2u,
            mention = hasSource ? 1 + tokens.Reference(found.SourceFirst) * 16 + tokens.Reference(found.SourceEnd - 1) : 0;
        uint stem = tokens.Stem(found.CueFirst), cueWord = tokens.Word(found.CueFirst), cueLast = tokens.Word(found.CueEnd - 1);
        uint tag = tokens.Tag(found.CueFirst), before = tokens.Tag(found.CueFirst - 1), behind = tokens.Tag(found.CueEnd);
        uint ta = tokens.Tag(first.First), pa = tokens.Tag(first.First - 1), tb = tokens.Tag(last.End - 1), nb = tokens.Tag(last.End);
        features[n++] = Mix(601, content);
        features[n++] = Mix(602, source, hasSource ? 1u : 0);
        features[n++] = Mix(603, cue / 2, content / 4);
        features[n++] = Mix(604, tag, stretch, IsMarked(tokens, found.CueFirst) ? 1u : 0);
        features[n++] = Mix(605, SpanFeatures.Bucket(first.End - first.First), (uint)pieces.Length);
        features[n++] = Mix(606, order, stretch);
        features[n++] = Mix(607, (uint)found.Contest, cue);
        features[n++] = Mix(608, (uint)found.Contest, found.ClaimedParts, order);
        features[n++] = Mix(609, found.ClaimedParts, tag, cue / 4);
        features[n++] = Mix(610, cueWord, cueLast, (uint)(found.CueEnd - found.CueFirst));
        features[n++] = Mix(611, stem, cue / 4);
        features[n++] = Mix(612, stem, content / 4);
        features[n++] = Mix(613, stem, ta, order);
        features[n++] = Mix(614, stem, side, order);
        features[n++] = Mix(615, stem, mention);
        features[n++] = Mix(616, tag, before, behind);
        features[n++] = Mix(617, tokens.Ending(found.CueFirst), before, behind);
        features[n++] = Mix(618, cueLast, behind, tokens.Tag(found.CueEnd - 1));
        features[n++] = Mix(619, tokens.Word(found.CueFirst - 1), side);
        features[n++] = Mix(620, tokens.Word(found.CueEnd), order);
        features[n++] = Mix(621, tokens.Word(first.First), order);
        features[n++] = Mix(622, tokens.Word(last.End));
        features[n++] = Mix(623, hasSource ? tokens.Word(found.SourceEnd - 1) : 0, side);
        features[n++] = Mix(624, ta, pa, order);
        features[n++] = Mix(625, tb, nb, tokens.Tag(last.End + 1));
        features[n++] = Mix(626, content / 2, nb, stretch);
        features[n++] = Mix(627, (uint)found.Contest, content);
        features[n++] = Mix(628, content / 2, SpanFeatures.Bucket(first.End - first.First));
        features[n++] = Mix(629, content / 2, source / 2, cue / 4);
        features[n++] = Mix(630, hasSource ? tokens.Tag(found.SourceFirst) : 0, ta, order);
        if (found.Rival.End > found.Rival.First) n = Compare(tokens, found, stem, content, mention, features, n);
        return Finish(features, n);
    }

    /// <summary>What the content has that the rival has not, or the other way round.</summary>
    private static int Compare(TokenFeatures tokens, in ModelAttribution found, uint stem, uint content, uint mention, Span<uint> features,
        int n)
    {
        (uint relation, Piece rest) = Difference(found.Content, found.Rival);
        (uint verbs, uint cues, uint commas, uint marks, uint names, uint sentences) = (0, 0, 0, 0, 0, 0);
        for (int i = rest.First; i < rest.End; i++)
        {
            uint tag = tokens.Tag(i);
            if (tag is TokenTags.Auxiliary or TokenTags.EndsInEd) verbs++;
            else if (tag is TokenTags.SpeechCue or TokenTags.ThoughtCue) cues++;
            else if (tag is TokenTags.Comma) commas++;
            else if (tag is TokenTags.OpenMark or TokenTags.CloseMark) marks++;
            else if (tag is TokenTags.PronounPerson or TokenTags.PronounFirst or TokenTags.Name) names++;
            if (tokens.EndsSentence(i) && i + 1 < rest.End) sentences++;
        }
        (verbs, cues, commas, marks, names, sentences) =
            (Math.Min(verbs, 3), Math.Min(cues, 2), Math.Min(commas, 2), Math.Min(marks, 2), Math.Min(names, 2), Math.Min(sentences, 2));
        bool aroundCue = found.CueFirst >= rest.First && found.CueFirst < rest.End,
            toEnd = tokens.EndsSentence(rest.End - 1) || rest.End < tokens.Count && tokens.EndsSentence(rest.End);
        uint r = relation * 4 + (aroundCue ? 2u : 0) + (toEnd ? 1u : 0);
        uint t0 = tokens.Tag(rest.First), t1 = tokens.Tag(rest.First + 1), w0 = tokens.Word(rest.First), w1 = tokens.Word(rest.First + 1);
        uint ta = tokens.Tag(found.Content.First);
        features[n++] = Mix(660, r);
        features[n++] = Mix(661, r, SpanFeatures.Bucket(rest.End - rest.First), content / 2);
        features[n++] = Mix(662, r, t0, t1);
        features[n++] = Mix(663, r, w0);
        features[n++] = Mix(664, r, w0, w1);
        features[n++] = Mix(665, r, w0, verbs * 4 + cues);
        features[n++] = Mix(666, r, verbs * 16 + cues * 4 + commas, t0);
        features[n++] = Mix(667, r, marks * 16 + sentences * 4 + names, cues * 4 + verbs);
        features[n++] = Mix(668, r, stem);
        features[n++] = Mix(669, r, stem, t0);
        features[n++] = Mix(670, r, ta, t0);
        features[n++] = Mix(671, r, ta, verbs * 4 + cues);
        features[n++] = Mix(672, r, tokens.Tag(rest.End - 1), t0);
        features[n++] = Mix(673, r, mention, found.SourceFirst < found.CueFirst ? 0u : 1u);
        features[n++] = Mix(674, r, tokens.Tag(found.CueFirst) * 64 + ta, SpanFeatures.Bucket(found.Content.End - found.Content.First));
        features[n++] = Mix(675, r, content);
        features[n++] = Mix(676, r, ta * 64 + tokens.Tag(found.Content.End),
            tokens.Tag(found.Rival.End) * 64 + tokens.Tag(found.Rival.First));
        return n;
    }

    /// <summary>How a content lies to its rival, and the words that only one of them has, or the rival where they share no edge.</summary>
    private static (uint Relation, Piece Extra) Difference(Piece content, Piece rival)
    {
        if (content.First == rival.First)
            return content.End < rival.End ? (1u, new Piece(content.End, rival.End)) : (2u, new Piece(rival.End, content.End));
        if (content.End == rival.End)
            return content.First > rival.First ? (3u, new Piece(rival.First, content.First)) : (4u, new Piece(content.First, rival.First));
        if (content.First >= rival.End || rival.First >= content.End) return (5u, rival);
        return (content.First > rival.First ? 6u : 7u, rival);
    }

    private static bool IsMarked(TokenFeatures tokens, int token) => tokens.Tokens[token].Stretch >= 0;

    private static uint Step(float margin, int zero) => (uint)Math.Clamp(margin * 2 + zero, 0, Steps - 1);
}
