namespace NewsExtract.Drafts;

/// <summary>An <see cref="Author"/> over buffers.</summary>
internal readonly record struct AuthorText(TextSlice Name, TextSlice? Url = null)
{
    public static AuthorText Of(Author author) => new(new TextSlice(author.Name.AsMemory()), TextSlice.Of(author.Url));

    public Author ToRecord() => new(Name.ToString(), Url?.ToString());
}

/// <summary>An <see cref="ArticleImage"/> over buffers.</summary>
internal readonly record struct ImageText(TextSlice? Url, TextSlice? Caption = null, TextSlice? Credit = null)
{
    public static ImageText Of(ArticleImage image) => new(TextSlice.Of(image.Url), TextSlice.Of(image.Caption), TextSlice.Of(image.Credit));

    public ArticleImage ToRecord() => new(Url?.ToString(), Caption?.ToString(), Credit?.ToString());
}

/// <summary>A <see cref="Comment"/> over buffers.</summary>
internal readonly record struct CommentText(TextSlice? Author, TextSlice Text, ArticleDate? DatePublished, int? ReplyTo)
{
    public static CommentText Of(Comment comment) =>
        new(TextSlice.Of(comment.Author), new TextSlice(comment.Text.AsMemory()), comment.DatePublished, comment.ReplyTo);

    public Comment ToRecord() => new(Author?.ToString(), Text.ToString(), DatePublished, ReplyTo);
}

/// <summary>A <see cref="Mention"/> over a text.</summary>
internal readonly record struct MentionText(TextSlice Text, int Start, int End)
{
    public static MentionText? Of(Mention? mention) =>
        mention is null ? null : new MentionText(new TextSlice(mention.Text.AsMemory()), mention.Start, mention.End);

    public Mention ToRecord() => new(Text.ToString(), Start, End);
}

/// <summary>A <see cref="Speaker"/> over a text.</summary>
internal readonly record struct SpeakerText(TextSlice Name, SpeakerKind Kind, TextSlice? Role)
{
    public static SpeakerText? Of(Speaker? speaker) =>
        speaker is null ? null : new SpeakerText(new TextSlice(speaker.Name.AsMemory()), speaker.Kind, TextSlice.Of(speaker.Role));

    public Speaker ToRecord() => new(Name.ToString(), Kind, Role?.ToString());
}

/// <summary>A <see cref="Quote"/> over a text.</summary>
internal readonly record struct QuoteText(
    QuoteKind Kind, TextSlice Text, int Start, int End, int Group, MentionText? Cue, MentionText? Source, SpeakerText? Speaker,
        MentionText? Addressee, double Confidence)
{
    public static QuoteText Of(Quote quote) => new(
        quote.Kind, new TextSlice(quote.Text.AsMemory()), quote.Start, quote.End, quote.Group, MentionText.Of(quote.Cue),
        MentionText.Of(quote.Source), SpeakerText.Of(quote.Speaker),
        MentionText.Of(quote.Addressee), quote.Confidence);

    public Quote ToRecord() => new()
    {
        Kind = Kind,
        Text = Text.ToString(),
        Start = Start,
        End = End,
        Group = Group,
        Cue = Cue?.ToRecord(),
        Source = Source?.ToRecord(),
        Speaker = Speaker?.ToRecord(),
        Addressee = Addressee?.ToRecord(),
        Confidence = Confidence,
    };
}
