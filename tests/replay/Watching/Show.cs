using CoInnovation.Replay.Conversations;
using CoInnovation.Replay.Feeds;
using CoInnovation.Replay.Playing;

namespace CoInnovation.Replay.Watching;

/// <summary>How a show ended.</summary>
/// <param name="PlayedOut">True if everything was played; else somebody ended it before.</param>
/// <param name="Words">Said to whoever started it.</param>
public sealed record Ending(bool PlayedOut, string Words);

/// <summary>
/// Plays a conversation for people who watch and steer the same workshop: what they reveal is revealed, while they pause the step nobody goes on, and what they close
/// is closed, which ends the show. Nothing is checked; a refusal is counted, and the next act follows.
/// </summary>
/// <param name="isSteered">True: a person reveals the cards and opens the vote, in this step or a later one, and everybody waits for that. False: the show does.</param>
public sealed class Show(Stage stage, Conversation conversation, Tempo tempo, bool isSteered)
{
    private readonly Dictionary<int, Prop> props = conversation.Statements.ToDictionary(statement => statement.Id, statement => new Prop(statement));
    private readonly TaskCompletionSource<(Guid Id, double At)> round = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> curtain = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int refused;

    /// <summary>What the server refused: somebody was removed, a card was not put to the vote.</summary>
    public int Refused => refused;

    /// <summary>The voting round, once one is open.</summary>
    public Guid? Round => round.Task.IsCompletedSuccessfully ? round.Task.Result.Id : null;

    /// <summary>Listens to the facilitator's feeds. To be called before the step starts.</summary>
    public void Listen() => stage.Facilitator.OnEvent = Saw;

    /// <summary>Whoever has revealed goes on to the step in which the cards are voted on.</summary>
    private bool HasMovedOn => isSteered && props.Values.Any(prop => prop.Revealed.Task.IsCompleted);

    /// <exception cref="OperationCanceledException">Whoever started it has had enough.</exception>
    public async Task<Ending> PlayAsync(CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Writing goes on while votes wait for what a person has not revealed.
        var acts = Script.Of(conversation).Where(IsPlayed).ToList();
        var firstVote = acts.FirstOrDefault(act => act.Kind == ActKind.Vote)?.At ?? 0;
        var lines = acts.GroupBy(act => (act.Person, act.Kind));
        var everything = Task.WhenAll(lines.Select(line => PlayAsync(line.Key.Person is { } person ? stage.People[person] : stage.Facilitator, line, firstVote, over.Token)).ToList());
        var first = await Task.WhenAny(everything, curtain.Task, stage.Facilitator.Viewer.Closed, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, over.Token));
        await over.CancelAsync();
        await everything.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (first == curtain.Task)
            return new(PlayedOut: false, await IsWorkshopClosedAsync(cancellationToken) ? "The workshop was closed." : await curtain.Task);
        if (first != everything)
            return new(PlayedOut: false, "The server ended the connection.");
        await everything;
        return new(PlayedOut: true, "Everything was played.");
    }

    /// <summary>A person who reveals reveals all of a step at once: what a moderator kept out is not written then.</summary>
    private bool IsPlayed(Act act) => act switch
    {
        { Kind: ActKind.Write } => !isSteered || props[act.Statement].Statement.Published,
        { Kind: ActKind.Reveal } => !isSteered,
        _ => !act.Refused,
    };

    /// <summary>One person's acts of one kind. Whoever had to wait keeps the pauses between what follows.</summary>
    private async Task PlayAsync(Performer performer, IGrouping<(int?, ActKind Kind), Act> acts, double firstVote, CancellationToken cancellationToken)
    {
        var late = acts.Key.Kind == ActKind.Vote ? Math.Max(0, (await round.Task.WaitAsync(cancellationToken)).At - firstVote) : 0;
        foreach (var act in acts)
        {
            await tempo.ReachAsync(act.At + late, cancellationToken);
            await PlayAsync(performer, props[act.Statement], act, cancellationToken);
            late = Math.Max(late, tempo.Now - act.At);
        }
    }

    private async Task PlayAsync(Performer performer, Prop prop, Act act, CancellationToken cancellationToken)
    {
        switch (act.Kind)
        {
            case ActKind.Write:
                await SendAsync(performer, "writeCard", new() { ["stepId"] = stage.Step, ["cardId"] = prop.Card, ["text"] = prop.Statement.Text, ["kind"] = prop.Kind }, cancellationToken);
                prop.Written.TrySetResult();
                break;
            case ActKind.Reveal:
                await prop.Written.Task.WaitAsync(cancellationToken);
                await SendAsync(performer, "revealCards", new() { ["stepId"] = stage.Step, ["cardIds"] = new[] { prop.Card } }, cancellationToken);
                break;
            default:
                await prop.Revealed.Task.WaitAsync(cancellationToken);
                await SendAsync(performer, "castBallot", new() { ["roundId"] = Round, ["cardId"] = prop.Card, ["choice"] = act.Ballot }, cancellationToken);
                break;
        }
    }

    private async Task SendAsync(Performer performer, string mutation, Dictionary<string, object?> input, CancellationToken cancellationToken)
    {
        input["workshopId"] = stage.Workshop;
        try
        {
            (await performer.SendAsync(mutation, input, cancellationToken)).Demand();
        }
        catch (InvalidDataException)
        {
            Interlocked.Increment(ref refused);
        }
    }

    /// <summary>Closing a workshop closes its vote first.</summary>
    private async Task<bool> IsWorkshopClosedAsync(CancellationToken cancellationToken)
    {
        var data = await stage.Facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { state } }", new { id = stage.Workshop }, cancellationToken);
        return data.GetProperty("workshop").GetProperty("state").GetString() is "CLOSED";
    }

    private void Saw(FeedEvent seen)
    {
        Guid Of(string name) => seen.Data.GetProperty(name).GetGuid();
        switch (seen.Type)
        {
            case "card_revealed":
                props.Values.FirstOrDefault(prop => prop.Card == Of("cardId"))?.Revealed.TrySetResult();
                break;
            case "voting_round_opened" when (isSteered || Of("stepId") == stage.Step) && seen.Data.GetProperty("method").GetString() is "AGREEMENT":
                round.TrySetResult((Of("roundId"), tempo.Now));
                break;
            case "voting_round_closed" when Of("roundId") == Round:
                curtain.TrySetResult("The vote was closed.");
                break;
            case "step_paused" when Of("stepId") == stage.Step:
                tempo.Hold();
                break;
            case "step_resumed" when Of("stepId") == stage.Step:
                tempo.GoOn();
                break;
            case "step_ended" or "step_removed" or "step_skipped" when Of("stepId") == stage.Step && !HasMovedOn:
                curtain.TrySetResult("The step was ended.");
                break;
            case "workshop_closed":
                curtain.TrySetResult("The workshop was closed.");
                break;
        }
    }
}
