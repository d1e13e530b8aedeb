using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.Api.Backlog.Views;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Projections;
using Npgsql;

namespace CoInnovation.Api.Backlog;

/// <summary>
/// Writes the backlog's read models. They are one projection, since an item's numbers come from two kinds of streams: what it is from its own, its votes from
/// its workshop's.
/// </summary>
internal sealed class BacklogProjection : IAsyncProjection
{
    public const string ProjectionName = "backlog";

    /// <summary>Everything that it writes.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "read.organizations", "read.workshops", "read.workshop_sides", "read.pain_points", "read.ideas", "read.answers", "read.votes",
        "read.vote_months", "read.item_changes",
        "read.supports", "read.comments", "read.participants", "read.relief_answers",
        "read.actors", "read.timeline", "read.links", "read.members", "read.views", "read.revenues",
    ];

    public string Name => ProjectionName;

    public int Version => 4;

    // Merges, answers, votes and revenues lead from one item to others.
    public bool SpansStreams => true;

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type>
    {
        typeof(WorkshopCreated), typeof(WorkshopRenamed), typeof(StepStarted), typeof(WorkshopClosed), typeof(WorkshopReopened),
        typeof(ParticipantJoined), typeof(ParticipantLeft), typeof(CardRevealed), typeof(CardTakenBack), typeof(VotingRoundClosed),
        typeof(PainPointRecorded), typeof(PainPointStatusChanged), typeof(IdeaRecorded), typeof(IdeaSubmitted), typeof(IdeaStatusChanged),
        typeof(PainPointAnswered), typeof(AnswerWithdrawn), typeof(IdeaReleasePlanned), typeof(IdeaRiceScored), typeof(IdeaNufScored), typeof(IdeaPlacedOnMatrix),
        typeof(IdeaScoreWithdrawn), typeof(ViewSaved), typeof(ViewRenamed), typeof(ViewRemoved), typeof(OrganizationRevenueSet),
        typeof(PainPointSubmitted), typeof(PainPointImported), typeof(IdeaImported), typeof(PainPointDetailsChanged), typeof(ReliefAsked), typeof(ReliefCalledOff), typeof(ReliefAnswered),
        typeof(VotesImported), typeof(ItemTagged), typeof(ItemSupported), typeof(SupportWithdrawn), typeof(CommentWritten), typeof(CommentEdited), typeof(CommentWithdrawn),
        typeof(ItemOwnerAssigned), typeof(ItemThemeSet), typeof(ItemLinked), typeof(ItemUnlinked), typeof(ItemMerged), typeof(ItemUnmerged),
    };

    public async Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        var changes = new BacklogChanges();
        foreach (var recorded in events)
        {
            changes.Apply(recorded);
        }

        changes.AddTo(batch);
        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"truncate {string.Join(", ", Tables)}", transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
