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
/// CPU times that hold on shared machines: the contenders alternate page by page, each page's best reading counts, and only ratios are to
/// be looked at. Of 20 readings the median moved by a factor of two when other processes shared
/// the caches, the best by 4 %. Allocated bytes are exact.
/// </summary>
internal static class SideBySide
{
    /// <summary>A reading works on at least so many bytes, a small page again and again: the clock ticks in microseconds.</summary>
    private const int BytesPerReading = 64 << 10;

    /// <param name="pageBytes">The size of each page.</param>
    /// <param name="warmUpRounds">Rounds before any reading, for buffers to grow to their size and methods to be compiled.</param>
    /// <param name="rounds">Readings of each page.</param>
    /// <param name="contenders">Who works.</param>
    public static Reading[] Measure(IReadOnlyList<int> pageBytes, int warmUpRounds, int rounds, params ReadOnlySpan<Contender> contenders)
    {
        for (int round = 0; round < warmUpRounds; round++)
            for (int page = 0; page < pageBytes.Count; page++)
                foreach (Contender contender in contenders) contender.Work(page);

        var cpu = new double[contenders.Length];
        var bytes = new double[contenders.Length];
        for (int page = 0; page < pageBytes.Count; page++)
        {
            int repeats = Math.Max(1, BytesPerReading / Math.Max(1, pageBytes[page]));
            var bestCpu = new double[contenders.Length];
            var leastBytes = new double[contenders.Length];
            Array.Fill(bestCpu, double.MaxValue);
            Array.Fill(leastBytes, double.MaxValue);
            for (int round = 0; round < rounds; round++)
                for (int i = 0; i < contenders.Length; i++)
                {
                    (double time, double allocated) = Read(contenders[i].Work, page, repeats);
                    bestCpu[i] = Math.Min(bestCpu[i], time);
                    leastBytes[i] = Math.Min(leastBytes[i], allocated);
                }
            for (int i = 0; i < contenders.Length; i++) (cpu[i], bytes[i]) = (cpu[i] + bestCpu[i], bytes[i] + leastBytes[i]);
        }

        var readings = new Reading[contenders.Length];
        for (int i = 0; i < readings.Length; i++) readings[i] = new Reading(contenders[i].Name, cpu[i], bytes[i]);
        return readings;
    }

    private static (double Microseconds, double Bytes) Read(Action<int> work, int page, int repeats)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan time = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < repeats; i++) work(page);
        double microseconds = (Environment.CpuUsage.TotalTime - time).TotalMicroseconds;
        return (microseconds / repeats, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)repeats);
    }
}
