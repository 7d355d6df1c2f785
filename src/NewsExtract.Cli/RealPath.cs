namespace NewsExtract.Cli;

/// <summary>Paths with every link in them followed: two paths lead to the same place when these are equal.</summary>
internal static class RealPath
{
    /// <summary>Whether the system that runs this tells names apart by case, as most of its file systems then do.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <returns>The full path; of what does not exist, the folder it would be in is followed.</returns>
    public static string Of(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } folder) return full;
        string real = Path.Combine(Of(folder), Path.GetFileName(full));
        // What exists has no circle of links in it, so that following them ends.
        return Path.Exists(real) && File.ResolveLinkTarget(real, returnFinalTarget: true) is { } target ? Of(target.FullName) : real;
    }
}
