using CoInnovation.GraphQL.Response;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>
/// Decides, before anything is written, what is null (specification section 6.4.4): an error or a forbidden null nulls the nearest nullable
/// position above. Errors are collected here, and only here do paths get built.
/// </summary>
internal sealed class Settlement(bool checkLeaves) : IDisposable
{
    /// <summary>An error with its place; the message is made later, where unexpected exceptions are hidden.</summary>
    public readonly record struct Fault(PlannedField Field, IReadOnlyList<object> Path, Exception Error);

    // One refused field in each of thousands of rows is told often enough; what failed is null all the same.
    private const int MaxFaults = 1_000;

    private PooledBuffer? scratch;

    public List<Fault> Faults { get; } = [];

    public void Dispose() => scratch?.Dispose();

    /// <summary>Whether data as a whole is null.</summary>
    public bool Settle(SelectionRows root)
    {
        SettleRows(root);
        return root.Dead is not null;
    }

    private void SettleRows(SelectionRows rows)
    {
        foreach (var field in rows.Fields)
        {
            if (field is null || field.Field.IsTypeName)
            {
                continue;
            }

            if (field.Field.IsLeaf)
            {
                SettleLeaf(field);
                continue;
            }

            foreach (var child in field.Children)
            {
                SettleRows(child);
            }

            for (var level = field.Levels.Count - 1; level >= 0; level--)
            {
                SettleLevel(field, level);
            }
        }
    }

    private void SettleLevel(FieldRows field, int depth)
    {
        var level = field.Levels[depth];
        var isInnermost = depth == field.Levels.Count - 1;
        for (var i = 0; i < level.Values.Length; i++)
        {
            if (level.Errors?[i] is { } error)
            {
                Report(field, depth, i, error);
            }
            else if (level.Values[i] is null)
            {
                if (level.Type.IsNonNull)
                {
                    Report(field, depth, i, LeafException.Null());
                }
            }
            else if (level.Nulls?[i] is not true)
            {
                if (!isInnermost || !IsDead(field, i))
                {
                    continue;
                }

                level.Nullify(i);
            }

            if (level.Type.IsNonNull)
            {
                NullifyAbove(field, depth, i);
            }
        }
    }

    private static bool IsDead(FieldRows field, int slot) =>
        field.Children[field.ChildOf?[slot] ?? 0].Dead is { } dead && dead[field.RowOf?[slot] ?? slot];

    private static void NullifyAbove(FieldRows field, int depth, int slot)
    {
        if (depth == 0)
        {
            field.Parent.Kill(slot);
        }
        else
        {
            var above = field.Levels[depth - 1];
            above.Nullify(ResponsePath.OwnerOf(above.Starts!, slot));
        }
    }

    private void SettleLeaf(FieldRows field)
    {
        var isNonNull = field.Field.Definition.Type.IsNonNull;
        var column = field.Levels.Count > 0 ? field.Levels[0] : null;
        if (column is null && field.Denied is null && !checkLeaves)
        {
            return;
        }

        for (var row = 0; row < field.Parent.Parents.Length; row++)
        {
            var error = column is not null ? column.Errors?[row] : field.Denied;
            if (error is null && isNonNull && column is not null && column.Values[row] is null)
            {
                error = LeafException.Null();
            }

            if (error is not null)
            {
                Report(field, 0, row, error);
            }
            else if (!checkLeaves || !Fails(field, column, row))
            {
                continue;
            }

            (field.LeafNulls ??= new bool[field.Parent.Parents.Length])[row] = true;
            if (isNonNull)
            {
                field.Parent.Kill(row);
            }
        }
    }

    /// <summary>Writes one leaf aside. What fails within a list is null there, or makes the list null, as its type says.</summary>
    private bool Fails(FieldRows field, ValueLevel? column, int row)
    {
        scratch ??= new PooledBuffer();
        scratch.Clear();
        using var output = new JsonOutput(scratch);
        using var faults = LeafFaults.Collect();
        try
        {
            WriteLeaf(output, field, column, row);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            if (!faults.IsReported(error))
            {
                faults.Add(error);
            }

            ReportLeaf(field, row, faults);
            return true;
        }

        if (faults.Count > 0)
        {
            ReportLeaf(field, row, faults);
            (field.Replacements ??= new byte[]?[field.Parent.Parents.Length])[row] = scratch.Written.ToArray();
        }

        return false;
    }

    private static void WriteLeaf(JsonOutput output, FieldRows field, ValueLevel? column, int row)
    {
        if (column is null)
        {
            ((PureLeaf)field.Field.Definition.Resolver!).Write(output, field.Parent.Parents[row]!, field.Context);
        }
        else if (column.Values[row] is { } value)
        {
            ((ColumnResolver)field.Field.Definition.Resolver!).Leaf!.Write(output, value);
        }
        else
        {
            output.Null();
        }
    }

    private void ReportLeaf(FieldRows field, int row, LeafFaults faults)
    {
        foreach (var (indexes, error) in faults.All.Take(MaxFaults - Math.Min(MaxFaults, Faults.Count)))
        {
            Faults.Add(new Fault(field.Field, [.. ResponsePath.Of(field, 0, row), .. indexes.Cast<object>()], error));
        }
    }

    private void Report(FieldRows field, int depth, int slot, Exception error)
    {
        if (Faults.Count < MaxFaults)
        {
            Faults.Add(new Fault(field.Field, ResponsePath.Of(field, depth, slot), error));
        }
    }
}
