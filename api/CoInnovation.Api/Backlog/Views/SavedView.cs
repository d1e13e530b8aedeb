using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.Backlog.Views;

/// <summary>Something that happened to a saved view of the product team.</summary>
public abstract record SavedViewEvent;

/// <summary>It was saved, for the first time or anew.</summary>
/// <param name="ViewId">The view.</param>
/// <param name="Name">What the team calls it.</param>
/// <param name="Kind">What it lists.</param>
/// <param name="Query">The page's query string: filters and order as people see them in the address.</param>
/// <param name="Layout">How it lists them.</param>
/// <param name="SavedAt">When.</param>
public sealed record ViewSaved(Guid ViewId, Sealed Name, ViewKind Kind, Sealed Query, ViewLayout Layout, DateTimeOffset SavedAt) : SavedViewEvent;

public sealed record ViewRenamed(Sealed Name, DateTimeOffset RenamedAt) : SavedViewEvent;

public sealed record ViewRemoved(DateTimeOffset RemovedAt) : SavedViewEvent;

/// <summary>What a view lists.</summary>
public enum ViewKind
{
    Ideas,
    PainPoints,
}

/// <summary>How a view lists it.</summary>
public enum ViewLayout
{
    Table,
    Board,
    Matrix,
}

/// <summary>What decisions about a saved view rest on: its last saved form, null while there is none.</summary>
public sealed record SavedView(ViewSaved? Saved)
{
    public const string StreamType = "saved_view";

    public static readonly SavedView None = new(Saved: null);

    /// <summary>The stream's id follows from the view's: whatever else has the id that a client chose, the two never meet.</summary>
    public static Guid StreamOf(Guid viewId) => DerivedId.From(viewId, StreamType);

    public static NotFoundException NotFound() => new("VIEW_NOT_FOUND", "There is no such view any more. Load the page again.", ["viewId"]);

    public SavedView Apply(SavedViewEvent happened) => happened switch
    {
        ViewSaved e => new SavedView(e),
        ViewRenamed e => new SavedView(Saved! with { Name = e.Name }),
        ViewRemoved => None,
        _ => throw new InvalidOperationException($"A saved view does not know {happened.GetType().Name}."),
    };
}
