namespace NewsExtract.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Every page gave a record; a record may carry a bad status.</summary>
    public const int Done = 0;
    /// <summary>Some input could not be read, or the output not be written.</summary>
    public const int Incomplete = 1;
    /// <summary>The command line makes no sense.</summary>
    public const int BadUsage = 2;
    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Cancelled = 130;
}

/// <summary>
/// A command line that is well-formed but makes no sense. The message says what was found, what was expected and the way out.
/// </summary>
internal sealed class UsageException(string message) : Exception(message);
