using NewsExtract.Training.Quotes;

switch (args)
{
    case ["quotes", var corpus, var output]:
        QuoteTraining.Run(corpus, output);
        return 0;
    default:
        Console.Error.WriteLine("""
            quotes CORPUS.jsonl OUT.model     trains the attribution model on the documents of a PolNeAR file whose split is "train"
            """);
        return 2;
}
