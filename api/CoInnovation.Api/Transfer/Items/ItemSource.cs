using CoInnovation.Api.Backlog.Items;

namespace CoInnovation.Api.Transfer.Items;

/// <summary>What the kinds are called: in addresses, and in queries.</summary>
internal sealed record ItemSource(ItemKind Kind, string Slug, string One, string Many, string Filter, string Order, IReadOnlyList<ItemColumn> Columns)
{
    public static readonly ItemSource PainPoints = new(ItemKind.PainPoint, "pain-points", "painPoint", "painPoints", "PainPointFilter", "PainPointOrder", ItemColumns.OfPainPoints);

    public static readonly ItemSource Ideas = new(ItemKind.Idea, "ideas", "idea", "ideas", "IdeaFilter", "IdeaOrder", ItemColumns.OfIdeas);

    public static ItemSource Of(ItemKind kind) => kind == ItemKind.Idea ? Ideas : PainPoints;

    public static ItemSource? BySlug(string slug) => slug == Ideas.Slug ? Ideas : slug == PainPoints.Slug ? PainPoints : null;

    /// <summary>What is asked of each item.</summary>
    public string Selection { get; } = string.Join(' ', Columns.Select(column => column.Selection));
}
