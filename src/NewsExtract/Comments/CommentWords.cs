using System.Buffers;
using NewsExtract.Lexicon;

namespace NewsExtract.Comments;

/// <summary>What comment widgets write around comments, in the main languages of news pages.</summary>
internal static class CommentWords
{
    private static readonly LexiconFile Lists = LexiconFile.Load("Comments/phrases.txt");

    /// <summary>Headings of a comment section; a number beside them is the count.</summary>
    public static readonly PhraseSet Headings = Lists.Phrases("headings");

    /// <summary>What headings of comments begin with that name the article behind it: 3 thoughts on "Title".</summary>
    public static readonly PhraseSet HeadingStarts = Lists.Phrases("headingStarts");

    /// <summary>Those of <see cref="Headings"/> that also head sections of articles: they need other evidence beside them.</summary>
    public static readonly PhraseSet AlsoSections = Lists.Phrases("alsoSections");

    /// <summary>Invitations to write a comment: after the comments they end them, before them they begin the widget.</summary>
    public static readonly PhraseSet Forms = Lists.Phrases("forms");

    /// <summary>Buttons and counters of a single comment. Two or more of them among paragraphs show that these are comments.</summary>
    public static readonly PhraseSet Buttons = Lists.Phrases("buttons");

    /// <summary>The bar above the comments: subscription, order, login, paging.</summary>
    public static readonly PhraseSet Toolbar = Lists.Phrases("toolbar");

    /// <summary>What headings and labels of widgets hold and no commenter's name does.</summary>
    public static readonly SearchValues<string> NotInNames = Lists.Substrings("notInNames");

    /// <summary>What stands between a commenter's name and the comment.</summary>
    public static readonly PhraseSet Says = Lists.Phrases("says");

    /// <summary>Words of relative times ("3 hours ago"); the number stands beside them.</summary>
    public static readonly PhraseSet Ages = Lists.Phrases("ages");
}
