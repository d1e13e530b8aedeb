using System.Text.Json.Nodes;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>
/// One telling of a history over HTTP: what the viewers see is the same in each telling of a seed; what follows from the second seed none of them may see. Partners hide cards and vote in an open
/// round; another customer and another partner have a workshop, pain points and ideas of their own; the product team has ideas that it keeps to itself, also such as answer what the viewers brought up; and an organization invites
/// whom it likes.
/// </summary>
/// <param name="isForTeam">The viewer is the product team of the same workspace, which may see all of the backlog, and nothing of what workshops and organizations keep to themselves.</param>
internal sealed partial class Telling(TestApi api, SmtpServer mail, ulong seed, ulong hiddenSeed, bool isForTeam = false)
{
    private const string Tenant = "elsewhere";

    /// <summary>A word that stands in visible and in hidden texts, and is looked for.</summary>
    public const string Common = "Probe";

    /// <summary>A word that stands in hidden texts alone.</summary>
    public const string Covert = "Undisclosed";

    /// <summary>The viewer who belongs to an organization with an account, and does not manage it.</summary>
    private const string Member = "vendor";

    /// <summary>Those who manage an organization that is related to it.</summary>
    private const string Owner = "owner";
    private const string Administrator = "administrator";

    /// <summary>Whose workshop is another one.</summary>
    private const string Neighbor = "another customer";
    private const string Team = "product team";
    private const string TeamElsewhere = "product team of another workspace";

    /// <summary>The same moment in both.</summary>
    private static readonly DateTimeOffset CollectedUntil = TimeProvider.System.GetUtcNow().AddDays(30);

    private readonly Seeded _shared = new(seed);
    private readonly Seeded _hidden = new(hiddenSeed);
    private readonly List<Guest> _partners = [];
    private readonly List<Guid> _cards = [];
    private readonly List<Guid> _secretIdeas = [];
    private readonly List<(Guid RoundId, Guid[] Cards)> _rounds = [];
    private Guest _facilitator = null!;
    private Guest _customer = null!;
    private Guest _vendor = null!;
    private Guest _team = null!;
    private Guest _teamElsewhere = null!;
    private Guest _otherFacilitator = null!;
    private Guest _otherCustomer = null!;
    private Guest _otherPartner = null!;
    private Guid _ideaOfNeighbor;
    private Guid _otherWorkshop;
    private Guid _otherStep;
    private Guid _collectingStep;
    private Guid _ideaElsewhere;
    private Guest _owner = null!;
    private Guid _organization;
    private string _teamElsewhereCookie = "";

    public TestApi Api => api;

    public Guid WorkshopId { get; private set; }

    /// <summary>Those who may not see what is hidden.</summary>
    public List<Prober> Viewers { get; } = [];

    /// <summary>Where mail reaches a viewer; null for those whom none reaches.</summary>
    public static string? AddressOf(Prober viewer) => viewer.Name is "facilitator" or "vendor" or "customer" or "observer" or Owner or Administrator ? $"{viewer.Name}@seen.example.com" : null;

    /// <summary>Those who are in the workshop, and so have its page open.</summary>
    public static bool IsHere(Prober viewer) => viewer is { Cookie: not null, Seat: not null } && viewer.Name is not (Neighbor or TeamElsewhere);

