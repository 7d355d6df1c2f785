namespace NewsExtract.Tests.Metadata;

public class PublisherTests
{
    [Theory]
    [InlineData("The ferry is late again | Harbour Post", "https://www.harbour-post.example/ferry", "Harbour Post")]
    [InlineData("The ferry is late again - The Harbour-Post", "https://theharbourpost.example/ferry", "The Harbour-Post")]
    [InlineData("Harbour Post » The ferry is late again", "https://harbourpost.example/ferry", "Harbour Post")]
    [InlineData("The ferry is late again – Harbour Post of Quayside", "https://harbourpost.example/ferry", "Harbour Post of Quayside")]
    [InlineData("渡轮又晚点了_交通_港口新闻网", null, "港口新闻网")]
    [InlineData("The ferry is late again - Harbour.gr", null, "Harbour.gr")]
    [InlineData("How we built the ferry - Harbour.js", null, null)]
    [InlineData("The ferry is late again - News", "https://news.harbour.example/ferry", null)]
    [InlineData("The ferry is late again - Harbour", "https://harbour-law.example/ferry", null)]
    [InlineData("The ferry is late again | Traffic - The Evening Lamp", "https://quayside.example/ferry", "The Evening Lamp")]
    [InlineData("The ferry is late again – QuayOnline", null, "QuayOnline")]
    [InlineData("The ferry is late again - De Havenkrant", null, "De Havenkrant")]
    [InlineData("The ferry is late again – Lamp", null, null)]
    [InlineData("The ferry is late again - By Mara", null, null)]
    [InlineData("The ferry is late again | All that floats.", null, null)]
    [InlineData("Harbour: the ferry is late again | The Evening Lamp", null, null)]
    [InlineData("Quay: The ferry is late again", "https://theferry.example/", null)]
    public void Without_a_stated_one_the_publisher_is_the_name_in_the_title_that_the_host_has(string title, string? url,
        string? expected) =>
        Assert.Equal(expected, PageFixture.Read(
            $"<html><head><title>{title}</title></head><body><h1>The ferry is late again</h1></body></html>", url).Publisher?.Name);
}
