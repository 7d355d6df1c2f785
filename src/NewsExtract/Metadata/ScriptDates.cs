using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Metadata;

/// <summary>
/// The date of publication in the data that a page's scripts work on: pages that draw their article by script may state it nowhere else.
/// The first value of a key such as <c>"publishedAt"</c> or <c>"date_published"</c> that is a date.
/// </summary>
internal static class ScriptDates
{
    private const int MostBytes = 1 << 20, LongestKey = 40, LongestDate = 30;

    public static ArticleDate? Find(PageTree tree, in PlausibleDates dates)
    {
        int left = MostBytes;
        for (int i = 0; i < tree.Count && left > 0; i++)
        {
            if (!tree.IsElement(i, Tag.Script) || i + 1 >= tree[i].End) continue;
            ReadOnlySpan<byte> data = tree.RawText(i + 1);
            left -= data.Length;
            if (InData(data, dates) is { } date) return date;
        }
        return null;
    }

    private static ArticleDate? InData(ReadOnlySpan<byte> data, in PlausibleDates dates)
    {
        Span<char> text = stackalloc char[LongestDate];
        for (int at = data.IndexOf("ublish"u8); at >= 0;)
        {
            int end = at + data[at..Math.Min(data.Length, at + LongestKey)].IndexOf((byte)'"');
            int start = at - Math.Min(at, LongestKey) + data[Math.Max(0, at - LongestKey)..at].LastIndexOf((byte)'"') + 1;
            if (end > at && IsKey(data[start..end]))
            {
                // The data may be a string within a string, its quotation marks escaped.
                ReadOnlySpan<byte> value = data[end..].TrimStart("\\\": "u8);
                value = value[..Math.Min(value.Length, LongestDate)];
                if (value.Length > 10 && value[0] is (byte)'1' or (byte)'2'
                    && dates.Read(text[..Encoding.Latin1.GetChars(value, text)], out int first) is { } date && first == 0)
                {
                    return date;
                }
            }
            int next = data[(at + 1)..].IndexOf("ublish"u8);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return null;
    }

    /// <summary>A name that speaks of a time, and not of the publisher or of when something ceased to be published.</summary>
    private static bool IsKey(ReadOnlySpan<byte> key) =>
        (Contains(key, "date"u8) || Contains(key, "time"u8) || key.EndsWith("_at"u8) || key.EndsWith("At"u8) || key.EndsWith("_on"u8)
            || key.EndsWith("On"u8))
        && !Contains(key, "update"u8) && !Contains(key, "unpub"u8) && !Contains(key, "last"u8);

    private static bool Contains(ReadOnlySpan<byte> key, ReadOnlySpan<byte> word)
    {
        for (int i = 0; i + word.Length <= key.Length; i++)
            if (Ascii.EqualsIgnoreCase(key.Slice(i, word.Length), word)) return true;
        return false;
    }
}
