using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog;

/// <summary>Whether what was delivered helped: what was said, what the caller said, and what the caller is still asked.</summary>
internal static class ReliefFields
{
    public static void Add(ResolverMap resolvers)
    {
        resolvers.Type<BacklogPainPoint>("PainPoint")
            .Batch("relief", ResultsAsync)
            .Batch("myRelief", OwnAsync)
            .Batch("reliefDue", DueAsync);
        resolvers.Type<ReliefResult>("ReliefResult").Properties();
        resolvers.Type<ReliefAnswer>("ReliefAnswer").Properties();
        resolvers.Query().Field("reliefDue", async context => (await Reader(context).ListAsync(
            BacklogPainPoint.Table,
            BacklogFields.Scope(context),
            ReliefReader.Due(Viewer(context)),
            [Guid.Empty],
            ListRequest.Read(context) with { Order = [new OrderTerm("reliefAskedAt", Descending: false)] },
            context.CancellationToken))[0]);
    }

    private static async ValueTask<IReadOnlyList<ReliefResult?>> ResultsAsync(IReadOnlyList<BacklogPainPoint> painPoints, ResolveContext context)
    {
        var results = await Relief(context).ResultsAsync(Viewer(context).Tenant, [.. painPoints.Select(item => item.Id)], context.CancellationToken);
        return [.. painPoints.Select(item => results.GetValueOrDefault(item.Id))];
    }

    private static async ValueTask<IReadOnlyList<ReliefAnswer?>> OwnAsync(IReadOnlyList<BacklogPainPoint> painPoints, ResolveContext context)
    {
        var answers = await Relief(context).OwnAsync(Viewer(context), [.. painPoints.Select(item => item.Id)], context.CancellationToken);
        return [.. painPoints.Select(item => answers.GetValueOrDefault(item.Id))];
    }

    private static async ValueTask<IReadOnlyList<bool>> DueAsync(IReadOnlyList<BacklogPainPoint> painPoints, ResolveContext context)
    {
        var due = await Relief(context).DueAsync(Viewer(context), [.. painPoints.Select(item => item.Id)], context.CancellationToken);
        return [.. painPoints.Select(item => due.Contains(item.Id))];
    }

    private static Principal Viewer(ResolveContext context) => context.Properties.Get<Principal>();

    private static BacklogReader Reader(ResolveContext context) => context.Services.GetRequiredService<BacklogReader>();

    private static ReliefReader Relief(ResolveContext context) => context.Services.GetRequiredService<ReliefReader>();
}
