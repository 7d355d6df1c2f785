using NewsExtract.Cli;

return await NewsExtractCommand.RunAsync(args, Terminal.OfProcess());
