using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>Reads the values of class, id and the like: lists of names, parted by white space.</summary>
internal sealed class NameReader : NameMemory
{
    private readonly SingleNames _names = new();

    protected override NameMeaning Read(ReadOnlySpan<byte> list)
    {
        var all = new NameMeaning();
        while (!list.IsEmpty)
        {
            int end = 0;
            while ((uint)end < (uint)list.Length && list[end] > ' ') end++;
            if (end > 0) all.Add(_names.MeaningOf(list[..end]));
            if (end == list.Length) break;
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

        protected override NameMeaning Read(ReadOnlySpan<byte> name)
        {
            NameText text = _text.Read(name);
            return new NameMeaning
            {
                Groups = ClassKeywords.Read(text, out bool showsLater),
                Hints = ClassHints.Read(text, out bool holdsBody),
                NamesComments = (text.HasDoubleM || CommentMarks.MayNameSystem(name)) && CommentMarks.NamesComments(name),
                ShowsLater = showsLater,
                HoldsBody = holdsBody,
                HashWithoutDigits = HashWithoutDigits(name),
            };
        }

        private uint HashWithoutDigits(ReadOnlySpan<byte> name)
        {
            if (!name.ContainsAnyInRange((byte)'0', (byte)'9')) return (uint)(Hash(name) >> 32);
            int length = 0;
            foreach (byte c in name)
                if (c is < (byte)'0' or > (byte)'9') _withoutDigits[length++] = c;
            return length == 0 ? NameMeaning.HashOfNothing : (uint)(Hash(_withoutDigits.AsSpan(0, length)) >> 32);
        }
    }
}
