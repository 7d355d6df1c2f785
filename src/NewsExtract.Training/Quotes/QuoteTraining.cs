using System.Runtime.Intrinsics;
using NewsExtract.Quotes.Model;

namespace NewsExtract.Training.Quotes;

/// <summary>
/// Trains the attribution model, every part of it twice: with all features that are frequent enough, and again with those that mattered
/// most, as many as the model has room for. Deterministic: the same corpus gives the same file.
/// </summary>
internal static class QuoteTraining
{
    private const int CueBits = 17;
    private const int EdgeBits = 16;
    private const int WholeBits = 17;

    private const int ConfidenceBits = 16;

    /// <summary>
    /// Parts of the documents. How sure to be is learned on each from what models find there that were trained on the others.
    /// </summary>
    private const int Folds = 3;

    private const int CueEpochs = 5;
    private const int SpanEpochs = 4;
    private const int ConfidenceEpochs = 25;
    private const float Rate = .1f;
    private const float RateDecay = .25f;

    public static void Run(string corpus, string output)
    {
        List<LabelledDocument> documents = LabelledDocument.Read(corpus, "train");
        Console.WriteLine($"{documents.Count} documents, {documents.Sum(document => document.Gold.Count)} attributions");
        LabelledDocument[] shuffled = Shuffled(documents, documents.Count);
        List<ConfidenceTrainer.Sample> samples = [.. Enumerable.Range(0, Folds).SelectMany(fold => FindUnseen(shuffled, fold))];
        var model = new AttributionModel(TrainCandidates(documents), TrainConfidence(samples));
        using (FileStream file = File.Create(output)) model.Write(file);
        Console.WriteLine($"{output}: {new FileInfo(output).Length:N0} bytes");
    }

    private static List<ConfidenceTrainer.Sample> FindUnseen(LabelledDocument[] documents, int fold)
    {
        CandidateFinder candidates = TrainCandidates([.. documents.Where((_, i) => i % Folds != fold)]);
        return [.. documents.Where((_, i) => i % Folds == fold).SelectMany(document => ConfidenceTrainer.Samples(candidates, document))];
    }

    private static CandidateFinder TrainCandidates(List<LabelledDocument> documents)
    {
        Task<CueModel> cues = Task.Run(() => TrainCues(documents));
        SpanModel spans = TrainSpans(documents);
        return new CandidateFinder(cues.Result, spans);
    }

    private static CueModel TrainCues(List<LabelledDocument> documents)
    {
        var trainer = new CueTrainer(CueBits, TokenTags.Count);
        var features = new TokenFeatures();
        var sequence = new Sequence();
        LearnTwice("cues", CueEpochs, trainer.Close, trainer.Prune, (epoch, rate) =>
        {
            double loss = 0;
            foreach (LabelledDocument labelled in Shuffled(documents, epoch))
            {
                features.Open(labelled.Document);
                features.Prepare(0, features.Count);
                var labels = new byte[labelled.Document.Tokens.Count];
                foreach (LabelledDocument.GoldAttribution gold in labelled.Gold)
                {
                    for (int i = gold.Cue.First; i < gold.Cue.End; i++)
                        labels[i] = i == gold.Cue.First ? (byte)CueFeatures.Begin : (byte)CueFeatures.Inside;
                }
                for (int s = 0; s < labelled.Document.Sentences.Count; s++)
                {
                    var sentence = labelled.Document.Sentences[s];
                    for (int first = sentence.First; first < sentence.End; first += ModelScratch.MaxSequence)
                    {
                        int end = Math.Min(sentence.End, first + ModelScratch.MaxSequence);
                        sequence.Clear();
                        for (int i = first; i < end; i++) sequence.Add(features, i);
                        loss += trainer.Learn(sequence.Features, sequence.Ends, features.Tags[first..end], labels.AsSpan(first..end), rate);
                    }
                }
            }
            return loss;
        });
        return trainer.ToModel();
    }

    private static SpanModel TrainSpans(List<LabelledDocument> documents)
    {
        var trainer = new SpanTrainer(EdgeBits, WholeBits);
        var tokens = new TokenFeatures();
        LearnTwice("sources and contents", SpanEpochs, trainer.Close, trainer.Prune, (epoch, rate) =>
        {
            trainer.Begin(rate);
            foreach (LabelledDocument labelled in Shuffled(documents, epoch))
            {
                tokens.Open(labelled.Document);
                tokens.Prepare(0, tokens.Count);
                foreach (LabelledDocument.GoldAttribution gold in labelled.Gold) trainer.Learn(tokens, gold);
            }
            return trainer.Loss;
        });
        return trainer.ToModel(EdgePlaceCounts.Learn(documents));
    }

    private static ConfidenceModel TrainConfidence(List<ConfidenceTrainer.Sample> samples)
    {
        Console.WriteLine($"{samples.Count} candidates in documents not seen, {samples.Count(sample => sample.Right)} right");
        var trainer = new ConfidenceTrainer(ConfidenceBits);
        LearnTwice("confidence", ConfidenceEpochs, trainer.Close, trainer.Prune, (epoch, rate) =>
            Shuffled(samples, epoch).Sum(sample => trainer.Learn(sample, rate / 2)));
        return trainer.ToModel();
    }

    /// <summary>Two rounds of some epochs each; what is learned in the first only tells which features are kept.</summary>
    private static void LearnTwice(string what, int epochs, Action close, Action prune, Func<int, float, double> learn)
    {
        for (int round = 1; round <= 2; round++)
        {
            for (int epoch = 0; epoch < epochs; epoch++)
            {
                double loss = learn(epoch, Rate / (1 + epoch * RateDecay));
                if (epoch == 0) close();
                Console.WriteLine($"{what}, round {round}, epoch {epoch + 1}: loss {loss:0}");
            }
            if (round == 1) prune();
        }
    }

    private static T[] Shuffled<T>(List<T> items, int seed)
    {
        T[] shuffled = [.. items];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>The features of a sequence, one token after the other.</summary>
    private sealed class Sequence
    {
        private readonly List<uint> _features = [];
        private readonly List<int> _ends = [];
        private readonly Vector256<uint>[] _row = new Vector256<uint>[CueFeatures.Max];
        private readonly uint[] _buffer = new uint[CueFeatures.Max];

        public ReadOnlySpan<uint> Features => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features);
        public ReadOnlySpan<int> Ends => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ends);

        public void Clear()
        {
            _features.Clear();
            _ends.Clear();
        }

        public void Add(TokenFeatures tokens, int token)
        {
            int count = FeatureHash.Lane(_row.AsSpan(0, CueFeatures.Write(tokens, token, 1, _row)), 0, _buffer);
            _features.AddRange(_buffer.AsSpan(0, count));
            _ends.Add(_features.Count);
        }
    }
}
