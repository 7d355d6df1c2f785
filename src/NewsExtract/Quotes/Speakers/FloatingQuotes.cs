using NewsExtract.Quotes.Detection;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Speakers;

/// <summary>Finds who speaks where no word beside the quote says it.</summary>
internal static class FloatingQuotes
{
    /// <summary>Tokens in front of the marks that say whose the words are: "Smith was blunt: ...".</summary>
    private const int MinLeadIn = 3;

    /// <summary>The longest paragraph that is looked through for marks, in tokens.</summary>
    private const int MaxParagraph = 120;

    /// <summary>
    /// The speaker of a quote without a source: whom the words before the marks, or the sentence right before in its own paragraph, speak
    /// of; else who spoke last; at a text's beginning, whom the paragraph before speaks of.
    /// </summary>
    public static Source Resolve(QuoteDocument document, in Fragment fragment, in RunningSpeaker running)
    {
        if (OpensParagraph(document, fragment) && SubjectBehind(document, fragment, running) is { IsKnown: true } topic) return topic;
        if (!document.Language.HasFixedOrder && !running.Source.IsKnown
            && SubjectBehind(document, fragment, running) is { IsKnown: true } next)
        {
            return Resolve(document, fragment, running with { Source = next, Person = next });
        }
        // "..., I say.": who asks does not answer.
        if (running.Other.IsKnown && IsFirstPerson(document, running.Source) && !IsFirstPerson(document, running.Other))
            return Resolve(document, fragment, running with { Source = running.Other, Person = running.Other });
        TokenBuffer tokens = document.Tokens;
        int sentence = tokens[fragment.Token].Sentence;
        int first = document.Sentences[sentence].First;
        if (fragment.Token - first >= MinLeadIn && !HanCharacters.EndsAbout(tokens, fragment.Token))
        {
            bool colon = tokens[fragment.Token - 1].First == ':' || fragment.Token > 1 && tokens[fragment.Token - 2].First == ':';
            if (colon && LastSubject(document, first, fragment.Token) is { IsKnown: true } led) return led;
            if (Subject(document, first, fragment.Token, running) is { IsKnown: true } leading) return leading;
            if (running.Source.IsKnown) return running.Source;
        }
        if (sentence == 0) return running.Source;
        first = document.Sentences[sentence - 1].First;
        bool sameParagraph = tokens[first].Paragraph == tokens[fragment.Token].Paragraph;
        if (sameParagraph || !running.Source.IsKnown || IsParagraphBetween(document, fragment, running))
        {
            if (Subject(document, first, fragment.Token, running) is { IsKnown: true } subject) return subject;
            if (sameParagraph || !running.Source.IsKnown)
                return FirstPerson(document, first, fragment.Token) is { IsKnown: true } person ? person : running.Source;
        }
        if (!sameParagraph && running.Asks && running.Other.IsKnown) return running.Other;
        // In a paragraph of their own the words are rather a person's than those of a company that has just spoken.
        return sameParagraph || !running.Person.IsKnown ? running.Source : running.Person;
    }

    /// <summary>
    /// Whom a verb without a subject means: the subject of what stands in front of it in its sentence, else that of the sentence before.
    /// </summary>
    public static Source SubjectBefore(QuoteDocument document, in Fragment fragment, int cue, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        int sentence = tokens[fragment.Token].Sentence, first = document.Sentences[sentence].First;
        if (sentence == 0) return Source.None;
        int before = document.Sentences[sentence - 1].First;
        if (fragment.Token == first) return Subject(document, before, fragment.Token, running);
        if (Subject(document, first, Math.Min(cue, fragment.Token), running) is { IsKnown: true } own) return own;
        return tokens[before].Paragraph == tokens[first].Paragraph ? Subject(document, before, first, running) : Source.None;
    }

    /// <summary>
    /// «...» Con esa frase, NAME respondió: at a text's beginning, the subject of the sentence behind the quote, in its paragraph or,
    /// behind the text's first sentence, in the next.
    /// </summary>
    private static Source SubjectBehind(QuoteDocument document, in Fragment fragment, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        int next = tokens[fragment.Token].Sentence + 1;
        if (next >= document.Sentences.Count || next > 1
            && tokens[document.Sentences[next].First].Paragraph != tokens[fragment.Token].Paragraph)
        {
            return Source.None;
        }
        return Subject(document, document.Sentences[next].First, document.Sentences[next].End, running);
    }

