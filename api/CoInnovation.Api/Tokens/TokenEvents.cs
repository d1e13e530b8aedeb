using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Tokens;

/// <summary>Something that happened to an access token.</summary>
public abstract record TokenEvent;

/// <summary>It was made. Nothing here opens anything: the hash is of 256 random-looking bits.</summary>
/// <param name="TokenId">The token, the stream's id.</param>
/// <param name="Name">What its creator calls it.</param>
/// <param name="SecretHash">SHA-256 of the secret, in hexadecimal digits.</param>
/// <param name="LastFour">The secret's last four characters, by which people tell tokens apart.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="WorkshopId">The workshop of the seat whose rights it has; null for the product team's.</param>
/// <param name="ParticipantId">That seat.</param>
/// <param name="ExpiresOn">The last day on which it works; null if it has no end.</param>
/// <param name="CreatedAt">When.</param>
public sealed record TokenCreated(
    Guid TokenId,
    Sealed Name,
    string SecretHash,
    string LastFour,
    IReadOnlyList<TokenScope> Scopes,
    Guid? WorkshopId,
    Guid? ParticipantId,
    DateOnly? ExpiresOn,
    DateTimeOffset CreatedAt) : TokenEvent;

/// <summary>It opens nothing any more.</summary>
/// <param name="RevokedAt">When.</param>
/// <param name="ParticipantId">The seat whose holder wanted it; null where it was the product team, or the server.</param>
public sealed record TokenRevoked(DateTimeOffset RevokedAt, Guid? ParticipantId = null) : TokenEvent;
