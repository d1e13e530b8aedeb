using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoInnovation.Tests.Browser.HostileText;

/// <summary>A place in a mutation's input where somebody can type: <c>submitPainPoint.evidence.title</c>.</summary>
internal sealed record TextField(string Mutation, IReadOnlyList<string> Path)
{
    private const string Question = """
        { __schema { mutationType { fields { name args { name type { ...of } } } } types { name kind inputFields { name type { ...of } } } } }
        fragment of on __Type { name kind ofType { name kind ofType { name kind ofType { name kind } } } }
        """;

    public string Name => $"{Mutation}.{string.Join('.', Path)}";

    /// <summary>All that the running server has.</summary>
    public static async Task<IReadOnlyList<TextField>> AllAsync(Rehearsal.Seat team, CancellationToken cancellationToken)
    {
        var schema = (await team.Session.SendAsync(Question, new { }, cancellationToken)).GetProperty("__schema");
        var inputs = schema.GetProperty("types").EnumerateArray().Where(type => type.GetProperty("kind").ValueEquals("INPUT_OBJECT"))
            .ToDictionary(type => type.GetProperty("name").GetString()!, type => type.GetProperty("inputFields"), StringComparer.Ordinal);
        return [.. schema.GetProperty("mutationType").GetProperty("fields").EnumerateArray().SelectMany(mutation => mutation.GetProperty("args").EnumerateArray()
            .SelectMany(argument => Leaves(inputs, argument.GetProperty("type"), []).Select(path => new TextField(mutation.GetProperty("name").GetString()!, path))))];
    }

    /// <summary>The input with this text in this place, in the first element of each list on the way.</summary>
    public JsonObject In(JsonObject input, string text)
    {
        JsonNode at = input;
        foreach (var name in Path.SkipLast(1))
            at = at[name] is JsonArray list ? list[0]! : at[name]!;
        at[Path[^1]] = at[Path[^1]] is JsonArray ? new JsonArray(text) : text;
        return input;
    }

    private static IEnumerable<IReadOnlyList<string>> Leaves(Dictionary<string, JsonElement> inputs, JsonElement type, IReadOnlyList<string> path)
    {
        while (type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object)
            type = inner;
        return type.GetProperty("name").GetString() is not { } name ? []
            : name == "String" ? [path]
            : inputs.TryGetValue(name, out var fields) ? fields.EnumerateArray().SelectMany(field => Leaves(inputs, field.GetProperty("type"), [.. path, field.GetProperty("name").GetString()!]))
            : [];
    }
}
