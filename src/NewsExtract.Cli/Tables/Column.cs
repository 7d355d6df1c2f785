using Parquet;
using Parquet.Schema;

namespace NewsExtract.Cli.Tables;

/// <summary>A column of a table: its field in the schema, and how it is written for the rows of a row group.</summary>
internal sealed record Column<TRow>(Field Field, Func<ParquetRowGroupWriter, IReadOnlyList<TRow>, Task> WriteAsync);

/// <summary>A value of every item of a list, which is a column of its own in the file.</summary>
internal sealed record ItemColumn<TItem>(DataField Field, Func<ParquetRowGroupWriter, ListSlots<TItem>, Task> WriteAsync);

/// <summary>
/// The items of all rows one after the other, as Dremel's encoding wants them: a row without items takes up a slot too (Melnik et al. 2010,
/// "Dremel: Interactive Analysis of Web-Scale Datasets").
/// </summary>
/// <param name="Items">The items; null in the slot of an empty list.</param>
/// <param name="Repetitions">0 where a row begins, else 1.</param>
internal sealed record ListSlots<TItem>(IReadOnlyList<TItem?> Items, int[] Repetitions);

/// <summary>Makes columns. Every column may hold nulls: there is one way of writing then, and readers do not mind.</summary>
internal static class Column
{
    public static Column<TRow> Text<TRow>(string name, Func<TRow, string?> value) =>
        Value<TRow, ReadOnlyMemory<char>>(new DataField<string>(name), row => value(row)?.AsMemory());

    public static Column<TRow> Value<TRow, T>(string name, Func<TRow, T?> value) where T : struct => Value(new DataField<T?>(name), value);

    /// <summary>A moment, in UTC and microseconds.</summary>
    public static Column<TRow> Moment<TRow>(string name, Func<TRow, DateTimeOffset?> value) => Value<TRow, DateTime>(
        new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: true), row =>
            value(row)?.UtcDateTime);

    public static Column<TRow> TextList<TRow>(string name, Func<TRow, IReadOnlyList<string>> items)
    {
        ItemColumn<string> element = ItemText<string>(ListField.ElementName, item => item);
        return List(new ListField(name, element.Field), items, [element]);
    }

    public static Column<TRow> List<TRow, TItem>(string name, Func<TRow, IReadOnlyList<TItem>> items,
        params ItemColumn<TItem>[] parts) where TItem : class =>
        List(new ListField(name, new StructField(ListField.ElementName, [.. parts.Select(part => part.Field)])), items, parts);

    public static ItemColumn<TItem> ItemText<TItem>(string name, Func<TItem, string?> value) =>
        Item<TItem, ReadOnlyMemory<char>>(new DataField<string>(name), item => value(item)?.AsMemory());

    public static ItemColumn<TItem> ItemValue<TItem, T>(string name, Func<TItem, T?> value) where T : struct =>
        Item(new DataField<T?>(name), value);

    private static Column<TRow> Value<TRow, T>(DataField field, Func<TRow, T?> value) where T : struct =>
        new(field, (group, rows) => group.WriteAsync<T>(field, rows.Select(value).ToArray()));

    private static Column<TRow> List<TRow, TItem>(ListField field, Func<TRow, IReadOnlyList<TItem>> items,
        ItemColumn<TItem>[] parts) where TItem : class =>
        new(field, async (group, rows) =>
        {
            ListSlots<TItem> slots = SlotsOf(rows.Select(items));
            foreach (ItemColumn<TItem> part in parts) await part.WriteAsync(group, slots);
        });

    private static ListSlots<TItem> SlotsOf<TItem>(IEnumerable<IReadOnlyList<TItem>> lists) where TItem : class
    {
        var items = new List<TItem?>();
        var repetitions = new List<int>();
        foreach (IReadOnlyList<TItem> list in lists)
        {
            if (list.Count == 0) items.Add(null);
            else items.AddRange(list);
            for (int i = 0; i < Math.Max(list.Count, 1); i++) repetitions.Add(Math.Min(i, 1));
        }
        return new ListSlots<TItem>(items, [.. repetitions]);
    }

    private static ItemColumn<TItem> Item<TItem, T>(DataField field, Func<TItem, T?> value) where T : struct => new(field, (group, slots) =>
    {
        const int emptyList = 1;
        var values = new List<T>(slots.Items.Count);
        var definitions = new int[slots.Items.Count];
        for (int i = 0; i < definitions.Length; i++)
        {
            if (slots.Items[i] is not { } item) definitions[i] = emptyList;
            else if (value(item) is not { } present) definitions[i] = field.MaxDefinitionLevel - 1;
            else
            {
                definitions[i] = field.MaxDefinitionLevel;
                values.Add(present);
            }
        }
        return group.WriteAllPartsAsync<T>(field, values.ToArray(), definitions, slots.Repetitions, CancellationToken.None);
    });
}
