using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Backlog;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Projections;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>
/// One telling of a history over HTTP: what the viewers see is the same in each telling of a seed; what follows from the second seed none of them may see. Partners hide cards and vote in an open
/// round; another customer has a workshop, pain points and ideas of its own; the product team has ideas that it keeps to itself, also such as answer what the viewers brought up.
/// </summary>
internal sealed class Telling(TestApi api, SmtpServer mail, ulong seed, ulong hiddenSeed)
{
    private const string Tenant = "elsewhere";

    /// <summary>A word that stands in visible and in hidden texts, and is looked for.</summary>
    public const string Common = "Probe";

    /// <summary>The viewer who belongs to an organization with an account, and does not manage it.</summary>
    private const string Member = "vendor";

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
    private Guid _otherWorkshop;
    private Guid _otherStep;
    private Guid _collectingStep;
    private Guid _ideaElsewhere;
    private Guest _owner = null!;
    private Guid _organization;

    public TestApi Api => api;

    public Guid WorkshopId { get; private set; }

    /// <summary>Those who may not see what is hidden.</summary>
    public List<Prober> Viewers { get; } = [];

    /// <summary>Where mail reaches a viewer; null for those whom none reaches.</summary>
    public static string? AddressOf(Prober viewer) => viewer.Name is "facilitator" or "vendor" or "customer" or "observer" ? $"{viewer.Name}@seen.example.com" : null;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async Task BeginAsync(Uri? receiver)
    {
        _team = await SampleWorkshop.ProductTeamAsync(api);
        (_facilitator, WorkshopId) = await CreateAsync(_shared, "Seen", "Vendor Inc", "Customer Inc", "Partner Inc");
        (_vendor, _customer) = (await JoinAsync(_facilitator, WorkshopId, "VENDOR", _shared), await JoinAsync(_facilitator, WorkshopId, "CUSTOMER", _shared));
        _partners.AddRange([await JoinAsync(_facilitator, WorkshopId, "PARTNER", _shared), await JoinAsync(_facilitator, WorkshopId, "PARTNER", _shared)]);
        var observer = await JoinAsync(_facilitator, WorkshopId, side: null, _shared);
        (_otherFacilitator, _otherWorkshop) = await CreateAsync(_hidden, Canary.Of("hidden"), "Vendor Inc", "Other Customer Inc", null);
        _otherCustomer = await JoinAsync(_otherFacilitator, _otherWorkshop, "CUSTOMER", _hidden);
        _otherStep = await StartAsync(_otherFacilitator, _otherWorkshop, "OPEN", _hidden);
        await ElsewhereAsync(receiver);
        await SignInAsync(_vendor, "vendor");
        await SignInAsync(_customer, "customer");
        await FoundAsync();
        await CollectAsync();
        await KeepAsync(await StartAsync(_facilitator, WorkshopId, "OPEN", _shared), "followed");
        Add("facilitator", _facilitator);
        Add("vendor", _vendor);
        Add("customer", _customer);
        Add("observer", observer);
        Add("product team of another workspace", _teamElsewhere, _teamElsewhereCookie);
        var token = await Bearer.OfAsync(api, _customer, "BACKLOG_READ", "EXPORT");
        Viewers.Add(new Prober("customer's program", api.Server.CreateClient(), cookie: null, token.Secret, seat: null, _ => false));
    }

    /// <summary>What a viewer subscribes to: all that they may hear, one workshop's, and an item of each kind.</summary>
    public IEnumerable<(string Field, JsonObject Variables)> SubscriptionsOf(Prober viewer) => viewer.Seat is null && viewer.Cookie is not null
        ? [("backlogChanged", []), ("ideaChanged", Variable("id", _ideaElsewhere))]
        :
        [
            ("backlogChanged", []), ("backlogChanged", Variable("workshopId", WorkshopId)), ("painPointChanged", Variable("id", _cards[0])), ("ideaChanged", Variable("id", _cards[1])),
            .. viewer.Name == Member ? [(OpenStream.OfOrganization, Variable("id", _organization))] : Array.Empty<(string, JsonObject)>(),
        ];

