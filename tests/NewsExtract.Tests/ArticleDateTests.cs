namespace NewsExtract.Tests;

public class ArticleDateTests
{
    private static readonly DateOnly Day = new(2025, 10, 2);
    private static readonly TimeOnly Time = new(14, 5);

    [Fact]
    public void It_is_written_as_precisely_as_it_is_known()
    {
        Assert.Equal("2025-10-02", new ArticleDate(Day).ToString());
        Assert.Equal("2025-10-02T14:05:00", new ArticleDate(Day, Time).ToString());
        Assert.Equal("2025-10-02T14:05:00Z", new ArticleDate(Day, Time, TimeSpan.Zero).ToString());
        Assert.Equal("2025-10-02T14:05:00+05:45", new ArticleDate(Day, Time, new TimeSpan(5, 45, 0)).ToString());
        Assert.Equal("2025-10-02T14:05:00-03:30", new ArticleDate(Day, Time, new TimeSpan(-3, -30, 0)).ToString());
    }

    [Fact]
    public void An_instant_needs_time_and_zone()
    {
        Assert.Null(new ArticleDate(Day).Instant);
        Assert.Null(new ArticleDate(Day, Time).Instant);
        Assert.Equal(new DateTimeOffset(2025, 10, 2, 12, 5, 0, TimeSpan.Zero), new ArticleDate(Day, Time, TimeSpan.FromHours(2)).Instant);
    }
}
