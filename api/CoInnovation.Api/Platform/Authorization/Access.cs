using CoInnovation.Api.Platform.Principals;
using static CoInnovation.Api.Platform.Principals.ParticipantRole;

namespace CoInnovation.Api.Platform.Authorization;

/// <summary>The one authorization function. GraphQL, hub, routes and commands all ask it; what the table does not grant is denied.</summary>
public static class Access
{
    private static readonly ParticipantRole[] AnyRole = [Facilitator, Contributor, Observer];

    private static readonly MemberRole[] AnyMember = [MemberRole.Member, MemberRole.Administrator, MemberRole.Owner];

    private static readonly MemberRole[] Managers = [MemberRole.Administrator, MemberRole.Owner];

    private static readonly Dictionary<Policy, Grant> Table = new()
    {
        [Policy.Anyone] = new(Everybody: true),
        [Policy.Join] = new(Everybody: true),
        [Policy.CreateWorkshop] = new(ProductTeam: true, SeatAnywhere: [Facilitator]),
        // Whose a template is decides the rest.
        [Policy.KeepTemplates] = new(ProductTeam: true, Person: true, SeatAnywhere: [Facilitator]),
        [Policy.Participate] = new(SeatHere: AnyRole),
        // For what is a stream of its own and not the workshop's; that the seat is the caller's is for the decision to ask.
        [Policy.ActForOwnSeat] = new(SeatAnywhere: AnyRole),
        [Policy.Contribute] = new(SeatHere: [Contributor]),
        [Policy.Cluster] = new(SeatHere: [Contributor, Facilitator]),
        [Policy.Vote] = new(SeatHere: [Contributor]),
        [Policy.Facilitate] = new(SeatHere: [Facilitator]),
        [Policy.ReadBacklog] = new(ProductTeam: true, SeatAnywhere: AnyRole, Scope: TokenScope.BacklogRead),
        [Policy.RecordVotes] = new(ProductTeam: true, Scope: TokenScope.BacklogWrite),
        [Policy.SteerBacklog] = new(ProductTeam: true, SeatHere: [Facilitator], Scope: TokenScope.BacklogWrite),
        [Policy.SteerWorkspace] = new(ProductTeam: true, Scope: TokenScope.BacklogWrite),
        [Policy.ManageTokens] = new(ProductTeam: true, SeatAnywhere: AnyRole),
        [Policy.SubmitToBacklog] = new(ProductTeam: true, SeatAnywhere: [Contributor], Scope: TokenScope.BacklogWrite),
        [Policy.FollowItem] = new(ProductTeam: true, SeatHere: [Contributor, Facilitator], SeatOfOrganization: [Contributor], Scope: TokenScope.BacklogWrite),
        [Policy.OwnItem] = new(ProductTeam: true, SeatOfOrganization: [Contributor], Scope: TokenScope.BacklogWrite),
        [Policy.AnswerRelief] = new(SeatAsked: [Contributor], Scope: TokenScope.BacklogWrite),
        // What is delivered is all that the product team sees, so no token's scope covers it.
        [Policy.ManageWebhooks] = new(ProductTeam: true),
        [Policy.ExportBacklog] = new(ProductTeam: true, SeatAnywhere: AnyRole, Scope: TokenScope.Export),
        // No program erases anybody: tokens never may.
        [Policy.EraseParticipant] = new(ProductTeam: true, SeatHere: AnyRole),
        [Policy.EraseOrganization] = new(ProductTeam: true),
        [Policy.ExportOrganization] = new(ProductTeam: true),
        // Neither does one shut anybody out.
        [Policy.SuspendOrganization] = new(ProductTeam: true),
        [Policy.ManageAccount] = new(Person: true),
        // No program acts for a person, so no scope covers these either.
        [Policy.EnterOrganization] = new(Person: true),
        [Policy.BelongToOrganization] = new(MemberHere: AnyMember),
        [Policy.ManageOrganization] = new(MemberHere: Managers),
        [Policy.OwnOrganization] = new(MemberHere: [MemberRole.Owner]),
        [Policy.EraseMember] = new(ProductTeam: true),
        [Policy.ReadWorkspaceLog] = new(ProductTeam: true),
        [Policy.ImportItems] = new(ProductTeam: true, Scope: TokenScope.BacklogWrite),
    };

    /// <summary>The table itself, to be read by people.</summary>
    internal static IReadOnlyDictionary<Policy, Grant> Grants => Table;

    /// <summary>Is there a row for it? What has none is granted to nobody, and whatever it is to guard is refused at the start.</summary>
    internal static bool Knows(Policy policy) => Table.ContainsKey(policy);

    /// <summary>The same for a name that stands in the schema.</summary>
    internal static bool Knows(string policy) => Enum.TryParse<Policy>(policy, out var known) && Knows(known) && known.ToString() == policy;

    /// <summary>May the principal do what the policy guards, to the thing that the facts are about?</summary>
    public static bool Can(Principal principal, Policy policy, Facts facts)
    {
        if (!Table.TryGetValue(policy, out var grant) || !IsInScope(principal.Token, grant))
        {
            return false;
        }

        return grant.Everybody
            || (grant.ProductTeam && principal.IsProductTeam)
            || (grant.Person && principal.PersonId is not null)
            || (grant.MemberHere is { } members && facts.RoleOf(principal) is { } role && members.Contains(role))
            || (grant.SeatAnywhere is { } anywhere && principal.Seats.Any(seat => anywhere.Contains(seat.Role)))
            || (facts.Seat is { } mine && principal.Seats.Contains(mine) && (
                (facts.IsHere && grant.SeatHere?.Contains(mine.Role) == true)
                || (facts.IsOfOrganization && grant.SeatOfOrganization?.Contains(mine.Role) == true)
                || (facts.IsAsked && grant.SeatAsked?.Contains(mine.Role) == true)));
    }

    /// <summary>A token narrows its creator's rights to what its scopes name; what everybody may do, it may as well.</summary>
    private static bool IsInScope(TokenUse? token, Grant grant) =>
        token is null || grant.Everybody || (grant.Scope is { } needed && token.Scopes.Contains(needed));

    /// <summary>
    /// May the principal do it to anything at all? Asked where the thing is not known yet, before a field resolves; the exact question follows with its facts.
    /// </summary>
    public static bool CanSomewhere(Principal principal, Policy policy) =>
        Can(principal, policy, Facts.None) || principal.Seats.Any(seat => Can(principal, policy, Facts.OfAnything(seat)))
        || (principal.PersonId is { } person && AnyMember.Any(role => Can(principal, policy, Facts.OfAnyMember(person, role))));
}
