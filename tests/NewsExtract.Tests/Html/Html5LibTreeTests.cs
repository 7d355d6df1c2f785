using System.Text;
using NewsExtract.Conformance;
using NewsExtract.Html;

namespace NewsExtract.Tests.Html;

/// <summary>
/// The tree construction tests of html5lib. Two kinds do not apply: fragments, which parse what a script assigns to an element's innerHTML
/// (13.4) while a page is always a document; and script-on, where noscript is raw text and scripts write into the page, while every tree
/// here is that of a reader without scripts.
/// </summary>
public class Html5LibTreeTests
{
    private const string KnownFailures = "tests/NewsExtract.Tests/Fixtures/Html/AngleSharpFailures.approved.txt";

    [Fact]
    public void Every_case_is_built_right_or_handed_over()
    {
        string folder = DataFolder.Require("conformance/html5lib-tests/tree-construction");
        int cases = 0;
        var wrong = new List<string>();
        var angleSharpFailures = new StringBuilder();
        foreach (string file in Directory.GetFiles(folder, "*.dat").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (TreeTest test in TreeTest.Read(file))
            {
                string name = $"{Path.GetFileName(file)} #{++number}";
                if (test.IsFragment || test.NeedsScripting) continue;
                cases++;
                string? fast = TestTrees.Fast(test.Html);
                if (fast is not null && fast != test.Expected)
                    wrong.Add($"{name}: {test.Html}\n{TreeText.Difference(test.Expected, fast)}\n");
                if (fast is null && TestTrees.AngleSharp(test.Html) != test.Expected)
                    angleSharpFailures.Append(name).Append('\n');
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cases} cases are wrong:\n{string.Join('\n', wrong.Take(20))}");
        Assert.True(cases > 1500, $"Only {cases} cases were found.");
        Repository.AssertApproved(KnownFailures, angleSharpFailures.ToString());
    }

    /// <summary>One case of a file: markup and the tree that it gives.</summary>
    private sealed record TreeTest(string Html, string Expected, bool IsFragment, bool NeedsScripting)
    {
        public static IEnumerable<TreeTest> Read(string file)
        {
            foreach (string test in File.ReadAllText(file).Split("#data\n", StringSplitOptions.RemoveEmptyEntries))
            {
                int errors = ("\n" + test).IndexOf("\n#errors\n", StringComparison.Ordinal);
                int document = test.IndexOf("\n#document\n", errors, StringComparison.Ordinal);
                string head = test[errors..document];
                yield return new TreeTest(
                    test[..Math.Max(0, errors - 1)],
                    Normalize(test[(document + "\n#document\n".Length)..]),
                    head.Contains("#document-fragment"),
                    head.Contains("#script-on"));
            }
        }

        /// <summary>The expected tree as <see cref="TreeText"/> writes trees.</summary>
        private static string Normalize(string expected)
        {
            var tree = new TreeWriter();
            var contents = new Stack<int>();
            (int Depth, string Name, List<(string, string)> Attributes)? element = null;
            int copyDepth = int.MaxValue;
            foreach (string line in ("\n" + expected.TrimEnd('\n')).Split("\n| ").Skip(1))
            {
                string item = line.TrimStart(' ');
                int depth = (line.Length - item.Length) / 2;
                while (contents.TryPeek(out int content) && depth <= content) contents.Pop();
                if (element is { } open && depth - contents.Count == open.Depth + 1 && IsAttribute(item))
                {
                    int equals = item.IndexOf("=\"", StringComparison.Ordinal);
                    open.Attributes.Add((item[..equals].Replace(' ', ':'), item[(equals + 2)..^1]));
                    continue;
                }
                Flush();
                // A selectedcontent element shows a copy of the chosen option, made when the option
                // is popped (HTML 4.10.7): no node of the markup.
                if (depth > copyDepth) continue;
                copyDepth = item == "<selectedcontent>" ? depth : int.MaxValue;
                if (item == "content") contents.Push(depth);
                else if (item[0] == '"') tree.Text(depth - contents.Count, item[1..^1]);
                else if (!item.StartsWith("<!", StringComparison.Ordinal) && !item.StartsWith("<?", StringComparison.Ordinal))
                    element = (depth - contents.Count, item[1..^1], []);
            }
            Flush();
            return tree.ToString();

            static bool IsAttribute(string item) => item[0] != '"' && item.Contains("=\"") && item[^1] == '"';

            void Flush()
            {
                if (element is not { } done) return;
                element = null;
                string[] parts = done.Name.Split(' ');
                ElementNamespace ns = parts switch
                {
                    ["svg", _] => ElementNamespace.Svg,
                    ["math", _] => ElementNamespace.MathMl,
                    _ =>
                    ElementNamespace.Html
                };
                tree.Element(done.Depth, ns == ElementNamespace.Html ? done.Name : parts[1], ns, done.Attributes);
            }
        }
    }
}
