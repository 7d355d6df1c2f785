using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NewsExtract.Drafts;
using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Model;
using NewsExtract.Quotes.Output;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes;

/// <summary>What is known about a text beside the text itself.</summary>
internal readonly ref struct QuoteContext
{
    public string? Language { get; init; }
    public QuoteScope Scope { get; init; }
    public INameRecognizer? Names { get; init; }
    public ReadOnlySpan<char> Headline { get; init; }
    public ReadOnlySpan<ImageText> Images { get; init; }
}

/// <summary>
/// Finds attributed quotes in a text: tokens, marks and sentences, then who is mentioned, then what is said, then who says it.
/// </summary>
internal static class QuoteEngine
{
    /// <summary>Idle documents, whose buffers the next text uses again.</summary>
    private static readonly ConcurrentBag<QuoteDocument> Idle = [];

    /// <param name="text">The text.</param>
    /// <param name="context">What is known beside it.</param>
    /// <param name="quotes">Receives the quotes in text order.</param>
    /// <param name="deadline">When to stop.</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // a stage, whose cost is counted by its name
    public static void Find(ReadOnlyMemory<char> text, in QuoteContext context, List<QuotePart> quotes, Deadline deadline)
    {
        QuoteDocument document = Rent();
        if (FindFragments(document, text, context, deadline))
        {
            document.Entities.Build(document);
            SpeakerResolver.Resolve(document);
            ContextNames.Complete(document, context, deadline);
            Addressees.Find(document);
            QuoteParts.Write(document, quotes);
        }
        Return(document);
    }

    /// <summary>Finds what is said, with its cues and sources.</summary>
    /// <returns>Whether there is anything: of a text without a mark and a cue no more is read than its words.</returns>
    private static bool FindFragments(QuoteDocument document, ReadOnlyMemory<char> text, in QuoteContext context, Deadline deadline)
    {
        WordClass words = Split(document, text, context, deadline);
        AttributionModel? model = context.Scope == QuoteScope.Attribution ? document.Language.Model : null;
        if (model is null && document.Stretches.Count == 0 && (words & WordClass.AnyCue) == 0) return false;
        FindMentions(document, context, deadline);
        if (model is not null) ModelRules.Find(document, model, deadline);
        else SpeechRules.Find(document, deadline);
        return document.Fragments.Count > 0;
    }

    /// <summary>A document whose buffers another text has used before.</summary>
    public static QuoteDocument Rent() => Idle.TryTake(out QuoteDocument? idle) ? idle : new QuoteDocument();

    /// <summary>Gives a document back for the next text.</summary>
    public static void Return(QuoteDocument document)
    {
        document.SetText(default);
        Idle.Add(document);
    }

    /// <summary>What is in the text before anything is decided: words, marks, sentences, and who is mentioned.</summary>
    public static void Analyse(QuoteDocument document, ReadOnlyMemory<char> text, in QuoteContext context, Deadline deadline)
    {
        Split(document, text, context, deadline);
        FindMentions(document, context, deadline);
    }

    /// <summary>Splits the text into words, marks and sentences.</summary>
    /// <returns>All classes that its words have.</returns>
    private static WordClass Split(QuoteDocument document, ReadOnlyMemory<char> text, in QuoteContext context, Deadline deadline)
    {
        document.SetText(text);
        document.Scope = context.Scope;
        document.Language = Language.For(context.Language);
        Tokenizer.Split(text.Span, document.Tokens, deadline);
        WordClass words = Tokenizer.Classify(text.Span, document.Tokens, document.Language);
        QuotationMarks.Pair(text.Span, document.Tokens, document.Stretches, document.Language.Speakers);
        SentenceSplitter.Split(document.Tokens, document.Stretches, document.Sentences, document.Language);
        return words;
    }

    private static void FindMentions(QuoteDocument document, in QuoteContext context, Deadline deadline)
    {
        RecognizedNames.Read(document, context);
        ReferenceFinder.Find(document, deadline);
    }
}
