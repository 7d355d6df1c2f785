using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;
using NewsExtract.Html;

namespace NewsExtract.Comments;

/// <summary>What a part of a comment widget holds, as its class, id and microdata names say.</summary>
[Flags]
internal enum CommentPart : ushort
{
    None = 0,
    Text = 1,
    Author = 2,
    Date = 4,
    /// <summary>Buttons, votes, avatars, forms: never text.</summary>
    Button = 8,
    /// <summary>Headers and footers of a comment: not its text, but author and date may stand inside.</summary>
    Frame = 16,
    /// <summary>Holds the replies to the comment before or around it.</summary>
    Replies = 32,
    /// <summary>An excerpt list such as "recent comments": not the comments of this article.</summary>
    Excerpts = 64,
}

/// <summary>
/// Reads class, id and microdata names for what they say about comments. Names are cut into words at punctuation and capitals.
/// </summary>
internal static class CommentMarks
{
    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, CommentPart>.AlternateLookup<ReadOnlySpan<char>> Words = BuildWords();

    private static FrozenDictionary<string, CommentPart>.AlternateLookup<ReadOnlySpan<char>> BuildWords()
    {
        var words = new Dictionary<string, CommentPart>();
        void Add(CommentPart part, string names)
        {
            foreach (string name in names.Split(' ')) words.Add(name, part);
        }
        Add(CommentPart.Text,
            "text content contents message body copy commenttext commentbody commentcontent bodytext postbody texte texto inhalt");
        Add(CommentPart.Author,
            "author user username nick nickname name vcard fn byline commenter poster displayname cite autor auteur autore creator "
            + "benutzer verfasser usuario utilisateur");
        Add(CommentPart.Date, "date time ago timestamp datetime posted published datum fecha data datecreated datepublished when");
        Add(CommentPart.Button,
            "like likes vote votes voting upvote downvote share sharing report flag action actions tools toolbar control controls "
            + "button buttons btn rating ratings "
            + "avatar gravatar avatars form respond edit login moderation badge badges stars karma label labels role score says screen "
            + "sr permalink pagination pager nav navigation subscribe menu captcha cancel signature");
        Add(CommentPart.Frame, "meta header footer head foot info details title subject reply answer toggle");
        Add(CommentPart.Replies, "children replies indented nested child subcomments antworten reponses respuestas");
        Add(CommentPart.Excerpts,
            "recent latest popular aktuelle neueste neuesten letzte letzten meisten derniers dernieres ultimos recientes recentcomment "
            + "recentcomments teaser");
        return words.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What an element inside a widget holds; <see cref="CommentPart.None"/> when nothing tells.</summary>
    public static CommentPart PartOf(PageTree tree, int node)
    {
        switch (tree[node].Tag)
        {
            case Tag.Time: return CommentPart.Date;
            case Tag.Cite: return CommentPart.Author;
            case Tag.Form or Tag.Button or Tag.Nav or Tag.Menu or Tag.Label or Tag.Fieldset: return CommentPart.Button;
        }
        CommentPart frame = tree[node].Tag is Tag.Footer or Tag.Header || Tags.IsHeading(tree[node].Tag)
            ? CommentPart.Frame : CommentPart.None;
        if (tree[node].AttributeCount == 0) return frame;
        if (tree.RawAttribute(node, KnownAttribute.Rel).SequenceEqual("author"u8)) return CommentPart.Author;
        foreach (KnownAttribute name in (ReadOnlySpan<KnownAttribute>)[KnownAttribute.Class, KnownAttribute.Itemprop,
            KnownAttribute.Property, KnownAttribute.DataTestid])
        {
            if (PartOfNames(tree.RawAttribute(node, name)) is not CommentPart.None and CommentPart part) return part;
        }
        return frame;
    }

    /// <summary>
    /// The first name of a list that says something. Only an author is less than a button: "post-author comment-label" is a badge.
    /// </summary>
    private static CommentPart PartOfNames(ReadOnlySpan<byte> names)
    {
        if (names.IsEmpty) return CommentPart.None;
        CommentPart first = CommentPart.None;
        foreach (Range range in names.Split((byte)' '))
        {
            CommentPart part = PartOfName(names[range]);
            if (first == CommentPart.None || (first == CommentPart.Author && part == CommentPart.Button)) first = part;
        }
        return first;
    }

    /// <summary>
    /// The last word decides: "comment-author-avatar" is an avatar, "reply-text" a text.
    /// A frame around an author or a date is taken for these.
    /// </summary>
    private static CommentPart PartOfName(ReadOnlySpan<byte> name)
    {
        CommentPart last = CommentPart.None;
        Span<char> word = stackalloc char[LongestWord];
        for (int i = 0; NextWord(name, ref i, word, out int length);)
        {
            if (!Words.TryGetValue(word[..length], out CommentPart part))
            {
                if (word[..length] is "comment" or "comments" or "post") last &= CommentPart.Replies;
            }
            else if (part != CommentPart.Frame || (last & (CommentPart.Author | CommentPart.Date)) == 0) last = part;
        }
        return last is CommentPart.Excerpts ? CommentPart.None : last;
    }

    /// <summary>Whether a class or id speaks of excerpts from other articles' comments.</summary>
    public static bool NamesExcerpts(ReadOnlySpan<byte> names)
    {
        Span<char> word = stackalloc char[LongestWord];
        for (int i = 0; NextWord(names, ref i, word, out int length);)
            if (Words.TryGetValue(word[..length], out CommentPart part) && part == CommentPart.Excerpts) return true;
        return false;
    }

    /// <summary>The next run of letters in lower case; a capital behind a small letter begins a new one.</summary>
    private static bool NextWord(ReadOnlySpan<byte> name, ref int at, Span<char> word, out int length)
    {
        length = 0;
        while (at < name.Length && !char.IsAsciiLetter((char)name[at])) at++;
        for (int start = at; at < name.Length && char.IsAsciiLetter((char)name[at]); at++)
        {
            if (at > start && char.IsAsciiLetterUpper((char)name[at]) && char.IsAsciiLetterLower((char)name[at - 1])) break;
            if (length < word.Length) word[length++] = (char)(name[at] | 0x20);
        }
        return length > 0;
    }

    /// <summary>
    /// Whether a name is that of a comment section or a part of one, and not just of a counter, a link to it, or a kind of article.
    /// </summary>
    public static bool NamesComments(ReadOnlySpan<byte> name)
    {
        int at = name.IndexOf("omment"u8);
        return (at > 0 && IsSection(name, at)) || (MayNameSystem(name) && NamesSystem(name));
    }

    /// <summary>Whether a name may be that of a comment system.</summary>
    public static bool MayNameSystem(ReadOnlySpan<byte> name) => name.Length >= sizeof(uint) && SystemStarts[HashStart(name)];

    /// <summary>Whether the names that say "comment" say nothing else: one comment, or a remark of the author.</summary>
    public static bool IsLone(ReadOnlySpan<byte> names)
    {
        foreach (Range range in names.Split((byte)' '))
        {
            ReadOnlySpan<byte> name = names[range];
            if (name.IndexOf("omment"u8) > 0 && !name.EndsWith("omment"u8) && !name.EndsWith("ommentar"u8)) return false;
        }
        return true;
    }

    private static bool IsSection(ReadOnlySpan<byte> name, int at)
    {
        if ((name[at - 1] | 0x20) is not ((byte)'c' or (byte)'k')) return false;
        ReadOnlySpan<byte> before = name[..(at - 1)], after = name[(at + 6)..];
        foreach (ReadOnlySpan<byte> ending in Endings)
            if (StartsWith(after, ending)) return false;
        return !HasWord(before, NotBefore) && !HasWord(after, NotAfter);
    }

    /// <summary>Names of comment systems, and words for comments in which "comment" does not occur.</summary>
    private static readonly byte[][] Systems =
        Bytes("disqus_thread wpdiscuz wpd-thread spotim spot-im openweb coral- coral_ livefyre leserbrief comentario komentar reacties "
        + "respond vf-conversation viafoura "
        + "hyvor isso-thread giscus utterances remark42 cusdis yorumlar postbody jdgm- yotpo product-reviews customer-reviews");

    /// <summary>
    /// The first four letters of <see cref="Systems"/>, hashed: most names on a page are told apart from them by one look.
    /// </summary>
    private static readonly bool[] SystemStarts = BuildSystemStarts();

    private static bool[] BuildSystemStarts()
    {
        var starts = new bool[1024];
        foreach (byte[] system in Systems) starts[HashStart(system)] = true;
        return starts;
    }

    private static int HashStart(ReadOnlySpan<byte> name) =>
        (int)((BinaryPrimitives.ReadUInt32LittleEndian(name) | 0x20202020) * 2654435761u >> 22);

    private static bool NamesSystem(ReadOnlySpan<byte> name)
    {
        foreach (byte[] system in Systems)
            if (StartsWith(name, system)) return !HasWord(name[system.Length..], NotAfter);
        return false;
    }

    /// <summary>"commentary", "commentator", "commented", "commenter", "commentcount": no sections.</summary>
    private static readonly byte[][] Endings =
        Bytes("ary aries ator ed er iert ieren count scount num snum link slink icon sicon closed sclosed open sopen off soff");

    private static readonly byte[][][] NotBefore =
        ByLetter("has no with without can show open category categories cat tag tags type format topic ressort genre section go goto to "
        + "allow enable disable hide jump num total icon");

    private static readonly byte[][][] NotAfter =
        ByLetter("count counts counter number num icon icons link links button btn toggle trigger bubble badge total jump scroll closed "
        + "open opened off status enabled disabled anchor policy label cta indicator");

    /// <summary>Words by five bits of their first letter.</summary>
    private static byte[][][] ByLetter(string words)
    {
        ILookup<int, byte[]> byLetter = Bytes(words).ToLookup(word => word[0] & 31);
        return [.. Enumerable.Range(0, 32).Select(letter => byLetter[letter].ToArray())];
    }

    private static byte[][] Bytes(string words) => [.. words.Split(' ').Select(Encoding.UTF8.GetBytes)];

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start) =>
        text.Length >= start.Length && (text[0] | 0x20) == start[0] && Ascii.EqualsIgnoreCase(text[..start.Length], start);

