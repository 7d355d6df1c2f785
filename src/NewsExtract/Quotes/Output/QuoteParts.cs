using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Output;

/// <summary>Turns the fragments of a document into quotes as parts of its text.</summary>
internal static class QuoteParts
{
    /// <summary>The longest clause that is part of who is meant, in tokens.</summary>
    private const int MaxClause = 9;

    public static void Write(QuoteDocument document, List<QuotePart> quotes)
    {
        foreach (ref Fragment fragment in document.Fragments.Span)
        {
            Attribution attribution = fragment.Attribution >= 0 ? document.Attributions[fragment.Attribution] : default;
            quotes.Add(new QuotePart
            {
                Kind = fragment.Kind,
                Content = new TextSpan(fragment.Start, fragment.End),
                Group = fragment.Group,
                Cue = Span(document, attribution.CueFirst, attribution.CueEnd),
                Source = Span(document, attribution.SourceFirst, attribution.SourceEnd),
                Speaker = ToSpeaker(document, fragment),
                Addressee = Span(document, attribution.AddresseeFirst, attribution.AddresseeEnd),
                Confidence = Math.Round(fragment.Confidence, 2),
            });
        }
    }

    private static TextSpan Span(QuoteDocument document, int first, int end) =>
        end <= first ? default : new TextSpan(document.Tokens[first].Start, document.Tokens[end - 1].End);

    private static SpeakerPart ToSpeaker(QuoteDocument document, in Fragment fragment)
    {
        if (fragment.Entity >= 0)
        {
            ref Entity entity = ref document.Entities[fragment.Entity];
            TextSpan role = entity.HasRole ? Span(document, BehindLink(document, entity.RoleFirst), entity.RoleEnd) : default;
            return new SpeakerPart(KindOf(document, entity), Span(document, entity.NameFirst, entity.NameEnd), role, entity.FullName,
                entity.RoleElsewhere);
        }
        if (fragment.SpeakerReference == -1) return default;
        if (fragment.SpeakerReference < -1) return OfWords(document, document.Attributions[-2 - fragment.SpeakerReference]);
        ref Reference reference = ref document.References[fragment.SpeakerReference];
        // "ein Sprecher", where plurals are spelled the same
        bool one = PronounResolver.IsOneOfSeveral(document, reference)
            || document.Has(reference.First, WordList.OneAlone) && document.Tokens[reference.NameFirst].Is(WordClass.PersonWord);
        SpeakerKind kind = one
            ? SpeakerKind.Unnamed : KindOf(document, reference.NameFirst);
        if (kind == SpeakerKind.Unnamed && reference.Kind == ReferenceKind.Nominal
            && IsPlural(document, reference.First, reference.NameEnd))
        {
            kind = SpeakerKind.Group;
        }
        bool article = kind == SpeakerKind.Organization && document.Tokens[reference.First].Is(WordClass.Definite)
            && !document.Language.Speakers.IsDocument(document.Tokens[reference.NameFirst].Word);
        int first = article ? reference.First + 1 : reference.First;
        return new SpeakerPart(kind, Span(document, first, EndOfClause(document, reference)));
    }

    /// <summary>"par la voix du chef": behind an article with a preposition in it.</summary>
    private static int BehindLink(QuoteDocument document, int first) => document.Tokens[first].Is(WordClass.RoleLink)
        && document.Language.Speakers.IsOblique(document.Tokens[first].Word) ? first + 1 : first;

    /// <summary>"Two lawmakers who attended the meeting": behind what tells who of many is meant.</summary>
    private static int EndOfClause(QuoteDocument document, in Reference nominal)
    {
        TokenBuffer tokens = document.Tokens;
        int who = nominal.End, limit = Math.Min(tokens.Count, who + MaxClause);
        if (who + 2 >= limit || nominal.Kind != ReferenceKind.Nominal || !tokens[who].Is(WordClass.PronounWho)) return who;
        // "a consultant who asked not to be named" is not one of many.
        if (tokens[who + 1].Is(WordClass.SpeechCue) || document.Has(who + 1, WordList.SpeakingOf | WordList.Refusal)) return who;
        for (int i = who + 2; i < limit; i++)
        {
            ref Token token = ref tokens[i];
            if (token.Kind is TokenKind.Punctuation or TokenKind.Mark || token.Sentence != tokens[who].Sentence
                || token.Is(WordClass.SpeechCue) && !token.Is(WordClass.NounSpelling))
            {
                // "actors who have said": the cue is the clause's own verb.
                return tokens[i - 1].Is(WordClass.Auxiliary | WordClass.Adverb) ? who : i;
            }
        }
        return who;
    }

    private static SpeakerKind KindOf(QuoteDocument document, in Entity entity) => entity.IsPerson ? SpeakerKind.Person
        : NameReader.IsOfSeveral(document, entity.NameFirst, entity.NameEnd) ? SpeakerKind.Group
        : SpeakerKind.Organization;

    /// <summary>A source that is neither a name nor a noun for somebody that a list knows.</summary>
    private static SpeakerPart OfWords(QuoteDocument document, in Attribution attribution)
    {
        int head = RoleTable.HeadToken(document.Tokens, attribution.SourceFirst, attribution.SourceEnd), end = attribution.SourceFirst + 1;
        while (end < attribution.SourceEnd && document.Tokens[end].First != ',' && !document.Tokens[end].Is(WordClass.Relative)) end++;
        bool several = attribution.Others > 0 || IsPlural(document, attribution.SourceFirst, head + 1);
        // "Ruritania's mountain rescue"
        ref Token first = ref document.Tokens[attribution.SourceFirst];
        bool writing = WritingIn(document, attribution.SourceFirst, end);
        bool national = writing || first.Is(WordClass.Place) && document.IsPossessive(attribution.SourceFirst + first.PhraseLength);
        return new SpeakerPart(several ? SpeakerKind.Group : head >= 0 && !writing ? KindOf(document, head)
            : national ? SpeakerKind.Organization : SpeakerKind.Unnamed,
            Span(document, attribution.SourceFirst, end));
    }

    /// <summary>"a slideshow obtained by the Orm Citizen": whether the noun is one for what is written.</summary>
    private static bool WritingIn(QuoteDocument document, int first, int end)
    {
        for (int i = first; i < end && !document.Tokens[i].Is(WordClass.Preposition); i++)
        {
            if (document.Language.Speakers.IsDocument(document.Tokens[i].Word)) return true;
        }
        return false;
    }

    /// <summary>"aid agencies", but not "the boss".</summary>
    private static bool IsPlural(QuoteDocument document, int first, int end) =>
        end > first && !document.Tokens[first].Is(WordClass.Determiner) && document.Tokens[end - 1].Class == WordClass.None
            && document.Tokens[end - 1].Casing == Casing.Lower && document.EndsWith(end - 1, "s") && !document.EndsWith(end - 1, "ss");

    private static SpeakerKind KindOf(QuoteDocument document, int token)
    {
        ref Token head = ref document.Tokens[token];
        if (head.Is(WordClass.OrganizationNoun) || document.Language.Speakers.IsDocument(head.Word)) return SpeakerKind.Organization;
        // "Orm Police" is one, "police" are several.
        bool isName = head.IsCapital && !NameBeginning.BeginsSentence(document, token);
        if (head.Is(WordClass.OrganizationWord) && (isName || !head.Is(WordClass.GroupNoun | WordClass.PersonWord)))
            return SpeakerKind.Organization;
        return head.Is(WordClass.GroupNoun | WordClass.PronounThey) ? SpeakerKind.Group : SpeakerKind.Unnamed;
    }
}
