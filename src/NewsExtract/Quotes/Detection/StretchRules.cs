using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Decides for every quoted stretch whether somebody speaks there, and finds its attribution and group.</summary>
internal static class StretchRules
{
    /// <summary>The shortest floating quote, in words: below, a stretch that stands alone is a title as often as speech.</summary>
    private const int MinFloatingWords = 4;

    /// <summary>The same where it is a paragraph of its own, which titles are not.</summary>
    private const int MinParagraphWords = 2;

    /// <summary>Without any cue, shares of speech pass .95 from this length on (PolNeAR, 6 to 10 words).</summary>
    private const int MinUncuedWords = 6;

    /// <summary>The same in characters, where every one is a word to the tokenizer: 「日本語キー配列」 is a term.</summary>
    private const int MinUncuedCharacters = 10;

    /// <summary>
    /// The shortest quote inside a sentence: of shorter stretches a quarter and more are
    /// no speech, of those of 4 words one in seven (PolNeAR).
    /// </summary>
    private const int MinInnerWords = 4;

    /// <summary>Of single words nearly half are no speech (PolNeAR): where little else speaks for it, a quote has two.</summary>
    private const int MinWords = 2;

    /// <summary>
    /// The shortest quote behind a colon that no verb introduces: one or two words there are a name or term that the colon explains.
    /// </summary>
    private const int MinIntroducedWords = 3;

    /// <summary>
    /// From a cue to the colon or comma that opens its quote, room for an addressee and a time ("told reporters in Oslo on Monday:");
    /// farther off the cue has content of its own.
    /// </summary>
    private const int MaxIntroduction = 14;

    /// <summary>Tokens between the members of a list: a comma, "and", an article, and one to spare.</summary>
    private const int MaxListGap = 4;

    /// <summary>
    /// From a cue to the sentence with which its speaker goes on: as far as <see cref="CueBehindQuote"/> looks for a cue behind a quote.
    /// </summary>
    private const int MaxResumption = 40;

    /// <summary>
    /// From the words of the speaker before, to a few more in the same sentence: farther off, these are somebody's name for something.
    /// </summary>
    private const int MaxToInner = 12;

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

    /// <summary>Looks at one stretch. Every rule says whether it decided, be it that the stretch is no quote.</summary>
    private static void Decide(QuoteDocument document, int index)
    {
        ref readonly Stretch stretch = ref document.Stretches[index];
        if (ScareQuotes.IsNothingSaid(document, stretch)) return;
        var place = new StretchPlace(document, index);
        if (place.Continues)
        {
            Continue(document, place);
            return;
        }
        if (NamesOutlet(document, place) || TryAttributed(document, place, out bool cued) || TryIntroduced(document, place, cued)) return;
        // Behind a cue that it does not go with a stretch is a scare quote.
        if (!cued && !TryResumed(document, place)) TryFloating(document, place);
    }

    /// <summary>
    /// A quote that goes on in a new paragraph. Where its end says who speaks (<c>"A. / "B," said NAME.</c>), that holds for what stands
    /// before it without a speaker; a name that follows another speaker begins a quote of
    /// its own, whose predecessor only lacks its closing mark.
    /// </summary>
    private static void Continue(QuoteDocument document, in StretchPlace place)
    {
        int attribution = place.Previous.Attribution, group = place.Previous.Group;
        if (CueBehindQuote.TryFind(document, place.After, out Attribution own))
        {
            bool another = attribution >= 0 && own.Reference >= 0 && document.References[own.Reference].Kind == ReferenceKind.Name;
            attribution = AddAttribution(document, own);
            if (another) group = NextGroup(document);
            for (int i = document.Fragments.Count - 1; i >= 0 && document.Fragments[i].Group == group
                && document.Fragments[i].Attribution < 0; i--)
            {
                document.Fragments[i].Attribution = attribution;
            }
        }
        Add(document, place.Stretch, QuoteKind.Direct, attribution, group, .9f);
    }

