using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Model;

/// <summary>The words around one cue among which its source and content are looked for: its paragraph, bounded, with running counts of what bounds clauses.</summary>
internal sealed class CueWindow
{
    /// <summary>Tokens before and after a cue that are looked at.</summary>
    private const int Before = 120, After = 160;

    /// <summary>The longest window, in tokens.</summary>
    public const int MaxTokens = Before + After + ModelScratch.MaxSequence;

    /// <summary>Running counts, a byte each: see <see cref="Counts"/>.</summary>
    private readonly ulong[] _counts = new ulong[MaxTokens + 1];

    public TokenFeatures Tokens { get; private set; } = null!;
    public Piece Cue { get; private set; }
    public int First { get; private set; }
    public int End { get; private set; }
    public int Count => End - First;

    /// <summary>What is common to all features of the window: see <see cref="TokenFeatures.Shape"/>.</summary>
    public uint Shape { get; private set; }

    /// <summary>Stem of the cue's first word.</summary>
    public uint Stem { get; private set; }

    /// <summary>Numbers of things between two tokens, each in a byte of its own.</summary>
    public readonly record struct Counts(ulong Packed)
    {
        public const int Commas = 0, Marks = 8, Verbs = 16, Conjunctions = 24, Cues = 32, Sentences = 40, Openings = 48, Closings = 56;

        public uint this[int what] => (uint)(Packed >> what) & 255;

        public uint AtMost(int what, uint most) => Math.Min(this[what], most);
    }

    /// <param name="wholeParagraph">Whether to look beyond the sentence of the cue.</param>
    public void Open(TokenFeatures tokens, Piece cue, bool wholeParagraph)
    {
        Tokens = tokens;
        Cue = cue;
        TokenBuffer words = tokens.Tokens;
        int paragraph = words[cue.First].Paragraph, sentence = words[cue.First].Sentence;
        int first = cue.First, end = cue.End;
        int floor = Math.Max(0, cue.First - Before), limit = Math.Min(tokens.Count, cue.End + After);
        while (first > floor && (wholeParagraph ? words[first - 1].Paragraph == paragraph : words[first - 1].Sentence == sentence)) first--;
        while (end < limit && (wholeParagraph ? words[end].Paragraph == paragraph : words[end].Sentence == sentence)) end++;
        (First, End) = (first, end);
        Shape = tokens.Shape(cue);
        Stem = tokens.Stem(cue.First);
        ulong counts = 0;
        for (int i = first; i < end; i++)
        {
            _counts[i - first] = counts;
            counts += Unit(i);
        }
        _counts[end - first] = counts;
    }

    /// <summary>What lies between two tokens, the second exclusive.</summary>
    public Counts Between(int from, int to) => new(_counts[to - First] - _counts[from - First]);

    /// <summary>What lies between a token and the cue.</summary>
    public Counts ToCue(int i) => i < Cue.First ? Between(i, Cue.First) : i >= Cue.End ? Between(Cue.End - 1, i) : default;

    private ulong Unit(int i)
    {
        ulong unit = Tokens.Tag(i) switch
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
        return Tokens.EndsSentence(i) ? unit + (1UL << Counts.Sentences) : unit;
    }

    /// <summary>Whether a token can be the edge of a source or content: a word outside the cue, and in other sentences only beside what is no word.</summary>
    public bool CanBeFirst(int i) => IsWord(i) && (InCueSentence(i) || !IsWord(i - 1) || Tokens.BeginsSentence(i));

    public bool CanBeLast(int i) => IsWord(i) && (InCueSentence(i) || !IsWord(i + 1) || Tokens.EndsSentence(i));

    private bool InCueSentence(int i) => Tokens.Tokens[i].Sentence == Tokens.Tokens[Cue.First].Sentence;

    private bool IsWord(int i) => (uint)i < (uint)Tokens.Count && (i < Cue.First || i >= Cue.End) && Tokens.Tokens[i].Kind is TokenKind.Word or TokenKind.Number;
}
