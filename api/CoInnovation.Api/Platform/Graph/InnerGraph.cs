using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Platform.Graph;

/// <summary>
/// The API as the product itself asks it, for exports, feeds and webhooks: the same schema, resolvers and rights as from outside, so that what somebody may not see there is
/// in no file either. Only the bounds on cost are wider, since it asks for whole items.
/// </summary>
internal sealed class InnerGraph(IServiceProvider services) : IDisposable
{
    private static readonly GraphQLLimits Limits = new() { FieldCost = 100_000, TypeCost = 1_000_000, ExecutionTime = TimeSpan.FromSeconds(30) };
    private GraphQLEngine? _engine;

    /// <summary>Called once, when the schema is built.</summary>
    public void Open(Schema schema, GraphQLOptions outside) => _engine = new GraphQLEngine(schema, new GraphQLOptions
    {
        Limits = Limits,
        Authorize = outside.Authorize,
        Explain = outside.Explain,
        UnexpectedError = outside.UnexpectedError,
    });

    /// <summary>The answer's <c>data</c>. The first error is thrown, with its code: half an answer would be half a file.</summary>
    public async Task<JsonElement> AskAsync(string query, JsonElement variables, Principal principal, CancellationToken cancellationToken)
    {
        var engine = _engine ?? throw new InvalidOperationException("The schema is not built yet.");
        var request = new RequestContext(services);
        request.Properties.Set(principal);
        request.Properties.Set(new CallerNow(() => ValueTask.FromResult(principal)));
        using var result = await engine.ExecuteAsync(new GraphQLRequest(query) { Variables = variables, QueriesOnly = true }, request, cancellationToken);
        var answer = result.ToJson();
        return answer.TryGetProperty("errors", out var errors) ? throw Fault(errors[0]) : answer.GetProperty("data");
    }

    public void Dispose() => _engine?.Dispose();

    private static GraphQLException Fault(JsonElement error) => new(
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString()! : "UNEXPECTED",
        error.GetProperty("message").GetString()!);
}