    /// <summary>The outlet's name between the verb and who speaks: <c>"...", сказал «Вестнику» NAME</c>.</summary>
    private static bool NamesOutlet(QuoteDocument document, in StretchPlace place)
    {
        if (!place.Follows || place.Previous.Attribution < 0) return false;
        ref Attribution told = ref document.Attributions[place.Previous.Attribution];
        return told.HasSource && told.CueEnd <= place.Stretch.Open && place.Stretch.Close < told.SourceFirst;
    }

    /// <summary>A quote with its cue behind it or in front of it.</summary>
    /// <param name="cued">Whether there is a cue in front, which makes a stretch that is no quote of its own a scare quote.</param>
    private static bool TryAttributed(QuoteDocument document, in StretchPlace place, out bool cued)
    {
        bool before = cued = CueBeforeQuote.TryFind(document, place.Stretch.Open, place.Floor, out Attribution pre);
        bool behind = CueBehindQuote.TryFind(document, place.After, out Attribution post);
        if (IsSecondHalf(document, place, before, pre))
        {
            Add(document, place.Stretch, QuoteKind.Direct, place.Previous.Attribution, place.Previous.Group, .95f);
            return true;
        }
        bool close = before && place.Stretch.Open - pre.CueEnd <= 1;
        // "NAME called it "a bad plan," and NAME said": behind the conjunction another clause begins.
        bool another = place.After < document.Tokens.Count && document.Tokens[place.After].Is(WordClass.Conjunction);
        if (behind && (place.BeginsSentence || !before || place.Comma && !close && !place.Introduced && !another)
            && TryBehind(document, place, before, post))
        {
            return true;
        }
        if (place.Follows && place.SameSentenceBefore && IsListed(document.Tokens, place.Floor, place.Stretch.Open))
        {
            Add(document, place.Stretch, place.Previous.Kind, place.Previous.Attribution, place.Previous.Group, .85f);
            return true;
        }
        return before && TryInFront(document, place, pre);
    }

    /// <summary>"X," he said, "y": the second half of a split quote, whatever else the reporter put between.</summary>
    private static bool IsSecondHalf(QuoteDocument document, in StretchPlace place, bool before, in Attribution pre)
    {
        if (!place.Follows || !place.SameSentenceBefore || !place.Introduced || place.Colon || place.Previous.Attribution < 0) return false;
        ref Attribution spoken = ref document.Attributions[place.Previous.Attribution];
        if (spoken.CueFirst < place.Floor) return false;
        bool close = before && place.Stretch.Open - pre.CueEnd <= 1;
        return before && pre.CueFirst == spoken.CueFirst
            || !ScareQuotes.IsCapitalStart(document, place.Stretch) && !close
            && document.Text[document.Stretches[place.Index - 1].End - 1] == ',';
    }

    /// <summary>A stretch with a cue behind it, which decides about it; a single word may be no quote then.</summary>
    private static bool TryBehind(QuoteDocument document, in StretchPlace place, bool before, in Attribution post)
    {
        ref readonly Stretch stretch = ref place.Stretch;
        // "... „zu teuer“ genannt": languages that end a clause with its verb.
        bool verb = !before && document.Language.CasesNouns && post.CueFirst == place.After && post.CueEnd > post.CueFirst
            && !ScareQuotes.IsTitle(document, stretch);
        if (!place.BeginsSentence && !place.Comma && stretch.Words < MinInnerWords && !verb) return false;
        // 'The report, "A Broken System," said': inside a sentence a title is not what is said.
        if (!place.BeginsSentence && !place.Colon && ScareQuotes.IsTitle(document, stretch)) return false;
        // ""The Long Night" begins in a wry tone, describing": nor is one that the sentence is about.
        if (place.BeginsSentence && post.CueFirst - place.After > MaxListGap && place.LastInside is not (',' or '.' or '!' or '?')
            && ScareQuotes.IsTitle(document, stretch)) return false;
        bool direct = place.BeginsSentence || place.Colon || place.Comma && !before;
        if (!direct && stretch.Words < MinInnerWords && !verb) return !before || document.Language.Model is not null;
        if (direct && !place.Comma && stretch.Words < MinWords && place.LastInside is not ('.' or '!' or '?')) return true;
        bool sameGroup = place.Follows && place.SameSentenceBefore && place.Previous.Attribution >= 0
            && document.Attributions[place.Previous.Attribution].CueFirst == post.CueFirst;
        int attribution = sameGroup ? place.Previous.Attribution : AddAttribution(document, post);
        if (place.Comma && !place.Follows) AddEarlier(document, place, attribution);
        Add(document, stretch, direct ? QuoteKind.Direct : QuoteKind.Mixed, attribution,
            sameGroup ? place.Previous.Group : NextGroup(document), .95f);
        return true;
    }

