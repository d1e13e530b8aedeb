using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Erasure;

/// <summary>Something that happened on the way to an organization's erasure.</summary>
public abstract record ErasureEvent;

/// <summary>An organization is to be erased with all its people: its key is about to be destroyed.</summary>
public sealed record OrganizationErasureAsked(Guid OrganizationId, DateTimeOffset AskedAt) : ErasureEvent;

/// <summary>What decisions about an organization's erasure rest on.</summary>
public sealed record OrganizationErasure(bool IsAsked)
{
    public const string StreamType = "organization_erasure";

    public static readonly OrganizationErasure Unknown = new(IsAsked: false);

    public static Guid StreamOf(Guid organizationId) => DerivedId.From(organizationId, StreamType);

    public OrganizationErasure Apply(ErasureEvent happened) => happened switch
    {
        OrganizationErasureAsked => this with { IsAsked = true },
        _ => throw new InvalidOperationException($"An erasure does not know {happened.GetType().Name}."),
    };
}
