using System.Runtime.InteropServices;

namespace NewsExtract.Benchmarks.Speed;

/// <summary>One way of working through pages.</summary>
/// <param name="Name">As reports show it.</param>
/// <param name="Work">Does it for the page at an index.</param>
internal sealed record Contender(string Name, Action<int> Work);

/// <summary>What a contender needed for all pages, one after the other.</summary>
/// <param name="CpuMicroseconds">CPU time of the process.</param>
/// <param name="AllocatedBytes">Bytes allocated when warm, on the thread that works.</param>
internal sealed record Reading(string Name, double CpuMicroseconds, double AllocatedBytes);

/// <summary>
/// CPU times that hold on shared machines: each page's best reading counts, and only ratios are to be looked at. Of 20 readings the median
/// moved by a factor of two when other processes shared the caches, the best by 4 %. Allocated bytes are exact.
/// </summary>
internal static class SideBySide
{
    /// <summary>A reading works on at least so many bytes, a small page again and again: the clock ticks in microseconds.</summary>
    private const int BytesPerReading = 64 << 10;

    /// <summary>
    /// The contenders alternate page by page: a disturbance hits all of them, but each finds the caches as another left them.
    /// </summary>
    /// <param name="pageBytes">The size of each page.</param>
    /// <param name="warmUpRounds">Rounds before any reading, for buffers to grow to their size and methods to be compiled.</param>
    /// <param name="rounds">Readings of each page.</param>
    /// <param name="contenders">Who works.</param>
    public static Reading[] Alternate(IReadOnlyList<int> pageBytes, int warmUpRounds, int rounds, params ReadOnlySpan<Contender> contenders)
    {
        for (int round = 0; round < warmUpRounds; round++)
            for (int page = 0; page < pageBytes.Count; page++)
                foreach (Contender contender in contenders) contender.Work(page);
        var best = new BestReadings(contenders.Length, pageBytes.Count);
        for (int page = 0; page < pageBytes.Count; page++)
            for (int round = 0; round < rounds; round++)
                for (int i = 0; i < contenders.Length; i++) best.Add(i, page, Read(contenders[i].Work, page, pageBytes[page]));
        return best.Sum(contenders);
    }

    /// <summary>
    /// Each contender goes through all pages by itself, as in an application, and then the next one does; so again for every round.
    /// </summary>
    /// <inheritdoc cref="Alternate"/>
    public static Reading[] InTurn(IReadOnlyList<int> pageBytes, int warmUpRounds, int rounds, params ReadOnlySpan<Contender> contenders)
    {
        var best = new BestReadings(contenders.Length, pageBytes.Count);
        for (int round = -warmUpRounds; round < rounds; round++)
            for (int i = 0; i < contenders.Length; i++)
                for (int page = 0; page < pageBytes.Count; page++)
                    if (round < 0) contenders[i].Work(page);
                    else best.Add(i, page, Read(contenders[i].Work, page, pageBytes[page]));
        return best.Sum(contenders);
    }

    private static (double Microseconds, double Bytes) Read(Action<int> work, int page, int pageBytes)
    {
        int repeats = Math.Max(1, BytesPerReading / Math.Max(1, pageBytes));
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan time = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < repeats; i++) work(page);
        double microseconds = (Environment.CpuUsage.TotalTime - time).TotalMicroseconds;
        return (microseconds / repeats, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)repeats);
    }

    /// <summary>The best of every contender's readings of every page.</summary>
    private sealed class BestReadings
    {
        private readonly double[,] _cpu, _bytes;

        public BestReadings(int contenders, int pages)
        {
            (_cpu, _bytes) = (new double[contenders, pages], new double[contenders, pages]);
            MemoryMarshal.CreateSpan(ref _cpu[0, 0], _cpu.Length).Fill(double.MaxValue);
            MemoryMarshal.CreateSpan(ref _bytes[0, 0], _bytes.Length).Fill(double.MaxValue);
        }

        public void Add(int contender, int page, (double Cpu, double Bytes) reading) => (_cpu[contender, page], _bytes[contender, page]) =
            (Math.Min(_cpu[contender, page], reading.Cpu), Math.Min(_bytes[contender, page], reading.Bytes));

        public Reading[] Sum(ReadOnlySpan<Contender> contenders)
        {
            var sums = new Reading[contenders.Length];
            for (int i = 0; i < sums.Length; i++)
            {
                double cpu = 0, bytes = 0;
                for (int page = 0; page < _cpu.GetLength(1); page++) (cpu, bytes) = (cpu + _cpu[i, page], bytes + _bytes[i, page]);
                sums[i] = new Reading(contenders[i].Name, cpu, bytes);
            }
            return sums;
        }
    }
}
