using NewsExtract;
using NewsExtract.Benchmarks.Accuracy;

switch (args)
{
    case ["predict", var corpus, var output]:
        Predictions.WritePages(corpus, output);
        return 0;
    case ["predict-quotes", var gold, var output, .. var scope]:
        Predictions.WriteQuotes(gold, output, scope is ["attribution"] ? QuoteScope.Attribution : QuoteScope.Speech);
        return 0;
    default:
        Console.Error.WriteLine("""
            predict CORPUS_FOLDER OUT.jsonl                       predictions for every page of a corpus
            predict-quotes GOLD.jsonl OUT.jsonl [attribution]     predictions for every text of a file with gold quotes
            """);
        return 2;
}
