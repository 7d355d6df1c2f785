using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsExtract.Output.Inspector;

/// <summary>
/// Writes HTML from interpolated strings: what the code says is markup, what is filled in is text and gets encoded. There is no other way
/// to write a text, so none can be left unencoded by mistake.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The parts have been written one by one when this is called.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The parts go to the output of this instance.")]
    public void Write([InterpolatedStringHandlerArgument("")] Markup markup) => _ = markup;

    /// <summary>Markup or style that is part of this program.</summary>
    public void WriteAsIs(string markup) => output.Write(markup);

    /// <summary>Receives the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Markup
    {
        private readonly TextWriter _output;

        public Markup(int literalLength, int formattedCount, HtmlWriter html) => _output = html.Output;

        public void AppendLiteral(string markup) => _output.Write(markup);

        public void AppendFormatted(string? text) => Encoder.Encode(_output, text ?? "");

        public void AppendFormatted(ReadOnlySpan<char> text) => Encoder.Encode(_output, text.ToString());

        public void AppendFormatted(int number) => _output.Write(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double probability) => _output.Write(probability.ToString("0.00", CultureInfo.InvariantCulture));
    }

    private TextWriter Output => output;
}
