namespace CoInnovation.Api.Transfer.Items;

/// <summary>Every column that exports and webhooks have, in the order of the file. New ones come last, one line each: spreadsheets refer to columns by their place.</summary>
internal static class ItemColumns
{
    public static readonly IReadOnlyList<ItemColumn> OfPainPoints = [.. Shared(), new("ideas", "ideas(first: 100).nodes.id")];

    public static readonly IReadOnlyList<ItemColumn> OfIdeas = [.. Shared(), new("question", "question"), new("painPoints", "painPoints(first: 100).nodes.id")];

    private static IEnumerable<ItemColumn> Shared() =>
    [
        new("id", "id"),
        new("text", "text"),
        new("status", "status"),
        new("statusReason", "statusReason"),
        new("side", "side"),
        new("organizationId", "organization.id"),
        new("organization", "organization.name"),
        new("theme", "theme"),
        new("workshopId", "workshop.id"),
        new("workshop", "workshop.title"),
        new("keptAt", "keptAt"),
        new("dots", "votes.dots"),
        new("consensus", "votes.consensus"),
        new("divided", "votes.divided"),
        .. new[] { "VENDOR", "CUSTOMER", "PARTNER" }.SelectMany(side => new[] { "dots", "agree", "disagree", "pass" }
            .Select(number => new ItemColumn($"{side.ToLowerInvariant()}{char.ToUpperInvariant(number[0])}{number[1..]}", $"votes.sides[{side}].{number}"))),
    ];
}
