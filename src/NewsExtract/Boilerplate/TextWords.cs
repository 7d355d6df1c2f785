using System.Runtime.CompilerServices;

namespace NewsExtract.Boilerplate;

/// <summary>What a block's words say: how many mark boilerplate, and how many the headline and the description share.</summary>
internal struct TextWords
{
    public int Count;
    public int InHeadline;
    public int InDescription;
    public int InAuthors;
    /// <summary>Words of any group.</summary>
    public int Marked;
    /// <summary>Whether one of the first two words marks boilerplate; 2 when it speaks of something related.</summary>
    public int StartsMarked;
    private Counts _groups;

    [InlineArray(8)]
    private struct Counts
    {
        private byte _first;
    }

    public readonly int this[WordGroup group] => _groups[(int)group];

    public void Add(ReadOnlySpan<uint> words, PageWords known)
    {
        Count = words.Length;
        for (int i = 0; i < words.Length; i++)
            if (known.MayKnow(words[i])) Add(known.MarksOf(words[i]), isStart: i < 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int marks, bool isStart)
    {
        if ((marks & PageWords.InHeadline) != 0) InHeadline++;
        if ((marks & PageWords.InDescription) != 0) InDescription++;
        if ((marks & PageWords.InAuthors) != 0) InAuthors++;
        int group = (marks & PageWords.Group) - 1;
        if (group < 0) return;
        Marked++;
        if (isStart) StartsMarked = Math.Max(StartsMarked, (WordGroup)group == WordGroup.Related ? 2 : 1);
        if (_groups[group] < byte.MaxValue) _groups[group]++;
    }
}
