using CoInnovation.GraphQL.Language;
using CoInnovation.GraphQL.Validation;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>Type validation of input objects and of all input values (specification sections 3.6.1 and 3.10).</summary>
internal static class InputObjectValidation
{
    public static void CheckFields(InputObjectType type, SchemaFaults faults)
    {
        if (type.Fields.Count == 0)
        {
            faults.At(type.Start, $"Input Object type {type} must define one or more fields.");
        }

        foreach (var field in type.Fields.Values)
        {
            var coordinate = $"{type}.{field.Name}";
            SchemaValidation.CheckName(field.Name, field.Start, faults);
            CheckValue(coordinate, "input field", field, faults);
            if (type.IsOneOf && field.Type.IsNonNull)
            {
                faults.At(field.Start, $"OneOf input field {coordinate} must be nullable.");
            }

            if (type.IsOneOf && field.HasDefault)
            {
                faults.At(field.Start, $"OneOf input field {coordinate} cannot have a default value.");
            }
        }
    }

    /// <summary>What holds for arguments and input fields alike.</summary>
    public static void CheckValue(string coordinate, string kind, InputValue value, SchemaFaults faults)
    {
        if (!value.Type.IsInput)
        {
            faults.At(value.Start, $"The type of {coordinate} must be Input Type but got: {value.Type}.");
        }
        else if (value.DefaultLiteral is { } literal)
        {
            new LiteralCheck((message, start) => faults.At(start, $"{coordinate} has invalid default value: {message}")).Check(literal, value.Type);
        }

        if (value is { IsRequired: true, DeprecationReason: not null })
        {
            faults.At(value.Start, $"Required {kind} {coordinate} cannot be deprecated.");
        }
    }

    public static void CheckCycles(IEnumerable<InputObjectType> types, SchemaFaults faults)
    {
        InputObjectType[] all = [.. types];
        var defaults = new DefaultCycles(faults);
        foreach (var type in all)
        {
            defaults.Check(type);
        }

        var endless = new EndlessInputs(all, faults);
        foreach (var type in all)
        {
            endless.Check(type);
        }
    }

    /// <summary>Defaults that lead back to themselves: coercing them would never end.</summary>
    private sealed class DefaultCycles(SchemaFaults faults)
    {
        private static readonly ObjectNode Nothing = new([]);

        private readonly HashSet<InputValue> visited = [];
        private readonly List<(InputValue Field, string Coordinate)> path = [];

        public void Check(InputObjectType type) => Look(type, Nothing);

        private void Look(InputObjectType type, ValueNode literal)
        {
            if (literal is ListNode list)
            {
                foreach (var item in list.Values)
                {
                    Look(type, item);
                }
            }
            else if (literal is ObjectNode node)
            {
                foreach (var field in type.Fields.Values)
                {
                    if (field.Type.Named is not InputObjectType below)
                    {
                        continue;
                    }

                    if (node.Fields.LastOrDefault(given => given.Name.Value == field.Name) is { } given)
                    {
                        Look(below, given.Value);
                    }
                    else if (field.DefaultLiteral is { } implied)
                    {
                        Follow(field, $"{type}.{field.Name}", below, implied);
                    }
                }
            }
        }

        private void Follow(InputValue field, string coordinate, InputObjectType type, ValueNode literal)
        {
            var cycle = path.FindIndex(step => ReferenceEquals(step.Field, field));
            if (cycle >= 0)
            {
                var via = string.Join(", ", path.Skip(cycle + 1).Select(step => step.Coordinate));
                faults.At(field.Start, $"Invalid circular reference. The default value of Input Object field {coordinate} references itself{(via.Length > 0 ? $" via the default values of: {via}" : "")}.");
            }
            else if (visited.Add(field))
            {
                path.Add((field, coordinate));
                Look(type, literal);
                path.RemoveAt(path.Count - 1);
            }
        }
    }

    /// <summary>Input objects that require themselves: no value of theirs is finite.</summary>
    private sealed class EndlessInputs
    {
        private readonly HashSet<InputObjectType> finite = [];
        private readonly HashSet<InputObjectType> visited = [];
        private readonly List<(InputObjectType Type, string Coordinate, InputValue Field)> path = [];
        private readonly SchemaFaults faults;

        public EndlessInputs(InputObjectType[] types, SchemaFaults faults)
        {
            this.faults = faults;
            while (Array.Exists(types, type => IsFinite(type) && finite.Add(type)))
            {
                // Each round finds at least one more, until nothing new is finite.
            }
        }

        public void Check(InputObjectType type)
        {
            if (finite.Contains(type) || !visited.Add(type))
            {
                return;
            }

            foreach (var field in type.Fields.Values)
            {
                if (Needed(type, field) is not { } target || finite.Contains(target))
                {
                    continue;
                }

                var cycle = path.FindIndex(step => ReferenceEquals(step.Type, target));
                path.Add((type, $"{type}.{field.Name}", field));
                if (cycle >= 0 || ReferenceEquals(target, type))
                {
                    var steps = path.Skip(cycle >= 0 ? cycle : path.Count - 1);
                    faults.At(field.Start, $"Input Object {target} cannot be provided a finite value because it references itself through fields: {string.Join(", ", steps.Select(step => step.Coordinate))}.");
                }
                else
                {
                    Check(target);
                }

                path.RemoveAt(path.Count - 1);
            }
        }

        private bool IsFinite(InputObjectType type) => type.IsOneOf
            ? type.Fields.Count == 0 || type.Fields.Values.Any(field => Needed(type, field) is not { } needed || finite.Contains(needed))
            : type.Fields.Values.All(field => Needed(type, field) is not { } needed || finite.Contains(needed));

        private static InputObjectType? Needed(InputObjectType owner, InputValue field) =>
            (owner.IsOneOf ? field.Type : (field.Type as NonNullType)?.OfType) as InputObjectType;
    }
}
