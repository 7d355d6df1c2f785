using NewsExtract.Comments;

namespace NewsExtract.Text;

/// <summary>What pages write around an article, in the main languages of news pages.</summary>
internal static class PagePhrases
{
    /// <summary>Headings of what follows an article. From one of them on nothing belongs to it, unless much more article follows.</summary>
    public static readonly PhraseSet Afterwards = new("""
        more on this topic, more on this story, more on this, related articles, related stories, related news, related posts, related topics, related content, related coverage, related links, related, related reading,
        you may also like, you might also like, you may also be interested in, you might be interested in, recommended for you, recommended stories, recommended, recommended reading, more from, more stories, more news, more like this,
        most read, most popular, most viewed, popular posts, popular stories, popular now, trending, trending now, latest news, latest stories, top stories, editor's picks, editors' picks, don't miss, in case you missed it,
        about the author, about the authors, about author, about us, author bio, filed under, posted in, share this, share this article, share this story, share this post, share article, share on, share via, spread the word,
        support us, support our work, donate, make a donation, follow us, follow us on, sign up for our newsletter, subscribe to our newsletter, newsletter, newsletters, tags, topics, keywords, categories, previous article, next article,
        previous post, next post, post navigation, similar articles, similar posts, further reading, all rights reserved, sponsored content, from the web, around the web, elsewhere on the web, promoted stories, back to top
        mehr zum thema, mehr zu diesem thema, das könnte sie auch interessieren, das könnte dich auch interessieren, verwandte artikel, verwandte themen, ähnliche artikel, ähnliche beiträge, weitere artikel,
        weitere themen, weitere meldungen, mehr aus, mehr von, meistgelesen, meistgelesene artikel, beliebteste artikel, aktuelle meldungen, über den autor, über die autorin, zur person, artikel teilen, teilen sie diesen artikel, beitrag teilen,
        unterstützen sie uns, schlagworte, schlagwörter, stichwörter, themen in diesem artikel, zum thema, nächster artikel, vorheriger artikel, nach oben, newsletter abonnieren, folgen sie uns, alle rechte vorbehalten, empfehlungen der redaktion
        sur le même sujet, sur le même thème, articles similaires, articles liés, articles connexes, vous aimerez aussi, dans la même rubrique, dans la même catégorie, les plus lus, le plus lu,
        à propos de l'auteur, partager cet article, partagez cet article, soutenez-nous, suivez-nous, mots-clés, mots clés, abonnez-vous, tous droits réservés, article précédent, article suivant, plus d'articles, recommandé pour vous
        te puede interesar, le puede interesar, también te puede interesar, noticias relacionadas, artículos relacionados, más sobre este tema, más noticias, más información, relacionado, relacionados, lo más leído, lo más visto,
        sobre el autor, acerca del autor, compartir este artículo, comparte este artículo, comparte, síguenos, apóyanos, etiquetas, archivado en, temas, todos los derechos reservados, artículo anterior, artículo siguiente, entradas relacionadas
        notícias relacionadas, mais sobre este assunto, artigos relacionados, mais lidas, sobre o autor, compartilhe, compartilhe esta notícia, siga-nos, etiquetas, todos os direitos reservados
        potrebbe interessarti, potrebbe interessarti anche, potrebbero interessarti, articoli correlati, notizie correlate, ti potrebbe interessare, i più letti, sull'autore, condividi, condividi questo articolo, seguici, tutti i diritti riservati, argomenti
        meer over, meer over dit onderwerp, gerelateerde artikelen, gerelateerd, meest gelezen, deel dit artikel, over de auteur, 
        powiązane artykuły, najpopularniejsze, podobne artykuły, udostępnij, tagi, relaterade artiklar, mest leste, mest läst, související články, související
        по теме, материалы по теме, другие новости, похожие материалы, похожие новости, самое читаемое, популярное, поделиться, теги, об авторе, подпишитесь, все права защищены, новости по теме, за темою
        ilgili haberler, benzer haberler, bunlar da ilginizi çekebilir, çok okunanlar, etiketler, σχετικά άρθρα, ετικέτες, مواضيع ذات صلة, أخبار ذات صلة, الأكثر قراءة, مطالب مرتبط, קראו גם
        関連記事, 関連ニュース, おすすめ記事, 人気記事, この記事をシェア, タグ, 相关阅读, 相关新闻, 相关文章, 延伸阅读, 推荐阅读, 相關新聞, 延伸閱讀, 更多新闻, 热门文章, 标签, 责任编辑, 관련기사, 관련 기사, 관련뉴스, 많이 본 뉴스
        """);

