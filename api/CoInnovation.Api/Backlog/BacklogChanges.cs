using System.Text;
using CoInnovation.Api.Backlog.Changes;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.Api.Backlog.Views;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Wire;
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
    private readonly VoteChanges _votes = new();
    private readonly SupportChanges _supports;
    private readonly WorkshopChanges _workshops;
    private readonly ReliefChanges _reliefs = new();
    private readonly ChangeMarks _marks;
    private readonly RevenueChanges _revenues = new();
    private readonly TimelineChanges _timeline;

    public BacklogChanges()
    {
        _marks = new ChangeMarks(_statements);
        _timeline = new TimelineChanges(_statements);
        _supports = new SupportChanges(_statements, _timeline);
        _workshops = new WorkshopChanges(_statements, _votes);
    }

    public void Apply(RecordedEvent recorded)
    {
        var (tenant, id) = recorded.Stream;
        _marks.Add(recorded);
        Removals.Add(recorded, _statements);
        switch (recorded.Data)
        {
            case WorkshopEvent e:
                _workshops.Add(recorded, e);
                break;
            case VotesImported e:
                _timeline.Add(recorded, new TimelineRow(TimelineEvent.VotesRecorded));
                _votes.Replace(recorded.Stream, e);
                break;
            case PainPointRecorded e:
                PainPointChanges.Add(tenant, e, _statements);
                _votes.AddItem(tenant, id);
                _revenues.Touch(tenant, id);
                _timeline.Begin(recorded, TimelineEvent.Recorded, e.KeptAt, TimelineActor.Participant, e.Side, e.OrganizationId);
                break;
            case PainPointSubmitted e:
                PainPointChanges.Add(tenant, e, _statements);
                _revenues.Touch(tenant, id);
                _timeline.Begin(recorded, TimelineEvent.Submitted, e.SubmittedAt, TimelineChanges.ActorOf(recorded), e.Side, e.OrganizationId);
                break;
            case PainPointWithdrawn:
                _timeline.Add(recorded, new TimelineRow(TimelineEvent.Withdrawn));
                _statements.Add(PainPointChanges.Withdraw(recorded.Stream));
                TouchAll(recorded.Stream);
                break;
            case PainPointBroughtBack e:
                PainPointChanges.BringBack(recorded.Stream, e, _statements);
                _timeline.Add(recorded, new TimelineRow(TimelineEvent.BroughtBack));
                _reliefs.AskAgain(recorded.Stream);
                TouchAll(recorded.Stream);
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
                _timeline.AddStatus(recorded, EnumName<PainPointStatus>.Of(e.Status), Clear(e.Reason), PainPointChanges.Move(tenant, id, e));
                break;
            case ReliefAsked or ReliefCalledOff or ReliefAnswered:
                _reliefs.Add(recorded, _timeline);
                break;
            case ItemSupported or SupportWithdrawn:
                _supports.Add(recorded);
                _reliefs.Touch(recorded.Stream);
                _revenues.Touch(tenant, id);
                break;
            case ItemFollowed e:
                _statements.Add(FollowedItem.Say(recorded.Stream, e.FollowerId, follows: true));
                break;
            case ItemUnfollowed e:
                _statements.Add(FollowedItem.Say(recorded.Stream, e.FollowerId, follows: false));
                break;
            case BacklogItemEvent e:
                _timeline.Touch(recorded);
                TouchMerged(recorded, e);
                ItemChanges.Add(recorded, e, _statements, _timeline, _revenues);
                break;
            case IdeaRecorded e:
                IdeaChanges.Add(tenant, e, _statements);
                _votes.AddItem(tenant, id);
                _revenues.Touch(tenant, id);
                _timeline.Begin(recorded, TimelineEvent.Recorded, e.KeptAt, TimelineActor.Participant, e.Side, e.OrganizationId);
                break;
            case IdeaStatusChanged e:
                _timeline.AddStatus(recorded, EnumName<IdeaStatus>.Of(e.Status), Clear(e.Reason), IdeaChanges.Move(recorded, e));
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
                if (e is IdeaScoreWithdrawn)
                {
                    // What it brought along from its workshop counts again.
                    _votes.AddItem(tenant, id);
                }

                IdeaChanges.Add(recorded, e, _statements, _timeline);
                _revenues.Touch(tenant, id);
                break;
        }
    }

    /// <summary>A few for each event, of some ten kinds and about one row each.</summary>
    public void AddEachTo(NpgsqlBatch batch) => _statements.ForEach(statement => statement.AddTo(batch));

    /// <summary>Behind these: what is found anew for all that the batch touched, together.</summary>
    public void AddTogetherTo(NpgsqlBatch batch)
    {
        _timeline.AddTo(batch);
        _workshops.AddTo(batch);
        _votes.AddTo(batch);
        _supports.AddTo(batch);
        _reliefs.AddTo(batch);
        _revenues.AddTo(batch);
        _marks.AddTo(batch);
    }

    /// <summary>An item went or came back, with all that counts for it and for others.</summary>
    private void TouchAll(StreamKey item)
    {
        _votes.Touch(item.Tenant, item.Id);
        _supports.Touch(item.Tenant, item.Id);
        _reliefs.Touch(item);
        _revenues.Touch(item.Tenant, item.Id);
    }

    /// <summary>Supporters and votes of what is merged count with what it is merged into.</summary>
    private void TouchMerged(RecordedEvent recorded, BacklogItemEvent happened)
    {
        if (((happened as ItemMerged)?.IntoId ?? (happened as ItemUnmerged)?.FromId) is { } target)
        {
            _supports.Touch(recorded.Stream.Tenant, target);
            _votes.Touch(recorded.Stream.Tenant, target);
            _reliefs.Touch(recorded.Stream);
            _reliefs.Touch(new StreamKey(recorded.Stream.Tenant, target));
        }
    }

    /// <summary>The text as PostgreSQL can hold it; null when there is none or it is erased.</summary>
    public static string? Clear(Sealed? text) => text?.Text is { } clear ? Characters(clear) : null;

    /// <summary>One odd character must not stop a projection, so whatever is no character becomes the replacement character.</summary>
    public static string Characters(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
