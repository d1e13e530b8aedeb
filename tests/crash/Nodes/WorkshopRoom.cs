using System.Collections.Concurrent;
using CoInnovation.Crash.Store;

namespace CoInnovation.Crash.Nodes;

/// <summary>One workshop with its people: the facilitator extends the step, minute by minute, the others write cards and take them back, each with a pause after every answer.</summary>
internal sealed class WorkshopRoom(Uri address, string facilitatorSecret, int contributors, TimeSpan pause, Ledger ledger, bool drawsFreshIds) : IAsyncDisposable
{
    private readonly List<Person> _people = [];
    private readonly ConcurrentBag<Guid> _written = [];
    private readonly ConcurrentBag<Guid> _withdrawn = [];
    private readonly Guid _step = Person.NewId();
    private int _begun;
    private int _extended;

    public Guid Id { get; } = Person.NewId();

    /// <summary>The facilitator comes first.</summary>
    public IReadOnlyList<Person> People => _people;

    /// <summary>Extensions that somebody meant, answered or not. An extension has no id of its own: only its command's id tells a repetition from a second one.</summary>
    public int Begun => _begun;

    /// <summary>Acknowledged extensions.</summary>
    public int Extended => _extended;

    public IReadOnlyCollection<Guid> Written => _written;

    public IReadOnlyCollection<Guid> Withdrawn => _withdrawn;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var facilitator = Newcomer();
        await facilitator.SendAsync("joinWorkshop", new() { ["secret"] = facilitatorSecret, ["participantId"] = Person.NewId(), ["name"] = "Facilitator" }, cancellationToken);
        await facilitator.SendAsync("createWorkshop", new()
        {
            ["workshopId"] = Id,
            ["participantId"] = facilitator.Id,
            ["facilitatorName"] = "Facilitator",
            ["title"] = "Under fire",
            ["templateId"] = "pain-to-promise",
            ["sides"] = new[] { "VENDOR", "CUSTOMER" }.Select(side => new { side, organization = $"{side} organization" }).ToArray(),
        }, cancellationToken);
        facilitator.Watch(Id);
        await facilitator.SendAsync("addStep", new()
        {
            ["workshopId"] = Id,
            ["stepId"] = _step,
            ["step"] = new { method = "SILENT_WRITING", title = "Pains", minutes = 60, visibility = "OPEN" },
        }, cancellationToken);
        await facilitator.SendAsync("startStep", new() { ["workshopId"] = Id, ["stepId"] = _step }, cancellationToken);
        var data = await facilitator.Session.SendAsync("query($id: ID!) { workshop(id: $id) { invitations { links { side url } } } }", new { id = Id }, cancellationToken);
        var secret = data.GetProperty("workshop").GetProperty("invitations").GetProperty("links").EnumerateArray()
            .First(link => link.GetProperty("side").GetString() == "CUSTOMER").GetProperty("url").GetString()!.Split('#')[1];
        for (var number = 1; number <= contributors; number++)
        {
            var person = Newcomer();
            await person.SendAsync("joinWorkshop", new() { ["secret"] = secret, ["participantId"] = person.Id, ["name"] = $"Customer {number}" }, cancellationToken);
            person.Watch(Id);
        }
    }

    /// <param name="enough">Finish the commands at hand, then end.</param>
    public Task WorkAsync(CancellationToken enough, CancellationToken cancellationToken) =>
        Task.WhenAll(_people.Skip(1).Select(person => Task.Run(() => WriteAsync(person, enough, cancellationToken), CancellationToken.None))
            .Prepend(Task.Run(() => ExtendAsync(enough, cancellationToken), CancellationToken.None)));

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }
    }

    private Person Newcomer()
    {
        var person = new Person(address, ledger, drawsFreshIds);
        _people.Add(person);
        return person;
    }

    private async Task ExtendAsync(CancellationToken enough, CancellationToken cancellationToken)
    {
        while (!enough.IsCancellationRequested)
        {
            Interlocked.Increment(ref _begun);
            await _people[0].SendAsync("extendStep", new() { ["workshopId"] = Id, ["minutes"] = 1 }, cancellationToken);
            Interlocked.Increment(ref _extended);
            await Task.Delay(pause, TimeProvider.System, cancellationToken);
        }
    }

    private async Task WriteAsync(Person person, CancellationToken enough, CancellationToken cancellationToken)
    {
        while (!enough.IsCancellationRequested)
        {
            var cardId = Person.NewId();
            await person.SendAsync("writeCard", new() { ["workshopId"] = Id, ["stepId"] = _step, ["cardId"] = cardId, ["text"] = "Exports time out" }, cancellationToken);
            _written.Add(cardId);
            await Task.Delay(pause, TimeProvider.System, cancellationToken);
            await person.SendAsync("withdrawCard", new() { ["workshopId"] = Id, ["cardId"] = cardId }, cancellationToken);
            _withdrawn.Add(cardId);
            await Task.Delay(pause, TimeProvider.System, cancellationToken);
        }
    }
}
