using System.Text;
using NewsExtract.Boilerplate;
using NewsExtract.Markup;

namespace NewsExtract.Tests.Boilerplate;

public class ClassKeywordsTests
{
    [Theory]
    [InlineData("related-articles", ClassGroups.Related | ClassGroups.Article)]
    [InlineData("relatedLinks", ClassGroups.Related)]
    [InlineData("RELATED_box", ClassGroups.Related | ClassGroups.Box)]
    [InlineData("articleBody", ClassGroups.Article | ClassGroups.Body | ClassGroups.ArticleBody)]
    [InlineData("article body", ClassGroups.Article | ClassGroups.Body)]
    [InlineData("ad", ClassGroups.Advertisement)]
    [InlineData("shadow address read", ClassGroups.None)]
    [InlineData("sidebar", ClassGroups.Aside)]
    [InlineData("css-1x2y3z", ClassGroups.None)]
    [InlineData("text-center items-end leading-6 md:hidden [&amp;_ol]:list-decimal text-gray-500 hidden-xs", ClassGroups.None)]
    [InlineData("Pos(r) C($summaryColor) Mih(100px)", ClassGroups.None)]
    [InlineData("text-content list-item  hidden", ClassGroups.Body | ClassGroups.List | ClassGroups.Hidden)]
    [InlineData("", ClassGroups.None)]
    internal void Words_of_a_class_name_give_its_groups(string name, ClassGroups expected) =>
        Assert.Equal(expected, NameReader.Read(Encoding.UTF8.GetBytes(name)).Groups);
}
