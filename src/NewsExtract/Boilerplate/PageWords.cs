using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsExtract.Drafts;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>
/// What is known of words on one page, by their hashes (<see cref="WordHasher"/>): the groups that mark boilerplate, and the words of the
/// headline, the description and the authors. One table, so that a word of the page costs one look. Pooled: valid until the next page.
/// </summary>
internal sealed class PageWords
{
    /// <summary>A word's marks: the group and one in the low bits, and where else it stands.</summary>
    public const int Group = 0xff, InHeadline = 0x100, InDescription = 0x200, InAuthors = 0x400;

    private const int Slots = 2048, FilterBits = 14;

    /// <summary>Headlines and descriptions are short; a page that states a book there fills the table no further than this.</summary>
    private const int MostWords = 1400;

    private static readonly PageWords Groups = MakeGroups();

    private readonly uint[] _words = new uint[Slots];
    private readonly ushort[] _marks = new ushort[Slots];
    /// <summary>
    /// A bit for each start of a word's hash that one of the words has: most words of a page are known by it to be none of them.
    /// </summary>
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private int _count;

    public int HeadlineWords { get; private set; }
    public int AuthorWords { get; private set; }

    public void Read(PageMetadata metadata)
    {
        Groups._words.CopyTo(_words, 0);
        Groups._marks.CopyTo(_marks, 0);
        Groups._filter.CopyTo(_filter, 0);
        _count = Groups._count;
        HeadlineWords = Add(metadata.Headline.GetValueOrDefault(), InHeadline);
        Add(metadata.Description.GetValueOrDefault(), InDescription);
        AuthorWords = 0;
        foreach (AuthorText author in metadata.Authors) AuthorWords += Add(author.Name, InAuthors);
    }

    /// <summary>For the texts of the page.</summary>
    public WordHasher Hasher { get; } = new();

    /// <summary>Whether the filter has the word's start: it has a bit for each, so that its bounds need no check.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayKnow(uint word)
    {
        ulong bits = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_filter), word >> (32 - FilterBits + 6));
        return (bits >> (int)(word >> (32 - FilterBits)) & 1) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MarksOf(uint word)
    {
        int slot = SlotOf(word);
        return _words[slot] == word ? _marks[slot] : 0;
    }

    /// <returns>How many different words it holds.</returns>
    private int Add(ReadOnlySpan<char> text, int mark)
    {
        int different = 0;
        foreach (uint word in Hasher.HashesOf(text))
            if (Mark(word, mark)) different++;
        return different;
    }

    /// <returns>Whether the word did not have that mark.</returns>
    private bool Mark(uint word, int mark)
    {
        int slot = SlotOf(word);
        if (_words[slot] == 0 && _count++ >= MostWords) return false;
        _words[slot] = word;
        _filter[word >> (32 - FilterBits + 6)] |= 1ul << (int)(word >> (32 - FilterBits));
        bool isNew = (_marks[slot] & mark) == 0;
        _marks[slot] |= (ushort)mark;
        return isNew;
    }

    /// <summary>The word's slot, or the empty one where it would stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(uint word)
    {
        uint slot = (word * 0x9E3779B1) >> 21;
        while (_words[slot] != 0 && _words[slot] != word) slot = (slot + 1) & (Slots - 1);
        return (int)slot;
    }

    private static PageWords MakeGroups()
    {
        var groups = new PageWords();
        foreach (WordGroup group in Enum.GetValues<WordGroup>())
            foreach (string words in BoilerplateWords.Lists[group.ToString()]) groups.AddGroup(group, words);
        return groups;
    }

    /// <summary>A word in two groups is of the first.</summary>
    private void AddGroup(WordGroup group, string words)
    {
        foreach (uint word in Hasher.HashesOf(words))
            if ((MarksOf(word) & Group) == 0) Mark(word, (int)group + 1);
    }
}
