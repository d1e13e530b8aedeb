using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Commands;

/// <summary>What a decision may know besides its command and the state.</summary>
/// <param name="Now">The time of the decision.</param>
/// <param name="Principal">Who sent the command.</param>
/// <param name="Seat">The seat from which the sender acts in this workshop; null where none is needed (joining, the product team).</param>
public sealed record CommandContext(DateTimeOffset Now, Principal Principal, Seat? Seat)
{
    /// <summary>The acting seat. The command's policy has made sure that there is one.</summary>
    public Seat Actor => Seat ?? throw new InvalidOperationException("This command's policy does not ask for a seat.");
}