    private static bool HasWord(ReadOnlySpan<byte> text, byte[][][] words)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isLetter = i < text.Length && (text[i] | 0x20) is >= 'a' and <= 'z';
            bool isCapital = isLetter && text[i] <= 'Z' && i > start;
            if (isLetter && !isCapital) continue;
            ReadOnlySpan<byte> word = text[start..i];
            start = isCapital ? i : i + 1;
            if (word.IsEmpty) continue;
            foreach (byte[] other in words[word[0] & 31])
                if (word.Length == other.Length && Ascii.EqualsIgnoreCase(word, other)) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether an element inside a widget is one comment: by microdata, a numbered id, or a class such as "comment" or "comment-item".
    /// </summary>
    public static bool IsItem(PageTree tree, int node)
    {
        if (tree[node].AttributeCount == 0) return tree[node].Tag == Tag.Article;
        ReadOnlySpan<byte> type = tree.RawAttribute(node, KnownAttribute.Itemtype);
        if (type.EndsWith("/Comment"u8) || type.EndsWith("/UserComments"u8)
            || tree.RawAttribute(node, KnownAttribute.Itemprop).SequenceEqual("comment"u8)
            || tree.RawAttribute(node, KnownAttribute.Typeof).EndsWith(":Comment"u8))
        {
            return true;
        }
        ReadOnlySpan<byte> id = tree.RawAttribute(node, KnownAttribute.Id);
        if (id.Length > 7 && id[^1] is >= (byte)'0' and <= (byte)'9' && id.IndexOf("omment"u8) > 0 && NamesComments(id))
            return tree[node].Tag is not (Tag.A or Tag.Span or Tag.P or Tag.Input or Tag.Time);
        if (tree[node].Tag is Tag.P or Tag.Span or Tag.A or Tag.Ul or Tag.Ol) return false;
        return tree[node].Tag == Tag.Article || HasItemClass(tree.RawAttribute(node, KnownAttribute.Class));
    }

