using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Simulation;

/// <summary>Messages that are late, overtake each other, come twice or not at all.</summary>
internal sealed class Network(World world, Seeded dice)
{
    /// <summary>How long either end believes in a connection on which nothing comes any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsFaulty { get; set; }

    /// <summary>How often the message will come: 0 if it was lost.</summary>
    public int Send(Action deliver)
    {
        var copies = IsFaulty && dice.OneIn(60) ? 0 : IsFaulty && dice.OneIn(40) ? 2 : 1;
        for (var copy = 0; copy < copies; copy++)
        {
            world.After(Delay(), deliver);
        }

        return copies;
    }

    private TimeSpan Delay() => TimeSpan.FromMilliseconds(IsFaulty && dice.OneIn(50) ? dice.Below(3000) : 2 + dice.Below(IsFaulty ? 60 : 20));
}

/// <summary>
/// A socket between a client and a node. What is lost on it breaks it sooner or later; until then other messages may still pass. Half open, one direction is dead and
/// nobody knows.
/// </summary>
internal sealed class Connection(World world, Network network, ServerNode node, IListener listener)
{
    private bool _upIsDead;
    private bool _downIsDead;

    public ServerNode Node => node;

    public Guid ParticipantId => listener.ParticipantId;

    /// <summary>False when both ends know that it is over.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>True as long as nothing was lost on it: then all that was sent comes.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>When it was opened.</summary>
    public TimeSpan Since { get; } = world.Now;

    public bool IsListening => IsOpen && listener.Hears(this);

    /// <summary>From the client to the node.</summary>
    public void Up(Action deliver) => Send(_upIsDead, () =>
    {
        if (IsOpen && !node.Machine.IsDead)
        {
            deliver();
        }
    });

    /// <summary>From the node to the client.</summary>
    public void Down(Action<IListener> deliver) => Send(_downIsDead, () =>
    {
        if (IsListening)
        {
            deliver(listener);
        }
    });

    public void HalfOpen(bool up)
    {
        (_upIsDead, _downIsDead, IsWhole) = (_upIsDead || up, _downIsDead || !up, false);
        world.After(Network.Patience, Close);
    }

    public void Close()
    {
        if (!IsOpen)
        {
            return;
        }

        var wasListening = IsListening;
        IsOpen = false;
        node.Feeds.Leave(this);
        if (wasListening)
        {
            listener.Lost();
        }
    }

    private void Send(bool isDead, Action deliver)
    {
        if (IsOpen && !isDead && network.Send(deliver) == 0)
        {
            IsWhole = false;
            world.After(Network.Patience, Close);
        }
    }
}

/// <summary>The client's end of a connection.</summary>
internal interface IListener
{
    Guid ParticipantId { get; }

    /// <summary>False for a connection that was given up.</summary>
    bool Hears(Connection connection);

    void Receive(Frame frame);

    void Ended(string code);

    void Lost();
}
