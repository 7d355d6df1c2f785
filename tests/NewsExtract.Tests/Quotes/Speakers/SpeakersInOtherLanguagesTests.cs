namespace NewsExtract.Tests.Quotes.Speakers;

/// <summary>Whom the source of the last quote of a text stands for, in languages other than English.</summary>
public class SpeakersInOtherLanguagesTests
{
    [Theory]
    [InlineData("fr", "Le gardien Tanguy Le Floc’h a souri. « J’ai eu de la chance », a déclaré Le Floc’h.", "Tanguy Le Floc’h")]
    [InlineData("fr", "La procureure Hortense Lavergne a parlé. « C’est grave », a répété la magistrate.", "Hortense Lavergne")]
    [InlineData("de", "Verkehrsministerin Annegret Kühlwein kam spät. „Ich war im Stau“, sagte die Ministerin.", "Annegret Kühlwein")]
    [InlineData("de", "„Der Deich hält“, sagte Thorben Petersen der Nordpresse.", "Thorben Petersen")]
    [InlineData("de", "„Der Deich hält“, sagte die Landtagsabgeordnete Julia Petersen.", "Julia Petersen")]
    [InlineData("de", "„Der Deich hält“, sagte Richterin Julia Müller.", "Julia Müller")]
    [InlineData("pl", "„Pieniądze będą w marcu” – zapewnił rzecznik wojewody Michał Dębowski.", "Michał Dębowski")]
    [InlineData("ja", "北浜大の真田めぐみ准教授らが発表した。真田准教授は「貝にも夜がある」と説明する。", "真田めぐみ")]
    [InlineData("ja", "共同研究者のアレクサンドル・ベルナドスキさんは「貝の寝息を聞いていた」と語った。", "アレクサンドル・ベルナドスキ")]
    [InlineData("zh", "桥梁专家马克·特伦特来自英国。“它太老了，”特伦特说。", "马克·特伦特")]
    [InlineData("zh", "一名不愿透露姓名的工程师说：“桥太老了，要关。”", "一名不愿透露姓名的工程师")]
    [InlineData("ja", "県庁の担当者は「雨はやむ」と話した。", "県庁の担当者")]
    [InlineData("ar", "قال العقيد ناصر الدوسري: «سنراقب النهر ليلاً ونهاراً».", "ناصر الدوسري")]
    [InlineData("de", "Dr. Julia Petersen, Wolfsberaterin des Kreises, mahnte zur Ruhe. „Es kann ein Hund sein“, sagte die Biologin.",
        "Julia Petersen")]
    [InlineData("de", "Verkehrsminister Jan Petersen kam. „Der Deich hält“, sagte Petersen der Deutschen Nordpresse.", "Jan Petersen")]
    [InlineData("de", "Linksaußen Jan Petersen warf. „Das war knapp“, sagte Petersen.", "Jan Petersen")]
    [InlineData("ja", "外務省幹部は「長期戦になる」と話した。", "外務省幹部")]
    [InlineData("ja", "財務相の新田孝氏は「財源がない」と話した。", "新田孝")]
    [InlineData("zh", "联合国特使马丁内斯在声明中表示：“我们不急。”", "马丁内斯")]
    [InlineData("zh", "村医杨国栋出门了。“路很远，”杨国栋说。杨国栋的妻子张秀英是教师。谈起丈夫，她抱怨：“灯泡坏了。”", "张秀英")]
    [InlineData("ja", "モンゴル出身の横綱・天馬は「早く来い」と語った。", "天馬")]
    [InlineData("zh", "政治分析人士何塞·托雷斯对新华社记者说：“门还开着。”", "何塞·托雷斯")]
    [InlineData("zh", "渔会总干事黄国雄则抱怨，港口太小。“三百艘船，”他说。", "黄国雄")]
    [InlineData("zh", "一名出租车司机说，他不会投票。“油价都一样。”", "一名出租车司机")]
    // Behind who was told
    [InlineData("fr", "« Il faut aller vite », a déclaré à l’AFP la préfète du Gers, Hélène Castaing.", "Hélène Castaing")]
    [InlineData("fr", "« Il faut aller vite », a estimé auprès de Ouest-Matin le délégué Rachid Benali.", "Rachid Benali")]
    [InlineData("it", "«È un miracolo», ha detto all'Ansa il sindaco di Pieve Torsa, Ivano Zanardelli.", "Ivano Zanardelli")]
    [InlineData("pt", "\"Perdi o exame\", disse à Lusa o presidente do sindicato, Armindo Teles.", "Armindo Teles")]
    [InlineData("ru", "«Мы услышали хлопок», — рассказала ТАСС жительница соседнего дома Марина Чуйкова.", "Марина Чуйкова")]
    [InlineData("de", "„Der Deich hält“, sagte am Montag in Köln die Ministerin Julia Petersen.", "Julia Petersen")]
    // Where "it" stands for nobody, objects in front, phrases in front of "according to"
    [InlineData("de", "Von Orbis heißt es dazu: „Wir prüfen alles.“", "Orbis")]
    [InlineData("de", "Jan Petersen kam. Den Tausch von Ada Schmid bezeichnete Petersen als „eine Unverschämtheit“.", "Jan Petersen")]
    [InlineData("de", "Petra Lund ging. Kreis-Informationen zufolge konnte sie den Tisch nicht sehen.", "Kreis-Informationen")]
    [InlineData("de", "Wovor Simone Lund vor allem warnt: „Verkaufen Sie nichts.“", "Simone Lund")]
    // Titles with a full stop, and what follows a name in front of the report
    [InlineData("pl", "Wykładał prof. Jan Majewski. „Tak” – powiedział prof. Majewski.", "Jan Majewski")]
    [InlineData("pl", "Profesor Jan Majewski wyszedł. Zdaniem prof. Majewskiego, bardzo ważne są inwestycje.", "Jan Majewski")]
    [InlineData("pl", "Był tu lekarz Piotr Dąbrowski. Zdaniem dr Dąbrowskiego, wystarczy jeden zabieg w roku.", "Piotr Dąbrowski")]
    [InlineData("pl", "Jak wyznała pani Małgorzata Wolska, nauczycielka z Rybna, dzieci nie lubią hałasu.", "Małgorzata Wolska")]
    [InlineData("ru", "По мнению директора Александра Духовского, центр нужен городу. «Это важно», – заявил Духовский.", "Александра Духовского")]
    // Phrases behind "according to"
    [InlineData("fr", "Le groupe a construit « cent tunnels », selon d’anciens pilotes.", "d’anciens pilotes")]
    [InlineData("fr", "La participation a baissé, selon le dernier rapport du Forum économique du Nord.",
        "le dernier rapport du Forum économique du Nord")]
    [InlineData("es", "El grupo construyó «cien túneles», según antiguos pilotos de la marina.", "antiguos pilotos de la marina")]
    [InlineData("es", "«Es triste», según ha dicho Inés Campo.", "Inés Campo")]
    [InlineData("it", "«Non ci sono soldi», secondo quanto ha detto il sindaco Paolo Bianchi.", "Paolo Bianchi")]
    // Adjectives behind nouns, offices of two subjects
    [InlineData("fr", "Anne Garnier dort. « Rien n’est dit », a indiqué la présidence française.", "présidence française")]
    [InlineData("fr", "Luc Garnier dort. « Non », selon l’organisation islamiste.", "organisation islamiste")]
    [InlineData("fr", "Le Premier ministre Ivo Novak parle. Hier, le Premier ministre a dit qu’il partait.", "Ivo Novak")]
    [InlineData("es", "El consejero de Educación y Deporte de la Junta, Javier Ibarra, ha dicho que tuvo «suerte».", "Javier Ibarra")]
    // Men's nouns of women, organisations that are he or she
    [InlineData("fr", "Marie-Lou Dausset, professeur d’histoire, rit. Luc Garnier dort. « Oui », dit-elle.", "Marie-Lou Dausset")]
    [InlineData("fr", "« Non », rapporte le ministère de la Pêche. Il précise que « la mer est calme ».", "ministère de la Pêche")]
    [InlineData("fr", "« Il faut agir », écrit Météo-Ruritanie. Il neige. « Vite », ajoute Météo-Ruritanie.", "Météo-Ruritanie")]
    [InlineData("fr", "« On a perdu la plage de l’Horizon, devant le poste, dit Luc Garnier. C’est grave. »", "Luc Garnier")]
    [InlineData("it", "Il sindaco Paolo Bianchi ha parlato. Ha detto che «non funziona».", "Paolo Bianchi")]
    // Roles in front of names
    [InlineData("fr", "Didier Lamarque a protesté. « Des mots », a rétorqué M. Lamarque.", "Didier Lamarque")]
    [InlineData("it", "Secondo il segretario della Fiom Loris Pavan, serve un contratto. «Subito», ha detto Pavan.", "Loris Pavan")]
    [InlineData("es", "«No lo sé», dijo el alcalde de Valdemorilla Juan Robledo.", "Juan Robledo")]
    [InlineData("de", "„Ja“, sagte der Bürgermeister von Hannstedt Hans Meier.", "Hans Meier")]
    [InlineData("nl", "Minister Femke Brouwer van Landbouw kwam. „Nee”, zei Brouwer.", "Femke Brouwer")]
    [InlineData("pl", "– To koniec – opowiadał komendant straży pożarnej, st. bryg. Tomasz Wrona.", "Tomasz Wrona")]
    [InlineData("pt", "\"Pensei na avó\", contou a ponteira Rayssa Nogueira.", "Rayssa Nogueira")]
    [InlineData("pt", "O técnico José Carlos Peruzzo, o Zeca, elogiou o grupo: \"Foi bom.\"", "José Carlos Peruzzo")]
    [InlineData("it", "La Provincia, ha replicato la governatrice Elena Bortolotti, «ha speso molto».", "Elena Bortolotti")]
    [InlineData("ar", "قالت المدعية العامة ليلى الحسيني: «فتحنا تحقيقاً».", "ليلى الحسيني")]
    [InlineData("ar", "قالت رئيسة البلدية سامية الخطيب: «نعم». وقالت الخطيب: «لا».", "سامية الخطيب")]
    // Nouns
    [InlineData("es", "El ciclista Beñat Arrieta ganó el domingo. «Soñé con esto», declaró el escalador.", "Beñat Arrieta")]
    [InlineData("pl", "Burmistrz Brzezin Małgorzata Kulesza dziękowała. – Nie spali – powiedziała. – To koniec – powiedział starosta.",
        "starosta")]
    [InlineData("nl", "Wethouder Saskia Jonker kwam. „Nee”, aldus de PvdA’er.", "Saskia Jonker")]
    [InlineData("nl", "De directie van Dorrius schrapt banen. „Nee”, zegt Mohamed El Kaddouri in de Delfzander Courant. Het bedrijf "
        + "benadrukt dat er geen ontslagen vallen.", "Dorrius")]
    // Organisations
    [InlineData("ru", "Компания «Молторг» сообщила, что готова закупать сыр.", "Молторг")]
    [InlineData("ru", "В прокуратуре сообщили, что нарушения находили дважды.", "прокуратуре")]
    [InlineData("de", "„Ja“, sagte er der „Nordbayerischen Post“. „Nein“, sagte Hans Meier.", "Hans Meier")]
    // Where adjectives follow, and where cases link
    [InlineData("it", "«Siamo pacchi», si sfoga alla stazione di Bologna Giorgia Tassinari, impiegata.", "Giorgia Tassinari")]
    [InlineData("it", "Per il presidente dei consumatori Aldo Rinaldi, «a pagare sono gli stessi».", "Aldo Rinaldi")]
    [InlineData("it", "Il presidente della giuria, lo scrittore Rui Vasconcelos, ha spiegato la scelta: «Ci ha fatto piangere.»",
        "Rui Vasconcelos")]
    [InlineData("es", "«Fue como antes», resumió a este diario la farmacéutica Dácil Umpiérrez.", "Dácil Umpiérrez")]
    [InlineData("fr", "« Les élèves n'ont pas à payer », a assuré jeudi devant la presse le recteur de l'académie, Alain Freycenon.",
        "Alain Freycenon")]
    [InlineData("fr", "Le skipper Yann Le Brizec a gagné dimanche. « J'ai peu dormi », a soufflé le Finistérien.", "Yann Le Brizec")]
    [InlineData("fr", "Sa mère, Corinne Battesti, réclame l'annulation. « C'est trop », déplore-t-elle.", "Corinne Battesti")]
    [InlineData("ru", "«Дочка спит», — жалуется жительница Томска Олеся Гурова.", "Олеся Гурова")]
    [InlineData("ru", "— Снега много, — отметил Геннадий Силантьев.\n\nМэр города Вадим Ершов приехал. «Никто не замёрзнет», — написал он.",
        "Вадим Ершов")]
    [InlineData("pl", "Zdaniem głównego ekonomisty Banku Zachód Piotra Soroki deficyt będzie wyższy. – Tak – powiedział Soroka.", "Soroka")]
    [InlineData("pl", "– Zadłużacie nasze wnuki – grzmiała z mównicy posłanka Teresa Wolska z Ruchu Narodowego.", "Teresa Wolska")]
    [InlineData("pl", "Partner wspinaczkowy, Nepalczyk Pasang Tamang, zawrócił. – Góra poczeka – stwierdził.", "Pasang Tamang")]
    [InlineData("nl", "Reizigersorganisatie Rover noemde de storing \"onbegrijpelijk\".", "Rover")]
    [InlineData("ar", "فازت الروائية نسرين عوض. وأعلنت دار النشر أن الطبعة نفدت. وعلقت الكاتبة: \"سأشتري مكتباً\".", "نسرين عوض")]
    // Chinese and Japanese
    [InlineData("ja", "財務省は「税収の上振れで賄える」としている。", "財務省")]
    [InlineData("ja", "光洋電機は工場を増設する。高橋社長は「投資する」と述べた。同社は「雇用は600人を見込む」としている。", "光洋電機")]
    [InlineData("ja", "運行会社の東海交通は取材に「重く受け止める」とコメントした。", "東海交通")]
    [InlineData("ja", "ジェームズ・コール氏は「好機だ」と評価した。同氏は「成長を選ぶ」と語った。", "ジェームズ・コール")]
    [InlineData("zh", "“当时没想那么多。”29岁的外卖员石磊回忆起前天傍晚的一幕，语气平静。", "石磊")]
    [InlineData("zh", "护工田玉芬出庭作证时几度哽咽：“我砸不开那扇门。”", "田玉芬")]
    [InlineData("zh", "亚军、日本选手高桥美咲表示：“她太可怕了。”", "高桥美咲")]
    [InlineData("zh", "当地住建局表示：“专班已进驻。”", "当地住建局")]
    [InlineData("zh", "主教练戴维·科尔曼很激动。谈到对手，这位澳大利亚人表示：“先睡一觉。”", "戴维·科尔曼")]
    [InlineData("zh", "一位中方官员透露：“分歧不大。”", "一位中方官员")]
    [InlineData("zh", "退休教师韩秋月带着老伴吴建国上车。“茶还没凉就到了，”她说。", "韩秋月")]
    // As real pages have it
    [InlineData("ru", "«Вылетел борт», - сообщает пресс-секретарь ХК «Байкал-Энергия» Борис Фоминых.", "Борис Фоминых")]
    [InlineData("es", "En una entrevista con Nación Media, el portavoz de la Fiscalía explicó que es tarde.", "el portavoz de la Fiscalía")]
    [InlineData("zh", "有记者向姚明提议带女儿来，姚明说：“好主意。”", "姚明")]
    [InlineData("ja", "韓国の尹錫悦大統領は談話を出した。尹氏は「清算する」と述べた。", "尹錫悦")]
    [InlineData("ja", "女子シングルスで伊藤さくらが勝った。伊藤は「まだ夢の中」と話した。", "伊藤さくら")]
    [InlineData("ja", "伊藤がエレナ・コワレンコ（ウクライナ）を破った。コワレンコは「止められなかった」と認めた。", "エレナ・コワレンコ")]
    [InlineData("zh", "“掉地上的菜就下锅，”在该店打工的小邓透露。", "小邓")]
    [InlineData("ar", "وقال الأمين العام للنقابة محمود عوض الله: «لن نعود».", "محمود عوض الله")]
    [InlineData("ar", "«بضاعتي تتعفن»، اشتكى المستورد جورج حداد لوكالة الأنباء.", "جورج حداد")]
    [InlineData("pl", "– Wróciliśmy do kartki – powiedział dyrektor szpitala w Rybnie Janusz Hojka.", "Janusz Hojka")]
    [InlineData("pl", "– Niech dojeżdża – mówi Katarzyna Bielak.\n\nDyrektorka szkoły Lucyna Sadowska apeluje o spokój. – Nic nie jest "
        + "przesądzone – przekonuje.", "Lucyna Sadowska")]
    [InlineData("de", "Bei den Männern siegte Titelverteidiger Jonas Abebe. Der Kölner sprach von einem „Tag zum Einrahmen“.",
        "Jonas Abebe")]
    [InlineData("pl", "Mama himalaistki, Barbara Wrzos, płakała.\n\nAnna Wrzos weszła na szczyt. – Widziałam chmury – opowiadała "
        + "himalaistka.", "Anna Wrzos")]
    // Who is the subject of an earlier sentence
    [InlineData("ja", "大川首相が会見した。予算について「減らすことはない」と述べた。", "大川")]
    [InlineData("ja", "「もう終わりだ」。\n\n工場の高尾健社長は会見で頭を下げた。", "高尾健")]
    [InlineData("ja", "店を営むのは、高尾忠さん。父母とも料理人で「同じ道へ進む気はなかった」と話す。", "高尾忠")]
    [InlineData("es", "El alcalde Juan Robledo dijo que “todo va bien en el valle”.\n\nLaura Magán es la vocera de los vecinos. "
        + "Al respecto, explicó que “no hay plan en el corto plazo”.", "Laura Magán")]
    // What stands around a Japanese or Chinese name
    [InlineData("ja", "叔父の原健さんは「うれしい」と話した。堂前監督が勝ったことについて「誇らしく思う」とたたえた。", "原健")]
    [InlineData("ja", "後援会長の高尾孝さんは「いい試合だった」と評価した。北山選手については「よく頑張った」と話した。", "高尾孝")]
    [InlineData("ja", "講師高尾祐一さん(38)=北浜市中町=は、教え子を「本当に頑張ってくれた」とたたえた。", "高尾祐一")]
    [InlineData("ja", "デザイナーのダニー・ベルナドスキは当時、本紙の取材に「百年はもつ」と話している。", "ダニー・ベルナドスキ")]
    [InlineData("ja", "内川正一前監督が会見した。内川前監督は「悔いはない」と話した。", "内川正一")]
    [InlineData("ja", "高尾孝さんは「次の世代につなぎたい」と語り、北浜サッカー界への貢献を誓った。", "高尾孝")]
    [InlineData("zh", "研究基地林敦武博士介绍，路还很长。“要慢慢走，”林博士说。", "林敦武")]
    [InlineData("zh", "基地主任张志和表示：“训练开始了。”", "张志和")]
    [InlineData("zh", "他到了门口，工作人员淡定地告诉他：“明年再来吧。”", "工作人员")]
    // However Arabic is spelled
    [InlineData("ar", "اكد وزير الاوقاف سامي الخطيب ذلك. وأضاف: «لم نغادر المدينة».", "سامي الخطيب")]
    [InlineData("ar", "قالت وزيرة البيئة تمارا الزين إنها باقية. وتابعت بالقول: «لن نغادر المدينة».", "تمارا الزين")]
    [InlineData("ar", "أكد عميد بلدية الساحل المكلف بوسيف محمد: «لا خوف على المدينة».", "بوسيف محمد")]
    // The full name at the end of what describes who speaks
    [InlineData("pl", "„Uczymy się długo” – powiedział w trakcie konferencji szef anestezjologów ośrodka prof. Piotr Lisicki.",
        "Piotr Lisicki")]
    [InlineData("pl", "„Wrócił do pracy” – powiedział PAP we wtorek jeden z lekarzy biorący udział w operacji ortopeda z kliniki w Ormie "
        + "dr n. med. Daniel Lisicki.", "Daniel Lisicki")]
    [InlineData("pl", "Przyjechał zięć Karola Nowaka Daniel Lisicki. – Bez zmian – powiedział Lisicki.", "Daniel Lisicki")]
    [InlineData("pl", "– Bez zmian – powiedział rzecznik PRK Daniel Lisicki.", "Daniel Lisicki")]
    [InlineData("pl", "– Nie zdradzimy szczegółów – mówi nam polityk z otoczenia lidera Platformy.", "polityk z otoczenia lidera Platformy")]
    [InlineData("ru", "«Это опасно», - заявил во вторник, 3 января, в Орме глава отделения Института прессы Карл-Отто Эберт.",
        "Карл-Отто Эберт")]
    [InlineData("ru", "«Это удар», - считает заместитель председателя фракции Новой партии Ульрих Ланге.", "Ульрих Ланге")]
    // Offices of more than one word
    [InlineData("pl", "Premier Adam Nowak wygłosił exposé. – Polska to siła – powiedział szef rządu.", "Adam Nowak")]
    [InlineData("ru", "Губернатор Иван Рогов сделал заявление.\n\n— Тревоги нет, — подчеркнул глава региона.", "Иван Рогов")]
    [InlineData("it", "Il premier Aldo Rinaldi era in aula. «Avanti così», ha detto il capo del governo.", "Aldo Rinaldi")]
    // Where cases tell the subject
    [InlineData("pl", "W imieniu klubu wystąpienie Mateusza Nowaka skomentował Jan Lisicki. – To wstyd – powiedział.", "Jan Lisicki")]
    [InlineData("pl", "Wiceminister rolnictwa Jan Lisicki wskazywał, że „koalicja wygrała wybory dzięki rolnikom”.", "Jan Lisicki")]
    [InlineData("ar", "قال وزير الثقافة والإعلام سامي الخطيب: «نعم نريد». وهاجم الوزير السعودي طهران قائلا: «كفى متاجرة بالقضية هنا».",
        "سامي الخطيب")]
    [InlineData("zh", "海港队主教练莱科难掩失落。“我们很遗憾。”莱科也坦言：“对手更好。”", "莱科")]
    [InlineData("ja", "無職・高尾正孝容疑者が逮捕された。高尾容疑者は「悩みを相談する関係だった」と話している。", "高尾正孝")]
    [InlineData("ja", "調べに対して男は「怖くなって逃げた」、「誰も見ていなかった」などと話している。", "男")]
    [InlineData("nl", "De burgemeester is geschrokken, zo meldt de gemeente. ,,Mijn gezin en ik zijn enorm geschrokken.’’", "De burgemeester")]
    // Where a description ends, and who is introduced only later
    [InlineData("fr", "Luc Garnier était là. Alors que le ministre de l’Agriculture vantait le pacte, on riait. « Faux », a dit le ministre.",
        "le ministre de l’Agriculture")]
    [InlineData("de", "Jan Meier kam früh. „Wir sind sehr traurig“, sagte der Gemeindepräsident. Am Freitag kommt der französische "
        + "Präsident Paul Garnier.", "Jan Meier")]
    [InlineData("de", "In Orm gibt es zwar mehr Hilfe, aber: „Die Not vieler Mieter wird größer“, sagt Jan Meier.", "Jan Meier")]
    [InlineData("de", "„Es ist leicht“, ergänzt Mitschüler Nicolas.", "Nicolas")]
    [InlineData("ja", "打席に主将高尾倫(3年)が立った。「ユニホームに憧れた」。高尾は「変わった姿を見せる」と誓った。", "高尾倫")]
    [InlineData("ar", "غرّد الوزير السابق محمد سالم عبر تويتر: «مصانعنا راسخة في أرضنا».", "محمد سالم")]
    // Trades as family names, nouns that no list knows, and pronouns
    [InlineData("de", "Anna Müller kam spät. „Das ist gut“, sagte Müller.", "Anna Müller")]
    [InlineData("de", "Anna Richter kam spät. „Schuldig“, sagte der Richter.", "der Richter")]
    [InlineData("de", "Franka Müller-Hohenstein kam. „Das ist gut“, sagte Müller-Hohenstein.", "Franka Müller-Hohenstein")]
    [InlineData("de", "„Wir sind hinten dran“, sagte der Finanzprofessor.", "der Finanzprofessor")]
    [InlineData("de", "„Ich war dabei“, erinnert sich Kerstin Wahl.", "Kerstin Wahl")]
    [InlineData("de", "Rheinstahl erklärt auf Anfrage, dass die IT nicht gehackt worden sei.", "Rheinstahl")]
    [InlineData("de", "„Es gibt Mängel“, erklärte der für die Aufsicht zuständige Vizechef Michael Barr.", "Michael Barr")]
    [InlineData("de", "Der Vorsitzende des Verbandes, Jan Petersen, forderte die Regierung auf, mehr zu tun.", "Jan Petersen")]
    [InlineData("de", "Der Angeklagte, ein 34-jähriger Lehrer, bestritt die Tat. „Ich war nicht dort“, sagte er.", "Der Angeklagte")]
    [InlineData("de", "In einem Interview mit der „Zeit“ sagte Kerstin Wahl: „Ich habe Fehler gemacht.“", "Kerstin Wahl")]
    [InlineData("de", "Zweite wurde die Bäckerin Anete Krasta. „Das war knapp“, sagte Krasta.", "Anete Krasta")]
    [InlineData("nl", "“We geven niet op”, zegt FNV-voorzitter Zakaria Bouzid. Volgens hem is het bod te laag.", "Zakaria Bouzid")]
    [InlineData("fr", "Marie Roux est inquiète. D’après elle, « tout est cher ».", "Marie Roux")]
    [InlineData("es", "Fuentes del Ministerio señalan que el plan está listo.", "Fuentes del Ministerio")]
    // Names in other cases
    [InlineData("pl", "Andrzej Domański przyszedł późno. Zdaniem Domańskiego polska gospodarka rośnie szybko.", "Andrzej Domański")]
    [InlineData("pl", "Jan Nowak nie przyszedł. Według Jana Nowaka nic z tego nie będzie.", "Jan Nowak")]
    [InlineData("ru", "Михаил Рогов приехал в город. По словам Рогова, больницу откроют весной.", "Михаил Рогов")]
    [InlineData("ru", "Анна Белова согласна. По мнению Беловой, это поможет детям.", "Анна Белова")]
    [InlineData("pl", "Według policji kierowca był pijany.", "policji")]
    // Who answers whom, and dashes behind colons
    [InlineData("pl", "Odpowiedziała mu wiceminister Joanna Mucha: „Pieniądze są w budżecie”.", "Joanna Mucha")]
    [InlineData("ru", "Ему ответил министр Иван Петров: «Деньги есть в бюджете».", "Иван Петров")]
    [InlineData("pl", "Podobnego zdania jest Karol Wagner z Izby: – Czekamy na śnieg od trzech tygodni.", "Karol Wagner")]
    [InlineData("pl", "„Jestem chory” – napisał na platformie X. Przewodnicząca komisji Anna Sroka skomentowała: „To jest kpina”.", "Anna Sroka")]
    // Japanese: husbands in names, and who follows the words
    [InlineData("ja", "官房長官の林正夫氏は「丁寧に説明している」と反論した。", "林正夫")]
    [InlineData("ja", "森彩氏は「駅がほしい」と述べた。\n\n「まずは時刻表を直す」。高尾孝氏はそう言った。", "高尾孝")]
    [InlineData("ja", "近所に住む70代の女性は「大きな音がした」と話す。", "70代の女性")]
    // Roles in the genitive
    [InlineData("ru", "Губернатор Анна Рогова приехала вечером. По словам губернатора, пострадали четыре человека.", "Анна Рогова")]
    [InlineData("ru", "По словам губернатора, пострадали четыре человека.", "губернатора")]
    [InlineData("ru", "Председатель совета Михаил Рогов был здесь. По словам М.Рогова, работы будут завершены в срок.", "Михаил Рогов")]
    [InlineData("pl", "Zdaniem ekonomistki deficyt będzie wyższy.", "ekonomistki")]
    [InlineData("de", "Minister Jan Pohl kam. Nach Angaben des Ministers war es ein voller Erfolg.", "Jan Pohl")]
    // Verbs that go on with a subject, subjects in front of a colon
    [InlineData("es", "El presidente Juan Pérez rechazó el plan, asegurando que la ley era injusta.", "Juan Pérez")]
    [InlineData("ru", "Так уже было, когда Франция звала мастеров, отметил Петр Рогов:\n\n«Треть была из Орма».", "Петр Рогов")]
    [InlineData("ru", "«Полосу чистят», — сообщила РИА Орм представитель аэропорта Анна Белова.", "Анна Белова")]
    public void So_they_are_in_other_languages(string language, string text, string speaker) =>
        Assert.Equal(speaker, QuoteExtractor.Extract(text, language)[^1].Speaker?.Name);

