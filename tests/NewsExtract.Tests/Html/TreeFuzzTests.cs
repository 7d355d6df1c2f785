using NewsExtract.Conformance;

namespace NewsExtract.Tests.Html;

public class TreeFuzzTests
{
    private static readonly string[] Sources =
    [
        """
        <!doctype html><html lang=en><head><meta charset=utf-8><title>Harbour &amp; tide</title><link rel=canonical href="/a?b=1&amp;c=2">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Tide <b>"}</script><style>p{color:red}</style><noscript><link rel=x></noscript></head>
        <body class="page"><header><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav></header><main><article><h1>The <em>tide</em></h1>
        <p>First <b>bold <i>both</b> italic</i> text.<p>Second<br>line &mdash; end<figure><img src=a.jpg alt="x"><figcaption>Photo</figcaption></figure>
        <blockquote><p>Said <a href="#1">one <a href="#2">two</a></blockquote></article></main></body></html>
        """,
        """
        <table border=1><caption>Results</caption><thead><tr><th>Club<th>Points</thead><tbody><tr><td>North<td>3<tr><td><table><tr><td>inner</table><td>1</table>
        <form action="/go"><input type=hidden name=a><button>Go</button><textarea>
        a < b</textarea></form><div><span>one</div>two</span><dl><dt>k<dd>v<dt>k2</dl><ruby>a<rt>b</ruby><object><p>c</object>
        """,
        """
        <p>Chart: <svg viewBox="0 0 1 1"><g><path d="M0 0"/><text>42</text></g></svg> and <math><mi>x</mi><mo>=</mo><mn>1</mn></math>
        <template><p>later</template><pre>
        code</pre><iframe src=x></iframe><font color=red><nobr>a<nobr>b</font><center>c<!-- comment --></center><hr></p><h2>a<h3>b</h2>
        """,
    ];

    [Fact]
    public void Broken_pages_give_the_tree_of_AngleSharp_or_differ_where_it_departs_from_the_standard()
    {
        var mutator = new PageMutator(Sources, seed: 20);
        for (int i = 0; i < 4000; i++)
        {
            string html = mutator.Next();
            if (TestTrees.Fast(html) is not { } actual) continue;
            string expected = TreeText.OfAngleSharp(html);
            if (expected == actual || AngleSharpDeparture.Explain(html) is not null) continue;
            Assert.Fail($"page {i}: {html}\n{TreeText.Difference(expected, actual)}");
        }
    }
}
