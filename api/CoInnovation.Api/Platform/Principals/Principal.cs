namespace CoInnovation.Api.Platform.Principals;

/// <summary>Who is asking: a browser session with its seats (newest first), the product team, a program with a token of either, or nobody yet.</summary>
/// <param name="Tenant">The workspace.</param>
/// <param name="SessionId">The session, if there is one.</param>
/// <param name="IsProductTeam">True if the caller showed the product team's secret.</param>
/// <param name="Seats">The seats that the session holds, newest first.</param>
/// <param name="ChosenParticipantId">The seat that the request says it acts from, where a browser holds several of one workshop.</param>
/// <param name="Token">The access token, for a program that came with one: the rights are its creator's, as far as its scopes reach.</param>
/// <param name="PersonId">The person who signed in; null for guests and programs.</param>
/// <param name="Memberships">The organizations to which that person belongs; null if they belong to none.</param>
public sealed record Principal(
    string Tenant, Guid? SessionId, bool IsProductTeam, IReadOnlyList<Seat> Seats, Guid? ChosenParticipantId = null, TokenUse? Token = null,
    Guid? PersonId = null, IReadOnlyList<Membership>? Memberships = null)
{
    public const string DefaultTenant = "default";

    public static Principal Nobody { get; } = new(DefaultTenant, null, false, []);

    /// <summary>The organizations for which the caller has seats, that of the newest seat first.</summary>
    public IReadOnlyList<Guid> Organizations => [.. Seats.Select(seat => seat.OrganizationId).OfType<Guid>().Distinct()];

    /// <summary>
    /// The seat from which the caller acts in this workshop: the chosen one, else the newest. A chosen seat that is not the caller's (any more) never falls
    /// back to another one: a page must not go on under somebody else's name.
    /// </summary>
    public Seat? SeatIn(Guid workshopId)
    {
        var here = Seats.Where(seat => seat.WorkshopId == workshopId);
        return ChosenParticipantId is not { } chosen || Seats.Any(seat => seat.ParticipantId == chosen && seat.WorkshopId != workshopId)
            ? here.FirstOrDefault()
            : here.FirstOrDefault(seat => seat.ParticipantId == chosen);
    }

    /// <summary>By what was true when the request began, does the caller manage this organization with an account?</summary>
    public bool Manages(Guid organizationId) => PersonId is not null && Memberships?.Any(one => one.OrganizationId == organizationId && one.Role >= MemberRole.Administrator) == true;

    /// <summary>Whether the id is the caller's own: the person's, or that of a seat which the session holds.</summary>
    public bool Is(Guid id) => PersonId == id || Seats.Any(seat => seat.ParticipantId == id);

    /// <summary>
    /// The name under which a command's answer is kept: a retry must come from the same principal. A seat outlives the cookie's session, so it comes first.
    /// </summary>
    public string NameFor(Seat? seat) => (seat, IsProductTeam, PersonId, SessionId) switch
    {
        ({ } mine, _, _, _) => $"seat:{mine.ParticipantId}",
        (_, true, _, _) => "product-team",
        (_, _, { } person, _) => $"person:{person}",
        (_, _, _, { } session) => $"session:{session}",
        _ => "nobody",
    };
}
