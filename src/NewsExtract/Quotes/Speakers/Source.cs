namespace NewsExtract.Quotes.Speakers;

/// <summary>Whom a source stands for: an entity, or, where the document names nobody, a reference that stands for itself.</summary>
/// <param name="Entity">Index of the entity, or -1.</param>
/// <param name="Reference">Index of the reference; -1 when there is none; -2 and less for the words of a source that is no reference, as
/// <see cref="Words"/> gives it.</param>
internal readonly record struct Source(int Entity, int Reference)
{
    public static readonly Source None = new(-1, -1);

    public bool IsKnown => Entity >= 0 || Reference != -1;

    public static Source Of(int entity) => new(entity, -1);

    /// <summary>The words of an attribution's source, whatever they are.</summary>
    public static Source Words(int attribution) => new(-1, -2 - attribution);

    public static Source Itself(int reference) => new(-1, reference);
}

/// <summary>Who spoke last, and where.</summary>
/// <param name="Person">The last speaker that was no organisation.</param>
/// <param name="Other">The last speaker that was somebody else.</param>
/// <param name="Asks">Whether the last words were a question with a verb of its own, which somebody else will answer.</param>
internal readonly record struct RunningSpeaker(Source Source, Source Person, Source Other, int Token, bool Asks);
