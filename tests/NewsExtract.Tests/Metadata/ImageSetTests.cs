using NewsExtract.Metadata;

namespace NewsExtract.Tests.Metadata;

public class ImageSetTests
{
    [Theory]
    [InlineData("/a.jpg 40w, /b.jpg 900w, /c.jpg 480w", "/b.jpg")]
    [InlineData("/a.jpg, /b.jpg 2x", "/b.jpg")]
    [InlineData("/a,w_40,h_30.jpg 40w,/b,w_90.jpg 90w", "/b,w_90.jpg")]
    [InlineData("/a.jpg", "/a.jpg")]
    [InlineData("/a.jpg,", "/a.jpg")]
    [InlineData("/a.jpg wide, /b.jpg w", "/a.jpg")]
    [InlineData(" , ", null)]
    [InlineData("", null)]
    public void The_largest_size_is_found(string set, string? expected) =>
        Assert.Equal(expected, ImageSet.Largest(TextSlice.Of(set)!.Value)?.ToString());
}
