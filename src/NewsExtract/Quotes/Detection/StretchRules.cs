using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Decides for every quoted stretch whether somebody speaks there, and finds its attribution and group.</summary>
internal static class StretchRules
{
    /// <summary>The shortest floating quote, in words: below, a stretch that stands alone is a title as often as speech.</summary>
    private const int MinFloatingWords = 4;

    /// <summary>Without any cue, shares of speech pass .95 from this length on (PolNeAR, 6 to 10 words).</summary>
    private const int MinUncuedWords = 6;

    public static void Find(QuoteDocument document, Deadline deadline)
    {
        document.Attributions.Clear();
        document.Fragments.Clear();
        for (int i = 0; i < document.Stretches.Count; i++)
        {
            if ((i & 255) == 0) deadline.Check();
            Decide(document, i);
        }
    }

    private static void Decide(QuoteDocument document, int index)
    {
        TokenBuffer tokens = document.Tokens;
        Pool<Stretch> stretches = document.Stretches;
        ref Stretch stretch = ref stretches[index];
        int after = stretch.Closed ? stretch.Close + 1 : stretch.Close;
        ref Sentence sentence = ref document.Sentences[tokens[stretch.Open].Sentence];
        int floor = index > 0 ? Math.Max(sentence.First, End(stretches[index - 1])) : sentence.First;
        bool sameSentenceBefore = index > 0 && stretches[index - 1].Open >= sentence.First;
        bool beginsSentence = stretch.Open == sentence.First || floor == stretch.Open && !sameSentenceBefore;
        Fragment previous = document.Fragments.Count > 0 ? document.Fragments[document.Fragments.Count - 1] : new Fragment { Attribution = -1, Token = -1, Group = -1 };
        bool follows = index > 0 && previous.Token >= 0 && tokens[previous.Token].Stretch == index - 1;

        if (stretch.Continues >= 0 && follows && stretch.Continues == index - 1)
        {
            Add(document, stretch, QuoteKind.Direct, previous.Attribution, previous.Group, .9f);
            return;
        }

        // The outlet's name between the verb and who speaks.
        if (follows && previous.Attribution >= 0 && document.Attributions[previous.Attribution] is { HasSource: true } told && told.CueEnd <= stretch.Open && stretch.Close < told.SourceFirst) return;

        char lastInside = LastInside(document, stretch);
        bool comma = lastInside is ',' or '，' or '?' or '!' or '—' or '-' or '–' or '？' or '！' || after < tokens.Count && tokens[after].First is ',' or '，' or '—' or '–';
        bool introduced = stretch.Open > floor && tokens[stretch.Open - 1].First is ':' or ',' or '：' or '，';
        bool before = CueRules.TryBefore(document, stretch.Open, floor, out Attribution pre);
        bool close = before && stretch.Open - pre.CueEnd <= 1;
        bool behind = CueRules.TryAfter(document, after, out Attribution post);
        bool preferPost = behind && (beginsSentence || !before || comma && !close && !introduced);

        if (preferPost && (beginsSentence || comma || stretch.Words >= 4))
        {
            QuoteKind kind = beginsSentence || comma && !before ? QuoteKind.Direct : QuoteKind.Mixed;
            if (kind == QuoteKind.Mixed && stretch.Words < 4) return;
            if (kind == QuoteKind.Direct && !comma && stretch.Words < 2 && lastInside is not ('.' or '!' or '?')) return;
            bool sameGroup = follows && sameSentenceBefore && previous.Attribution >= 0 && document.Attributions[previous.Attribution].CueFirst == post.CueFirst;
            int attribution = sameGroup ? previous.Attribution : AddAttribution(document, post);
            Add(document, stretch, kind, attribution, sameGroup ? previous.Group : NextGroup(document), .95f);
            return;
        }
        if (before)
        {
            int distance = stretch.Open - pre.CueEnd;
            bool direct = introduced && distance <= 14 || distance == 0 && IsCapitalStart(document, stretch) && lastInside is '.' or '!' or '?' or ',';
            if (!direct && !IsSpeech(document, stretch, distance)) return;
            Add(document, stretch, direct ? QuoteKind.Direct : QuoteKind.Mixed, AddAttribution(document, pre), NextGroup(document), .9f);
            return;
        }
        bool gapContinues = follows && tokens[previous.Token].Paragraph == tokens[stretch.Open].Paragraph && previous.Attribution >= 0;
        if (gapContinues && sameSentenceBefore)
        {
            // A further fragment of the same clause, or the rest of a split quote.
            int gap = stretch.Open - End(stretches[index - 1]);
            bool resumed = document.Attributions[previous.Attribution].CueFirst >= End(stretches[index - 1]) || beginsSentence;
            if (!resumed && (stretch.Words < 2 || gap > 12 && stretch.Words < 4)) return;
            if (resumed && stretch.Words < 2 && !introduced) return;
            Add(document, stretch, resumed ? QuoteKind.Direct : previous.Kind, previous.Attribution, previous.Group, .85f);
            return;
        }
        if (beginsSentence && gapContinues && (stretch.Words >= 2 || lastInside is '.' or '!' or '?'))
        {
            // "X," he said. "Y.": the speaker goes on in a new sentence.
            bool adjacent = stretch.Open - document.Attributions[previous.Attribution].CueEnd is >= 0 and < 40;
            Add(document, stretch, QuoteKind.Direct, adjacent ? previous.Attribution : -1, adjacent ? previous.Group : NextGroup(document), .85f);
            return;
        }
        if (beginsSentence && stretch.Words >= MinFloatingWords && lastInside is '.' or '!' or '?' or '…' or ',' or '。' or '！' or '？' && EndsSentence(document, after))
        {
            Add(document, stretch, QuoteKind.Direct, -1, NextGroup(document), .7f);
            return;
        }
        if (stretch.Words >= MinUncuedWords && !IsTitle(document, stretch)) Add(document, stretch, QuoteKind.Mixed, -1, NextGroup(document), .5f);
    }

