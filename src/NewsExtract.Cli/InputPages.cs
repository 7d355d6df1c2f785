namespace NewsExtract.Cli;

/// <summary>The paths of the command line as a stream of pages.</summary>
internal sealed class InputPages
{
    private const string StandardInput = "-";
    private static readonly string[] ManyPages = [".jsonl", ".warc", ".arc"];

    private readonly List<string> _files = [];
    private readonly Terminal _terminal;
    private readonly PageFormat _format;
    private readonly int _maxPageBytes;

    public InputPages(IEnumerable<string> paths, PageFormat format, int maxPageBytes, string? output, Terminal terminal)
    {
        (_terminal, _format, _maxPageBytes) = (terminal, format, maxPageBytes);
        string? outputFile = output is null ? null : Path.GetFullPath(output);
        foreach (string path in paths)
        {
            if (path == StandardInput && _files.Contains(path))
                throw new UsageException("- (standard input) is given twice; it can be read once.");
            if (path != StandardInput && Path.GetFullPath(path) == outputFile && File.Exists(path))
                throw new UsageException($"{path}: is input and output (-o) at once, and would be lost. Name another output.");
            if (path == StandardInput || File.Exists(path)) _files.Add(path);
            else if (Directory.Exists(path)) AddFolder(path, outputFile);
            else Missing.Add($"{path}: no such file or folder.");
        }
    }

    /// <summary>Messages about inputs that are not there.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>The number of pages, or null when it is not known beforehand.</summary>
    public int? Count =>
        _format is PageFormat.Html or PageFormat.Text || (_format == PageFormat.Auto && _files.TrueForAll(HoldsOnePage)) ? _files.Count : null;

    public bool IsSingle => _files.Count == 1;

    /// <summary>What failed while files were read, which damage in them is not; null when nothing did.</summary>
    public Exception? Fault { get; private set; }

    public IEnumerable<Page> Read() => _files.SelectMany(file => file == StandardInput
        ? PageSource.ReadStream(_terminal.Input, "stdin", _format, _maxPageBytes)
        : ReadFile(file));

    private IEnumerable<Page> ReadFile(string path)
    {
        if (TryOpen(path) is not { } file) return PageSource.ReadFile(path, _format, _maxPageBytes); // gives the page that says what is wrong
        return Pages();

        IEnumerable<Page> Pages()
        {
            using (file)
                foreach (Page page in PageSource.ReadStream(file, Path.GetFileName(path), _format, _maxPageBytes)) yield return page;
            Fault ??= file.Fault;
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
        _files.AddRange(files.Where(file => outputFile is null || Path.GetFullPath(file) != outputFile));
        if (_files.Count > before) return;
        string names = string.Join(", ", PageSource.Extensions);
        Missing.Add($"{folder}: no page in this folder; expected files named {names}, each perhaps followed by .gz. Name other files one by one.");
    }

    private static bool HoldsOnePage(string file) =>
        file != StandardInput && !Array.Exists(ManyPages, extension => file.Contains(extension, StringComparison.OrdinalIgnoreCase));
}
