using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.GraphQL.Execution;

/// <summary>Groups objects by object type (ResolveAbstractType(), specification section 6.4.3), leaving nulls out.</summary>
internal static class Grouping
{
    public static void Group(FieldRows field, Schema schema)
    {
        var level = field.Levels[^1];
        var named = field.Field.Definition.Type.Named;
        if (named is ObjectType only)
        {
            GroupOne(field, level, field.Field.ChildrenOf(only)!);
            return;
        }

        var plans = field.Field.Children;
        var rows = new List<object?>?[plans.Length];
        var slots = new List<int>?[plans.Length];
        var childOf = new int[level.Values.Length];
        var rowOf = new int[level.Values.Length];
        for (var i = 0; i < level.Values.Length; i++)
        {
            if (level.IsNull(i))
            {
                continue;
            }

            var plan = IndexOf(schema, named, level.Values[i]!, plans);
            if (plan < 0)
            {
                level.Fail(i, new InvalidOperationException($"A value of CLR type {level.Values[i]!.GetType()} is no object type of {named} in {field.Field.Definition.Coordinate}."));
                continue;
            }

            if (plans[plan].Fault is { } fault)
            {
                level.Fail(i, fault);
                continue;
            }

            childOf[i] = plan;
            rowOf[i] = (rows[plan] ??= []).Count;
            rows[plan]!.Add(level.Values[i]);
            (slots[plan] ??= []).Add(i);
        }

        field.ChildOf = childOf;
        field.RowOf = rowOf;
        field.Children = new SelectionRows[plans.Length];
        for (var plan = 0; plan < plans.Length; plan++)
        {
            field.Children[plan] = new SelectionRows(plans[plan], rows[plan]?.ToArray() ?? [], field) { Slots = slots[plan]?.ToArray() ?? [] };
        }

        // Types that do not occur need no columns; their places in ChildOf stay.
        field.Children = Compact(field.Children, childOf);
    }

    private static void GroupOne(FieldRows field, ValueLevel level, SelectionPlan plan)
    {
        var count = 0;
        for (var i = 0; i < level.Values.Length; i++)
        {
            if (plan.Fault is { } fault && !level.IsNull(i))
            {
                level.Fail(i, fault);
            }

            count += level.IsNull(i) ? 0 : 1;
        }

        if (count == level.Values.Length)
        {
            field.Children = count == 0 ? [] : [new SelectionRows(plan, level.Values, field)];
            return;
        }

        var rows = new object?[count];
        var slots = new int[count];
        field.RowOf = new int[level.Values.Length];
        var next = 0;
        for (var i = 0; i < level.Values.Length; i++)
        {
            if (!level.IsNull(i))
            {
                (rows[next], slots[next], field.RowOf[i]) = (level.Values[i], i, next);
                next++;
            }
        }

        field.Children = count == 0 ? [] : [new SelectionRows(plan, rows, field) { Slots = slots }];
    }

    private static SelectionRows[] Compact(SelectionRows[] children, int[] childOf)
    {
        var kept = children.Where(child => child.Parents.Length > 0).ToArray();
        var position = Array.ConvertAll(children, child => Math.Max(0, Array.IndexOf(kept, child)));
        for (var i = 0; i < childOf.Length && kept.Length > 0; i++)
        {
            childOf[i] = position[childOf[i]];
        }

        return kept;
    }

    private static int IndexOf(Schema schema, NamedType type, object value, SelectionPlan[] plans)
    {
        var found = schema.ObjectTypeOf(type, value);
        return found is null ? -1 : Array.FindIndex(plans, plan => ReferenceEquals(plan.Type, found));
    }
}
