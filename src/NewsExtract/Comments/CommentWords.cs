namespace NewsExtract.Comments;

/// <summary>What comment widgets write around comments, in the main languages of news pages.</summary>
internal static class CommentWords
{
    /// <summary>Headings of a comment section; a number beside them is the count.</summary>
    public static readonly PhraseSet Headings = new("""
        comments, comment, reader comments, readers' comments, user comments, comments on this article, comments section, all comments, comments for this post,
        responses, response, reader responses, replies, discussion, conversation, the conversation, what readers say, comment on this story, comments so far
        kommentare, kommentar, leserkommentare, leserkommentar, leserstimmen, lesermeinungen, alle kommentare, kommentare zum artikel, diskussion, forum, leserbeiträge
        commentaires, commentaire, réactions, vos commentaires, les commentaires, réagir, commentaires des lecteurs, vos réactions
        comentarios, comentario, opiniones de los lectores, los comentarios, comentarios de los lectores
        comentários, comentário, comentários dos leitores
        commenti, commento, i commenti, commenti dei lettori
        reacties, reactie, opmerkingen, komentarze, komentarzy, komentarz, opinie, komentáře, komentářů, komentář, diskuze, diskuse, komentari, komentara, komentar
        kommentarer, kommentaren, kommentit, kommenttia, kommentti, hozzászólások, hozzászólás, comentarii, comentariu, yorumlar, yorum, okur yorumları
        комментарии, комментариев, комментария, комментарий, обсуждение, коментарі, коментарів, коментари, коментара, σχόλια, σχόλιο
        تعليقات, تعليق, التعليقات, نظرات, دیدگاه, دیدگاه ها, תגובות, תגובה, टिप्पणियाँ, टिप्पणी, कमेंट, ความคิดเห็น, ความเห็น, bình luận, ý kiến, ý kiến bạn đọc
        コメント, 件のコメント, コメント一覧, コメント欄, みんなのコメント, 评论, 条评论, 評論, 則評論, 网友评论, 网友留言, 热门评论, 最新评论, 留言, 條留言, 全部评论, 댓글, 개의 댓글, 의견
        """);

    /// <summary>What headings of comments begin with that name the article behind it: 3 thoughts on "Title".</summary>
    public static readonly PhraseSet HeadingStarts = new("""
        thoughts on, thought on, one thought on, responses to, response to, one response to, comments on, comment on, one comment on, replies to, comments for, comments to, gedanken zu, gedanke zu, ein gedanke zu, kommentare zu, kommentar zu,
        antworten zu, antworten auf, réflexions sur, réflexion sur, réflexions au sujet de, réflexion au sujet de, commentaires sur, commentaire sur, réponses à, comentarios en, comentario en, comentarios sobre, comentarios a, respuestas a, pensamientos sobre, pensamiento sobre,
        comentários em, comentário em, respostas para, pensieri su, commenti su, commenti a, risposte a, gedachten over, gedachte over, reacties op, reactie op, komentarzy do, комментариев к, комментария к, комментарий к, мыслей о
        """);

    /// <summary>Those of <see cref="Headings"/> that also head sections of articles: they need other evidence beside them.</summary>
    public static readonly PhraseSet AlsoSections = new("""
        responses, response, discussion, conversation, the conversation, diskussion, forum, diskuze, diskuse, opinie, réactions, réagir, обсуждение, 의견, ý kiến, komentar, reactie, reacties, kommentar, commentaire, comentario, comment
        """);

