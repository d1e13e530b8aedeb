using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.Api.Transfer.Import;
using CoInnovation.Api.Transfer.Items;
using CoInnovation.Api.Transfer.Own;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Transfer;

/// <summary>The backlog in files: what goes out, and what comes in.</summary>
internal sealed class TransferModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Transfer.Schema", "transfer")];

    public IReadOnlyList<WalledTable> Tables =>
    [
        WalledTable.OfTenant("transfer.imports", "SELECT"),
    ];

    public void AddEvents(EventTypes types) => types
        .Add<ImportBegun>("import_begun")
        .Add<ImportRowsAccepted>("import_rows_accepted");

    public void AddServices(IServiceCollection services) => services
        .AddStream(
            // Whatever an id belongs to, nothing can be imported under it any more.
            new StreamDefinition<ImportState>(ImportState.StreamType, () => new ImportState(IsBegun: false), (_, _, _) => new ImportState(IsBegun: true)),
            new CommandSet<ImportState>(() => new NotFoundException("IMPORT_NOT_FOUND", "There is no such import.")).Add<BeginImport>(Policy.ImportItems, BeginImport.Decide))
        .AddSingleton<ItemReader>().AddSingleton<OwnEntries>()
        .AddSingleton<ExternalIds>().AddSingleton<Importer>().AddSingleton<ImportList>().AddSingleton<IInlineProjection>(provider => provider.GetRequiredService<ImportList>())
        .AddSingleton<ISubscription, ImportedItems>();

    public void AddResolvers(ResolverMap resolvers) => ImportFields.Add(resolvers);

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        ExportRoutes.Map(routes);
        ImportRoutes.Map(routes);
        OwnRoutes.Map(routes);
    }
}
