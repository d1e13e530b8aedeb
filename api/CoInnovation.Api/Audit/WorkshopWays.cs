using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Audit;

/// <summary>
/// Ways into a workshop, in the records of the organizations whose accounts its sides name. Each reads what is about its own side; one that the facilitators manage themselves holds the workshop, and reads all.
/// What is about another side alone is in no other organization's log.
/// </summary>
internal static class WorkshopWays
{
    /// <summary>Where an invitation leads, where somebody sits, and which organizations are there from here on.</summary>
    public static IEnumerable<Sql> Before(RecordedEvent recorded)
    {
        var (tenant, id) = recorded.Stream;
        return recorded.Data switch
        {
            InvitationMade e => [Stands(e.InvitationId, e.Side)],
            ParticipantJoined e => [Stands(e.ParticipantId, e.Side)],
            SideAccountNamed e =>
            [
                $"""
                insert into audit.sides (tenant, workshop_id, organization_id, side, holds_it) values ({tenant}, {id}, {e.AccountId}, {EnumName<Side>.Of(e.Side)}, {e.RelationshipId is null})
                on conflict (tenant, workshop_id, organization_id) do update set side = excluded.side, holds_it = excluded.holds_it
                """,
            ],
            _ => [],
        };

        Sql Stands(Guid place, Side? side) =>
            $"insert into audit.places (tenant, workshop_id, id, side) values ({tenant}, {id}, {place}, {EnumName<Side>.OrNull(side)}::text) on conflict do nothing";
    }

    public static IEnumerable<Sql> After(RecordedEvent recorded) => recorded.Data is SideAccountEnded { WasNamed: true } e
        ? [$"delete from audit.sides where tenant = {recorded.Stream.Tenant} and workshop_id = {recorded.Stream.Id} and organization_id = {e.AccountId}"]
        : [];

    /// <summary>To an organization it is about the workshop, and says on which side.</summary>
    public static async Task WriteAsync(RecordedEvent recorded, AuditEntry entry, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var ((tenant, id), place) = (recorded.Stream, entry.Concern.Id);
        var whose = await AuditTable.IdsAsync(
            $"""
            select organization_id from audit.sides where tenant = {tenant} and workshop_id = {id}
                and (holds_it or side = ({SideOf(place)}))
            """,
            connection,
            cancellationToken);
        if (whose is [])
        {
            return;
        }

        await using var command = SideOf(place).On(connection);
        var told = entry with { Subject = new AuditSubject(AuditSubjectKind.Workshop, id), Detail = await command.ExecuteScalarAsync(cancellationToken) as string ?? entry.Detail };
        await AuditTable.ExecuteAsync(AuditTable.Write(tenant, whose, recorded.Id, recorded.Timestamp, told, Sits, recorded.Position), connection, cancellationToken);

        // Those who sit on its side are its own, and so is everybody to whom it gave the workshop.
        Sql Sits(string _, Guid? seat) =>
            $"""
            exists (select from audit.sides where tenant = {tenant} and workshop_id = {id} and organization_id = one
                and (holds_it or side = ({SideOf(seat)})))
            """;

        Sql SideOf(Guid? one) => $"select side from audit.places where tenant = {tenant} and workshop_id = {id} and id = {one}::uuid";
    }
}
