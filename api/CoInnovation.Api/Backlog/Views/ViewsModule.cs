using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Views;

/// <summary>The product team's saved views of the backlog.</summary>
internal sealed class ViewsModule : IModule
{
    public void AddEvents(EventTypes types) => types
        .Add<ViewSaved>("view_saved")
        .Add<ViewRenamed>("view_renamed")
        .Add<ViewRemoved>("view_removed");

    public void AddServices(IServiceCollection services) => services.AddStream(
        new StreamDefinition<SavedView>(SavedView.StreamType, () => SavedView.None, (view, happened, _) => happened is SavedViewEvent e ? view.Apply(e) : view),
        new CommandSet<SavedView>(SavedView.NotFound)
            .Add<SaveView>(Policy.SteerWorkspace, SaveView.Decide, BacklogProjection.ProjectionName)
            .Add<RenameView>(Policy.SteerWorkspace, RenameView.Decide, BacklogProjection.ProjectionName)
            .Add<RemoveView>(Policy.SteerWorkspace, RemoveView.Decide, BacklogProjection.ProjectionName));

    public void AddResolvers(ResolverMap resolvers)
    {
        resolvers.Type<BacklogView>("SavedView").Properties();
        resolvers.Query().Field("savedViews", async context =>
        {
            var kind = context.Arg<ViewKind?>("kind");
            return (IReadOnlyList<BacklogView>)[.. (await ReadAsync(context)).Where(view => kind is null || view.Kind == kind)];
        });
        Add<SaveView>(resolvers);
        Add<RenameView>(resolvers);
        Add<RemoveView>(resolvers);
    }

    private static void Add<TCommand>(ResolverMap resolvers)
        where TCommand : class, IViewCommand
    {
        var name = typeof(TCommand).Name;
        resolvers.Input<TCommand>($"{name}Input");
        resolvers.Type<ViewPayload>($"{name}Payload").Properties();
        resolvers.Mutation().Field(char.ToLowerInvariant(name[0]) + name[1..], context =>
        {
            var viewId = Guid.Empty;
            return MutationAnswer.OfAsync(
                async () =>
                {
                    var (command, principal) = (context.Input<TCommand>(), context.Properties.Get<Principal>());
                    viewId = command.ViewId;
                    await context.Services.GetRequiredService<Keyring>().RegisterOwnerAsync(principal.Tenant, Reasons.ProductTeamId, Reasons.ProductTeamId, context.CancellationToken);
                    await context.Services.GetRequiredService<CommandPipeline>()
                        .SendAsync<SavedView>(new StreamKey(principal.Tenant, SavedView.StreamOf(viewId)), command, principal, context.CancellationToken);
                },
                async errors => new ViewPayload((await ReadAsync(context)).FirstOrDefault(view => view.Id == viewId), errors));
        });
    }

    private static async Task<IReadOnlyList<BacklogView>> ReadAsync(ResolveContext context)
    {
        Sql statement = $"""
            select id, name, kind, query, layout from read.views where tenant = {BacklogFields.Scope(context).Tenant}
            order by left(name_folded, {SearchText.OrderedLength}), id
            """;
        return await BacklogFields.Reader(context).ReadAsync(
            BacklogFields.Scope(context).Tenant,
            statement,
            row =>
            {
                var fields = new RowFields(row, 0);
                return new BacklogView(fields.Id(), fields.TextOrNull(), fields.Enum<ViewKind>(), fields.TextOrNull(), fields.Enum<ViewLayout>());
            },
            context.CancellationToken);
    }
}

/// <summary>A saved view; texts are null after erasure.</summary>
internal sealed record BacklogView(Guid Id, string? Name, ViewKind Kind, string? Query, ViewLayout Layout);

internal sealed record ViewPayload(BacklogView? View, IReadOnlyList<CodedException> Errors);
