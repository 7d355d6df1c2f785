using NewsExtract.Quotes.Speakers;
using NewsExtract.Quotes.Words;

namespace NewsExtract.Quotes.Detection;

/// <summary>Tells a few marked words that are somebody's own from scare quotes, titles, nicknames and names.</summary>
internal static class ScareQuotes
{
    /// <summary>From a verb of speech to the verb whose predicate is marked.</summary>
    private const int MaxPredicateDistance = 25;

    /// <summary>From a verb that names something to the name it gives: the thing may be a long noun phrase.</summary>
    private const int MaxNamedDistance = 20;

    /// <summary>The longest name of a paper, ship or film behind its noun.</summary>
    private const int MaxNameWords = 4;

    /// <summary>The longest title of a work.</summary>
    private const int MaxTitleWords = 14;

    /// <summary>The longest title or motto right behind its noun.</summary>
    private const int MaxMottoWords = 6;

    /// <summary>The longest example in brackets, in words.</summary>
    private const int MaxExample = 8;

    /// <summary>From a bracket to the last of the examples that it opens, in tokens.</summary>
    private const int MaxToBracket = 25;

    /// <summary>The longest Chinese term between marks.</summary>
    private const int MaxTermCharacters = 10;

    /// <summary>The longest Japanese title or term, in characters.</summary>
    private const int MaxJapaneseTerm = 24;

    /// <summary>Words from a verb of speech to the article of who was told, with who speaks between them.</summary>
    private const int MaxTold = 4;

    /// <summary>From a stretch to the verb of its clause.</summary>
    private const int MaxVerbDistance = 16;

    /// <summary>Whether a stretch is, wherever it stands, a nickname, a value in markup, or a term.</summary>
    public static bool IsNothingSaid(QuoteDocument document, in Stretch stretch) =>
        IsNickname(document, stretch) || IsValue(document, stretch) || IsTerm(document, stretch) || IsTitleOfDocument(document, stretch);

    /// <summary>"the 'Ready for the flood' brochure": in front of a noun for what is written stands its title.</summary>
    private static bool IsTitleOfDocument(QuoteDocument document, in Stretch stretch) => document.Language.HasFixedOrder
        && stretch.Closed && stretch.Open > 0 && stretch.Close + 1 < document.Tokens.Count && IsCapitalStart(document, stretch)
        && document.Tokens[stretch.Open - 1].Is(WordClass.Determiner)
        && document.Language.Speakers.IsDocument(document.Tokens[stretch.Close + 1].Word);

    /// <summary>Whether a stretch inside a reported clause is speech: longer, and nearer to the cue, it more often is.</summary>
    /// <param name="attribution">The attribution in front.</param>
    public static bool IsSpeech(QuoteDocument document, in Stretch stretch, in Attribution attribution)
    {
        int distance = stretch.Open - attribution.CueEnd;
        if (IsNamed(document, stretch, attribution)) return true;
        if (IsTitle(document, stretch)) return distance <= 1 && stretch.Words > 3;
        // "said that the claim was "true"": what somebody is said to be.
        int predicate = stretch.Open - 1;
        if (predicate > 0 && document.Tokens[predicate].Is(WordClass.Indefinite)) predicate--;
        // Nor what something only appeared to be.
        if (distance <= MaxPredicateDistance && document.Tokens[predicate].Is(WordClass.Auxiliary) && !IsCapitalStart(document, stretch)
            && !(predicate > 0 && document.Has(predicate - 1, WordList.Infinitive)))
        {
            return true;
        }
        if (distance <= MaxPredicateDistance && stretch.Words > 1 && IsBehindSubject(document, stretch)) return true;
        // Every character is a word to the tokenizer: words have two of them.
        int words = Tokenizer.IsIdeograph(document.Tokens[stretch.Open + 1].First) ? (stretch.Words + 1) / 2 : stretch.Words;
        return words switch
        {
            1 => distance <= 3,
            2 => distance <= 8,
            3 => distance <= 16,
            4 => distance <= 40,
            _ => true,
        };
    }

    /// <summary>"said that in the end, Smith "knows people"": the verb of a clause whose subject stands in front of the mark.</summary>
    private static bool IsBehindSubject(QuoteDocument document, in Stretch stretch)
    {
        if (IsCapitalStart(document, stretch) || stretch.Open < 2 || !document.Language.HasFixedOrder
            || document.ReferenceEndingAt[stretch.Open - 1] is not (>= 0 and var index)
            || document.References[index].Kind == ReferenceKind.Nominal)
        {
            return false;
        }
        int before = document.References[index].First - 1;
        return before >= 0 && (document.Tokens[before].First == ',' || document.Tokens[before].Is(WordClass.Complementizer));
    }

