using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsExtract.DependencyInjection;

/// <summary>One call of AddNewsExtract: changes the settings, and adds what is wrong to the failures.</summary>
internal sealed record OptionsStep(Func<NewsExtractorOptions, ICollection<string>, NewsExtractorOptions> Apply);

/// <summary>Makes the host's settings, step by step in the order of the calls. Named options are not told apart.</summary>
internal sealed class NewsExtractorOptionsFactory(IEnumerable<OptionsStep> steps, IServiceProvider services)
    : IOptionsFactory<NewsExtractorOptions>
{
    public NewsExtractorOptions Create(string name)
    {
        var options = new NewsExtractorOptions { NameRecognizer = services.GetService<INameRecognizer>() };
        if (services.GetService<ILogger<NewsExtractor>>() is { } logger)
            options = options with { OnProblem = (page, article) => Log.Problem(logger, page, article) };
        List<string> failures = [];
        foreach (OptionsStep step in steps) options = Applied(step, options, failures);
        return failures.Count == 0 ? options : throw new OptionsValidationException(name, typeof(NewsExtractorOptions), failures);
    }

    private static NewsExtractorOptions Applied(OptionsStep step, NewsExtractorOptions options, List<string> failures)
    {
        try
        {
            return step.Apply(options, failures);
        }
        catch (ArgumentException invalid)
        {
            failures.Add(invalid.Message);
            return options;
        }
    }
}