    /// <summary>The organization that a viewer manages.</summary>
    public Guid? ManagedBy(Prober viewer) => viewer.Name is Owner or Administrator ? _related : null;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async Task BeginAsync(Uri? receiver)
    {
        _team = await SampleWorkshop.ProductTeamAsync(api);
        (_facilitator, WorkshopId) = await CreateAsync(_shared, "Seen", "Vendor Inc", "Customer Inc", "Partner Inc");
        (_vendor, _customer) = (await JoinAsync(_facilitator, WorkshopId, "VENDOR", _shared), await JoinAsync(_facilitator, WorkshopId, "CUSTOMER", _shared));
        _partners.AddRange([await JoinAsync(_facilitator, WorkshopId, "PARTNER", _shared), await JoinAsync(_facilitator, WorkshopId, "PARTNER", _shared)]);
        var observer = await JoinAsync(_facilitator, WorkshopId, side: null, _shared);
        var quiet = await JoinAsync(_facilitator, WorkshopId, "PARTNER", _shared);
        var neighbor = await NeighborAsync();
        (_otherFacilitator, _otherWorkshop) = await CreateAsync(_hidden, isForTeam ? "Other" : Canary.Of("hidden"), "Vendor Inc", "Other Customer Inc", "Other Partner Inc");
        (_otherCustomer, _otherPartner) = (await JoinAsync(_otherFacilitator, _otherWorkshop, "CUSTOMER", _hidden), await JoinAsync(_otherFacilitator, _otherWorkshop, "PARTNER", _hidden));
        _otherStep = await StartAsync(_otherFacilitator, _otherWorkshop, "OPEN", _hidden);
        await ElsewhereAsync(receiver);
        await SignInAsync(_vendor, "vendor");
        await SignInAsync(_customer, "customer");
        await FoundAsync();
        await CollectAsync();
        await KeepAsync(await StartAsync(_facilitator, WorkshopId, "OPEN", _shared), "followed");
        if (isForTeam)
        {
            Add(Team, _team);
            return;
        }

        Add("facilitator", _facilitator);
        Add("vendor", _vendor);
        Add("customer", _customer);
        Add("observer", observer);
        Add("partner", quiet);
        Add(Neighbor, neighbor);
        Add(Owner, _relatedOwner);
        Add(Administrator, _relatedAdministrator);
        Add(TeamElsewhere, _teamElsewhere, _teamElsewhereCookie);
        var token = await Bearer.OfAsync(api, _customer, "BACKLOG_READ", "EXPORT");
        Viewers.Add(new Prober("customer's program", api.Server.CreateClient(), cookie: null, token.Secret, seat: null, _ => false));
    }

    /// <summary>What a viewer subscribes to: all that they may hear, one workshop's, and an item of each kind.</summary>
    public IEnumerable<(string Field, JsonObject Variables)> SubscriptionsOf(Prober viewer) => viewer.Name switch
    {
        // Of the many changes that it hears of, how many come as one is a matter of the moment: its answers are compared.
        Team => [],
        TeamElsewhere => [("backlogChanged", []), ("ideaChanged", Variable("id", _ideaElsewhere))],
        Neighbor => [("backlogChanged", []), ("ideaChanged", Variable("id", _ideaOfNeighbor))],
        Owner or Administrator => [(OpenStream.OfOrganization, Variable("id", _related))],
        _ =>
        [
            ("backlogChanged", []), ("backlogChanged", Variable("workshopId", WorkshopId)), ("painPointChanged", Variable("id", _cards[0])), ("ideaChanged", Variable("id", _cards[1])),
            .. viewer.Name == Member ? [(OpenStream.OfOrganization, Variable("id", _organization))] : Array.Empty<(string, JsonObject)>(),
        ],
    };

    /// <summary>The last that each subscription is told in a round.</summary>
    public static string EndOf(string field, int round) => $"{(field == "painPointChanged" ? "pains" : "ideas")}{round}";

    /// <summary>One more piece of the history: what is hidden comes before and after what is seen.</summary>
    public async Task GoOnAsync(int round)
    {
        var stepId = await StartAsync(_facilitator, WorkshopId, "OPEN", _shared);
        await (isForTeam ? HiddenFromTeamAsync() : HiddenBacklogAsync());
        await SeenAsync(stepId, round);
        await HiddenInWorkshopAsync();
        await (isForTeam ? HiddenFromTeamAsync() : HiddenBacklogAsync());
        await HiddenGesturesAsync();
        await HiddenInOrganizationAsync();
        await _facilitator.SendAsync("renameWorkshop", new { workshopId = WorkshopId, title = $"Round {round}" });

        // Behind the workshop's new title, which its members are shown with it.
        await SeenAsync(_owner, "renameOrganization", new { organizationId = _organization, name = EndOf(OpenStream.OfOrganization, round) });
        await SeenAsync(_relatedOwner, "renameOrganization", new { organizationId = _related, name = EndOf(OpenStream.OfOrganization, round) });
        await SettleAsync();
        foreach (var (team, itemId) in ((Guest, Guid)[])[(_team, _cards[0]), (_team, _cards[1]), (_team, _ideaOfNeighbor), (_teamElsewhere, _ideaElsewhere)])
        {
            await SeenAsync(team, "tagItem", new { itemId, add = new[] { itemId == _cards[0] ? EndOf("painPointChanged", round) : EndOf("ideaChanged", round) } });
        }
    }

