using System.Text;
using System.Text.Json.Nodes;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.TypeSystem;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>A place in the arguments of an operation at which an id can stand.</summary>
/// <param name="Path">Names from the argument inwards.</param>
/// <param name="Kinds">What it can be the id of.</param>
/// <param name="IsFilter">It narrows a list, one of many ways to do so.</param>
/// <param name="IsMade">Callers make this id for something new, as the schema says.</param>
internal sealed record IdPlace(IReadOnlyList<string> Path, IReadOnlyList<string> Kinds, bool IsFilter, bool IsMade)
{
    public override string ToString() => string.Join('.', Path);
}

/// <summary>A field of a root of the schema, asked for with values that are made up by their types.</summary>
internal sealed class Operation
{
    private const int DeepestInput = 5;

    private readonly Schema _schema;
    private readonly Kinds _kinds;

    private Operation(Schema schema, Kinds kinds, FieldDefinition field, string verb)
    {
        (_schema, _kinds, Field, Verb) = (schema, kinds, field, verb);
        foreach (var argument in field.Arguments.Values)
        {
            Walk(argument, [], []);
        }

        var variables = string.Join(", ", field.Arguments.Values.Select(argument => $"${argument.Name}: {argument.Type}"));
        var arguments = string.Join(", ", field.Arguments.Values.Select(argument => $"{argument.Name}: ${argument.Name}"));
        Head = field.Arguments.Count == 0 ? $"{verb} {{ {field.Name}" : $"{verb}({variables}) {{ {field.Name}({arguments})";
    }

    public FieldDefinition Field { get; }

    public string Verb { get; }

    public List<IdPlace> Places { get; } = [];

    private string Head { get; }

    public static IReadOnlyList<Operation> All(Schema schema)
    {
        var kinds = new Kinds(schema);
        return
        [
            .. schema.QueryType.Fields.Values.Select(field => new Operation(schema, kinds, field, "query")),
            .. schema.MutationType!.Fields.Values.Select(field => new Operation(schema, kinds, field, "mutation")),
            .. schema.SubscriptionType!.Fields.Values.Select(field => new Operation(schema, kinds, field, "subscription")),
        ];
    }

    /// <summary>The operation with everything in its answer down to a depth, but for fields whose names begin so.</summary>
    public string Document(int depth, string? without = null) => $"{Head} {Selection(Field.Type.Named, depth, [], without)} }}";

    /// <summary>Its variables: what is required, and the id at one place.</summary>
    /// <param name="varied">The place; null for none.</param>
    /// <param name="id">What stands there.</param>
    /// <param name="ofCaller">What stands at the other places, by kinds.</param>
    /// <param name="commandId">The command's id.</param>
    public JsonObject Variables(IdPlace? varied, Guid id, Func<IReadOnlyList<string>, Guid> ofCaller, Guid commandId)
    {
        var made = new MadeUpInput(this, varied, id, ofCaller, commandId);
        var variables = new JsonObject();
        foreach (var argument in Field.Arguments.Values)
        {
            made.AddTo(variables, argument, []);
        }

        return variables;
    }

    public IdPlace? PlaceAt(IReadOnlyList<string> path) => Places.Find(place => place.Path.SequenceEqual(path, StringComparer.Ordinal));

    public override string ToString() => $"{Verb} {Field.Name}";

    private void Walk(InputValue value, List<string> path, List<string> types)
    {
        List<string> here = [.. path, value.Name];
        switch (value.Type.Named)
        {
            case ScalarType { Name: "ID" }:
                // Of a filter's comparison, what is compared says what it is.
                var isComparison = path.Count > 0 && value.Name is "eq" or "neq" or "in" or "nin";
                Places.Add(new IdPlace(here, _kinds.Of(isComparison ? path[^1] : value.Name, Field.Type, Field.Policies), isComparison, value.Description?.Contains(", made by the caller", StringComparison.Ordinal) == true));
                break;
            case InputObjectType input when here.Count < DeepestInput && !types.Contains(input.Name):
                foreach (var inner in input.Fields.Values)
                {
                    Walk(inner, here, [.. types, input.Name]);
                }

                break;
            default:
                break;
        }
    }

