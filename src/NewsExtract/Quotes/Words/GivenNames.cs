using System.Buffers.Binary;

namespace NewsExtract.Quotes.Words;

/// <summary>
/// The given names of many languages with their gender, in a table that is read where the assembly has it in memory: nothing is built or
/// copied at start. A word's hash picks one of 32,768 buckets by its first 15 bits; a bucket's
/// entries hold 30 more bits and two for the gender.
/// </summary>
internal static unsafe class GivenNames
{
    public const string ResourceName = "given-names.bin";

    private const int BucketBits = 15, Buckets = 1 << BucketBits;
    private const int Header = sizeof(uint) * (Buckets + 1);
    private const uint He = 1, She = 2, GenderMask = 3;

    private static readonly byte* Table = Open();

    /// <summary>The classes of a given name with its gender; none for other words.</summary>
    public static WordClass ClassOf(ulong word)
    {
        (int bucket, uint tail) = Place(word);
        uint* starts = (uint*)Table;
        uint* entries = (uint*)(Table + Header);
        for (uint i = Read(starts + bucket); i < Read(starts + bucket + 1); i++)
        {
            uint entry = Read(entries + i);
            if ((entry & ~GenderMask) != tail) continue;
            return WordClass.GivenName | (entry & GenderMask) switch
            {
                He => WordClass.GivenHe,
                She => WordClass.GivenShe,
                _ =>
                WordClass.None
            };
        }
        return WordClass.None;
    }

    /// <summary>Writes the table for a list of names: a name a line, a tab, and m, f or u.</summary>
    public static byte[] Build(IEnumerable<string> lines)
    {
        var entries = new SortedDictionary<ulong, uint>();
        foreach (string line in lines)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            (int bucket, uint tail) = Place(WordHash.Of(line.AsSpan(0, tab)));
            entries[(ulong)bucket << 32 | tail] = tail | line[^1] switch { 'm' => He, 'f' => She, _ => 0 };
        }
        var table = new byte[Header + sizeof(uint) * entries.Count];
        int[] starts = new int[Buckets + 1];
        foreach (ulong place in entries.Keys) starts[(place >> 32) + 1]++;
        for (int i = 0; i < Buckets; i++) starts[i + 1] += starts[i];
        for (int i = 0; i <= Buckets; i++) BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(sizeof(uint) * i), (uint)starts[i]);
        int next = Header;
        foreach (uint entry in entries.Values)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(next), entry);
            next += sizeof(uint);
        }
        return table;
    }

    private static (int Bucket, uint Tail) Place(ulong word)
    {
        ulong mixed = word * 0x9E3779B97F4A7C15;
        return ((int)(mixed >> 64 - BucketBits), (uint)(mixed >> 16) & ~GenderMask);
    }

    private static uint Read(uint* at) => BitConverter.IsLittleEndian ? *at : BinaryPrimitives.ReverseEndianness(*at);

    private static byte* Open() =>
        ((UnmanagedMemoryStream)typeof(GivenNames).Assembly.GetManifestResourceStream($"Quotes/{ResourceName}")!).PositionPointer;
}
