using System.Collections.Immutable;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Organizations;

/// <summary>A code that is on its way to a mailbox of a domain.</summary>
public sealed record DomainClaim(Sealed Domain, string Mailbox, DateTimeOffset ExpiresAt, int Misses);

/// <summary>A domain that an organization has shown to be its own.</summary>
public sealed record OrganizationDomain(Sealed Domain, DateTimeOffset VerifiedAt, bool IsOpen);

/// <summary>The domains of an organization, and those that it says are its own.</summary>
/// <param name="Claims">Those whose codes were mailed, by the ids under which they become domains.</param>
/// <param name="Verified">Those whose codes came back.</param>
public sealed record OrganizationDomains(ImmutableDictionary<Guid, DomainClaim> Claims, ImmutableDictionary<Guid, OrganizationDomain> Verified)
{
    public static readonly OrganizationDomains None = new(ImmutableDictionary<Guid, DomainClaim>.Empty, ImmutableDictionary<Guid, OrganizationDomain>.Empty);

    public OrganizationDomains Apply(OrganizationEvent happened) => happened switch
    {
        // Whoever asks once more has one code that counts.
        DomainCodeMailed e => this with { Claims = Claims.RemoveRange(Of(e.Domain)).SetItem(e.DomainId, new DomainClaim(e.Domain, e.Mailbox, e.ExpiresAt, Misses: 0)) },
        DomainCodeMissed e => this with { Claims = Claims.SetItem(e.DomainId, Claims[e.DomainId] with { Misses = Claims[e.DomainId].Misses + 1 }) },
        DomainVerified e => new OrganizationDomains(Claims.Remove(e.DomainId), Verified.Add(e.DomainId, new OrganizationDomain(Claims[e.DomainId].Domain, e.VerifiedAt, IsOpen: false))),
        DomainOpened e => this with { Verified = Verified.SetItem(e.DomainId, Verified[e.DomainId] with { IsOpen = true }) },
        DomainClosed e => this with { Verified = Verified.SetItem(e.DomainId, Verified[e.DomainId] with { IsOpen = false }) },
        DomainDropped e => this with { Verified = Verified.Remove(e.DomainId) },
        _ => this,
    };

    internal OrganizationDomain Find(Guid domainId) => Verified.TryGetValue(domainId, out var domain) ? domain : throw Refusals.NoDomain();

    /// <summary>The domain under which people may join who have an address there; null if they may not.</summary>
    internal Guid? OpenFor(string domain) =>
        Verified.Where(one => one.Value.IsOpen && one.Value.Domain.Text == domain).Select(one => (Guid?)one.Key).FirstOrDefault();

    /// <summary>Of what is erased nobody knows any more which are the same.</summary>
    private IEnumerable<Guid> Of(Sealed domain) => domain.Text is { } text ? Claims.Where(one => one.Value.Domain.Text == text).Select(one => one.Key) : [];
}
