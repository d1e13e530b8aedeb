using System.Runtime.CompilerServices;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;
using Access = CoInnovation.Api.Platform.Authorization.Access;

namespace CoInnovation.Api.Workshops.Graph;

/// <summary>
/// The views of a request's workshops. A node keeps the view with which it was first asked, so all its fields show one moment; a mutation answers with a new
/// node and so with the state after it.
/// </summary>
internal sealed class WorkshopViews
{
    private readonly ConditionalWeakTable<WorkshopNode, Task<WorkshopView?>> _views = [];

    public static WorkshopViews Of(ResolveContext context)
    {
        if (!context.Properties.TryGet<WorkshopViews>(out var views))
        {
            context.Properties.Set(views = new WorkshopViews());
        }

        return views;
    }

    /// <summary>One field of each workshop; the default for workshops in which the caller has no seat.</summary>
    public static async ValueTask<IReadOnlyList<TValue?>> SelectAsync<TValue>(
        IReadOnlyList<WorkshopNode> workshops, ResolveContext context, Func<WorkshopView, TValue?> field)
    {
        var views = Of(context);
        var values = new TValue?[workshops.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = await views.ViewAsync(workshops[i], context) is { } view ? field(view) : default;
        }

        return values;
    }

    /// <summary>The workshop as its caller sees it now; null without a seat in it.</summary>
    public static async Task<WorkshopNode?> FindAsync(Guid workshopId, ResolveContext context)
    {
        if (await SlicesAsync(workshopId, context) is not { } slices)
        {
            return null;
        }

        var node = WorkshopNode.Of(slices.Board);
        Of(context)._views.Add(node, Task.FromResult<WorkshopView?>(new WorkshopView(slices)));
        return node;
    }

    private Task<WorkshopView?> ViewAsync(WorkshopNode workshop, ResolveContext context)
    {
        lock (_views)
        {
            return _views.GetValue(workshop, async node => await SlicesAsync(node.Id, context) is { } slices ? new WorkshopView(slices) : null);
        }
    }

    private static async Task<WorkshopSlices?> SlicesAsync(Guid workshopId, ResolveContext context)
    {
        var principal = context.Properties.Get<Principal>();
        var facts = Facts.About(principal, workshopId);
        return Access.Can(principal, Policy.Participate, facts) && facts.Seat is { } seat
            ? await context.Services.GetRequiredService<WorkshopFeeds>().ReadAsync(seat, context.CancellationToken)
            : null;
    }
}
