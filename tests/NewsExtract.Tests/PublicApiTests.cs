using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using PublicApiGenerator;

namespace NewsExtract.Tests;

/// <summary>The public surface as a whole: every change of it is seen, documented and free of other libraries' types.</summary>
public class PublicApiTests
{
    private static readonly Assembly[] Libraries =
        [typeof(NewsExtractor).Assembly, typeof(NewsExtractServiceCollectionExtensions).Assembly];

    private static readonly string Api = string.Concat(Libraries.Select(library =>
        library.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }) + "\n"));

    [Fact]
    public void The_public_api_is_the_approved_one() => Repository.AssertApproved("tests/NewsExtract.Tests/PublicApi.approved.txt", Api);

    [Fact]
    public void No_type_of_AngleSharp_is_in_the_public_api() => Assert.DoesNotContain("AngleSharp", Api, StringComparison.Ordinal);

    [Fact]
    public void AngleSharp_is_named_in_the_Html_folder_alone()
    {
        string source = Repository.PathOf("src/NewsExtract");
        string[] others = [.. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)[0] is not ("Html" or "obj" or "bin"))
            .Where(file => File.ReadAllText(file).Contains("using AngleSharp", StringComparison.Ordinal))];
        Assert.Equal([], others);
    }

    [Fact]
    public void Every_public_member_is_documented()
    {
        var documented = Libraries.SelectMany(library =>
            XDocument.Load(Path.ChangeExtension(library.Location, ".xml")).Descendants("member"))
            .Where(member => member.Elements("summary").Any(summary => summary.Value.Trim().Length > 0)
            || member.Element("inheritdoc") is not null)
            .Select(member => member.Attribute("name")!.Value).ToHashSet();
        string[] undocumented = [.. Libraries.SelectMany(library => library.GetExportedTypes())
            .SelectMany(type => MembersOf(type).Prepend($"T:{NameOf(type)}")).Where(name => !documented.Contains(name))];
        Assert.Equal([], undocumented);
    }

    [Fact]
    public void The_documentation_that_ships_leaves_internals_out()
    {
        Assembly library = typeof(NewsExtractor).Assembly;
        XDocument documentation = XDocument.Load(Path.ChangeExtension(library.Location, ".xml"));
        IEnumerable<string> internals = library.GetTypes().Where(type => type.Namespace != library.GetName().Name)
            .Select(type => $"T:{type.FullName!.Replace('+', '.')}");
        Assert.Empty(documentation.Descendants("member").Select(member => member.Attribute("name")!.Value).Intersect(internals));
    }

    /// <summary>
    /// Documentation names of what a type declares itself; what the compiler writes for records and enumerations is left out.
    /// </summary>
    private static IEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        HashSet<string> parameters = [.. type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.Name!)];
        foreach (PropertyInfo property in type.GetProperties(Declared))
            if (!parameters.Contains(property.Name)) yield return $"P:{NameOf(type)}.{property.Name}";
        foreach (FieldInfo field in type.GetFields(Declared).Where(field => !field.IsSpecialName))
            yield return $"F:{NameOf(type)}.{field.Name}";
        foreach (MethodInfo method in type.GetMethods(Declared).Where(method => !method.IsSpecialName && !IsGenerated(method)))
            yield return DocumentationName(method);
    }

    private static bool IsGenerated(MethodInfo method) =>
        method.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
            || method.Name.Contains('<', StringComparison.Ordinal) || method.Name == "Deconstruct";

    private static string DocumentationName(MethodInfo method)
    {
        var name = new StringBuilder($"M:{NameOf(method.DeclaringType!)}.{method.Name}");
        ParameterInfo[] parameters = method.GetParameters();
        if (parameters.Length > 0)
            name.Append('(').AppendJoin(',', parameters.Select(parameter => NameOf(parameter.ParameterType))).Append(')');
        return name.ToString();
    }

    private static string NameOf(Type type)
    {
        if (type.IsByRef) return NameOf(type.GetElementType()!) + "@";
        if (type.IsArray) return NameOf(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.FullName!.Replace('+', '.');
        string generic = type.GetGenericTypeDefinition().FullName!;
        return $"{generic[..generic.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(NameOf))}}}";
    }
}
