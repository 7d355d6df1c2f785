namespace NewsExtract.Html;

/// <content>
/// The 40 encodings with their 228 labels (Encoding Standard, 4.2) and, for those of one byte a character, what the bytes from 0x80 on
/// stand for (9.1): U+FFFD where a byte is unassigned.
/// </content>
internal sealed partial class WebEncoding
{
    private const string C1Controls =
        "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F" +
        "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F";

    /// <summary>Visual and logical Hebrew differ in the order in which text is displayed, not in its characters.</summary>
    private const string Iso88598 =
        C1Controls +
        "\u00A0�¢£¤¥¦§¨©×«¬\u00AD®¯°±²³´µ¶·¸¹÷»¼½¾�" +
        "�������������������������������‗" +
        "אבגדהוזחטיךכלםמןנסעףפץצקרשת��\u200E\u200F�";

    /// <summary>The bytes of x-user-defined stand in the private use area, so that a page's script can tell them apart.</summary>
    private static readonly string PrivateUse = string.Create(128, 0, (characters, _) =>
    {
        for (int i = 0; i < characters.Length; i++) characters[i] = (char)(0xF780 + i);
    });

    private static readonly WebEncoding[] All =
    [
        new("UTF-8", DecoderKind.Utf8, "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
        new("IBM866", DecoderKind.SingleByte, "866 cp866 csibm866 ibm866",
            "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" +
            "абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
            "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
            "рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00A0"),
        new("ISO-8859-2", DecoderKind.SingleByte, "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 " +
            "latin2",
            C1Controls +
            "\u00A0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00ADŽŻ°ą˛ł´ľśˇ¸šşťź˝žż" +
            "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß" +
            "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"),
        new("ISO-8859-3", DecoderKind.SingleByte, "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 " +
            "latin3",
            C1Controls +
            "\u00A0Ħ˘£¤�Ĥ§¨İŞĞĴ\u00AD�Ż°ħ²³´µĥ·¸ışğĵ½�ż" +
            "ÀÁÂ�ÄĊĈÇÈÉÊËÌÍÎÏ�ÑÒÓÔĠÖ×ĜÙÚÛÜŬŜß" +
            "àáâ�äċĉçèéêëìíîï�ñòóôġö÷ĝùúûüŭŝ˙"),
        new("ISO-8859-4", DecoderKind.SingleByte, "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 " +
            "latin4",
            C1Controls +
            "\u00A0ĄĸŖ¤ĨĻ§¨ŠĒĢŦ\u00ADŽ¯°ą˛ŗ´ĩļˇ¸šēģŧŊžŋ" +
            "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎĪĐŅŌĶÔÕÖ×ØŲÚÛÜŨŪß" +
            "āáâãäåæįčéęëėíîīđņōķôõö÷øųúûüũū˙"),
        new("ISO-8859-5", DecoderKind.SingleByte, "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 " +
            "iso_8859-5:1988",
            C1Controls +
            "\u00A0ЁЂЃЄЅІЇЈЉЊЋЌ\u00ADЎЏАБВГДЕЖЗИЙКЛМНОП" +
            "РСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп" +
            "рстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ"),
        new("ISO-8859-6", DecoderKind.SingleByte, "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 " +
            "iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987",
            C1Controls +
            "\u00A0���¤�������،\u00AD�������������؛���؟" +
            "�ءآأؤإئابةتثجحخدذرزسشصضطظعغ�����" +
            "ـفقكلمنهوىي\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652�������������"),
        new("ISO-8859-7", DecoderKind.SingleByte, "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 " +
            "iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek",
            C1Controls +
            "\u00A0‘’£€₯¦§¨©ͺ«¬\u00AD�―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ" +
            "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ�ΣΤΥΦΧΨΩΪΫάέήί" +
            "ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ�"),
        new("ISO-8859-8", DecoderKind.SingleByte, "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 " +
            "iso88598 iso_8859-8 iso_8859-8:1988 visual",
            Iso88598),
        new("ISO-8859-8-I", DecoderKind.SingleByte, "csiso88598i iso-8859-8-i logical",
            Iso88598),
        new("ISO-8859-10", DecoderKind.SingleByte, "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
            C1Controls +
            "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋ" +
            "ĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß" +
            "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ"),
        new("ISO-8859-13", DecoderKind.SingleByte, "iso-8859-13 iso8859-13 iso885913",
            C1Controls +
            "\u00A0”¢£¤„¦§Ø©Ŗ«¬\u00AD®Æ°±²³“µ¶·ø¹ŗ»¼½¾æ" +
            "ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß" +
            "ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž’"),
        new("ISO-8859-14", DecoderKind.SingleByte, "iso-8859-14 iso8859-14 iso885914",
            C1Controls +
            "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡ" +
            "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß" +
            "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ"),
        new("ISO-8859-15", DecoderKind.SingleByte, "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
            C1Controls +
            "\u00A0¡¢£€¥Š§š©ª«¬\u00AD®¯°±²³Žµ¶·ž¹º»ŒœŸ¿" +
            "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
            "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"),
        new("ISO-8859-16", DecoderKind.SingleByte, "iso-8859-16",
            C1Controls +
            "\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸż" +
            "ÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚß" +
            "àáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ"),
        new("KOI8-R", DecoderKind.SingleByte, "cskoi8r koi koi8 koi8-r koi8_r",
            "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00A0⌡°²·÷" +
            "═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©" +
            "юабцдефгхийклмнопярстужвьызшэщчъ" +
            "ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"),
        new("KOI8-U", DecoderKind.SingleByte, "koi8-ru koi8-u",
            "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00A0⌡°²·÷" +
            "═║╒ёє╔ії╗╘╙╚╛ґў╞╟╠╡ЁЄ╣ІЇ╦╧╨╩╪ҐЎ©" +
            "юабцдефгхийклмнопярстужвьызшэщчъ" +
            "ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"),
        new("macintosh", DecoderKind.SingleByte, "csmacintosh mac macintosh x-mac-roman",
            "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü" +
            "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
            "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
            "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"),
        new("windows-874", DecoderKind.SingleByte, "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
            "€\u0081\u0082\u0083\u0084…\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090‘’“”•–—\u0098\u0099\u009A" +
            "\u009B\u009C\u009D\u009E\u009F" +
            "\u00A0กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟ" +
            "ภมยรฤลฦวศษสหฬอฮฯะ\u0E31าำ\u0E34\u0E35\u0E36\u0E37\u0E38\u0E39\u0E3A����฿" +
            "เแโใไๅๆ\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E4E๏๐๑๒๓๔๕๖๗๘๙๚๛����"),
        new("windows-1250", DecoderKind.SingleByte, "cp1250 windows-1250 x-cp1250",
            "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź" +
            "\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż" +
            "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß" +
            "ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"),
        new("windows-1251", DecoderKind.SingleByte, "cp1251 windows-1251 x-cp1251",
            "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ" +
            "\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї" +
            "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" +
            "абвгдежзийклмнопрстуфхцчшщъыьэюя"),
        new("windows-1252", DecoderKind.SingleByte, "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 " +
            "iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252",
            "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ" +
            "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿" +
            "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß" +
            "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"),
        new("windows-1253", DecoderKind.SingleByte, "cp1253 windows-1253 x-cp1253",
            "€\u0081‚ƒ„…†‡\u0088‰\u008A‹\u008C\u008D\u008E\u008F\u0090‘’“”•–—\u0098™\u009A›\u009C\u009D\u009E\u009F" +
            "\u00A0΅Ά£¤¥¦§¨©�«¬\u00AD®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ" +
            "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ�ΣΤΥΦΧΨΩΪΫάέήί" +
            "ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ�"),
        new("windows-1254", DecoderKind.SingleByte, "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 " +
            "iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254",
            "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008D\u008E\u008F\u0090‘’“”•–—˜™š›œ\u009D\u009EŸ" +
            "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿" +
            "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß" +
            "àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"),
        new("windows-1255", DecoderKind.SingleByte, "cp1255 windows-1255 x-cp1255",
            "€\u0081‚ƒ„…†‡ˆ‰\u008A‹\u008C\u008D\u008E\u008F\u0090‘’“”•–—˜™\u009A›\u009C\u009D\u009E\u009F" +
            "\u00A0¡¢£₪¥¦§¨©×«¬\u00AD®¯°±²³´µ¶·¸¹÷»¼½¾¿" +
            "\u05B0\u05B1\u05B2\u05B3\u05B4\u05B5\u05B6\u05B7\u05B8\u05B9\u05BA\u05BB\u05BC\u05BD־\u05BF׀\u05C1\u05C2׃װױײ׳״�������" +
            "אבגדהוזחטיךכלםמןנסעףפץצקרשת��\u200E\u200F�"),
        new("windows-1256", DecoderKind.SingleByte, "cp1256 windows-1256 x-cp1256",
            "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200C\u200Dں" +
            "\u00A0،¢£¤¥¦§¨©ھ«¬\u00AD®¯°±²³´µ¶·¸¹؛»¼½¾؟" +
            "ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقك" +
            "àلâمنهوçèéêëىيîï\u064B\u064C\u064D\u064Eô\u064F\u0650÷\u0651ù\u0652ûü\u200E\u200Fے"),
        new("windows-1257", DecoderKind.SingleByte, "cp1257 windows-1257 x-cp1257",
            "€\u0081‚\u0083„…†‡\u0088‰\u008A‹\u008C¨ˇ¸\u0090‘’“”•–—\u0098™\u009A›\u009C¯˛\u009F" +
            "\u00A0�¢£¤�¦§Ø©Ŗ«¬\u00AD®Æ°±²³´µ¶·ø¹ŗ»¼½¾æ" +
            "ĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ×ŲŁŚŪÜŻŽß" +
            "ąįāćäåęēčéźėģķīļšńņóōõö÷ųłśūüżž˙"),
        new("windows-1258", DecoderKind.SingleByte, "cp1258 windows-1258 x-cp1258",
            "€\u0081‚ƒ„…†‡ˆ‰\u008A‹Œ\u008D\u008E\u008F\u0090‘’“”•–—˜™\u009A›œ\u009D\u009EŸ" +
            "\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿" +
            "ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß" +
            "àáâăäåæçèéêë\u0301íîïđñ\u0323óôơö÷øùúûüư₫ÿ"),
        new("x-mac-cyrillic", DecoderKind.SingleByte, "x-mac-cyrillic x-mac-ukrainian",
            "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" +
            "†°Ґ£§•¶І®©™Ђђ≠Ѓѓ∞±≤≥іµґЈЄєЇїЉљЊњ" +
            "јЅ¬√ƒ≈∆«»…\u00A0ЋћЌќѕ–—“”‘’÷„ЎўЏџ№Ёёя" +
            "абвгдежзийклмнопрстуфхцчшщъыьэю€"),
        new("GBK", DecoderKind.Gb18030, "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
        new("gb18030", DecoderKind.Gb18030, "gb18030"),
        new("Big5", DecoderKind.Big5, "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
        new("EUC-JP", DecoderKind.EucJp, "cseucpkdfmtjapanese euc-jp x-euc-jp"),
        new("ISO-2022-JP", DecoderKind.Iso2022Jp, "csiso2022jp iso-2022-jp"),
        new("Shift_JIS", DecoderKind.ShiftJis, "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"),
        new("EUC-KR", DecoderKind.EucKr, "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 " +
            "windows-949"),
        new("replacement", DecoderKind.Replacement, "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement"),
        new("UTF-16BE", DecoderKind.Utf16BE, "unicodefffe utf-16be"),
        new("UTF-16LE", DecoderKind.Utf16LE, "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
        new("x-user-defined", DecoderKind.SingleByte, "x-user-defined", PrivateUse),
    ];
}