    /// <summary>The last that each subscription is told in a round.</summary>
    public static string EndOf(string field, int round) => $"{(field == "painPointChanged" ? "pains" : "ideas")}{round}";

    /// <summary>One more piece of the history: what is hidden comes before and after what is seen.</summary>
    public async Task GoOnAsync(int round)
    {
        var stepId = await StartAsync(_facilitator, WorkshopId, "OPEN", _shared);
        await HiddenBacklogAsync();
        await SeenAsync(stepId, round);
        await HiddenInWorkshopAsync();
        await HiddenBacklogAsync();
        await HiddenInOrganizationAsync();
        await SeenAsync(_owner, "renameOrganization", new { organizationId = _organization, name = EndOf(OpenStream.OfOrganization, round) });
        await _facilitator.SendAsync("renameWorkshop", new { workshopId = WorkshopId, title = $"Round {round}" });
        await SettleAsync();
        foreach (var (team, itemId) in ((Guest, Guid)[])[(_team, _cards[0]), (_team, _cards[1]), (_teamElsewhere, _ideaElsewhere)])
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

        foreach (var viewer in Viewers.Where(viewer => AddressOf(viewer) is not null))
        {
            var guest = api.Guest(viewer.Cookie!);
            guest.ParticipantId = viewer.Seat;
            await guest.SendAsync("askForSummary", new { workshopId = WorkshopId, email = AddressOf(viewer) });
        }

        await _facilitator.SendAsync("closeWorkshop", new { workshopId = WorkshopId });
        foreach (var address in Viewers.Select(AddressOf).OfType<string>())
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

    private async Task SeenAsync(Guid stepId, int round)
    {
        await KeepAsync(stepId, $"of round {round}");
        await SeenAsync(_customer, "writeComment", new { itemId = _cards[^2], commentId = _shared.Id(), text = $"Comment {_shared.Below(1000)}" });
        await SeenAsync(_team, "tagItem", new { itemId = _cards[^2], add = new[] { "seen" } });
        var shared = _shared.Id();
        await SeenAsync(_team, "submitIdea", new { ideaId = shared, text = $"{Common}: an answer {_shared.Below(1000)}", painPointIds = new[] { _cards[^2] } });
        await SeenAsync(_team, "shareIdea", new { ideaId = shared });
        await SeenAsync(_teamElsewhere, "submitIdea", new { ideaId = _shared.Id(), text = $"{Common} elsewhere {round}" });
        await SeenAsync(_customer, "submitPainPoint", new { painPointId = _shared.Id(), statement = $"{Common} between workshops {_shared.Below(1000)}", severity = 3 });
    }

    /// <summary>Everybody has heard of it before anything else happens: what they are told of an item is the item at that moment.</summary>
    private async Task SeenAsync(Guest who, string command, object input)
    {
        await SettleAsync();
        await who.SendAsync(command, input, "__typename");
        await SettleAsync();
    }

    private async Task KeepAsync(Guid stepId, string what)
    {
        foreach (var (guest, kind) in ((Guest, string)[])[(_customer, "PAIN_POINT"), (_vendor, "IDEA")])
        {
            var cardId = _shared.Id();
            await guest.SendAsync("writeCard", new { workshopId = WorkshopId, stepId, cardId, text = $"{Common} {what} {_shared.Below(1000)}", kind });
            _cards.Add(cardId);
        }

        await _facilitator.SendAsync("keepCards", new { workshopId = WorkshopId, cardIds = _cards.TakeLast(2) });
        await SettleAsync();
    }

    /// <summary>Cards are collected before the workshop; what the partners write meanwhile is theirs, and the others are reminded of it.</summary>
    private async Task CollectAsync()
    {
        _collectingStep = _shared.Id();
        await _facilitator.SendAsync("addStep", new { workshopId = WorkshopId, stepId = _collectingStep, step = new { method = "SILENT_WRITING", title = "Beforehand", prompt = "What hurts?", minutes = 10 } });
        await _facilitator.SendAsync("openCollectionWindow", new { workshopId = WorkshopId, stepId = _collectingStep, until = CollectedUntil.ToString("O", CultureInfo.InvariantCulture), late = "REFUSE", remindAtOpening = true });
        foreach (var partner in _partners)
        {
            for (var times = 1 + _hidden.Below(3); times > 0; times--)
            {
                await partner.SendAsync("writeCard", new { workshopId = WorkshopId, stepId = _collectingStep, cardId = _hidden.Id(), text = Secret(), kind = "PAIN_POINT" });
            }
        }

        foreach (var name in (string[])["vendor", "customer"])
        {
            await Wait.UntilAsync(() => MailTo($"{name}@seen.example.com").Any(one => one.StartsWith("You can write", StringComparison.Ordinal)));
        }
    }

    private async Task SignInAsync(Guest who, string name)
    {
        var address = $"{name}@seen.example.com";
        await who.Scenario(_ =>
        {
            _.Post.Url("/session/code").Json(new { email = address });
            _.StatusCodeShouldBe(HttpStatusCode.Accepted);
        });
        var code = PeopleHouse.CodeIn(await mail.CodeToAsync(address, moreThan: 0));
        await who.Scenario(_ => _.Post.Url("/session/code/redeem").Json(new { email = address, code, timeZone = "Europe/Berlin" }));
    }

    /// <summary>An organization whose member a viewer is; its owner facilitates as well, and a side of the workshop names it.</summary>
    private async Task FoundAsync()
    {
        _owner = api.Guest();
        await SignInAsync(_owner, "owner");
        // Accounts take ids of their kind alone.
        (_organization, var invitationId) = (Guest.NewId(), _shared.Id());
        await _owner.SendAsync("createOrganization", new { organizationId = _organization, name = "Seen company" }, "organization { id }");
        await _owner.SendAsync("inviteMember", new { organizationId = _organization, invitationId, email = $"{Member}@seen.example.com", role = "MEMBER" }, "organization { id }");
        await Wait.UntilAsync(() => MailTo($"{Member}@seen.example.com").Any(one => one.StartsWith("Join", StringComparison.Ordinal)));
        var secret = MailTo($"{Member}@seen.example.com").First(one => one.StartsWith("Join", StringComparison.Ordinal)).Split("/organizations/invitation#")[1][..22];
        await _vendor.SendAsync("acceptMemberInvitation", new { secret }, "organization { id }");
        var links = (await _facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { links { role url } } } }", new { id = WorkshopId })).At("workshop", "invitations", "links");
        var participantId = _shared.Id();
        await _owner.SendAsync(
            "joinWorkshop", new { participantId, name = "Olga", secret = links.EnumerateArray().First(one => one.At("role").GetString() == "FACILITATOR").At("url").GetString()!.Split('#')[1] });
        _owner.ParticipantId = participantId;
        await _owner.SendAsync("nameSideAccount", new { workshopId = WorkshopId, side = "VENDOR", accountId = _organization });
    }

