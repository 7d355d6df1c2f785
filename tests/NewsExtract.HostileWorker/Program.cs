using System.Text;
using NewsExtract;
using NewsExtract.Cli.Supervision;

// A worker as the tool's own, with the defects that a page of a certain text brings out.
PageWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), options =>
{
    var extractor = new NewsExtractor(options);
    return page =>
    {
        string text = Encoding.UTF8.GetString(page.Content.Span);
        if (text.Contains("OVERFLOW", StringComparison.Ordinal)) Recurse(0);
        if (text.Contains("EXIT", StringComparison.Ordinal)) Environment.Exit(3);
        if (text.Contains("ABORT", StringComparison.Ordinal)) Environment.FailFast("a defect");
        if (text.Contains("MEMORY", StringComparison.Ordinal))
            for (var all = new List<byte[]>(); ; all.Add(new byte[1 << 24])) Array.Fill(all.LastOrDefault() ?? [], (byte)1);
        while (text.Contains("HANG", StringComparison.Ordinal)) { }
        return extractor.Extract(page);
    };
});

static int Recurse(int depth) => depth < 0 ? 0 : Recurse(depth + 1) + Recurse(depth + 2);