    /// <summary>Links set between paragraphs; the line goes, what follows stays.</summary>
    public static readonly PhraseSet Inserts = new("""
        read more, read also, read next, also read, see also, more, must read, read, watch, listen, related story, related article, learn more, click here, find out more, editor's note, explainer, live updates, watch live, read the full story
        mehr dazu, weiterlesen, siehe auch, lesetipp, video, mehr, hier weiterlesen, lesen sie hier, hintergrund, en savoir plus, lire la suite, pour aller plus loin, regarder, lire plus, leer más, ver más, lea más, lee más, mira también, vea también, ver también
        saiba mais, leia, veja mais, leggi, leggi tutto, per approfondire, guarda, guarda anche, lees verder, bekijk ook, czytaj więcej, czytaj, oglądaj, lesen sie auch, lesen sie mehr, à lire aussi, lire aussi, lire également, à lire également, voir aussi, lee también, lea también, leia também, leia mais, veja também, leggi anche, lees ook, lees meer, czytaj też, czytaj także, czytaj również, zobacz także, zobacz też,
        zobacz również, przeczytaj także, läs mer, läs också, läs även, les også, les mer, læs også, lue myös, čtěte také, přečtěte si také, читайте также, читать также, читайте також, διαβάστε επίσης, διαβάστε ακόμη, اقرأ أيضا, اقرأ أيضاً, auch interessant, あわせて読みたい, подробнее, читать далее, смотрите также, смотрите, devamını oku
        """);

    /// <summary>Buttons and labels that stand anywhere on a page; a line made of them alone is never text.</summary>
    public static readonly PhraseSet Furniture = new("""
        advertisement, advertisements, advertising, ad, sponsored, promoted, story continues below, story continues below advertisement, article continues below, article continues below advertisement, article continues after ad, continue reading,
        scroll to continue, skip advertisement, share, tweet, email, e-mail, print, copy link, link copied, save, bookmark, listen, listen to this article, play, pause, share on, share on facebook, share on twitter, share on x, share on whatsapp,
        share on linkedin, share by email, share via email, facebook, twitter, x, whatsapp, linkedin, telegram, reddit, pinterest, instagram, youtube, tumblr, flipboard, messenger, bluesky, mastodon, threads, tiktok, rss, pocket, vk, viber, xing,
        subscribe, subscribe now, sign up, sign up now, log in, login, sign in, register, menu, search, home, skip to content, skip to main content, close, back, next, previous, follow, follow us, like, view gallery, view image, enlarge image, open image,
        image, photo, photos, gallery, video, min read, minute read, minutes read, read time, reading time, comments, comment, add as preferred source on google, font size, text size, and, on, via, by, this, article, in, to, of, with, newsletter, donate, hide caption, toggle caption
        anzeige, werbung, teilen, drucken, merken, per e-mail, per mail, versenden, artikel teilen, vorlesen, artikel anhören, abonnieren, anmelden, registrieren, startseite, suche, menü, zurück, weiter, kommentare, min, lesezeit, minuten, minuten lesezeit, auf, bild, foto, fotos, bildergalerie
        publicité, partager, imprimer, envoyer, envoyer par mail, écouter, écouter l'article, enregistrer, s'abonner, abonnez-vous, se connecter, accueil, rechercher, lecture, temps de lecture, sur, partager sur, suivant, précédent
        publicidad, compartir, imprimir, enviar, enviar por correo, guardar, escuchar, suscríbete, suscribirse, iniciar sesión, inicio, buscar, anuncio, en, compartir en, siguiente, anterior, publicidade, compartilhar, ouvir, salvar, assine, entrar, início, continua após a publicidade
        pubblicità, condividi, stampa, invia, ascolta, salva, abbonati, accedi, cerca, advertentie, delen, afdrukken, bewaar, abonneer, inloggen, zoeken, reklama, udostępnij, drukuj, zapisz, subskrybuj, zaloguj się, szukaj
        реклама, поделиться, печать, распечатать, подписаться, войти, поиск, главная, сохранить, reklam, paylaş, yazdır, annons, dela, skriv ut, annonse, del, mainos, jaa, διαφήμιση, κοινοποίηση, إعلان, مشاركة, طباعة, اشترك, 広告, シェア, ツイート, 印刷, 广告, 分享, 打印, 收藏, 字号, 광고, 공유, 인쇄
        """);

