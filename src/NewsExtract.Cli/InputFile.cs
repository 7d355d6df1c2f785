namespace NewsExtract.Cli;

/// <summary>
/// A file that tells how far it was read, and whether the system failed to read it. The page's record does not tell: it says
/// <c>unreadable</c> for a failing disk as for a damaged file.
/// </summary>
internal sealed class InputFile(string path) : FileStream(path,
    new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan })
{
    public IOException? Fault { get; private set; }

    /// <summary>Bytes up to where it was read; may be asked while another thread reads.</summary>
    public long Reached { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            int read = base.Read(buffer, offset, count);
            Reached = CanSeek ? Position : Reached + read;
            return read;
        }
        catch (IOException exception)
        {
            Fault = exception;
            throw;
        }
    }
}
