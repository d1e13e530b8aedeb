using System.Text.Json.Nodes;

namespace CoInnovation.Api.Transfer.Own;

/// <summary>Something that somebody did or wrote, as the export of what is theirs shows it.</summary>
/// <param name="Sequence">Its place among what is exported, from 1.</param>
/// <param name="At">When.</param>
/// <param name="What">The stored name of what happened.</param>
/// <param name="Where">The kind of thing that it happened to.</param>
/// <param name="Id">That thing.</param>
/// <param name="Written">What was typed, in clear.</param>
/// <param name="Details">All else that is known of it, with nothing that others typed.</param>
internal sealed record OwnEntry(long Sequence, DateTimeOffset At, string What, string Where, Guid Id, IReadOnlyList<string> Written, JsonObject Details);
