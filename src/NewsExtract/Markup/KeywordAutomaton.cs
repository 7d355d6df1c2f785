using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsExtract.Markup;

/// <summary>
/// Finds all keywords in a name in one pass, a look into a table for each of its letters (Aho and Corasick, CACM 1975). Where a keyword's
/// letters stand, it is looked whether they stand there as the keyword has to.
/// </summary>
internal sealed class KeywordAutomaton
{
    /// <summary>
    /// How many symbols there are: letters in either case, the signs that keywords have, one for all other bytes, and those below.
    /// </summary>
    private const int Symbols = 32, SymbolBits = 5;

    /// <summary>The symbols of digits, which no keyword has, and of what ends a name: white space and control characters.</summary>
    private const int Digit = 30, NameEnd = 31;

    /// <summary>In a transition: keywords end in the state it leads to.</summary>
    private const uint Ends = 1 << 15;

    /// <summary>The symbols of all bytes: constant data, which the compiled code reads without a check of its bounds.</summary>
    private static ReadOnlySpan<byte> SymbolOf =>
    [
        31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
        31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
        31, 0, 0, 0, 0, 0, 0, 0, 29, 0, 0, 0, 0, 27, 0, 0,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 29, 0, 0, 0, 0, 0,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 29, 0, 0, 0, 28,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 29, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The state that follows a state and a symbol.</summary>
    private readonly ushort[] _next;

    /// <summary>By state, the keywords that end there.</summary>
    private readonly NameKeyword[][] _ending;

    public KeywordAutomaton(ReadOnlySpan<NameKeyword> keywords)
    {
        var trie = new List<ushort[]> { new ushort[Symbols] };
        var ending = new List<NameKeyword[]> { Array.Empty<NameKeyword>() };
        foreach (NameKeyword keyword in keywords)
        {
            int state = 0;
            foreach (char letter in keyword.Text)
            {
                ref ushort next = ref trie[state][SymbolOf[(byte)letter]];
                if (next == 0)
                {
                    next = (ushort)trie.Count;
                    trie.Add(new ushort[Symbols]);
                    ending.Add([]);
                }
                state = next;
            }
            ending[state] = [.. ending[state], keyword];
        }
        _ending = [.. ending];
        _next = Complete(trie);
    }

    /// <summary>
    /// Adds to every state what follows the longest ending of its letters that is a state too: breadth first, shorter ones are complete.
    /// </summary>
    private ushort[] Complete(List<ushort[]> trie)
    {
        var fallback = new int[trie.Count];
        var open = new Queue<int>([0]);
        while (open.TryDequeue(out int state))
        {
            for (int symbol = 0; symbol < Symbols; symbol++)
            {
                int otherwise = state == 0 ? 0 : trie[fallback[state]][symbol];
                ref ushort next = ref trie[state][symbol];
                if (next == 0) next = (ushort)otherwise;
                else
                {
                    fallback[next] = otherwise;
                    _ending[next] = [.. _ending[next], .. _ending[otherwise]];
                    open.Enqueue(next);
                }
            }
        }
        var table = new ushort[trie.Count << SymbolBits];
        for (int i = 0; i < table.Length; i++)
        {
            int next = trie[i >> SymbolBits][i & (Symbols - 1)];
            table[i] = (ushort)(_ending[next].Length > 0 ? next | (int)Ends : next);
        }
        return table;
    }

    /// <summary>Reads the name that a list begins with, up to white space: what the keywords in it say together, and its hash.</summary>
    /// <param name="list">No more of it than is to be read.</param>
    /// <param name="length">The length of the name.</param>
    public NameMeaning Read(ReadOnlySpan<byte> list, out int length)
    {
        var meaning = new NameMeaning();
        uint hash = meaning.HashWithoutDigits, state = 0;
        ref ushort next = ref MemoryMarshal.GetArrayDataReference(_next); // has an entry for every state and symbol
        int at = 0;
        for (; at < list.Length; at++)
        {
            uint symbol = SymbolOf[list[at]];
            if (symbol >= Digit)
            {
                if (symbol == NameEnd) break;
                state = 0;
                continue;
            }
            hash = NameMeaning.AddToHash(hash, list[at]);
            state = Unsafe.Add(ref next, (state & ~Ends) << SymbolBits | symbol);
            if (state >= Ends) AddEnding(list, at + 1, _ending[state - Ends], ref meaning);
        }
        meaning.HashWithoutDigits = hash;
        length = at;
        return meaning;
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // few letters end a keyword, and the loop over all of them has the registers to itself
    private static void AddEnding(ReadOnlySpan<byte> name, int end, NameKeyword[] keywords, ref NameMeaning meaning)
    {
        foreach (ref readonly NameKeyword keyword in keywords.AsSpan())
        {
            if (!Stands(name, end - keyword.Text.Length, end, keyword.Place)) continue;
            meaning.Groups |= keyword.Groups;
            meaning.Hints |= keyword.Hints;
            meaning.Traits |= keyword.Traits;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Stands(ReadOnlySpan<byte> name, int start, int end, NamePlace place) =>
        ((place & NamePlace.WordStart) == 0 || StartsWord(name, start))
        && ((place & NamePlace.WordEnd) == 0 || EndsWord(name, end))
        && ((place & NamePlace.NameStart) == 0 || start == 0)
        && ((place & NamePlace.InOneWord) == 0 || IsOneWord(name, start, end));

    /// <summary>Whether a word starts with a letter.</summary>
    private static bool StartsWord(ReadOnlySpan<byte> name, int at) =>
        at == 0 || !char.IsAsciiLetter((char)name[at - 1]) || IsHump(name, at);

    private static bool EndsWord(ReadOnlySpan<byte> name, int end) =>
        end == name.Length || !char.IsAsciiLetter((char)name[end]) || IsHump(name, end);

    private static bool IsOneWord(ReadOnlySpan<byte> name, int start, int end)
    {
        for (int at = start + 1; at < end; at++)
            if (IsHump(name, at)) return false;
        return true;
    }

    /// <summary>Of a letter behind another: a capital behind a small one.</summary>
    private static bool IsHump(ReadOnlySpan<byte> name, int at) =>
        char.IsAsciiLetterUpper((char)name[at]) && !char.IsAsciiLetterUpper((char)name[at - 1]);
}
