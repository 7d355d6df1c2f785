using System.Security.Cryptography;
using NewsExtract.Input;

namespace NewsExtract.Benchmarks.Conformance;

/// <summary>Lists the records of archives, to be compared with what another reader finds.</summary>
internal static class WarcRecords
{
    /// <summary>
    /// One line a record: file, type, id, address, length and SHA-256 of the block, SHA-256 of a response's decoded payload.
    /// </summary>
    public static void Print(string[] files, TextWriter output)
    {
        foreach (string path in files)
        {
            using FileStream file = File.OpenRead(path);
            foreach (WarcRecord record in new WarcReader(file, new ByteReader(file)).Read())
            {
                string payload = record.Type == "response"
                    ? Digest(HttpBody.Decode(HttpResponse.Parse(record.Content), int.MaxValue).Content) : "";
                object?[] fields = [Path.GetFileName(path), record.Type, record.Id, record.TargetUri, record.Content.Length,
                    Digest(record.Content.Span), payload];
                output.WriteLine(string.Join('\t', fields));
                if (record.Damage is not null)
                    Console.Error.WriteLine($"{Path.GetFileName(path)}: {record.Id ?? $"at {record.Offset}"}: {record.Damage}");
            }
        }
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
