using System.Text.Json;
using CoInnovation.Replay.Conversations;

namespace CoInnovation.Replay.Checks;

/// <summary>What the product says about one card; hidden sides are left out.</summary>
public sealed record ReportedResult(Guid Card, double? Consensus, IReadOnlyDictionary<Side, SideTally> Sides)
{
    /// <summary>Reads a <c>CardResult</c> of GraphQL, or a result of the board, which has <c>cardId</c> instead of a card.</summary>
    public static ReportedResult OfRound(JsonElement result) => new(
        result.TryGetProperty("cardId", out var id) ? id.GetGuid() : result.GetProperty("card").GetProperty("id").GetGuid(),
        Number(result.GetProperty("consensus")),
        Tallies(result.GetProperty("sides").EnumerateArray().Where(side => !side.GetProperty("hidden").GetBoolean())));

    /// <summary>Reads a pain point or an idea with its <c>votes</c>.</summary>
    public static ReportedResult OfItem(JsonElement item) => new(
        item.GetProperty("id").GetGuid(),
        Number(item.GetProperty("votes").GetProperty("consensus")),
        Tallies(item.GetProperty("votes").GetProperty("sides").EnumerateArray()));

    private static Dictionary<Side, SideTally> Tallies(IEnumerable<JsonElement> sides) => sides.ToDictionary(
        side => Enum.Parse<Side>(side.GetProperty("side").GetString()!, ignoreCase: true),
        side => new SideTally(side.GetProperty("agree").GetInt32(), side.GetProperty("disagree").GetInt32(), side.GetProperty("pass").GetInt32()));

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetDouble();
}
