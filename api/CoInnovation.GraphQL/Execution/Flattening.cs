using System.Collections;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>Spreads lists into levels (CompleteValue() for lists, specification section 6.4.3), so that their elements form one column.</summary>
internal static class Flattening
{
    public static void Flatten(FieldRows field, string coordinate)
    {
        var level = field.Levels[0];
        while (level.Type.Nullable is ListType list)
        {
            var elements = new List<object?>(level.Values.Length * 4);
            var starts = new int[level.Values.Length + 1];
            for (var i = 0; i < level.Values.Length; i++)
            {
                starts[i] = elements.Count;
                if (level.Errors?[i] is null && level.Values[i] is { } value)
                {
                    AddElements(value, elements, level, i, coordinate);
                }
            }

            starts[^1] = elements.Count;
            level.Starts = starts;
            level = new ValueLevel(list.OfType, [.. elements], null);
            field.Levels.Add(level);
        }
    }

    private static void AddElements(object value, List<object?> into, ValueLevel level, int index, string coordinate)
    {
        var start = into.Count;
        try
        {
            if (value is IReadOnlyList<object?> list)
            {
                into.AddRange(list);
            }
            else if (value is IEnumerable items and not string)
            {
                foreach (var item in items)
                {
                    into.Add(item);
                }
            }
            else
            {
                level.Fail(index, new GraphQLException(ErrorCodes.Unexpected, $"Expected Iterable, but did not find one for field \"{coordinate}\"."));
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            into.RemoveRange(start, into.Count - start);
            level.Fail(index, error);
        }
    }
}
