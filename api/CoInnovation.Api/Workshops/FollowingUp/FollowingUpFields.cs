using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Graph;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Workshops.FollowingUp;

/// <summary>The promises of last time, for everybody with a seat in the workshop that follows.</summary>
internal static class FollowingUpFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<WorkshopNode>("Workshop").Batch("lastTime", LastTimesAsync);
        resolvers.Type<LastTime>("LastTime").Properties();
        resolvers.Type<EarlierPromise>("EarlierPromise").Properties();
    }

    /// <summary>The sides of the workshop that a new one is to follow; only those who facilitated it may take it along.</summary>
    public static async Task<IReadOnlyList<WorkshopSide>?> SidesAsync(Guid? follows, ResolveContext context)
    {
        if (follows is not { } earlierId)
        {
            return null;
        }

        var principal = context.Properties.Get<Principal>();
        var facts = Facts.About(principal, earlierId);
        return Access.Can(principal, Policy.Facilitate, facts)
            && await context.Services.GetRequiredService<WorkshopFeeds>().ReadAsync(facts.Seat!, context.CancellationToken) is { } slices
            ? slices.Board.Sides
            : throw new NotFoundException("WORKSHOP_NOT_FOUND", "There is no such workshop that you facilitated. Choose another one, or none.", ["followsWorkshopId"]);
    }

    private static async ValueTask<IReadOnlyList<LastTime?>> LastTimesAsync(IReadOnlyList<WorkshopNode> workshops, ResolveContext context)
    {
        var boards = await WorkshopViews.SelectAsync(workshops, context, view => view.Board);
        var (reader, tenant) = (context.Services.GetRequiredService<LastTimeReader>(), context.Properties.Get<Principal>().Tenant);
        List<LastTime?> all = [];
        foreach (var board in boards)
        {
            all.Add(board is null ? null : await reader.OfAsync(tenant, board, context.CancellationToken));
        }

        return all;
    }
}