    private string Selection(NamedType type, int depth, List<string> path, string? without)
    {
        if (type is ScalarType or EnumType)
        {
            return "";
        }

        var text = new StringBuilder("{ __typename");
        foreach (var field in (type as FieldsType)?.Fields.Values.Where(field => field.Arguments.Values.All(argument => !argument.IsRequired)) ?? [])
        {
            if (field.Name == "edges" || (without is not null && field.Name.StartsWith(without, StringComparison.Ordinal)))
            {
                continue;
            }

            var named = field.Type.Named;
            if (named is ScalarType or EnumType)
            {
                text.Append(' ').Append(field.Name);
            }
            else if ((depth > 0 || field.Name is "nodes" or "errors" or "pageInfo" or "results") && path.Count(one => one == field.Name) < 2)
            {
                var page = path.Count > 0 && field.Arguments.ContainsKey("first") ? "(first: 4)" : "";
                text.Append(' ').Append(field.Name).Append(page).Append(' ').Append(Selection(named, field.Name is "nodes" ? depth : depth - 1, [.. path, field.Name], without));
            }
        }

        foreach (var possible in type is InterfaceType or UnionType && depth > 0 ? _schema.PossibleTypesOf(type) : [])
        {
            text.Append(" ... on ").Append(possible.Name).Append(" { __typename ").Append(possible.Fields.ContainsKey("id") ? "id " : "").Append('}');
        }

        return text.Append(" }").ToString();
    }
}

/// <summary>Values for the input of an operation: the shortest that its types allow.</summary>
internal sealed class MadeUpInput(Operation operation, IdPlace? varied, Guid id, Func<IReadOnlyList<string>, Guid> ofCaller, Guid commandId)
{
    public void AddTo(JsonObject target, InputValue value, IReadOnlyList<string> path)
    {
        List<string> here = [.. path, value.Name];
        var isOnTheWay = varied is not null && varied.Path.Take(here.Count).SequenceEqual(here, StringComparer.Ordinal);
        if (isOnTheWay || value.IsRequired || MadeUpValues.IsNeeded(operation.Field.Name, value.Name))
        {
            target[value.Name] = Of(value.Type, here, isOnTheWay);
        }
    }

    private JsonNode? Of(GraphType type, List<string> path, bool isOnTheWay) => !isOnTheWay && MadeUpValues.Of(operation.Field.Name, path[^1]) is { } given ? given : type.Nullable switch
    {
        ListType list => new JsonArray(Of(list.OfType, path, isOnTheWay)),
        ScalarType { Name: "ID" } => isOnTheWay ? id.ToString() : OwnId(path).ToString(),
        ScalarType { Name: "UUID" } => path[^1] == "commandId" ? commandId.ToString() : Guest.NewId().ToString(),
        ScalarType { Name: "Int" } => 2,
        ScalarType { Name: "Float" } => 0.5,
        ScalarType { Name: "Boolean" } => true,
        ScalarType { Name: "Date" } => "2031-01-31",
        ScalarType { Name: "DateTime" } => "2031-01-31T09:00:00Z",
        ScalarType => "Probe",
        EnumType choices => choices.Values.Keys.First(),
        InputObjectType input => Object(input, path),
        _ => throw new NotSupportedException($"{type} has no value yet."),
    };

    private JsonObject Object(InputObjectType input, List<string> path)
    {
        var made = new JsonObject();
        foreach (var field in input.Fields.Values)
        {
            AddTo(made, field, path);
        }

        return made;
    }

    // The templates' ids are words, and the same for everybody.
    private object OwnId(List<string> path) => path[^1] == "templateId" && operation.Field.Name == "createWorkshop" ? "pain-to-promise" : operation.PlaceAt(path)! is { IsMade: false } place ? ofCaller(place.Kinds) : Guest.NewId();
}
