using System.Text.Json;
using CoInnovation.Replay.Checks;
using CoInnovation.Replay.Conversations;

namespace CoInnovation.Replay.Playing;

/// <summary>The workshop in which a conversation is played: created, joined by everybody, with its agree/disagree/pass step running and the vote open.</summary>
/// <param name="folds">False where people may bring about what no replay does.</param>
public sealed class Stage(Uri address, string facilitatorSecret, Conversation conversation, HiddenCards hidden, Deliveries deliveries, TimeProvider time, bool folds = true) : IAsyncDisposable
{
    private readonly Dictionary<int, Performer> people = [];

    public Guid Workshop { get; private set; }

    public Guid Step { get; private set; }

    public Guid Round { get; private set; }

    public Performer Facilitator { get; private set; } = null!;

    public IReadOnlyDictionary<int, Performer> People => people;

    public IEnumerable<Performer> Everybody => people.Values.Prepend(Facilitator);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken);
        await RunStepAsync(minutes: 240, cancellationToken);
        await OpenVoteAsync(cancellationToken);
        await SeatEverybodyAsync(cancellationToken);
    }

    /// <summary>A new workshop.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        TakeTheFloor();
        Workshop = Facilitator.NewId();
        // A seat as facilitator anywhere gives the right to create workshops; the printed link leads to one.
        await DemandAsync("joinWorkshop", new() { ["secret"] = facilitatorSecret, ["participantId"] = Facilitator.NewId(), ["name"] = "Facilitator" }, cancellationToken);
        await DemandAsync("createWorkshop", new()
        {
            ["workshopId"] = Workshop,
            ["participantId"] = Facilitator.Id,
            ["facilitatorName"] = "Facilitator",
            ["title"] = conversation.Topic[..Math.Min(conversation.Topic.Length, 120)],
            ["templateId"] = "pain-to-promise",
            ["sides"] = Enum.GetValues<Side>().Select(side => new { side = Name(side), organization = $"{side} organization" }).ToArray(),
        }, cancellationToken);
        await BeginAsync(cancellationToken);
    }

    /// <summary>A workshop that is there already; the facilitator link must be its own.</summary>
    /// <exception cref="InvalidDataException">It is another one's, or leads nowhere.</exception>
    public async Task EnterAsync(Guid workshop, CancellationToken cancellationToken)
    {
        TakeTheFloor();
        var joined = await Facilitator.SendAsync(
            "joinWorkshop", new Dictionary<string, object?>(StringComparer.Ordinal) { ["secret"] = facilitatorSecret, ["participantId"] = Facilitator.Id, ["name"] = "Replay" }, cancellationToken, "workshop { id }");
        joined.Demand();
        Workshop = joined.Content.GetProperty("workshop").GetProperty("id").GetGuid();
        if (Workshop != workshop)
            throw new InvalidDataException($"This facilitator link is the one of workshop {Workshop}.");
        await BeginAsync(cancellationToken);
    }

    /// <summary>Takes every step off the agenda that has not run.</summary>
    public async Task ClearAgendaAsync(CancellationToken cancellationToken)
    {
        var data = await Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { agenda { id } } }", new { id = Workshop }, cancellationToken);
        foreach (var step in data.GetProperty("workshop").GetProperty("agenda").EnumerateArray())
            await DemandAsync("removeStep", new() { ["workshopId"] = Workshop, ["stepId"] = step.GetProperty("id").GetGuid() }, cancellationToken);
    }

    /// <summary>Adds the step in which the conversation is written and voted on, and starts it; the one that ran before it ends.</summary>
    public async Task RunStepAsync(int minutes, CancellationToken cancellationToken)
    {
        await AddStepAsync(Step, new { method = "AGREE_DISAGREE_PASS", title = "What do we agree on?", prompt = "One statement at a time.", minutes, visibility = "SILENT" }, cancellationToken);
        await StartStepAsync(cancellationToken);
    }

    /// <summary>Adds a step in which it is written and one to vote, and starts the first; whoever steers starts the second.</summary>
    public async Task RunWritingStepAsync(int minutes, CancellationToken cancellationToken)
    {
        await AddStepAsync(Step, new { method = "SILENT_WRITING", title = "What would help?", prompt = "One statement a card.", minutes, visibility = "SILENT" }, cancellationToken);
        await AddStepAsync(Facilitator.NewId(), new { method = "AGREE_DISAGREE_PASS", title = "What do we agree on?", prompt = "One statement at a time.", minutes, visibility = "SILENT" }, cancellationToken);
        await StartStepAsync(cancellationToken);
    }

    public Task OpenVoteAsync(CancellationToken cancellationToken) =>
        DemandAsync("openVotingRound", new() { ["workshopId"] = Workshop, ["roundId"] = Round, ["stepId"] = Step, ["method"] = "AGREEMENT" }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(people.Values.Select(person => person.DisposeAsync().AsTask()));
        if (Facilitator is not null)
            await Facilitator.DisposeAsync();
    }

    /// <summary>Whose side does not take part in a workshop that was there before sits on one that does.</summary>
    public async Task SeatEverybodyAsync(CancellationToken cancellationToken)
    {
        var secrets = (await LinksAsync(cancellationToken)).Where(link => link.Side is not null).OrderBy(link => link.Side, StringComparer.Ordinal).ToList();
        foreach (var person in conversation.People)
            people[person] = new Performer(person, address, hidden, deliveries, time);
        await Parallel.ForEachAsync(people.Values, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken }, async (performer, stopped) =>
        {
            var side = Name(Conversation.SideOf(performer.Person!.Value));
            var link = secrets.Find(one => string.Equals(one.Side, side, StringComparison.Ordinal)) ?? secrets[performer.Person.Value % secrets.Count];
            var payload = await performer.SendAsync("joinWorkshop", new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["secret"] = link.Url.Split('#')[1],
                ["participantId"] = performer.Id,
                ["name"] = $"Participant {performer.Person}",
            }, stopped);
            payload.Demand();
            performer.Session.ActAs(performer.Id);
            await performer.WatchAsync(address, Workshop, folds, stopped);
        });
    }

    /// <summary>The workshop's links, as they are handed out.</summary>
    public async Task<IReadOnlyList<Link>> LinksAsync(CancellationToken cancellationToken)
    {
        var data = await Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { invitations { links { role side url } } } }", new { id = Workshop }, cancellationToken);
        return data.GetProperty("workshop").GetProperty("invitations").GetProperty("links").Deserialize<List<Link>>(JsonSerializerOptions.Web)!;
    }

    /// <summary>A command of the facilitator that must not be refused.</summary>
    /// <exception cref="InvalidDataException">It was.</exception>
    internal async Task DemandAsync(string mutation, Dictionary<string, object?> input, CancellationToken cancellationToken) =>
        (await Facilitator.SendAsync(mutation, input, cancellationToken)).Demand();

    private Task AddStepAsync(Guid stepId, object step, CancellationToken cancellationToken) =>
        DemandAsync("addStep", new() { ["workshopId"] = Workshop, ["stepId"] = stepId, ["step"] = step }, cancellationToken);

    private Task StartStepAsync(CancellationToken cancellationToken) => DemandAsync("startStep", new() { ["workshopId"] = Workshop, ["stepId"] = Step }, cancellationToken);

    private void TakeTheFloor()
    {
        Facilitator = new Performer(person: null, address, hidden, deliveries, time);
        (Step, Round) = (Facilitator.NewId(), Facilitator.NewId());
    }

    private Task BeginAsync(CancellationToken cancellationToken)
    {
        Facilitator.Session.ActAs(Facilitator.Id);
        return Facilitator.WatchAsync(address, Workshop, folds, cancellationToken);
    }

    private static string Name(Side side) => side.ToString().ToUpperInvariant();

    /// <summary>One way in. <see cref="Side"/> is null for facilitators and observers.</summary>
    public sealed record Link(string Role, string? Side, string Url);
}
