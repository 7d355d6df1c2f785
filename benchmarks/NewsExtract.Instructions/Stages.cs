using System.Buffers;
using System.IO.Compression;
using NewsExtract.Boilerplate;
using NewsExtract.Comments;
using NewsExtract.Html;
using NewsExtract.Markup;
using NewsExtract.Metadata;

namespace NewsExtract.Instructions;

/// <summary>The pipeline cut off after each of its stages: what a stage costs is the difference to the one before it.</summary>
internal static class Stages
{
    private static readonly NewsExtractorOptions Options = new();
    private static readonly Worker Worker = new();

    /// <returns>Work on one page that ends with a stage; what it returns depends on all of it.</returns>
    public static Func<Page, int> UpTo(string stage) => stage switch
    {
        "tree" => page => Tree(page).Count,
        "names" => page => Names(Tree(page))[0].Hidden ? 1 : 0,
        "metadata" => page => Metadata(Tree(page)).Authors.Count,
        "comments" => page => UpToComments(Tree(page)),
        "blocks" => page => UpToBlocks(Tree(page)),
        "classifier" => UpToClassifier,
        "record" => Record(new NewsExtractorOptions { Quotes = false }),
        "quotes" => Record(Options),
        "json" => Json(),
        _ => throw new ArgumentException($"No stage '{stage}': tree, names, metadata, comments, blocks, classifier, record, quotes, json."),
    };

    /// <summary>Each <paramref name="every"/>th page of some corpora, in their original bytes.</summary>
    public static IEnumerable<Page> Pages(string[] corpora, int every)
    {
        foreach (string corpus in corpora)
        {
            using ZipArchive zip = ZipFile.OpenRead(Path.Combine(corpus, "pages.zip"));
            for (int i = 0; i < zip.Entries.Count; i += every)
            {
                using var content = new MemoryStream();
                using (Stream entry = zip.Entries[i].Open()) entry.CopyTo(content);
                yield return new Page(content.ToArray()) { Id = zip.Entries[i].Name };
            }
        }
    }

    private static PageTree Tree(Page page) => Worker.Reader.Read(page, Options, Deadline.None);

    private static PageNames Names(PageTree tree) => Worker.Names.Read(tree);

    private static PageMetadata Metadata(PageTree tree) => Worker.Metadata.Read(tree, Names(tree), null);

    /// <summary>After <see cref="Metadata"/>, whose names it uses.</summary>
    private static CommentThread Comments(PageTree tree) => CommentReader.Read(tree, Worker.Names, readComments: true);

    private static PageBlocks Blocks(PageTree tree)
    {
        BlockReader.Read(tree, Worker.Names, Worker.Blocks, Deadline.None);
        return Worker.Blocks;
    }

    private static int UpToComments(PageTree tree) => Metadata(tree).Authors.Count + Comments(tree).Widgets.Count;

    private static int UpToBlocks(PageTree tree) => UpToComments(tree) + Blocks(tree).Count;

    private static int UpToClassifier(Page page)
    {
        PageTree tree = Tree(page);
        PageMetadata metadata = Metadata(tree);
        CommentThread comments = Comments(tree);
        Worker.Classifier.Classify(tree, Blocks(tree), metadata, comments, Deadline.None);
        return Worker.Blocks.Count;
    }

    private static Func<Page, int> Record(NewsExtractorOptions options)
    {
        var extractor = new NewsExtractor(options);
        return page => extractor.Extract(page).ArticleBody.Length;
    }

    private static Func<Page, int> Json()
    {
        var extractor = new NewsExtractor(Options);
        var output = new ArrayBufferWriter<byte>(1 << 20);
        return page =>
        {
            output.ResetWrittenCount();
            extractor.ExtractJson(page, output);
            return output.WrittenCount;
        };
    }
}
