using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NewsExtract.Cli;

/// <summary>Arguments and options that the commands have in common.</summary>
internal sealed class SharedOptions
{
    public Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "Files, folders, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "A file, or a folder for one file a page. Default, and -: standard output.",
        HelpName = "FILE|FOLDER",
    };

    public Option<PageFormat> Input { get; } = Choice("--input", "What the input holds. Default: by its name, else by its start.",
        ("html", PageFormat.Html), ("text", PageFormat.Text), ("jsonl", PageFormat.JsonLines), ("warc", PageFormat.Warc));

    public Option<QuoteScope> Scope { get; } = Choice("--scope",
        "What counts as a quote: what was said, or also what was thought and wanted. Default: speech.",
        ("speech", QuoteScope.Speech), ("attribution", QuoteScope.Attribution));

    public Option<OffsetUnit> Offsets { get; } = Choice("--offsets",
        "What spans count: UTF-16 units, or code points as Python does. Default: utf16.",
        ("utf16", OffsetUnit.Utf16), ("codepoint", OffsetUnit.CodePoint));

    public Option<int?> Jobs { get; } = Positive("--jobs", "Pages extracted at the same time. Default: one for each processor.", "-j");

    public Option<int?> MaxPageBytes { get; } = Positive("--max-page-bytes", "Larger pages get the status tooLarge. Default: 8 MB.");

    public Option<double?> PageTimeout { get; } = new("--page-timeout")
    {
        Description = "Seconds a page may take; a slower page gets the status timedOut. Default: 2.",
        HelpName = "S",
        CustomParser = ParseSeconds,
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No progress and no summary; errors only." };

    public SharedOptions() => Output.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: "" }]) result.AddError("--output: found an empty name, expected a file or a folder.");
    });

    /// <returns>What <see cref="Output"/> names; null for standard output.</returns>
    public string? TargetOf(ParseResult arguments) => arguments.GetValue(Output) is { } name && name != "-" ? name : null;

    /// <summary>The extractor's settings, defaults where an option is not given, or the command does not have it.</summary>
    public NewsExtractorOptions Read(ParseResult arguments)
    {
        var options = new NewsExtractorOptions { QuoteScope = arguments.GetValue(Scope) };
        if (arguments.GetValue(MaxPageBytes) is { } bytes) options = options with { MaxPageBytes = bytes };
        if (arguments.GetValue(PageTimeout) is { } seconds) options = options with { PageTimeout = TimeSpan.FromSeconds(seconds) };
        return options;
    }

    public void AddTo(Command command)
    {
        Paths.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-') && token.Value != "-"))
                result.AddError($"{token.Value}: no such option. A file of that name is given as ./{token.Value}.");
        });
        command.Add(Paths);
        command.Add(Output);
        AddCommonTo(command);
    }

    /// <summary>All but the paths and the output.</summary>
    public void AddCommonTo(Command command)
    {
        foreach (Option option in (Option[])[Input, Scope, Offsets, Jobs, MaxPageBytes, Quiet]) command.Add(option);
    }

    /// <summary>An option with a fixed set of values; <c>default</c> when it is not given.</summary>
    public static Option<T?> Choice<T>(string name, string description, params (string Name, T Value)[] values)
    {
        string names = string.Join('|', values.Select(value => value.Name));
        return new Option<T?>(name)
        {
            Description = description,
            HelpName = names,
            CustomParser = result =>
            {
                string given = result.Tokens.Single().Value;
                foreach ((string valueName, T value) in values)
                    if (valueName == given) return value;
                result.AddError($"{name}: found '{given}', expected one of {names}.");
                return default;
            },
        };
    }

    public static Option<Uri?> Url() => new("--url")
    {
        Description = "The address of the one page given; it makes addresses in the record absolute.",
        HelpName = "URL",
        CustomParser = ParseUrl,
    };

    private static double? ParseSeconds(ArgumentResult result)
    {
        string given = result.Tokens.Single().Value;
        if (double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= 86400)
            return seconds;
        result.AddError($"--page-timeout: found '{given}', expected seconds above 0, such as 0.5.");
        return null;
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        string given = result.Tokens.Single().Value;
        if (Uri.TryCreate(given, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https") return url;
        result.AddError($"--url: found '{given}', expected an absolute address such as https://example.org/article.");
        return null;
    }

    private static Option<int?> Positive(string name, string description, params string[] aliases)
    {
        var option = new Option<int?>(name, aliases) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out int value) && value > 0))
                result.AddError($"{name}: found '{token.Value}', expected a whole number above 0.");
        });
        return option;
    }
}