    private static bool HasItemClass(ReadOnlySpan<byte> names)
    {
        foreach (Range range in names.Split((byte)' '))
        {
            ReadOnlySpan<byte> name = names[range];
            if (name.SequenceEqual("post"u8) || name.SequenceEqual("leserbrief"u8)) return true;
            int at = name.LastIndexOf("omment"u8);
            if (at < 1 || (name[at - 1] | 0x20) is not ((byte)'c' or (byte)'k')) continue;
            ReadOnlySpan<byte> after = name[(at + 6)..];
            if (after.IsEmpty || after.SequenceEqual("ar"u8)) return true;
            if (after.StartsWith("ar"u8)) after = after[2..];
            after = after.TrimStart("es-_"u8);
            if (after.SequenceEqual("ntry"u8)) return true;
            if (after.SequenceEqual("item"u8) || after.SequenceEqual("entry"u8) || after.SequenceEqual("card"u8)
                || after.SequenceEqual("default"u8) || after.SequenceEqual("single"u8) || after.SequenceEqual("row"u8)
                || after.SequenceEqual("Item"u8) || after.SequenceEqual("post"u8) || after.SequenceEqual("node"u8)
                || after.SequenceEqual("wrap"u8))
            {
                return true;
            }
        }
        return false;
    }
}
