using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Lists;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>
/// Opens an item's stream for each accepted row. Rows may come more than once, after a crash: each has its item's id and a command id that follows from the import
/// and the row, so nothing is opened twice.
/// </summary>
[RunsUnder(JobPolicy.FollowTheLog)]
internal sealed class ImportedItems(IEventStore store, ProjectorDatabase database) : ISubscription
{
    private const string Sender = "subscription:import-items";

    public string Name => "import-items";

    public IReadOnlySet<Type> EventTypes { get; } = new HashSet<Type> { typeof(ImportRowsAccepted) };

    public async Task HandleAsync(IReadOnlyList<RecordedEvent> events, CancellationToken cancellationToken)
    {
        foreach (var recorded in events)
        {
            if (recorded.Data is ImportRowsAccepted accepted)
            {
                // Together they fill a group of the store's writer.
                await Task.WhenAll(accepted.Rows.Select(row => OpenAsync(recorded, accepted, row, cancellationToken)));
                await NoteAsync(recorded.Stream, accepted.Before + accepted.Rows.Count, cancellationToken);
            }
        }
    }

    internal static IReadOnlyList<NewEvent> EventsOf(ImportRowsAccepted import, AcceptedRow row)
    {
        var reason = row.StatusReason ?? Sealed.Of(ProductTeam.OwnerId, "Imported.");
        List<NewEvent> events = [new NewEvent(import.Kind == ItemKind.Idea
            ? new IdeaImported(row.ItemId, import.ImportId, row.ExternalId, row.Text, row.Side, row.OrganizationId, row.OrganizationName, row.Theme, row.Question, import.BegunAt)
            : new PainPointImported(row.ItemId, import.ImportId, row.ExternalId, row.Text, row.Side, row.OrganizationId, row.OrganizationName, row.Theme, import.BegunAt))];
        if (row.Details is { } details)
        {
            events.Add(new NewEvent(new PainPointDetailsChanged(details, import.BegunAt)));
        }

        if (row.Tags.Count > 0)
        {
            events.Add(new NewEvent(new ItemTagged(row.Tags, [], import.BegunAt)));
        }

        if (row.Status is { } status)
        {
            events.Add(new NewEvent(import.Kind == ItemKind.Idea
                ? new IdeaStatusChanged(EnumName<IdeaStatus>.Read(status), reason, import.BegunAt)
                : new PainPointStatusChanged(EnumName<PainPointStatus>.Read(status), reason, import.BegunAt)));
        }

        return events;
    }

    /// <summary>A stream that is there already was opened by the same row, or under the same id from elsewhere by another import at the same time.</summary>
    private Task<AppendOutcome> OpenAsync(RecordedEvent recorded, ImportRowsAccepted import, AcceptedRow row, CancellationToken cancellationToken)
    {
        var metadata = new CommandMetadata(recorded.Actor, recorded.Side, recorded.Envelope.Metadata.CorrelationId, CausationId: recorded.Id.ToString());
        var command = new CommandAppend(
            DerivedId.From(import.ImportId, $"{Name} {row.Row}"), Fingerprint.Of(Name, row.ItemId), Sender, "null"u8.ToArray(), EventsOf(import, row), import.BegunAt, metadata);
        var streamType = import.Kind == ItemKind.Idea ? Idea.StreamType : PainPoint.StreamType;
        return store.AppendAsync(new StreamAppend(new StreamKey(recorded.Stream.Tenant, row.ItemId), streamType, ExpectedVersion: 0, [command]), cancellationToken);
    }

    private async Task NoteAsync(StreamKey import, int done, CancellationToken cancellationToken)
    {
        Sql statement = $"update transfer.imports set done = greatest(done, {done}) where tenant = {import.Tenant} and id = {import.Id}";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = statement.On(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