    /// <summary>Whom those who manage the organization invite is their business; and another one of theirs that nobody else knows.</summary>
    private async Task HiddenInOrganizationAsync()
    {
        var other = Guest.NewId();
        await _owner.PayloadAsync("createOrganization", new { organizationId = other, name = Secret() }, "organization { id }");
        for (var times = 1 + _hidden.Below(6); times > 0; times--)
        {
            await SettleAsync();
            var invitationId = _hidden.Id();
            await _owner.PayloadAsync("inviteMember", new { organizationId = _organization, invitationId, email = $"{_hidden.Id():N}@hidden.example.com", role = "MEMBER" }, "organization { id }");
            await SettleAsync();
            if (_hidden.OneIn(2))
            {
                await _owner.PayloadAsync("revokeMemberInvitation", new { organizationId = _organization, invitationId }, "organization { id }");
                await _owner.PayloadAsync("renameOrganization", new { organizationId = other, name = Secret() }, "organization { id }");
            }
        }

        await SettleAsync();
    }

    private static JsonObject Variable(string name, Guid id) => new() { [name] = id.ToString() };

    private async Task HiddenInWorkshopAsync()
    {
        var (openStep, roundId) = (await StartAsync(_facilitator, WorkshopId, "OPEN", _shared), _shared.Id());
        await _facilitator.SendAsync("openVotingRound", new { workshopId = WorkshopId, stepId = openStep, roundId, method = "AGREEMENT", cardIds = _cards.TakeLast(2), selfVote = true });
        _rounds.Add((roundId, [.. _cards.TakeLast(2)]));
        foreach (var partner in _partners)
        {
            for (var times = 1 + _hidden.Below(3); times > 0; times--)
            {
                await partner.SendAsync("castBallot", new { workshopId = WorkshopId, roundId, cardId = _hidden.Pick(_cards.TakeLast(2).ToList()), choice = _hidden.Pick<string>(["AGREE", "DISAGREE", "PASS"]) });
            }
        }

        var stepId = await StartAsync(_facilitator, WorkshopId, "SILENT", _shared);
        foreach (var partner in _partners.Where(_ => _shared.OneIn(2)))
        {
            var cardId = _hidden.Id();
            await partner.SendAsync("writeCard", new { workshopId = WorkshopId, stepId, cardId, text = Secret(), kind = "PAIN_POINT" });
            for (var times = _hidden.Below(3); times > 0; times--)
            {
                await partner.SendAsync("editCard", new { workshopId = WorkshopId, cardId, text = Secret() });
            }
        }
    }

