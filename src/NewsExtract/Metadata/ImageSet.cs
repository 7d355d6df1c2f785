using System.Globalization;

namespace NewsExtract.Metadata;

/// <summary>Reads a <c>srcset</c>: the sizes in which a page offers a picture.</summary>
internal static class ImageSet
{
    /// <summary>The address of the largest size, the first of those that state none; null when there is none.</summary>
    public static TextSlice? Largest(TextSlice set)
    {
        TextSlice? largest = null;
        double most = -1;
        ReadOnlySpan<char> text = set;
        for (int i = 0; i < text.Length;)
        {
            while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] == ',')) i++;
            int start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            TextSlice address = set[start..i];
            double size = 0;
            // An address may hold commas, but does not end in one.
            if (!address.Span.EndsWith(','))
            {
                int end = text[i..].IndexOf(',') is >= 0 and int comma ? i + comma : text.Length;
                size = Size(text[i..end].Trim());
                i = end;
            }
            address = address.TrimEnd(",");
            if (address.Length > 0 && size > most) (largest, most) = (address, size);
        }
        return largest;
    }

    /// <summary>The number in "640w" or "2x"; 0 without one.</summary>
    private static double Size(ReadOnlySpan<char> descriptor) =>
        descriptor.Length > 1 && double.TryParse(descriptor[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out double size)
            ? size : 0;
}
