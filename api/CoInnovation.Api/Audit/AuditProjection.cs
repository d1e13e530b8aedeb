using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Relationships;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Api.Audit;

/// <summary>
/// Writes down what is an event. It follows the log, with its place in it kept in the same transaction: of whatever was acknowledged there is a record, and one alone, whatever
/// dies meanwhile; and no command waits for it. What happened before there was an audit log is written down as well.
/// </summary>
internal sealed class AuditProjection : IAsyncProjection
{
    public const string ProjectionName = "audit";

    public string Name => ProjectionName;

    public int Version => 3;

    // Whose record a sign-in is rests on the organizations to which the person belongs at that place of the log.
    public bool SpansStreams => true;

    public IReadOnlySet<Type> EventTypes => EventEntries.Types;

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            foreach (var before in Before(recorded).Concat(WorkshopWays.Before(recorded)))
            {
                await AuditTable.ExecuteAsync(before, transaction.Connection!, cancellationToken);
            }

            if (EventEntries.Of(recorded) is { } entry && await WhoseAsync(recorded.Stream.Tenant, entry.Concern, transaction.Connection!, cancellationToken) is { Count: > 0 } whose)
            {
                await AuditTable.ExecuteAsync(
                    AuditTable.Write(recorded.Stream.Tenant, whose, recorded.Id, recorded.Timestamp, entry, AuditTable.ThenMembers, recorded.Position), transaction.Connection!, cancellationToken);
                if (entry.Concern.Kind == ConcernKind.Way)
                {
                    await WorkshopWays.WriteAsync(recorded, entry, transaction.Connection!, cancellationToken);
                }
            }

            foreach (var after in After(recorded).Concat(WorkshopWays.After(recorded)))
            {
                await AuditTable.ExecuteAsync(after, transaction.Connection!, cancellationToken);
            }
        }
    }

    /// <summary>What is no event cannot be written anew, and stays.</summary>
    public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => AuditTable.ExecuteAsync(
        Sql.Of(
            """
            with events as (delete from audit.records where position is not null), members as (delete from audit.members), parties as (delete from audit.parties), places as (delete from audit.places)
            delete from audit.sides
            """),
        transaction.Connection!,
        cancellationToken);

    private static async Task<IReadOnlyList<Guid>> WhoseAsync(string tenant, Concern concern, NpgsqlConnection connection, CancellationToken cancellationToken) => concern.Kind switch
    {
        ConcernKind.Workspace or ConcernKind.Way => [AuditTable.Workspace],
        ConcernKind.Organization => [concern.Id],
        ConcernKind.Person => await AuditTable.IdsAsync(
            $"select organization_id from audit.members where tenant = {tenant} and person_id = {concern.Id}", connection, cancellationToken) is { Count: > 0 } its ? its : [AuditTable.Workspace],
        _ => await AuditTable.IdsAsync(
            $"""
            select organization_id from audit.parties where tenant = {tenant} and relationship_id = {concern.Id}
                and ({concern.Kind == ConcernKind.Parties} or side = 'VENDOR' or ({concern.Kind == ConcernKind.Sides} and (side = 'CUSTOMER' or organization_id = {concern.PartnerId})))
            """,
            connection,
            cancellationToken),
    };

    /// <summary>Whoever comes belongs to it in the record of their coming.</summary>
    private static IEnumerable<Sql> Before(RecordedEvent recorded)
    {
        var (tenant, id) = recorded.Stream;
        return recorded.Data switch
        {
            OrganizationCreated e => [Joins(e.PersonId)],
            MemberJoined e => [Joins(e.PersonId)],
            MemberJoinedByDomain e => [Joins(e.PersonId)],
            RelationshipProposed e => [Takes(e.VendorId, Side.Vendor)],
            RelationshipBegun e => [Takes(e.CustomerId, Side.Customer)],
            PartnerAccepted e => [Takes(e.PartnerId, Side.Partner)],
            _ => [],
        };

        Sql Joins(Guid person) => $"insert into audit.members (tenant, organization_id, person_id) values ({tenant}, {id}, {person}) on conflict do nothing";

        Sql Takes(Guid organization, Side side) =>
            $"insert into audit.parties (tenant, relationship_id, organization_id, side) values ({tenant}, {id}, {organization}, {EnumName<Side>.Of(side)}) on conflict do nothing";
    }

    /// <summary>Whoever goes belonged to it in the record of their going. An organization that nobody belongs to any more has nobody who may read its records.</summary>
    private static IEnumerable<Sql> After(RecordedEvent recorded)
    {
        var (tenant, id) = recorded.Stream;
        return recorded.Data switch
        {
            MemberRemoved e => [Goes(e.PersonId)],
            MemberLeft e => [Goes(e.PersonId)],
            MemberErased e =>
            [
                Goes(e.PersonId),
                $"""
                delete from audit.records where tenant = {tenant} and organization_id = {id}
                    and not exists (select from audit.members where tenant = {tenant} and organization_id = {id})
                """,
            ],
            PartnershipEnded e => [$"delete from audit.parties where tenant = {tenant} and relationship_id = {id} and organization_id = {e.PartnerId}"],
            _ => [],
        };

        Sql Goes(Guid person) => $"delete from audit.members where tenant = {tenant} and organization_id = {id} and person_id = {person}";
    }
}
