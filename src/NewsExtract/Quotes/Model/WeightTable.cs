using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Weights of hashed features, one byte each, in rows that are added up together: a row is one load. The last byte or two of a row tell
/// which feature it belongs to, so that a feature that was not worth a row adds nothing, whatever
/// row its hash leads to. Sums of up to 258 features fit 16 bits.
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

    // What follows is the innermost work of the engine: a row lies inside the table by its mask, and
    // several are added up at once, those of other features blanked.

    /// <summary>Adds up the rows of a token's features, a sum a column; the columns of the sign mean nothing.</summary>
    /// <param name="features">The features of a row of tokens.</param>
    /// <param name="lane">The token's place in the row.</param>
    public Vector128<short> SumRows(ReadOnlySpan<Vector256<uint>> features, int lane) =>
        _width == 8 ? SumWide(features, lane) : SumNarrow(features, lane);

    private Vector128<short> SumWide(ReadOnlySpan<Vector256<uint>> features, int lane)
    {
        ref byte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref uint feature = ref FeatureOf(features, lane);
        uint mask = _mask;
        Vector256<short> sums = Vector256<short>.Zero;
        int left = features.Length;
        for (; left >= 4; left -= 4)
        {
            uint a = feature, b = Unsafe.Add(ref feature, FeatureHash.Lanes), c = Unsafe.Add(ref feature, 2 * FeatureHash.Lanes),
                d = Unsafe.Add(ref feature, 3 * FeatureHash.Lanes);
            Vector256<ulong> four = Vector256.Create(Row<ulong>(ref rows, a & mask), Row<ulong>(ref rows, b & mask),
                Row<ulong>(ref rows, c & mask), Row<ulong>(ref rows, d & mask));
            Vector256<ulong> signs = Vector256.WidenLower(Vector128.Create(a, b, c, d).ToVector256Unsafe()) << 32;
            // The lowest bit of a sign only tells a row from an empty one, which adds nothing.
            four &= Vector256.Equals((four ^ signs) >>> 49, Vector256<ulong>.Zero);
            sums += Vector256.WidenLower(four.AsSByte()) + Vector256.WidenUpper(four.AsSByte());
            feature = ref Unsafe.Add(ref feature, 4 * FeatureHash.Lanes);
        }
        Vector128<short> sum = sums.GetLower() + sums.GetUpper();
        for (; left > 0; left--, feature = ref Unsafe.Add(ref feature, FeatureHash.Lanes))
        {
            ulong row = Row<ulong>(ref rows, feature & mask);
            if (row >> 48 == Sign16(feature)) sum += Vector128.WidenLower(Vector128.CreateScalar(row).AsSByte());
        }
        return sum;
    }

    private Vector128<short> SumNarrow(ReadOnlySpan<Vector256<uint>> features, int lane)
    {
        ref byte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref uint feature = ref FeatureOf(features, lane);
        uint mask = _mask;
        Vector128<short> sums = Vector128<short>.Zero;
        int left = features.Length;
        for (; left >= 4; left -= 4)
        {
            uint a = feature, b = Unsafe.Add(ref feature, FeatureHash.Lanes), c = Unsafe.Add(ref feature, 2 * FeatureHash.Lanes),
                d = Unsafe.Add(ref feature, 3 * FeatureHash.Lanes);
            Vector128<uint> four = Vector128.Create(Row<uint>(ref rows, a & mask), Row<uint>(ref rows, b & mask),
                Row<uint>(ref rows, c & mask), Row<uint>(ref rows, d & mask));
            four &= Vector128.Equals((four ^ Vector128.Create(a, b, c, d)) >>> 25, Vector128<uint>.Zero);
            sums += Vector128.WidenLower(four.AsSByte()) + Vector128.WidenUpper(four.AsSByte());
            feature = ref Unsafe.Add(ref feature, 4 * FeatureHash.Lanes);
        }
        sums += Vector128.Shuffle(sums.AsUInt64(), Vector128.Create(1UL, 0)).AsInt16();
        for (; left > 0; left--, feature = ref Unsafe.Add(ref feature, FeatureHash.Lanes))
        {
            uint row = Row<uint>(ref rows, feature & mask);
            if (row >> 24 == Sign8(feature)) sums += Vector128.WidenLower(Vector128.CreateScalar(row).AsSByte());
        }
        return sums;
    }

    /// <summary>Adds up the weights of features in a table of one column.</summary>
    public int Sum(ReadOnlySpan<uint> features) => Sum(ref MemoryMarshal.GetReference(features), features.Length, 1);

    /// <summary>Adds up the weights of a span's features in a table of one column.</summary>
    /// <param name="features">The features of a row of spans.</param>
    /// <param name="lane">The span's place in the row.</param>
    public int Sum(ReadOnlySpan<Vector256<uint>> features, int lane) =>
        Sum(ref FeatureOf(features, lane), features.Length, FeatureHash.Lanes);

    /// <param name="feature">The first of them.</param>
    /// <param name="step">From one to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Sum(ref uint feature, int left, int step)
    {
        ref byte rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        uint mask = _mask;
        Vector128<int> sums = Vector128<int>.Zero;
        for (; left >= 4; left -= 4, feature = ref Unsafe.Add(ref feature, 4 * step))
        {
            uint a = feature, b = Unsafe.Add(ref feature, step), c = Unsafe.Add(ref feature, 2 * step),
                d = Unsafe.Add(ref feature, 3 * step);
            Vector128<uint> four = Vector128.Create(Row<ushort>(ref rows, a & mask), Row<ushort>(ref rows, b & mask),
                Row<ushort>(ref rows, c & mask), (uint)Row<ushort>(ref rows, d & mask));
            Vector128<int> own = Vector128.Equals((four << 16 ^ Vector128.Create(a, b, c, d)) >>> 25, Vector128<uint>.Zero).AsInt32();
            sums += (four << 24).AsInt32() >> 24 & own;
        }
        int sum = Vector128.Sum(sums);
        for (; left > 0; left--, feature = ref Unsafe.Add(ref feature, step))
        {
            uint row = Row<ushort>(ref rows, feature & mask);
            if (row >> 8 == Sign8(feature)) sum += (sbyte)row;
        }
        return sum;
    }

    private static ref uint FeatureOf(ReadOnlySpan<Vector256<uint>> features, int lane) =>
        ref Unsafe.Add(ref Unsafe.As<Vector256<uint>, uint>(ref MemoryMarshal.GetReference(features)), lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Row<T>(ref byte rows, uint index) where T : unmanaged =>
        Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref rows, (nint)index * Unsafe.SizeOf<T>()));
}
