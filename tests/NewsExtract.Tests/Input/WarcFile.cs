using System.IO.Compression;
using System.Text;

namespace NewsExtract.Tests.Input;

/// <summary>Writes archives for tests.</summary>
internal static class WarcFile
{
    /// <summary>A record as it stands in a file, with the line ends that close it.</summary>
    public static byte[] Record(string type, string id, byte[] content, string contentType = "application/http", string fields = "")
    {
        string header = $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Date: 2025-03-04T05:06:07Z\r\n"
            + $"WARC-Target-URI: https://harbour.example/{id}\r\nContent-Type: {contentType}\r\n{fields}Content-Length: {content.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(header), .. content, .. "\r\n\r\n"u8];
    }

    /// <summary>A response record that holds an HTML page.</summary>
    public static byte[] Page(string id, string html, string fields = "Content-Type: text/html; charset=utf-8\r\n",
        string status = "200 OK") =>
        Record("response", id, Http(Encoding.UTF8.GetBytes(html), fields, status));

    public static byte[] Http(byte[] body, string fields = "Content-Type: text/html\r\n", string status = "200 OK") =>
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n"), .. body];

    /// <summary>The bytes as one gzip member.</summary>
    public static byte[] Gzip(byte[] bytes)
    {
        var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest)) gzip.Write(bytes);
        return output.ToArray();
    }

    public static byte[] Concat(IEnumerable<byte[]> parts)
    {
        var output = new MemoryStream();
        foreach (byte[] part in parts) output.Write(part);
        return output.ToArray();
    }
}
