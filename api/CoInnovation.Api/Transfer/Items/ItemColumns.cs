namespace CoInnovation.Api.Transfer.Items;

/// <summary>Every column that exports and webhooks have, in the order of the file. New ones come last, one line each: spreadsheets refer to columns by their place.</summary>
internal static class ItemColumns
{
    private static readonly string[] Sides = ["VENDOR", "CUSTOMER", "PARTNER"];

    private static readonly string[] Numbers = ["dots", "agree", "disagree", "pass"];

    public static readonly IReadOnlyList<ItemColumn> OfPainPoints =
    [
        .. Shared(),
        new("ideas", "ideas(first: 100).nodes.id"),
        new("submitted", "submitted"),
        new("addedBy", "addedBy"),
        new("whoHasIt", "whoHasIt"),
        new("frequency", "frequency"),
        new("severity", "severity"),
        new("cost", "cost"),
        new("workaround", "workaround"),
        new("evidence", "evidence.url"),
        new("externalId", "externalId"),
    ];

    public static readonly IReadOnlyList<ItemColumn> OfIdeas =
    [
        .. Shared(),
        new("painPoints", "painPoints(first: 100).nodes.id"),
        new("question", "question"),
        new("externalId", "externalId"),
    ];

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
        new("tags", "tags"),
        new("supporterCount", "supporterCount"),
        new("organizationCount", "organizationCount"),
        new("meanSeverity", "meanSeverity"),
        new("commentCount", "commentCount"),
        new("dots", "votes.dots"),
        new("consensus", "votes.consensus"),
        new("divided", "votes.divided"),
        new("updatedAt", "updatedAt"),
        new("owner", "owner"),
        new("mergedInto", "mergedInto.id"),
        new("links", "links.url"),
        .. Sides.SelectMany(side => Numbers.Select(number => new ItemColumn(
            $"{side.ToLowerInvariant()}{char.ToUpperInvariant(number[0])}{number[1..]}", $"votes.sides[{side}].{number}"))),
    ];
}
