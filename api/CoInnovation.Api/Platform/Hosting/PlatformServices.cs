using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Health;
using CoInnovation.Api.Platform.Invitations;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Outbound;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Platform.Hosting;

/// <summary>What every feature leans on.</summary>
internal static class PlatformServices
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, ApiSettings settings, ServerKey key, Database database)
    {
        services.AddSingleton(TimeProvider.System).AddSingleton(settings).AddSingleton(key).AddSingleton(database);
        services.AddSingleton(database.Tenants).AddSingleton(database.Projector).AddSingleton(database.Migrator);
        services.AddSingleton<Backbone>();
        services.AddSingleton<IEventStore>(provider => provider.GetRequiredService<Backbone>().Store);
        services.AddSingleton(provider => provider.GetRequiredService<Backbone>().Tail);
        services.AddSingleton(provider => provider.GetRequiredService<Backbone>().Notary);
        services.AddSingleton(provider => provider.GetRequiredService<Backbone>().NotaryWatch);
        services.AddSingleton(provider => provider.GetRequiredService<Backbone>().Daemon);
        services.AddSingleton(provider => provider.GetRequiredService<IEventStore>().Keyring);
        services.AddSingleton<WaitForProjection>(provider =>
        {
            // The daemon's own subscriptions send commands: it is asked for when it runs.
            var backbone = provider.GetRequiredService<Backbone>();
            return (projection, position, timeout, cancellationToken) => backbone.Daemon.WaitForAsync(projection, position, timeout, cancellationToken);
        });
        services.AddSingleton<RefusalLog>();
        services.AddSingleton<InputFingerprints>();
        services.AddSingleton<CommandPipeline>();
        services.AddSingleton<SessionTable>().AddSingleton<Suspensions>().AddSingleton<ProductTeamKey>().AddSingleton<SessionKeeper>();
        services.AddSingleton<TokenSecrets>().AddSingleton<TokenTable>();
        services.AddSingleton<PersonSessions>().AddSingleton<HeldSeats>();
        services.AddSingleton<InvitationSecrets>().AddSingleton<InvitationTable>();
        services.AddMail();
        services.AddSingleton<InnerGraph>();
        services.AddSingleton(provider => OutboundSettings.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => new OutboundHttp(provider.GetRequiredService<OutboundSettings>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHttpContextAccessor();
        services.AddSingleton<JoinLimits>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database").AddCheck<SchemaHealth>("schema").AddCheck<ProjectionHealth>("projections").AddCheck<NotaryHealth>("records");
        return services;
    }
}