    private static bool EndsSentence(QuoteDocument document, int after) =>
        after >= document.Tokens.Count || document.Tokens[after].Sentence != document.Tokens[after - 1].Sentence;

    private static int End(in Stretch stretch) => stretch.Closed ? stretch.Close + 1 : stretch.Close;

    /// <summary>Speech or scare quote, for a stretch inside a reported clause: longer, and nearer to the cue, is more often speech.</summary>
    private static bool IsSpeech(QuoteDocument document, in Stretch stretch, int distance)
    {
        if (IsTitle(document, stretch)) return distance <= 1 && stretch.Words > 3;
        return stretch.Words switch
        {
            1 => distance <= 3,
            2 => distance <= 8,
            3 => distance <= 12,
            4 => distance <= 25,
            _ => true,
        };
    }

    /// <summary>A short stretch whose words all begin with capitals names something.</summary>
    private static bool IsTitle(QuoteDocument document, in Stretch stretch)
    {
        if (stretch.Words is < 2 or > 9 || document.Language.CasesNouns) return false;
        int lower = 0, capital = 0;
        for (int i = stretch.Open + 1; i < stretch.Close; i++)
        {
            ref Token token = ref document.Tokens[i];
            if (!token.IsWord || token.Is(WordClass.Preposition | WordClass.Definite | WordClass.Conjunction | WordClass.Indefinite)) continue;
            if (token.IsCapital) capital++;
            else if (token.Casing == Casing.Lower) lower++;
        }
        return lower == 0 && capital > 0;
    }

    private static char LastInside(QuoteDocument document, in Stretch stretch) => document.Text[stretch.End - 1];

    private static bool IsCapitalStart(QuoteDocument document, in Stretch stretch) => document.Tokens[stretch.Open + 1] is { Casing: not Casing.Lower };

    private static int AddAttribution(QuoteDocument document, in Attribution attribution)
    {
        document.Attributions.Add(attribution);
        return document.Attributions.Count - 1;
    }

    private static int NextGroup(QuoteDocument document) => document.Fragments.Count == 0 ? 0 : document.Fragments[document.Fragments.Count - 1].Group + 1;

    private static void Add(QuoteDocument document, in Stretch stretch, QuoteKind kind, int attribution, int group, float confidence) =>
        document.Fragments.Add(new Fragment
        {
            Kind = kind,
            Start = stretch.Start,
            End = stretch.End,
            Token = stretch.Open,
            Attribution = attribution,
            Group = group,
            Entity = -1,
            SpeakerReference = -1,
            Confidence = confidence,
        });
}
