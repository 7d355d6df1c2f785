using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsExtract.Output;

/// <summary>One JSON writer a thread, used again for every record.</summary>
internal static class PooledJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = new RecordEncoder(), SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? Idle;

    public static void Write<T>(T value, JsonTypeInfo<T> type, IBufferWriter<byte> output)
    {
        Utf8JsonWriter? writer = Idle;
        Idle = null; // the output is the caller's code and may write JSON itself
        if (writer is null) writer = new Utf8JsonWriter(output, Options);
        else writer.Reset(output);
        JsonSerializer.Serialize(writer, value, type);
        writer.Flush();
        writer.Reset(Stream.Null);
        Idle = writer;
    }
}
