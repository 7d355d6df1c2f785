using System.Collections.Frozen;

namespace NewsExtract.Html;

/// <summary>The decoding algorithms of the Encoding Standard.</summary>
internal enum DecoderKind { Utf8, SingleByte, Gb18030, Big5, EucJp, Iso2022Jp, ShiftJis, EucKr, Replacement, Utf16BE, Utf16LE }

/// <summary>
/// An encoding of the WHATWG Encoding Standard. .NET knows 152 of its 228 labels and some by another meaning, hence a table of our own.
/// </summary>
internal sealed partial class WebEncoding
{
    private static readonly FrozenDictionary<string, WebEncoding>.AlternateLookup<ReadOnlySpan<char>> ByLabel;

    static WebEncoding()
    {
        ByLabel = All
            .SelectMany(encoding => encoding.Labels, (encoding, label) => KeyValuePair.Create(label, encoding))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Utf8 = FromLabel("utf-8")!;
        Utf16LE = FromLabel("utf-16le")!;
        Utf16BE = FromLabel("utf-16be")!;
        Windows1252 = FromLabel("windows-1252")!;
        UserDefined = FromLabel("x-user-defined")!;
    }

    private WebEncoding(string name, DecoderKind decoder, string labels, string upperHalf = "")
    {
        Name = name;
        Decoder = decoder;
        Labels = labels.Split(' ');
        UpperHalf = upperHalf;
    }

    public static WebEncoding Utf8 { get; }
    public static WebEncoding Utf16LE { get; }
    public static WebEncoding Utf16BE { get; }
    public static WebEncoding Windows1252 { get; }
    public static WebEncoding UserDefined { get; }

    /// <summary>The standard's name of the encoding.</summary>
    public string Name { get; }

    public DecoderKind Decoder { get; }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>What the bytes 0x80 to 0xFF stand for in an encoding of one byte a character, else empty.</summary>
    public string UpperHalf { get; }

    /// <summary>
    /// The encoding with this label, in any case and with white space around it; null when there is none (Encoding Standard 4.2).
    /// </summary>
    public static WebEncoding? FromLabel(ReadOnlySpan<char> label) =>
        ByLabel.TryGetValue(label.Trim(" \t\n\f\r"), out WebEncoding? encoding) ? encoding : null;

    public override string ToString() => Name;
}
