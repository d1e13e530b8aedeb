using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Tests.Simulation;

/// <summary>A node: the product's mailboxes and tail on a machine that may die at any await.</summary>
internal sealed class ServerNode(World world, Database database, Judge judge, StreamKey workshop, Bug bug)
{
    private Func<Submission<Workshop>, Task> _submit = null!;
    private Workshop? _previous;
    private Workshop? _newest;

    public Machine Machine { get; } = new(world);

    public NodeFeeds Feeds { get; } = new(judge, workshop, bug);

    public bool IsReady { get; private set; }

    /// <summary>Fails when the database does; whoever started it tries again.</summary>
    public async Task StartAsync()
    {
        var store = database.Connect(Machine);
        var tail = await Tail.StartAsync(store, CancellationToken.None, recentEvents: 64, scheduler: Machine);
        var workshops = new Mailboxes<Workshop>(store, WorkshopsModule.Stream, tail, new MailboxLimits(Queue: 64, Batch: 8) { Scheduler = Machine });
        _submit = command => workshops.SubmitAsync(workshop, command, CancellationToken.None);
        IsReady = true;
        await Feeds.RunAsync(tail, workshops, store.TimeProvider);
    }

    public void Receive(Sent sent, Action<Reply> answer) => Machine.Begin(() => HandleAsync(sent, answer));

    public void Subscribe(Connection connection, IReadOnlyDictionary<string, long> cursors, bool isFacilitator, Action<IReadOnlyList<FeedAnswer>?> answer) =>
        Machine.Begin(() => Feeds.SubscribeAsync(connection, cursors, isFacilitator, answer));

    private async Task HandleAsync(Sent sent, Action<Reply> answer)
    {
        var asked = judge.Asks(sent, this);
        Reply reply;
        try
        {
            await _submit(sent.Submission((state, context) => Decide(sent, state, context, answer)));
            judge.Acknowledges(sent);
            reply = new Reply.Accepted();
        }
        catch (CodedException fault)
        {
            judge.Refuses(sent, fault.Code, asked);
            reply = new Reply.Refused(fault.Code);
        }
        catch (EventStoreException fault) when (fault.IsRetryable)
        {
            reply = new Reply.TryAgain();
        }
        finally
        {
            judge.Answers(sent, this);
        }

        answer(reply);
    }

    private Decision Decide(Sent sent, Workshop state, DecideContext context, Action<Reply> answer)
    {
        if (!ReferenceEquals(state, _newest))
        {
            (_previous, _newest) = (_newest, state);
        }

        if (bug == Bug.BudgetOnAnOldState && sent.Command is PlaceDots && _previous is not null)
        {
            state = _previous;
        }

        var decision = sent.Decide(state, context.Now);
        if (bug == Bug.ServerAnswersBeforeAppend)
        {
            judge.Acknowledges(sent);
            answer(new Reply.Accepted());
        }

        return bug == Bug.BallotsForAll ? decision with { Events = [.. decision.Events.Select(Widened)] } : decision;
    }

    private static NewEvent Widened(NewEvent one) => one.Data is DotsPlaced or BallotCast or CardRated ? one with { Feed = Audience.Workshop } : one;
}