    /// <summary>Invitations to write a comment: after the comments they end them, before them they begin the widget.</summary>
    public static readonly PhraseSet Forms = new("""
        leave a reply, leave a comment, leave comment, post a comment, post comment, post a reply, add a comment, add comment, add your comment, write a comment, submit comment,
        join the discussion, join the conversation, start the discussion, start the conversation, have your say, what do you think, be the first to comment, leave a response,
        cancel reply, click here to cancel reply, your email address will not be published, you must be logged in to post a comment, comments are closed,
        log in to comment, login to comment, sign in to comment, leave a reply cancel reply, submit a comment, comments are now closed, this site uses akismet to reduce spam
        kommentar schreiben, schreiben sie einen kommentar, schreibe einen kommentar, kommentar verfassen, kommentar hinterlassen, kommentar abgeben, kommentieren, antwort hinterlassen,
        hinterlasse einen kommentar, hinterlasse eine antwort, antworten abbrechen, antwort abbrechen, kommentar absenden, diskutieren sie mit, jetzt kommentieren, artikel kommentieren,
        laisser un commentaire, laissez un commentaire, poster un commentaire, ajouter un commentaire, écrire un commentaire, publier un commentaire, déposer un commentaire,
        laisser une réponse, annuler la réponse, réagissez à cet article, rejoindre la conversation, commenter
        deja un comentario, dejar un comentario, deja una respuesta, dejar una respuesta, escribe un comentario, escribir un comentario, añadir comentario, añade un comentario,
        publicar un comentario, comentar, cancelar la respuesta, cancelar respuesta, únete a la conversación
        deixe um comentário, deixe uma resposta, deixar um comentário, escreva um comentário, cancelar resposta, postar um comentário
        lascia un commento, lascia una risposta, scrivi un commento, annulla risposta, aggiungi un commento, inserisci un commento
        laat een reactie achter, plaats een reactie, reageer, geef een reactie, dodaj komentarz, skomentuj, napisz komentarz, zostaw komentarz
        оставить комментарий, добавить комментарий, написать комментарий, отправить комментарий, залишити коментар, додати коментар
        přidat komentář, napsat komentář, legg igjen en kommentar, skriv en kommentar, lämna ett svar, skriv kommentar, kirjoita kommentti, yorum yap, yorum yaz, bir yanıt yazın
        コメントを書く, コメントする, コメントを残す, コメントを投稿, 发表评论, 我要评论, 發表評論, 发布评论, 댓글 쓰기, 댓글 달기, اترك تعليقا, أضف تعليق, اترك تعليقاً, ارسال نظر
        """);

    /// <summary>Buttons and counters of a single comment. Two or more of them among paragraphs show that these are comments.</summary>
    public static readonly PhraseSet Buttons = new("""
        reply, replies, reply to, like, likes, dislike, dislikes, share, report, report abuse, report comment, flag, flag as inappropriate, flag comment, permalink, edit, delete,
        upvote, downvote, vote up, vote down, hide, hide replies, show replies, view replies, view reply, view more replies, show reply, respond, recommend, recommended, quote, link, copy link,
        hash, hashed, mute, block, author, moderator, staff, top fan, top commenter, edited, see more, read more, points, point, see translation, minimize, expand, collapse, pinned
        antworten, antwort, gefällt mir, gefällt mir nicht, melden, teilen, zitieren, kommentar melden, empfehlen, antworten anzeigen, antworten einblenden, bewerten, beitrag melden, missbrauch melden
        répondre, réponse, réponses, j'aime, je n'aime pas, signaler, signaler un abus, partager, recommander, voir les réponses, alerter, citer
        responder, respuesta, respuestas, me gusta, no me gusta, denunciar, reportar, compartir, ver respuestas, citar
        resposta, respostas, curtir, gostei, não gostei, compartilhar, partilhar, ver respostas
        rispondi, risposte, mi piace, non mi piace, segnala, condividi, cita
        beantwoorden, beantwoord, vind ik leuk, rapporteer, delen, reageren, odpowiedz, lubię to, zgłoś, udostępnij, cytuj, odpovědět, nahlásit, svara, gilla, anmäl, svar, lik, rapporter, vastaa, tykkää
        ответить, нравится, не нравится, пожаловаться, поделиться, ответ, ответов, цитировать, відповісти, поскаржитися, cevapla, yanıtla, beğen, şikayet et, απάντηση, رد, الرد, إعجاب, پاسخ, השב
        返信, いいね, 報告, 通報, 违反, 回复, 回覆, 点赞, 赞, 举报, 分享, 답글, 좋아요, 싫어요, 신고, trả lời, thích, ตอบกลับ, ถูกใจ
        """);

