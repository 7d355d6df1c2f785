using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Weights of hashed features, one byte each, in rows that are added up together: a row is one load. The last byte or two of a row tell which feature it belongs to, so that
/// a feature that was not worth a row adds nothing, whatever row its hash leads to. Sums of up to 258 features fit 16 bits.
/// </summary>
internal sealed class WeightTable
{
    private readonly byte[] _rows;
    private readonly int _width;
    private readonly uint _mask;

    /// <param name="rows">Row by row; the number of rows is a power of two.</param>
    /// <param name="width">Bytes of a row: 2, 4 or 8.</param>
    public WeightTable(byte[] rows, int width)
    {
        if (width is not (2 or 4 or 8) || rows.Length < width || !BitOperations.IsPow2(rows.Length / width))
            throw new InvalidDataException($"{rows.Length} bytes do not make a power of two of rows of {width}.");
        (_rows, _width, _mask) = (rows, width, (uint)(rows.Length / width) - 1);
    }

    /// <summary>Weights in a row of a width: the rest is for the sign of the feature.</summary>
    public static int Columns(int width) => width == 8 ? 6 : width - 1;

    public static WeightTable Read(BinaryReader reader, int width)
    {
        var rows = new byte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(rows);
        return new WeightTable(rows, width);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_rows.Length);
        writer.Write(_rows);
    }

    /// <summary>What tells a feature from the others that share its row; never 0, which stands for an empty row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Sign8(uint feature) => (feature >> 24) | 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Sign16(uint feature) => (feature >> 16) | 1;

    /// <summary>Puts the weights of a feature into an empty table, unless its row is taken.</summary>
    /// <returns>Whether there was room.</returns>
    public static bool TryPut(Span<byte> rows, int width, uint feature, ReadOnlySpan<sbyte> weights)
    {
        Span<byte> row = rows.Slice((int)(feature & (uint)(rows.Length / width - 1)) * width, width);
        if (row[^1] != 0 || width == 8 && row[^2] != 0) return false;
        MemoryMarshal.AsBytes(weights).CopyTo(row);
        if (width == 8) MemoryMarshal.Write(row[6..], (ushort)Sign16(feature));
        else row[^1] = (byte)Sign8(feature);
        return true;
    }

    /// <summary>Adds up the rows of features, a sum a column.</summary>
    public Vector128<short> SumRows(ReadOnlySpan<uint> features)
    {
        Vector128<short> sums = Vector128<short>.Zero;
        ref byte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        // A row lies inside the table by its mask: no bounds are checked in the innermost loop of the engine.
        if (_width == 8)
        {
            foreach (uint feature in features)
            {
                ulong row = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref rows, (nint)(feature & _mask) * 8));
                row = row >> 48 == Sign16(feature) ? row & 0xFFFF_FFFF_FFFF : 0;
                sums += Vector128.WidenLower(Vector128.CreateScalar(row).AsSByte());
            }
        }
        else
        {
            foreach (uint feature in features)
            {
                uint row = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref rows, (nint)(feature & _mask) * 4));
                row = row >> 24 == Sign8(feature) ? row & 0xFF_FFFF : 0;
                sums += Vector128.WidenLower(Vector128.CreateScalar(row).AsSByte());
            }
        }
        return sums;
    }

    /// <summary>Adds up the weights of features in a table of one column.</summary>
    public int Sum(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        ref byte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        foreach (uint feature in features)
        {
            uint row = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref rows, (nint)(feature & _mask) * 2));
            sum += row >> 8 == Sign8(feature) ? (sbyte)row : 0;
        }
        return sum;
    }
}
