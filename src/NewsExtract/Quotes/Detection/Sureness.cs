namespace NewsExtract.Quotes.Detection;

/// <summary>How sure the rules are of a quote, from 0 to 1. Set by hand: the more a rule has to go by, the surer it is.</summary>
internal static class Sureness
{
    /// <summary>Marks with a cue behind them, and the second half of what such a cue reports.</summary>
    public const float CueBehind = .95f;

    /// <summary>Marks with a cue in front of them, and marks that a new paragraph opens again.</summary>
    public const float CueInFront = .9f;

    /// <summary>Marks that go on with what the marks before hold.</summary>
    public const float GoesOn = .85f;

    /// <summary>A whole clause beside one that only says who reports, or behind a colon.</summary>
    public const float WholeClause = .8f;

    /// <summary>Marked words in what is reported, and marks around a sentence without a cue.</summary>
    public const float MarksAlone = .7f;

    /// <summary>What the form of a verb tells, and what is reported without marks in a language without a model.</summary>
    public const float FormAlone = .6f;

    /// <summary>Long marked words inside a sentence without a cue, and a clause behind a verb that the model left.</summary>
    public const float Least = .5f;
}
