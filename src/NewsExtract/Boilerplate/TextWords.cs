using System.Collections.Frozen;

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

/// <summary>The words the metadata know, as hashes, to tell the blocks that repeat headline or description.</summary>
internal readonly struct WordOverlap
{
    private readonly HashSet<uint> _headline;
    private readonly HashSet<uint> _description;

    public WordOverlap(string? headline, string? description) => (_headline, _description) = (TextWords.HashesOf(headline), TextWords.HashesOf(description));

    public int HeadlineWords => _headline.Count;
    public bool InHeadline(uint word) => _headline.Contains(word);
    public bool InDescription(uint word) => _description.Contains(word);
}

/// <summary>What a block's words say: how many mark boilerplate, and how many the headline and the description share.</summary>
internal struct TextWords
{
    private static readonly FrozenDictionary<uint, WordGroup> Groups = MakeGroups();

    public int Count;
    public int InHeadline;
    public int InDescription;
    private Counts _groups;

    [System.Runtime.CompilerServices.InlineArray(8)]
    private struct Counts
    {
        private byte _first;
    }

    /// <summary>Words of any group.</summary>
    public int Marked;

    public readonly int this[WordGroup group] => _groups[(int)group];

    public static TextWords Of(ReadOnlySpan<char> text, in WordOverlap overlap, out uint textHash)
    {
        var words = new TextWords();
        textHash = 0;
        uint word = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ' ';
            if (IsWordPart(TextShape.Classify(c)))
            {
                word = Next(word, c);
                continue;
            }
            if (word == 0) continue;
            words.Add(word, overlap);
            textHash = (textHash ^ word) * 0x9E3779B1;
            word = 0;
        }
        return words;
    }

    public static HashSet<uint> HashesOf(string? text)
    {
        var hashes = new HashSet<uint>();
        uint word = 0;
        foreach (char c in $"{text} ")
        {
            if (IsWordPart(TextShape.Classify(c))) word = Next(word, c);
            else if (word != 0)
            {
                hashes.Add(word);
                word = 0;
            }
        }
        return hashes;
    }

    private void Add(uint word, in WordOverlap overlap)
    {
        Count++;
        if (overlap.InHeadline(word)) InHeadline++;
        if (overlap.InDescription(word)) InDescription++;
        if (!Groups.TryGetValue(word, out WordGroup group)) return;
        Marked++;
        if (_groups[(int)group] < byte.MaxValue) _groups[(int)group]++;
    }

    private static bool IsWordPart(CharClass kind) => kind is >= CharClass.Lower and <= CharClass.Digit;

    private static uint Next(uint hash, char c) => (hash ^ (c < 128 ? (uint)c | 0x20 : char.ToLowerInvariant(c))) * 0x01000193 + 1;

    private static FrozenDictionary<uint, WordGroup> MakeGroups()
    {
        var groups = new Dictionary<uint, WordGroup>();
        void Add(WordGroup group, string words)
        {
            foreach (uint hash in HashesOf(words)) groups.TryAdd(hash, group);
        }
        Add(WordGroup.Subscribe, """
            newsletter newsletters subscribe subscriber subscribers subscription subscribing unsubscribe inbox signup sign donate donation membership register
            login log account premium paywall unlock abonnieren abo abonnement abonnent anmelden registrieren inscrire abonnez abonnés inscrivez suscríbete suscripción
            suscriptor boletín regístrate iscriviti abbonati assine assinante assinatura cadastre nieuwsbrief abonneer prenumerera nyhetsbrev nyhedsbrev abonner
            zapisz prenumerata подписаться подпишитесь подписывайтесь подписка рассылка εγγραφείτε 订阅 登录 注册 会員 登録 購読 ログイン app download whatsapp telegram
            """);
        Add(WordGroup.Related, """
            related read more also recommended trending popular next previous latest similar story stories articles lesen auch mehr thema weitere artikel
            lire aussi voir plus articles lee también leer más noticias relacionadas leggi anche altri leia também mais veja saiba lees ook meer läs också mer
            læs også les mer czytaj także też więcej zobacz читайте также ещё новости материалы διαβάστε ακόμα σχετικά 相关 阅读 推荐 相关阅读 相关新闻
            相关报道 更多 関連 記事 関連記事 おすすめ もっと see watch listen explore discover
            """);
        Add(WordGroup.Legal, """
            copyright reserved rights rechte vorbehalten droits réservés derechos reservados diritti riservati direitos rettigheder rättigheter prawa zastrzeżone
            права защищены δικαιώματα 版权 版权所有 转载 著作権 無断転載 reproduction republished syndicated permission licence license terms disclaimer
            """);
        Add(WordGroup.Social, """
            share shares facebook twitter instagram linkedin pinterest youtube tiktok follow like tweet teilen folgen partager suivez compartir síguenos condividi seguici
            compartilhar siga delen dela del udostępnij поделиться κοινοποίηση 分享 微博 微信 フォロー シェア print email e mail bluesky threads reddit telegram
            """);
        Add(WordGroup.Credit, """
            photo photograph photographer photos picture image images credit getty reuters afp dpa ap epa efe ansa imago shutterstock istock alamy foto fotos bild fotograf quelle
            crédit source illustration via courtesy file editing reporting writer editor edited reporter correspondent contributed bio about author redaktion redazione
            redacción rédaction 记者 编辑 责任编辑 来源 责编 作者 撮影 写真 提供 фото автор редактор φωτογραφία
            """);
        Add(WordGroup.Comment, """
            comment comments commenting commented reply replies discussion discuss kommentar kommentare kommentieren commentaire commentaires comentario comentarios comentar
            commento commenti comentários reacties kommentarer komentarz komentarze комментарии комментировать σχόλια σχόλιο 评论 网友 コメント moderation moderated
            """);
        Add(WordGroup.Consent, """
            cookie cookies consent privacy policy datenschutz einwilligung personenbezogene externe externer inhalt inhalte anzeigen zustimmung confidentialité acceptez accepter
            privacidad privacidade javascript browser enable ads ad advertisement advertising anzeige werbung publicité publicidad pubblicità publicidade reklama
            реклама 广告 広告 sponsored affiliate commission disclosure
            """);
        Add(WordGroup.Address, """
            click here contact email phone tel fax call visit website send write us your you feedback tip tips correction corrections error errors report
            kontakt contacter contacto contatto contato
            """);
        return groups.ToFrozenDictionary();
    }
}
