using CoInnovation.Api.Platform.Authorization;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>The policy that a route declares. A route without one fails the start.</summary>
public sealed record RoutePolicy(Policy Policy);

public static class RoutePolicies
{
    /// <summary>Says who may call the route. <see cref="Policy.Anyone"/> where the handler itself asks for more, with facts that only it knows.</summary>
    public static TBuilder RequirePolicy<TBuilder>(this TBuilder route, Policy policy)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new RoutePolicy(policy));

    internal static void RefuseRoutesWithoutPolicy(IEndpointRouteBuilder routes)
    {
        var open = routes.DataSources.SelectMany(source => source.Endpoints).Where(endpoint => endpoint.Metadata.GetMetadata<RoutePolicy>() is not { } route || !Access.Knows(route.Policy)).ToList();
        if (open.Count > 0)
        {
            throw new InvalidOperationException($"Routes without a policy: {string.Join(", ", open.Select(endpoint => endpoint.DisplayName))}.");
        }
    }
}