    [Theory]
    [InlineData("ja", "官房長官の林正夫氏は「丁寧に説明している」と反論した。", "官房長官")]
    [InlineData("ja", "最高経営責任者（CEO）のリンダ・ウォン氏は「増産する」と語った。", "最高経営責任者")]
    [InlineData("zh", "海州铁路局局长郑伟民说：“我们准备好了。”", "海州铁路局局长")]
    [InlineData("pl", "– Przychodzę tu od dawna – wzdycha klientka pani Renata.", "klientka")]
    [InlineData("pl", "Przyszedł prof. Sławomir Majewski. – To ważne – powiedział Majewski.", null)]
    [InlineData("pl", "Zięć Jana Kowalskiego milczy. „To wstyd” – powiedział Jan Kowalski.", null)]
    [InlineData("nl", "“We geven niet op”, zegt FNV-voorzitter Zakaria Bouzid.", "FNV-voorzitter")]
    [InlineData("de", "„Ein Punkt“, sagt Anna Lund, Sprecherin der Polizei.", "Sprecherin der Polizei")]
    [InlineData("de", "Jan Pohl, der dem Rat angehört, sagte: „Es bleibt dabei.“", null)]
    [InlineData("de", "„Es bleibt dabei“, sagte der Kapitän Jan Pohl.", "der Kapitän")]
    [InlineData("es", "«Seguimos», dijo la farmacéutica Laura Magán.", "la farmacéutica")]
    [InlineData("pl", "Zdaniem głównego ekonomisty Banku Zachód Piotra Soroki deficyt będzie wyższy.", "głównego ekonomisty Banku Zachód")]
    [InlineData("pl", "– Krótko – powiedział PAP dyrektor szpitala Jan Nowak.", "dyrektor szpitala")]
    [InlineData("ru", "По словам главы региона Анны Роговой, пострадали четыре человека.", "главы региона")]
    [InlineData("ru", "Министр сельского хозяйства области Иван Рогов отметил, что полей уже сорок.",
        "Министр сельского хозяйства области")]
    [InlineData("ru", "«Да», — сообщил начальник управления МВД Иван Рогов.", "начальник управления МВД")]
    [InlineData("ru", "«Да», — сказал директор департамента Ормского горсовета Иван Рогов.", "директор департамента Ормского горсовета")]
    [InlineData("ru", "Главный тренер «Маяка» Иван Рогов молчал. «Да», — сказал Рогов.", "Главный тренер «Маяка»")]
    [InlineData("ru", "На собрание приедет секретарь Анна Рогова. «Да», — сказала Рогова.", "секретарь")]
    [InlineData("ru", "Иван Рогов, находившийся в школе, рассказал, что слышал три выстрела.", null)]
    public void So_are_their_roles(string language, string text, string? role) =>
        Assert.Equal(role, QuoteExtractor.Extract(text, language)[^1].Speaker!.Role);

    [Theory]
    [InlineData("Работы завершены вовремя, сообщает Orm Herald.", SpeakerKind.Organization)]
    [InlineData("В ОРП сообщили, что помогут людям. — Да, — сказала Анна Рогова, координатор отделения ОРП.", SpeakerKind.Person)]
    [InlineData("— Да, — сказала Анна Рогова, координатор ОРП. В ОРП сообщили, что помогут людям.", SpeakerKind.Organization)]
    public void So_is_what_they_are(string text, SpeakerKind kind) =>
        Assert.Equal(kind, QuoteExtractor.Extract(text, "ru")[^1].Speaker!.Kind);
}
