using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class DateReaderTests
{
    [Theory]
    [InlineData("2024-05-03", "2024-05-03")]
    [InlineData("2024-05-03T14:05:00Z", "2024-05-03T14:05:00Z")]
    [InlineData("2024-05-03T14:05:00.123+02:00", "2024-05-03T14:05:00+02:00")]
    [InlineData("2024-05-03T14:05:00-0500", "2024-05-03T14:05:00-05:00")]
    [InlineData("2024-05-03 14:05", "2024-05-03T14:05:00")]
    [InlineData("20240503", "2024-05-03")]
    [InlineData("20240503T140500", "2024-05-03T14:05:00")]
    [InlineData("20240503140500", "2024-05-03T14:05:00")]
    [InlineData("1714745100", "2024-05-03T14:05:00Z")]
    [InlineData("1714745100000", "2024-05-03T14:05:00Z")]
    [InlineData("Fri, 03 May 2024 14:05:00 GMT", "2024-05-03T14:05:00Z")]
    [InlineData("Fri May 03 14:05:00 CEST 2024", "2024-05-03T14:05:00+02:00")]
    [InlineData("May 3, 2024 at 2:05 p.m. EDT", "2024-05-03T14:05:00-04:00")]
    [InlineData("Published: 3rd of May, 2024", "2024-05-03")]
    [InlineData("03.05.2024, 14:05 Uhr", "2024-05-03T14:05:00")]
    [InlineData("3. Mai 2024 um 14.05 Uhr", "2024-05-03T14:05:00")]
    [InlineData("3 mai 2024 à 14h05", "2024-05-03T14:05:00")]
    [InlineData("1er mai 2024", "2024-05-01")]
    [InlineData("3 de mayo de 2024", "2024-05-03")]
    [InlineData("3 maggio 2024", "2024-05-03")]
    [InlineData("3 de maio de 2024", "2024-05-03")]
    [InlineData("3 mei 2024", "2024-05-03")]
    [InlineData("den 3 maj 2024", "2024-05-03")]
    [InlineData("3. toukokuuta 2024", "2024-05-03")]
    [InlineData("3 maja 2024", "2024-05-03")]
    [InlineData("3. května 2024", "2024-05-03")]
    [InlineData("3 мая 2024, 14:05", "2024-05-03T14:05:00")]
    [InlineData("3 травня 2024", "2024-05-03")]
    [InlineData("3 Μαΐου 2024", "2024-05-03")]
    [InlineData("3 Mayıs 2024", "2024-05-03")]
    [InlineData("3 مايو 2024", "2024-05-03")]
    [InlineData("٣ مايو ٢٠٢٤", "2024-05-03")]
    [InlineData("3 أيار/مايو 2024", "2024-05-03")]
    [InlineData("3 كانون الثاني 2024", "2024-01-03")]
    [InlineData("2024年5月3日 14:05", "2024-05-03T14:05:00")]
    [InlineData("令和6年5月3日", "2024-05-03")]
    [InlineData("2024년 5월 3일", "2024-05-03")]
    [InlineData("2024. május 3.", "2024-05-03")]
    [InlineData("3 mai 2024, 14:05", "2024-05-03T14:05:00")]
    [InlineData("3 tháng 5, 2024", "2024-05-03")]
    [InlineData("3 מאי 2024", "2024-05-03")]
    [InlineData("2024 m. gegužės 3 d.", "2024-05-03")]
    [InlineData("14 اردیبهشت 1403", "2024-05-03")]
    [InlineData("2 تير 1399", "2020-06-22")]
    [InlineData("24 نيسان / أبريل 2020", "2020-04-24")]
    [InlineData("03 | 05 | 2024", "2024-05-03")]
    [InlineData("3 พฤษภาคม 2567", "2024-05-03")]
    [InlineData("3 मई 2024", "2024-05-03")]
    [InlineData("2024/05/03", "2024-05-03")]
    [InlineData("25/12/2023", "2023-12-25")]
    [InlineData("12/25/2023", "2023-12-25")]
    public void A_date_is_read_as_precisely_as_it_is_written(string text, string expected)
    {
        Assert.True(DateReader.TryRead(text, DateOrder.DayFirst, out DateReading reading));
        Assert.Equal(expected, reading.Date.ToString());
    }

    [Theory]
    [InlineData("03/05/2024", "2024-03-05")]
    [InlineData("03-05-2024", "2024-05-03")]
    [InlineData("12-25-2024", "2024-12-25")]
    public void Those_who_write_the_month_first_write_slashes(string text, string expected)
    {
        Assert.True(DateReader.TryRead(text, DateOrder.MonthFirst, out DateReading reading));
        Assert.Equal(expected, reading.Date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("May 3")]
    [InlineData("3.5.")]
    [InlineData("2024")]
    [InlineData("2024-13-41")]
    [InlineData("31.02.2024")]
    [InlineData("Call 555-123-4567")]
    [InlineData("version 10.2.3")]
    [InlineData("1873-05-03")]
    public void What_is_no_date_of_the_web_is_refused(string text) => Assert.False(DateReader.TryRead(text, DateOrder.DayFirst, out _));

    [Theory]
    [InlineData("https://example.org/2024/05/03/story", "2024-05-03")]
    [InlineData("https://example.org/news/2024-05-03-story", "2024-05-03")]
    [InlineData("https://example.org/story-20240503.html", "2024-05-03")]
    [InlineData("https://example.org/2024/may/03/story", "2024-05-03")]
    [InlineData("https://example.org/2024/05/story", null)]
    [InlineData("https://example.org/story-2024", null)]
    public void An_address_tells_its_day(string address, string? expected) =>
        Assert.Equal(expected, AddressDate.Find(address)?.ToString("yyyy-MM-dd"));
}
