using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Auditing;

/// <summary>What a route gives away that has no event.</summary>
public enum RecordedDeed
{
    /// <summary>A file with what is kept here.</summary>
    Export,

    /// <summary>A file with what is the caller's own.</summary>
    OwnExport,

    /// <summary>A file with what is an organization's own, by somebody who answers for it: its business alone.</summary>
    OrganizationsOwnExport,

    /// <summary>The product team's rights, for its link's secret.</summary>
    TeamSignIn,
}

/// <summary>Says that whatever a route answers with success is written down first.</summary>
/// <param name="Deed">What it gives away.</param>
/// <param name="Name">What the record calls it.</param>
internal sealed record RecordedRoute(RecordedDeed Deed, string Name);

/// <summary>Something that was given away.</summary>
/// <param name="What">What.</param>
/// <param name="Caller">To whom.</param>
/// <param name="Tenant">The workspace.</param>
/// <param name="Name">What the record calls it, with the file's format: <c>ideas.csv</c>.</param>
/// <param name="WorkshopId">The workshop that it is of.</param>
/// <param name="OrganizationId">The organization that it is of.</param>
public sealed record Deed(RecordedDeed What, Caller Caller, string Tenant, string Name, Guid? WorkshopId, Guid? OrganizationId)
{
    internal static Deed Of(RecordedRoute route, Principal principal, RouteValueDictionary values) => new(
        route.Deed,
        route.Deed == RecordedDeed.TeamSignIn ? new Caller(CallerKind.ProductTeam) : Caller.Of(principal),
        principal.Tenant,
        string.Join('.', ((string?[])[values["kind"] as string ?? route.Name, values["format"] as string]).OfType<string>()),
        IdOf(values["workshopId"]),
        IdOf(values["organizationId"]));

    private static Guid? IdOf(object? value) => Guid.TryParse(value as string, out var id) ? id : null;
}

/// <summary>Writes down what was given away; done once it is kept.</summary>
public delegate Task RecordDeed(Deed deed, CancellationToken cancellationToken);

internal static class RecordedRoutes
{
    /// <summary>No byte of a success leaves before the record is kept. The route's values <c>kind</c>, <c>format</c>, <c>workshopId</c> and <c>organizationId</c> stand in it.</summary>
    public static TBuilder Recorded<TBuilder>(this TBuilder route, RecordedDeed deed, string name)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new RecordedRoute(deed, name));
}
