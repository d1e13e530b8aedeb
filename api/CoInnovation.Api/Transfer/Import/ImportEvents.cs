using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Transfer.Import;

/// <summary>Something that happened to an import.</summary>
public abstract record ImportEvent;

/// <summary>All rows of a file were found good, and those that are new are to become items.</summary>
/// <param name="ImportId">The import, the stream's id.</param>
/// <param name="Kind">The kind of all its items.</param>
/// <param name="Rows">How many rows the file had.</param>
/// <param name="Created">How many of them are new.</param>
/// <param name="BegunAt">When.</param>
public sealed record ImportBegun(Guid ImportId, ItemKind Kind, int Rows, int Created, DateTimeOffset BegunAt) : ImportEvent;

/// <summary>Some of the new rows, few enough to be opened together.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Kind">The kind of the items.</param>
/// <param name="Before">How many came before these.</param>
/// <param name="Rows">These.</param>
/// <param name="BegunAt">When the import began.</param>
public sealed record ImportRowsAccepted(Guid ImportId, ItemKind Kind, int Before, IReadOnlyList<AcceptedRow> Rows, DateTimeOffset BegunAt) : ImportEvent;

/// <summary>One row, which becomes the item of this id. All that was typed is sealed. Details are what is said of a pain point beside its statement, if anything is.</summary>
public sealed record AcceptedRow(
    int Row,
    Guid ItemId,
    Sealed? ExternalId,
    Sealed Text,
    string? Status,
    Sealed? StatusReason,
    Side? Side,
    Guid? OrganizationId,
    Sealed? OrganizationName,
    Sealed? Theme,
    Sealed? Question,
    IReadOnlyList<Sealed> Tags,
    PainPointDetails? Details = null);
