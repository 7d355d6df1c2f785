using System.Buffers;
using System.Text;

namespace NewsExtract.Cli;

/// <summary>Where bytes go: standard output, a file, or a folder that gets a file for each record.</summary>
internal sealed class RecordOutput : IDisposable
{
    private const int FlushAt = 1 << 16;

    /// <summary>Of a file's name without its extension. File systems take names of 255 bytes, which are 85 Chinese characters.</summary>
    private const int MostCharacters = 120, MostBytes = 220;

    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);
    private readonly Stream? _stream;
    private readonly string? _folder;
    private readonly bool _ownsStream;
    /// <summary>Without regard to case, as some file systems are: a name taken for nothing costs a number.</summary>
    private readonly HashSet<string> _namesTaken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<HashSet<string>> _inputs;

    private RecordOutput(Stream? stream, string? folder, bool ownsStream, IReadOnlyList<string> inputs)
    {
        (_stream, _folder, _ownsStream) = (stream, folder, ownsStream);
        _inputs = new(() => new HashSet<string>(inputs.Select(RealPath.Of), RealPath.Comparer));
    }

    /// <param name="target">A file, a folder (which exists, or whose name ends with a slash), or null for standard output.</param>
    /// <param name="inputs">The files that are read: an output folder may hold some of them, or links to them.</param>
    /// <param name="terminal">Has standard output.</param>
    /// <exception cref="UsageException">The target cannot be written.</exception>
    public static RecordOutput Open(string? target, IReadOnlyList<string> inputs, Terminal terminal)
    {
        if (target is null) return new RecordOutput(terminal.Output, null, false, []);
        try
        {
            if (!IsFolder(target)) return new RecordOutput(Create(target), null, true, []);
            Directory.CreateDirectory(target);
            return new RecordOutput(null, target, false, inputs);
        }
        catch (DirectoryNotFoundException)
        {
            string? folder = Path.GetDirectoryName(Path.GetFullPath(target));
            throw new UsageException($"-o {target}: the folder {folder} does not exist. Make it first.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"-o {target}: cannot be written. {exception.Message}");
        }
    }

    private static FileStream Create(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

    private static bool IsFolder(string target) => Path.EndsInDirectorySeparator(target) || Directory.Exists(target);

    public bool HasFolder => _folder is not null;

    /// <summary>Receives the next bytes; <see cref="EndRecord"/> sends them on.</summary>
    public IBufferWriter<byte> Buffer => _buffer;

    public void Write(string text) => Encoding.UTF8.GetBytes(text, _buffer);

    /// <summary>What was written since the last call is one record.</summary>
    public void EndRecord(string? id, string extension)
    {
        if (_folder is not null) WriteFile(FileName(id, extension));
        else if (_buffer.WrittenCount >= FlushAt) Flush();
    }

    public void Flush()
    {
        if (_stream is null || _buffer.WrittenCount == 0) return;
        _stream.Write(_buffer.WrittenSpan);
        _stream.Flush();
        _buffer.ResetWrittenCount();
    }

    private void WriteFile(string name)
    {
        using FileStream file = Create(Path.Combine(_folder!, name));
        file.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    /// <summary>
    /// The id as a file's name: what no file system takes becomes <c>_</c>, and a name that was taken, or leads to an input, gets a number.
    /// </summary>
    private string FileName(string? id, string extension)
    {
        string stem = Stem(id ?? "");
        if (stem.Length == 0) stem = "page";
        string name = stem + extension;
        for (int i = 2; !_namesTaken.Add(name) || IsInput(name); i++) name = $"{stem}-{i}{extension}";
        return name;
    }

    private bool IsInput(string name)
    {
        string path = Path.Combine(_folder!, name);
        return File.Exists(path) && _inputs.Value.Contains(RealPath.Of(path));
    }

    private static string Stem(string id)
    {
        IEnumerable<char> allowed = id.Take(MostCharacters).Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_');
        string stem = string.Concat(allowed).TrimStart('.');
        while (Encoding.UTF8.GetByteCount(stem) > MostBytes) stem = stem[..^1];
        return stem;
    }

    public void Dispose()
    {
        if (_ownsStream) _stream?.Dispose();
    }
}