    /// <summary>The workshop closes, and each viewer with an address gets its summary. How the hidden votes add up is told by then, so the last ones are the same in each telling.</summary>
    public async Task CloseAsync()
    {
        foreach (var (roundId, cards) in _rounds)
        {
            foreach (var (partner, cardId) in _partners.SelectMany(partner => cards.Select(cardId => (partner, cardId))))
            {
                await partner.SendAsync("castBallot", new { workshopId = WorkshopId, roundId, cardId, choice = _shared.Pick<string>(["AGREE", "DISAGREE", "PASS"]) });
            }
        }

        List<Prober> addressed = [.. Viewers.Where(viewer => viewer.Seat is not null && AddressOf(viewer) is not null)];
        foreach (var viewer in addressed)
        {
            var guest = api.Guest(viewer.Cookie!);
            guest.ParticipantId = viewer.Seat;
            await guest.SendAsync("askForSummary", new { workshopId = WorkshopId, email = AddressOf(viewer) });
        }

        await _facilitator.SendAsync("closeWorkshop", new { workshopId = WorkshopId });
        foreach (var address in addressed.Select(AddressOf).OfType<string>())
        {
            await Wait.UntilAsync(() => MailTo(address).Any(one => one.StartsWith("Summary", StringComparison.Ordinal)));
        }

        await SettleAsync();
    }

    /// <summary>All mail to an address, in no order: which of two leaves first is a matter of the moment.</summary>
    public IReadOnlyList<string> MailTo(string address) =>
        [.. mail.Mails.Where(one => one.To.Contains(address)).Select(one => $"{one.Message.Subject}\n{string.Join(' ', one.Message.Headers.Select(header => header.Field))}\n{one.Message.Headers["List-Unsubscribe"]}\n{one.Text}\n{one.Html}").Order(StringComparer.Ordinal)];

    /// <summary>How much has happened, which nobody is told.</summary>
    public Task<long> HeadAsync() => api.Services.GetRequiredService<IEventStore>().ReadHeadAsync(Canceled);

    /// <summary>Until everything that follows from what happened has happened as well.</summary>
    public async Task SettleAsync()
    {
        var (store, daemon) = (api.Services.GetRequiredService<IEventStore>(), api.Services.GetRequiredService<ProjectionDaemon>());
        string[] names = [.. api.Services.GetServices<ISubscription>().Select(one => one.Name), .. api.Services.GetServices<IAsyncProjection>().Select(one => one.Name)];
        var head = await store.ReadHeadAsync(Canceled);
        for (var before = -1L; head != before; (before, head) = (head, await store.ReadHeadAsync(Canceled)))
        {
            foreach (var name in names)
            {
                (await daemon.WaitForAsync(name, head, Bounds.OfAWait, Canceled)).ShouldBeTrue(name);
            }
        }

        // Those who listen are told of it as it is now.
        var feed = api.Services.GetRequiredService<BacklogFeed>();
        await Wait.UntilAsync(() =>
        {
            using var listener = feed.Listen();
            return listener.Position >= head;
        });

        // Each delivery is over, so that it looks the same whenever it is looked at.
        var database = api.Services.GetRequiredService<Database>().Owner;
        await Wait.UntilAsync(async () => (await database.TextsAsync("select id::text from webhooks.deliveries where status = 'PENDING'")).Count == 0);
    }

    private static JsonObject Variable(string name, Guid id) => new() { [name] = id.ToString() };

    private void Add(string name, Guest guest, string? cookie = null) => Viewers.Add(new Prober(name, api.Server.CreateClient(), cookie ?? guest.Cookies, bearer: null, guest.ParticipantId, _ => false));
}
