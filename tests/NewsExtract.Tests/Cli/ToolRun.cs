using System.Text;
using System.Text.Json;
using NewsExtract.Cli;

namespace NewsExtract.Tests.Cli;

/// <summary>One run of the tool inside the test process, with its streams in memory.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public JsonElement[] Records =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public static Task<ToolRun> Of(params string[] arguments) => Of("", arguments);

    public static async Task<ToolRun> Of(string input, string[] arguments, Stream? output = null, bool interactive = false)
    {
        var written = new MemoryStream();
        await using var error = new StringWriter();
        var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output ?? written, error, interactive);
        // A machine that is busy with other things may take longer than the default.
        if (arguments is ["extract" or "shard", ..] && !arguments.Contains("--page-timeout"))
            arguments = [.. arguments, "--page-timeout", "60"];
        int exitCode = await NewsExtractCommand.RunAsync(arguments, terminal);
        return new ToolRun(exitCode, Encoding.UTF8.GetString(written.ToArray()), error.ToString());
    }
}

/// <summary>An output that cannot be written.</summary>
internal sealed class FailingStream(IOException exception) : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => throw exception;

    public override void Write(byte[] buffer, int offset, int count) => throw exception;
}

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newsextract-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public string Add(string name, byte[] content)
    {
        string path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
