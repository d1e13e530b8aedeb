using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Backlog.Items;

/// <summary>
/// Somebody who may follow an item: one person with all their seats, or the product team. What they said about it last counts; where they said nothing, they follow what they
/// support and what their organizations brought up.
/// </summary>
internal static class Follower
{
    /// <summary>The ids under which the principal may have said something.</summary>
    public static IReadOnlyList<Guid> IdsOf(Principal principal) =>
        [.. principal.Seats.Select(seat => seat.ParticipantId), .. principal.IsProductTeam ? [Reasons.ProductTeamId] : (Guid[])[]];

    /// <summary>The id under which the sender of a command says something.</summary>
    public static Guid IdOf(CommandContext context) => context.Seat?.ParticipantId ?? Reasons.ProductTeamId;

    public static bool Follows(ItemState item, Principal principal) => Said(item, principal) ?? (
        IdsOf(principal).Any(item.Supporters.ContainsKey) || (item.OrganizationId is { } organization && principal.Organizations.Contains(organization)));

    /// <summary>Whether they said that they follow it, or that they do not; null if they said neither.</summary>
    public static bool? Said(ItemState item, Principal principal)
    {
        List<bool> said = [.. IdsOf(principal).Where(item.Followers.ContainsKey).Select(id => item.Followers[id])];
        return said is [] ? null : said.Contains(true);
    }
}
