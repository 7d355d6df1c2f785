using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsExtract;
using NewsExtract.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds NewsExtract to a host.</summary>
public static class NewsExtractServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="NewsExtractor"/> for the whole host. It uses the <see cref="INameRecognizer"/> that is registered, if one is,
    /// and logs pages that gave no article to the category <c>NewsExtract.NewsExtractor</c>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Changes the settings, given those of the calls before this one; null to leave them.</param>
    /// <returns><paramref name="services"/>, for further calls.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddNewsExtract(
        this IServiceCollection services, Func<NewsExtractorOptions, NewsExtractorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null) services.AddSingleton(new OptionsStep((options, _) => configure(options)));
        services.AddOptions<NewsExtractorOptions>().ValidateOnStart();
        services.TryAddSingleton<IOptionsFactory<NewsExtractorOptions>, NewsExtractorOptionsFactory>();
        services.TryAddSingleton(provider => new NewsExtractor(provider.GetRequiredService<IOptions<NewsExtractorOptions>>().Value));
        return services;
    }

    /// <summary>The same with settings from configuration: the keys are the names of <see cref="NewsExtractorOptions"/>.</summary>
    /// <remarks>
    /// A key that is no setting, or a value that cannot be one, stops the host when it starts, with an
    /// <see cref="OptionsValidationException"/> that lists everything wrong at once. Settings are read
    /// once: a later change of the configuration has no effect.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The section that holds the settings, by custom <c>NewsExtract</c>.</param>
    /// <returns><paramref name="services"/>, for further calls.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddNewsExtract(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton(new OptionsStep((options, failures) => ConfigurationReader.Read(configuration, options, failures)));
        return services.AddNewsExtract();
    }
}
