namespace NewsExtract.Tests.Input;

/// <summary>Gives a few bytes at a time, as a network does.</summary>
internal sealed class SlowStream(byte[] content, int step) : MemoryStream(content)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, step)]);
}
