using System.Text.Json;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Language;

namespace CoInnovation.Tests.Platform.Graph;

/// <summary>A schema as a set of lines, one for each thing that a client can depend on, with or without what it says about itself.</summary>
internal static class SchemaShape
{
    private static readonly string[] BuiltIn = ["String", "Int", "Float", "Boolean", "ID"];

    public static IReadOnlyList<TypeDefinitionNode> TypesOf(string sdl) =>
        [.. Parser.Parse(new Source(sdl), new GraphQLLimits { Tokens = int.MaxValue, Fields = int.MaxValue, DirectivesPerLocation = 64 }, NameTable.Empty).Definitions.OfType<TypeDefinitionNode>()];

    /// <summary>From a file; directives of the engine's own are no part of what clients see.</summary>
    public static IReadOnlyList<string> OfFile(string sdl) => [.. TypesOf(sdl).SelectMany(LinesOf).Order(StringComparer.Ordinal)];

    /// <summary>From what the server answers to introspection.</summary>
    public static IReadOnlyList<string> OfIntrospection(JsonElement schema) =>
    [
        .. schema.GetProperty("types").EnumerateArray()
            .Where(type => !Name(type).StartsWith("__", StringComparison.Ordinal) && !BuiltIn.Contains(Name(type)))
            .SelectMany(LinesOf)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What <see cref="OfIntrospection"/> needs to know.</summary>
    public const string IntrospectionQuery = """
        { __schema { types {
            kind name description specifiedByURL isOneOf
            interfaces { name } possibleTypes { name } enumValues(includeDeprecated: true) { name description }
            fields(includeDeprecated: true) { name description type { ...T } args(includeDeprecated: true) { name description defaultValue type { ...T } } }
            inputFields(includeDeprecated: true) { name description defaultValue type { ...T } }
        } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    private static IEnumerable<string> LinesOf(TypeDefinitionNode type)
    {
        var name = type.Name.Value;
        var specified = type.Directives.FirstOrDefault(directive => directive.Name.Value == "specifiedBy")?.Argument("url") as StringNode;
        var oneOf = type.Directives.Any(directive => directive.Name.Value == "oneOf");
        yield return Head(type.Kind.ToString(), name, specified?.Value, oneOf, type.Description);
        foreach (var implemented in type.Interfaces)
        {
            yield return $"{name} is {implemented.Name.Value}";
        }

        foreach (var member in type.UnionMembers)
        {
            yield return $"{name} may be {member.Name.Value}";
        }

        foreach (var value in type.EnumValues)
        {
            yield return $"{name}.{value.Name.Value} # {value.Description}";
        }

        foreach (var field in type.Fields)
        {
            yield return $"{name}.{field.Name.Value}: {field.Type} # {field.Description}";
            foreach (var argument in field.Arguments)
            {
                yield return Input($"{name}.{field.Name.Value}", argument.Name.Value, argument.Type.ToString()!, argument.Default?.ToString(), argument.Description);
            }
        }

        foreach (var field in type.InputFields)
        {
            yield return Input(name, field.Name.Value, field.Type.ToString()!, field.Default?.ToString(), field.Description);
        }
    }

    private static IEnumerable<string> LinesOf(JsonElement type)
    {
        var name = Name(type);
        var kind = Enum.GetValues<TypeKind>().Single(kind => kind.ToString().Equals(Text(type, "kind")!.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        yield return Head(kind.ToString(), name, Text(type, "specifiedByURL"), type.GetProperty("isOneOf").ValueKind == JsonValueKind.True, Text(type, "description"));
        foreach (var implemented in List(type, "interfaces"))
        {
            yield return $"{name} is {Name(implemented)}";
        }

        foreach (var member in kind == TypeKind.Union ? List(type, "possibleTypes") : [])
        {
            yield return $"{name} may be {Name(member)}";
        }

        foreach (var value in List(type, "enumValues"))
        {
            yield return $"{name}.{Name(value)} # {Text(value, "description")}";
        }

        foreach (var field in List(type, "fields"))
        {
            yield return $"{name}.{Name(field)}: {TypeText(field.GetProperty("type"))} # {Text(field, "description")}";
            foreach (var argument in List(field, "args"))
            {
                yield return Input($"{name}.{Name(field)}", Name(argument), TypeText(argument.GetProperty("type")), Text(argument, "defaultValue"), Text(argument, "description"));
            }
        }

        foreach (var field in List(type, "inputFields"))
        {
            yield return Input(name, Name(field), TypeText(field.GetProperty("type")), Text(field, "defaultValue"), Text(field, "description"));
        }
    }

    private static string Head(string kind, string name, string? specifiedBy, bool oneOf, string? description) =>
        $"{kind} {name}{(specifiedBy is null ? "" : $" by {specifiedBy}")}{(oneOf ? " one of" : "")} # {description}";

    private static string Input(string owner, string name, string type, string? absent, string? description) =>
        $"{owner}({name}: {type}{(absent is null ? "" : $" = {absent}")}) # {description}";

    private static string TypeText(JsonElement type) => Text(type, "kind") switch
    {
        "NON_NULL" => $"{TypeText(type.GetProperty("ofType"))}!",
        "LIST" => $"[{TypeText(type.GetProperty("ofType"))}]",
        _ => Name(type),
    };

    private static string Name(JsonElement element) => Text(element, "name")!;

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private static JsonElement[] List(JsonElement element, string property) =>
        element.GetProperty(property) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
}