    /// <summary>
    /// The "first words" were "the last," she said: what is marked earlier in the sentence that a speaker ends is hers too.
    /// </summary>
    private static void AddEarlier(QuoteDocument document, in StretchPlace place, int attribution)
    {
        // What lies before the last fragment has been decided, and is not looked at again.
        int decided = document.Fragments.Count > 0 ? document.Fragments[document.Fragments.Count - 1].Start : -1, first = place.Index;
        while (first > 0 && document.Stretches[first - 1].Open >= place.Sentence && document.Stretches[first - 1].Start > decided) first--;
        for (int i = first; i < place.Index; i++)
        {
            ref Stretch stretch = ref document.Stretches[i];
            if (stretch.Words >= MinWords && !ScareQuotes.IsTitle(document, stretch) && !ScareQuotes.IsNickname(document, stretch))
                Add(document, stretch, QuoteKind.Mixed, attribution, NextGroup(document), .7f);
        }
    }

    /// <summary>A stretch with a cue in front of it.</summary>
    private static bool TryInFront(QuoteDocument document, in StretchPlace place, in Attribution pre)
    {
        int distance = place.Stretch.Open - pre.CueEnd;
        bool direct = place.Introduced && (distance <= MaxIntroduction || place.Led)
            || distance == 0 && ScareQuotes.IsCapitalStart(document, place.Stretch) && place.LastInside is '.' or '!' or '?' or ',';
        // "is accused of "terrorism"": nobody is said to say so.
        if (!direct && !pre.HasSource && Passives.Is(document, pre.CueFirst)) return false;
        // "said that his latest film, "A Wet Day in Orm," never came out"
        if (direct && distance > 2 && !place.Colon && place.LastInside == ',' && ScareQuotes.IsTitle(document, place.Stretch)) return false;
        if (distance == 0 && ScareQuotes.IsNameOf(document, pre.CueFirst)) return false;
        if (!direct && !ScareQuotes.IsSpeech(document, place.Stretch, pre))
        {
            if (!ScareQuotes.IsReported(document, place.Stretch, spoken: true)) return false;
            Add(document, place.Stretch, QuoteKind.Mixed, AddAttribution(document, pre), NextGroup(document), .6f);
            return true;
        }
        Add(document, place.Stretch, direct ? QuoteKind.Direct : QuoteKind.Mixed, AddAttribution(document, pre), NextGroup(document), .9f);
        return true;
    }

    /// <summary>A quote behind a colon that no verb reports, and marked words that a verb form says are reported.</summary>
    private static bool TryIntroduced(QuoteDocument document, in StretchPlace place, bool cued)
    {
        ref readonly Stretch stretch = ref place.Stretch;
        bool sentence = place.LastInside is '.' or '!' or '?';
        if (place.Colon && stretch.Words >= MinIntroducedWords && (sentence || !ScareQuotes.IsTitle(document, stretch))
            && CueBeforeQuote.TryIntroduction(document, stretch.Open - 1, place.Floor, out Attribution introduction))
        {
            Add(document, stretch, QuoteKind.Direct, AddAttribution(document, introduction), NextGroup(document), .8f);
            return true;
        }
        if (cued || place.BeginsSentence || !ScareQuotes.IsReported(document, stretch, place.SameParagraphBefore(document.Tokens)))
            return false;
        Add(document, stretch, QuoteKind.Mixed, -1, NextGroup(document), .6f);
        return true;
    }