    /// <summary>Calls that begin a promotional sentence.</summary>
    public static readonly PhraseSet Calls = new("""
        subscribe to, sign up for, sign up to, click here to, follow us on, join our, get our, download our, download the app, support our, support independent, like us on, donate to, become a member, become a subscriber, to continue reading, already a subscriber, share this article
        abonnieren sie, melden sie sich, jetzt abonnieren, folgen sie uns, unterstützen sie, laden sie, hier klicken, abonnez-vous, inscrivez-vous, suivez-nous, recevez, soutenez, téléchargez, cliquez ici, rejoignez
        suscríbete, suscríbase, síguenos, únete a, regístrate, descarga la, haz clic, apóyanos, inscreva-se, assine, siga o, siga-nos, clique aqui, iscriviti, seguici, abbonati, clicca qui, scarica la, abonneer je, volg ons, meld je aan, schrijf je in
        zapisz się, śledź nas, obserwuj nas, подписывайтесь, подпишитесь, следите за, присоединяйтесь, abone olun, bizi takip edin, اشترك في, تابعونا, 点击, 关注我们, 扫码关注, フォローして
        """);

    /// <summary>What a byline begins with.</summary>
    public static readonly PhraseSet Bylines = new("""
        by, written by, reported by, story by, words by, author, authors, posted by, published by, reporting by, text by, article by, von, ein artikel von, eine analyse von, ein kommentar von, autor, autorin, autoren, text, text von
        par, écrit par, rédigé par, publié par, propos recueillis par, auteur, texte, por, escrito por, redacción, texto, autora, di, a cura di, scritto da, autore, door, geschreven door, przez, tekst, текст, автор, авторы, av, af, tekst av, kirjoittanut, yazan, yazar, szerző, του, της, بقلم, كتب, 文, 作者, 记者, 記者, 文責, 執筆, 기자
        """);

    /// <summary>What a date line begins with.</summary>
    public static readonly PhraseSet DateLabels = new("""
        published, published on, published at, updated, updated on, last updated, last updated on, last modified, modified, posted, posted on, first published, date, created, on, originally published, release date
        veröffentlicht, veröffentlicht am, aktualisiert, aktualisiert am, stand, zuletzt aktualisiert, erstellt, erschienen, vom, datum, publié, publié le, mis à jour, mis à jour le, mise à jour, modifié le, le, date de publication
        publicado, publicado el, actualizado, actualizado el, fecha, el, publicado em, atualizado, atualizado em, em, pubblicato, pubblicato il, aggiornato, aggiornato il, il, gepubliceerd, gepubliceerd op, bijgewerkt, laatste update
        opublikowano, data publikacji, aktualizacja, data, опубликовано, обновлено, дата, publicerad, uppdaterad, publisert, oppdatert, julkaistu, päivitetty, yayınlanma, güncelleme, تاريخ, نشر, 发布时间, 发表时间, 更新, 公開, 配信, 입력, 수정
        """);

    /// <summary>What the date of a later change begins with.</summary>
    public static readonly PhraseSet UpdateLabels = new("""
        updated, updated on, updated at, last updated, last updated on, last modified, modified, aktualisiert, aktualisiert am, zuletzt aktualisiert, mis à jour, mis à jour le, mise à jour, modifié le
        actualizado, actualizado el, atualizado, atualizado em, aggiornato, aggiornato il, bijgewerkt, laatste update, aktualizacja, обновлено, uppdaterad, oppdatert, opdateret, päivitetty, güncelleme, ενημέρωση, تحديث, 更新, 수정
        """);

    /// <summary>What a caption or a credit speaks of.</summary>
    public static readonly PhraseSet Pictures = new("""
        photo, photos, photograph, photographer, image, images, picture, pictures, credit, illustration, illustrative image, illustrative photo, file photo, screenshot, graphic, handout, courtesy, getty images, getty, reuters, afp, ap photo, ap, epa, shutterstock, istock, alamy, stock photo, wikimedia commons, source
        foto, fotos, bild, bilder, symbolbild, archivbild, archivfoto, bildquelle, quelle, dpa, imago, picture alliance, abbildung, grafik, illustrationsbild, crédit, crédit photo, crédits, illustration, photo d'illustration, photo d'archives
        imagen, imágenes, fotografía, crédito, archivo, foto de archivo, imagem, fotografia, divulgação, reprodução, immagine, fotogramma, ansa, afbeelding, beeld, zdjęcie, fot, фото, изображение, снимок, иллюстрация, kuva, fotoğraf, görsel, φωτογραφία, صورة, 写真, 画像, 图片, 资料图, 圖片, 사진
        """);

    /// <summary>A phrase alone, or before a colon or a bar.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> content, PhraseSet phrases)
    {
        if (phrases.Covers(content)) return true;
        int mark = content.IndexOfAny(':', '|', '：');
        return mark > 0 && phrases.Covers(content[..mark]);
    }
}
