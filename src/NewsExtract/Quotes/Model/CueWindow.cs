using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// The words around one cue among which its source and content are looked for: its paragraph,
/// bounded, with running counts of what bounds clauses.
/// </summary>
internal sealed class CueWindow
{
    /// <summary>Tokens before and after a cue that are looked at.</summary>
    private const int Before = 120, After = 160;

    /// <summary>The longest window, in tokens.</summary>
    public const int MaxTokens = Before + After + ModelScratch.MaxSequence;

    /// <summary>Running counts, a byte each: see <see cref="Counts"/>.</summary>
    private readonly ulong[] _counts = new ulong[MaxTokens + FeatureHash.Lanes];

    private Sentence _sentence;

    public TokenFeatures Tokens { get; private set; } = null!;
    public Piece Cue { get; private set; }
    public int First { get; private set; }
    public int End { get; private set; }
    public int Count => End - First;

    /// <summary>What is common to all features of the window: see <see cref="TokenFeatures.Shape"/>.</summary>
    public uint Shape { get; private set; }

    /// <summary>Stem of the cue's first word.</summary>
    public uint Stem { get; private set; }

    /// <summary>What a token of each tag counts as.</summary>
    private static readonly ulong[] Units = [.. Enumerable.Range(0, TokenTags.Count).Select(tag => UnitOf((byte)tag))];

    /// <summary>Numbers of things between two tokens, each in a byte of its own.</summary>
    public readonly record struct Counts(ulong Packed)
    {
        public const int Commas = 0, Marks = 8, Verbs = 16, Conjunctions = 24, Cues = 32, Sentences = 40, Openings = 48, Closings = 56;

        public uint this[int what] => (uint)(Packed >> what) & 255;

        public uint AtMost(int what, uint most) => Math.Min(this[what], most);
    }

    /// <summary>The same for a row of tokens.</summary>
    public readonly struct CountsRow(Vector256<ulong> low, Vector256<ulong> high)
    {
        public Vector256<uint> AtMost(int what, uint most)
        {
            Vector256<ulong> single = Vector256.Create(255UL);
            return Vector256.Min(Vector256.Narrow(low >>> what & single, high >>> what & single), Vector256.Create(most));
        }
    }

    /// <param name="wholeParagraph">Whether to look beyond the sentence of the cue.</param>
    public void Open(TokenFeatures tokens, Piece cue, bool wholeParagraph)
    {
        Tokens = tokens;
        Cue = cue;
        TokenBuffer words = tokens.Tokens;
        _sentence = tokens.SentenceOf(cue.First);
        int paragraph = words[cue.First].Paragraph;
        int floor = Math.Max(0, cue.First - Before), limit = Math.Min(tokens.Count, cue.End + After);
        int first = Math.Max(_sentence.First, floor), end = Math.Min(_sentence.End, limit);
        while (wholeParagraph && first > floor && words[first - 1].Paragraph == paragraph) first--;
        while (wholeParagraph && end < limit && words[end].Paragraph == paragraph) end++;
        (First, End) = (first, end);
        Shape = tokens.Shape(cue);
        Stem = tokens.Stem(cue.First);
        ulong counts = 0;
        for (int i = first; i < end; i++)
        {
            _counts[i - first] = counts;
            counts += Units[tokens.Tag(i)];
            if (tokens.EndsSentence(i)) counts += 1UL << Counts.Sentences;
        }
        _counts[end - first] = counts;
    }

    /// <summary>What lies between two tokens, the second exclusive.</summary>
    public Counts Between(int from, int to) => new(_counts[to - First] - _counts[from - First]);

    /// <summary>What lies between a token and the cue.</summary>
    public Counts ToCue(int i) => i < Cue.First ? Between(i, Cue.First) : i >= Cue.End ? Between(Cue.End - 1, i) : default;

    /// <summary>What lies between each of a row of tokens and the cue; means nothing for the cue's own.</summary>
    public CountsRow ToCueFrom(int i)
    {
        ReadOnlySpan<ulong> counts = _counts.AsSpan(i - First, FeatureHash.Lanes);
        ulong toCue = _counts[Cue.First - First], fromCue = _counts[Cue.End - 1 - First];
        return new CountsRow(Half(counts, i), Half(counts[Vector256<ulong>.Count..], i + Vector256<ulong>.Count));

        Vector256<ulong> Half(ReadOnlySpan<ulong> counts, int i)
        {
            Vector256<ulong> until = Vector256.Create(counts),
                before = Vector256.LessThan(Vector256.Create((long)i) + Vector256<long>.Indices, Vector256.Create((long)Cue.First))
                .AsUInt64();
            return Vector256.ConditionalSelect(before, Vector256.Create(toCue) - until, until - Vector256.Create(fromCue));
        }
    }

    private static ulong UnitOf(byte tag) => tag switch
    {
        TokenTags.Comma => 1UL << Counts.Commas,
        TokenTags.OpenMark or TokenTags.CloseMark => 1UL << Counts.Marks,
        TokenTags.SpeechCue or TokenTags.ThoughtCue => 1UL << Counts.Cues,
        TokenTags.Auxiliary or TokenTags.EndsInEd => 1UL << Counts.Verbs,
        TokenTags.Conjunction or TokenTags.Complementizer or TokenTags.Relative => 1UL << Counts.Conjunctions,
        TokenTags.OpenBracket => 1UL << Counts.Openings,
        TokenTags.CloseBracket => 1UL << Counts.Closings,
        _ => 0,
    };

    /// <summary>
    /// Whether a token can be the edge of a source or content: a word outside the cue, and in other sentences only beside what is no word.
    /// </summary>
    public bool CanBeFirst(int i) => IsWord(i) && (InCueSentence(i) || !IsWord(i - 1) || Tokens.BeginsSentence(i));

    public bool CanBeLast(int i) => IsWord(i) && (InCueSentence(i) || !IsWord(i + 1) || Tokens.EndsSentence(i));

    public bool InCueSentence(int i) => i >= _sentence.First && i < _sentence.End;

    /// <summary>Whether a token is a word outside the cue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsWord(int i) => (uint)i < (uint)Tokens.Count && (i < Cue.First || i >= Cue.End) && Tokens.IsWord(i);
}