    /// <summary>Of all this there may be any number.</summary>
    private async Task HiddenBacklogAsync()
    {
        for (var times = 1 + _hidden.Below(4); times > 0; times--)
        {
            var id = _hidden.Id();
            switch (times == 1 ? 2 : _hidden.Below(6))
            {
                case 0:
                    await _otherCustomer.SendAsync("submitPainPoint", new { painPointId = id, statement = Secret(), severity = 4, theme = Secret() }, "painPoint { id }");
                    await _team.SendAsync("writeComment", new { itemId = id, commentId = _hidden.Id(), text = Secret() }, "__typename");
                    break;
                case 1:
                    await _otherCustomer.SendAsync("writeCard", new { workshopId = _otherWorkshop, stepId = _otherStep, cardId = id, text = Secret(), kind = _hidden.Pick<string>(["PAIN_POINT", "IDEA"]) });
                    await _otherFacilitator.SendAsync("keepCards", new { workshopId = _otherWorkshop, cardIds = new[] { id } });
                    break;
                case 2 when _cards.Count > 0:
                    // An answer to what the viewers brought up, of which nobody has told them: once it is delivered, they are.
                    await _team.SendAsync("submitIdea", new { ideaId = id, text = Secret(), painPointIds = new[] { _cards[^2] }, theme = Secret() }, "idea { id }");
                    await _team.SendAsync("changeIdeaStatus", new { ideaId = id, status = _hidden.Pick<string>(["UNDER_REVIEW", "COMMITTED", "IN_PROGRESS"]), reason = Secret() }, "idea { id }");
                    _secretIdeas.Add(id);
                    for (var answers = 1 + _hidden.Below(4); answers > 0; answers--)
                    {
                        await _team.SendAsync("answerPainPoint", new { ideaId = id, painPointId = _cards[0] }, "idea { id }");
                        await _team.SendAsync("withdrawAnswer", new { ideaId = id, painPointId = _cards[0] }, "idea { id }");
                    }

                    break;
                case 3:
                    await _team.SendAsync("submitIdea", new { ideaId = id, text = Secret() }, "idea { id }");
                    await _team.SendAsync("writeComment", new { itemId = id, commentId = _hidden.Id(), text = Secret() }, "__typename");
                    _secretIdeas.Add(id);
                    break;
                case 4 when _secretIdeas.Count > 1:
                    await _team.PayloadAsync("mergeItem", new { itemId = _secretIdeas[^1], intoId = _secretIdeas[0], reason = Secret() }, "__typename");
                    break;
                default:
                    await _team.SendAsync("saveView", new { viewId = id, name = $"V{_hidden.Next()}", kind = "IDEAS", query = "" }, "view { id }");
                    await _partners[0].SendAsync("submitPainPoint", new { painPointId = _hidden.Id(), statement = Secret(), severity = 2 }, "painPoint { id }");
                    break;
            }
        }
    }

