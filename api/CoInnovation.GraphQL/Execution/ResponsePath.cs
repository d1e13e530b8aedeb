namespace CoInnovation.GraphQL.Execution;

/// <summary>Finds the path of a value (specification section 7.1.2) by climbing the columns.</summary>
internal static class ResponsePath
{
    public static IReadOnlyList<object> Of(FieldRows field, int depth, int slot)
    {
        var path = new List<object>();
        for (FieldRows? current = field; current is not null;)
        {
            for (var level = depth; level > 0; level--)
            {
                var starts = current.Levels[level - 1].Starts!;
                var owner = OwnerOf(starts, slot);
                path.Add(slot - starts[owner]);
                slot = owner;
            }

            path.Add(current.Field.ResponseName);
            var rows = current.Parent;
            slot = rows.Slots?[slot] ?? slot;
            current = rows.Owner;
            depth = (current?.Levels.Count ?? 1) - 1;
        }

        path.Reverse();
        return path;
    }

    /// <summary>The last value whose elements start at or before the slot: those before it with the same start are empty.</summary>
    public static int OwnerOf(int[] starts, int slot)
    {
        int low = 0, high = starts.Length - 2;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = starts[middle] <= slot ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
