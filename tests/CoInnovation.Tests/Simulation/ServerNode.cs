using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Tailing;

namespace CoInnovation.Tests.Simulation;

/// <summary>A node: the product's mailboxes and tail on a machine that may die at any await.</summary>
internal sealed class ServerNode(World world, Database database, Judge judge, StreamKey workshop, Bug bug)
{
    private readonly DateTimeOffset _began = world.UtcNow;
    private Func<Submission<Workshop>, Task> _submit = null!;
    private DatabaseConnection _store = null!;
    private Workshop? _previous;
    private Workshop? _newest;

    public Machine Machine { get; } = new(world);

    public NodeFeeds Feeds { get; } = new(world, database, judge, workshop, bug);

    public bool IsReady { get; private set; }

    /// <summary>Fails when the database does; whoever started it tries again.</summary>
    public async Task StartAsync()
    {
        var store = database.Connect(Machine);
        _store = store;
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
            reply = await AnswerAsync(sent, asked, answer);
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

    /// <summary>Who may, as <c>CommandPipeline</c> asks it: the sessions' seats say who somebody is, and not what they say themself. Whoever has no seat any more hears once more what was done before.</summary>
    private async Task<Reply> AnswerAsync(Sent sent, int asked, Action<Reply> answer)
    {
        if (world.IsWhole && bug != Bug.ServerBelievesTheClient)
        {
            await database.LatencyAsync();
            var (denied, seat) = sent.Authorize(database.SeatsOf(sent.Sender));
            if (denied is not null)
            {
                var submission = sent.Submission((_, _) => Decision.Nothing);
                if (await _store.FindCommandAsync(workshop.Tenant, sent.CommandId, CancellationToken.None) is { } stored
                    && stored.IsRepeatedBy(workshop, submission.Fingerprint.Span, submission.Principal))
                {
                    judge.Acknowledges(sent);
                    return new Reply.Accepted();
                }

                judge.Refuses(sent, denied, asked);
                return new Reply.Refused(denied);
            }

            sent = sent with { Seat = seat };
        }

        await _submit(sent.Submission((state, context) => Decide(sent, state, context, answer)));
        judge.Acknowledges(sent);
        return new Reply.Accepted();
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

        sent = (bug, sent.Command) switch
        {
            (Bug.NotesIgnoreRevisions, WriteGroupNote note) when state.Board.Grouping is { } grouping => sent with { Command = note with { Revision = state.NoteOf(grouping.StepId, note.GroupId).Revision } },
            _ => sent,
        };
        var decision = sent.Decide(state, bug == Bug.CollectionsByAnOldClock ? _began : context.Now);
        if (bug == Bug.ServerAnswersBeforeAppend)
        {
            judge.Acknowledges(sent);
            answer(new Reply.Accepted());
        }

        return bug is Bug.BallotsForAll or Bug.GroupNotesForAll or Bug.MirrorAnswersForAll ? decision with { Events = [.. decision.Events.Select(Widened)] } : decision;
    }

    private NewEvent Widened(NewEvent one) => (bug, one.Data) switch
    {
        (Bug.BallotsForAll, DotsPlaced or BallotCast or CardRated) or (Bug.GroupNotesForAll, GroupNoteReceived) or (Bug.MirrorAnswersForAll, StatementAnswered) => one with { Feed = Audience.Workshop },
        _ => one,
    };
}
