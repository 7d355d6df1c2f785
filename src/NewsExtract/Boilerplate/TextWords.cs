using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsExtract.Drafts;
using NewsExtract.Metadata;

namespace NewsExtract.Boilerplate;

/// <summary>Words that mark boilerplate, by what it is. One byte each in <see cref="TextWords"/>.</summary>
internal enum WordGroup : byte
{
    Subscribe,
    Related,
    Legal,
    Social,
    Credit,
    Comment,
    Consent,
    Address,
}

/// <summary>
/// What is known of words on one page, by their hashes (<see cref="WordHasher"/>): the groups that mark boilerplate, and the words of the
/// headline, the description and the authors. One table, so that a word of the page costs one look. Pooled: valid until the next page.
/// </summary>
internal sealed class PageWords
{
    /// <summary>A word's marks: the group and one in the low bits, and where else it stands.</summary>
    public const int Group = 0xff, InHeadline = 0x100, InDescription = 0x200, InAuthors = 0x400;

    private const int Slots = 2048, FilterBits = 14;

    /// <summary>Headlines and descriptions are short; a page that states a book there fills the table no further than this.</summary>
    private const int MostWords = 1400;

    private static readonly PageWords Groups = MakeGroups();

    private readonly uint[] _words = new uint[Slots];
    private readonly ushort[] _marks = new ushort[Slots];
    /// <summary>
    /// A bit for each start of a word's hash that one of the words has: most words of a page are known by it to be none of them.
    /// </summary>
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private int _count;

    public int HeadlineWords { get; private set; }
    public int AuthorWords { get; private set; }

    public void Read(PageMetadata metadata)
    {
        Groups._words.CopyTo(_words, 0);
        Groups._marks.CopyTo(_marks, 0);
        Groups._filter.CopyTo(_filter, 0);
        _count = Groups._count;
        HeadlineWords = Add(metadata.Headline.GetValueOrDefault(), InHeadline);
        Add(metadata.Description.GetValueOrDefault(), InDescription);
        AuthorWords = 0;
        foreach (AuthorText author in metadata.Authors) AuthorWords += Add(author.Name, InAuthors);
    }

    /// <summary>For the texts of the page.</summary>
    public WordHasher Hasher { get; } = new();

