using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Steps over what stands between an inverted verb and its subject: whom it was said to, when and where.</summary>
internal static class WhoWasTold
{
    /// <summary>Words of an outlet's name between marks.</summary>
    private const int MaxTitleWords = 3;

    /// <summary>From the office that a role goes on with to the name: "ХК «Енисей» NAME".</summary>
    private const int MaxToName = 7;

    /// <summary>
    /// Phrases of place and addressee between an inverted verb and its subject: "sagte am Montag in Köln die Ministerin".
    /// </summary>
    private const int MaxAdverbials = 2;

    /// <summary>
    /// "рассказала ТАСС жительница", "сообщает пресс-секретарь ХК «Енисей» NAME": where cases need no preposition, the subject behind an
    /// agency's name, or behind the one word that a role goes on with; -1 where an agency was only told.
    /// </summary>
    public static int BehindAgency(QuoteDocument document, int cue, int index)
    {
        TokenBuffer tokens = document.Tokens;
        ref Reference reference = ref document.References[index];
        bool agency = tokens[reference.NameFirst].Casing == Casing.AllCapitals;
        if (document.Language.HasArticles || reference.Kind != ReferenceKind.Name
            || reference.NameEnd - reference.NameFirst > 1 && !agency)
        {
            return index;
        }
        if (agency && !reference.HasRole && document.ReferenceAt[reference.End] is >= 0 and var subject
            && tokens[reference.End].Sentence == tokens[reference.First].Sentence
            && tokens[reference.End].Is(WordClass.PersonWord))
        {
            return subject;
        }
        if (FullNameBehind(document, reference.End) is >= 0 and var named) return named;
        return agency && !reference.HasRole && tokens[cue].Is(WordClass.AddressingCue) ? -1 : index;
    }

    /// <summary>
    /// The name of several words that begins with a given name a few words on, over a name in marks; -1 when there is none in the clause.
    /// </summary>
    private static int FullNameBehind(QuoteDocument document, int first)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first; i < Math.Min(tokens.Count, first + MaxToName) && tokens[i].Sentence == tokens[first - 1].Sentence; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Mark)
                || tokens[i].Is(WordClass.AnyCue | WordClass.Preposition | WordClass.Conjunction))
            {
                return -1;
            }
            if (tokens[i].Stretch < 0 && SourceBehindCue.FullNameAt(document, i) is >= 0 and var index) return index;
        }
        return -1;
    }

    /// <summary>
    /// "ha spiegato in aula l'imputato -", "a déclaré à l'AFP la préfète": the subject behind a preposition and its noun, or two of them,
    /// when nothing follows it; -1 when there is none.
    /// </summary>
    public static int BehindAdverbial(QuoteDocument document, int at)
    {
        TokenBuffer tokens = document.Tokens;
        int behind = at;
        for (int steps = 0; steps < MaxAdverbials && tokens[behind].Is(WordClass.Preposition); steps++)
        {
            int end = EndOfAdverbial(document, behind);
            if (end < 0 || end >= tokens.Count || tokens[end].Sentence != tokens[at].Sentence || tokens[end].Stretch != tokens[at].Stretch)
                return -1;
            behind = end;
        }
        if (behind == at) return -1;
        // "disse à Lusa a ponteira NAME": a noun that no list knows may stand between the article and the name.
        int index = document.ReferenceAt[behind] >= 0 || !tokens[behind].Is(WordClass.Definite)
            ? document.ReferenceAt[behind] : SourceBehindCue.ReferenceStarting(document, behind);
        if (index < 0) return -1;
        int last = document.References[index].End;
        bool named = document.References[index].Kind == ReferenceKind.Name
            && document.References[index].NameEnd - document.References[index].NameFirst > 1;
        return last >= tokens.Count || tokens[last].Kind != TokenKind.Word || tokens[last].Sentence != tokens[at].Sentence
            || named && tokens[last].Is(WordClass.Preposition) ? index : -1;
    }

    /// <summary>
    /// "deklaruje w rozmowie z „Nowinami” NAME": the subject behind the interview and its outlet; -1 when there is none.
    /// </summary>
    public static int BehindInterview(QuoteDocument document, int at)
    {
        TokenBuffer tokens = document.Tokens;
        int i = at, limit = Math.Min(tokens.Count, at + MaxToName);
        if (!tokens[i].Is(WordClass.Preposition)) return -1;
        while (i < limit && tokens[i].IsWord && !tokens[i].Is(WordClass.AddresseeContext) && !tokens[i].IsCapital
            && tokens[i].Is(WordClass.Preposition | WordClass.Determiner | WordClass.PronounObject))
        {
            i++;
        }
        if (i >= limit || !tokens[i].Is(WordClass.AddresseeContext)) return -1;
        for (i++; i < limit && tokens[i].Is(WordClass.Preposition | WordClass.Determiner) && !tokens[i].IsCapital;) i++;
        if (i >= limit || tokens[i].Sentence != tokens[at].Sentence) return -1;
        int behind = BehindTitle(document, i);
        if (behind == i && document.ReferenceAt[i] is >= 0 and var outlet && document.References[outlet].Kind == ReferenceKind.Name)
            behind = document.References[outlet].NameEnd;
        return behind > i && behind < tokens.Count && tokens[behind].Sentence == tokens[at].Sentence ? document.ReferenceAt[behind] : -1;
    }

    /// <summary>Where the noun or name ends that a preposition leads to; -1 when it leads to no such thing.</summary>
    private static int EndOfAdverbial(QuoteDocument document, int preposition)
    {
        TokenBuffer tokens = document.Tokens;
        int noun = preposition + 1;
        // "a la prensa", "a este diario"
        if (noun < tokens.Count && tokens[noun].Is(WordClass.Determiner) && document.ReferenceAt[noun] is >= 0 and var nominal
            && document.References[nominal].Kind == ReferenceKind.Nominal
            && tokens[document.References[nominal].NameFirst].Is(WordClass.GroupNoun))
        {
            return document.References[nominal].NameEnd;
        }
        while (noun < tokens.Count && tokens[noun].Is(WordClass.Determiner | WordClass.Preposition) && !tokens[noun].IsCapital) noun++;
        if (noun >= tokens.Count || !tokens[noun].IsWord) return -1;
        // "à l'AFP Jeanne Durand": the agency is taken for the name's role.
        if (document.ReferenceAt[noun] is >= 0 and var index && document.References[index].Kind == ReferenceKind.Name)
            return document.References[index].NameFirst > noun ? document.References[index].NameFirst : document.References[index].NameEnd;
        bool known = tokens[noun].Is(~(WordClass.Calendar | WordClass.AddresseeContext | WordClass.Adverb))
            || tokens[noun].IsCapital && !document.Language.CasesNouns && !tokens[noun].Is(WordClass.Calendar);
        return known ? -1 : noun + 1;
    }

    /// <summary>Over the name of the outlet that was told: <c>сказал «Вестнику» директор NAME</c>.</summary>
    public static int BehindTitle(QuoteDocument document, int at)
    {
        TokenBuffer tokens = document.Tokens;
        if (at >= tokens.Count || tokens[at].Stretch < 0) return at;
        ref Stretch stretch = ref document.Stretches[tokens[at].Stretch];
        return stretch.Open == at && stretch.Closed && stretch.Words <= MaxTitleWords ? stretch.Close + 1 : at;
    }
}
