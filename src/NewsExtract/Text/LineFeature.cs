namespace NewsExtract.Text;

/// <summary>
/// What the models know of a line; the order is that of a row of features, and the model file holds these numbers: change nothing without
/// training anew. Lengths are in the unit of <see cref="TextLine.Words"/>; "prose" is <see cref="TextLine.IsProse"/>.
/// </summary>
internal enum LineFeature : byte
{
    // The line itself.
    Words, EndsSentence, EndsColon, Sentences, WordsPerSentence, Commas, Capitals, CapitalWords, Digits, Marks,
    StartsSmall, StartsMark, StartsQuote, StartsMarked, MarkedShare,
    Subscribe, Related, Legal, Social, Credit, Comment, Consent, Address,
    IsFurniture, IsAfterwards, IsInsert, IsCall, IsCaption, EndsCredit, IsDate, IsByline,
    Repeats, RepeatedWords, InProse,
    // The lines around it.
    Apart, NextApart, ApartShare, PreviousWords, NextWords, SecondPreviousWords, SecondNextWords, PreviousEnds, NextEnds,
    WindowWords, WindowProse, ProseBefore, ProseAfter, LabelsBefore, LabelsAfter, ProseRun,
    // Where it stands.
    LinesBefore, LinesAfter, PageProseBefore, PageProseAfter, FromRegion, RegionShare,
    FromDate, ToDate, FromByline, ToByline, FromAfterwards, ToAfterwards, FromHeading,
    // The page.
    PageProse, PageLines, PageLabels,
    // What the first stage said of the line and of those around it; of the later stages alone.
    Score, PreviousScore, NextScore, SecondPreviousScore, SecondNextScore, ScoreBefore, ScoreAfter,
    ExpectedBefore, ExpectedAfter, ExpectedShareBefore, FromBody, BodyShare, PageScore, InBody, InBodyOfBest, WordsToBody, BodyGap,
}