    /// <summary>The bar above the comments: subscription, order, login, paging.</summary>
    public static readonly PhraseSet Toolbar = new("""
        subscribe, notify of, new follow-up comments, new follow up comments, new replies to my comments, guest, oldest, newest, most voted, most liked, most popular, top rated, top, best, latest, hot,
        inline feedbacks, inline feedback, view all comments, show all comments, see all comments, load more comments, show more comments, view more comments, more comments, load more, show more,
        newest first, oldest first, best first, sort by, sort by best, sort by newest, sort by oldest, sorted by, order by, filter by, login, log in, sign in, sign up, sign up with, register, log in with, connect with,
        powered by disqus, disqus, wpdiscuz, powered by wpdiscuz, powered by coral, powered by openweb, facebook comments plugin, add disqus to your site, privacy, privacy policy, terms, community guidelines, commenting policy,
        follow, rss, i allow to create an account, label, name, email, website, disqus' privacy policy, do not sell my data, editors' picks, all, notifications, comment, b, i, u, or, and, by, with, first, my, profile, logout, log out
        abonnieren, benachrichtige mich bei, gast, neueste, älteste, beliebteste, neueste zuerst, älteste zuerst, beste, sortieren nach, sortierung, mehr anzeigen, weitere kommentare, mehr kommentare, alle kommentare anzeigen,
        weitere kommentare laden, anmelden, registrieren, einloggen, kommentare anzeigen, netiquette, leserempfehlungen, redaktionsempfehlungen
        s'abonner, notifier de, invité, plus récents, les plus récents, plus anciens, les plus anciens, les plus votés, trier par, voir tous les commentaires, voir plus de commentaires, afficher plus, se connecter, s'inscrire, connexion, pertinents
        suscribirse, suscribir, notificar de, invitado, más recientes, más antiguos, más votados, los más votados, más valorados, ordenar por, ver todos los comentarios, ver más comentarios, cargar más, iniciar sesión, registrarse
        mais recentes, mais antigos, mais votados, ver todos os comentários, carregar mais, entrar, cadastre-se, convidado, inscrever-se
        più recenti, più vecchi, più votati, ordina per, vedi tutti i commenti, carica altri, accedi, registrati, iscriviti, ospite
        nieuwste, oudste, meest gestemd, sorteer op, inloggen, bekijk alle reacties, najnowsze, najstarsze, zaloguj się, sortuj według, zobacz wszystkie komentarze
        новые, старые, популярные, сначала новые, сначала старые, по порядку, войти, показать все комментарии, показать еще, загрузить ещё, подписаться, уведомить о, гость
        新着順, 古い順, おすすめ順, もっと見る, ログイン, 最新, 最热, 最早, 查看更多, 加载更多, 登录, 최신순, 인기순, 더보기, 로그인
        """);

    /// <summary>What stands between a commenter's name and the comment.</summary>
    public static readonly PhraseSet Says = new("""
        says, said, wrote, writes, commented, replied, replies, responded, sagt, sagte, meint, schreibt, schrieb, kommentierte, a dit, dit, a écrit, écrit, dice, dijo, escribió, disse, diz, escreveu, ha scritto, ha detto, scrive
        zegt, schreef, pisze, napisał, napisała, говорит, пишет, написал, написала, skriver, säger, sier, sanoo, diyor ki, さんより, 說道, 说道, 说
        """);

    /// <summary>Words of relative times ("3 hours ago"); the number stands beside them.</summary>
    public static readonly PhraseSet Ages = new("""
        ago, just now, yesterday, today, a second, a minute, an hour, a day, a week, a month, a year, about, over, almost, last, edited, at, am, pm, on, updated, posted, modified
        s, m, h, d, w, y, mo, sec, secs, min, mins, hr, hrs, wk, yr, second, seconds, minute, minutes, hour, hours, day, days, week, weeks, month, months, year, years
        vor, sekunde, sekunden, minute, minuten, stunde, stunden, std, tag, tagen, tage, woche, wochen, monat, monaten, monate, jahr, jahren, jahre, gestern, heute, gerade eben, uhr, um, einer, einem, am
        il y a, seconde, secondes, heure, heures, jour, jours, semaine, semaines, mois, an, ans, hier, aujourd'hui, à, le, une, un
        hace, segundo, segundos, minuto, minutos, hora, horas, día, días, semana, semanas, mes, meses, año, años, ayer, hoy, a las, unos, una
        há, dia, dias, mês, ano, anos, ontem, hoje, às, atrás, fa, ore, ora, giorno, giorni, settimana, settimane, mese, mesi, anno, anni, ieri, oggi, alle, secondi, minuti
        geleden, uur, dag, dagen, weken, maand, maanden, jaar, gisteren, vandaag, temu, godzin, godziny, godzinę, dni, dzień, tydzień, tygodni, miesiąc, miesięcy, rok, lat, wczoraj, dzisiaj
        назад, час, часа, часов, минут, минуты, минуту, день, дня, дней, неделю, недели, недель, месяц, месяца, месяцев, год, года, лет, вчера, сегодня, в
        siden, sedan, timer, timmar, dager, dagar, önce, saat, gün, hafta, ay, yıl, dakika, dün, منذ, قبل, ساعة, ساعات, يوم, أيام, دقيقة
        時間前, 分前, 日前, か月前, ヶ月前, 週間前, 年前, 小时前, 分钟前, 天前, 个月前, 周前, 小時前, 分鐘前, 昨天, 今天, 刚刚, 시간 전, 분 전, 일 전, 시간, 분, 일, 전
        """);
}
