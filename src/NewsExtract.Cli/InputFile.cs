namespace NewsExtract.Cli;

/// <summary>
/// A file that tells how far it was read, and whether reading failed: a page that could not be read on has a record like any other, by
/// which nobody could tell a failing disk from a damaged file.
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
