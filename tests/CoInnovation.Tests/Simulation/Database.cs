using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.InMemory;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Simulation;

/// <summary>
/// The database that the nodes share: the in-memory store behind a wire that may fail on either side of a commit. It outlives every node, and forgets nothing that it
/// has committed.
/// </summary>
internal sealed class Database
{
    private readonly World _world;
    private readonly Judge _judge;
    private readonly Seeded _dice;
    private readonly List<DatabaseConnection> _connections = [];

    public Database(World world, Judge judge, Seeded dice, Bug bug)
    {
        (_world, _judge, _dice, Bug) = (world, judge, dice, bug);
        var types = new EventTypes();
        new WorkshopsModule().AddEvents(types);
        Log = new InMemoryEventStore(types, new Machine(world).Clock);
    }

    public InMemoryEventStore Log { get; }

    public Bug Bug { get; }

    public bool IsFaulty { get; set; }

    /// <summary>The seats that somebody's session holds: kept in the transactions of the events that give and end them.</summary>
    public IReadOnlyList<Seat> SeatsOf(Guid sender) => Judge.SeatsIn(_judge.State, sender);

    public DatabaseConnection Connect(Machine machine)
    {
        var connection = new DatabaseConnection(this, machine);
        _connections.Add(connection);
        return connection;
    }

    /// <summary>Lets a read take its time, or fail.</summary>
    public Task LatencyAsync()
    {
        var done = new TaskCompletionSource();
        var fails = IsFaulty && _dice.OneIn(150);
        _world.After(Soon(), () =>
        {
            if (fails)
            {
                done.SetException(Unavailable());
            }
            else
            {
                done.SetResult();
            }
        });
        return done.Task;
    }

    public Task<AppendOutcome> AppendAsync(StreamAppend append, DatabaseConnection connection)
    {
        var answer = new TaskCompletionSource<AppendOutcome>();
        var fate = IsFaulty ? _dice.Below(60) : 60;
        _judge.Sets(append);
        _world.After(Soon(), () =>
        {
            // Whoever died meanwhile may have sent the whole of it or a part.
            if (fate == 0 || (connection.Machine.IsDead && _dice.OneIn(2)))
            {
                _judge.Settles(append);
                answer.SetException(Unavailable());
            }
            else if (fate == 1 && Bug == Bug.StoreAnswersBeforeCommit)
            {
                _judge.Settles(append);
                answer.SetResult(new AppendOutcome.Appended([], append.ExpectedVersion, append.ExpectedVersion));
            }
            else if (fate == 2)
            {
                // The answer is given up before the commit is through.
                answer.SetException(Unavailable());
                _world.After(Soon(), () => Commit(append, connection: null));
            }
            else
            {
                var outcome = Commit(append, fate == 3 ? null : connection);
                _world.After(Soon(), () =>
                {
                    if (fate == 3)
                    {
                        answer.SetException(Unavailable());
                    }
                    else
                    {
                        answer.SetResult(outcome);
                    }
                });
            }
        });
        return answer.Task;
    }

    /// <summary>Whoever has committed and knows it hears of it at once, the others when word of it comes, if it does.</summary>
    private AppendOutcome Commit(StreamAppend append, DatabaseConnection? connection)
    {
        var outcome = Append(append);
        if (outcome is AppendOutcome.Appended { Events.Count: > 0 } appended)
        {
            foreach (var other in _connections.Where(other => other != connection && !other.Machine.IsDead))
            {
                if (!(IsFaulty && _dice.OneIn(10)))
                {
                    _world.After(Soon(), () => other.HeadMoved(appended.Position));
                }
            }

            connection?.Committed(appended.Events);
        }

        _judge.Settles(append);
        return outcome;
    }

    private AppendOutcome Append(StreamAppend append)
    {
        var outcome = Log.AppendAsync(append, CancellationToken.None).GetAwaiter().GetResult();
        switch (outcome)
        {
            case AppendOutcome.Appended appended:
                _judge.Commits(append, appended);
                return outcome;
            case AppendOutcome.VersionConflict conflict when Bug == Bug.StoreIgnoresVersions:
                return Append(append with { ExpectedVersion = conflict.ActualVersion });
            case AppendOutcome.Duplicate when Bug == Bug.StoreForgetsCommandIds:
                return Append(append with { Commands = [.. append.Commands.Select(command => command with { CommandId = _dice.Id() })] });
            default:
                return outcome;
        }
    }

    private TimeSpan Soon() => TimeSpan.FromMilliseconds(IsFaulty && _dice.OneIn(100) ? 500 + _dice.Below(4000) : 1 + _dice.Below(20));

    private static StoreUnavailableException Unavailable() => new("The simulated database is out of reach.");
}
