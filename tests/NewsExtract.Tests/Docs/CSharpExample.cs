using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsExtract.Tests.Docs;

/// <summary>
/// A C# example of a page, compiled and run. It may use what <see cref="ExampleGivens"/> has, and declare types after its statements.
/// </summary>
internal static class CSharpExample
{
    private const string ImplicitUsings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Text; using System.Threading;
        using System.Threading.Tasks; using Microsoft.Extensions.DependencyInjection; using NewsExtract;
        """;

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(File.Exists)
            .Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>The programs beside the pages, which the build compiles: what is an excerpt of one need not be compiled again.</summary>
    private static readonly Lazy<string[]> Programs = new(() =>
        [.. Directory.GetFiles(Repository.PathOf("docs/samples-dotnet"), "Program.cs", SearchOption.AllDirectories)
            .Select(file => Normalized(File.ReadAllText(file)))]);

    public static bool IsExcerptOfProgram(Fence example) =>
        Programs.Value.Any(program => program.Contains(Normalized(example.Content), StringComparison.Ordinal));

    /// <returns>What the example printed.</returns>
    public static async Task<string> RunAsync(Fence example, ExampleFolder files)
    {
        var given = (ExampleGivens)Activator.CreateInstance(Compile(example, files).GetType("Example", throwOnError: true)!)!;
        await given.RunAsync();
        return given.Console.ToString();
    }

    private static Assembly Compile(Fence example, ExampleFolder files)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(example.Content, options: options);
        unit = unit.ReplaceNodes(unit.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)),
            (literal, _) =>
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression,
                    SyntaxFactory.Literal(PathOf(literal.Token.ValueText, files))).WithTriviaFrom(literal));
        string source = $$"""
            {{ImplicitUsings}}
            {{Joined(unit.Usings)}}
            public sealed class Example : NewsExtract.Tests.Docs.ExampleGivens
            {
                public override async Task RunAsync()
                {
                    await Task.CompletedTask;
            {{Joined(unit.Members.OfType<GlobalStatementSyntax>())}}
                }
            }
            {{Joined(unit.Members.Where(member => member is not GlobalStatementSyntax))}}
            """;
        var compilation = CSharpCompilation.Create("Example" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source, options)],
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var assembly = new MemoryStream();
        string[] errors = [.. compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(error => error.ToString())];
        return errors.Length == 0 ? Assembly.Load(assembly.ToArray())
            : throw new InvalidOperationException($"{example} does not compile:\n{string.Join('\n', errors)}\n{source}");
    }

    /// <summary>Files that an example names are those of the folder, and what it writes goes there.</summary>
    private static string PathOf(string literal, ExampleFolder files) =>
        literal.Contains(' ', StringComparison.Ordinal) || literal.Length == 0 ? literal
        : files.Resolve(literal, isOutput: Path.GetExtension(literal) is ".jsonl" or ".json" or ".md" or ".html" or ".gz" or ".parquet");

    private static string Joined(IEnumerable<SyntaxNode> nodes) => string.Concat(nodes.Select(node => node.ToFullString()));

    private static string Normalized(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
