using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>What happens in workshops, as far as the backlog shows it. Counts are added up first, since a workshop's many reveals are one number.</summary>
internal sealed class WorkshopChanges(List<Sql> statements, VoteChanges votes)
{
    private readonly JoinChanges _joins = new(statements);
    private readonly Dictionary<StreamKey, (int Participants, int Cards)> _counts = [];

    public void Add(RecordedEvent recorded, WorkshopEvent happened)
    {
        var (tenant, id) = recorded.Stream;
        switch (happened)
        {
            case WorkshopCreated e:
                Create(tenant, e);
                break;
            case WorkshopRenamed e:
                statements.Add($"update read.workshops set title = {BacklogChanges.Clear(e.Title)}, title_folded = {SearchText.Of(BacklogChanges.Clear(e.Title))} where tenant = {tenant} and id = {id}");
                break;
            case StepStarted e:
                statements.Add($"update read.workshops set state = 'LIVE', started_at = coalesce(started_at, {e.StartedAt}) where tenant = {tenant} and id = {id}");
                break;
            case WorkshopClosed e:
                statements.Add($"update read.workshops set state = 'CLOSED', closed_at = {e.ClosedAt}, follow_up_on = {e.FollowUpOn} where tenant = {tenant} and id = {id}");
                break;
            case WorkshopReopened:
                statements.Add($"""
                    update read.workshops set state = case when started_at is null then 'PLANNED' else 'LIVE' end::read.workshop_state, closed_at = null
                    where tenant = {tenant} and id = {id}
                    """);
                break;
            case ParticipantJoined e:
                Count(recorded.Stream, participants: 1);
                _joins.Add(recorded.Stream, e);
                break;
            case ParticipantLeft:
                Count(recorded.Stream, participants: -1);
                break;
            case CardRevealed:
                Count(recorded.Stream, cards: 1);
                break;
            case CardTakenBack:
                Count(recorded.Stream, cards: -1);
                break;
            case VotingRoundClosed e:
                votes.Add(recorded.Stream, e, recorded.Timestamp);
                break;
        }
    }

    public void AddTo(NpgsqlBatch batch)
    {
        foreach (var ((tenant, id), (participants, cards)) in _counts)
        {
            Sql statement = $"""
                update read.workshops set participant_count = participant_count + {participants}, card_count = card_count + {cards}
                where tenant = {tenant} and id = {id}
                """;
            statement.AddTo(batch);
        }
    }

    private void Create(string tenant, WorkshopCreated e)
    {
        foreach (var side in e.Sides.DistinctBy(side => side.OrganizationId))
        {
            statements.Add(PainPointChanges.NameOrganization(tenant, side.OrganizationId, side.OrganizationName));
        }

        statements.Add($"""
            insert into read.workshops (tenant, id, title, title_folded, state, created_at, participant_count, card_count)
            values ({tenant}, {e.WorkshopId}, {BacklogChanges.Clear(e.Title)}, {SearchText.Of(BacklogChanges.Clear(e.Title))}, 'PLANNED', {e.CreatedAt}, 0, 0)
            """);
        statements.Add($"""
            insert into read.workshop_sides (tenant, workshop_id, side, organization_id)
            select {tenant}, {e.WorkshopId}, * from unnest({Names(e.Sides.Select(side => side.Side))}::read.side[], {Ids(e.Sides)})
            """);
    }

    private void Count(StreamKey workshop, int participants = 0, int cards = 0)
    {
        var counts = _counts.GetValueOrDefault(workshop);
        _counts[workshop] = (counts.Participants + participants, counts.Cards + cards);
    }

    private static Guid[] Ids(IEnumerable<WorkshopSide> sides) => [.. sides.Select(side => side.OrganizationId)];

    private static string[] Names(IEnumerable<Side> sides) => [.. sides.Select(EnumName<Side>.Of)];
}
