using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>A row that is good, and new.</summary>
public sealed record NewRow(
    int Row, Guid ItemId, string? ExternalId, string Text, string? Status, string? StatusReason, Side? Side, Guid? OrganizationId, string? Organization, string? Theme, string? Question, IReadOnlyList<string> Tags)
{
    /// <summary>What is said of a pain point beside its statement; null if nothing is.</summary>
    public RowDetails? Details { get; init; }
}

/// <summary>
/// Accepts a file whose rows are all good. From here on it is certain to be imported as a whole: the rows are in the log, and what opens their items goes on after
/// every crash. The import's id is the command's.
/// </summary>
public sealed record BeginImport(Guid CommandId, ItemKind Kind, int RowCount, IReadOnlyList<NewRow> Rows) : ICommand, IMadeOf
{
    /// <summary>The file: once its rows are there, it makes another command than before.</summary>
    public required SentFile File { get; init; }

    object IMadeOf.Sent => File;

    private const int RowsOfAnEvent = 100;

    public static Decision Decide(BeginImport command, ImportState import, CommandContext context)
    {
        if (import.IsBegun)
        {
            throw InvalidInputException.IdTaken("commandId");
        }

        var accepted = command.Rows.Chunk(RowsOfAnEvent).Select((rows, index) => new NewEvent(new ImportRowsAccepted(
            command.CommandId, command.Kind, index * RowsOfAnEvent, [.. rows.Select(Accepted)], context.Now)));
        return new Decision([new NewEvent(new ImportBegun(command.CommandId, command.Kind, command.RowCount, command.Rows.Count, context.Now)), .. accepted]);
    }

    private static AcceptedRow Accepted(NewRow row) => new(
        row.Row, row.ItemId, Seal(row.ExternalId), Seal(row.Text)!, row.Status, Seal(row.StatusReason), row.Side, row.OrganizationId,
        row.Organization is { } name ? Sealed.Of(row.OrganizationId!.Value, name) : null, Seal(row.Theme), Seal(row.Question), [.. row.Tags.Select(tag => Seal(tag)!)], row.Details?.Seal(row.Text));

    internal static Sealed? Seal(string? text) => text is null ? null : Sealed.Of(ProductTeam.OwnerId, text);
}

/// <summary>What somebody uploaded.</summary>
/// <param name="Kind">What its rows are to become.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal digits.</param>
public sealed record SentFile(ItemKind Kind, string Hash);

/// <summary>What decisions about an import rest on.</summary>
public sealed record ImportState(bool IsBegun)
{
    public const string StreamType = "import";
}
