using System.Reflection;
using System.Text;

namespace NewsExtract.Comments;

/// <summary>
/// Sets of phrases by name, from an embedded file: a line <c>[name]</c> begins a set, its phrases stand between commas or line ends, and a
/// line that begins with <c>#</c> is a comment.
/// </summary>
internal sealed class PhraseFile
{
    private readonly Dictionary<string, PhraseSet> _sets = [];

    /// <param name="resource">The name of the resource.</param>
    public PhraseFile(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var file = new StreamReader(stream, Encoding.UTF8);
        string name = "";
        var phrases = new StringBuilder();
        while (file.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (!line.StartsWith('['))
            {
                phrases.AppendLine(line);
                continue;
            }
            Close();
            name = line.Trim('[', ']');
        }
        Close();

        void Close()
        {
            if (name.Length > 0) _sets.Add(name, new PhraseSet(phrases.ToString()));
            phrases.Clear();
        }
    }

    public PhraseSet this[string name] => _sets[name];
}
