using CoInnovation.Replay.Surface;

namespace CoInnovation.Load.Reconnecting;

/// <summary>A workshop whose people have their pages open, and in which cards are written while they are away.</summary>
internal sealed class CrowdedRoom : IDisposable
{
    /// <summary>In an open step: the card, and how many there are.</summary>
    private const int EventsOfACard = 2;

    /// <summary>Everybody hears who has come.</summary>
    private const int EventsOfAJoin = 1;

    private readonly GraphQLSession _facilitator;
    private readonly List<Page> _pages = [];
    private readonly Guid _workshop = NewId();
    private readonly Guid _step = NewId();

    private readonly Uri _address;
    private string _secret = "";

    private CrowdedRoom(Uri address) => (_address, _facilitator) = (address, new GraphQLSession(address, (_, _) => { }));

    public IReadOnlyList<Page> Pages => _pages;

    /// <param name="nodes">Where the pages are open, in turn; everything else goes to the first.</param>
    public static async Task<CrowdedRoom> OpenAsync(IReadOnlyList<Uri> nodes, string facilitatorSecret, int people, CancellationToken cancellationToken)
    {
        var (address, room, facilitator) = (nodes[0], new CrowdedRoom(nodes[0]), NewId());
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
        room._secret = invited.GetProperty("workshop").GetProperty("invitations").GetProperty("links").EnumerateArray()
            .First(link => link.GetProperty("side").ValueEquals("CUSTOMER")).GetProperty("url").GetString()!.Split('#')[1];

        for (var number = 0; number < people; number++)
        {
            using var joining = new GraphQLSession(address, (_, _) => { });
            var person = await room.JoinAsync(joining, $"Person {number}", cancellationToken);
            room._pages.Add(new Page(nodes[number % nodes.Count], joining.Cookie, room._workshop, person));
        }

        return room;
    }

    /// <summary>One card after another, until so many events are in everybody's feed; by somebody new each time, since nobody may write without end, and who facilitates writes none.</summary>
    public async Task WriteAsync(int events, CancellationToken cancellationToken)
    {
        using var writer = new GraphQLSession(_address, (_, _) => { });
        await JoinAsync(writer, "Wren", cancellationToken);
        for (var card = 0; card < (events - EventsOfAJoin) / EventsOfACard; card++)
        {
            (await writer.CommandAsync(
                "writeCard",
                new { commandId = NewId(), workshopId = _workshop, stepId = _step, cardId = NewId(), text = $"Exports time out once they pass {card} rows, and nobody is told" }, cancellationToken)).Demand();
        }
    }

    /// <summary>One event that everybody hears.</summary>
    public Task RenameAsync(string title, CancellationToken cancellationToken) => SendAsync("renameWorkshop", new { commandId = NewId(), workshopId = _workshop, title }, cancellationToken);

    public void Dispose()
    {
        _pages.ForEach(page => page.Dispose());
        _facilitator.Dispose();
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private async Task<Guid> JoinAsync(GraphQLSession joining, string name, CancellationToken cancellationToken)
    {
        var person = NewId();
        (await joining.CommandAsync("joinWorkshop", new { commandId = NewId(), secret = _secret, participantId = person, name }, cancellationToken)).Demand();
        return person;
    }

    private async Task SendAsync(string mutation, object input, CancellationToken cancellationToken) => (await _facilitator.CommandAsync(mutation, input, cancellationToken)).Demand();
}
