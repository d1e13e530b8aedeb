using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Tokens;

/// <summary>What decisions about an access token rest on.</summary>
/// <param name="IsCreated">False before the first event.</param>
/// <param name="ParticipantId">The seat whose rights it has; null for the product team's.</param>
/// <param name="IsRevoked">Whether it was revoked.</param>
public sealed record AccessToken(bool IsCreated, Guid? ParticipantId, bool IsRevoked)
{
    public const string StreamType = "access_token";

    public static readonly AccessToken Unknown = new(false, null, false);

    public AccessToken Apply(TokenEvent happened) => happened switch
    {
        TokenCreated e => this with { IsCreated = true, ParticipantId = e.ParticipantId },
        TokenRevoked => this with { IsRevoked = true },
        _ => throw new InvalidOperationException($"An access token does not know {happened.GetType().Name}."),
    };

    /// <summary>The product team looks after all tokens of the workspace, everybody else after those of their seats.</summary>
    public static bool BelongsTo(Principal principal, Guid? participantId) =>
        principal.IsProductTeam || (participantId is { } mine && principal.Seats.Any(seat => seat.ParticipantId == mine));

    internal static NotFoundException NotFound() => new("TOKEN_NOT_FOUND", "There is no such token, or it is not yours. Load the list again.", ["tokenId"]);
}
