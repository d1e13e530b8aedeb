using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>Seats that rest on somebody's belonging to the organization with an account that a side of the workshop names.</summary>
internal static class MemberSeats
{
    /// <summary>The condition that a row of <c>access.seats</c> is one of them and that on which it rests is over, or suspended, at this moment.</summary>
    public static string AreGroundless(string seat) => $"({seat}.account_id IS NOT NULL AND NOT {HasGround($"{seat}.tenant", $"{seat}.workshop_id", $"{seat}.side", $"{seat}.account_id", $"{seat}.person_id")})";

    /// <summary>In the transaction that stores such a seat: may the person take it, at this very moment?</summary>
    public static async Task<bool> MayBeginAsync(NpgsqlTransaction transaction, string tenant, Guid workshopId, Side side, Guid accountId, Guid personId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT {HasGround("$1", "$2", "$3", "$4", "$5")}
                AND NOT EXISTS (SELECT FROM access.removed_people removed WHERE removed.tenant = $1 AND removed.workshop_id = $2 AND removed.person_id = $5)
            """,
            transaction.Connection,
            transaction).With(tenant, workshopId, side.ToString().ToUpperInvariant(), accountId, personId);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>The condition that the side names the account, and that the person belongs to it and is not suspended.</summary>
    private static string HasGround(string tenant, string workshop, string side, string account, string person) =>
        $"""
        EXISTS (
            SELECT FROM access.side_accounts named JOIN access.memberships member ON member.tenant = named.tenant AND member.organization_id = named.account_id
            WHERE named.tenant = {tenant} AND named.workshop_id = {workshop} AND named.side = {side} AND named.account_id = {account} AND named.state = 'NAMED'
                AND member.person_id = {person} AND NOT {Suspensions.OfMembership("member")})
        """;
}
