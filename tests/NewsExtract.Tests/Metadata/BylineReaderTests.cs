using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class BylineReaderTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("by JANE DOE and John Roe", "JANE DOE|John Roe")]
    [InlineData("By Jane Doe, Political Correspondent", "Jane Doe")]
    [InlineData("By Jane Doe, John Roe, and Jim Poe", "Jane Doe|John Roe|Jim Poe")]
    [InlineData("Written by Jane Doe for the Harbour Post", "Jane Doe")]
    [InlineData("Jane Doe in Oslo", "Jane Doe")]
    [InlineData("Jane Doe, Ph.D.", "Jane Doe, Ph.D.")]
    [InlineData("John E Smith", "John E Smith")]
    [InlineData("By Ray Doe Jr.", "Ray Doe Jr.")]
    [InlineData("By Jane D., John Roe.", "Jane D.|John Roe")]
    [InlineData("Harbour Freight Co.", "Harbour Freight Co.")]
    [InlineData("Von Anna Muster und Bernd Beispiel", "Anna Muster|Bernd Beispiel")]
    [InlineData("Ein Kommentar von Anna Muster", "Anna Muster")]
    [InlineData("Text: Anna Muster", "Anna Muster")]
    [InlineData("Par Luc Martin et Zoé Petit", "Luc Martin|Zoé Petit")]
    [InlineData("Service Culture et idées", "Service Culture et idées")]
    [InlineData("Par Luc Martin et de Zoé Petit", "Luc Martin|Zoé Petit")]
    [InlineData("Luc Martin, à Londres", "Luc Martin")]
    [InlineData("Por Ana Ruiz y Leo Paz", "Ana Ruiz|Leo Paz")]
    [InlineData("Di Gino Neri e Pia Verdi", "Gino Neri|Pia Verdi")]
    [InlineData("Door Jan de Vries", "Jan de Vries")]
    [InlineData("Av Siri Ås og Per Bø", "Siri Ås|Per Bø")]
    [InlineData("Автор: Иван Петров", "Иван Петров")]
    [InlineData("От Мария Иванова и Петър Колев", "Мария Иванова|Петър Колев")]
    [InlineData("文／山田花子", "山田花子")]
    [InlineData("記者 王小明", "王小明")]
    [InlineData("김하나 기자", "김하나")]
    [InlineData("Jane Doe | jane@harbour.example", "Jane Doe")]
    [InlineData("dpa/afp", "dpa|afp")]
    [InlineData("srf/abc;def", "srf/abc|def")]
    [InlineData("Jane Doe, Senior Director, Content & Marketing, Harbour Institute", "Jane Doe")]
    [InlineData("Jane Doe, reporter, and John Roe", "Jane Doe|John Roe")]
    [InlineData("By Jane Doe For Harbour.Example", "Jane Doe")]
    [InlineData("Jane Doe 1, John Roe 2", "Jane Doe|John Roe")]
    [InlineData("Ein Artikel von Anna Muster", "Anna Muster")]
    [InlineData("（责编：王小明、李花）", "王小明|李花")]
    [InlineData("https://social.example/harbourpost", "")]
    [InlineData("@harbourpost", "")]
    [InlineData("By", "")]
    [InlineData("Jane (Janie) Doe (Traffic)", "Jane (Janie) Doe")]
    [InlineData("By Jane Doe, Privacy and Security Expert", "Jane Doe")]
    [InlineData("By Jane Doe, Madonna and John Roe", "Jane Doe|Madonna|John Roe")]
    [InlineData("Jane Doe/HP", "Jane Doe")]
    [InlineData("Jane Doe;", "Jane Doe")]
    [InlineData("オカモト ケン／編集部", "オカモト ケン／編集部")]
    [InlineData("オカモト／ケン", "オカモト|ケン")]
    public void Names_are_read_from_a_byline(string byline, string expected)
    {
        var names = new NameList(new TextStore());
        BylineReader.Read(byline, names);
        Assert.Equal(expected, string.Join('|', names.Names.ToArray()));
    }

    [Theory]
    [InlineData("By Jane Doe\nMay 3, 2024 at 2 p.m.", "Jane Doe")]
    [InlineData("Monday, May 3\nJane Doe\nSenior Reporter", "Jane Doe")]
    [InlineData("JD\nJane Doe", "Jane Doe")]
    [InlineData("Contributor, Harbour Post", "")]
    [InlineData("Share this story", "")]
    [InlineData("李花 通讯员王小明）随着港口建设，渡轮又晚点了", "")]
    [InlineData("Photo: Jane Doe", "")]
    [InlineData("Updated 3 hours ago", "")]
    public void A_visible_byline_gives_names_alone(string lines, string expected)
    {
        var names = new NameList(new TextStore());
        BylineReader.ReadLines(lines, names, strict: true);
        Assert.Equal(expected, string.Join('|', names.Names.ToArray()));
    }
}