    /// <summary>What a verb calls something, in its own clause: <c>described the ruling of the court as "bizarre"</c>.</summary>
    private static bool IsNamed(QuoteDocument document, in Stretch stretch, in Attribution attribution)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[attribution.CueFirst].Is(WordClass.NamingCue) || stretch.Open - attribution.CueEnd > MaxNamedDistance) return false;
        if (IsCapitalStart(document, stretch) && !document.Language.CasesNouns) return false;
        for (int i = attribution.CueEnd; i < stretch.Open; i++)
        {
            // "called passage of that law "perverse"": no clause without a verb.
            bool clause = tokens[i].Is(WordClass.Complementizer | WordClass.Relative)
                && (!tokens[i].Is(WordClass.Definite) || ClosingClauses.HasVerb(document, i, stretch.Open));
            if (clause || tokens[i].First == ';') return false;
        }
        // "called a meeting to discuss the mayor's "grand tour"": no predicate has an owner.
        if (document.IsPossessive(stretch.Open - 1)
            || tokens[stretch.Open - 1].Is(WordClass.PronounPossessive) && stretch.Open - attribution.CueEnd > 2)
        {
            return false;
        }
        // "described the activities of "hostile" forces": an adjective of what is described.
        return stretch.Words > 1 || document.Language.CasesNouns || stretch.Close + 1 >= tokens.Count
            || tokens[stretch.Close + 1] is not { IsWord: true, Casing: Casing.Lower, Class: WordClass.None or WordClass.GroupNoun };
    }

    /// <summary>"a model called "the ferry"": what a thing is called, but not "what NAME called "a ferry"".</summary>
    public static bool IsNameOf(QuoteDocument document, int cue)
    {
        if (!document.Has(cue, WordList.NamesThing)) return false;
        for (int i = cue - 1; i >= Math.Max(0, cue - MaxVerbDistance) && document.Tokens[i].Sentence == document.Tokens[cue].Sentence; i--)
        {
            if (document.Has(i, WordList.What)) return false;
        }
        return true;
    }

    /// <summary>
    /// Whether the reporter's words around a stretch have a verb form of reported speech: then the marked words are reported too.
    /// </summary>
    /// <param name="spoken">Whether somebody is known to speak here: then a form that elsewhere marks the unreal counts as well.</param>
    public static bool IsReported(QuoteDocument document, in Stretch stretch, bool spoken)
    {
        if (!document.Language.HasSubjunctive || IsTitle(document, stretch)) return false;
        Sentence sentence = document.Sentences[document.Tokens[stretch.Open].Sentence];
        WordClass forms = spoken ? WordClass.Subjunctive | WordClass.Conditional : WordClass.Subjunctive;
        int floor = Math.Max(sentence.First, stretch.Open - MaxVerbDistance),
            limit = Math.Min(sentence.End, stretch.Close + MaxVerbDistance);
        for (int i = floor; i < limit; i++)
        {
            ref Token token = ref document.Tokens[i];
            if (token.Stretch < 0 && token.Casing == Casing.Lower && token.Is(forms)) return true;
        }
        return false;
    }

    /// <summary>A short stretch whose words all begin with capitals names something.</summary>
    public static bool IsTitle(QuoteDocument document, in Stretch stretch)
    {
        // "der Sender „Neue Welle“", "sagte er dem „Neuen Kurier“": behind a noun stands its name, behind a cue and an article a paper's.
        if (document.Language.CasesNouns)
            return stretch.Open > 0 && IsCapitalStart(document, stretch)
                && (stretch.Words <= MaxMottoWords && document.Tokens[stretch.Open - 1].IsCapital
                || stretch.Words <= MaxNameWords && document.Tokens[stretch.Close - 1].IsCapital && IsTold(document, stretch.Open - 1));
        if (!document.Language.HasFixedOrder && IsNameInSentence(document, stretch)) return true;
        if (stretch.Words is < 2 or > MaxTitleWords) return false;
        int lower = 0, capital = 0;
        for (int i = stretch.Open + 1; i < stretch.Close; i++)
        {
            ref Token token = ref document.Tokens[i];
            if (!token.IsWord || token.Is(WordClass.Preposition | WordClass.Definite | WordClass.Conjunction | WordClass.Indefinite))
                continue;
            if (token.IsCapital) capital++;
            else if (token.Casing == Casing.Lower) lower++;
        }
        return lower == 0 && capital > 0;
    }

    /// <summary>
    /// "в категории «Уровень жизни»": a few words with a capital in the midst of a sentence, where languages begin only the first word of a
    /// title with one.
    /// </summary>
    private static bool IsNameInSentence(QuoteDocument document, in Stretch stretch)
    {
        if (stretch.Words > MaxNameWords || stretch.Open == 0 || !document.Tokens[stretch.Open + 1].IsCapital) return false;
        ref Token before = ref document.Tokens[stretch.Open - 1];
        return before.IsWord && !before.Is(WordClass.AnyCue | WordClass.Complementizer)
            && before.Sentence == document.Tokens[stretch.Open].Sentence
            && document.Text[stretch.End - 1] is not ('.' or '!' or '?' or ',' or '…');
    }

    /// <summary>Whether an article stands behind a verb of speech, or behind that and who speaks.</summary>
    /// <param name="first">Whether another paper may stand between.</param>
    private static bool IsTold(QuoteDocument document, int article, bool first = true)
    {
        TokenBuffer tokens = document.Tokens;
        if (!tokens[article].Is(WordClass.Definite)) return false;
        for (int i = article - 1; i >= Math.Max(0, article - MaxTold) && tokens[i].Sentence == tokens[article].Sentence; i--)
        {
            if (tokens[i].Is(WordClass.SpeechCue)) return true;
            // "der „Nordpost“ und dem „Neuen Kurier“"
            if (tokens[i].Kind == TokenKind.Mark && tokens[i].Stretch >= 0)
                return first && document.Stretches[tokens[i].Stretch] is { Open: > 0 } paper && paper.Words <= MaxNameWords
                    && IsTold(document, paper.Open - 1, first: false);
        }
        return false;
    }

    /// <summary>A nickname inside a name: <c>Elena "Nell" Varga</c>.</summary>
    public static bool IsNickname(QuoteDocument document, in Stretch stretch)
    {
        TokenBuffer tokens = document.Tokens;
        if (stretch.Words > 2 || !stretch.Closed || document.Language.CasesNouns || stretch.Open == 0 || stretch.Close + 1 >= tokens.Count)
            return false;
        ref Token before = ref tokens[stretch.Open - 1], behind = ref tokens[stretch.Close + 1];
        return IsOfName(before) && IsOfName(behind) && IsCapitalStart(document, stretch) && before.Sentence == behind.Sentence;
    }

    /// <summary><c>id="77825"</c>: what stands between marks behind an equals sign, in markup that a text has kept, nobody says.</summary>
    private static bool IsValue(QuoteDocument document, in Stretch stretch) =>
        document.Tokens[stretch.Open].Start is > 0 and var open && document.Text[open - 1] == '=';

    /// <summary>'mit der „Zeit“ sagte': one capital word behind an article, as papers and ships are named.</summary>
    public static bool IsNameBehindArticle(QuoteDocument document, in Stretch stretch) => stretch.Words == 1 && stretch.Open > 0
        && document.Tokens[stretch.Open - 1].Is(WordClass.Definite) && IsCapitalStart(document, stretch);

    /// <summary>"(« Comment faire ? », « Que dire »)": examples in brackets nobody says.</summary>
    public static bool IsExample(QuoteDocument document, in Stretch stretch)
    {
        if (document.Language.HasFixedOrder || stretch.Words > MaxExample) return false;
        TokenBuffer tokens = document.Tokens;
        int sentence = tokens[stretch.Open].Sentence;
        for (int i = stretch.Open - 1; i >= Math.Max(0, stretch.Open - MaxToBracket) && tokens[i].Sentence == sentence; i--)
        {
            if (tokens[i].First is ')' or '）') return false;
            if (tokens[i].First is '(' or '（') return true;
        }
        return false;
    }

    /// <summary>“雪鹰”号, “天价工资”的原因: a few characters that the sentence goes on with are a term or name, not a quote.</summary>
    private static bool IsTerm(QuoteDocument document, in Stretch stretch)
    {
        TokenBuffer tokens = document.Tokens;
        if (!stretch.Closed || stretch.Close + 1 >= tokens.Count) return false;
        if (document.Language.Code == "ja") return IsJapaneseTerm(document, stretch);
        if (document.Language.Code != "zh" || stretch.Words > MaxTermCharacters) return false;
        ref Token behind = ref tokens[stretch.Close + 1];
        return behind.IsWord && Tokenizer.IsIdeograph(behind.First) && behind.Sentence == tokens[stretch.Open].Sentence
            && !behind.Is(WordClass.AnyCue) && document.Text[stretch.End - 1] is not ('。' or '！' or '？' or '，' or '…');
    }

    /// <summary>「うまい店」を, 「良店あり」という印象: with a particle of case behind it, or called so.</summary>
    private static bool IsJapaneseTerm(QuoteDocument document, in Stretch stretch)
    {
        TokenBuffer tokens = document.Tokens;
        int behind = stretch.Close + 1;
        if (stretch.Words > MaxJapaneseTerm || document.Text[stretch.End - 1] is '。' or '！' or '？') return false;
        if (tokens[behind].First is 'を' or 'の' or 'が' or 'は' or 'に' or 'で' or 'も' or 'や' or 'へ' or '（') return true;
        // 「絶対反対」と may be said; where no particle of its own or behind it makes a sentence of it, it is a name.
        if (tokens[behind].First != 'と' && !HasHiragana(document.Text[stretch.Start..stretch.End])) return true;
        return behind + 3 < tokens.Count && (tokens[behind].First, tokens[behind + 1].First, tokens[behind + 2].First) is ('と', 'い', 'う')
            && tokens[behind + 3].IsWord && tokens[behind + 3].First is not ('声' or '意' or 'こ' or '批' or '指' or '思' or '考' or '主');
    }

    private static bool HasHiragana(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (HanCharacters.IsHiragana(c)) return true;
        }
        return false;
    }

    public static bool IsCapitalStart(QuoteDocument document, in Stretch stretch) =>
        document.Tokens[stretch.Open + 1].Casing != Casing.Lower;

    private static bool IsOfName(in Token token) => token.IsWord && token.IsCapital && !token.Is(WordClass.Stop);
}
