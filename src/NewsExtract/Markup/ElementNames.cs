using NewsExtract.Boilerplate;
using NewsExtract.Metadata;

namespace NewsExtract.Markup;

/// <summary>What an element's attributes say of it, each stage in its own terms.</summary>
internal struct ElementNames
{
    /// <summary>For the block classifier.</summary>
    public ClassGroups Groups;
    /// <summary>What its role makes it.</summary>
    public Surroundings Role;
    /// <summary>Hash of its class without digits: numbered classes fall together.</summary>
    public uint ClassHash;
    /// <summary>For the metadata.</summary>
    public ClassHint Hints;
    /// <summary>Class, id or item type name comments.</summary>
    public bool NamesComments;
    /// <summary>Out of view: <c>hidden</c>, <c>aria-hidden</c> or an inline style.</summary>
    public bool Hidden;
    /// <summary>
    /// There is text in it, other than scripts, styles and, in a block, white space: elsewhere its names
    /// are not read. Of a text node, that it is not white space.
    /// </summary>
    public bool HasText;
    /// <summary>Has attributes that state metadata: a property, or a relation that metadata is read from.</summary>
    public bool States;
}
