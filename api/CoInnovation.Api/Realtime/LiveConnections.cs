using CoInnovation.Api.Platform.Languages;
using Microsoft.AspNetCore.SignalR;

namespace CoInnovation.Api.Realtime;

/// <summary>Gives every connection its outbox. Feeds are sent through these alone: nothing here ever awaits a group.</summary>
internal sealed class LiveConnections(ILogger<DefaultHubLifetimeManager<LiveHub>> logger, OutboxSweep sweep, TimeProvider time)
    : DefaultHubLifetimeManager<LiveHub>(logger)
{
    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        var outbox = new Outbox(connection, time) { Language = RequestLanguage.Current };
        connection.Features.Set(outbox);
        connection.Features.Set(new SubscribePace(time));
        sweep.Add(outbox);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (connection.Features.Get<Outbox>() is { } outbox)
        {
            sweep.Remove(outbox);
        }

        return base.OnDisconnectedAsync(connection);
    }
}
