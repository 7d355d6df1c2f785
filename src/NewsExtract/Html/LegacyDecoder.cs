using System.Text;

namespace NewsExtract.Html;

/// <summary>
/// The decoders of the Encoding Standard for everything but UTF-8 (chapters 9 to 14), written to UTF-8. An ASCII byte after a broken lead
/// byte is given back, so that a broken character never swallows markup; a character cut off by the end gives U+FFFD.
/// </summary>
internal ref struct LegacyDecoder
{
    private const int None = MultiByteIndex.None;
    private const int Replacement = 0xFFFD;
    private const int FirstHalfWidthKatakana = 0xFF61;

    private readonly ReadOnlySpan<byte> _input;
    private readonly Span<byte> _output;
    private int _read;
    private int _written;

    private LegacyDecoder(ReadOnlySpan<byte> input, Span<byte> output)
    {
        _input = input;
        _output = output;
    }

    /// <param name="output">At least three bytes for every one of <paramref name="input"/>.</param>
    /// <returns>Bytes written.</returns>
    public static int Decode(ReadOnlySpan<byte> input, WebEncoding encoding, Span<byte> output)
    {
        var decoder = new LegacyDecoder(input, output);
        switch (encoding.Decoder)
        {
            case DecoderKind.SingleByte: decoder.DecodeSingleByte(encoding.UpperHalf); break;
            case DecoderKind.Gb18030: decoder.DecodeGb18030(); break;
            case DecoderKind.Big5: decoder.DecodeBig5(); break;
            case DecoderKind.EucJp: decoder.DecodeEucJp(); break;
            case DecoderKind.Iso2022Jp: decoder.DecodeIso2022Jp(); break;
            case DecoderKind.ShiftJis: decoder.DecodeShiftJis(); break;
            case DecoderKind.EucKr: decoder.DecodeEucKr(); break;
            case DecoderKind.Utf16BE: decoder.DecodeUtf16(high: 0, low: 1); break;
            case DecoderKind.Utf16LE: decoder.DecodeUtf16(high: 1, low: 0); break;
            case DecoderKind.Replacement when input.IsEmpty: break;
            case DecoderKind.Replacement: decoder.Write(Replacement); break;
            default: throw new ArgumentOutOfRangeException(nameof(encoding), encoding.Name, "Not a legacy encoding.");
        }
        return decoder._written;
    }

    private void DecodeSingleByte(string upperHalf)
    {
        while (NextNonAscii(out int value)) Write(upperHalf[value - 0x80]);
    }

    /// <summary>
    /// GBK and gb18030 have one decoder (10.2.1). Four bytes, told by a digit in second place, reach what two bytes do not.
    /// </summary>
    private void DecodeGb18030()
    {
        while (NextNonAscii(out int lead))
        {
            if (lead == 0x80) Write(0x20AC);
            else if (lead == 0xFF) Write(Replacement);
            else if (IsDigit(Peek(0))) DecodeGb18030FourBytes(lead);
            else WritePair(Gb18030Character(lead, Peek(0)));
        }
    }

    private static int Gb18030Character(int lead, int trail) => trail is >= 0x40 and <= 0x7E or >= 0x80 and <= 0xFE
        ? MultiByteIndex.Gb18030.At((lead - 0x81) * 190 + trail - (trail < 0x7F ? 0x40 : 0x41))
        : None;

    private void DecodeGb18030FourBytes(int lead)
    {
        (int second, int third, int fourth) = (Peek(0), Peek(1), Peek(2));
        if (third == None || (IsLead(third) && fourth == None)) // cut off by the end: one error for all of it
        {
            _read = _input.Length;
            Write(Replacement);
        }
        else if (IsLead(third) && IsDigit(fourth))
        {
            _read += 3;
            Write(MultiByteIndex.Gb18030FourByte((((lead - 0x81) * 10 + second - '0') * 126 + third - 0x81) * 10 + fourth - '0'));
        }
        else
        {
            Write(Replacement);
        }
    }

    private void DecodeBig5()
    {
        while (NextNonAscii(out int lead))
        {
            int trail = Peek(0);
            if (!IsLead(lead)) Write(Replacement);
            else if (lead == 0x88 && trail is 0x62 or 0x64 or 0xA3 or 0xA5) WriteHongKongVowel(trail);
            else WritePair(Big5Character(lead, trail));
        }
    }

    private static int Big5Character(int lead, int trail) => trail is >= 0x40 and <= 0x7E or >= 0xA1 and <= 0xFE
        ? MultiByteIndex.Big5.At((lead - 0x81) * 157 + trail - (trail < 0x7F ? 0x40 : 0x62))
        : None;

    /// <summary>Four letters are a letter and a combining macron or caron in Unicode.</summary>
    private void WriteHongKongVowel(int trail)
    {
        _read++;
        Write(trail < 0x80 ? 'Ê' : 'ê');
        Write(trail is 0x62 or 0xA3 ? 0x304 : 0x30C);
    }

    private void DecodeEucKr()
    {
        while (NextNonAscii(out int lead))
        {
            int trail = Peek(0);
            if (!IsLead(lead)) Write(Replacement);
            else WritePair(MultiByteIndex.EucKr.At(trail is >= 0x41 and <= 0xFE ? (lead - 0x81) * 190 + trail - 0x41 : None));
        }
    }

    private void DecodeEucJp()
    {
        while (NextNonAscii(out int lead))
        {
            MultiByteIndex index = MultiByteIndex.Jis0208;
            if (lead == 0x8F && Peek(0) is >= 0xA1 and <= 0xFE)
            {
                index = MultiByteIndex.Jis0212;
                lead = Peek(0);
                _read++;
            }
            int trail = Peek(0);
            if (lead == 0x8E && trail is >= 0xA1 and <= 0xDF) WritePair(FirstHalfWidthKatakana - 0xA1 + trail);
            else if (lead is >= 0xA1 and <= 0xFE)
                WritePair(index.At(trail is >= 0xA1 and <= 0xFE ? (lead - 0xA1) * 94 + trail - 0xA1 : None));
            else if (lead is 0x8E or 0x8F) WritePair(None);
            else Write(Replacement);
        }
    }

    private void DecodeShiftJis()
    {
        while (NextNonAscii(out int lead))
        {
            if (lead == 0x80) Write(lead);
            else if (lead is >= 0xA1 and <= 0xDF) Write(FirstHalfWidthKatakana - 0xA1 + lead);
            else if (lead is 0xA0 or > 0xFC) Write(Replacement);
            else WritePair(ShiftJisCharacter(lead, Peek(0)));
        }
    }

    private static int ShiftJisCharacter(int lead, int trail)
    {
        if (trail is not (>= 0x40 and <= 0x7E or >= 0x80 and <= 0xFC)) return None;
        int pointer = (lead - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 + trail - (trail < 0x7F ? 0x40 : 0x41);
        return pointer is >= 8836 and <= 10715 ? 0xE000 - 8836 + pointer : MultiByteIndex.Jis0208.At(pointer);
    }

    private enum JisSet { Ascii, Roman, Katakana, TwoByte }

    /// <summary>
    /// ISO-2022-JP (12.2.1): escape sequences switch between character sets. One right after another is an error: nothing can hide between
    /// them.
    /// </summary>
    private void DecodeIso2022Jp()
    {
        var set = JisSet.Ascii;
        bool escapedLast = false;
        while (_read < _input.Length)
        {
            int value = _input[_read++];
            if (value == 0x1B && EscapedSet() is { } next)
            {
                _read += 2;
                if (escapedLast) Write(Replacement);
                set = next;
                escapedLast = true;
                continue;
            }
            escapedLast = false;
            Write(set switch
            {
                _ when value == 0x1B => None,
                JisSet.Katakana => value is >= 0x21 and <= 0x5F ? FirstHalfWidthKatakana - 0x21 + value : None,
                JisSet.TwoByte => value is >= 0x21 and <= 0x7E ? JisTrail(value) : None,
                _ when value is >= 0x80 or 0x0E or 0x0F => None,
                JisSet.Roman when value == 0x5C => 0xA5,
                JisSet.Roman when value == 0x7E => 0x203E,
                _ => value,
            });
        }
    }

    private int JisTrail(int lead)
    {
        int trail = Peek(0);
        if (trail is None or 0x1B) return None;
        _read++;
        return trail is >= 0x21 and <= 0x7E ? MultiByteIndex.Jis0208.At((lead - 0x21) * 94 + trail - 0x21) : None;
    }

    /// <summary>The set that the two bytes after an escape byte choose, null when they choose none.</summary>
    private readonly JisSet? EscapedSet() => (Peek(0), Peek(1)) switch
    {
        ('(', 'B') => JisSet.Ascii,
        ('(', 'J') => JisSet.Roman,
        ('(', 'I') => JisSet.Katakana,
        ('$', '@' or 'B') => JisSet.TwoByte,
        _ => null,
    };

    /// <param name="high">Place of a unit's high byte in its two bytes.</param>
    private void DecodeUtf16(int high, int low)
    {
        while (_read + 1 < _input.Length)
        {
            char unit = UnitAt(_read, high, low);
            _read += 2;
            if (!char.IsSurrogate(unit)) Write(unit);
            else if (char.IsHighSurrogate(unit) && _read + 1 >= _input.Length) _read = _input.Length - 1; // cut off: one error
            else if (char.IsHighSurrogate(unit) && UnitAt(_read, high, low) is var second && char.IsLowSurrogate(second))
            {
                _read += 2;
                Write(char.ConvertToUtf32(unit, second));
            }
            else Write(Replacement);
        }
        if (_read < _input.Length) Write(Replacement);
    }

    private readonly char UnitAt(int index, int high, int low) => (char)(_input[index + high] << 8 | _input[index + low]);

    private static bool IsLead(int value) => value is >= 0x81 and <= 0xFE;

    private static bool IsDigit(int value) => value is >= '0' and <= '9';

    /// <summary>The byte some places ahead, <see cref="None"/> beyond the end.</summary>
    private readonly int Peek(int ahead) => _read + ahead < _input.Length ? _input[_read + ahead] : None;

    /// <summary>Copies ASCII up to the next byte that is not, and takes that. False at the end.</summary>
    private bool NextNonAscii(out int value)
    {
        ReadOnlySpan<byte> rest = _input[_read..];
        int ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (ascii < 0) ascii = rest.Length;
        rest[..ascii].CopyTo(_output[_written..]);
        _written += ascii;
        _read += ascii;
        value = ascii < rest.Length ? rest[ascii] : None;
        if (value != None) _read++;
        return value != None;
    }

    /// <summary>
    /// Writes a character whose lead byte is taken and whose trail byte is next; when there is no such character, an ASCII trail byte
    /// stays.
    /// </summary>
    private void WritePair(int codePoint)
    {
        if (codePoint != None || Peek(0) >= 0x80) _read++;
        Write(codePoint);
    }

    /// <summary>Writes a code point, or U+FFFD for <see cref="None"/>.</summary>
    private void Write(int codePoint)
    {
        if (codePoint == None) codePoint = Replacement;
        if (codePoint < 0x80) _output[_written++] = (byte)codePoint;
        else _written += new Rune(codePoint).EncodeToUtf8(_output[_written..]);
    }
}