    /// <summary>Whether the filter has the word's start: it has a bit for each, so that its bounds need no check.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayKnow(uint word)
    {
        ulong bits = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_filter), word >> (32 - FilterBits + 6));
        return (bits >> (int)(word >> (32 - FilterBits)) & 1) != 0;
    }

    public int MarksOf(uint word)
    {
        int slot = SlotOf(word);
        return _words[slot] == word ? _marks[slot] : 0;
    }

    /// <returns>How many different words it holds.</returns>
    private int Add(ReadOnlySpan<char> text, int mark)
    {
        int different = 0;
        foreach (uint word in Hasher.HashesOf(text))
            if (Mark(word, mark)) different++;
        return different;
    }

    /// <returns>Whether the word did not have that mark.</returns>
    private bool Mark(uint word, int mark)
    {
        int slot = SlotOf(word);
        if (_words[slot] == 0 && _count++ >= MostWords) return false;
        _words[slot] = word;
        _filter[word >> (32 - FilterBits + 6)] |= 1ul << (int)(word >> (32 - FilterBits));
        bool isNew = (_marks[slot] & mark) == 0;
        _marks[slot] |= (ushort)mark;
        return isNew;
    }

    /// <summary>The word's slot, or the empty one where it would stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(uint word)
    {
        uint slot = (word * 0x9E3779B1) >> 21;
        while (_words[slot] != 0 && _words[slot] != word) slot = (slot + 1) & (Slots - 1);
        return (int)slot;
    }

    /// <summary>A word in two groups is of the first.</summary>
    private void AddGroup(WordGroup group, string words)
    {
        foreach (uint word in Hasher.HashesOf(words))
            if ((MarksOf(word) & Group) == 0) Mark(word, (int)group + 1);
    }

    private static PageWords MakeGroups()
    {
        var groups = new PageWords();
        groups.AddGroup(WordGroup.Subscribe, """
            newsletter newsletters subscribe subscriber subscribers subscription subscribing unsubscribe inbox signup sign donate donation membership register
            login log account premium paywall unlock abonnieren abo abonnement abonnent anmelden registrieren inscrire abonnez abonnés inscrivez suscríbete suscripción
            suscriptor boletín regístrate iscriviti abbonati assine assinante assinatura cadastre nieuwsbrief abonneer prenumerera nyhetsbrev nyhedsbrev abonner
            zapisz prenumerata подписаться подпишитесь подписывайтесь подписка рассылка εγγραφείτε 订阅 登录 注册 会員 登録 購読 ログイン app download whatsapp telegram
            """);
        groups.AddGroup(WordGroup.Related, """
            related read more also recommended trending popular next previous latest similar story stories articles lesen auch mehr thema weitere artikel
            lire aussi voir plus articles lee también leer más noticias relacionadas leggi anche altri leia também mais veja saiba lees ook meer läs också mer
            læs også les mer czytaj także też więcej zobacz читайте также ещё новости материалы διαβάστε ακόμα σχετικά 相关 阅读 推荐 相关阅读 相关新闻
            相关报道 更多 関連 記事 関連記事 おすすめ もっと see watch listen explore discover
            """);
        groups.AddGroup(WordGroup.Legal, """
            copyright reserved rights rechte vorbehalten droits réservés derechos reservados diritti riservati direitos rettigheder rättigheter prawa zastrzeżone
            права защищены δικαιώματα 版权 版权所有 转载 著作権 無断転載 перепечатка перепечатке цитировании воспроизведении гиперссылка гиперссылки przedruk kopiowanie reproduction republished syndicated permission licence license terms disclaimer
            """);
        groups.AddGroup(WordGroup.Social, """
            share shares facebook twitter instagram linkedin pinterest youtube tiktok follow like tweet teilen folgen partager suivez compartir síguenos condividi seguici
            compartilhar siga delen dela del udostępnij поделиться κοινοποίηση 分享 微博 微信 フォロー シェア print email e mail bluesky threads reddit telegram
            """);
        groups.AddGroup(WordGroup.Credit, """
            photo photograph photographer photos picture image images credit getty reuters afp dpa ap epa efe ansa imago shutterstock istock alamy foto fotos bild fotograf quelle
            crédit source illustration via courtesy file editing reporting writer editor edited reporter correspondent contributed bio about author redaktion redazione
            redacción rédaction 记者 编辑 责任编辑 来源 责编 作者 撮影 写真 提供 фото автор редактор φωτογραφία
            """);
        groups.AddGroup(WordGroup.Comment, """
            comment comments commenting commented reply replies discussion discuss kommentar kommentare kommentieren commentaire commentaires comentario comentarios comentar
            commento commenti comentários reacties kommentarer komentarz komentarze комментарии комментировать σχόλια σχόλιο 评论 网友 コメント moderation moderated
            antworten répondre responder rispondi odpowiedz ответить ответов відповісти odpovědět svara yanıtla 回复 回覆 返信
            """);
        groups.AddGroup(WordGroup.Consent, """
            cookie cookies consent privacy policy datenschutz einwilligung personenbezogene externe externer inhalt inhalte anzeigen zustimmung confidentialité acceptez accepter
            privacidad privacidade javascript browser enable ads ad advertisement advertising anzeige werbung publicité publicidad pubblicità publicidade reklama
            consentement traceurs consentimiento consenso consimțământ toestemming persoonsgegevens samtycke personuppgifter samtykke personopplysninger persondata evästeet evästeitä
            tietosuoja souhlas osobních údajů hozzájárulás sütik adatvédelmi zgoda zgody zgodę osobowych przetwarzanie przetwarzania przetwarzać ciasteczka akceptuję partnerzy partnerów zaufani zaufanych согласие персональных
            обработку конфиденциальности συγκατάθεση απορρήτου δεδομένων çerez çerezler kişisel verilerin gdpr vendors
            реклама 广告 広告 sponsored affiliate commission disclosure
            """);
        groups.AddGroup(WordGroup.Address, """
            click here contact email phone tel fax call visit website send write us your you feedback tip tips correction corrections error errors report
            kontakt contacter contacto contatto contato
            """);
        return groups;
    }
}

/// <summary>What a block's words say: how many mark boilerplate, and how many the headline and the description share.</summary>
internal struct TextWords
{
    public int Count;
    public int InHeadline;
    public int InDescription;
    public int InAuthors;
    /// <summary>Words of any group.</summary>
    public int Marked;
    /// <summary>Whether one of the first two words marks boilerplate; 2 when it speaks of something related.</summary>
    public int StartsMarked;
    private Counts _groups;

    [System.Runtime.CompilerServices.InlineArray(8)]
    private struct Counts
    {
        private byte _first;
    }

    public readonly int this[WordGroup group] => _groups[(int)group];

    public void Add(ReadOnlySpan<uint> words, PageWords known)
    {
        Count = words.Length;
        for (int i = 0; i < words.Length; i++)
            if (known.MayKnow(words[i])) Add(known.MarksOf(words[i]), isStart: i < 2);
    }

    private void Add(int marks, bool isStart)
    {
        if ((marks & PageWords.InHeadline) != 0) InHeadline++;
        if ((marks & PageWords.InDescription) != 0) InDescription++;
        if ((marks & PageWords.InAuthors) != 0) InAuthors++;
        int group = (marks & PageWords.Group) - 1;
        if (group < 0) return;
        Marked++;
        if (isStart) StartsMarked = Math.Max(StartsMarked, (WordGroup)group == WordGroup.Related ? 2 : 1);
        if (_groups[group] < byte.MaxValue) _groups[group]++;
    }
}
