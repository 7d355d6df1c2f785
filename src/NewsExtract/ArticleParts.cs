using System.Text.Json.Serialization;

namespace NewsExtract;

/// <summary>An author of the article: a person, or the agency or desk that signs for one.</summary>
/// <param name="Name">The name as the page gives it, without "By" and without a role.</param>
/// <param name="Url">The author's page, absolute where the page's address is known; null when not stated.</param>
public sealed record Author(string Name, string? Url = null);

/// <summary>The organisation that publishes the article.</summary>
/// <param name="Name">The name as the page gives it.</param>
public sealed record Publisher(string Name);

/// <summary>An image of the article.</summary>
/// <param name="Url">The image's address, absolute where the page's address is known; null
/// when only its caption is known, as in plain text.</param>
/// <param name="Caption">The caption without its credit; null when there is none.</param>
/// <param name="Credit">Who made or owns the image; null when not stated.</param>
public sealed record ArticleImage(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Caption = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Credit = null);

/// <summary>A reader's comment below the article.</summary>
/// <param name="Author">The name the commenter goes by; null when not shown.</param>
/// <param name="Text">What the comment says, its paragraphs joined by a line feed.</param>
/// <param name="DatePublished">When it was written, where the page gives a date that can be read
/// without knowing when it was crawled; otherwise null.</param>
/// <param name="ReplyTo">The index in <see cref="NewsArticle.Comments"/> of the comment it answers; null for a top-level comment.</param>
public sealed record Comment(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Author,
    string Text, ArticleDate? DatePublished = null, int? ReplyTo = null);
