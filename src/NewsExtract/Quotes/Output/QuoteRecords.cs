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
                Text = document.Text[fragment.Start..fragment.End],
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
        return new Mention(document.Text[start..stop], start, stop);
    }

    private static Speaker? ToSpeaker(QuoteDocument document, in Fragment fragment)
    {
        if (fragment.Entity >= 0)
        {
            ref Entity entity = ref document.Entities[fragment.Entity];
            string? role = entity.HasRole ? document.TextOf(entity.RoleFirst, entity.RoleEnd).ToString() : null;
            return new Speaker(document.TextOf(entity.NameFirst, entity.NameEnd).ToString(), entity.IsPerson ? SpeakerKind.Person : SpeakerKind.Organization, role);
        }
        if (fragment.SpeakerReference < 0) return null;
        ref Reference reference = ref document.References[fragment.SpeakerReference];
        bool group = document.Tokens[reference.NameFirst].Is(WordClass.GroupNoun | WordClass.OrganizationWord | WordClass.PronounThey);
        return new Speaker(document.TextOf(reference.First, reference.End).ToString(), group ? SpeakerKind.Group : SpeakerKind.Unnamed);
    }
}
