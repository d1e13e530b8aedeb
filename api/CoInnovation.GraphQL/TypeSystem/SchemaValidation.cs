namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>Type validation (the "Type Validation" parts of specification section 3).</summary>
internal static class SchemaValidation
{
    public static void Check(Schema schema, SchemaFaults faults)
    {
        foreach (var type in schema.Types.Values.Where(type => !IsIntrospection(type)))
        {
            CheckName(type.Name, type.Start, faults);
            switch (type)
            {
                case FieldsType fields:
                    CheckFields(fields, faults);
                    break;
                case UnionType { Members.Count: 0 }:
                    faults.At(type.Start, $"Union type {type} must define one or more member types.");
                    break;
                case EnumType { Values.Count: 0 }:
                    faults.At(type.Start, $"Enum type {type} must define one or more values.");
                    break;
                case InputObjectType input:
                    CheckInput(input, faults);
                    break;
                default:
                    break;
            }
        }

        foreach (var directive in schema.Directives.Values)
        {
            CheckArguments($"@{directive.Name}", directive.Arguments, faults);
        }

        ObjectType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        foreach (var shared in roots.OfType<ObjectType>().GroupBy(root => root.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add($"All root types must be different, \"{shared.Key}\" type is used more than once.");
        }
    }

    private static bool IsIntrospection(NamedType type) => type.Name is "__Schema" or "__Type" or "__TypeKind" or "__Field" or "__InputValue" or "__EnumValue" or "__Directive" or "__DirectiveLocation";

    private static void CheckName(string name, int start, SchemaFaults faults)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            faults.At(start, $"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.");
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

        foreach (var (implemented, index) in type.Interfaces.Select((implemented, index) => (implemented, index)))
        {
            if (ReferenceEquals(implemented, type))
            {
                faults.At(type.Start, $"Type {type} cannot implement itself because it would create a circular reference.");
                continue;
            }

            if (type.Interfaces.IndexOf(implemented) != index)
            {
                faults.At(type.Start, $"Type {type} can only implement {implemented} once.");
                continue;
            }

            CheckImplements(type, implemented, faults);
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
        }
    }

    private static void CheckArguments(string owner, Dictionary<string, InputValue> arguments, SchemaFaults faults)
    {
        foreach (var argument in arguments.Values)
        {
            CheckName(argument.Name, argument.Start, faults);
            CheckInputValue($"{owner}({argument.Name}:)", argument, faults);
        }
    }

    private static void CheckInputValue(string coordinate, InputValue value, SchemaFaults faults)
    {
        if (!value.Type.IsInput)
        {
            faults.At(value.Start, $"The type of {coordinate} must be Input Type but got: {value.Type}.");
        }

        if (value is { IsRequired: true, DeprecationReason: not null })
        {
            faults.At(value.Start, $"Required {coordinate} cannot be deprecated.");
        }
    }

    private static void CheckInput(InputObjectType type, SchemaFaults faults)
    {
        if (type.Fields.Count == 0)
        {
            faults.At(type.Start, $"Input Object type {type} must define one or more fields.");
        }

        foreach (var field in type.Fields.Values)
        {
            CheckName(field.Name, field.Start, faults);
            CheckInputValue($"{type}.{field.Name}", field, faults);
            if (type.IsOneOf && field.Type.IsNonNull)
            {
                faults.At(field.Start, $"OneOf input field {type}.{field.Name} must be nullable.");
            }

            if (type.IsOneOf && field.HasDefault)
            {
                faults.At(field.Start, $"OneOf input field {type}.{field.Name} cannot have a default value.");
            }
        }

        if (RequiresItself(type, type, []))
        {
            faults.At(type.Start, $"Invalid circular reference. The Input Object {type} references itself in the non-null fields.");
        }
    }

    private static bool RequiresItself(InputObjectType from, InputObjectType sought, HashSet<InputObjectType> seen) =>
        from.Fields.Values.Any(field => field.Type is NonNullType { OfType: InputObjectType next }
            && (ReferenceEquals(next, sought) || (seen.Add(next) && RequiresItself(next, sought, seen))));
}
