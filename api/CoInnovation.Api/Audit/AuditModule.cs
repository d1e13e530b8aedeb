using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.SecondWall;
using CoInnovation.EventStore.Projections;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Audit;

/// <summary>The audit log: who signed in, was refused, invited, came, went, got another role, exported, erased and set what, for those whose business it is.</summary>
internal sealed class AuditModule : IModule
{
    public IReadOnlyList<(string Folder, string Schema)> Migrations => [("Audit.Schema", "audit")];

    public IReadOnlyList<WalledTable> Tables =>
    [
        WalledTable.OfTenant("audit.records", "SELECT, INSERT, UPDATE"),
        WalledTable.OfTenant("audit.parties", "SELECT"),
        WalledTable.OfProjector("audit.members"),
        WalledTable.OfProjector("audit.sides"),
        WalledTable.OfProjector("audit.places"),
    ];

    public void AddServices(IServiceCollection services) => services
        .AddSingleton(provider => AuditSettings.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<IAsyncProjection, AuditProjection>()
        .AddSingleton<AuditLabels>().AddSingleton<AuditList>().AddSingleton<WithoutEvents>()
        .AddSingleton<RecordDeed>(provider => provider.GetRequiredService<WithoutEvents>().RecordAsync)
        .AddSingleton<RefusalWriter>().AddHostedService(provider => provider.GetRequiredService<RefusalWriter>())
        .AddSingleton<AuditSweep>().AddHostedService(provider => provider.GetRequiredService<AuditSweep>());

    public void AddResolvers(ResolverMap resolvers) => AuditFields.Add(resolvers);

    public void MapRoutes(IEndpointRouteBuilder routes) => AuditRoutes.Map(routes);

    /// <summary>A setting that makes no sense is told at the start.</summary>
    public Task StartAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetRequiredService<AuditSettings>();
        return Task.CompletedTask;
    }
}
