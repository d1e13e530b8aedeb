using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Platform.Authorization;

/// <summary>One row of the access table: any of its columns that holds is enough.</summary>
/// <param name="Everybody">Also somebody without a session.</param>
/// <param name="ProductTeam">Whoever showed the product team's secret.</param>
/// <param name="Person">Whoever signed in, for what is their own; the decision itself compares whose it is.</param>
/// <param name="SeatAnywhere">Whoever holds a seat of one of these roles in any workshop.</param>
/// <param name="SeatHere">Whoever acts from a seat of one of these roles in the workshop that the thing belongs to.</param>
/// <param name="SeatOfOrganization">Whoever acts from a seat of one of these roles for the organization that brought the thing up.</param>
/// <param name="SeatAsked">Whoever acts from a seat of one of these roles for an organization that is asked about the thing, and may see it.</param>
/// <param name="MemberHere">Whoever signed in and has one of these roles among the people, or in one of the organizations, to whom the thing belongs.</param>
/// <param name="Scope">The scope that lets an access token of one of these do it as well; without one, tokens never may.</param>
internal sealed record Grant(
    bool Everybody = false,
    bool ProductTeam = false,
    bool Person = false,
    IReadOnlyList<ParticipantRole>? SeatAnywhere = null,
    IReadOnlyList<ParticipantRole>? SeatHere = null,
    IReadOnlyList<ParticipantRole>? SeatOfOrganization = null,
    IReadOnlyList<ParticipantRole>? SeatAsked = null,
    IReadOnlyList<MemberRole>? MemberHere = null,
    TokenScope? Scope = null);
