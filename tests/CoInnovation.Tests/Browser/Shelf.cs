using CoInnovation.Tests.Support;
using Microsoft.Playwright;

namespace CoInnovation.Tests.Browser;

/// <summary>A workshop's cards, kept for the backlog through the API, under one word by which a test finds its own among those of others.</summary>
public sealed class Shelf : IDisposable
{
    private readonly Rehearsal rehearsal;

    private Shelf(Rehearsal rehearsal, string organization) => (this.rehearsal, Organization) = (rehearsal, organization);

    public Guid Workshop => rehearsal.Workshop;

    /// <summary>The customer's.</summary>
    public string Organization { get; }

    /// <summary>The product team, over the API.</summary>
    public Rehearsal.Seat Team => rehearsal.Team;

    /// <summary>Part of each text, and of no other test's.</summary>
    public string Word { get; } = $"w{Rehearsal.NewId():N}";

    /// <summary>Who led the workshop: may change what came out of it.</summary>
    public Rehearsal.Seat Facilitator => rehearsal.Facilitator;

    /// <summary>Who wrote the cards: may read what came of them.</summary>
    public Rehearsal.Seat Customer { get; private set; } = null!;

    public IReadOnlyDictionary<string, Guid> Ideas { get; private set; } = new Dictionary<string, Guid>();

    public IReadOnlyDictionary<string, Guid> PainPoints { get; private set; } = new Dictionary<string, Guid>();

    public static async Task<Shelf> FillAsync(RunningApi api, string[] painPoints, string[] ideas, CancellationToken cancellationToken, string customer = "Harbor Foods")
    {
        var shelf = new Shelf(await Rehearsal.PrepareAsync(api, "What is on the shelf", cancellationToken, customer), customer);
        shelf.Customer = await shelf.rehearsal.JoinAsync("CUSTOMER", "Carla", cancellationToken);
        shelf.PainPoints = await shelf.WriteAsync(shelf.Customer, "SILENT_WRITING", "PAIN_POINT", painPoints, cancellationToken);
        shelf.Ideas = await shelf.WriteAsync(shelf.Customer, "BRAINWRITING", "IDEA", ideas, cancellationToken);
        await shelf.rehearsal.Facilitator.CommandAsync("keepCards", new { workshopId = shelf.rehearsal.Workshop, cardIds = shelf.PainPoints.Values.Concat(shelf.Ideas.Values) }, cancellationToken);
        await Wait.UntilAsync(async () => await shelf.CountAsync(cancellationToken) == painPoints.Length + ideas.Length);
        return shelf;
    }

    /// <summary>Gives somebody who has a session already a customer's seat in the workshop.</summary>
    public Task SeatAsync(Rehearsal.Seat guest, CancellationToken cancellationToken) =>
        guest.CommandAsync("joinWorkshop", new { secret = rehearsal.Secrets["CUSTOMER"], participantId = Rehearsal.NewId(), name = guest.Name }, cancellationToken);

    /// <summary>The product team, in a browser that has opened its link.</summary>
    public async Task OpenAsync(Visitor visitor, string query)
    {
        await visitor.BecomeProductTeamAsync();
        await visitor.GoToAsync($"/backlog?q={Word}&{query}");
    }

    public void Dispose() => rehearsal.Dispose();

    private async Task<Dictionary<string, Guid>> WriteAsync(Rehearsal.Seat author, string method, string kind, string[] texts, CancellationToken cancellationToken)
    {
        var cards = new Dictionary<string, Guid>();
        if (texts.Length == 0)
            return cards;
        var step = await rehearsal.RunStepAsync(method, kind, cancellationToken);
        foreach (var text in texts)
            cards[text] = await rehearsal.WriteAsync(author, step, $"{text} {Word}", cancellationToken, kind);
        await rehearsal.RevealAsync(step, cancellationToken);
        return cards;
    }

    private async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var data = await Team.Session.SendAsync("query($word: String!) { ideas(where: {text: {contains: $word}}) { totalCount } painPoints(where: {text: {contains: $word}}) { totalCount } }", new { word = Word }, cancellationToken);
        return data.GetProperty("ideas").GetProperty("totalCount").GetInt32() + data.GetProperty("painPoints").GetProperty("totalCount").GetInt32();
    }
}
