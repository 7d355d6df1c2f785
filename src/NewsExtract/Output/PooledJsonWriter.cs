using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsExtract.Output;

/// <summary>One JSON writer a thread, used again for every record.</summary>
internal static class PooledJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = new RecordEncoder(), SkipValidation = true };

    /// <summary>What an idle writer would write to; nothing is.</summary>
    private static readonly ArrayBufferWriter<byte> Nowhere = new();

    [ThreadStatic]
    private static Utf8JsonWriter? Idle;

    [MethodImpl(MethodImplOptions.NoInlining)] // a stage, whose cost is counted by its name
    public static void Write<T>(T value, Action<Utf8JsonWriter, T> write, IBufferWriter<byte> output)
    {
        Utf8JsonWriter? writer = Idle;
        Idle = null; // the output is the caller's code and may write JSON itself
        if (writer is null) writer = new Utf8JsonWriter(output, Options);
        else writer.Reset(output);
        write(writer, value);
        writer.Flush();
        writer.Reset(Nowhere); // lets go of the caller's output
        Idle = writer;
    }
}