    /// <summary>「...」。NAMEはそう言った。: in Japanese who speaks follows a quote that begins a paragraph and is its own sentence.</summary>
    private static bool OpensParagraph(QuoteDocument document, in Fragment fragment)
    {
        TokenBuffer tokens = document.Tokens;
        int next = tokens[fragment.Token].Sentence + 1;
        return tokens[fragment.Token].First == '「' && next < document.Sentences.Count
            && (fragment.Token == 0 || tokens[fragment.Token - 1].Paragraph != tokens[fragment.Token].Paragraph)
            && tokens[document.Sentences[next].First].Paragraph == tokens[fragment.Token].Paragraph
            && tokens[document.Sentences[next].First].Stretch < 0;
    }

    private static bool IsFirstPerson(QuoteDocument document, Source source) =>
        source is { Entity: < 0, Reference: >= 0 }
            && document.Tokens[document.References[source.Reference].First].Is(WordClass.PronounFirst);

    /// <summary>Whether a whole paragraph of the reporter's stands between two quotes.</summary>
    private static bool IsParagraphBetween(QuoteDocument document, in Fragment fragment, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        int paragraph = tokens[fragment.Token - 1].Paragraph, floor = Math.Max(0, fragment.Token - MaxParagraph);
        for (int i = fragment.Token - 1; i >= floor; i--)
        {
            if (tokens[i].Stretch >= 0) return false;
            if (tokens[i].Paragraph != paragraph) return i > running.Token;
        }
        return false;
    }

    /// <summary>The first person whom some words speak of as no object, else the first whose something is: "NAME's report shows".</summary>
    private static Source FirstPerson(QuoteDocument document, int first, int end)
    {
        Source owner = Source.None;
        for (int i = first; i < end; i++)
        {
            if (document.ReferenceEndingAt[i] is not (>= 0 and var index) || document.References[index].Entity is not (>= 0 and var entity)
                || !document.Entities[entity].IsPerson)
            {
                continue;
            }
            ref Reference reference = ref document.References[index];
            if (document.Tokens[i].Stretch >= 0) return owner;
            if (reference.First > first && document.Tokens[reference.First - 1].Is(WordClass.Preposition)) continue;
            if (reference.End >= document.Tokens.Count || !document.IsPossessive(reference.End)) return Source.Of(entity);
            if (!owner.IsKnown) owner = Source.Of(entity);
        }
        return owner;
    }

    /// <summary>"Asked whether he would go, NAME smiled: ...": the last person that is a subject in front of a colon.</summary>
    private static Source LastSubject(QuoteDocument document, int first, int end)
    {
        for (int i = end - 1; i >= first; i--)
        {
            if (document.Tokens[i].Stretch >= 0 && document.Tokens[i].Kind != TokenKind.Mark) return Source.None;
            if (document.ReferenceAt[i] is >= 0 and var index && document.References[index] is { Kind: ReferenceKind.Name } name
                && name.First == i && name.Entity >= 0
                && document.Entities[name.Entity].IsPerson && ReferencePlace.IsSubject(document, name))
            {
                return Source.Of(name.Entity);
            }
        }
        return Source.None;
    }

    /// <summary>The first person or nominal that is the subject of some words of the reporter.</summary>
    public static Source Subject(QuoteDocument document, int first, int end, in RunningSpeaker running)
    {
        TokenBuffer tokens = document.Tokens;
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Stretch >= 0) return Source.None;
            if (document.ReferenceAt[i] is not (>= 0 and var index)) continue;
            ref Reference reference = ref document.References[index];
            if (reference.Kind == ReferenceKind.Pronoun && tokens[reference.First].Is(WordClass.PronounHe | WordClass.PronounShe))
                return SpeakerResolver.OfReference(document, index, running);
            if (reference.Kind == ReferenceKind.Pronoun || !ReferencePlace.IsSubject(document, reference)) continue;
            if (reference.Kind == ReferenceKind.Name && reference.Entity >= 0 && document.Entities[reference.Entity].IsPerson)
                return Source.Of(reference.Entity);
            if (reference.Kind == ReferenceKind.Nominal && tokens[reference.NameFirst].Is(WordClass.PersonWord)
                && NominalResolver.Resolve(document, index, running) is { IsKnown: true } person
                && (person.Entity >= 0 || tokens[reference.First].Is(WordClass.Definite) && !running.Source.IsKnown
                && !document.Language.HasFixedOrder && !tokens[reference.NameFirst].Is(WordClass.GroupNoun)
                || (tokens[reference.First].Is(WordClass.Indefinite) || Tokenizer.IsIdeograph(tokens[reference.First].First))
                && !tokens[reference.NameFirst].Is(WordClass.GroupNoun)))
            {
                return person;
            }
        }
        return Source.None;
    }
}
