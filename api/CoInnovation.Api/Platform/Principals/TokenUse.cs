namespace CoInnovation.Api.Platform.Principals;

/// <summary>The access token that somebody came with. It narrows what its creator may do, and widens nothing.</summary>
/// <param name="TokenId">The token.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="ExpiresOn">The last day (UTC) on which it works; null if it has no end.</param>
public sealed record TokenUse(Guid TokenId, IReadOnlyList<TokenScope> Scopes, DateOnly? ExpiresOn);
