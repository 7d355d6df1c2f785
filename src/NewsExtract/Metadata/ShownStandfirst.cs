namespace NewsExtract.Metadata;

/// <summary>A standfirst and where it stands.</summary>
/// <param name="Text">The text, null when there is none.</param>
/// <param name="Node">The visible element that holds it, the first of several paragraphs; -1 when none does.</param>
/// <param name="End">The node behind it, behind the last of several paragraphs.</param>
internal readonly record struct ShownStandfirst(TextSlice? Text, int Node, int End)
{
    public static ShownStandfirst None => new(null, -1, -1);
}
