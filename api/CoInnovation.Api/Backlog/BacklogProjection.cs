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
/// its workshop's. Built anew they stand beside the live ones until they take their place.
/// </summary>
internal sealed class BacklogProjection : IBesideProjection
{
    public const string ProjectionName = "backlog";

    /// <summary>Everything that it writes.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "read.organizations", "read.workshops", "read.workshop_sides", "read.pain_points", "read.ideas", "read.answers", "read.votes",
        "read.vote_months", "read.ratings", "read.item_changes", "read.removals",
        "read.supports", "read.follows", "read.comments", "read.participants", "read.relief_asks", "read.relief_answers",
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
        typeof(PainPointAnswered), typeof(AnswerWithdrawn), typeof(IdeaShared), typeof(IdeaUnshared), typeof(IdeaReleasePlanned), typeof(IdeaRiceScored), typeof(IdeaNufScored), typeof(IdeaPlacedOnMatrix),
        typeof(IdeaScoreWithdrawn), typeof(ViewSaved), typeof(ViewRenamed), typeof(ViewRemoved), typeof(OrganizationRevenueSet),
        typeof(PainPointSubmitted), typeof(PainPointWithdrawn), typeof(PainPointBroughtBack), typeof(PainPointImported), typeof(IdeaImported), typeof(PainPointDetailsChanged), typeof(ReliefAsked), typeof(ReliefCalledOff), typeof(ReliefAnswered),
        typeof(VotesImported), typeof(ItemTagged), typeof(ItemSupported), typeof(SupportWithdrawn), typeof(CommentWritten), typeof(CommentEdited), typeof(CommentWithdrawn),
        typeof(ItemFollowed), typeof(ItemUnfollowed), typeof(ItemOwnerAssigned), typeof(ItemThemeSet), typeof(ItemLinked), typeof(ItemUnlinked), typeof(ItemMerged), typeof(ItemUnmerged),
    };

    public IAsyncProjection Beside => new There(this);

    public Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
        ApplyAsync(events, transaction, static sql => sql, cancellationToken);

    public async Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"truncate {string.Join(", ", Tables)}", transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task<bool> SwapAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => BuiltBeside.SwapAsync(transaction, cancellationToken);

    public Task RemoveOldAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => BuiltBeside.RemoveOldAsync(connection, cancellationToken);

    private static async Task ApplyAsync(
        IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, Func<string, string> where, CancellationToken cancellationToken)
    {
        var changes = new BacklogChanges();
        foreach (var recorded in events)
        {
            changes.Apply(recorded);
        }

        await using var each = new NpgsqlBatch(transaction.Connection, transaction);
        changes.AddEachTo(each);
        if (each.BatchCommands.Count > 0)
        {
            // Planned once, when there may be next to nothing in the tables; what looks for rows by their keys does so however many there will be.
            Planner("off", each);
            await ExecuteAsync(each, isPrepared: true, where, cancellationToken);
        }

        // Planned each time, for tables as large as they are by then.
        await using var together = new NpgsqlBatch(transaction.Connection, transaction);
        changes.AddTogetherTo(together);
        if (each.BatchCommands.Count > 0)
        {
            Planner("on", together);
        }

        await ExecuteAsync(together, isPrepared: false, where, cancellationToken);
    }

    private static void Planner(string scans, NpgsqlBatch batch) =>
        batch.BatchCommands.Insert(0, new NpgsqlBatchCommand($"select set_config(name, '{scans}', true) from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) as name"));

    private static async Task ExecuteAsync(NpgsqlBatch batch, bool isPrepared, Func<string, string> where, CancellationToken cancellationToken)
    {
        if (batch.BatchCommands.Count == 0)
        {
            return;
        }

        foreach (var command in batch.BatchCommands)
        {
            command.CommandText = where(command.CommandText);
        }

        if (isPrepared)
        {
            await batch.PrepareAsync(cancellationToken);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The same, written where nobody reads yet.</summary>
    private sealed class There(BacklogProjection here) : IAsyncProjection
    {
        public string Name => here.Name;

        public int Version => here.Version;

        public bool SpansStreams => here.SpansStreams;

        public IReadOnlySet<Type> EventTypes => here.EventTypes;

        public Task ApplyAsync(IReadOnlyList<RecordedEvent> events, NpgsqlTransaction transaction, CancellationToken cancellationToken) =>
            BacklogProjection.ApplyAsync(events, transaction, BuiltBeside.There, cancellationToken);

        public Task ResetAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => BuiltBeside.MakeAsync(transaction, cancellationToken);

        public Task CaughtUpAsync(NpgsqlTransaction transaction, CancellationToken cancellationToken) => BuiltBeside.CompleteAsync(transaction, cancellationToken);
    }
}
