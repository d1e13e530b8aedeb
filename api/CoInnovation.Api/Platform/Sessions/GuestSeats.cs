using Npgsql;

namespace CoInnovation.Api.Platform.Sessions;

/// <summary>Until when the seats of those who never signed in are good for anything, once their workshop is closed.</summary>
public static class GuestSeats
{
    /// <summary>
    /// The condition that a row of <c>access.seats</c> is one of them and over at this moment. Every statement that gives rights by seats asks it, in these words.
    /// </summary>
    /// <param name="seat">The row's alias.</param>
    /// <param name="now">The moment's parameter.</param>
    internal static string AreOver(string seat, string now) =>
        $"""
        ({seat}.session_id IS NOT NULL AND EXISTS (
            SELECT FROM access.closed_workshops closed
            WHERE closed.tenant = {seat}.tenant AND closed.workshop_id = {seat}.workshop_id AND closed.guests_until <= {now}))
        """;

    /// <summary>In the transaction that stores the close.</summary>
    public static Task EndAtAsync(NpgsqlTransaction transaction, string tenant, Guid workshopId, DateTimeOffset until, CancellationToken cancellationToken) => ExecuteAsync(
        transaction,
        """
        INSERT INTO access.closed_workshops (tenant, workshop_id, guests_until) VALUES ($1, $2, $3)
        ON CONFLICT (tenant, workshop_id) DO UPDATE SET guests_until = excluded.guests_until
        """,
        [tenant, workshopId, until.UtcDateTime],
        cancellationToken);

    /// <summary>They are as good as before.</summary>
    public static Task BringBackAsync(NpgsqlTransaction transaction, string tenant, Guid workshopId, CancellationToken cancellationToken) => ExecuteAsync(
        transaction, "DELETE FROM access.closed_workshops WHERE tenant = $1 AND workshop_id = $2", [tenant, workshopId], cancellationToken);

    private static async Task ExecuteAsync(NpgsqlTransaction transaction, string statement, object[] values, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, transaction.Connection, transaction).With(values);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
