using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Weights of hashed features, one byte each, in rows of 4 or 8 columns that are added up together: a row is one load.
/// Sums of up to 258 features fit 16 bits.
/// </summary>
internal sealed class WeightTable
{
    private readonly sbyte[] _weights;
    private readonly int _columns;
    private readonly uint _mask;

    /// <param name="weights">Row by row; the number of rows is a power of two.</param>
    /// <param name="columns">1, 4 or 8.</param>
    public WeightTable(sbyte[] weights, int columns)
    {
        if (columns is not (1 or 4 or 8) || weights.Length < columns || !System.Numerics.BitOperations.IsPow2(weights.Length / columns))
            throw new InvalidDataException($"{weights.Length} weights do not make a power of two of rows of {columns} columns.");
        (_weights, _columns, _mask) = (weights, columns, (uint)(weights.Length / columns) - 1);
    }

    public static WeightTable Read(BinaryReader reader, int columns)
    {
        var weights = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new WeightTable(weights, columns);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_weights.Length);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>Adds up the rows of features, a sum a column.</summary>
    public Vector128<short> SumRows(ReadOnlySpan<uint> features)
    {
        Vector128<short> sums = Vector128<short>.Zero;
        ref byte weights = ref Unsafe.As<sbyte, byte>(ref MemoryMarshal.GetArrayDataReference(_weights));
        // A row lies inside the table by its mask: no bounds are checked in the innermost loop of the engine.
        if (_columns == 8)
        {
            foreach (uint feature in features)
                sums += Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref weights, (nint)(feature & _mask) * 8))).AsSByte());
        }
        else
        {
            foreach (uint feature in features)
                sums += Vector128.WidenLower(Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref weights, (nint)(feature & _mask) * 4))).AsSByte());
        }
        return sums;
    }

    /// <summary>Adds up the weights of features in a table of one column.</summary>
    public int Sum(ReadOnlySpan<uint> features)
    {
        int sum = 0;
        ref sbyte weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (uint feature in features) sum += Unsafe.Add(ref weights, (nint)(feature & _mask));
        return sum;
    }
}
