using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Simulation;

/// <summary>A person's page: what the web's <c>LiveWorkshop</c> does, with an outbox, and a person who does things now and then.</summary>
internal sealed class Client : IListener
{
    private static readonly int[] Waits = [0, 400, 1000, 2000, 3000, 5000];
    private readonly World _world;
    private readonly Cluster _cluster;
    private readonly Judge _judge;
    private readonly Seeded _dice;
    private readonly Bug _bug;
    private readonly Func<ClientView, Api.Platform.Commands.ICommand?> _person;
    private ClientFeeds _feeds;
    private Connection? _connection;
    private List<Frame>? _held;
    private bool _mustSubscribe;
    private int _attempt;
    private bool _isIn;

    public Client(World world, Cluster cluster, Judge judge, Seeded dice, Bug bug, Seat seat, Func<ClientView, Api.Platform.Commands.ICommand?> person)
    {
        (_world, _cluster, _judge, _dice, _bug, Seat, _person) = (world, cluster, judge, dice, bug, seat, person);
        _feeds = new ClientFeeds(judge, seat.ParticipantId, bug);
        Outbox = new ClientOutbox(world, cluster, judge, dice, bug, Settled);
    }

    public Seat Seat { get; }

    public ClientOutbox Outbox { get; }

    public Guid ParticipantId => Seat.ParticipantId;

    /// <summary>Why there is nothing more to come; null while there is.</summary>
    public string? End { get; private set; }

    private bool IsFacilitator => Seat.Role == ParticipantRole.Facilitator;

    public bool Hears(Connection connection) => connection == _connection;

    /// <summary>Takes the seat with this command, then lives on its own.</summary>
    public void Enter(Api.Platform.Commands.ICommand command) => Give(command);

    /// <summary>Does something that makes sense for what the page shows, if there is anything.</summary>
    public void Act()
    {
        if (!_isIn || End is not null || Outbox.Count >= 3 || _feeds.Board is not { } board)
        {
            return;
        }

        var view = new ClientView(Seat, board, _feeds.Own, _dice, _world.UtcNow);
        var pretends = _world.IsWhole && _dice.OneIn(15);
        if ((pretends ? Pretended(view) : _person(view)) is { } command)
        {
            Give(command, pretends && _dice.OneIn(2) ? Another(board) : Seat);
        }
    }

    /// <summary>Loads the page again: only the outbox is kept.</summary>
    public void Reload()
    {
        _feeds = new ClientFeeds(_judge, ParticipantId, _bug);
        (_connection, _held, _attempt) = (null, null, 0);
        Outbox.Reload();
        if (_isIn && End is null)
        {
            Connect();
        }
    }

    public void Receive(Frame frame)
    {
        if (_held is not null)
        {
            if (_bug != Bug.ClientDropsFrames)
            {
                _held.Add(frame);
            }

            return;
        }

        _world.Trace.Write(_world.Now, $"delivers {ParticipantId} {frame.Feed} {frame.First} {frame.Events.Count} {frame.Events[^1].Digest}");
        if (!_feeds.Fold(frame) && _bug != Bug.ClientKeepsTheGap)
        {
            Resubscribe();
        }
    }

    public void Ended(string code)
    {
        _world.Trace.Write(_world.Now, $"ends {ParticipantId} {code}");
        (End, _connection, _held) = (code, null, null);
        if (_judge.State.Board.Participants.Any(one => one.ParticipantId == ParticipantId && one.Present))
        {
            _judge.Fail("a seat is a seat", $"{ParticipantId} was told {code} and holds a seat.");
        }
    }

    public void Lost()
    {
        (_connection, _held) = (null, null);
        if (End is null)
        {
            var wait = Waits[Math.Min(_attempt++, Waits.Length - 1)] * (70 + _dice.Below(60)) / 100;
            _world.After(TimeSpan.FromMilliseconds(10 + wait), Connect);
        }
    }

    /// <summary>When all faults are over and nothing more is done.</summary>
    public void CheckComplete()
    {
        if (Outbox.Count > 0)
        {
            _judge.Fail("all converges", $"{Outbox.Count} commands of {ParticipantId} are still under way.");
        }

        if (_isIn && End is null)
        {
            _feeds.CheckComplete("all converges", IsFacilitator);
        }
    }

    /// <summary>When nothing has happened for a while: whoever was connected all the time, and lost nothing, has seen everything.</summary>
    public void CheckInTime(TimeSpan since)
    {
        if (_held is null && _connection is { IsOpen: true, IsWhole: true, Node.Machine.IsDead: false } connection && connection.Since < since)
        {
            _feeds.CheckComplete("nobody waits in vain", IsFacilitator);
        }
    }

    /// <summary>What only others may.</summary>
    private Api.Platform.Commands.ICommand? Pretended(ClientView view) => IsFacilitator ? new Contributor(view).Next() : new Facilitator(view).Next();

    /// <summary>A seat that everybody sees and only one has.</summary>
    private Seat Another(WorkshopBoard board)
    {
        var other = _dice.Pick(board.Participants);
        return Seat with { ParticipantId = other.ParticipantId, Role = other.Role, Side = other.Side };
    }

    private void Give(Api.Platform.Commands.ICommand command, Seat? claimed = null) => Outbox.Give(new Sent(command.CommandId, command.CommandId, command, claimed ?? Seat, ParticipantId));

    private void Settled(Sent sent, bool isAccepted)
    {
        if (isAccepted && sent.Command is JoinWorkshop or CreateWorkshop && !_isIn)
        {
            _isIn = true;
            Connect();
        }
    }

    private void Connect()
    {
        if (_connection is not null || End is not null)
        {
            return;
        }

        _connection = _cluster.Open(this);
        if (_connection is null)
        {
            Lost();
            return;
        }

        Resubscribe();
    }

    /// <summary>Asks for what was missed, one question at a time.</summary>
    private void Resubscribe()
    {
        _mustSubscribe = true;
        if (_held is null)
        {
            _held = [];
            CatchUp();
        }
    }

    private void CatchUp()
    {
        _mustSubscribe = false;
        var connection = _connection!;
        var cursors = _feeds.Cursors();
        var asksForAll = IsFacilitator || (_world.IsWhole && _dice.OneIn(10));
        connection.Up(() => connection.Node.Subscribe(connection, cursors, asksForAll, answers => connection.Down(_ => Answered(connection, answers))));
    }

    private void Answered(Connection connection, IReadOnlyList<FeedAnswer>? answers)
    {
        if (!Hears(connection) || _held is null)
        {
            return;
        }

        if (answers is null)
        {
            Ended("WORKSHOP_NOT_FOUND");
            return;
        }

        _world.Trace.Write(_world.Now, $"catches up {ParticipantId} {string.Join(' ', answers.Select(one => one.Sequence))}");
        _feeds.Adopt(answers);
        if (_mustSubscribe)
        {
            CatchUp();
            return;
        }

        var held = _held;
        (_held, _attempt) = (null, 0);
        held.ForEach(Receive);
    }
}

/// <summary>What a person sees.</summary>
internal sealed record ClientView(Seat Seat, WorkshopBoard Board, OwnSeat Own, Seeded Dice, DateTimeOffset Now);
