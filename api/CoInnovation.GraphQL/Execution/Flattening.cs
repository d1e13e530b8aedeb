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
            level.Starts = new int[level.Values.Length + 1];
            level = new ValueLevel(list.OfType, Copy(level) ?? Enumerate(level, coordinate), null);
            field.Levels.Add(level);
        }
    }

    /// <summary>The elements, where every list tells its length: they are copied once. Null where one does not, or fails: who is to blame is found one by one.</summary>
    private static object?[]? Copy(ValueLevel level)
    {
        try
        {
            return TryCopy(level);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }

    private static object?[]? TryCopy(ValueLevel level)
    {
        var starts = level.Starts!;
        for (var i = 0; i < level.Values.Length; i++)
        {
            if (level.Errors?[i] is not null || level.Values[i] is null)
            {
                starts[i + 1] = starts[i];
            }
            else if (level.Values[i] is ICollection { Count: var count })
            {
                starts[i + 1] = starts[i] + count;
            }
            else
            {
                return null;
            }
        }

        var elements = new object?[starts[^1]];
        for (var i = 0; i < level.Values.Length; i++)
        {
            if (starts[i + 1] > starts[i])
            {
                ((ICollection)level.Values[i]!).CopyTo(elements, starts[i]);
            }
        }

        return elements;
    }

    private static object?[] Enumerate(ValueLevel level, string coordinate)
    {
        var elements = new List<object?>(level.Values.Length * 4);
        for (var i = 0; i < level.Values.Length; i++)
        {
            level.Starts![i] = elements.Count;
            if (level.Errors?[i] is null && level.Values[i] is { } value)
            {
                AddElements(value, elements, level, i, coordinate);
            }
        }

        level.Starts![^1] = elements.Count;
        return [.. elements];
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
