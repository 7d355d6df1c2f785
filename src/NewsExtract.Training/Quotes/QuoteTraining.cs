using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>Trains the attribution model. Deterministic: the same corpus gives the same file.</summary>
internal static class QuoteTraining
{
    private const int CueBits = 18;
    private const int EdgeBits = 17;
    private const int WholeBits = 18;
    private const int CueEpochs = 5;
    private const int SpanEpochs = 4;
    private const float Rate = .1f;
    private const float RateDecay = .25f;

    public static void Run(string corpus, string output)
    {
        List<LabelledDocument> documents = LabelledDocument.Read(corpus, "train");
        Console.WriteLine($"{documents.Count} documents, {documents.Sum(document => document.Gold.Count)} attributions");
        CueModel cues = TrainCues(documents);
        SpanModel spans = TrainSpans(documents);
        using (FileStream file = File.Create(output)) new AttributionModel(cues, spans).Write(file);
        Console.WriteLine($"{output}: {new FileInfo(output).Length:N0} bytes");
    }

    private static CueModel TrainCues(List<LabelledDocument> documents)
    {
        var trainer = new CueTrainer(CueBits, TokenTags.Count);
        var features = new TokenFeatures();
        var sequence = new Sequence();
        for (int epoch = 0; epoch < CueEpochs; epoch++)
        {
            double loss = 0;
            foreach (LabelledDocument labelled in Shuffled(documents, epoch))
            {
                features.Prepare(labelled.Document);
                var labels = new byte[labelled.Document.Tokens.Count];
                foreach (LabelledDocument.GoldAttribution gold in labelled.Gold)
                {
                    for (int i = gold.Cue.First; i < gold.Cue.End; i++) labels[i] = i == gold.Cue.First ? (byte)CueFeatures.Begin : (byte)CueFeatures.Inside;
                }
                for (int s = 0; s < labelled.Document.Sentences.Count; s++)
                {
                    var sentence = labelled.Document.Sentences[s];
                    for (int first = sentence.First; first < sentence.End; first += ModelScratch.MaxSequence)
                    {
                        int end = Math.Min(sentence.End, first + ModelScratch.MaxSequence);
                        sequence.Clear();
                        for (int i = first; i < end; i++) sequence.Add(CueFeatures.Write(features, i, sequence.Buffer));
                        loss += trainer.Learn(sequence.Features, sequence.Ends, features.Tags[first..end], labels.AsSpan(first..end), Rate / (1 + epoch * RateDecay));
                    }
                }
            }
            Console.WriteLine($"cues, epoch {epoch + 1}: loss {loss:0}");
        }
        return trainer.ToModel();
    }

    private static SpanModel TrainSpans(List<LabelledDocument> documents)
    {
        var trainer = new SpanTrainer(EdgeBits, WholeBits);
        var tokens = new TokenFeatures();
        for (int epoch = 0; epoch < SpanEpochs; epoch++)
        {
            trainer.Begin(Rate / (1 + epoch * RateDecay));
            foreach (LabelledDocument labelled in Shuffled(documents, epoch))
            {
                tokens.Prepare(labelled.Document);
                foreach (LabelledDocument.GoldAttribution gold in labelled.Gold) trainer.Learn(tokens, gold);
            }
            Console.WriteLine($"sources and contents, epoch {epoch + 1}: {trainer.Tally}");
        }
        return trainer.ToModel();
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
        private readonly uint[] _buffer = new uint[CueFeatures.Max];

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
