using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>Reads the values of class, id and the like: lists of names, parted by white space.</summary>
internal sealed class NameReader : NameMemory
{
    private readonly SingleNames _names = new();

    protected override NameMeaning Read(ReadOnlySpan<byte> list, ulong hash)
    {
        var all = new NameMeaning();
        while (!list.IsEmpty)
        {
            int end = list.IndexOfAnyInRange((byte)0, (byte)' ');
            ReadOnlySpan<byte> name = end < 0 ? list : list[..end];
            if (!name.IsEmpty) all.Add(_names.MeaningOf(name));
            if (end < 0) break;
            all.AddSpace(list[end]);
            list = list[(end + 1)..];
        }
        all.Settle();
        return all;
    }

    /// <summary>The names of the lists: most of those in a list not met before were met in others.</summary>
    private sealed class SingleNames : NameMemory
    {
        private readonly NameText _text = new();
        private readonly byte[] _withoutDigits = new byte[Longest];

        protected override NameMeaning Read(ReadOnlySpan<byte> name, ulong hash)
        {
            NameText text = _text.Read(name);
            return new NameMeaning
            {
                Groups = ClassKeywords.Read(text, out bool showsLater),
                Hints = ClassHints.Read(text, out bool holdsBody),
                NamesComments = (text.HasDoubleM || CommentMarks.MayNameSystem(name)) && CommentMarks.NamesComments(name),
                ShowsLater = showsLater,
                HoldsBody = holdsBody,
                HashWithoutDigits = text.HasDigit || name.Length > NameText.Longest ? HashWithoutDigits(name) : (uint)(hash >> 32),
            };
        }

        private uint HashWithoutDigits(ReadOnlySpan<byte> name)
        {
            int length = 0;
            Span<byte> letters = _withoutDigits;
            foreach (byte c in name)
            {
                // A digit is written over by what follows it: without a branch, since where they stand is not foreseen.
                letters[length] = c;
                length += (uint)(c - '0') > 9 ? 1 : 0;
            }
            return length == 0 ? NameMeaning.HashOfNothing : (uint)(Hash(_withoutDigits.AsSpan(0, length)) >> 32);
        }
    }
}
