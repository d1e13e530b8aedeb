using CoInnovation.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoInnovation.GraphQL;

/// <summary>Serves a schema over HTTP, server-sent events and WebSocket on one path.</summary>
public static class GraphQLEndpoint
{
    /// <summary>Maps GET, POST and the WebSocket upgrade; <c>UseWebSockets</c> must run before. A GET that wants text/html goes to <paramref name="page"/>, if given.</summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        Schema schema,
        GraphQLOptions? options = null,
        RequestDelegate? page = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var handler = new HttpHandler(new GraphQLEngine(schema, options ?? new GraphQLOptions()), page);
        return endpoints.Map(pattern, handler.HandleAsync);
    }
}
