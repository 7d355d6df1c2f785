using System.Buffers;

namespace NewsExtract.Metadata;

/// <summary>Splits an image's caption from the credit of who made it.</summary>
internal static class CaptionReader
{
    /// <summary>Words that lead in a credit, each with the signs it stands with.</summary>
    private static readonly string[] Labels =
    [
        "Foto:", "FOTO:", "PHOTO:", "BILD:", "Fotos:", "Photo:", "Photos:", "Photo by ", "Photos by ", "Photograph:", "Photograph by ",
        "Photo credit:", "Image:", "Image credit:", "Images:", "Picture:", "Credit:", "Credits:", "Photo courtesy ", "Courtesy of ",
        "Bild:", "Bildquelle:", "Quelle:", "Source:", "Crédit photo", "Crédit :", "Crédits :", "Crédit:", "Photo :", "Foto de ", "Foto ©",
        "Fuente:", "Fonte:", "Crédito:", "Créditos:", "Foto di ", "Beeld:", "Beeld ", "Bron:", "Kuva:", "Fot.", "Zdroj:",
        "Фото:", "Источник:", "Φωτογραφία:", "Fotoğraf:", "写真：", "写真:", "撮影：", "사진=", "사진:", "사진 =", "图片来源：", "摄影：", "图：", "ANSA", "©",
        "(c) ", "(C) ", "Getty Images", "AFP via ",
    ];

    private static readonly SearchValues<string> AnyLabel = SearchValues.Create(Labels, StringComparison.Ordinal);

    /// <summary>Names that captions are given for readers who do not see them.</summary>
    private static readonly string[] Names = ["Legende:", "Bildlegende:", "Bildunterschrift:", "Image caption", "Caption:",
        "Photo caption:"];

    /// <summary>What stands over an advertisement.</summary>
    private static readonly string[] Advertisements =
        ["advertisement", "anzeige", "werbung", "publicidad", "publicidade", "publicité", "pubblicità", "advertentie", "reklama", "annons",
            "реклама"];

    /// <summary>Whether a text labels an advertisement: the word alone, or with a colon behind it.</summary>
    public static bool IsAdvertisement(ReadOnlySpan<char> text)
    {
        foreach (string word in Advertisements)
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length..] is [] or [':', ..]) return true;
        return false;
    }

    /// <summary>The caption and, when the text names it, the credit.</summary>
    public static (TextSlice? Caption, TextSlice? Credit) Split(TextSlice text)
    {
        foreach (string name in Names)
            if (text.Span.StartsWith(name, StringComparison.OrdinalIgnoreCase)) text = text[name.Length..].TrimStart();
        foreach (string label in text.Span.ContainsAny(AnyLabel) ? Labels : [])
        {
            int at = text.Span.LastIndexOf(label);
            // Within a sentence the word is not a label.
            if (at < 0 || (at > 0 && char.IsLetterOrDigit(text[at - 1]))) continue;
            TextSlice credit = text[(char.IsLetter(label[0]) && label[^1] is ':' or ' ' or '=' or '：' ? at + label.Length : at)..]
                .Trim(" :()[]©|–-");
            if (credit.Length is < 2 or > 120) continue;
            TextSlice caption = text[..at].TrimEnd(" ([|/-–—•·+");
            return (caption.Length == 0 ? null : caption, credit);
        }
        return SplitParenthesis(text) ?? SplitSignature(text) ?? (text.Length == 0 ? null : text, null);
    }

    /// <summary>
    /// "The harbour at night. Agency": what stands behind the last sentence and is an agency or, in Korean and Japanese, a reporter.
    /// </summary>
    private static (TextSlice? Caption, TextSlice? Credit)? SplitSignature(TextSlice text)
    {
        const int longest = 25;
        int stop = text.Span.LastIndexOfAny('.', '。');
        if (stop < 1 || text.Length - stop > longest) return null;
        TextSlice last = text[(stop + 1)..].Trim();
        bool isCredit = last.Length > 1 && (NewsAgencies.Contains(last) || last.Span.EndsWith(" 기자") || last.Span.EndsWith("記者"));
        return isCredit ? (text[..(stop + 1)], last) : null;
    }

    /// <summary>"The harbour at night. (Jane Doe/Agency)": a short parenthesis at the end that names an agency or two parties.</summary>
    private static (TextSlice? Caption, TextSlice? Credit)? SplitParenthesis(TextSlice text)
    {
        int open = text.Span.LastIndexOf('(');
        if (open < 1 || text[^1] != ')' || text.Length - open > 60) return null;
        TextSlice inside = text[(open + 1)..^1];
        bool isCredit = inside.Span.Contains('/');
        foreach (Range word in inside.Span.SplitAny(' ', '/', ',')) isCredit |= NewsAgencies.Contains(inside[word]);
        return isCredit ? (text[..open].TrimEnd(), inside) : null;
    }
}
