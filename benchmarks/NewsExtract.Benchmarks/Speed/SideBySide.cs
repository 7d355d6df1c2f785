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
        WarmUp(pageBytes.Count, warmUpRounds, contenders);
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
        WarmUp(pageBytes.Count, warmUpRounds, contenders);
        var best = new BestReadings(contenders.Length, pageBytes.Count);
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < contenders.Length; i++)
                for (int page = 0; page < pageBytes.Count; page++) best.Add(i, page, Read(contenders[i].Work, page, pageBytes[page]));
        return best.Sum(contenders);
    }

    private static void WarmUp(int pages, int rounds, ReadOnlySpan<Contender> contenders)
    {
        for (int round = 0; round < rounds; round++)
            foreach (Contender contender in contenders)
                for (int page = 0; page < pages; page++) contender.Work(page);
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
        private readonly int _pages;
        private readonly double[] _cpu, _bytes;

        public BestReadings(int contenders, int pages)
        {
            (_pages, _cpu, _bytes) = (pages, new double[contenders * pages], new double[contenders * pages]);
            Array.Fill(_cpu, double.MaxValue);
            Array.Fill(_bytes, double.MaxValue);
        }

        public void Add(int contender, int page, (double Cpu, double Bytes) reading)
        {
            int at = contender * _pages + page;
            (_cpu[at], _bytes[at]) = (Math.Min(_cpu[at], reading.Cpu), Math.Min(_bytes[at], reading.Bytes));
        }

        public Reading[] Sum(ReadOnlySpan<Contender> contenders)
        {
            var sums = new Reading[contenders.Length];
            for (int i = 0; i < sums.Length; i++)
                sums[i] = new Reading(contenders[i].Name, PagesOf(i, _cpu).Sum(), PagesOf(i, _bytes).Sum());
            return sums;
        }

        private ArraySegment<double> PagesOf(int contender, double[] readings) => new(readings, contender * _pages, _pages);
    }
}
