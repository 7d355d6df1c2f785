using System.Buffers;

namespace NewsExtract.Metadata;

/// <summary>Reads the names out of a byline: lead-in words, roles, places of work and contact details fall away.</summary>
internal static class BylineReader
{
    private const int LongestByline = 600;
    private const int LongestName = 70;
    private const int MostWordsInName = 8;

    private static readonly SearchValues<char> Sigla = SearchValues.Create("abcdefghijklmnopqrstuvwxyzäöüß0123456789/;,.");

    private static readonly string[] Cuts = [" for ", " from ", " in ", " at ", " für ", " pour ", " para ", " per ", " op ", " on ", " (",
        " [", " – ", " — ", " - ", " | ", " • ", " · ", " -- ", " @"];

    /// <summary>
    /// Adds the names of the first line that has any: what stands in other elements behind the names is a date, a role or a place. A line
    /// that begins with "By" goes before what stands above it, which is a section ("Guide").
    /// </summary>
    public static void ReadLines(ReadOnlySpan<char> byline, NameList names, bool strict)
    {
        int before = names.Count;
        if (strict && byline.IndexOf('\n') is > 0 and int first && !byline[..first].Contains(' ')
            && BylineWords.BeginsByline(byline[(first + 1)..]))
        {
            ReadLines(byline[(first + 1)..], names, strict);
            if (names.Count > before) return;
        }
        foreach (ReadOnlySpan<char> line in byline.EnumerateLines())
        {
            if (strict && IsAvatar(line, byline)) continue;
            Read(strict ? AfterDate(line) : line, names, strict);
            if (names.Count > before) return;
        }
    }

