namespace NewsExtract.Boilerplate;

/// <summary>
/// What the model knows of a block; the order is that of a row of features, and the model file holds these numbers: change nothing without
/// training anew. Lengths are in the unit of <see cref="TextShape.Units"/>; "good" is text that
/// looks like running text; densities and shares go from 0 to 1.
/// </summary>
internal enum Feature : byte
{
    // The text itself.
    Units, LinkDensity, Links, Kind, HeadingLevel, EndsSentence, StartsMark, Sentences, UnitsPerSentence, Commas, Capitals,
    Repeats, HeadlineOverlap, DescriptionOverlap, AuthorOverlap, Italic, StartsMarked, BoilerplateShare,
    // The element and those around it.
    TagKind, Depth, InArticle, InMain, InSection, Hidden,
    BodyName, BylineName, MediaName, RelatedName, NewsletterName, FooterName, AsideName, TopicsName, ListName, LegalName, ParagraphName,
    FactBoxName, HiddenName, UnfoldsName, NegativeNames,
    // Where it stands among the good text.
    LevelsToBest, LevelsFromBest, LevelsToCore, LevelsFromCore, ParentGood, GrandparentGood, CommonGood,
    ParentLinkDensity, ParentBlocks, BoxLinkDensity, BoxBlocks, BoxUnits, BoxGood, BoxHasHeading,
    BranchUnits, BranchLinkDensity, BranchBlocks, BranchGood, BranchAfterShare, BranchBeforeShare,
    BranchRepeats, BranchSignatureUnits, BranchSignatureGood, MediaBefore, MediaInBox, MediaAlone, BoxControls, BranchControls,
    LevelsToHeadline, LevelsFromHeadline, HeadlineCommonUnits, HeadlineCommonGood, ParentDescription, BranchDescription,
    SignatureUnits, SignatureGood, SignatureBlocks, PairSignatureUnits, PairSignatureGood,
    // Where it stands on the page.
    GoodBefore, GoodAfter, UnitsFromHeadline, BlocksFromHeadline,
    SectionUnits, SectionLinkDensity, SectionRelatedWords, MarkersSinceGood, MarkersSinceHeadline, RulesSinceHeadline, AfterComments,
    BlocksUntilComments,
    // Its neighbours in reading order.
    NextUnits, NextLinkDensity, WindowUnits, WindowLinkDensity, AfterLinkDensity,
    // The page.
    PageGood, PageBlocks, PageBestShare,
    // What the first stage said of the block and of those around it; of the second stage alone.
    Score, PreviousScore, NextScore, ScoreAfter,
    ParentScore, BoxScore, BranchScore, SignatureScore, HeadingScore, SectionScore, KeptBefore, PageScore, LevelsToKept, KeptCommonShare,
    BranchSignatureScore, ScoreToPage,
}
