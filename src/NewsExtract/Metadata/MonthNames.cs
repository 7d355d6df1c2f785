using System.Collections.Frozen;

namespace NewsExtract.Metadata;

/// <summary>Names and abbreviations of months in the languages of the news, with the case forms that stand in dates.</summary>
internal static class MonthNames
{
    /// <summary>One line a month: Gregorian months 1 to 12. A form of two languages stands with the language that has more news.</summary>
    private static readonly string[] Gregorian =
    [
        "january jan januar januari janvier janv enero ene gennaio gen genn janeiro jaanuar jaan tammikuu tammi styczeń stycznia "
            + "styczen sty leden ledna " +
        "január januára ianuarie ian января январь янв січня січень січ януари јануар јануара ιανουαρίου ιανουάριος ιανουαριου "
            + "ιανουαριος γενάρη ιαν " +
        "ocak oca يناير جانفي ינואר בינואר siječnja siječanj sausio sausis janvāris janvārī gener urtarrila urtarrilaren xaneiro janúar "
            + "jänner jan. " +
        "জানুয়ারি जनवरी มกราคม ژانویه ionawr eanáir janar հունվարի հունվար იანვარი იანვ yanvar қаңтар ஜனவரி జనవరి જાન્યુઆરી جنوری студзеня",
        "february feb februar februari février fevrier févr fevr fév febrero febbraio febb fevereiro fev veebruar veebr helmikuu helmi "
            + "luty lutego lut " +
        "únor února unor február februára februarie февраля февраль фев февр лютого лютий лют февруари фебруар фебруара φεβρουαρίου "
            + "φεβρουάριος φεβρουαριου " +
        "φεβρουαριος φεβ şubat subat şub فبراير فيفري شباط פברואר בפברואר veljače veljača vasario vasaris februāris februārī febrer "
            + "otsaila otsailaren " +
        "febreiro febrúar feber ফেব্রুয়ারি फरवरी फ़रवरी กุมภาพันธ์ فوریه chwefror feabhra shkurt փետրվարի თებერვალი თებ fevral ақпан "
            + "பிப்ரவரி ఫిబ్రవరి فروری лютага",
        "march mar märz maerz mrz mär mars marzo março marco märts maaliskuu maalis marzec marca mrz březen března brezen března marec "
            + "március márc martie " +
        "марта март мар березня березень бер марта μαρτίου μάρτιος μαρτιου μαρτιος μαρ mart مارس آذار מרץ במרץ ožujka ožujak kovo kovas "
            + "marts martā març " +
        "martxoa martxoaren maart mrt maret মার্চ मार्च มีนาคม mawrth márta մարտի მარტი მარ наурыз மார்ச் మార్చి مارچ сакавіка",
        "april apr avril avr abril abr aprile aprill huhtikuu huhti kwiecień kwietnia kwiecien kwi duben dubna dub apríl apríla április "
            + "ápr aprilie апреля " +
        "апрель апр квітня квітень кві април априла απριλίου απρίλιος απριλιου απριλιος απρ nisan nis أبريل ابريل أفريل نيسان אפריל "
            + "באפריל travnja travanj " +
        "balandžio balandis aprīlis aprīlī apirila apirilaren এপ্রিল अप्रैल เมษายน آوریل ebrill aibreán prill ապրիլի აპრილი აპრ aprel "
            + "сәуір ஏப்ரல் ఏప్రిల్ اپریل красавіка",
        "may mai mayo maggio mag maio mei maj maja toukokuu touko květen května kveten máj mája május máj mayıs mayis may мая май "
            + "травня травень тра мај маја " +
        "μαΐου μάιος μαιου μαίου μαιος μαϊ μαι مايو ماي أيار ايار מאי במאי svibnja svibanj gegužės gegužė maijs maijā maig maiatza "
            + "maiatzaren maí মে मई พฤษภาคม مه " +
        "bealtaine մայիսի მაისი მაი мамыр மே మే مئی мая траўня",
        "june jun juni juin junio giugno giu junho juuni juun kesäkuu kesä czerwiec czerwca cze červen června cerven jún júna június "
            + "jún iunie iun июня июнь " +
        "июн червня червень чер юни јун јуна ιουνίου ιούνιος ιουνιου ιουνιος ιουν haziran haz يونيو يونيه جوان حزيران יוני ביוני lipnja "
            + "lipanj birželio " +
        "birželis jūnijs jūnijā juny ekaina ekainaren xuño júní জুন जून มิถุนายน ژوئن mehefin meitheamh qershor հունիսի ივნისი ივნ iyun "
            + "маусым ஜூன் జూన్ جون чэрвеня",
        "july jul juli juillet juil julio luglio lug julho juuli heinäkuu heinä lipiec lipca lip červenec července cervenec júl júla "
            + "július júl iulie iul июля " +
        "июль июл липня липень лип юли јул јула ιουλίου ιούλιος ιουλιου ιουλιος ιουλ temmuz tem يوليو يوليه جويلية تموز יולי ביולי "
            + "srpnja srpanj liepos " +
        "liepa jūlijs jūlijā juliol uztaila uztailaren xullo júlí জুলাই जुलाई กรกฎาคม ژوئیه gorffennaf iúil korrik հուլիսի ივლისი ივლ "
            + "iyul шілде ஜூலை జులై జూలై جولائی ліпеня",
        "august aug août aout agosto ago augusti agosto ago elokuu elo sierpień sierpnia sierpien sie srpen srpna srp augusta augusztus "
            + "aug august августа " +
        "август авг серпня серпень сер август август αυγούστου αύγουστος αυγουστου αυγουστος αυγ ağustos agustos ağu أغسطس اغسطس أوت آب "
            + "אוגוסט באוגוסט kolovoza " +
        "kolovoz rugpjūčio rugpjūtis augusts augustā agost abuztua abuztuaren augustus ágúst agustus আগস্ট अगस्त สิงหาคม اوت awst "
            + "lúnasa gusht օգոստոսի აგვისტო აგვ " +
        "avqust avgust тамыз ஆகஸ்ட் ఆగస్టు اگست жніўня avgusta",
        "september sep sept septembre septiembre setiembre settembre sett setembro set syyskuu syys wrzesień września wrzesien wrz září "
            + "zari szeptember szept " +
        "septembrie сентября сентябрь сен сент вересня вересень вер септември септембар септембра σεπτεμβρίου σεπτέμβριος σεπτεμβριου "
            + "σεπτεμβριος σεπ σεπτ eylül " +
        "eylul eyl سبتمبر أيلول ايلول ספטמבר בספטמבר rujna rujan rugsėjo rugsėjis septembris septembrī setembre iraila irailaren सितंबर "
            + "सितम्बर সেপ্টেম্বর กันยายน سپتامبر medi " +
        "meán shtator սեպտեմբերի სექტემბერი სექ sentyabr sentabr қыркүйек செப்டம்பர் సెప్టెంబర్ ستمبر верасня septembra",
        "october oct oktober okt octobre octubre ottobre ott outubro out oktoober lokakuu loka październik października pazdziernik paź "
            + "říjen října rijen október " +
        "októbra octombrie октября октябрь окт жовтня жовтень жов октомври октобар октобра οκτωβρίου οκτώβριος οκτωβριου οκτωβριος οκτ "
            + "ekim eki أكتوبر اكتوبر " +
        "אוקטובר באוקטובר listopada-hr spalio spalis oktobris oktobrī urria urriaren অক্টোবর अक्टूबर अक्तूबर ตุลาคม اکتبر hydref tetor "
            + "հոկտեմբերի ოქტომბერი ოქტ oktyabr " +
        "қазан அக்டோபர் అక్టోబర్ اکتوبر кастрычніка oktobra",
        "november nov novembre noviembre novembro marraskuu marras listopad listopadu listopada lis november noiembrie noi ноября "
            + "ноябрь ноя нояб листопада " +
        "листопад лис ноември новембар новембра νοεμβρίου νοέμβριος νοεμβριου νοεμβριος νοε νοεμ kasım kasim kas نوفمبر נובמבר בנובמבר "
            + "studenoga studenog studeni " +
        "lapkričio lapkritis novembris novembrī azaroa azaroaren nóvember নভেম্বর नवंबर नवम्बर พฤศจิกายน نوامبر tachwedd samhain nëntor "
            + "նոյեմբերի ნოემბერი ნოე noyabr " +
        "қараша நவம்பர் నవంబర్ نومبر лістапада novembra",
        "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro detsember dets joulukuu joulu grudzień grudnia "
            + "grudzien gru prosinec " +
        "prosince pro december decembra decembrie декабря декабрь дек грудня грудень гру декември децембар децембра δεκεμβρίου "
            + "δεκέμβριος δεκεμβριου δεκεμβριος " +
        "δεκ aralık aralik ara ديسمبر דצמבר בדצמבר prosinca prosinac gruodžio gruodis decembris decembrī desembre abendua abenduaren "
            + "decembro desember des " +
        "ডিসেম্বর दिसंबर दिसम्बर ธันวาคม دسامبر rhagfyr nollaig dhjetor դեկտեմբերի დეკემბერი დეკ dekabr желтоқсан டிசம்பர் డిసెంబర్ "
            + "دسمبر снежня desembro",
    ];

