using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CoInnovation.Replay.Surface;

namespace CoInnovation.Load.Hostile;

/// <summary>A workshop in which people have their pages open, and one more person who means no good: its seat and cookie are good ones.</summary>
internal sealed partial class LiveRoom : IAsyncDisposable
{
    private readonly List<GraphQLSession> _sessions = [];
    private readonly List<HubClient> _pages = [];
    private readonly ConcurrentDictionary<int, CountdownEvent> _pulses = new();
    private readonly Uri _address;
    private GraphQLSession _facilitator = null!;
    private int _lastPulse;

    private LiveRoom(Uri address) => _address = address;

    public Guid Workshop { get; } = NewId();

    public Intruder Intruder { get; private set; } = null!;

    public static async Task<LiveRoom> OpenAsync(Uri address, string facilitatorSecret, int people, CancellationToken cancellationToken)
    {
        var room = new LiveRoom(address);
        var (facilitator, session) = (NewId(), room.NewSession());
        await SendAsync(session, "joinWorkshop", new { commandId = NewId(), secret = facilitatorSecret, participantId = NewId(), name = "Fay" }, cancellationToken);
        object[] sides = [new { side = "VENDOR", organization = "Northwind" }, new { side = "CUSTOMER", organization = "Harbor" }];
        await SendAsync(
            session, "createWorkshop",
            new { commandId = NewId(), workshopId = room.Workshop, participantId = facilitator, facilitatorName = "Fay", title = "Under fire", templateId = "pain-to-promise", sides }, cancellationToken);
        session.ActAs(facilitator);
        room._facilitator = session;
        await room.OpenPageAsync(session, facilitator, cancellationToken);
        var invited = await session.SendAsync("query($id: ID!) { workshop(id: $id) { invitations { links { side url } } } }", new { id = room.Workshop }, cancellationToken);
        var secret = invited.GetProperty("workshop").GetProperty("invitations").GetProperty("links").EnumerateArray()
            .First(link => link.GetProperty("side").ValueEquals("CUSTOMER")).GetProperty("url").GetString()!.Split('#')[1];
        for (var person = 0; person <= people; person++)
        {
            var (id, joined) = (NewId(), room.NewSession());
            await SendAsync(joined, "joinWorkshop", new { commandId = NewId(), secret, participantId = id, name = $"Person {person}" }, cancellationToken);
            if (person == people)
            {
                room.Intruder = new Intruder(address, joined.Cookie, room.Workshop, id);
            }
            else
            {
                await room.OpenPageAsync(joined, id, cancellationToken);
            }
        }

        return room;
    }

    /// <summary>Something happens in the workshop: how long it took until every page knew, sending included.</summary>
    public async Task<TimeSpan> PulseAsync(CancellationToken cancellationToken)
    {
        var number = ++_lastPulse;
        using var arrived = new CountdownEvent(_pages.Count);
        _pulses[number] = arrived;
        var started = TimeProvider.System.GetTimestamp();
        await SendAsync(_facilitator, "renameWorkshop", new { commandId = NewId(), workshopId = Workshop, title = $"pulse-{number}." }, cancellationToken);
        var isWhole = await Task.Run(() => arrived.Wait(TimeSpan.FromSeconds(30), cancellationToken), cancellationToken);
        _pulses.TryRemove(number, out _);
        return isWhole ? TimeProvider.System.GetElapsedTime(started) : throw new TimeoutException($"A pulse reached {_pages.Count - arrived.CurrentCount} of {_pages.Count} pages.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
        {
            await page.DisposeAsync();
        }

        _sessions.ForEach(session => session.Dispose());
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private static async Task SendAsync(GraphQLSession session, string mutation, object input, CancellationToken cancellationToken) =>
        (await session.CommandAsync(mutation, input, cancellationToken)).Demand();

    private GraphQLSession NewSession()
    {
        var session = new GraphQLSession(_address, (_, _) => { });
        _sessions.Add(session);
        return session;
    }

    private async Task OpenPageAsync(GraphQLSession session, Guid participant, CancellationToken cancellationToken)
    {
        var page = await HubClient.ConnectAsync(new Uri(_address, "/live"), session.Cookie, (_, _) => { }, Hear, cancellationToken);
        _pages.Add(page);
        await page.InvokeAsync("Subscribe", new { workshopId = Workshop, participantId = participant }, cancellationToken);
    }

    private void Hear(string text)
    {
        foreach (Match pulse in Pulse().Matches(text))
        {
            if (_pulses.TryGetValue(int.Parse(pulse.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture), out var waiting) && !waiting.IsSet)
            {
                waiting.Signal();
            }
        }
    }

    [GeneratedRegex(@"pulse-(?<number>\d+)\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pulse();
}

/// <summary>What somebody has who was let in, and misuses it.</summary>
internal sealed record Intruder(Uri Address, string Cookie, Guid Workshop, Guid Participant);
