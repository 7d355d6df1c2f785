using NewsExtract.Training;
using NewsExtract.Training.Blocks;
using NewsExtract.Training.Lines;
using NewsExtract.Training.Quotes;

switch (args)
{
    case ["blocks", var data, .. var options]:
        BlockTraining.Run(data, TrainingOptions.Parse(options, "src/NewsExtract/Boilerplate/blocks.model"));
        return 0;
    case ["lines", var data, .. var options]:
        LineTraining.Run(data, TrainingOptions.Parse(options, "src/NewsExtract/Text/lines.model"));
        return 0;
    case ["quotes", var corpus, var output]:
        QuoteTraining.Run(corpus, output);
        return 0;
    case ["given-names", var list, var output]:
        File.WriteAllBytes(output, NewsExtract.Quotes.Words.GivenNames.Build(File.ReadLines(list)));
        return 0;
    default:
        Console.Error.WriteLine("""
            blocks DATA_FOLDER [--model OUT] [--predictions FOLDER] [--models FOLDER] [--no-validation] [--no-final]
                trains the block classifier on the corpora in DATA_FOLDER. Prints its figures by cross-validation over hosts, and on each
                corpus by a model that saw the others alone; with --predictions also writes what each page gives with a model that saw no page of its host, a
                file for each corpus; with --models keeps the models of both, and uses those that it finds there, which compares rules in a
                minute. Writes the model to OUT
                (default: where the package embeds it), or none with --no-final; with --no-validation does nothing but that.
            lines DATA_FOLDER [--model OUT] [--predictions FOLDER] [--no-validation] [--no-final]
                the same for the models of text mode's lines
            quotes CORPUS.jsonl OUT.model
                trains the attribution model on the documents of a PolNeAR file whose split is "train"
            given-names LIST.tsv OUT.bin
                writes the table of given names that the package embeds from Names/given-names.tsv
            """);
        return 2;
}
