using System.Text.Json;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Browser;

/// <summary>A workshop set up through the API, so that a test of one page does not walk through all pages before it.</summary>
public sealed class Rehearsal : IDisposable
{
    private readonly RunningApi api;
    private readonly List<Seat> seats = [];

    private Rehearsal(RunningApi api) => this.api = api;

    public Guid Workshop { get; } = NewId();

    public Seat Facilitator { get; private set; } = null!;

    /// <summary>The product team, which sits in no workshop.</summary>
    public Seat Team { get; private set; } = null!;

    public string JoinCode { get; private set; } = "";

    /// <summary>The secrets behind <c>#</c> of the join links, by side.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; private set; } = new Dictionary<string, string>();

    /// <summary>The name of a customer that no other test has: whatever goes by organizations finds its own alone.</summary>
    public static string OwnCustomer() => $"Harbor {NewId():N}";

    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public static async Task<Rehearsal> PrepareAsync(RunningApi api, string title, CancellationToken cancellationToken, string customer = "Harbor Foods", Rehearsal? follows = null)
    {
        var rehearsal = new Rehearsal(api);
        rehearsal.Team = rehearsal.Sit("The product team");
        rehearsal.Team.Session.Bearer(api.ProductTeamSecret);
        var facilitator = rehearsal.Facilitator = follows is null ? rehearsal.Sit("Fay Facilitator") : follows.Facilitator with { Id = NewId() };
        await facilitator.CommandAsync("joinWorkshop", new { secret = api.FacilitatorSecret, participantId = NewId(), name = facilitator.Name }, cancellationToken);
        await facilitator.CommandAsync(
            "createWorkshop",
            new
            {
                workshopId = rehearsal.Workshop,
                participantId = facilitator.Id,
                facilitatorName = facilitator.Name,
                title,
                templateId = "pain-to-promise",
                sides = new[] { new { side = "VENDOR", organization = "Northwind Software" }, new { side = "CUSTOMER", organization = customer }, new { side = "PARTNER", organization = "Beacon Partners" } },
                followsWorkshopId = follows?.Workshop,
            },
            cancellationToken);
        facilitator.Session.ActAs(facilitator.Id);
        await rehearsal.ReadInvitationsAsync(cancellationToken);
        return rehearsal;
    }

    public Task<Seat> JoinAsync(string side, string name, CancellationToken cancellationToken) => TakeSeatAsync(Secrets[side], name, cancellationToken);

    /// <summary>Somebody who only looks on.</summary>
    public async Task<Seat> ObserveAsync(string name, CancellationToken cancellationToken) =>
        await TakeSeatAsync(await InviteAsync(name, "OBSERVER", side: null, mostUses: 1, cancellationToken), name, cancellationToken);

    /// <summary>Adds a step behind all others and makes it the current one.</summary>
    public async Task<Guid> RunStepAsync(string method, string title, CancellationToken cancellationToken, string visibility = "SILENT", int minutes = 30, bool anonymous = false, string? prompt = null)
    {
        var step = NewId();
        await Facilitator.CommandAsync("addStep", new { workshopId = Workshop, stepId = step, step = new { method, title, prompt = prompt ?? $"What about {title}?", minutes, visibility, anonymous } }, cancellationToken);
        await Facilitator.CommandAsync("startStep", new { workshopId = Workshop, stepId = step }, cancellationToken);
        return step;
    }

    public async Task<Guid> OpenRoundAsync(Guid step, string method, CancellationToken cancellationToken, int? budget = null)
    {
        var round = NewId();
        await Facilitator.CommandAsync("openVotingRound", new { workshopId = Workshop, stepId = step, roundId = round, method, budget }, cancellationToken);
        return round;
    }

    public Task CloseRoundAsync(Guid round, CancellationToken cancellationToken) => Facilitator.CommandAsync("closeVotingRound", new { workshopId = Workshop, roundId = round }, cancellationToken);

    /// <summary>A side of few says that its votes may be shown.</summary>
    public Task ConsentAsync(Seat seat, Guid round, CancellationToken cancellationToken) =>
        seat.CommandAsync("consentToSmallSide", new { workshopId = Workshop, roundId = round, consent = true }, cancellationToken);

    public async Task<Guid> WriteAsync(Seat author, Guid step, string text, CancellationToken cancellationToken, string kind = "PAIN_POINT")
    {
        var card = NewId();
        await author.CommandAsync("writeCard", new { workshopId = Workshop, stepId = step, cardId = card, text, kind }, cancellationToken);
        return card;
    }

    public Task RevealAsync(Guid step, CancellationToken cancellationToken) => Facilitator.CommandAsync("revealCards", new { workshopId = Workshop, stepId = step }, cancellationToken);

    public async Task ReadInvitationsAsync(CancellationToken cancellationToken)
    {
        var data = await Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode links { side url } } } }", new { id = Workshop }, cancellationToken);
        var invitations = data.GetProperty("workshop").GetProperty("invitations");
        JoinCode = invitations.GetProperty("joinCode").GetString()!;
        Secrets = invitations.GetProperty("links").EnumerateArray()
            .Where(link => link.GetProperty("side").ValueKind == JsonValueKind.String)
            .ToDictionary(link => link.GetProperty("side").GetString()!, link => link.GetProperty("url").GetString()!.Split('#')[1]);
    }

    /// <summary>An invitation for certain people; the secret of its link.</summary>
    public async Task<string> InviteAsync(string label, string role, string? side, int? mostUses, CancellationToken cancellationToken)
    {
        var invitationId = NewId();
        await Facilitator.CommandAsync("makeInvitation", new { workshopId = Workshop, invitationId, label, role, side, mostUses }, cancellationToken);
        var data = await Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { invitations { made { id url } } } }", new { id = Workshop }, cancellationToken);
        return data.GetProperty("workshop").GetProperty("invitations").GetProperty("made").EnumerateArray().Single(made => made.GetProperty("id").GetGuid() == invitationId)
            .GetProperty("url").GetString()!.Split('#')[1];
    }

    /// <summary>Somebody without a seat yet, in a browser of their own.</summary>
    public Seat Stranger() => Sit("A stranger");

    /// <summary>The page of a seat.</summary>
    public string PageOf(Seat seat) => $"/workshops/{Workshop}?as={seat.Id}";

    public void Dispose()
    {
        foreach (var seat in seats)
            seat.Session.Dispose();
    }

    private async Task<Seat> TakeSeatAsync(string secret, string name, CancellationToken cancellationToken)
    {
        var seat = Sit(name);
        await seat.CommandAsync("joinWorkshop", new { secret, participantId = seat.Id, name }, cancellationToken);
        seat.Session.ActAs(seat.Id);
        return seat;
    }

    private Seat Sit(string name)
    {
        var seat = new Seat(NewId(), name, new GraphQLSession(api.Address, (_, _) => { }));
        lock (seats)
        {
            seats.Add(seat);
        }
        return seat;
    }

    /// <summary>A seat taken through the API; its cookie opens the same seat in a browser.</summary>
    public sealed record Seat(Guid Id, string Name, GraphQLSession Session)
    {
        /// <summary>Sends a command and demands that it is not refused.</summary>
        public async Task CommandAsync(string mutation, object input, CancellationToken cancellationToken)
        {
            var fields = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
            fields["commandId"] = NewId();
            (await Session.CommandAsync(mutation, fields, cancellationToken)).Demand();
        }
    }
}
