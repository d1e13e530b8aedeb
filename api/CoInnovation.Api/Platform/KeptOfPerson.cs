using System.Text.Json.Nodes;

namespace CoInnovation.Api.Platform;

/// <summary>Something that is kept of a person in a table and stands in no event.</summary>
/// <param name="At">When.</param>
/// <param name="What">What happened, in the manner of stored names.</param>
/// <param name="Where">The kind of thing that it happened to.</param>
/// <param name="Id">That thing.</param>
/// <param name="Details">All else that is known of it.</param>
internal sealed record KeptOfPerson(DateTimeOffset At, string What, string Where, Guid Id, JsonObject Details);

/// <summary>A feature that keeps such things: who takes along what is theirs takes these along.</summary>
internal interface IKeepsOfPeople
{
    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<KeptOfPerson>> OfAsync(string tenant, Guid personId, CancellationToken cancellationToken);
}