    private string _teamElsewhereCookie = "";

    private async Task ElsewhereAsync(Uri? receiver)
    {
        var sessions = api.Services.GetRequiredService<SessionTable>();
        var (_, sessionId) = await sessions.BeginAsync(Tenant, Canceled);
        var token = Token.New();
        await sessions.GiveBacklogAsync(Tenant, sessionId, token, Canceled);
        _teamElsewhere = api.Guest(_teamElsewhereCookie = $"coinnovation={token}");
        _ideaElsewhere = _shared.Id();
        await _teamElsewhere.SendAsync("submitIdea", new { ideaId = _ideaElsewhere, text = $"{Common} elsewhere" }, "idea { id }");
        if (receiver is not null)
        {
            await _teamElsewhere.SendAsync("createWebhook", new { webhookId = _shared.Id(), name = "Hook", url = $"{receiver}/{hiddenSeed % 2}", events = new[] { "IDEA_ADDED" } }, "webhook { id }");
        }
    }

    private string Secret() => $"{Common} {Canary.Of("hidden")} {new string('z', _hidden.Below(30))}";

    private async Task<(Guest Facilitator, Guid WorkshopId)> CreateAsync(Seeded dice, string title, string vendor, string customer, string? partner)
    {
        var facilitator = await api.FacilitatorAsync();
        var (workshopId, participantId) = (dice.Id(), dice.Id());
        var sides = new List<object> { new { side = "VENDOR", organization = vendor }, new { side = "CUSTOMER", organization = customer } };
        if (partner is not null)
        {
            sides.Add(new { side = "PARTNER", organization = partner });
        }

        await facilitator.SendAsync("createWorkshop", new { workshopId, participantId, facilitatorName = "Fay", title, templateId = "pain-to-promise", sides });
        facilitator.ParticipantId = participantId;
        return (facilitator, workshopId);
    }

    private async Task<Guest> JoinAsync(Guest facilitator, Guid workshopId, string? side, Seeded dice)
    {
        var invitations = (await facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { links { role side url } } } }", new { id = workshopId })).At("workshop", "invitations", "links");
        var link = invitations.EnumerateArray().First(one => side is null ? one.At("role").GetString() == "OBSERVER" : one.At("side").ValueKind == JsonValueKind.String && one.At("side").GetString() == side);
        var (guest, participantId) = (api.Guest(), dice.Id());
        await guest.SendAsync("joinWorkshop", new { participantId, name = $"{side ?? "Observer"} {dice.Below(1000)}", secret = link.At("url").GetString()!.Split('#')[1] });
        guest.ParticipantId = participantId;
        return guest;
    }

    private static async Task<Guid> StartAsync(Guest facilitator, Guid workshopId, string visibility, Seeded dice)
    {
        var stepId = dice.Id();
        await facilitator.SendAsync("addStep", new { workshopId, stepId, step = new { method = "SILENT_WRITING", title = "Step", minutes = 10, visibility } });
        await facilitator.SendAsync("startStep", new { workshopId, stepId });
        return stepId;
    }

    private void Add(string name, Guest guest, string? cookie = null) => Viewers.Add(new Prober(name, api.Server.CreateClient(), cookie ?? guest.Cookies, bearer: null, guest.ParticipantId, _ => false));
}
