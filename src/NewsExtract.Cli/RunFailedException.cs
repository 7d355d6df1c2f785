namespace NewsExtract.Cli;

/// <summary>A run that cannot go on, for a reason that is not the command line's. The message says what happened and the way out.</summary>
internal sealed class RunFailedException(string message) : Exception(message);
