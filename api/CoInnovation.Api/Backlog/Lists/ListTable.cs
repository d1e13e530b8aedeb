using System.Data.Common;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Lists;

/// <summary>A table of the read model as a list.</summary>
internal abstract class ListTable
{
    /// <summary>What follows <c>from</c>: the table under the alias <c>item</c>. Enough for conditions, orders and counts.</summary>
    public required string From { get; init; }

    /// <summary>What <see cref="Select"/> needs beside it: joins that neither add rows nor take any away. With them, counts would not be answered from an index alone.</summary>
    public string Beside { get; init; } = "";

    /// <summary>What follows <c>select</c>: names that are unique in the row.</summary>
    public required IReadOnlyList<string> Select { get; init; }

    /// <summary>
    /// Whether its rows are wide and found by tenant and id: what is shown of them is read when the page is found, so that sorting does not carry it along.
    /// </summary>
    public bool IsWide { get; init; }

    /// <summary>Everything one can filter or order by.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Everything one can group by.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    /// <summary>The columns of which groups show the numbers.</summary>
    public IReadOnlyList<string> Summed { get; init; } = [];

    /// <summary>The column that holds the workshop: who may see the workshop sees the row.</summary>
    public required string WorkshopId { get; init; }

    /// <summary>The column that holds the organization, if there is one: who acts for it sees the row that is of no workshop.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>The column that holds since when the row, an idea, is shared with whoever may see a pain point that it answers; null where nothing can be.</summary>
    public string? SharedAt { get; init; }

    /// <summary>The order without an order: this column, descending.</summary>
    public required string Newest { get; init; }

    public Column Column(string name) => Columns.First(column => column.Name == name);

    /// <summary>
    /// The keys that put any two rows in one order: the given ones, else newest first; then the id, in the direction of the first key so that an index serves both.
    /// </summary>
    public IReadOnlyList<OrderKey> Order(IReadOnlyList<OrderTerm> terms)
    {
        // A key that was there before cannot change anything any more.
        List<OrderKey> keys = [.. terms.DistinctBy(term => term.Field, StringComparer.Ordinal).Select(term => new OrderKey(Column(term.Field), term.Descending))];
        if (keys is [])
        {
            keys.Add(new OrderKey(Column(Newest), Descending: true));
        }

        keys.Add(new OrderKey(Column("id"), keys[0].Descending));
        return keys;
    }
}

/// <inheritdoc/>
internal sealed class ListTable<TRow> : ListTable
    where TRow : class
{
    /// <summary>Reads a row whose first column has this ordinal.</summary>
    public required Func<DbDataReader, int, TRow> Read { get; init; }
}
