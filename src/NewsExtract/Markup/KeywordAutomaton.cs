using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsExtract.Markup;

/// <summary>
/// Finds all keywords in a name in one pass, a look into a table for each of its letters (Aho and Corasick, CACM 1975). Where a keyword's
/// letters stand, it is looked whether they stand there as the keyword has to.
/// </summary>
internal sealed class KeywordAutomaton
{
    /// <summary>How many symbols there are: letters in either case, the signs that keywords have, and one for all other bytes.</summary>
    private const int Symbols = 32, SymbolBits = 5;

    /// <summary>In a transition: keywords end in the state it leads to.</summary>
    private const int Ends = 1 << 15;

    /// <summary>The symbols of all bytes: constant data, which the compiled code reads without a check of its bounds.</summary>
    private static ReadOnlySpan<byte> SymbolOf =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 29, 0, 0, 0, 0, 27, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 29, 0, 0, 0, 0, 0,
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
            table[i] = (ushort)(_ending[next].Length > 0 ? next | Ends : next);
        }
        return table;
    }

    /// <summary>What the keywords in a name say together.</summary>
    public NameMeaning Read(ReadOnlySpan<byte> name)
    {
        var meaning = new NameMeaning();
        ref ushort next = ref MemoryMarshal.GetArrayDataReference(_next); // has an entry for every state and symbol
        ReadOnlySpan<byte> symbols = SymbolOf;
        int state = 0;
        for (int at = 0; at < name.Length; at++)
        {
            state = Unsafe.Add(ref next, state << SymbolBits | symbols[name[at]]);
            if (state < Ends) continue;
            state -= Ends;
            AddEnding(name, at + 1, _ending[state], ref meaning);
        }
        return meaning;
    }

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
