using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Authorization;

/// <summary>What a decision about access rests on besides the principal: the seat from which the caller acts in the workshop that the thing belongs to.</summary>
public readonly record struct Facts(Seat? Seat)
{
    public static Facts None => default;

    public static Facts About(Principal principal, Guid workshopId) => new(principal.SeatIn(workshopId));
}
