namespace CoInnovation.Api.Platform.Auditing;

/// <summary>What was refused.</summary>
public enum RefusalKind
{
    /// <summary>Somebody may not do what they asked for.</summary>
    Denied,

    /// <summary>What should have shown who somebody is did not.</summary>
    SignIn,
}

/// <summary>What is counted as one: the same, by the same caller, in the same minute.</summary>
/// <param name="Tenant">The workspace.</param>
/// <param name="Kind">What was refused.</param>
/// <param name="Caller">To whom.</param>
/// <param name="Operation">The command, field, route or hub method, as the program calls it: nothing of what was sent.</param>
/// <param name="OrganizationId">The organization with an account to which it belongs; null where it belongs to none.</param>
/// <param name="IsMember">Whether the caller belonged to it at that moment.</param>
/// <param name="Address">The address that was to be signed in with; kept in memory alone, until it is known whose it is.</param>
/// <param name="Minute">The minute.</param>
public readonly record struct RefusalKey(
    string Tenant, RefusalKind Kind, Caller Caller, string Operation, Guid? OrganizationId, bool IsMember, string? Address, DateTimeOffset Minute);

/// <summary>How often, and when first.</summary>
public sealed record Refusal(RefusalKey Key, DateTimeOffset FirstAt, int Times);
