using NewsExtract.Input;

namespace NewsExtract.Cli;

/// <summary>The paths of the command line as a stream of pages.</summary>
internal sealed class InputPages
{
    private const string StandardInput = "-";

    private readonly List<string> _files = [];
    private readonly Terminal _terminal;
    private readonly PageFormat _format;
    private readonly int _maxPageBytes;
    private readonly bool _onePageEach;
    /// <summary>Of all files; 0 when that is not known.</summary>
    private readonly long _bytes;
    private long _bytesDone;
    private InputFile? _current;

    public InputPages(IEnumerable<string> paths, PageFormat format, int maxPageBytes, string? output, Terminal terminal)
    {
        (_terminal, _format, _maxPageBytes) = (terminal, format, maxPageBytes);
        // Links are followed only where there is something to overwrite.
        string? outputFile = File.Exists(output) ? RealPath.Of(output) : null;
        foreach (string path in paths)
        {
            if (path.Length == 0) throw new UsageException("A path is empty; expected a file, a folder, or - for standard input.");
            if (path == StandardInput && _files.Contains(path))
                throw new UsageException("- (standard input) is given twice; it can be read once.");
            if (path != StandardInput && IsAt(outputFile, path))
                throw new UsageException($"{path}: is input and output (-o) at once, and would be lost. Name another output.");
            if (path == StandardInput || File.Exists(path)) _files.Add(path);
            else if (Directory.Exists(path)) AddFolder(path, outputFile);
            else Missing.Add($"{path}: no such file or folder.");
        }
        _onePageEach = format is PageFormat.Html or PageFormat.Text || (format == PageFormat.Auto && _files.TrueForAll(HoldsOnePage));
        if (!_files.Contains(StandardInput)) _bytes = _files.Sum(LengthOf);
    }

    /// <summary>The files to read, folders searched; <c>-</c> among them is standard input.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Messages about inputs that are not there.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>
    /// The part of the input that is done, from 0 to 1: counted in pages where every file holds
    /// one, else in bytes, which are read a little ahead.
    /// </summary>
    /// <returns>Null when standard input is read: nobody knows its length.</returns>
    public double? DoneOf(int pages)
    {
        if (_onePageEach) return (double)pages / _files.Count;
        return _bytes > 0 ? Math.Min(1, (double)(_bytesDone + (_current?.Reached ?? 0)) / _bytes) : null;
    }

    /// <summary>What failed while files were read, which damage in them is not; null when nothing did.</summary>
    public Exception? Fault { get; private set; }

    public IEnumerable<Page> Read() => _files.SelectMany(file => file == StandardInput
        ? PageSource.ReadStream(_terminal.Input, "stdin", _format, _maxPageBytes)
        : ReadFile(file));

    private IEnumerable<Page> ReadFile(string path)
    {
        // gives the page that says what is wrong
        if (TryOpen(path) is not { } file) return PageSource.ReadFile(path, _format, _maxPageBytes);
        return Pages();

        IEnumerable<Page> Pages()
        {
            _current = file;
            using (file)
                foreach (Page page in PageSource.ReadStream(file, Path.GetFileName(path), _format, _maxPageBytes)) yield return page;
            Fault ??= file.Fault;
            _bytesDone += file.Reached;
            _current = null;
        }
    }

    private InputFile? TryOpen(string path)
    {
        try
        {
            return new InputFile(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fault ??= exception;
            return null;
        }
    }

    private void AddFolder(string folder, string? outputFile)
    {
        IReadOnlyList<string> files = PageSource.FilesOf(folder);
        int before = _files.Count;
        _files.AddRange(files.Where(file => !IsAt(outputFile, file)));
        if (_files.Count > before) return;
        string names = string.Join(", ", PageSource.Extensions);
        Missing.Add($"{folder}: no page in this folder; expected files named {names}, each perhaps followed by .gz. Name other files one by one.");
    }

    private static bool IsAt(string? outputFile, string path) =>
        outputFile is not null && RealPath.Comparer.Equals(RealPath.Of(path), outputFile);

    /// <summary>0 for a file that went meanwhile, or whose name .NET cannot spell: reading it says so.</summary>
    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    /// <summary>Whether that is known by its name: a file named otherwise may turn out to be an archive.</summary>
    private static bool HoldsOnePage(string file) => PageFile.FormatOf(file) is PageFormat.Html or PageFormat.Text;
}
