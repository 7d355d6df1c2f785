namespace NewsExtract.Boilerplate;

/// <summary>
/// What the model knows of a block; the order is that of a row of features, and the model file holds these numbers: change nothing without training anew.
/// Lengths are in the unit of <see cref="TextShape.Units"/>; "good" is text that looks like running text; densities and shares go from 0 to 1.
/// </summary>
internal enum Feature : byte
{
    // The text itself.
    Units, LinkDensity, Links, LinkUnits, Kind, HeadingLevel, EndsSentence, StartsLower, StartsMark, Sentences, UnitsPerSentence, Commas, Digits, Capitals,
    Repeats, HeadlineOverlap, DescriptionOverlap, AuthorOverlap, Italic, StartsMarked,
    SubscribeWords, RelatedWords, LegalWords, SocialWords, CreditWords, CommentWords, ConsentWords, AddressWords, BoilerplateShare,
    // The element and those around it.
    TagKind, Depth, InArticle, InMain, InAside, InNav, InHeader, InFooter, InForm, InFigure, InDialog, InTable, InList, InQuote, InLink, InSection, InDetails, InButton, Hidden,
    BodyName, ArticleName, LeadName, TitleName, BylineName, DateName, MediaName, RelatedName, TeaserName, ShareName, NewsletterName, PaywallName, AdvertisementName, CommentName,
    NavigationName, FooterName, AsideName, BoxName, TopicsName, EmbedName, ListName, LegalName, EndName, CaptionName, BiographyName, ParagraphName, FactBoxName, PointsName, PullQuoteName, HiddenName, UnfoldsName, PositiveNames, NegativeNames,
    // Where it stands among the good text.
    LevelsToBest, LevelsFromBest, LevelsToCore, LevelsFromCore, ParentGood, GrandparentGood, CommonGood,
    ParentLinkDensity, ParentBlocks, BoxLinkDensity, BoxBlocks, BoxUnits, BoxGood, BoxHasHeading,
    BranchUnits, BranchLinkDensity, BranchBlocks, BranchGood, BranchIsParagraph, BranchAfterShare, BranchBeforeShare,
    BranchRepeats, BranchSignatureUnits, BranchSignatureGood, MediaBefore, MediaInBox, BoxControls, BranchControls,
    LevelsToHeadline, LevelsFromHeadline, HeadlineCommonUnits, HeadlineCommonGood, ParentDescription, BranchDescription,
    SignatureUnits, SignatureGood, SignatureBlocks, PairSignatureUnits, PairSignatureGood,
    // Where it stands on the page.
    GoodBefore, GoodAfter, UnitsFromHeadline, BlocksFromHeadline,
    SectionUnits, SectionLinkDensity, SectionRelatedWords, MarkersSinceGood, MarkersSinceHeadline, AfterComments, BlocksUntilComments,
    // Its neighbours in reading order.
    PreviousUnits, PreviousLinkDensity, PreviousEndsSentence,
    NextUnits, NextLinkDensity, NextEndsSentence, SecondNextLinkDensity,
    WindowUnits, WindowLinkDensity, BeforeLinkDensity, AfterLinkDensity, SameParentAsNext,
    // The page.
    PageGood, PageBlocks, PageBestShare,
    // What the first stage said of the block and of those around it; of the second stage alone.
    Score, PreviousScore, NextScore, ScoreBefore, ScoreAfter, ScoreFarBefore, ScoreFarAfter,
    ParentScore, BoxScore, BranchScore, SignatureScore, HeadingScore, SectionScore, KeptBefore, PageScore, LevelsToKept, LevelsFromKept, KeptCommonShare,
    BranchSignatureScore,
}
