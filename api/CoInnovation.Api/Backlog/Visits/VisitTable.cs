using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Backlog.Visits;

/// <summary>When somebody looked last at a place.</summary>
internal sealed record Visit(string Place, DateTimeOffset SeenAt);

/// <summary>
/// When people looked last where: no event, since it says nothing of the backlog and nobody else is told. It stands under each seat of whoever looks and under the person who
/// signed in, so that it follows them to wherever they go on; for the product team, which is many people, under the browser's session where nobody signed in.
/// </summary>
internal sealed class VisitTable(TenantDatabase database, ProjectorDatabase projector, TimeProvider time)
{
    private const int Most = 1000;

    /// <summary>The caller's, the latest of all their seats, newest first.</summary>
    public async Task<IReadOnlyList<Visit>> ReadAsync(Principal principal, CancellationToken cancellationToken)
    {
        await using var command = For(principal).CreateCommand(
            "SELECT place, max(seen_at) FROM visits.visits WHERE tenant = $1 AND visitor_id = ANY($2) GROUP BY place ORDER BY 2 DESC, 1 LIMIT $3")
            .With(principal.Tenant, Visitors(principal), Most);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Visit> visits = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            visits.Add(new Visit(reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1)));
        }

        return visits;
    }

    /// <summary>
    /// Never goes back: what comes late from another page changes nothing. Nor ahead: clocks are wrong. Of each visitor only so many are kept. Nothing is noted of whoever is
    /// not there any more: what they are known by is locked, so that who is erased is forgotten behind it.
    /// </summary>
    public async Task NoteAsync(Principal principal, string place, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = For(principal).CreateCommand(
            """
            WITH seats AS MATERIALIZED (
                SELECT participant_id FROM access.seats WHERE tenant = $1 AND (session_id = $5 OR person_id = $6) FOR SHARE),
            sessions AS MATERIALIZED (
                SELECT id, person_id FROM access.sessions WHERE tenant = $1 AND id = $5 FOR SHARE),
            noted AS (
                INSERT INTO visits.visits AS visit (tenant, visitor_id, session_id, place, seen_at)
                SELECT $1, visitor, (SELECT id FROM sessions WHERE id = visitor), $3, $4 FROM unnest($2) AS visitor
                WHERE visitor IN (SELECT participant_id FROM seats UNION ALL SELECT unnest(array[id, person_id]) FROM sessions)
                ON CONFLICT (tenant, visitor_id, place) DO UPDATE SET seen_at = greatest(visit.seen_at, excluded.seen_at)),
            others AS (
                SELECT visitor_id, place, row_number() OVER (PARTITION BY visitor_id ORDER BY seen_at DESC, place) AS n
                FROM visits.visits WHERE tenant = $1 AND visitor_id = ANY($2) AND place <> $3)
            DELETE FROM visits.visits AS old USING others
            WHERE others.n >= $7 AND old.tenant = $1 AND old.visitor_id = others.visitor_id AND old.place = others.place
            """).With(
            principal.Tenant, Visitors(principal), place, (seenAt < now ? seenAt : now).UtcDateTime, principal.SessionId ?? Guid.Empty, principal.PersonId ?? Guid.Empty, Most);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Of these seats or people.</summary>
    public async Task ForgetAsync(string tenant, IReadOnlyCollection<Guid> visitorIds, CancellationToken cancellationToken)
    {
        await using var command = projector.CreateCommand("DELETE FROM visits.visits WHERE tenant = $1 AND visitor_id = ANY($2)").With(tenant, visitorIds.ToArray());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What is noted belongs to its visitor; what they are known by is theirs as well.</summary>
    private TenantAccess For(Principal principal) => database.For(
        principal.Tenant, [.. Visitors(principal).Concat(((Guid?[])[principal.SessionId, principal.PersonId]).OfType<Guid>()).Distinct()]);

    /// <summary>A program looks at nothing on behalf of whoever made its token.</summary>
    private static Guid[] Visitors(Principal principal) => principal.Token is not null
        ? []
        : [.. principal.Seats.Select(seat => seat.ParticipantId).Concat(Itself(principal)).Distinct()];

    private static Guid[] Itself(Principal principal) => principal switch
    {
        { PersonId: { } person } => [person],
        { IsProductTeam: true, SessionId: { } session } => [session],
        _ => [],
    };
}
