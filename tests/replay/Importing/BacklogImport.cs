using System.Text.Json;
using CoInnovation.Replay.Conversations;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Replay.Importing;

/// <summary>What an import brought in.</summary>
/// <param name="Ideas">The idea of each published statement.</param>
/// <param name="Votes">How many votes stand.</param>
public sealed record Imported(IReadOnlyDictionary<int, Guid> Ideas, int Votes);

/// <summary>
/// Brings a conversation into the backlog: each published statement becomes an idea of its author's side, and the votes on it are recorded with their months. All of it through
/// GraphQL: ideas come out of a workshop in which one person of each side writes what that side had said.
/// </summary>
public sealed class BacklogImport(Uri address, string facilitatorSecret, string teamSecret, TimeProvider time)
{
    private const int CardsAtOnce = 100;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private readonly Guid workshop = Guid.CreateVersion7(time.GetUtcNow());
    private readonly Guid step = Guid.CreateVersion7(time.GetUtcNow());

    public async Task<Imported> RunAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var statements = conversation.Statements.Where(statement => statement.Published).OrderBy(statement => statement.At).ToList();
        var ideas = statements.ToDictionary(statement => statement.Id, _ => NewId());
        using var facilitator = new GraphQLSession(address, (_, _) => { });
        await PrepareAsync(facilitator, conversation.Topic, cancellationToken);
        foreach (var side in statements.GroupBy(statement => Conversation.SideOf(statement.Author)))
            await WriteAsync(facilitator, side.Key, [.. side], ideas, cancellationToken);
        foreach (var cards in ideas.Values.Chunk(CardsAtOnce))
            await DemandAsync(facilitator, "keepCards", new() { ["workshopId"] = workshop, ["cardIds"] = cards }, cancellationToken);

        using var team = new GraphQLSession(address, (_, _) => { });
        team.Bearer(teamSecret);
        await KeptAsync(team, ideas.Count, cancellationToken);
        var votes = new StandingVotes(conversation);
        foreach (var (statement, idea) in ideas)
            await DemandAsync(team, "recordVotes", new() { ["itemId"] = idea, ["sides"] = votes.On(statement) }, cancellationToken);
        return new Imported(ideas, votes.Count);
    }

    private async Task PrepareAsync(GraphQLSession facilitator, string topic, CancellationToken cancellationToken)
    {
        // A seat as facilitator anywhere gives the right to create workshops; the printed link leads to one.
        await DemandAsync(facilitator, "joinWorkshop", new() { ["secret"] = facilitatorSecret, ["participantId"] = NewId(), ["name"] = "Facilitator" }, cancellationToken);
        var seat = NewId();
        await DemandAsync(facilitator, "createWorkshop", new()
        {
            ["workshopId"] = workshop,
            ["participantId"] = seat,
            ["facilitatorName"] = "Facilitator",
            ["title"] = topic[..Math.Min(topic.Length, 120)],
            ["templateId"] = "pain-to-promise",
            ["sides"] = Enum.GetValues<Side>().Select(side => new { side = Name(side), organization = $"{side} organization" }).ToArray(),
        }, cancellationToken);
        facilitator.ActAs(seat);
        await DemandAsync(facilitator, "addStep", new()
        {
            ["workshopId"] = workshop,
            ["stepId"] = step,
            ["step"] = new { method = "SILENT_WRITING", title = "What was said", prompt = "Statements of a conversation.", minutes = 240, visibility = "OPEN" },
        }, cancellationToken);
        await DemandAsync(facilitator, "startStep", new() { ["workshopId"] = workshop, ["stepId"] = step }, cancellationToken);
    }

    private async Task WriteAsync(GraphQLSession facilitator, Side side, IReadOnlyList<Statement> statements, Dictionary<int, Guid> ideas, CancellationToken cancellationToken)
    {
        var data = await facilitator.SendAsync("query($id: ID!) { workshop(id: $id) { invitations { links { side url } } } }", new { id = workshop }, cancellationToken);
        var secret = data.GetProperty("workshop").GetProperty("invitations").GetProperty("links").EnumerateArray()
            .Single(link => link.GetProperty("side").ValueKind == JsonValueKind.String && link.GetProperty("side").GetString() == Name(side)).GetProperty("url").GetString()!.Split('#')[1];
        using var writer = new GraphQLSession(address, (_, _) => { });
        var seat = NewId();
        await DemandAsync(writer, "joinWorkshop", new() { ["secret"] = secret, ["participantId"] = seat, ["name"] = $"{side} people" }, cancellationToken);
        writer.ActAs(seat);
        foreach (var statement in statements)
            await DemandAsync(writer, "writeCard", new() { ["workshopId"] = workshop, ["stepId"] = step, ["cardId"] = ideas[statement.Id], ["text"] = statement.Text, ["kind"] = "IDEA" }, cancellationToken);
    }

    /// <summary>Kept cards come into the backlog a moment later.</summary>
    private async Task KeptAsync(GraphQLSession team, int ideas, CancellationToken cancellationToken)
    {
        async Task<int> CountAsync() => (await team.SendAsync("query($id: ID!) { ideas(where: {workshopId: {eq: $id}}) { totalCount } }", new { id = workshop }, cancellationToken))
            .GetProperty("ideas").GetProperty("totalCount").GetInt32();

        while (await CountAsync() < ideas)
            await Task.Delay(Look, time, cancellationToken);
    }

    private async Task DemandAsync(GraphQLSession session, string mutation, Dictionary<string, object?> input, CancellationToken cancellationToken)
    {
        input["commandId"] = NewId();
        (await session.CommandAsync(mutation, input, cancellationToken)).Demand();
    }

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    private static string Name(Side side) => side.ToString().ToUpperInvariant();
}
