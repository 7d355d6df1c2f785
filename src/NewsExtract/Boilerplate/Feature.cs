namespace NewsExtract.Boilerplate;

/// <summary>
/// What the model knows of a block; the order is that of a row of features, and the model file holds these numbers: change nothing without training anew.
/// Lengths are in the unit of <see cref="TextShape.Units"/>; "good" is text that looks like running text; densities and shares go from 0 to 1.
/// </summary>
internal enum Feature : byte
{
    // The text itself.
    Units, LinkDensity, Links, LinkUnits, Kind, HeadingLevel, ListDepth, EndsSentence, EndsOpen, StartsLower, StartsMark, Sentences, UnitsPerSentence, Commas, Digits, Capitals, Marks, Quotes,
    Repeats, HeadlineOverlap, DescriptionOverlap, AuthorOverlap, Bold, Italic, StartsMarked,
    SubscribeWords, RelatedWords, LegalWords, SocialWords, CreditWords, CommentWords, ConsentWords, AddressWords, BoilerplateShare,
    // The element and those around it.
    TagKind, Depth, Relatives, InArticle, InMain, InAside, InNav, InHeader, InFooter, InForm, InFigure, InDialog, InTable, InList, InQuote, InLink, InSection, InDetails, InButton, Hidden,
    BodyName, ArticleName, LeadName, TitleName, BylineName, DateName, MediaName, RelatedName, TeaserName, ShareName, NewsletterName, PaywallName, AdvertisementName, CommentName,
    NavigationName, FooterName, AsideName, BoxName, TopicsName, EmbedName, ListName, LegalName, EndName, CaptionName, BiographyName, ParagraphName, FactBoxName, PointsName, PullQuoteName, HiddenName, PositiveNames, NegativeNames,
    // Where it stands among the good text.
    LevelsToBest, LevelsFromBest, LevelsToCore, LevelsFromCore, ParentGood, GrandparentGood, CommonGood,
    ParentLinkDensity, ParentBlocks, BoxLinkDensity, BoxBlocks, BoxUnits, BoxGood, BoxHasHeading,
    BranchUnits, BranchLinkDensity, BranchBlocks, BranchGood, BranchIsParagraph, BranchAfterShare, BranchBeforeShare,
    BranchRepeats, BranchSignatureUnits, BranchSignatureGood, MediaBefore, MediaInParent, MediaInBox, RuleBefore, BoxControls, BranchControls,
    SignatureUnits, SignatureGood, SignatureBlocks, PairSignatureUnits, PairSignatureGood,
    // Where it stands on the page.
    Position, GoodBefore, GoodAfter, UnitsFromHeadline, BlocksFromHeadline, AfterHeadline, BlocksSinceGood, BlocksUntilGood, UnitsUntilGood, UnitsSinceGood,
    BlocksFromSameTag, SectionUnits, SectionLinkDensity, SectionRelatedWords, SectionSubscribeWords, MarkersSinceGood, MarkersSinceHeadline, AfterComments, BlocksUntilComments,
    // Its neighbours in reading order.
    PreviousUnits, PreviousLinkDensity, PreviousKind, PreviousEndsSentence, SecondPreviousUnits, SecondPreviousLinkDensity,
    NextUnits, NextLinkDensity, NextKind, NextEndsSentence, SecondNextUnits, SecondNextLinkDensity,
    WindowUnits, WindowLinkDensity, BeforeUnits, BeforeLinkDensity, AfterUnits, AfterLinkDensity, SameParentAsPrevious, SameParentAsNext,
    // The page.
    PageGood, PageBlocks, PageBestShare,
    // What the first stage said of the block and of those around it; of the second stage alone.
    Score, PreviousScore, NextScore, SecondPreviousScore, SecondNextScore, ScoreBefore, ScoreAfter, ScoreFarBefore, ScoreFarAfter,
    ParentScore, BoxScore, BranchScore, SignatureScore, HeadingScore, SectionScore, KeptBefore, KeptAfter, BlocksSinceKept, BlocksUntilKept, BestScoreAfter, RunOfDropped, PageScore, LevelsToKept, LevelsFromKept, KeptCommonShare,
    ShareOfKeptAfter, LevelsFromPreviousKept, LevelsFromNextKept, BranchSignatureScore,
}
