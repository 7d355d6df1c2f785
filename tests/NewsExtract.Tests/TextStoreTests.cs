namespace NewsExtract.Tests;

public sealed class TextStoreTests
{
    [Fact]
    public void What_is_kept_stays_while_more_is_added()
    {
        var texts = new TextStore();
        TextSlice first = texts.Add("low tide"), joined = texts.Join("Jane", " ", "Doe");
        for (int i = 0; i < 10_000; i++) texts.Add("high water");
        Assert.Equal(("low tide", "Jane Doe"), (first.ToString(), joined.ToString()));
    }

    [Fact]
    public void A_text_longer_than_a_buffer_has_one_of_its_own()
    {
        var texts = new TextStore();
        TextSlice small = texts.Add("low tide"), large = texts.Add(new string('x', 100_000));
        Assert.Equal((8, 100_000), (small.Length, large.Length));
    }

    [Fact]
    public void A_part_of_what_was_written_is_kept()
    {
        var texts = new TextStore();
        Span<char> room = texts.Reserve(12);
        "  low tide  ".CopyTo(room);
        Assert.Equal("low tide", texts.Keep(room[..12].Trim()).ToString());
        Assert.Equal(0, texts.Keep(room[..0]).Length);
    }

    [Fact]
    public void Buffers_beyond_what_pages_need_are_let_go()
    {
        var texts = new TextStore();
        texts.Add(new string('x', 2_000_000));
        texts.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        texts.Add("low tide");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() > before);
    }

    [Fact]
    public void Nothing_new_is_allocated_for_the_next_page()
    {
        var texts = new TextStore();
        long Fill()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            texts.Clear();
            for (int i = 0; i < 5000; i++) texts.Add("high water");
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Fill();
        // A collection in between counts what is left of the thread's room as allocated: the least of some rounds.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => Fill()));
    }
}