    /// <summary>"Posted on 3 May by Jane Doe": what stands behind the date, when it begins as bylines do.</summary>
    private static ReadOnlySpan<char> AfterDate(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAnyInRange('0', '9') || !DateReader.TryRead(line, DateOrder.DayFirst, out DateReading date)
            || date.Start == 0 && date.End == line.Length)
        {
            return line;
        }
        ReadOnlySpan<char> rest = line[date.End..].TrimStart(" ,|•·-–—");
        return BylineWords.BeginsByline(rest) ? rest : line;
    }

    /// <summary>Whether a text is nothing but a byline.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Receives its names.</param>
    public static bool IsByline(ReadOnlySpan<char> text, NameList names)
    {
        const int longest = 100;
        if (text.Length > longest || !BylineWords.BeginsByline(text)) return false;
        names.Clear();
        Read(AfterDate(text), names, strict: true);
        return names.Count > 0;
    }

    /// <summary>The initials that stand for a picture: two or three capitals before the name they are of.</summary>
    private static bool IsAvatar(ReadOnlySpan<char> line, ReadOnlySpan<char> byline) =>
        line.Length is 2 or 3 && !line.ContainsAnyExceptInRange('A', 'Z') && !byline.EndsWith(line);

    /// <summary>Adds the names of a byline to a list, in order, without those it has.</summary>
    /// <param name="byline">The text, white space collapsed.</param>
    /// <param name="names">The list.</param>
    /// <param name="strict">Only what is shaped like a name: for visible text, where a byline
    /// also holds dates, places and calls to action.</param>
    public static void Read(ReadOnlySpan<char> byline, NameList names, bool strict = false)
    {
        if (byline.Length > LongestByline || (byline.Contains("://", StringComparison.Ordinal) && !strict)) return;
        byline = StripLeadIn(byline.Trim());
        bool isAfterComma = false, isAfterSlash = false;
        int countBefore = names.Count;
        while (!byline.IsEmpty)
        {
            int end = FindSeparator(byline, out int separatorLength);
            ReadOnlySpan<char> part = byline[..end].Trim();
            bool endsAtComma = end < byline.Length && byline[end] is ',', endsAtSlash = end < byline.Length && byline[end] == '/';
            byline = byline[Math.Min(end + separatorLength, byline.Length)..].TrimStart();
            if (isAfterComma && names.Count > countBefore && BylineWords.IsCredential(part)) names.Lengthen(part);
            else if (isAfterSlash && names.Count > countBefore && IsSiglum(part)) continue;
            // "Jane Doe, à Londres": where or as what she writes.
            else if (isAfterComma && names.Count > countBefore && BeginsSmall(part) && char.IsUpper(names[countBefore][0])) continue;
            else if (isAfterComma && names.Count > countBefore && BeginsRole(part, endsAtComma, byline)) return;
            else if (ReadName(part, strict) is { IsEmpty: false } name) names.AddOnce(name);
            else if (strict && part.Length > 1 && part[..^1].ContainsAny("）。")) return;
            // A sentence is no byline, and its first words before a comma no name.
            else if (strict && part.Count(' ') >= MostWordsInName && AreSingleWords(names)) names.CutTo(countBefore);
            // What follows a role belongs to it ("Senior Director, Content & Marketing"),
            // unless it is joined on ("Reporter, and John Doe").
            else if ((names.Count > countBefore ? isAfterComma : endsAtComma && !part.Contains(' ')) && BylineWords.HasRole(part)
                && !BylineWords.BeginsWithConjunction(byline))
            {
                return;
            }
            (isAfterComma, isAfterSlash) = (endsAtComma, endsAtSlash);
        }
    }

    /// <summary>"Jane Doe/HP": what an agency or an office signs with.</summary>
    private static bool IsSiglum(ReadOnlySpan<char> part) => part.Length <= 5 && !part.ContainsAnyExcept(SiglumSigns);

    private static readonly SearchValues<char> SiglumSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ-");

    /// <summary>A field before another and a role: "Privacy and Security Expert" behind a name.</summary>
    private static bool BeginsRole(ReadOnlySpan<char> part, bool endsAtComma, ReadOnlySpan<char> rest) =>
        !endsAtComma && !rest.IsEmpty && !part.Contains(' ') && BylineWords.HasRole(rest[..FindSeparator(rest, out _)]);

    /// <summary>Where the part that begins here ends: at a sign or a word between names.</summary>
    private static int FindSeparator(ReadOnlySpan<char> byline, out int length)
    {
        bool isLastWord = false;
        for (int i = 0; i < byline.Length; i++)
        {
            char c = byline[i];
            if (c is ',' or ';' or '|' or '•' or '·' or '、' or '，' or '；' or '،'
                || ((c == '/' || (c == '／' && !isLastWord)) && i > 1 && byline[i - 1] != ':' && !JoinsSigla(byline, i)))
            {
                length = 1;
                return i;
            }
            if (c != ' ') continue;
            int end = byline[(i + 1)..].IndexOf(' ');
            // In the last word a wide slash joins a name and its house.
            isLastWord = end < 1;
            if (isLastWord) continue;
            ReadOnlySpan<char> word = byline.Slice(i + 1, end);
            if (i > 0 && BylineWords.IsConjunction(word) && !IsDesk(byline, byline[(i + end + 2)..]))
            {
                length = end + 2;
                return i;
            }
        }
        length = 0;
        return byline.Length;
    }

    /// <summary>"Culture et idées": one name, since all behind the conjunction is written small.</summary>
    private static bool IsDesk(ReadOnlySpan<char> byline, ReadOnlySpan<char> behind) =>
        char.IsUpper(byline[0]) && BeginsSmall(behind) && behind.Length <= LongestName && !HasCapital(behind);

    private static bool HasCapital(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (char.IsUpper(c)) return true;
        return false;
    }

    /// <summary>Whether a text begins with a small letter, and not with a word that names begin with ("van", "de") or that joins them.</summary>
    private static bool BeginsSmall(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsLower(text[0]) || BylineWords.BeginsWithConjunction(text)) return false;
        int space = text.IndexOf(' ');
        return !BylineWords.IsParticle(space < 0 ? text : text[..space]);
    }

    /// <summary>"srf/abc": the small letters an editor signs an agency's text with.</summary>
    private static bool JoinsSigla(ReadOnlySpan<char> byline, int slash) =>
        slash + 1 < byline.Length && char.IsLower(byline[slash - 1]) && char.IsLower(byline[slash + 1]) && !byline.ContainsAnyExcept(Sigla)
        && !NewsAgencies.Contains(byline[(slash + 1)..]);

    /// <summary>Takes "By", "Von", "Text:" and the like off the front, as often as they stand there.</summary>
    public static ReadOnlySpan<char> StripLeadIn(ReadOnlySpan<char> byline)
    {
        for (int round = 0; round < 3; round++)
        {
            ReadOnlySpan<char> stripped = StripOneLeadIn(byline);
            if (stripped.Length == byline.Length) break;
            byline = stripped;
        }
        return byline;
    }

    private static ReadOnlySpan<char> StripOneLeadIn(ReadOnlySpan<char> byline)
    {
        foreach (string leadIn in BylineWords.LeadIns.For(byline))
        {
            if (!byline.StartsWith(leadIn, StringComparison.OrdinalIgnoreCase)) continue;
            ReadOnlySpan<char> rest = byline[leadIn.Length..];
            if (rest.TrimStart(" :：.").IsEmpty) return default;
            // "De Vries" and "Di Maio" are names, "de Jan" is not likely to be signed with a small letter in a structured field.
            if (leadIn is "de" or "di" or "da" && char.IsUpper(byline[0]) && rest[0] == ' ' && !(leadIn == "di" && rest.Count(' ') > 1))
                continue;
            if (rest[0] is ':' or '：' or '.' && rest.Length > 1) return rest[1..].TrimStart();
            // "Redaktion Küstenblatt" is a desk's name.
            if (leadIn is "redaktion" or "redactie") continue;
            if (rest[0] == ' ' && !(leadIn is "author" or "writer" or "text" or "editor" or "redaktion" or "reporter" or "aus" or "haber"
                or "tekst" or "redactie" && rest.Length < 3))
            {
                return rest.TrimStart(" :：-–|").TrimStart();
            }
        }
        byline = byline.TrimStart("（(【");
        const char firstOfEastAsia = '\u2e80';
        if (byline.IsEmpty || byline[0] < firstOfEastAsia) return byline;
        foreach (string leadIn in (ReadOnlySpan<string>)["文／", "文/", "文:", "文：", "文・", "作者：", "作者:", "记者：", "記者：", "记者", "記者", "撰文：", "撰文",
            "责任编辑：", "责编：", "编辑：", "責任編輯：", "編輯：", "取材・文", "執筆：", "この記事を書いた人"])
        {
            if (byline.StartsWith(leadIn)) return byline[leadIn.Length..].TrimStart(" :：/／");
        }
        return byline;
    }

    /// <summary>The name in one part of a byline, empty when it holds none.</summary>
    private static ReadOnlySpan<char> ReadName(ReadOnlySpan<char> part, bool strict)
    {
        if (BylineWords.IsConjunction(part)) return default;
        int space = part.IndexOf(' ');
        if (space > 0 && BylineWords.IsConjunction(part[..space])) part = part[(space + 1)..];
        part = StripLeadIn(part);
        part = part[..FirstCut(part)];
        part = StripEastAsianRole(TrimSigns(part)).TrimEnd();
        // The number of a footnote.
        if (part.Length > 4 && part[^2] == ' ' && char.IsAsciiDigit(part[^1]) && part[..^2].Contains(' ')) part = part[..^2];
        if (part.Length is < 2 or > LongestName || IsContact(part) || part[0] == '/' || !HasLetter(part) || BylineWords.HasRole(part)
            || BylineWords.IsNoName(part) || part.Contains(": ", StringComparison.Ordinal))
        {
            return default;
        }
        return 1 + part.Count(' ') > MostWordsInName || (strict && !NameShape.IsName(part)) ? default : part;
    }

    /// <summary>A name without the signs around it; the full stop of an abbreviation is its own: "Ray Doe Jr.", "Jane D.".</summary>
    private static ReadOnlySpan<char> TrimSigns(ReadOnlySpan<char> part)
    {
        const string signs = " \t\"'“”„:–—-*.|>»()[]•（）【】";
        part = part.TrimStart(signs);
        ReadOnlySpan<char> name = part.TrimEnd(signs).TrimEnd("¹²³");
        int space = name.LastIndexOf(' ');
        return space > 0 && name.Length < part.Length && part[name.Length] == '.' && BylineWords.IsAbbreviation(name[(space + 1)..])
            ? part[..(name.Length + 1)] : name;
    }

    /// <summary>Where what follows a name begins, the part's length when nothing does.</summary>
    private static int FirstCut(ReadOnlySpan<char> part)
    {
        for (int i = 1; i < part.Length; i++)
        {
            if (part[i] == '\u3000') return i;
            if (part[i] != ' ') continue;
            foreach (string cut in Cuts)
                if (part[i..].StartsWith(cut, StringComparison.OrdinalIgnoreCase) && !(cut == " (" && IsMiddleName(part[i..]))) return i;
        }
        return part.Length;
    }

    /// <summary>"Jane (Janie) Doe".</summary>
    private static bool IsMiddleName(ReadOnlySpan<char> text) =>
        text.IndexOf(") ") is > 2 and int end && end + 2 < text.Length && char.IsUpper(text[end + 2]) && !text[2..end].ContainsAny(" .,/");

    private static ReadOnlySpan<char> StripEastAsianRole(ReadOnlySpan<char> part)
    {
        foreach (string role in (ReadOnlySpan<string>)[" 기자", "기자", "記者", "记者", "特派員", "編集委員", " 특파원", "报道", "報導"])
            if (part.Length > role.Length && part.EndsWith(role)) return part[..^role.Length].TrimEnd();
        return part;
    }

    private static bool IsContact(ReadOnlySpan<char> part) =>
        part[0] == '@' || part.Contains("://", StringComparison.Ordinal) || part.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (part.Contains('@') && part.Contains('.')) || part.Contains("[at]", StringComparison.OrdinalIgnoreCase);

    private static bool HasLetter(ReadOnlySpan<char> part)
    {
        foreach (char c in part)
            if (char.IsLetter(c)) return true;
        return false;
    }

    private static bool AreSingleWords(NameList names)
    {
        foreach (TextSlice name in names.Names)
            if (name.Span.Contains(' ')) return false;
        return true;
    }
}
