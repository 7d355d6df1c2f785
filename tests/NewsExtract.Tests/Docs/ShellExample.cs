using System.Text;
using NewsExtract.Tests.Cli;

namespace NewsExtract.Tests.Docs;

/// <summary>
/// A command of a page. <c>newsextract</c> runs inside the test, on files of <see cref="ExampleFolder"/>;
/// pipes are followed from left to right.
/// </summary>
internal static class ShellExample
{
    /// <summary>What is not run, and why. Any other command fails the test.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotRun = new Dictionary<string, string>
    {
        ["dotnet"] = "builds, packs and tests: .ci/run and tests/consumption/run do that",
        [".ci/run"] = "runs these tests itself",
        ["tests/consumption/run"] = "packs and installs, for minutes",
        ["benchmarks/instructions"] = "needs valgrind, for minutes",
        ["curl"] = "needs the network; a sample page stands for its output",
        ["cd"] = "every example runs in one folder",
        ["find"] = "another program, before a pipe to others",
        ["git"] = "changes the repository",
        ["jq"] = "another program, at the end of a pipe",
        ["head"] = "another program, at the end of a pipe",
        ["duckdb"] = "another program; Parquet files are read back by tests of their own",
        ["python3"] = "another program",
        ["sbatch"] = "needs a cluster",
        ["squeue"] = "needs a cluster",
        ["srun"] = "needs a cluster",
        ["export"] = "sets a variable of the shell",
    };

    /// <summary>Whether a fence holds commands: by its language, or by its first word where it has none.</summary>
    public static bool IsShell(Fence fence) =>
        fence.Language is "sh" or "bash" or "shell" or "console"
        || (fence.Language.Length == 0 && CommandsOf(fence).FirstOrDefault() is { } first
        && WordsOf(first).FirstOrDefault(word => !IsVariable(word)) is { } program
            && (program is "newsextract" or "cat" or "zcat" or "echo" || NotRun.ContainsKey(program)));

    /// <summary>
    /// The commands of a fence: comments gone, lines that go on joined. A line with <c>[options]</c>
    /// says how a command is called and is none.
    /// </summary>
    public static IEnumerable<string> CommandsOf(Fence fence) =>
        fence.Content.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Select(line => WithoutComment(line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line).Trim())
            .Where(line => line.Length > 0 && !line.Contains("[options]", StringComparison.Ordinal))
            .SelectMany(line => Split(line, "&&"));

    /// <returns>What the command wrote to standard output; empty when a program of the pipe is not run.</returns>
    public static async Task<string> RunAsync(string command, ExampleFolder files)
    {
        string data = "";
        foreach (string stage in Split(command, "|"))
        {
            List<string> words = WordsOf(stage);
            while (words.Count > 1 && IsVariable(words[0])) words.RemoveAt(0);
            if (words is ["dotnet", "run", "--project", "src/NewsExtract.Cli", "-c", "Release", "--", .. var rest])
                words = ["newsextract", .. rest];
            if (words is ["newsextract", ..]) data = await RunToolAsync(words[1..], data, files);
            else if (words is ["cat" or "zcat", var file]) data = Contents(files.Resolve(file));
            else if (words is ["echo", var line]) data = line + "\n";
            else if (words[0] == "curl") data = Repository.Read("docs/samples/vaccine-trial.html");
            else if (NotRun.ContainsKey(words[0])) return "";
            else throw new InvalidOperationException(
                $"'{words[0]}' of '{command}' is not known: name it in {nameof(ShellExample)}.{nameof(NotRun)} with the reason it is not run.");
        }
        return data;
    }

    private static async Task<string> RunToolAsync(List<string> words, string input, ExampleFolder files)
    {
        string? redirected = words.IndexOf(">") is > 0 and int at ? words[at + 1] : null;
        if (redirected is not null) words.RemoveRange(words.IndexOf(">"), 2);
        string[] arguments = [.. words.Select((word, i) => files.Resolve(word, isOutput: i > 0 && words[i - 1] is "-o" or "--output"))];
        ToolRun run = await ToolRun.Of(input, arguments);
        Assert.True(run.ExitCode == 0, $"'newsextract {string.Join(' ', words)}' ended with {run.ExitCode}: {run.Error}");
        if (redirected is null) return run.Output;
        await File.WriteAllTextAsync(files.Resolve(redirected, isOutput: true), run.Output);
        return "";
    }

    private static string Contents(string path)
    {
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal)
            ? new System.IO.Compression.GZipStream(File.OpenRead(path), System.IO.Compression.CompressionMode.Decompress)
            : File.OpenRead(path));
        return reader.ReadToEnd();
    }

    private static bool IsVariable(string word) => word.Contains('=', StringComparison.Ordinal);

    private static string WithoutComment(string line)
    {
        if (line.StartsWith('#')) return "";
        int comment = line.IndexOf(" # ", StringComparison.Ordinal);
        return comment < 0 ? line : line[..comment];
    }

    /// <summary>Parts of a line between separators that stand outside quotes.</summary>
    private static IEnumerable<string> Split(string line, string separator)
    {
        char quote = '\0';
        int start = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (quote != '\0') quote = line[i] == quote ? '\0' : quote;
            else if (line[i] is '\'' or '"') quote = line[i];
            else if (string.CompareOrdinal(line, i, separator, 0, separator.Length) == 0)
            {
                yield return line[start..i].Trim();
                start = i + separator.Length;
            }
        }
        yield return line[start..].Trim();
    }

    private static List<string> WordsOf(string stage)
    {
        List<string> words = [];
        foreach (string part in Split(stage, " ").Where(part => part.Length > 0))
        {
            var word = new StringBuilder();
            char quote = '\0';
            foreach (char c in part)
            {
                if (quote != '\0' && c == quote) quote = '\0';
                else if (quote == '\0' && c is '\'' or '"') quote = c;
                else word.Append(c);
            }
            words.Add(word.ToString());
        }
        return words;
    }
}
