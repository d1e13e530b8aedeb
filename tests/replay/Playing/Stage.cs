using System.Text.Json;
using CoInnovation.Replay.Checks;
using CoInnovation.Replay.Conversations;

namespace CoInnovation.Replay.Playing;

/// <summary>The workshop in which a conversation is played: created, joined by everybody, with its agree/disagree/pass step running and the vote open.</summary>
public sealed class Stage(Uri address, string facilitatorSecret, Conversation conversation, HiddenCards hidden, Deliveries deliveries, TimeProvider time) : IAsyncDisposable
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
        Facilitator = new Performer(person: null, address, hidden, deliveries, time);
        (Workshop, Step, Round) = (Facilitator.NewId(), Facilitator.NewId(), Facilitator.NewId());
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
        Facilitator.Session.ActAs(Facilitator.Id);
        await Facilitator.WatchAsync(address, Workshop, cancellationToken);
        await DemandAsync("addStep", new()
        {
            ["workshopId"] = Workshop,
            ["stepId"] = Step,
            ["step"] = new { method = "AGREE_DISAGREE_PASS", title = "What do we agree on?", prompt = "One statement at a time.", minutes = 240, visibility = "SILENT" },
        }, cancellationToken);
        await DemandAsync("startStep", new() { ["workshopId"] = Workshop, ["stepId"] = Step }, cancellationToken);
        await DemandAsync("openVotingRound", new() { ["workshopId"] = Workshop, ["roundId"] = Round, ["stepId"] = Step, ["method"] = "AGREEMENT" }, cancellationToken);
        await JoinAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(people.Values.Select(person => person.DisposeAsync().AsTask()));
        if (Facilitator is not null)
            await Facilitator.DisposeAsync();
    }

    private async Task JoinAsync(CancellationToken cancellationToken)
    {
        var data = await Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { invitations { links { side url } } } }", new { id = Workshop }, cancellationToken);
        var secrets = data.GetProperty("workshop").GetProperty("invitations").GetProperty("links").EnumerateArray()
            .Where(link => link.GetProperty("side").ValueKind == JsonValueKind.String)
            .ToDictionary(link => link.GetProperty("side").GetString()!, link => link.GetProperty("url").GetString()!.Split('#')[1], StringComparer.Ordinal);
        foreach (var person in conversation.People)
            people[person] = new Performer(person, address, hidden, deliveries, time);
        await Parallel.ForEachAsync(people.Values, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken }, async (performer, stopped) =>
        {
            var payload = await performer.SendAsync("joinWorkshop", new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["secret"] = secrets[Name(Conversation.SideOf(performer.Person!.Value))],
                ["participantId"] = performer.Id,
                ["name"] = $"Participant {performer.Person}",
            }, stopped);
            payload.Demand();
            performer.Session.ActAs(performer.Id);
            await performer.WatchAsync(address, Workshop, stopped);
        });
    }

    private async Task DemandAsync(string mutation, Dictionary<string, object?> input, CancellationToken cancellationToken) =>
        (await Facilitator.SendAsync(mutation, input, cancellationToken)).Demand();

    private static string Name(Side side) => side.ToString().ToUpperInvariant();
}
