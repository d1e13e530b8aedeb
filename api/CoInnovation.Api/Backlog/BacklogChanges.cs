using System.Text;
using CoInnovation.Api.Backlog.Changelog;
using CoInnovation.Api.Backlog.Changes;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.Api.Backlog.Views;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// What a batch of events does to the read models, as statements for one round trip. Counts are added up first, and items get their numbers last, once for
/// each item: a workshop's many reveals and votes cost a few statements.
/// </summary>
internal sealed class BacklogChanges
{
    private readonly List<Sql> _statements = [];
    private readonly Dictionary<StreamKey, (int Participants, int Cards)> _counts = [];
    private readonly VoteChanges _votes = new();
    private readonly SupportChanges _supports = new();
    private readonly ReliefChanges _reliefs = new();
    private readonly ChangeMarks _marks = new();
    private readonly RevenueChanges _revenues = new();
    private readonly TimelineChanges _timeline;

    public BacklogChanges() => _timeline = new TimelineChanges(_statements);

    public void Apply(RecordedEvent recorded)
    {
        var (tenant, id) = recorded.Stream;
        _marks.Add(recorded);
        switch (recorded.Data)
        {
            case WorkshopCreated e:
                Create(tenant, e);
                break;
            case WorkshopRenamed e:
                _statements.Add($"update read.workshops set title = {Clear(e.Title)}, title_folded = {SearchText.Of(Clear(e.Title))} where tenant = {tenant} and id = {id}");
                break;
            case StepStarted e:
                _statements.Add($"update read.workshops set state = 'LIVE', started_at = coalesce(started_at, {e.StartedAt}) where tenant = {tenant} and id = {id}");
                break;
            case WorkshopClosed e:
                _statements.Add($"update read.workshops set state = 'CLOSED', closed_at = {e.ClosedAt}, follow_up_on = {e.FollowUpOn} where tenant = {tenant} and id = {id}");
                break;
            case WorkshopReopened:
                _statements.Add($"""
                    update read.workshops set state = case when started_at is null then 'PLANNED' else 'LIVE' end::read.workshop_state, closed_at = null
                    where tenant = {tenant} and id = {id}
                    """);
                break;
            case ParticipantJoined e:
                _timeline.Know(tenant, e);
                Count(recorded.Stream, participants: 1);
                _statements.Add($"insert into read.participants (tenant, workshop_id, id, name) values ({tenant}, {id}, {e.ParticipantId}, {Clear(e.Name)})");
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
            case VotesImported e:
                _votes.Replace(recorded.Stream, e);
                break;
            case VotingRoundClosed e:
                _votes.Add(recorded.Stream, e, recorded.Timestamp);
                break;
            case PainPointRecorded e:
                Record(tenant, e);
                _revenues.Touch(tenant, id);
                _timeline.Begin(recorded, TimelineEvent.Recorded, e.KeptAt, TimelineActor.Participant, e.Side, e.OrganizationId);
                break;
            case PainPointSubmitted e:
                PainPointChanges.Add(tenant, e, _statements);
                _revenues.Touch(tenant, id);
                _timeline.Begin(recorded, TimelineEvent.Submitted, e.SubmittedAt, TimelineChanges.ActorOf(recorded), e.Side, e.OrganizationId);
                break;
            case PainPointImported e:
                ImportChanges.Add(tenant, e, _statements);
                _revenues.Touch(tenant, id);
                _timeline.Begin(recorded, TimelineEvent.Imported, e.ImportedAt, TimelineActor.ProductTeam, e.Side, e.OrganizationId);
                break;
            case IdeaImported e:
                ImportChanges.Add(tenant, e, _statements);
                _revenues.Touch(tenant, id);
                _timeline.Begin(recorded, TimelineEvent.Imported, e.ImportedAt, TimelineActor.ProductTeam, e.Side, e.OrganizationId);
                break;
            case PainPointDetailsChanged e:
                _timeline.Add(recorded, new TimelineRow(TimelineEvent.DetailsChanged));
                _statements.Add(PainPointChanges.Say(tenant, id, e.Details));
                break;
            case PainPointStatusChanged e:
                _timeline.AddStatus(recorded, EnumName<PainPointStatus>.Of(e.Status), Clear(e.Reason));
                _statements.Add($"""
                    update read.pain_points set status = {EnumName<PainPointStatus>.Of(e.Status)}::read.pain_point_status, status_reason = {Clear(e.Reason)}
                    where tenant = {tenant} and id = {id}
                    """);
                break;
            case ReliefAsked e:
                _timeline.Touch(recorded);
                _reliefs.Add(recorded, e);
                break;
            case ReliefCalledOff e:
                _timeline.Touch(recorded);
                _reliefs.Add(recorded, e);
                break;
            case ReliefAnswered e:
                _timeline.Touch(recorded);
                _reliefs.Add(recorded, e);
                break;
            case ItemSupported e:
                _timeline.Touch(recorded);
                if (e.OrganizationName is { } name)
                {
                    // Here and now: what others call it before and after, in the same batch, counts in its turn.
                    _statements.Add(PainPointChanges.NameOrganization(tenant, e.OrganizationId, name));
                }

                _supports.Add(recorded, e);
                _reliefs.Touch(recorded.Stream);
                _revenues.Touch(tenant, id);
                break;
            case SupportWithdrawn e:
                _timeline.Touch(recorded);
                _supports.Add(recorded, e);
                _reliefs.Touch(recorded.Stream);
                _revenues.Touch(tenant, id);
                break;
            case BacklogItemEvent e:
                _timeline.Touch(recorded);
                TouchMerged(recorded, e);
                ItemChanges.Add(recorded, e, _statements, _timeline, _revenues);
                break;
            case IdeaRecorded e:
                Record(tenant, e);
                _revenues.Touch(tenant, id);
                _timeline.Begin(recorded, TimelineEvent.Recorded, e.KeptAt, TimelineActor.Participant, e.Side, e.OrganizationId);
                break;
            case IdeaStatusChanged e:
                _timeline.AddStatus(recorded, EnumName<IdeaStatus>.Of(e.Status), Clear(e.Reason));
                _statements.Add($"""
                    update read.ideas set status = {EnumName<IdeaStatus>.Of(e.Status)}::read.idea_status, status_reason = {Clear(e.Reason)}, {DeliveryChanges.Of(recorded, e)}
                    where tenant = {tenant} and id = {id}
                    """);
                break;
            case SavedViewEvent e:
                ViewChanges.Add(recorded.Stream, e, _statements);
                break;
            case OrganizationRevenueSet e:
                _revenues.Add(tenant, e);
                break;
            case IdeaSubmitted e:
                IdeaChanges.Add(tenant, e, _statements);
                _revenues.Touch(tenant, id);
                _timeline.Begin(recorded, TimelineEvent.Submitted, e.SubmittedAt, TimelineChanges.ActorOf(recorded), e.Side, e.OrganizationId);
                break;
            case IdeaEvent e:
                IdeaChanges.Add(recorded, e, _statements, _timeline);
                _revenues.Touch(tenant, id);
                break;
        }
    }

