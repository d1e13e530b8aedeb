namespace CoInnovation.Api.Platform.Principals;

/// <summary>The access token that somebody came with. It narrows what its creator may do, and widens nothing.</summary>
/// <param name="TokenId">The token.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="ExpiresOn">The last day (UTC) on which it works; null if it has no end.</param>
public sealed record TokenUse(Guid TokenId, IReadOnlyList<TokenScope> Scopes, DateOnly? ExpiresOn)
{
    /// <summary>The moment from which it does not work any more.</summary>
    public DateTimeOffset? EndsAt => ExpiresOn is { } day ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) : null;
}
