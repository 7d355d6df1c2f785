using Microsoft.Win32.SafeHandles;

namespace NewsExtract.Cli;

/// <summary>The streams the tool reads and writes, so that tests can give their own.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, for records.</param>
/// <param name="Error">Standard error, for progress and messages.</param>
/// <param name="Interactive">Whether <paramref name="Error"/> is looked at by someone: a bar is drawn then.</param>
internal sealed record Terminal(Stream Input, Stream Output, TextWriter Error, bool Interactive)
{
    public static Terminal OfProcess() =>
        new(Console.OpenStandardInput(), OpenStandardOutput(), Console.Error, !Console.IsErrorRedirected);

    /// <summary>
    /// Whether writing failed because the reader has seen enough: EPIPE on Unix, ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
    /// </summary>
    public static bool IsClosedPipe(IOException exception) =>
        exception.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);

    /// <summary>
    /// .NET's console stream swallows the error of a closed pipe, and the tool would work on for nobody: a pipe is opened as a file. A real
    /// file is not, because a file stream keeps a position of its own and would overwrite what another process appends to it.
    /// </summary>
    private static Stream OpenStandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
