using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Auditing;

/// <summary>As what somebody came, for the audit log.</summary>
public enum CallerKind
{
    /// <summary>Without a session or with an empty one; also whoever does not count by themself any more in a flood.</summary>
    Nobody,

    /// <summary>Signed in.</summary>
    Person,

    /// <summary>From a seat, without an account.</summary>
    Participant,

    /// <summary>A program with an access token.</summary>
    Token,

    /// <summary>With the product team's secret.</summary>
    ProductTeam,
}

/// <summary>Who it was: an id and no name.</summary>
public readonly record struct Caller(CallerKind Kind, Guid? Id = null)
{
    public static Caller Of(Principal principal) => principal switch
    {
        { Token.TokenId: var token } => new(CallerKind.Token, token),
        { PersonId: { } person } => new(CallerKind.Person, person),
        { IsProductTeam: true } => new(CallerKind.ProductTeam),
        { Seats: [var seat, ..] } => new(CallerKind.Participant, principal.Seats.FirstOrDefault(one => one.ParticipantId == principal.ChosenParticipantId, seat).ParticipantId),
        _ => default,
    };
}
