using System.Net.WebSockets;
using CoInnovation.Crash.Store;
using CoInnovation.Replay.Feeds;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Crash.Nodes;

/// <summary>Somebody with a browser: a session, a seat, commands that are repeated until they are answered, and a live view that comes back whenever its line ends.</summary>
internal sealed class Person : IAsyncDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);
    private readonly Uri _address;
    private readonly Ledger _ledger;
    private readonly bool _drawsFreshIds;
    private readonly CancellationTokenSource _stopping = new();
    private Task _watching = Task.CompletedTask;

    public Person(Uri address, Ledger ledger, bool drawsFreshIds)
    {
        (_address, _ledger, _drawsFreshIds) = (address, ledger, drawsFreshIds);
        Session = new GraphQLSession(address, (_, _) => { });
    }

    public Guid Id { get; } = NewId();

    public GraphQLSession Session { get; }

    public Viewer? Viewer { get; private set; }

    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    /// <summary>Repeats the command until there is an answer; a refusal is a fault of the harness.</summary>
    public async Task SendAsync(string mutation, Dictionary<string, object?> input, CancellationToken cancellationToken)
    {
        var (wasAmbiguous, outlived) = (false, false);
        input["commandId"] = NewId();
        while (true)
        {
            var faults = _ledger.Faults;
            try
            {
                var payload = await Session.CommandAsync(mutation, input, cancellationToken);
                if (payload.Code is not ("STORE_BUSY" or "STORE_UNAVAILABLE" or "TOO_MANY_TRIES"))
                {
                    payload.Demand();
                    outlived = !wasAmbiguous && faults != _ledger.Faults;
                    break;
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The line ended: what became of the command is not known.
            }
            catch (InvalidDataException late) when (late.Message.Contains("LIMIT_TIME", StringComparison.Ordinal) || late.Message.Contains("STORE_UNAVAILABLE", StringComparison.Ordinal))
            {
                // The server gave up waiting, and does not know either.
            }

            if (!wasAmbiguous && faults != _ledger.Faults)
            {
                wasAmbiguous = true;
                _ledger.Doubt();
            }

            input["commandId"] = _drawsFreshIds ? NewId() : input["commandId"];
            await Task.Delay(s_pause, TimeProvider.System, cancellationToken);
        }

        _ledger.Acknowledge((Guid)input["commandId"]!, new Acknowledged(default, 0, 0), wasAmbiguous, wasRepeated: false, outlived);
    }

    public void Watch(Guid workshop)
    {
        Session.ActAs(Id);
        Viewer = new Viewer(_address, workshop, Id, () => Session.Cookie, _ => { }, _ => { }, folds: false);
        _watching = Task.Run(() => WatchAsync(Viewer));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        if (Viewer is not null)
        {
            await Viewer.DisposeAsync();
        }

        Session.Dispose();
        _stopping.Dispose();
    }

    private async Task WatchAsync(Viewer viewer)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await viewer.ReconnectAsync(_stopping.Token);
                await viewer.Closed.WaitAsync(_stopping.Token);
            }
            catch (Exception fault) when (fault is WebSocketException or HttpRequestException or IOException or HubRefusalException or OperationCanceledException or InvalidOperationException)
            {
                await Task.Delay(s_pause, TimeProvider.System, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
