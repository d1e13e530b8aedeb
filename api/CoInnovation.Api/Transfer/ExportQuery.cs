using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Transfer.Items;

namespace CoInnovation.Api.Transfer;

/// <summary>
/// Which items in which order: <c>where</c> and <c>order</c> as in GraphQL, as JSON; or in short <c>status=NEW,UNDER_REVIEW</c>, <c>text=invoice</c>,
/// <c>order=-keptAt,dots</c>.
/// </summary>
internal sealed record ExportQuery(JsonNode? Where, JsonNode? Order)
{
    /// <summary>Short parameters for one of several values, and for a part of a text.</summary>
    private static readonly string[] Values = ["id", "status", "side", "workshopId", "organizationId"];

    private static readonly string[] Parts = ["text", "theme"];

    public static ExportQuery Of(IQueryCollection query, ItemSource source)
    {
        List<JsonNode> conditions = [];
        JsonNode? order = null;
        foreach (var (name, given) in query)
        {
            var value = given.ToString();
            switch (name)
            {
                case "where":
                    conditions.Add(Json(name, value));
                    break;
                case "order":
                    order = value.StartsWith('[') || value.StartsWith('{') ? Json(name, value) : Short(value);
                    break;
                case var field when Values.Contains(field, StringComparer.Ordinal):
                    conditions.Add(new JsonObject { [field] = new JsonObject { ["in"] = new JsonArray([.. value.Split(',').Select(one => JsonValue.Create(one.Trim()))]) } });
                    break;
                case var field when Parts.Contains(field, StringComparer.Ordinal):
                    conditions.Add(new JsonObject { [field] = new JsonObject { ["contains"] = value } });
                    break;
                default:
                    // Ignored, a slip of the pen would export everything.
                    throw new InvalidInputException(
                        "PARAMETER_UNKNOWN", $"An export of {source.Slug} knows no parameter '{name}'. Use where, order, {string.Join(", ", Values.Concat(Parts))}.", [name]);
            }
        }

        return new ExportQuery(conditions is [] ? null : new JsonObject { ["and"] = new JsonArray([.. conditions]) }, order);
    }

    private static JsonArray Short(string order) => new([.. order.Split(',').Select(key => key.Trim())
        .Select(key => new JsonObject { [key.TrimStart('-')] = key.StartsWith('-') ? "DESC" : "ASC" })]);

    private static JsonNode Json(string name, string value)
    {
        try
        {
            return JsonNode.Parse(value) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InvalidInputException("PARAMETER_INVALID", $"'{name}' is no JSON. Write it as the variable of a GraphQL query, and escape it for the address.", [name]);
        }
    }
}
