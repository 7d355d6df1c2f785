using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace NewsExtract.DependencyInjection;

/// <summary>
/// Reads settings from a section of the configuration. By hand, because a binder stops
/// at the first mistake and says nothing of unknown keys.
/// </summary>
internal static class ConfigurationReader
{
    private sealed record Setting(string Expected, Func<NewsExtractorOptions, string, NewsExtractorOptions> Set);

    private static readonly FrozenDictionary<string, Setting> Settings = new Dictionary<string, Setting>
    {
        [nameof(NewsExtractorOptions.Quotes)] = Switch((options, value) => options with { Quotes = value }),
        [nameof(NewsExtractorOptions.Comments)] = Switch((options, value) => options with { Comments = value }),
        [nameof(NewsExtractorOptions.Explain)] = Switch((options, value) => options with { Explain = value }),
        [nameof(NewsExtractorOptions.QuoteScope)] =
            new("Speech or Attribution", (options, value) => options with { QuoteScope = Named<QuoteScope>(value) }),
        [nameof(NewsExtractorOptions.MaxPageBytes)] = Count((options, value) => options with { MaxPageBytes = value }),
        [nameof(NewsExtractorOptions.MaxElements)] = Count((options, value) => options with { MaxElements = value }),
        [nameof(NewsExtractorOptions.PageTimeout)] =
            new("a time such as 00:00:02", (options, value) => options with { PageTimeout = Time(value) }),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of all settings that configuration may hold.</summary>
    public static IEnumerable<string> Names => Settings.Keys;

    public static NewsExtractorOptions Read(IConfiguration configuration, NewsExtractorOptions options, ICollection<string> failures)
    {
        foreach (IConfigurationSection entry in configuration.GetChildren())
        {
            if (!Settings.TryGetValue(entry.Key, out Setting? setting))
            {
                failures.Add($"{entry.Path} is not a setting of NewsExtract. There are {string.Join(", ", Names.Order(StringComparer.Ordinal))}.");
                continue;
            }
            try
            {
                options = setting.Set(options, entry.Value ?? "");
            }
            catch (Exception invalid) when (invalid is FormatException or ArgumentException or OverflowException)
            {
                failures.Add($"{entry.Path} is '{entry.Value}'; expected {setting.Expected}.");
            }
        }
        return options;
    }

    private static Setting Switch(Func<NewsExtractorOptions, bool, NewsExtractorOptions> set) =>
        new("true or false", (options, value) => set(options, bool.Parse(value)));

    private static Setting Count(Func<NewsExtractorOptions, int, NewsExtractorOptions> set) =>
        new($"a whole number from 1 to {int.MaxValue}", (options, value) => set(options, int.Parse(value, CultureInfo.InvariantCulture)));

    /// <summary>
    /// The invariant format, or the <c>-00:00:00.0010000</c> that stands for no limit. A number alone is refused: .NET takes 5 for 5 days.
    /// </summary>
    private static TimeSpan Time(string value) =>
        value.Contains(':') ? TimeSpan.Parse(value, CultureInfo.InvariantCulture) : throw new FormatException();

    /// <summary>A member by its name; the numbers that <see cref="Enum.Parse{T}(string)"/> takes as well are refused.</summary>
    private static T Named<T>(string value) where T : struct, Enum =>
        Enum.GetNames<T>().Contains(value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(value, ignoreCase: true) : throw new FormatException();
}
