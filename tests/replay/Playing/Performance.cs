using System.Collections.Concurrent;
using System.Text.Json;
using CoInnovation.Replay.Checks;
using CoInnovation.Replay.Conversations;

namespace CoInnovation.Replay.Playing;

/// <summary>
/// Plays a script on a stage: everybody does their own acts one after another, nobody waits for anybody but for what an act needs (a card before its reveal,
/// a reveal before a vote). With a speed, an act also waits for its time.
/// </summary>
public sealed class Performance(Stage stage, Conversation conversation, double? speed, HiddenCards hidden, Deliveries deliveries, TimeProvider time)
{
    private const string Peek = """
        query($id: ID!) { workshop(id: $id) { agenda { id cardCount hiddenCardCount } cards { id text mine revealed author { name } } votingRounds { voterCount open results { rank } } } }
        """;

    private readonly Dictionary<int, Prop> props = conversation.Statements.ToDictionary(statement => statement.Id, statement => new Prop(statement));
    private readonly ConcurrentQueue<string> unsealed = [];
    private readonly ConcurrentQueue<string> wronglyAnswered = [];
    private int refused;
    private long start;

    /// <summary>Each statement's card.</summary>
    public IReadOnlyDictionary<int, Guid> Cards => props.ToDictionary(prop => prop.Key, prop => prop.Value.Card);

    /// <summary>Tallies that somebody saw before the round closed, and hidden cards in lists of others.</summary>
    public IReadOnlyCollection<string> Unsealed => unsealed;

    /// <summary>Refusals with another code than expected, and votes on hidden cards that were taken.</summary>
    public IReadOnlyCollection<string> WronglyAnswered => wronglyAnswered;

    /// <summary>Votes on statements that stay hidden, all refused.</summary>
    public int Refused => refused;

    public TimeSpan Took { get; private set; }

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        start = time.GetTimestamp();
        var roles = Script.Of(conversation).GroupBy(act => act.Person).Select(role => PlayAsync(role.Key is { } person ? stage.People[person] : stage.Facilitator, [.. role], failed)).ToList();
        await Task.WhenAll(roles);
        Took = time.GetElapsedTime(start);
    }

    private async Task PlayAsync(Performer performer, List<Act> acts, CancellationTokenSource failed)
    {
        try
        {
            for (var index = 0; index < acts.Count; index++)
            {
                await DueAsync(acts[index], failed.Token);
                await (acts[index].Kind switch
                {
                    ActKind.Write => WriteAsync(performer, props[acts[index].Statement], failed.Token),
                    ActKind.Reveal => RevealAsync(performer, props[acts[index].Statement], failed.Token),
                    _ => VoteAsync(performer, props[acts[index].Statement], acts[index], failed.Token),
                });
                if (performer.LosesTheLine && index == acts.Count / 2)
                    await performer.Viewer.ReconnectAsync(failed.Token);
                if (index % 20 == 10)
                    await PeekAsync(performer, failed.Token);
            }
        }
        catch
        {
            // Whoever waits for this act would wait for ever.
            await failed.CancelAsync();
            throw;
        }
    }

    private Task DueAsync(Act act, CancellationToken cancellationToken)
    {
        var wait = speed is { } factor ? TimeSpan.FromMilliseconds(act.At / factor) - time.GetElapsedTime(start) : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    private async Task WriteAsync(Performer author, Prop prop, CancellationToken cancellationToken)
    {
        hidden.Hide(prop.Card, prop.Statement.Text, prop.Statement.Author);
        deliveries.Expect(author.Key("card_written", prop.Card), "writeCard to the author's own client", author.LosesTheLine ? 0 : 1);
        var payload = await author.SendAsync("writeCard", Input(("stepId", stage.Step), ("cardId", prop.Card), ("text", prop.Statement.Text), ("kind", prop.Kind)), cancellationToken);
        payload.Demand();
        prop.Written.TrySetResult();
    }

    private async Task RevealAsync(Performer facilitator, Prop prop, CancellationToken cancellationToken)
    {
        await prop.Written.Task.WaitAsync(cancellationToken);
        hidden.Publish(prop.Card);
        deliveries.Expect(facilitator.Key("card_revealed", prop.Card), "revealCards to all clients", stage.Everybody.Count(one => !one.LosesTheLine));
        var payload = await facilitator.SendAsync("revealCards", Input(("stepId", stage.Step), ("cardIds", new[] { prop.Card })), cancellationToken);
        payload.Demand();
        prop.Revealed.TrySetResult();
    }

    private async Task VoteAsync(Performer voter, Prop prop, Act act, CancellationToken cancellationToken)
    {
        await (act.Refused ? prop.Written : prop.Revealed).Task.WaitAsync(cancellationToken);
        var key = voter.Key("ballot_cast", prop.Card);
        deliveries.Expect(key, "castBallot to the voter's own client", act.Refused || voter.LosesTheLine || prop.Standing(act) ? 0 : 1);
        var payload = await voter.SendAsync("castBallot", Input(("roundId", stage.Round), ("cardId", prop.Card), ("choice", act.Ballot)), cancellationToken);
        if (!act.Refused)
        {
            payload.Demand();
            return;
        }
        // To others a hidden card looks like none; its author knows it anyway.
        if (string.Equals(payload.Code, "CARD_NOT_FOUND", StringComparison.Ordinal) || (voter.Person == prop.Statement.Author && string.Equals(payload.Code, "CARD_HIDDEN", StringComparison.Ordinal)))
            Interlocked.Increment(ref refused);
        else
            wronglyAnswered.Enqueue($"participant {voter.Person} voted on hidden statement {act.Statement} and was answered {payload.Code ?? "yes"}");
    }

    private async Task PeekAsync(Performer performer, CancellationToken cancellationToken)
    {
        var workshop = (await performer.Session.SendAsync(Peek, new { id = stage.Workshop }, cancellationToken)).GetProperty("workshop");
        if (workshop.GetProperty("votingRounds").EnumerateArray().Any(round => round.GetProperty("open").GetBoolean() && round.GetProperty("results").ValueKind != JsonValueKind.Null))
            unsealed.Enqueue($"participant {performer.Person} saw a tally before the round closed");
        if (workshop.GetProperty("cards").EnumerateArray().Any(card => !card.GetProperty("revealed").GetBoolean() && !card.GetProperty("mine").GetBoolean()))
            unsealed.Enqueue($"participant {performer.Person} was listed a hidden card of somebody else");
    }

    private Dictionary<string, object?> Input(params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        var input = new Dictionary<string, object?>(StringComparer.Ordinal) { ["workshopId"] = stage.Workshop };
        foreach (var (name, value) in fields)
            input[name] = value;
        return input;
    }
}
