namespace NewsExtract.Cli;

/// <summary>A file that tells what failed while it was read: the pages of damaged files have records, and nobody would notice.</summary>
internal sealed class InputFile(string path) : FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan })
{
    public IOException? Fault { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return base.Read(buffer, offset, count);
        }
        catch (IOException exception)
        {
            Fault = exception;
            throw;
        }
    }
}
