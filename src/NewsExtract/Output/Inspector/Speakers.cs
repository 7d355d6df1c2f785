namespace NewsExtract.Output.Inspector;

/// <summary>One who is quoted, and the indices of what they said.</summary>
internal sealed record QuotedSpeaker(string Name, SpeakerKind Kind, string? Role, string Colour, List<int> Quotes);

/// <summary>
/// The speakers of an article in the order in which they first speak. Each has a colour; beyond eight speakers the colours come again.
/// </summary>
internal sealed class Speakers
{
    public const string NoColour = "speaker-none";
    private const int Colours = 8;

    private readonly List<QuotedSpeaker> _all = [];
    private readonly string[] _colours;

    public Speakers(IReadOnlyList<Quote> quotes)
    {
        var byName = new Dictionary<string, QuotedSpeaker>();
        _colours = new string[quotes.Count];
        for (int i = 0; i < quotes.Count; i++)
        {
            _colours[i] = NoColour;
            if (quotes[i].Speaker is not { } speaker) continue;
            if (!byName.TryGetValue(speaker.Name, out QuotedSpeaker? known))
            {
                known = new QuotedSpeaker(speaker.Name, speaker.Kind, speaker.Role, $"speaker-{_all.Count % Colours}", []);
                byName.Add(speaker.Name, known);
                _all.Add(known);
            }
            known.Quotes.Add(i);
            _colours[i] = known.Colour;
        }
    }

    public IReadOnlyList<QuotedSpeaker> All => _all;

    /// <summary>The style class that colours a quote.</summary>
    public string ColourOf(int quote) => _colours[quote];
}
