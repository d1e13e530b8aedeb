using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Simulation;

/// <summary>What came of one seed.</summary>
/// <param name="Found">What was violated; null if nothing.</param>
internal sealed record Outcome(ulong Seed, Exception? Found, string Trace, TimeSpan Simulated, long Steps, int Commands, int Events, int Restarts, long Lines);

/// <summary>One workshop of a facilitator and twelve who take part, on two nodes, with everything going wrong for a while and then nothing any more.</summary>
internal sealed class SimulatedWorkshop
{
    private const int Contributors = 12;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Longer than the slowest way from a commit to a page.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(16);
    private static readonly Guid WorkshopId = DerivedId.From(Guid.Empty, "simulated workshop");
    private readonly World _world;
    private readonly Judge _judge;
    private readonly Database _database;
    private readonly Network _network;
    private readonly Cluster _cluster;
    private readonly List<Client> _clients = [];
    private readonly Seeded _dice;
    private readonly TimeSpan _lasts;

    private SimulatedWorkshop(ulong seed, Bug bug, TimeSpan lasts, bool isWhole, Action<string>? tell)
    {
        _lasts = lasts;
        _world = new World(seed) { IsWhole = isWhole };
        _world.Trace.Tell = tell;
        _dice = new Seeded(seed);
        _judge = new Judge(_world);
        _database = new Database(_world, _judge, new Seeded(_dice.Next()), bug);
        _network = new Network(_world, new Seeded(_dice.Next()));
        var workshop = new StreamKey(Principal.DefaultTenant, WorkshopId);
        _cluster = new Cluster(_world, _database, _judge, _network, new Seeded(_dice.Next()), workshop, bug);
        foreach (var number in Enumerable.Range(0, Contributors + 1))
        {
            Add(number, bug);
        }
    }

    public static Outcome Run(ulong seed, Bug bug = Bug.None, TimeSpan? lasts = null, bool isWhole = true, Action<string>? tell = null)
    {
        // Whatever context the test runs in, nothing of the simulation may come back to it.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return new SimulatedWorkshop(seed, bug, lasts ?? TimeSpan.FromMinutes(5), isWhole, tell).Run(seed);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private Outcome Run(ulong seed)
    {
        Exception? found = null;
        try
        {
            Begin();
            while (_world.Now < _lasts + Calm)
            {
                if (!_world.Step())
                {
                    throw new InvalidOperationException("Nothing is left to happen.");
                }

                if ((_judge.Found ?? _world.Fault) is { } fault)
                {
                    throw fault;
                }
            }

            _clients.ForEach(client => client.CheckComplete());
        }
#pragma warning disable CA1031 // Whatever it is, it is what this seed has found.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            found = _judge.Found ?? fault;
        }
        finally
        {
            _cluster.Stop();
        }

        return new Outcome(
            seed, found, _world.Trace.Hash(), _world.Now, _world.Steps, _judge.Commands, _judge.Events, _cluster.Restarts, _world.Trace.Lines);
    }

    private void Begin()
    {
        _cluster.Start();
        _world.After(TimeSpan.FromSeconds(1), () => _clients[0].Enter(Create()));
        foreach (var client in _clients.Skip(1))
        {
            var late = _dice.OneIn(4) ? _dice.Below((int)_lasts.TotalSeconds / 2) : _dice.Below(10);
            _world.After(TimeSpan.FromSeconds(3 + late), () => client.Enter(Join(client.Seat)));
        }

        _world.After(TimeSpan.FromSeconds(2), () => (_database.IsFaulty, _network.IsFaulty) = (true, true));
        _world.After(_lasts, () => (_database.IsFaulty, _network.IsFaulty) = (false, false));
        _clients.ForEach(client => Repeat(6, () => Act(client)));
        Repeat(4, () => Act(_clients[0]));
        _clients.ForEach(client => Repeat(300, client.Reload));
        Repeat(60, _cluster.Restart);
        Repeat(20, _cluster.HalfOpen);
        CheckInTime();
    }

    /// <summary>
    /// Everybody acts for half a minute and looks on for the other half, and in every second minute little happens: what is late shows when nothing new comes.
    /// </summary>
    private void Act(Client client)
    {
        if (_world.Now.Ticks % Minute.Ticks < Minute.Ticks / 2 && ((int)_world.Now.TotalMinutes % 2 == 0 || _dice.OneIn(12)))
        {
            client.Act();
        }
    }

    private void CheckInTime() => _world.After((Minute * 0.999) - TimeSpan.FromTicks(_world.Now.Ticks % Minute.Ticks), () =>
    {
        if (_world.Now - _judge.LastCommit > Late)
        {
            _clients.ForEach(client => client.CheckInTime(_world.Now - Late));
        }

        _world.After(TimeSpan.FromSeconds(1), CheckInTime);
    });

    /// <summary>Does it again and again while the faults last, on average this many seconds apart.</summary>
    private void Repeat(int seconds, Action action) => _world.After(TimeSpan.FromMilliseconds(_dice.Below(2000 * seconds)), () =>
    {
        if (_world.Now < _lasts)
        {
            action();
            Repeat(seconds, action);
        }
    });

    private void Add(int number, Bug bug)
    {
        var side = number == 0 ? (Side?)null : (Side)(number % 3);
        var seat = new Seat(
            Principal.DefaultTenant, WorkshopId, DerivedId.From(WorkshopId, $"participant {number}"), side, number == 0 ? ParticipantRole.Facilitator : ParticipantRole.Contributor);
        Register(seat.ParticipantId);
        _clients.Add(new Client(
            _world, _cluster, _judge, new Seeded(_dice.Next()), bug, seat, view => Wanted(view, number == 0)));
    }

    private Api.Platform.Commands.ICommand? Wanted(ClientView view, bool leads) => _world.IsWhole && view.Dice.OneIn(3)
        ? leads ? new Newcomers(view).Led() : new Newcomers(view).Contributed()
        : leads ? new Facilitator(view).Next() : new Contributor(view).Next();

    private CreateWorkshop Create() => new(
        _dice.Id(), WorkshopId, _clients[0].ParticipantId, "Fay", "A workshop", "pain-to-promise",
        [.. Enum.GetValues<Side>().Select(side => new SideOrganization(side, Register(DerivedId.From(WorkshopId, $"{side}")), $"{side}"))], "ABC234");

    private JoinWorkshop Join(Seat seat) => new(_dice.Id(), WorkshopId, seat.ParticipantId, seat.Role, seat.Side, Generation: 1, $"Name {seat.Side}", []);

    private Guid Register(Guid owner)
    {
        _database.Log.Keyring.RegisterOwnerAsync(Principal.DefaultTenant, owner, WorkshopId, CancellationToken.None).GetAwaiter().GetResult();
        return owner;
    }
}
