using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Organizations.Suspending;

/// <summary>Something that happened to the rights of an organization of workshops, which is a name. Those with accounts have it in their own history.</summary>
public abstract record SuspensionEvent;

/// <summary>Its seats, and what rests on them, open nothing for the time being.</summary>
public sealed record OrganizationSuspended(Guid OrganizationId, DateTimeOffset SuspendedAt) : SuspensionEvent;

public sealed record OrganizationSuspensionLifted(Guid OrganizationId, DateTimeOffset LiftedAt) : SuspensionEvent;

/// <summary>What decisions about an organization's suspension rest on.</summary>
public sealed record OrganizationSuspension(bool IsSuspended)
{
    public const string StreamType = "organization_suspension";

    public static readonly OrganizationSuspension Unknown = new(IsSuspended: false);

    public static Guid StreamOf(Guid organizationId) => DerivedId.From(organizationId, StreamType);

    public OrganizationSuspension Apply(SuspensionEvent happened) => happened switch
    {
        OrganizationSuspended => this with { IsSuspended = true },
        OrganizationSuspensionLifted => this with { IsSuspended = false },
        _ => throw new InvalidOperationException($"A suspension does not know {happened.GetType().Name}."),
    };
}