    /// <summary>A further fragment of the same clause, or the speaker before going on.</summary>
    private static bool TryResumed(QuoteDocument document, in StretchPlace place)
    {
        ref readonly Stretch stretch = ref place.Stretch;
        Fragment previous = place.Previous;
        if (previous.Attribution < 0 || !place.SameParagraphBefore(document.Tokens)) return false;
        ref Attribution spoken = ref document.Attributions[previous.Attribution];
        if (place.Follows && place.SameSentenceBefore)
        {
            bool resumed = spoken.CueFirst >= place.Floor || place.BeginsSentence;
            bool scare = resumed ? stretch.Words < MinWords && !place.Introduced
                : stretch.Words < MinWords || stretch.Open - place.Floor > MaxToInner && stretch.Words < MinInnerWords;
            // "..., she told 'The Orm Post'."
            scare |= document.Language.Model is null && !place.Introduced && !place.BeginsSentence
                && ScareQuotes.IsTitle(document, stretch);
            if (!scare) Add(document, stretch, resumed ? QuoteKind.Direct : previous.Kind, previous.Attribution, previous.Group, .85f);
            return true;
        }
        if (!place.BeginsSentence || stretch.Words < MinWords && !place.EndsSentence) return false;
        // "X," he said. "Y.": the speaker goes on in a new sentence.
        bool adjacent = stretch.Open - spoken.CueEnd is >= 0 and < MaxResumption;
        Add(document, stretch, QuoteKind.Direct, adjacent ? previous.Attribution : -1, adjacent
            && previous.Kind == QuoteKind.Direct ? previous.Group : NextGroup(document), .85f);
        return true;
    }

    /// <summary>A quote without a word of who says it.</summary>
    private static void TryFloating(QuoteDocument document, in StretchPlace place)
    {
        ref readonly Stretch stretch = ref place.Stretch;
        TokenBuffer tokens = document.Tokens;
        if (ScareQuotes.IsExample(document, stretch)) return;
        int after = place.After < tokens.Count && SentenceSplitter.IsTerminal(tokens[place.After]) ? place.After + 1 : place.After;
        bool ends = (place.EndsSentence || place.LastInside == ',')
            && (after >= tokens.Count || tokens[after].Sentence != tokens[after - 1].Sentence);
        bool alone = ends && StandsAlone(tokens, stretch.Open, after) && !ScareQuotes.IsTitle(document, stretch);
        // "姚光笑得更灿烂，“好主意。”": behind a comma Chinese sets what its sentence has led to.
        bool led = place.Introduced && document.Language.Code == "zh";
        if ((place.BeginsSentence || led) && stretch.Words >= (alone ? MinParagraphWords : MinFloatingWords) && ends)
            Add(document, stretch, QuoteKind.Direct, -1, NextGroup(document), .7f);
        else if (stretch.Words >= (Tokenizer.IsIdeograph(tokens[stretch.Open + 1].First) ? MinUncuedCharacters : MinUncuedWords)
            && !ScareQuotes.IsTitle(document, stretch))
        {
            Add(document, stretch, QuoteKind.Mixed, -1, NextGroup(document), .5f);
        }
    }

    /// <summary>Whether some tokens are a paragraph.</summary>
    private static bool StandsAlone(TokenBuffer tokens, int first, int end) =>
        (first == 0 || tokens[first - 1].Paragraph != tokens[first].Paragraph)
            && (end == tokens.Count || tokens[end].Paragraph != tokens[first].Paragraph);

    /// <summary>"unstable" and "sick": between two marked words stand only commas, "and", and an article.</summary>
    private static bool IsListed(TokenBuffer tokens, int from, int to)
    {
        if (to - from > MaxListGap) return false;
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Word ? !tokens[i].Is(WordClass.Conjunction | WordClass.Determiner)
                || tokens[i].Is(WordClass.Complementizer) : tokens[i].First != ',')
            {
                return false;
            }
        }
        return true;
    }

    private static int AddAttribution(QuoteDocument document, in Attribution attribution)
    {
        document.Attributions.Add(attribution);
        return document.Attributions.Count - 1;
    }

    private static int NextGroup(QuoteDocument document) =>
        document.Fragments.Count == 0 ? 0 : document.Fragments[document.Fragments.Count - 1].Group + 1;

    private static void Add(QuoteDocument document, in Stretch stretch, QuoteKind kind, int attribution, int group, float confidence) =>
        document.Fragments.Add(new Fragment(kind, stretch.Start, stretch.End, stretch.Open, attribution, group, confidence));
}
