using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;
using static NewsExtract.Quotes.Detection.StretchFragments;

namespace NewsExtract.Quotes.Detection;

/// <summary>Decides for every quoted stretch whether somebody speaks there, and finds its attribution and group.</summary>
internal static class StretchRules
{
    /// <summary>
    /// The shortest quote inside a sentence: of shorter stretches a quarter and more are
    /// no speech, of those of 4 words one in seven (PolNeAR).
    /// </summary>
    public const int MinInnerWords = 4;

    /// <summary>Of single words nearly half are no speech (PolNeAR): where little else speaks for it, a quote has two.</summary>
    public const int MinWords = 2;

    /// <summary>
    /// From a cue to the colon or comma that opens its quote, room for an addressee and a time ("told reporters in Oslo on Monday:");
    /// farther off the cue has content of its own.
    /// </summary>
    private const int MaxIntroduction = 14;

    /// <summary>Tokens between the members of a list: a comma, "and", an article, and one to spare.</summary>
    private const int MaxListGap = 4;

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
        if (NamesOutlet(document, place) || TryAttributed(document, place, out bool cued)
            || UncuedStretches.TryIntroduced(document, place, cued))
        {
            return;
        }
        // Behind a cue that it does not go with a stretch is a scare quote.
        if (!cued && !UncuedStretches.TryResumed(document, place)) UncuedStretches.TryFloating(document, place);
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
        Add(document, place.Stretch, QuoteKind.Direct, attribution, group, Sureness.CueInFront);
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
        bool before = CueBeforeQuote.TryFind(document, place.Stretch.Open, place.ReportFloor, out Attribution pre);
        // "and her comments suggesting a parallel "absurd"": nobody does.
        cued = before && (pre.HasSource || !CueWords.IsParticiple(document, pre.CueFirst));
        bool behind = CueBehindQuote.TryFind(document, place.After, out Attribution post);
        if (IsSecondHalf(document, place, before, pre))
        {
            Add(document, place.Stretch, QuoteKind.Direct, place.Previous.Attribution, place.Previous.Group, Sureness.CueBehind);
            return true;
        }
        bool close = before && place.Stretch.Open - pre.CueEnd <= 1;
        // "NAME called it "a bad plan," and NAME said": behind the conjunction another clause begins.
        bool another = place.After < document.Tokens.Count && document.Tokens[place.After].Is(WordClass.Conjunction);
        // "NAME criticised "a bad plan," saying": what the verb in front reports, and not what follows.
        another |= before && behind && !post.HasSource && CueWords.IsParticiple(document, post.CueFirst);
        // "NAME testified that it was "old," as reported by the Post".
        another |= before && behind && post.CueEnd < document.Tokens.Count && document.Has(post.CueEnd, WordList.Agent)
            && document.Has(post.CueFirst - 1, WordList.IntroducedAs);
        // "The Daily Post reports: "It rained," said NAME": the paper only has it from NAME.
        bool own = behind && place.Comma && post.HasSource && post.CueFirst == place.After;
        if (behind && (place.BeginsSentence || own || !BeginsClause(document, place.After)
            && (!before || place.Comma && !close && !place.Introduced && !another))
            && TryBehind(document, place, before, post))
        {
            return true;
        }
        if (place.Follows && place.SameSentenceBefore && IsListed(document.Tokens, place.Floor, place.Stretch.Open))
        {
            Add(document, place.Stretch, place.Previous.Kind, place.Previous.Attribution, place.Previous.Group, Sureness.GoesOn);
            return true;
        }
        return before && TryInFront(document, place, pre);
    }

    /// <summary>"...", but NAME said: whether another clause stands behind a stretch, or behind the comma there.</summary>
    private static bool BeginsClause(QuoteDocument document, int after)
    {
        TokenBuffer tokens = document.Tokens;
        if (after < tokens.Count && tokens[after].First == ',') after++;
        return after < tokens.Count && tokens[after].Stretch < 0 && document.Has(after, WordList.JoinsClauses);
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
            && !ScareQuotes.IsTitle(document, stretch) && !ScareQuotes.IsNameBehindArticle(document, stretch);
        if (!place.BeginsSentence && !place.Comma && stretch.Words < MinInnerWords && !verb) return false;
        // 'The report, "A Broken System," said': inside a sentence a title is not what is said.
        if (!place.BeginsSentence && !place.Colon && ScareQuotes.IsTitle(document, stretch)) return false;
        // ""The Long Night" begins in a wry tone, describing": nor is one that the sentence is about.
        if (place.BeginsSentence && post.CueFirst - place.After > MaxListGap && place.LastInside is not (',' or '.' or '!' or '?')
            && ScareQuotes.IsTitle(document, stretch))
        {
            return false;
        }
        bool direct = place.BeginsSentence || place.Colon || place.Comma && !before;
        if (!direct && stretch.Words < MinInnerWords && !verb) return !before || document.Language.HasFixedOrder;
        if (direct && !place.Comma && stretch.Words < MinWords && place.LastInside is not ('.' or '!' or '?')) return true;
        bool sameGroup = place.Follows && place.SameSentenceBefore && place.Previous.Attribution >= 0
            && document.Attributions[place.Previous.Attribution].CueFirst == post.CueFirst;
        int attribution = sameGroup ? place.Previous.Attribution : AddAttribution(document, post);
        if (place.Comma && !place.Follows) AddEarlier(document, place, attribution);
        Add(document, stretch, direct ? QuoteKind.Direct : QuoteKind.Mixed, attribution,
            sameGroup ? place.Previous.Group : NextGroup(document), Sureness.CueBehind);
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
                Add(document, stretch, QuoteKind.Mixed, attribution, NextGroup(document), Sureness.MarksAlone);
        }
    }

    /// <summary>A stretch with a cue in front of it.</summary>
    private static bool TryInFront(QuoteDocument document, in StretchPlace place, in Attribution pre)
    {
        int distance = place.Stretch.Open - pre.CueEnd;
        // "said costs rose, "significantly" so": no words of their own.
        bool single = place.Stretch.Words == 1 && !place.Colon && place.LastInside is not (',' or '.' or '!' or '?')
            && !ScareQuotes.IsCapitalStart(document, place.Stretch);
        bool direct = place.Introduced && !single && (distance <= MaxIntroduction || place.Led)
            || distance == 0 && ScareQuotes.IsCapitalStart(document, place.Stretch) && place.LastInside is '.' or '!' or '?' or ',';
        // "is accused of "terrorism"": nobody is said to say so.
        if (!direct && !pre.HasSource && Passives.Is(document, pre.CueFirst)) return false;
        // "said that his latest film, "A Wet Day in Orm," never came out"
        if (direct && distance > 2 && !place.Colon && place.LastInside == ',' && ScareQuotes.IsTitle(document, place.Stretch)) return false;
        if (distance == 0 && ScareQuotes.IsNameOf(document, pre.CueFirst)) return false;
        if (!direct && !ScareQuotes.IsSpeech(document, place.Stretch, pre))
        {
            if (!ScareQuotes.IsReported(document, place.Stretch, spoken: true)) return false;
            Add(document, place.Stretch, QuoteKind.Mixed, AddAttribution(document, pre), NextGroup(document), Sureness.FormAlone);
            return true;
        }
        QuoteKind kind = direct ? QuoteKind.Direct : QuoteKind.Mixed;
        Add(document, place.Stretch, kind, AddAttribution(document, pre), NextGroup(document), Sureness.CueInFront);
        return true;
    }

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
}
