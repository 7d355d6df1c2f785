using System.Diagnostics;

namespace NewsExtract.Cli.Sharding;

/// <summary>
/// The output of one input, in a folder that many workers write: it appears whole or not at all, under a name that is a function of the
/// input's name. So the work may be stopped anywhere, started again, and done by two at the same time.
/// </summary>
internal sealed class Shard
{
    private const string TemporaryMark = ".tmp.";

    private readonly string _folder;
    private readonly string _name;
    private readonly string _owner = $"{Environment.MachineName}.{Environment.ProcessId}";

    /// <param name="input">The input file.</param>
    /// <param name="folder">The folder of outputs.</param>
    /// <param name="extension">The output's.</param>
    public Shard(string input, string folder, string extension)
    {
        (_folder, _name) = (folder, Path.GetFileName(input) + extension);
        Output = Path.Combine(folder, _name);
        Description = Path.Combine(folder, $"{_name}.meta.json");
        Temporary = $"{Output}{TemporaryMark}{_owner}";
    }

    /// <summary>The finished output: a file, or a folder of tables.</summary>
    public string Output { get; }

    /// <summary>What made the output, beside it.</summary>
    public string Description { get; }

    /// <summary>Where this process writes.</summary>
    public string Temporary { get; }

    public bool IsDone => Path.Exists(Output);

    /// <summary>Puts in place what was written, the description first: an output without one was never finished.</summary>
    public void Commit(byte[] description)
    {
        string temporary = $"{Description}{TemporaryMark}{_owner}";
        File.WriteAllBytes(temporary, description);
        bool isFolder = Directory.Exists(Temporary);
        foreach (string file in isFolder ? [temporary, .. Directory.GetFiles(Temporary)] : (string[])[temporary, Temporary])
            FlushToDisk(file);
        File.Move(temporary, Description, overwrite: true);
        if (!isFolder) File.Move(Temporary, Output, overwrite: true);
        else if (!IsDone) Directory.Move(Temporary, Output); // another worker's is the same
    }

    /// <summary>
    /// Removes what workers left that were killed on this machine; with the output in place, also what others still write for nothing.
    /// </summary>
    public void Sweep()
    {
        bool all = IsDone;
        foreach (string path in Directory.GetFileSystemEntries(_folder, $"{_name}*{TemporaryMark}*"))
        {
            int mark = path.LastIndexOf(TemporaryMark, StringComparison.Ordinal);
            // The pattern also finds what belongs to the shard of a file with a longer name.
            if (path[..mark] != Output && path[..mark] != Description) continue;
            if (all || IsDead(owner: path[(mark + TemporaryMark.Length)..])) Delete(path);
        }
    }

    public void DeleteTemporary() => Delete(Temporary);

    private static void FlushToDisk(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Whether a process of this machine is gone; of another's nothing is known.</summary>
    private static bool IsDead(string owner)
    {
        int dot = owner.LastIndexOf('.');
        if (dot < 0 || owner[..dot] != Environment.MachineName || !int.TryParse(owner[(dot + 1)..], out int id)) return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            else File.Delete(path);
        }
        catch (IOException) { } // someone else sweeps as well
    }
}
