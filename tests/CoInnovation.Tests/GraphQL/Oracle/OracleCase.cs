using System.Text.Json;

namespace CoInnovation.Tests.GraphQL.Oracle;

/// <summary>A document and all that decides what becomes of it. Without <paramref name="Root"/> it is parsed and validated only.</summary>
internal sealed record OracleCase(string Sdl, string Document, string? OperationName = null, JsonElement? Variables = null, JsonElement? Root = null)
{
    public IReadOnlyDictionary<string, object?> Question => new Dictionary<string, object?>
    {
        ["sdl"] = Sdl,
        ["document"] = Document,
        ["operationName"] = OperationName,
        ["variables"] = Variables,
        ["root"] = Root,
    };

    public override string ToString() =>
        $"schema:\n{Sdl}\n\ndocument:\n{Document}\n\noperation: {OperationName}\nvariables: {Variables}\nroot: {Root}";
}

/// <summary>What one side says of a case.</summary>
/// <param name="Refused">Line and column of the syntax error; null when there is none.</param>
/// <param name="Rules">The hits of each rule that has some: all places of a hit in one text.</param>
/// <param name="Responses">Null when nothing was executed.</param>
internal sealed record Judgment(string? Refused, IReadOnlyDictionary<string, string[]> Rules, IReadOnlyList<JsonElement>? Responses)
{
    public static Judgment Of(JsonElement answer) => answer.TryGetProperty("refused", out var refused)
        ? new Judgment(refused.GetString(), new Dictionary<string, string[]>(), null)
        : new Judgment(
            null,
            RulesOf(answer),
            answer.TryGetProperty("responses", out var responses) && responses.ValueKind == JsonValueKind.Array ? [.. responses.EnumerateArray()] : null);

    public static IReadOnlyDictionary<string, string[]> RulesOf(JsonElement answer) =>
        answer.GetProperty("rules").EnumerateObject().ToDictionary(rule => rule.Name, rule => rule.Value.EnumerateArray().Select(hit => hit.GetString()!).ToArray());
}
