using CoInnovation.Replay.Surface;

namespace CoInnovation.Load.Reconnecting;

/// <summary>A workshop whose people have their pages open, and in which cards are written while they are away.</summary>
internal sealed class CrowdedRoom : IDisposable
{
    /// <summary>In an open step: the card, and how many there are.</summary>
    private const int EventsOfACard = 2;

    private readonly GraphQLSession _facilitator;
    private readonly GraphQLSession _writer;
    private readonly List<Page> _pages = [];
    private readonly Guid _workshop = NewId();
    private readonly Guid _step = NewId();

    private CrowdedRoom(Uri address) => (_facilitator, _writer) = (new GraphQLSession(address, (_, _) => { }), new GraphQLSession(address, (_, _) => { }));

    public IReadOnlyList<Page> Pages => _pages;

    public static async Task<CrowdedRoom> OpenAsync(Uri address, string facilitatorSecret, int people, CancellationToken cancellationToken)
    {
        var (room, facilitator) = (new CrowdedRoom(address), NewId());
        await room.SendAsync("joinWorkshop", new { commandId = NewId(), secret = facilitatorSecret, participantId = NewId(), name = "Fay" }, cancellationToken);
        object[] sides = [new { side = "VENDOR", organization = "Northwind" }, new { side = "CUSTOMER", organization = "Harbor" }];
        await room.SendAsync(
            "createWorkshop",
            new { commandId = NewId(), workshopId = room._workshop, participantId = facilitator, facilitatorName = "Fay", title = "Everybody back", templateId = "pain-to-promise", sides }, cancellationToken);
        room._facilitator.ActAs(facilitator);
        object step = new { method = "SILENT_WRITING", title = "Pains", minutes = 60, visibility = "OPEN" };
        await room.SendAsync("addStep", new { commandId = NewId(), workshopId = room._workshop, stepId = room._step, step }, cancellationToken);
        await room.SendAsync("startStep", new { commandId = NewId(), workshopId = room._workshop, stepId = room._step }, cancellationToken);
        var invited = await room._facilitator.SendAsync("query($id: ID!) { workshop(id: $id) { invitations { links { side url } } } }", new { id = room._workshop }, cancellationToken);
        var secret = invited.GetProperty("workshop").GetProperty("invitations").GetProperty("links").EnumerateArray()
            .First(link => link.GetProperty("side").ValueEquals("CUSTOMER")).GetProperty("url").GetString()!.Split('#')[1];

        // Who facilitates writes no cards.
        (await room._writer.CommandAsync("joinWorkshop", new { commandId = NewId(), secret, participantId = NewId(), name = "Wren" }, cancellationToken)).Demand();
        for (var number = 0; number < people; number++)
        {
            using var joining = new GraphQLSession(address, (_, _) => { });
            var person = NewId();
            (await joining.CommandAsync("joinWorkshop", new { commandId = NewId(), secret, participantId = person, name = $"Person {number}" }, cancellationToken)).Demand();
            room._pages.Add(new Page(address, joining.Cookie, room._workshop, person));
        }

        return room;
    }

    /// <summary>One card after another, until so many events are in everybody's feed.</summary>
    public async Task WriteAsync(int events, CancellationToken cancellationToken)
    {
        for (var card = 0; card < events / EventsOfACard; card++)
        {
            (await _writer.CommandAsync(
                "writeCard",
                new { commandId = NewId(), workshopId = _workshop, stepId = _step, cardId = NewId(), text = $"Exports time out once they pass {card} rows, and nobody is told" }, cancellationToken)).Demand();
        }
    }

    public void Dispose()
    {
        _pages.ForEach(page => page.Dispose());
        _facilitator.Dispose();
        _writer.Dispose();
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private async Task SendAsync(string mutation, object input, CancellationToken cancellationToken) => (await _facilitator.CommandAsync(mutation, input, cancellationToken)).Demand();
}