    public void AddTo(NpgsqlBatch batch)
    {
        _statements.ForEach(statement => statement.AddTo(batch));
        foreach (var ((tenant, id), (participants, cards)) in _counts)
        {
            Sql statement = $"""
                update read.workshops set participant_count = participant_count + {participants}, card_count = card_count + {cards}
                where tenant = {tenant} and id = {id}
                """;
            statement.AddTo(batch);
        }

        _votes.AddTo(batch);
        _supports.AddTo(batch);
        _reliefs.AddTo(batch);
        _revenues.AddTo(batch);
        _marks.AddTo(batch);
    }

    /// <summary>Supporters of what is merged count with what it is merged into.</summary>
    private void TouchMerged(RecordedEvent recorded, BacklogItemEvent happened)
    {
        if (happened is ItemMerged { IntoId: var into })
        {
            _supports.Touch(recorded.Stream.Tenant, into);
        }
        else if (happened is ItemUnmerged { FromId: var from })
        {
            _supports.Touch(recorded.Stream.Tenant, from);
        }
    }

    private void Create(string tenant, WorkshopCreated e)
    {
        var organizations = e.Sides.DistinctBy(side => side.OrganizationId).ToArray();
        _statements.Add($"""
            insert into read.organizations (tenant, id, name)
            select {tenant}, * from unnest({Ids(organizations)}, {organizations.Select(side => Clear(side.OrganizationName)).ToArray()})
            on conflict (tenant, id) do update set name = excluded.name
            """);
        _statements.Add($"""
            insert into read.workshops (tenant, id, title, title_folded, state, created_at, participant_count, card_count)
            values ({tenant}, {e.WorkshopId}, {Clear(e.Title)}, {SearchText.Of(Clear(e.Title))}, 'PLANNED', {e.CreatedAt}, 0, 0)
            """);
        _statements.Add($"""
            insert into read.workshop_sides (tenant, workshop_id, side, organization_id)
            select {tenant}, {e.WorkshopId}, * from unnest({Names(e.Sides.Select(side => side.Side))}::read.side[], {Ids(e.Sides)})
            """);
    }

