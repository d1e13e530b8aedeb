using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Relationships;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.SideAccounts;

/// <summary>
/// Says in the workshops what ended elsewhere: a relationship by which an organization was named or asked, an organization that nobody belongs to any more, somebody's belonging to one. What it gave was
/// over in the transaction in which it ended; this is what the others see of it. Safe to repeat.
/// </summary>
[RunsUnder(JobPolicy.FollowTheLog)]
internal sealed class EndedGrounds(ProjectorDatabase database, Mailboxes<Workshop> workshops) : ISubscription
{
    private const string Sender = "subscription:ended-grounds";

    private delegate Decision Decide(Workshop workshop, DateTimeOffset now);

    public string Name => "ended-grounds";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(RelationshipEnded), typeof(PartnershipEnded), typeof(MemberRemoved), typeof(MemberLeft), typeof(MemberErased) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            var (tenant, id) = recorded.Stream;
            await (recorded.Data switch
            {
                MemberRemoved e => MemberGoesAsync(recorded, e.PersonId, cancellationToken),
                MemberLeft e => MemberGoesAsync(recorded, e.PersonId, cancellationToken),
                MemberErased e => MemberGoesAsync(recorded, e.PersonId, cancellationToken),
                _ => NamingsEndAsync(recorded, "relationship_id = $2 AND state = 'ENDED'", id, cancellationToken),
            });
            if (recorded.Data is MemberErased or MemberLeft)
            {
                await NamingsEndAsync(
                    recorded, "account_id = $2 AND NOT EXISTS (SELECT FROM access.memberships member WHERE member.tenant = $1 AND member.organization_id = $2)", id, cancellationToken);
            }
        }
    }

    private async Task MemberGoesAsync(RecordedEvent recorded, Guid personId, CancellationToken cancellationToken)
    {
        var (tenant, accountId) = recorded.Stream;
        List<Guid> seated = [];
        await using (var command = database.CreateCommand(
            """
            SELECT DISTINCT seat.workshop_id FROM access.seats seat
            WHERE seat.tenant = $1 AND seat.person_id = $2 AND seat.account_id = $3
                AND NOT EXISTS (SELECT FROM access.memberships member WHERE member.tenant = $1 AND member.person_id = $2 AND member.organization_id = $3)
            """).With(tenant, personId, accountId))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                seated.Add(reader.GetGuid(0));
            }
        }

        foreach (var workshopId in seated)
        {
            await SubmitAsync(recorded, workshopId, $"{personId}", (workshop, now) => SideAccountEnds.OfMember(workshop, accountId, personId, now), cancellationToken);
        }
    }

    private async Task NamingsEndAsync(RecordedEvent recorded, string which, Guid id, CancellationToken cancellationToken)
    {
        var tenant = recorded.Stream.Tenant;
        List<(Guid WorkshopId, Side Side, Guid AccountId, Guid? RelationshipId)> rows = [];
        await using (var command = database.CreateCommand($"SELECT workshop_id, side, account_id, relationship_id FROM access.side_accounts WHERE tenant = $1 AND {which}").With(tenant, id))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add((reader.GetGuid(0), Enum.Parse<Side>(reader.GetString(1), ignoreCase: true), reader.GetGuid(2), reader.IsDBNull(3) ? null : reader.GetGuid(3)));
            }
        }

        foreach (var row in rows)
        {
            await SubmitAsync(
                recorded, row.WorkshopId, $"{row.Side}", (workshop, now) => SideAccountEnds.OfAccount(workshop, row.Side, row.AccountId, row.RelationshipId, now), cancellationToken);
        }
    }

    private Task<CommandResult> SubmitAsync(RecordedEvent recorded, Guid workshopId, string what, Decide decide, CancellationToken cancellationToken)
    {
        var commandId = DerivedId.From(recorded.Id, $"{Name} {workshopId} {what}");
        return workshops.SubmitAsync(
            new StreamKey(recorded.Stream.Tenant, workshopId),
            new Submission<Workshop>(
                commandId,
                Fingerprint.Of(Name, commandId),
                Sender,
                (workshop, context) => decide(workshop, context.Now),
                new CommandMetadata(Actor: null, Side: null, recorded.Envelope.Metadata.CorrelationId, CausationId: recorded.Id.ToString())),
            cancellationToken);
    }
}
