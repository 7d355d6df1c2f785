using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>Trains the attribution model. Deterministic: the same corpus gives the same file.</summary>
internal static class QuoteTraining
{
    private const int CueBits = 18;
    private const int RoleBits = 18;
    private const int CueEpochs = 12;
    private const int RoleEpochs = 10;
    private const float Margin = 1;

    public static void Run(string corpus, string output)
    {
        List<LabelledDocument> documents = LabelledDocument.Read(corpus, "train");
        Console.WriteLine($"{documents.Count} documents, {documents.Sum(document => document.Gold.Count)} attributions");
        SequenceModel cues = TrainCues(documents);
        SequenceModel roles = TrainRoles(documents);
        using (FileStream file = File.Create(output)) new AttributionModel(cues, roles).Write(file);
        Console.WriteLine($"{output}: {new FileInfo(output).Length:N0} bytes");
    }

    private static SequenceModel TrainCues(List<LabelledDocument> documents)
    {
        var perceptron = new AveragedPerceptron(AttributionFeatures.CueLabels, CueBits, TokenTags.Count, Margin);
        var features = new AttributionFeatures();
        var sequence = new Sequence();
        for (int epoch = 0; epoch < CueEpochs; epoch++)
        {
            long wrong = 0;
            foreach (LabelledDocument labelled in Shuffled(documents, epoch))
            {
                features.Prepare(labelled.Document);
                var labels = new byte[labelled.Document.Tokens.Count];
                foreach (LabelledDocument.GoldAttribution gold in labelled.Gold)
                {
                    for (int i = gold.Cue.First; i < gold.Cue.End; i++) labels[i] = i == gold.Cue.First ? (byte)AttributionFeatures.CueBegin : (byte)AttributionFeatures.CueInside;
                }
                for (int s = 0; s < labelled.Document.Sentences.Count; s++)
                {
                    var sentence = labelled.Document.Sentences[s];
                    for (int first = sentence.First; first < sentence.End; first += ModelScratch.MaxSequence)
                    {
                        int end = Math.Min(sentence.End, first + ModelScratch.MaxSequence);
                        sequence.Clear();
                        for (int i = first; i < end; i++) sequence.Add(features.Cue(i, sequence.Buffer));
                        wrong += perceptron.Learn(sequence.Features, sequence.Ends, features.Tags[first..end], labels.AsSpan(first..end));
                    }
                }
            }
            Console.WriteLine($"cues, epoch {epoch + 1}: {wrong} wrong");
        }
        return perceptron.ToModel();
    }

    private static SequenceModel TrainRoles(List<LabelledDocument> documents)
    {
        var perceptron = new AveragedPerceptron(AttributionFeatures.RoleLabels, RoleBits, TokenTags.Count, Margin);
        var scratch = new ModelScratch();
        for (int epoch = 0; epoch < RoleEpochs; epoch++)
        {
            long wrong = 0;
            foreach (LabelledDocument labelled in Shuffled(documents, epoch))
            {
                scratch.Features.Prepare(labelled.Document);
                foreach (LabelledDocument.GoldAttribution gold in labelled.Gold) wrong += LearnRoles(perceptron, scratch, gold);
            }
            Console.WriteLine($"sources and contents, epoch {epoch + 1}: {wrong} wrong");
        }
        return perceptron.ToModel();
    }

    private static int LearnRoles(AveragedPerceptron perceptron, ModelScratch scratch, LabelledDocument.GoldAttribution gold)
    {
        (int first, int end) = scratch.Features.Window(gold.Cue.First, gold.Cue.End);
        var rows = new uint[end - first][];
        scratch.EachRoleToken(first, end, gold.Cue, rows, static (rows, _, _, offset, features) => rows[offset] = features.ToArray());
        var labels = new byte[end - first];
        for (int i = 0; i < labels.Length; i++) labels[i] = gold.Labels.GetValueOrDefault(first + i);
        var ends = new int[rows.Length];
        for (int i = 0; i < ends.Length; i++) ends[i] = (i == 0 ? 0 : ends[i - 1]) + rows[i].Length;
        return perceptron.Learn([.. rows.SelectMany(row => row)], ends, scratch.Features.Tags[first..end], labels);
    }

    private static LabelledDocument[] Shuffled(List<LabelledDocument> documents, int seed)
    {
        LabelledDocument[] shuffled = [.. documents];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>The features of a sequence, one token after the other.</summary>
    private sealed class Sequence
    {
        private readonly List<uint> _features = [];
        private readonly List<int> _ends = [];
        private readonly uint[] _buffer = new uint[AttributionFeatures.MaxFeatures];

        public Span<uint> Buffer => _buffer;
        public ReadOnlySpan<uint> Features => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features);
        public ReadOnlySpan<int> Ends => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ends);

        public void Clear()
        {
            _features.Clear();
            _ends.Clear();
        }

        public void Add(int count)
        {
            _features.AddRange(_buffer.AsSpan(0, count));
            _ends.Add(_features.Count);
        }
    }
}
