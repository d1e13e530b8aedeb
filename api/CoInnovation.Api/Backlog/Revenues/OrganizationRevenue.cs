using CoInnovation.Api.Workshops;

namespace CoInnovation.Api.Backlog.Revenues;

/// <summary>Something that the product team noted of an organization's revenue.</summary>
public abstract record RevenueEvent;

/// <summary>Its yearly revenue is known, in the workspace's currency; null: not any more.</summary>
public sealed record OrganizationRevenueSet(Guid OrganizationId, decimal? AnnualRevenue, DateTimeOffset SetAt) : RevenueEvent;

/// <summary>What decisions about an organization's revenue rest on: what was noted last.</summary>
public sealed record OrganizationRevenue(decimal? AnnualRevenue)
{
    public const string StreamType = "organization_revenue";

    public static readonly OrganizationRevenue Unknown = new(AnnualRevenue: null);

    /// <summary>A stream of its own: what the product team notes is none of the organization's business.</summary>
    public static Guid StreamOf(Guid organizationId) => DerivedId.From(organizationId, StreamType);

    public OrganizationRevenue Apply(RevenueEvent happened) => happened switch
    {
        OrganizationRevenueSet e => new OrganizationRevenue(e.AnnualRevenue),
        _ => throw new InvalidOperationException($"A revenue does not know {happened.GetType().Name}."),
    };
}
