using System.Runtime.CompilerServices;

namespace NewsExtract.Quotes.Model;

/// <summary>
/// Where sources and contents begin and end at all, by the tags of two neighbours and how they lie to the cue: learned by counting, and
/// looked up before a token is scored as an edge, which most need not be.
/// </summary>
/// <param name="places">For every place whether a span may begin there, and whether one may end.</param>
internal sealed class EdgePlaces(byte[] places)
{
    public const int Count = Sides * TokenTags.Count * TokenTags.Count;

    public const byte First = 1, Last = 2;

    private const int Sides = 4, Before = 0, RightBefore = 1, RightBehind = 2, Behind = 3;

    public static EdgePlaces Read(BinaryReader reader) => new(reader.ReadBytes(Count));

    public void Write(BinaryWriter writer) => writer.Write(places);

    /// <summary>Whether a token of a window may be the first or the last of a span.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(CueWindow window, int i)
    {
        if (!window.IsWord(i)) return 0;
        int row = RowOf(window, i);
        int edges = places[row + TagBefore(window, i)] & First | places[row + TagBehind(window, i)] & Last;
        if (edges == 0 || window.InCueSentence(i)) return edges;
        return edges & ((window.CanBeFirst(i) ? First : 0) | (window.CanBeLast(i) ? Last : 0));
    }

    /// <summary>The place between a token and the one before it.</summary>
    public static int PlaceBefore(CueWindow window, int i) => RowOf(window, i) + TagBefore(window, i);

    /// <summary>The place between a token and the one behind it.</summary>
    public static int PlaceBehind(CueWindow window, int i) => RowOf(window, i) + TagBehind(window, i);

    /// <summary>Where the places of tokens begin that have one's tag and lie to the cue as it does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int RowOf(CueWindow window, int i)
    {
        int side = i < window.Cue.First ? i + 1 == window.Cue.First ? RightBefore : Before : i == window.Cue.End ? RightBehind : Behind;
        return (side * TokenTags.Count + (int)window.Tokens.Tag(i)) * TokenTags.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TagBefore(CueWindow window, int i) =>
        window.Tokens.BeginsSentence(i) ? TokenTags.None : (int)window.Tokens.Tag(i - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TagBehind(CueWindow window, int i) =>
        window.Tokens.EndsSentence(i) ? TokenTags.None : (int)window.Tokens.Tag(i + 1);
}
