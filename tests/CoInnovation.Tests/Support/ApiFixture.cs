using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.EventStore;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Support;

/// <summary>The whole Api in this process: real sockets on a free port, a database of its own. A class fixture.</summary>
public sealed class ApiFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coinnovation-api-");
    private readonly List<ApiHost> _hosts = [];
    private readonly Lock _adding = new();
    private string _database = "";
    private Task<IServiceProvider>? _other;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => _hosts[0].App.Services;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        await AddNodeAsync();
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>A second node on the same database, with the same keys.</summary>
    public Task<IServiceProvider> OtherNodeAsync()
    {
        lock (_adding)
        {
            return _other ??= AddNodeAsync();
        }
    }

    private async Task<IServiceProvider> AddNodeAsync()
    {
        using var patience = new CancellationTokenSource(Bounds.OfAFixture);
        var host = await ApiHost.BuildAsync(
            [
                "--urls=http://127.0.0.1:0", $"--Data:Folder={_folder.FullName}", $"--ConnectionStrings:Postgres={_database}",
                "--Demo:Enabled=false", "--Logging:LogLevel:Default=Warning",
            ],
            Program.Modules,
            configure: null,
            patience.Token);
        _hosts.Add(host);
        await host.App.StartAsync(patience.Token);
        return host.App.Services;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.App.StopAsync().WaitAsync(Bounds.OfAWait);
            await host.DisposeAsync().AsTask().WaitAsync(Bounds.OfAWait);
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>A new workshop of three sides, with its facilitator.</summary>
    internal async Task<Attendee> FoundAsync()
    {
        var (workshop, participantId) = (new StreamKey(Principal.DefaultTenant, Ids.Next()), Ids.Next());
        SideOrganization[] sides = [.. Enum.GetValues<Side>().Select(side => new SideOrganization(side, Ids.Next(), $"{side} Inc"))];
        await RegisterAsync(participantId, workshop.Id);
        foreach (var side in sides)
        {
            await RegisterAsync(side.OrganizationId, side.OrganizationId);
        }

        await Services.GetRequiredService<CommandPipeline>().SendAsync<Workshop>(
            workshop,
            new CreateWorkshop(Ids.Next(), workshop.Id, participantId, "Fay", "Pain to promise", "pain-to-promise", sides, JoinCodes.New()),
            Principal.Nobody with { IsProductTeam = true },
            CancellationToken.None);
        return await SeatAsync(new Seat(workshop.Tenant, workshop.Id, participantId, Side: null, ParticipantRole.Facilitator));
    }

    /// <summary>Somebody else in the same workshop, in a browser of their own.</summary>
    internal async Task<Attendee> JoinAsync(Attendee facilitator, Side side, ParticipantRole role = ParticipantRole.Contributor)
    {
        var participantId = Ids.Next();
        await RegisterAsync(participantId, facilitator.Seat.WorkshopId);
        var join = new JoinWorkshop(Ids.Next(), facilitator.Seat.WorkshopId, participantId, role, side, Generation: 1, $"{side} {participantId:N}"[..20], []);
        await Services.GetRequiredService<CommandPipeline>().SendAsync<Workshop>(facilitator.Workshop, join, Principal.Nobody, CancellationToken.None);
        return await SeatAsync(facilitator.Seat with { ParticipantId = participantId, Side = side, Role = role });
    }

    private Task RegisterAsync(Guid owner, Guid organization) =>
        Services.GetRequiredService<Keyring>().RegisterOwnerAsync(Principal.DefaultTenant, owner, organization, CancellationToken.None);

    private async Task<Attendee> SeatAsync(Seat seat)
    {
        var sessions = Services.GetRequiredService<SessionTable>();
        var (token, sessionId) = await sessions.BeginAsync(seat.Tenant, CancellationToken.None);
        await sessions.AddSeatAsync(sessionId, seat, accountId: null, CancellationToken.None);
        return new Attendee(this, seat, $"coinnovation={token}");
    }
}
