using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Output;

/// <summary>Turns the fragments of a document into records, the only place where the engine allocates per quote.</summary>
internal static class QuoteRecords
{
    public static IReadOnlyList<Quote> Write(QuoteDocument document)
    {
        if (document.Fragments.Count == 0) return [];
        var quotes = new Quote[document.Fragments.Count];
        for (int i = 0; i < quotes.Length; i++)
        {
            ref Fragment fragment = ref document.Fragments[i];
            Attribution attribution = fragment.Attribution >= 0 ? document.Attributions[fragment.Attribution] : default;
            quotes[i] = new Quote
            {
                Kind = fragment.Kind,
                Text = document.Text[fragment.Start..fragment.End].ToString(),
                Start = fragment.Start,
                End = fragment.End,
                Group = fragment.Group,
                Cue = ToMention(document, attribution.CueFirst, attribution.CueEnd),
                Source = ToMention(document, attribution.SourceFirst, attribution.SourceEnd),
                Speaker = ToSpeaker(document, fragment),
                Addressee = ToMention(document, attribution.AddresseeFirst, attribution.AddresseeEnd),
                Confidence = Math.Round(fragment.Confidence, 2),
            };
        }
        return quotes;
    }

    private static Mention? ToMention(QuoteDocument document, int first, int end)
    {
        if (end <= first) return null;
        int start = document.Tokens[first].Start, stop = document.Tokens[end - 1].End;
        return new Mention(document.Text[start..stop].ToString(), start, stop);
    }

    private static Speaker? ToSpeaker(QuoteDocument document, in Fragment fragment)
    {
        if (fragment.Entity >= 0)
        {
            ref Entity entity = ref document.Entities[fragment.Entity];
            string? role = entity.HasRole ? document.TextOf(entity.RoleFirst, entity.RoleEnd).ToString() : entity.RoleElsewhere;
            return new Speaker(entity.FullName ?? document.TextOf(entity.NameFirst, entity.NameEnd).ToString(), KindOf(document, entity), role);
        }
        if (fragment.SpeakerReference == -1) return null;
        if (fragment.SpeakerReference < -1) return OfWords(document, document.Attributions[-2 - fragment.SpeakerReference]);
        ref Reference reference = ref document.References[fragment.SpeakerReference];
        SpeakerKind kind = KindOf(document.Tokens[reference.NameFirst]);
        int first = kind == SpeakerKind.Organization && document.Tokens[reference.First].Is(WordClass.Definite) ? reference.First + 1 : reference.First;
        return new Speaker(document.TextOf(first, reference.End).ToString(), kind);
    }

    private static SpeakerKind KindOf(QuoteDocument document, in Entity entity) => entity.IsPerson ? SpeakerKind.Person
        : entity.NameEnd - entity.NameFirst == 1 && document.Tokens[entity.NameFirst] is var name && name.Is(WordClass.GroupNoun) && !name.Is(WordClass.OrganizationWord | WordClass.OrganizationNoun) ? SpeakerKind.Group
        : SpeakerKind.Organization;

    /// <summary>A source that is neither a name nor a noun for somebody that a list knows.</summary>
    private static Speaker OfWords(QuoteDocument document, in Attribution attribution)
    {
        int head = RoleTable.HeadToken(document.Tokens, attribution.SourceFirst, attribution.SourceEnd), end = attribution.SourceFirst + 1;
        while (end < attribution.SourceEnd && document.Tokens[end].First != ',' && !document.Tokens[end].Is(WordClass.Relative)) end++;
        return new Speaker(document.TextOf(attribution.SourceFirst, end).ToString(), head < 0 ? SpeakerKind.Unnamed : KindOf(document.Tokens[head]));
    }

    private static SpeakerKind KindOf(in Token head) => head.Is(WordClass.OrganizationNoun | WordClass.OrganizationWord) ? SpeakerKind.Organization
        : head.Is(WordClass.GroupNoun | WordClass.PronounThey) ? SpeakerKind.Group
        : SpeakerKind.Unnamed;
}
