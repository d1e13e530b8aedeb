using CoInnovation.EventStore;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Simulation;

/// <summary>Two nodes on one database behind something that spreads calls over them. Nodes die and come back with nothing in memory.</summary>
internal sealed class Cluster(World world, Database database, Judge judge, Network network, Seeded dice, StreamKey workshop, Bug bug)
{
    private const int Nodes = 2;
    private readonly ServerNode?[] _nodes = new ServerNode?[Nodes];
    private readonly List<Connection> _connections = [];

    public int Restarts { get; private set; }

    public void Start()
    {
        for (var slot = 0; slot < Nodes; slot++)
        {
            Start(slot);
        }
    }

    /// <summary>Nothing goes on when the simulation is over.</summary>
    public void Stop()
    {
        foreach (var node in _nodes)
        {
            node?.Machine.Kill();
        }
    }

    /// <summary>Sends a command to any node; one that is down answers nothing, or that it is down.</summary>
    public void Send(Sent sent, Action<Reply> answer, Action unreachable)
    {
        var slot = dice.Below(Nodes);
        var copies = network.Send(() =>
        {
            judge.Arrives(sent);
            if (_nodes[slot] is { IsReady: true } node)
            {
                node.Receive(sent, reply => network.Send(() =>
                {
                    world.Trace.Write(world.Now, $"answers {sent.Intent} {reply.GetType().Name}");
                    answer(reply);
                }));
            }
            else
            {
                network.Send(unreachable);
            }
        });
        judge.Sends(sent, copies);
    }

    /// <summary>Null if the node is down.</summary>
    public Connection? Open(IListener listener)
    {
        if (_nodes[dice.Below(Nodes)] is not { IsReady: true } node)
        {
            return null;
        }

        var connection = new Connection(world, network, node, listener);
        _connections.RemoveAll(one => !one.IsOpen);
        _connections.Add(connection);
        return connection;
    }

    /// <summary>A process ends in the middle of whatever it does; another begins a while later.</summary>
    public void Restart()
    {
        var slot = dice.Below(Nodes);
        if (_nodes[slot] is not { } node)
        {
            return;
        }

        Restarts++;
        world.Trace.Write(world.Now, $"kills node {slot}");
        End(slot, node);
        world.After(TimeSpan.FromMilliseconds(200 + dice.Below(8000)), () => Start(slot));
    }

    public void HalfOpen()
    {
        List<Connection> open = [.. _connections.Where(one => one.IsOpen)];
        if (open.Count > 0)
        {
            dice.Pick(open).HalfOpen(up: dice.OneIn(2));
        }
    }

    private void Start(int slot)
    {
        var node = new ServerNode(world, database, judge, workshop, bug);
        _nodes[slot] = node;
        node.Machine.Begin(async () =>
        {
            try
            {
                await node.StartAsync();
            }
            catch (EventStoreException)
            {
                // It could not start; whoever watches over it starts another.
                End(slot, node);
                world.After(TimeSpan.FromSeconds(1), () => Start(slot));
            }
        });
    }

    private void End(int slot, ServerNode node)
    {
        _nodes[slot] = null;
        node.Machine.Kill();
        judge.Died(node);
        foreach (var connection in _connections.Where(one => one.Node == node).ToList())
        {
            // Some hear of it at once, the others when nothing has come for long.
            world.After(dice.OneIn(4) ? Network.Patience : TimeSpan.FromMilliseconds(dice.Below(200)), connection.Close);
        }
    }
}
