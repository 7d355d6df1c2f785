using System.Buffers;
using NewsExtract.Lexicon;

namespace NewsExtract.Boilerplate;

/// <summary>Words that mark boilerplate, by what it is. One byte each in <see cref="TextWords"/>.</summary>
internal enum WordGroup : byte
{
    Subscribe,
    Related,
    Legal,
    Social,
    Credit,
    Comment,
    Consent,
    Address,
}

/// <summary>Words and phrases of boilerplate, in the main languages of news pages.</summary>
internal static class BoilerplateWords
{
    /// <summary>The lists: one for each <see cref="WordGroup"/>, and those below.</summary>
    public static readonly LexiconFile Lists = LexiconFile.Load("Boilerplate/words.txt");

    /// <summary>What Chinese and Japanese sites say of who may reprint an article; each of two characters.</summary>
    public static readonly SearchValues<string> Reprints = Lists.Substrings("reprints");

    public static readonly SearchValues<string> RightsReserved = Lists.Substrings("rights reserved");

    /// <summary>Calls to read another article: "You may also like".</summary>
    public static readonly SearchValues<string> Calls = Lists.Substrings("calls");

    /// <summary>The same as labels, which pages write in capitals before a sign: "WATCH | How the pier was built".</summary>
    public static readonly PhraseSet CallsInCapitals = Lists.Phrases("calls in capitals");

    /// <summary>What stands before the one that a text or a picture is from: "Source: Agency".</summary>
    public static readonly PhraseSet Sources = Lists.Phrases("sources");

    /// <summary>What says that only subscribers may read on.</summary>
    public static readonly SearchValues<string> ForSubscribers = Lists.Substrings("for subscribers");

    /// <summary>What readers are offered below an article, a newsletter or an app, and what they are asked to do about it.</summary>
    public static readonly SearchValues<string> Offers = Lists.Substrings("offers"), Takes = Lists.Substrings("takes");

    /// <summary>How a line begins that says where an article was first published, who translated it or where to send others.</summary>
    public static readonly PrefixTable Provenance = Lists.Prefixes("provenance");

    /// <summary>The same anywhere in a line.</summary>
    public static readonly SearchValues<string> Appeared = Lists.Substrings("appeared");

    /// <summary>What stands before a list of topics or a count: "Tags: harbours, piers".</summary>
    public static readonly PhraseSet Topics = Lists.Phrases("topics");

    /// <summary>How a call to follow someone on social networks begins.</summary>
    public static readonly PrefixTable Follow = Lists.Prefixes("follow");

    /// <summary>What follows an author's name in a sentence that says who that is: "Jane Doe covers".</summary>
    public static readonly CaselessSet BiographyVerbs = Lists.Words("biography verbs");
}
