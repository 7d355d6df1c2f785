using NewsExtract.Lexicon;
using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Tests.Quotes.Words;

/// <summary>What the folder of a language says arrives, and what no rule reads does not go unseen.</summary>
public class LanguageDataTests
{
    public static TheoryData<string> Codes => [.. Directory.GetDirectories(Repository.PathOf("src/NewsExtract/Quotes/Data"))
        .Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_folder_is_a_language_whose_sections_are_all_known(string code) => Assert.Equal(code, Language.For(code).Code);

    [Fact]
    public void A_section_that_no_rule_reads_is_an_error()
    {
        var speakers = new SpeakerWords(new LexiconFile(TextReader.Null));
        Assert.Throws<InvalidDataException>(() => Language.Read(new StringReader("[nonsense]\nword"), [], [], speakers));
        Assert.Throws<InvalidDataException>(() => Language.Read(new StringReader("[be]\nhas been"), [], [], speakers));
        Assert.Throws<InvalidDataException>(() => new SpeakerWords(new LexiconFile(new StringReader("[nonsense]\nword"))));
    }

    [Fact]
    public void Every_rule_has_words_in_some_language()
    {
        WordList fed = Directory.GetFiles(Repository.PathOf("src/NewsExtract/Quotes/Data"), "*.txt", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith('[')).Aggregate(WordList.None, (lists, line) => lists | WordLists.Of(line.Trim('[', ']')));
        Assert.Equal(Enum.GetValues<WordList>().Aggregate((lists, list) => lists | list), fed);
    }

    [Fact]
    public void A_list_has_its_words_however_they_are_written_and_no_others()
    {
        Language english = Language.For("en"), polish = Language.For("pl");
        Assert.True(english.Has(WordList.Agent, WordHash.Of("By")));
        Assert.True(english.Has(WordList.Refusal | WordList.Negation, WordHash.Of("n’t")));
        Assert.False(english.Has(WordList.Agent, WordHash.Of("with")));
        Assert.False(polish.Has(WordList.Infinitive, WordHash.Of("to")));
    }

    [Fact]
    public void A_word_that_only_a_rule_looks_for_is_in_no_list_of_words()
    {
        Assert.True(Language.For("en").Has(WordList.Refusal, WordHash.Of("declined")));
        Assert.False(Language.For("en").EntryOf(WordHash.Of("declined")).IsListed);
    }
}
