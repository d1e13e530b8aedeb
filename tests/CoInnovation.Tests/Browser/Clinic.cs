using System.Text.Json;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Browser;

/// <summary>A customer of its own, so that a test finds no other test's pain points; and what people do with pain points through the API.</summary>
public sealed class Clinic : IDisposable
{
    private readonly Rehearsal rehearsal;

    private Clinic(Rehearsal rehearsal, string name) => (this.rehearsal, Name) = (rehearsal, name);

    /// <summary>What the customer is called.</summary>
    public string Name { get; }

    public Rehearsal Workshop => rehearsal;

    public static async Task<Clinic> FoundAsync(RunningApi api, CancellationToken cancellationToken)
    {
        var name = $"Clinic {Rehearsal.NewId():N}";
        return new Clinic(await Rehearsal.PrepareAsync(api, "What hurts at the clinic", cancellationToken, name), name);
    }

    public Task<Rehearsal.Seat> JoinAsync(string name, CancellationToken cancellationToken) => rehearsal.JoinAsync("CUSTOMER", name, cancellationToken);

    /// <summary>Brings a pain point up through the API.</summary>
    public static async Task<Guid> SubmitAsync(Rehearsal.Seat customer, string statement, CancellationToken cancellationToken, int severity = 4)
    {
        var painPoint = Rehearsal.NewId();
        await customer.CommandAsync("submitPainPoint", new { painPointId = painPoint, statement, severity }, cancellationToken);
        return painPoint;
    }

    /// <summary>What is there of the clinic's, as the product team sees it.</summary>
    public async Task<IReadOnlyList<string>> StatementsAsync(CancellationToken cancellationToken)
    {
        var data = await rehearsal.Team.Session.SendAsync("query { painPoints(first: 100) { nodes { text organization { name } } } }", new { }, cancellationToken);
        return [.. data.GetProperty("painPoints").GetProperty("nodes").EnumerateArray()
            .Where(node => node.GetProperty("organization") is { ValueKind: JsonValueKind.Object } organization && organization.GetProperty("name").GetString() == Name)
            .Select(node => node.GetProperty("text").GetString()!)];
    }

    /// <summary>An idea of the customer's that answers a pain point, delivered.</summary>
    public async Task DeliverAsync(Rehearsal.Seat customer, Guid painPoint, string idea, CancellationToken cancellationToken)
    {
        var id = Rehearsal.NewId();
        await customer.CommandAsync("submitIdea", new { ideaId = id, text = idea, painPointIds = new[] { painPoint } }, cancellationToken);
        await rehearsal.Team.CommandAsync("changeIdeaStatus", new { ideaId = id, status = "DELIVERED", reason = "It is in version 7." }, cancellationToken);
    }

    public void Dispose() => rehearsal.Dispose();
}