    private const string Persian = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";

    /// <summary>Persian months are numbered from here, so that one table holds both calendars.</summary>
    public const int FirstPersian = 101;

    private static readonly FrozenDictionary<string, int> Months = Build();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Months.GetAlternateLookup<ReadOnlySpan<char>>();
    private const int LongestName = 24;

    /// <summary>
    /// The month a word names, 0 for none; a Persian month is <see cref="FirstPersian"/> or
    /// more. Case endings after a long name are passed over.
    /// </summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > LongestName) return 0;
        Span<char> lower = stackalloc char[LongestName];
        int length = word.ToLowerInvariant(lower);
        // Persian pages write their ye and kaf with the Arabic letters as well.
        if (word[0] is >= '\u0600' and <= '\u06ff' && !BySpan.ContainsKey(lower[..length]))
        {
            lower[..length].Replace('ي', 'ی');
            lower[..length].Replace('ك', 'ک');
        }
        if (BySpan.TryGetValue(lower[..length], out int month)) return month;
        for (int shorter = length - 1; shorter >= 5 && shorter >= length - 4; shorter--)
            if (BySpan.TryGetValue(lower[..shorter], out month)) return month;
        return 0;
    }

    private static FrozenDictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>();
        for (int month = 1; month <= 12; month++)
            foreach (string name in Gregorian[month - 1].Split(' ')) months.TryAdd(name, month);
        string[] persian = Persian.Split(' ');
        for (int month = 0; month < 12; month++) months.TryAdd(persian[month], FirstPersian + month);
        return months.ToFrozenDictionary();
    }
}
