using System.Text;

namespace NewsExtract.Tests;

/// <summary>The lines in which two texts differ, with one line of context.</summary>
internal static class LineDiff
{
    private const int MostLines = 60;

    public static string Of(string before, string after)
    {
        string[] a = before.Split('\n'), b = after.Split('\n');
        int[,] common = CommonLines(a, b);
        var diff = new StringBuilder();
        int i = 0, j = 0, lines = 0;
        while ((i < a.Length || j < b.Length) && lines < MostLines)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                bool nextDiffers = (i + 1 < a.Length && j + 1 < b.Length && a[i + 1] != b[j + 1])
                    || (i + 1 < a.Length) != (j + 1 < b.Length);
                if (nextDiffers) diff.Append("  ").AppendLine(a[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                diff.Append("- ").AppendLine(a[i++]);
                lines++;
            }
            else
            {
                diff.Append("+ ").AppendLine(b[j++]);
                lines++;
            }
        }
        return lines == MostLines ? diff.AppendLine("...").ToString() : diff.ToString();
    }

    /// <summary>For every pair of positions the number of lines the rests have in common.</summary>
    private static int[,] CommonLines(string[] a, string[] b)
    {
        var common = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
            for (int j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }
}
