using System.Globalization;
using BenchmarkDotNet.Running;
using NewsExtract;
using NewsExtract.Benchmarks.Accuracy;
using NewsExtract.Benchmarks.Conformance;
using NewsExtract.Benchmarks.Speed;

switch (args)
{
    case ["accuracy", var corpus, .. var options]:
        int worst = options is [.., "--worst", var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 0;
        DumpStyle? dump = options.Contains("--as-text") ? DumpStyle.Copied : options.Contains("--as-printed") ? DumpStyle.Printed : null;
        AccuracyReport.Print(corpus, dump, rouge: !options.Contains("--no-rouge"), peers: options.Contains("--peers"), worst, Console.Out);
        return 0;
    case ["accuracy-gate", var data, var floors, .. var options]:
        return AccuracyGate.Check(data, floors, raise: options.Contains("--raise")) ? 0 : 1;
    case ["quotes", var gold, .. var options]:
        QuoteReport.Print(gold, options, Console.Out);
        return 0;
    case ["quote-speed", var texts, .. var scope]:
        QuoteSpeed.Print(texts, rounds: 10, scope is ["attribution"] ? QuoteScope.Attribution : QuoteScope.Speech, Console.Out);
        return 0;
    case ["speakers", var folder, .. var options]:
        QuoteReport.PrintFolder(folder, options, Console.Out);
        return 0;
    case ["guard", var baseline, .. var options]:
        return ThroughputGuard.Check(baseline, update: options.Contains("--update")) ? 0 : 1;
    case ["compare", var rounds, .. var pages]:
        SpeedReport.Compare(pages, int.Parse(rounds, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["growth"]:
        SpeedReport.Growth(Console.Out);
        return 0;
    case ["stream", var number, var workers, .. var pages]:
        await StreamRun.Print(pages, int.Parse(number, CultureInfo.InvariantCulture), int.Parse(workers, CultureInfo.InvariantCulture),
            Console.Out);
        return 0;
    case ["chart", var table, var svg]:
        BenchmarkChart.Write(table, svg);
        return 0;
    case ["bench", .. var options]:
        BenchmarkSwitcher.FromTypes([typeof(PipelineBenchmarks), typeof(StageBenchmarks)]).Run(options);
        return 0;
    case ["trees", .. var corpora]:
        return TreeComparison.Print(corpora, Console.Out) ? 0 : 1;
    case ["tree-speed", .. var corpora]:
        return TreeSpeed.Print(corpora, Console.Out) ? 0 : 1;
    case ["tree-growth"]:
        return TreeGrowth.Print(Console.Out) ? 0 : 1;
    case ["tree", var file]:
        TreeComparison.PrintBoth(file, Console.Out);
        return 0;
    case ["fuzz-trees", var number, var seed, .. var sources]:
        return TreeFuzzer.Run(int.Parse(number, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), sources,
            Console.Out) ? 0 : 1;
    case ["warc-records", .. var archives]:
        WarcRecords.Print(archives, Console.Out);
        return 0;
    case ["dump", var corpus, var folder, .. var options]:
        PageDump.WriteAll(corpus, folder, options.Contains("--as-printed") ? DumpStyle.Printed : DumpStyle.Copied);
        return 0;
    case ["predict", var corpus, var output]:
        Predictions.WritePages(corpus, output);
        return 0;
    case ["predict-quotes", var gold, var output, .. var scope]:
        Predictions.WriteQuotes(gold, output, scope is ["attribution"] ? QuoteScope.Attribution : QuoteScope.Speech);
        return 0;
    default:
        Console.Error.WriteLine("""
            accuracy CORPUS [--no-rouge] [--peers] [--worst N]    every figure on a corpus, beside SmartReader's, with the worst pages;
                [--as-text | --as-printed]                        of the pages' text, as innerText or as a text browser gives it
            accuracy-gate DATA FLOORS.json [--raise]              fails when a figure falls below its floor
            quotes GOLD.jsonl [attribution] [split=S] [types=direct,mixed] [predictions=FILE]   every figure on a file with gold quotes
            quote-speed GOLD.jsonl [attribution]                  MB of text a second and bytes allocated a quote, on a file with gold quotes
            speakers FOLDER [split=S]                             a table of quotes and speakers for every file of gold quotes in a folder
            guard BASELINE.json [--update]                        fails when speed or allocation fall behind the baseline
            compare ROUNDS PAGES...                               CPU and allocation beside SmartReader, AngleSharp, HtmlAgilityPack, ratios of one run
            growth                                                how the cost grows with a page's size, from 10 KB to 8 MB
            stream COUNT WORKERS PAGES...                         pages a second, CPU and memory of a long stream
            bench [BenchmarkDotNet options]                       whole pages and single stages; NEWSEXTRACT_PAGES adds a corpus
            chart TABLE OUT.svg                                   what compare printed as a picture
            trees CORPUS...                                       every page's tree beside AngleSharp's; what is handed over
            tree-speed CORPUS...                                  CPU time of a tree beside AngleSharp's, and what is allocated
            tree-growth                                           time, its growth with size, and memory of hostile pages of 1 and 10 MB
            tree PAGE                                             one page's tree by each builder
            fuzz-trees COUNT SEED CORPUS...                       as many broken pages made from a corpus, each builder's tree beside the other
            warc-records FILE...                                  the records of WARC and ARC files with their digests
            dump CORPUS FOLDER [--as-printed]                     the text of a corpus's pages, a file each
            predict CORPUS OUT.jsonl                              predictions for every page of a corpus
            predict-quotes GOLD.jsonl OUT.jsonl [attribution]     predictions for every text of a file with gold quotes
            (PAGES: samples, small, medium, large, or a corpus folder)
            """);
        return 2;
}
