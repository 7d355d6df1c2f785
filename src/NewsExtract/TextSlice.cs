namespace NewsExtract;

/// <summary>
/// A text where it stands, in a buffer that the next page uses again or in a string. It is read like a string, and becomes one only when
/// a record is made.
/// </summary>
internal readonly struct TextSlice(ReadOnlyMemory<char> characters) : IEquatable<TextSlice>
{
    public int Length => characters.Length;

    public ReadOnlySpan<char> Span => characters.Span;

    public ReadOnlyMemory<char> Characters => characters;

    public char this[int index] => characters.Span[index];

    public static implicit operator ReadOnlySpan<char>(TextSlice text) => text.Span;

    public static TextSlice? Of(string? text) => text is null ? null : new TextSlice(text.AsMemory());

    public static bool operator ==(TextSlice left, TextSlice right) => left.Equals(right);

    public static bool operator !=(TextSlice left, TextSlice right) => !left.Equals(right);

    public TextSlice Slice(int start, int length) => new(characters.Slice(start, length));

    public TextSlice Trim() => new(characters.Trim());

    public TextSlice TrimStart() => new(characters.TrimStart());

    public TextSlice TrimEnd() => new(characters.TrimEnd());

    public TextSlice Trim(ReadOnlySpan<char> edges) => new(characters.Trim(edges));

    public TextSlice TrimStart(ReadOnlySpan<char> edges) => new(characters.TrimStart(edges));

    public TextSlice TrimEnd(ReadOnlySpan<char> edges) => new(characters.TrimEnd(edges));

    public bool Equals(TextSlice other) => Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is TextSlice other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(Span);

    /// <summary>A string of its own, or the one that it is.</summary>
    public override string ToString() => characters.ToString();
}
