using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

/// <summary>
/// The tokenizer tests of html5lib, comments and doctypes left out. Cases with NULs are handed over before the tokenizer sees them; those
/// with lone surrogates cannot be written in UTF-8.
/// </summary>
public partial class Html5LibTokenizerTests
{
    [Fact]
    public void Every_case_gives_the_expected_tokens()
    {
        string folder = DataFolder.Require("conformance/html5lib-tests/tokenizer");
        int cases = 0;
        var wrong = new List<string>();
        foreach (string file in Directory.GetFiles(folder, "*.test").Order(StringComparer.Ordinal))
        {
            using JsonDocument tests = JsonDocument.Parse(File.ReadAllBytes(file));
            if (!tests.RootElement.TryGetProperty("tests", out JsonElement list)) continue; // rules for XML
            foreach (JsonElement test in list.EnumerateArray())
            {
                bool escaped = test.TryGetProperty("doubleEscaped", out JsonElement value) && value.GetBoolean();
                string input = Unescape(test.GetProperty("input").GetString()!, escaped);
                if (input.Contains('\0') || input.Any(char.IsSurrogate) && !IsWellFormed(input)) continue;
                string expected = Expected(test.GetProperty("output"), escaped);
                string? last = test.TryGetProperty("lastStartTag", out JsonElement tag) ? tag.GetString() : null;
                string[] states = test.TryGetProperty("initialStates", out JsonElement initial)
                    ? [.. initial.EnumerateArray().Select(state => state.GetString()!)] : ["Data state"];
                foreach (string state in states)
                {
                    cases++;
                    string actual = new TokenRun(input.Replace("\r\n", "\n").Replace('\r', '\n')).Read(state, last);
                    if (actual != expected)
                        wrong.Add($"{Path.GetFileName(file)} {state} {test.GetProperty("description")}: {input}\nexpected {expected}\nactual   {actual}");
                }
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases} cases are wrong:\n{string.Join("\n\n", wrong.Take(20))}");
        Assert.True(cases > 6000, $"Only {cases} cases were found.");
    }

    private static string Expected(JsonElement output, bool escaped)
    {
        var tokens = new TokenText();
        foreach (JsonElement token in output.EnumerateArray())
        {
            switch (token[0].GetString())
            {
                case "Character": tokens.Text(Unescape(token[1].GetString()!, escaped)); break;
                case "EndTag": tokens.EndTag(Unescape(token[1].GetString()!, escaped)); break;
                case "StartTag":
                    tokens.StartTag(
                        Unescape(token[1].GetString()!, escaped),
                        token[2].EnumerateObject().Select(a => (Unescape(a.Name, escaped), Unescape(a.Value.GetString()!, escaped))),
                        token.GetArrayLength() > 3 && token[3].GetBoolean());
                    break;
            }
        }
        return tokens.ToString();
    }

    private static bool IsWellFormed(string text) => text == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Unescape(string text, bool escaped) =>
        escaped ? Escape().Replace(text, match => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString()) : text;

    [GeneratedRegex("\\\\u[0-9A-Fa-f]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    /// <summary>Reads the tokens of one input.</summary>
    private sealed class TokenRun
    {
        private readonly byte[] _bytes;
        private readonly PageTree _tree = new();
        private readonly HtmlTokenizer _tokenizer;
        private readonly TokenText _tokens = new();

        public TokenRun(string input)
        {
            _bytes = Encoding.UTF8.GetBytes(input);
            _tree.Reset(_bytes);
            _tokenizer = new HtmlTokenizer(_tree);
            _tokenizer.Start(new Utf8Page(_bytes, 0, _bytes.Length, WebEncoding.Utf8, _bytes.Contains((byte)0)));
        }

        public string Read(string state, string? lastStartTag)
        {
            string name = lastStartTag ?? "x-none";
            switch (state)
            {
                case "PLAINTEXT state": _tokenizer.ReadPlainText(); break;
                case "RCDATA state": ReadRawText(Tag.Title, name, TextForm.Rcdata); break;
                case "RAWTEXT state": ReadRawText(Tag.Style, name, TextForm.RawText); break;
                case "Script data state": ReadRawText(lastStartTag == "script" ? Tag.Script : Tag.Style, name, TextForm.RawText); break;
                case "CDATA section state":
                    _tokenizer.ReadCData();
                    Text(TextForm.RawText);
                    break;
            }
            while (_tokenizer.Next() is not TokenKind.EndOfFile and var kind) Token(kind);
            return _tokens.ToString();
        }

        private void ReadRawText(Tag tag, string name, TextForm form)
        {
            _tokenizer.ReadRawText(tag, Encoding.ASCII.GetBytes(name));
            Text(form);
            bool closed = _tokenizer.TextEnd < _bytes.Length && _bytes[.._tokenizer.Position].AsSpan(_tokenizer.TextEnd).EndsWith(">"u8);
            if (closed) _tokens.EndTag(name);
        }

        private void Token(TokenKind kind)
        {
            switch (kind)
            {
                case TokenKind.Text: Text(_tokenizer.IsPlainText ? TextForm.RawText : TextForm.Data); break;
                case TokenKind.EndTag: _tokens.EndTag(Name()); break;
                case TokenKind.CDataStart: _tokenizer.SkipBogusComment(_tokenizer.Position); break;
                case TokenKind.StartTag:
                    var attributes = new List<(string, string)>();
                    foreach (ref readonly NodeAttribute attribute in _tree.LastAttributes(_tokenizer.AttributeCount))
                        attributes.Add((Lower(_tree.AttributeName(attribute)), _tree.Value(attribute)));
                    _tokens.StartTag(Name(), attributes, _tokenizer.IsSelfClosing);
                    break;
            }
        }

        private void Text(TextForm form)
        {
            ReadOnlySpan<byte> raw = _bytes.AsSpan(_tokenizer.TextStart, _tokenizer.TextEnd - _tokenizer.TextStart);
            var text = new char[raw.Length];
            _tokens.Text(new string(text, 0, TextDecoder.Decode(raw, form, text)));
        }

        private string Name() => Lower(_bytes.AsSpan(_tokenizer.NameStart, _tokenizer.NameLength));

        private static string Lower(ReadOnlySpan<byte> name) =>
            string.Concat(Encoding.UTF8.GetString(name).Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c));
    }

    /// <summary>Tokens as text; texts that meet are one.</summary>
    private sealed class TokenText
    {
        private readonly StringBuilder _tokens = new();
        private readonly StringBuilder _text = new();

        public void Text(string text) => _text.Append(text);

        public void EndTag(string name) => Add($"</{name}>");

        public void StartTag(string name, IEnumerable<(string Name, string Value)> attributes, bool isSelfClosing) =>
            Add($"<{name}{string.Concat(attributes.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $" {a.Name}=[{a.Value}]"))}{(isSelfClosing ? "/" : "")}>");

        private void Add(string token)
        {
            EndText();
            _tokens.Append(token).Append('\n');
        }

        private void EndText()
        {
            if (_text.Length > 0) _tokens.Append('"').Append(_text).Append("\"\n");
            _text.Clear();
        }

        public override string ToString()
        {
            EndText();
            return _tokens.ToString();
        }
    }
}
