using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Platform;

/// <summary>What a feature brings to the product. Everything is named explicitly; nothing is scanned for.</summary>
public interface IModule
{
    /// <summary>The events of its streams with their stored names, which never change.</summary>
    void AddEvents(EventTypes types)
    {
    }

    /// <summary>Folders of <c>NNN_*.sql</c> files (as the assembly names them: <c>Backlog.Schema</c>), each with the database schema that it makes and that keeps its ledger.</summary>
    IReadOnlyList<(string Folder, string Schema)> Migrations => [];

    /// <summary>Like <see cref="Migrations"/>, of read models: the projector, which builds them anew, owns them.</summary>
    IReadOnlyList<(string Folder, string Schema)> ReadModels => [];

    /// <summary>What requests, and what runs by itself, may do with the feature's tables. A table that is not named nobody reaches.</summary>
    IReadOnlyList<WalledTable> Tables => [];

    /// <summary>Streams with their commands, read models, projections, subscriptions.</summary>
    void AddServices(IServiceCollection services)
    {
    }

    /// <summary>Its part of <c>schema.graphql</c>.</summary>
    void AddResolvers(ResolverMap resolvers)
    {
    }

    /// <summary>Routes of its own. Each needs a policy.</summary>
    void MapRoutes(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Called once, when everything runs and before the first request is answered.</summary>
    Task StartAsync(IServiceProvider services, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Links to print at the start for whoever started it; paths begin with a slash.</summary>
    Task<IReadOnlyList<(string What, string Path)>> LinksAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(string, string)>>([]);
}