    private void Record(string tenant, PainPointRecorded e)
    {
        _statements.Add($"""
            insert into read.pain_points
                (tenant, id, workshop_id, text, text_folded, status, side, organization_id, theme, theme_folded, kept_at, dots)
            values ({tenant}, {e.PainPointId}, {e.WorkshopId}, {Clear(e.Text)}, {SearchText.Of(Clear(e.Text))}, 'NEW', {Name(e.Side)}::read.side,
                {e.OrganizationId}, {Clear(e.Theme)}, {SearchText.Of(Clear(e.Theme))}, {e.KeptAt}, 0)
            """);
        _votes.AddItem(tenant, e.PainPointId);
    }

    private void Record(string tenant, IdeaRecorded e)
    {
        _statements.Add($"""
            insert into read.ideas
                (tenant, id, workshop_id, text, text_folded, status, side, organization_id, theme, theme_folded, question, kept_at, dots)
            values ({tenant}, {e.IdeaId}, {e.WorkshopId}, {Clear(e.Text)}, {SearchText.Of(Clear(e.Text))}, 'NEW', {Name(e.Side)}::read.side,
                {e.OrganizationId}, {Clear(e.Theme)}, {SearchText.Of(Clear(e.Theme))}, {Clear(e.Question)}, {e.KeptAt}, 0)
            """);
        _statements.Add($"""
            insert into read.answers (tenant, idea_id, pain_point_id)
            select {tenant}, {e.IdeaId}, * from unnest({e.PainPointIds.Distinct().ToArray()})
            """);
        _votes.AddItem(tenant, e.IdeaId);
    }

    private void Count(StreamKey workshop, int participants = 0, int cards = 0)
    {
        var counts = _counts.GetValueOrDefault(workshop);
        _counts[workshop] = (counts.Participants + participants, counts.Cards + cards);
    }

    /// <summary>
    /// The text as PostgreSQL can hold it. One odd character must not stop a projection, so whatever is no character becomes the replacement character.
    /// </summary>
    public static string? Clear(Sealed? text) => text?.Text is { } clear
        ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clear)).Replace('\0', '\uFFFD')
        : null;

    private static Guid[] Ids(IEnumerable<WorkshopSide> sides) => [.. sides.Select(side => side.OrganizationId)];

    private static string? Name(Side? side) => side is { } known ? EnumName<Side>.Of(known) : null;

    private static string[] Names(IEnumerable<Side> sides) => [.. sides.Select(EnumName<Side>.Of)];
}
