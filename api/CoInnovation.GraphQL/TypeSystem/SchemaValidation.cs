namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>Type validation (the "Type Validation" parts of specification section 3).</summary>
internal static class SchemaValidation
{
    private static readonly HashSet<string> IntrospectionTypes = new(StringComparer.Ordinal)
    {
        "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation",
    };

    public static void Check(Schema schema, SchemaFaults faults)
    {
        ObjectType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        foreach (var shared in roots.Select((root, kind) => (root, kind: ((Language.OperationKind)kind).ToString().ToLowerInvariant())).GroupBy(use => use.root).Where(group => group.Key is not null && group.Count() > 1))
        {
            var kinds = shared.Select(use => use.kind).ToArray();
            faults.Add($"All root types must be different, \"{shared.Key}\" type is used as {string.Join(", ", kinds[..^1])}{(kinds.Length > 2 ? "," : "")} and {kinds[^1]} root types.");
        }

        foreach (var directive in schema.Directives.Values)
        {
            CheckName(directive.Name, directive.Start, faults);
            CheckArguments($"@{directive.Name}", directive.Arguments, faults);
        }

        foreach (var type in schema.Types.Values.Where(type => !IsIntrospection(type.Name)))
        {
            CheckName(type.Name, type.Start, faults);
            switch (type)
            {
                case FieldsType fields: CheckFields(fields, faults); break;
                case UnionType union: CheckMembers(union, faults); break;
                case EnumType values: CheckValues(values, faults); break;
                case InputObjectType input: InputObjectValidation.CheckFields(input, faults); break;
                default: break;
            }
        }

        InputObjectValidation.CheckCycles(schema.Types.Values.OfType<InputObjectType>(), faults);
    }

    public static bool IsIntrospection(string type) => IntrospectionTypes.Contains(type);

    public static void CheckName(string name, int start, SchemaFaults faults)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            faults.At(start, $"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.");
        }
    }

    private static void CheckMembers(UnionType type, SchemaFaults faults)
    {
        foreach (var twice in type.Members.GroupBy(member => member).Where(group => group.Count() > 1))
        {
            faults.At(type.Start, $"Union type {type} can only include type {twice.Key} once.");
        }
    }

    private static void CheckValues(EnumType type, SchemaFaults faults)
    {
        if (type.Values.Count == 0)
        {
            faults.At(type.Start, $"Enum type {type} must define one or more values.");
        }

        foreach (var value in type.Values.Values)
        {
            CheckName(value.Name, value.Start, faults);
        }
    }

    private static void CheckFields(FieldsType type, SchemaFaults faults)
    {
        if (type.Fields.Count == 0)
        {
            faults.At(type.Start, $"Type {type} must define one or more fields.");
        }

        foreach (var field in type.Fields.Values)
        {
            CheckName(field.Name, field.Start, faults);
            if (field.Type.Named is InputObjectType)
            {
                faults.At(field.Start, $"The type of {field.Coordinate} must be Output Type but got: {field.Type}.");
            }

            CheckArguments(field.Coordinate, field.Arguments, faults);
        }

        foreach (var implemented in type.Interfaces.Distinct())
        {
            if (type.Interfaces.Count(other => ReferenceEquals(other, implemented)) > 1)
            {
                faults.At(type.Start, $"Type {type} can only implement {implemented} once.");
            }

            if (ReferenceEquals(implemented, type))
            {
                faults.At(type.Start, $"Type {type} cannot implement itself because it would create a circular reference.");
            }
            else
            {
                CheckImplements(type, implemented, faults);
            }
        }
    }

    private static void CheckImplements(FieldsType type, InterfaceType implemented, SchemaFaults faults)
    {
        foreach (var inherited in implemented.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
        {
            faults.At(type.Start, ReferenceEquals(inherited, type)
                ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                : $"Type {type} must implement {inherited} because it is implemented by {implemented}.");
        }

        foreach (var required in implemented.Fields.Values)
        {
            if (!type.Fields.TryGetValue(required.Name, out var field))
            {
                faults.At(type.Start, $"Interface field {required.Coordinate} expected but {type} does not provide it.");
                continue;
            }

            if (!Schema.IsSubtype(field.Type, required.Type))
            {
                faults.At(field.Start, $"Interface field {required.Coordinate} expects type {required.Type} but {field.Coordinate} is type {field.Type}.");
            }

            foreach (var argument in required.Arguments.Values)
            {
                if (!field.Arguments.TryGetValue(argument.Name, out var own))
                {
                    faults.At(field.Start, $"Interface field argument {required.Coordinate}({argument.Name}:) expected but {field.Coordinate} does not provide it.");
                }
                else if (!own.Type.SameAs(argument.Type))
                {
                    faults.At(own.Start, $"Interface field argument {required.Coordinate}({argument.Name}:) expects type {argument.Type} but {field.Coordinate}({argument.Name}:) is type {own.Type}.");
                }
            }

            foreach (var extra in field.Arguments.Values.Where(argument => argument.IsRequired && !required.Arguments.ContainsKey(argument.Name)))
            {
                faults.At(extra.Start, $"Argument \"{field.Coordinate}({extra.Name}:)\" must not be required type \"{extra.Type}\" if not provided by the Interface field \"{required.Coordinate}\".");
            }

            if (field.DeprecationReason is not null && required.DeprecationReason is null)
            {
                faults.At(field.Start, $"Interface field {required.Coordinate} is not deprecated, so implementation field {field.Coordinate} must not be deprecated.");
            }
        }
    }

    private static void CheckArguments(string owner, Dictionary<string, InputValue> arguments, SchemaFaults faults)
    {
        foreach (var argument in arguments.Values)
        {
            CheckName(argument.Name, argument.Start, faults);
            InputObjectValidation.CheckValue($"{owner}({argument.Name}:)", "argument", argument, faults);
        }
    }
}
