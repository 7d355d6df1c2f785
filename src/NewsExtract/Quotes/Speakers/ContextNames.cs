using NewsExtract.Drafts;
using NewsExtract.Quotes.Detection;

namespace NewsExtract.Quotes.Speakers;

/// <summary>
/// Completes the names of people whom a text calls by one word alone from what stands beside it: its headline and captions. A caption names
/// in full whom the article takes as introduced. Nothing is read where every speaker has a full name already.
/// </summary>
internal static class ContextNames
{
    /// <summary>UTF-16 code units that are read of headline and captions.</summary>
    private const int MaxLength = 16_000;

    private const string Separator = "\n\n";

    /// <summary>Evidence against a person that a full name of one outweighs.</summary>
    private const float NoPerson = -2;

    public static void Complete(QuoteDocument document, in QuoteContext context, Deadline deadline)
    {
        if (context.Headline.IsEmpty && context.Images.IsEmpty || !AnyShort(document)) return;
        QuoteDocument beside = QuoteEngine.Rent();
        QuoteEngine.Analyse(beside, TextOf(context, beside.OwnText), new QuoteContext { Language = context.Language }, deadline);
        beside.Entities.Build(beside);
        foreach (ref Fragment fragment in document.Fragments.Span)
        {
            if (fragment.Entity >= 0 && IsShort(document.Entities[fragment.Entity]))
                Complete(document, ref document.Entities[fragment.Entity], beside);
        }
        QuoteEngine.Return(beside);
    }

    private static bool AnyShort(QuoteDocument document)
    {
        foreach (ref Fragment fragment in document.Fragments.Span)
        {
            if (fragment.Entity >= 0 && IsShort(document.Entities[fragment.Entity])) return true;
        }
        return false;
    }

    private static bool IsShort(in Entity entity) =>
        entity.FullName is null && entity.NameEnd - entity.NameFirst == 1 && entity.Person > NoPerson;

    private static ReadOnlyMemory<char> TextOf(in QuoteContext context, TextStore texts)
    {
        texts.Clear();
        Span<char> text = texts.Reserve(context.Headline.Length + MaxLength + Separator.Length * context.Images.Length);
        context.Headline.CopyTo(text);
        int length = context.Headline.Length;
        foreach (ref readonly ImageText image in context.Images)
        {
            if (image.Caption is not { Length: > 0 } caption || length + caption.Length >= MaxLength) continue;
            Separator.CopyTo(text[length..]);
            length += Separator.Length;
            caption.Span.CopyTo(text[length..]);
            length += caption.Length;
        }
        return texts.Keep(length).Characters;
    }

    private static void Complete(QuoteDocument document, ref Entity entity, QuoteDocument beside)
    {
        if (beside.Entities.FindNamesake(beside, document.Tokens[entity.NameFirst].Word) is not (>= 0 and var known)) return;
        ref Entity full = ref beside.Entities[known];
        if (full.Gender * entity.Gender < 0) return;
        entity.FullName = beside.TextOf(full.NameFirst, full.NameEnd).ToString();
        entity.Person = Math.Max(entity.Person, full.Person);
        if (!entity.HasRole && full.HasRole) entity.RoleElsewhere = beside.TextOf(full.RoleFirst, full.RoleEnd).ToString();
    }
}
