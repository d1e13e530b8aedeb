using System.Text;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>
/// Prints a schema as a document of definitions (specification section 3), as graphql-js lays it out. What every schema has anyway, and directives that
/// introspection hides, are left out.
/// </summary>
public static class SchemaPrinter
{
    private const string DefaultReason = "No longer supported";

    private static readonly HashSet<string> BuiltIn =
        [.. TypeFactory.BuiltInDefinitions.Select(definition => (definition as TypeDefinitionNode)?.Name.Value ?? $"@{((DirectiveDefinitionNode)definition).Name}")];

    /// <summary>The whole schema; built again, it is the same schema.</summary>
    public static string Print(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        string[] definitions =
        [
            PrintRoots(schema),
            .. schema.Directives.Values.Where(directive => !BuiltIn.Contains($"@{directive.Name}")).Select(Print),
            .. schema.Types.Values.Where(type => !BuiltIn.Contains(type.Name)).Select(Print),
        ];
        return string.Join("\n\n", definitions.Where(definition => definition.Length > 0)) + "\n";
    }

    internal static string Print(NamedType type) => Description(type.Description, "", isFirst: true) + type switch
    {
        ScalarType scalar => $"scalar {type}{(scalar.SpecifiedByUrl is { } url ? $" @specifiedBy(url: {Quoted(url)})" : "")}",
        ObjectType fields => $"type {type}{Interfaces(fields)}{Fields(fields)}",
        InterfaceType fields => $"interface {type}{Interfaces(fields)}{Fields(fields)}",
        UnionType union => $"union {type} = {string.Join(" | ", union.Members)}",
        EnumType values => $"enum {type}{Block(values.Values.Values, value => value.Description, value => value.Name + Deprecated(value.DeprecationReason))}",
        InputObjectType input => $"input {type}{(input.IsOneOf ? " @oneOf" : "")}{Block(input.Fields.Values, field => field.Description, Value)}",
        _ => throw new ArgumentException($"{type} is no kind of type.", nameof(type)),
    };

    internal static string Print(DirectiveDefinition directive) =>
        $"{Description(directive.Description, "", isFirst: true)}directive @{directive.Name}{Arguments(directive.Arguments, "")}{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations)}";

    private static string PrintRoots(Schema schema)
    {
        var isUsual = ReferenceEquals(schema.QueryType, schema.Find("Query"))
            && ReferenceEquals(schema.MutationType, schema.Find("Mutation"))
            && ReferenceEquals(schema.SubscriptionType, schema.Find("Subscription"));
        if (isUsual && schema.Description is null)
        {
            return "";
        }

        var text = new StringBuilder(Description(schema.Description, "", isFirst: true)).Append("schema {\n");
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            if (schema.RootOf(kind) is { } root)
            {
                text.Append("  ").Append(kind.ToString().ToLowerInvariant()).Append(": ").Append(root).Append('\n');
            }
        }

        return text.Append('}').ToString();
    }

    private static string Interfaces(FieldsType type) => type.Interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", type.Interfaces)}";

    private static string Fields(FieldsType type) =>
        Block(type.Fields.Values, field => field.Description, field => $"{field.Name}{Arguments(field.Arguments, "  ")}: {field.Type}{Deprecated(field.DeprecationReason)}");

    private static string Block<T>(IEnumerable<T> items, Func<T, string?> description, Func<T, string> print) =>
        $" {{\n{string.Join("\n", items.Select((item, i) => $"{Description(description(item), "  ", i == 0)}  {print(item)}"))}\n}}";

    private static string Arguments(Dictionary<string, InputValue> arguments, string indent)
    {
        if (arguments.Count == 0)
        {
            return "";
        }

        return arguments.Values.All(argument => argument.Description is null)
            ? $"({string.Join(", ", arguments.Values.Select(Value))})"
            : $"(\n{string.Join("\n", arguments.Values.Select((argument, i) => $"{Description(argument.Description, $"  {indent}", i == 0)}  {indent}{Value(argument)}"))}\n{indent})";
    }

    private static string Value(InputValue value) =>
        $"{value.Name}: {value.Type}{(value.DefaultLiteral is { } literal ? $" = {literal}" : "")}{Deprecated(value.DeprecationReason)}";

    private static string Deprecated(string? reason) => reason switch
    {
        null => "",
        DefaultReason => " @deprecated",
        _ => $" @deprecated(reason: {Quoted(reason)})",
    };

    private static string Description(string? description, string indent, bool isFirst)
    {
        if (description is null)
        {
            return "";
        }

        var text = BlockString.CanHold(description) ? BlockString.Print(description) : Quoted(description);
        return $"{(indent.Length > 0 && !isFirst ? "\n" : "")}{indent}{text.Replace("\n", $"\n{indent}", StringComparison.Ordinal)}\n";
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        ValuePrinter.AppendString(quoted, text);
        return quoted.ToString();
    }
}
