using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Api.Transfer.Items;

/// <summary>Reads items for somebody, with all their columns, by the API itself.</summary>
internal sealed class ItemReader(InnerGraph graph)
{
    private const int PageSize = 100;

    /// <summary>One item; null if there is none that the principal may see.</summary>
    public async Task<JsonElement?> FindAsync(ItemSource source, Guid id, Principal principal, CancellationToken cancellationToken)
    {
        var query = $"query($id: ID!) {{ item: {source.One}(id: $id) {{ {source.Selection} }} }}";
        var item = (await graph.AskAsync(query, JsonSerializer.SerializeToElement(new { id }), principal, cancellationToken)).GetProperty("item");
        return item.ValueKind == JsonValueKind.Null ? null : item;
    }

    /// <summary>All items that the filter and the order ask for, page by page, however many there are.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JsonElement>> PagesAsync(
        ItemSource source, JsonNode? where, JsonNode? order, Principal principal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = $$"""
            query($after: String, $where: {{source.Filter}}, $order: [{{source.Order}}!]) {
              items: {{source.Many}}(first: {{PageSize}}, after: $after, where: $where, order: $order) {
                nodes { {{source.Selection}} } pageInfo { hasNextPage endCursor }
              }
            }
            """;
        string? after = null;
        do
        {
            var variables = JsonSerializer.SerializeToElement(new { after, where, order });
            var items = (await graph.AskAsync(query, variables, principal, cancellationToken)).GetProperty("items");
            yield return [.. items.GetProperty("nodes").EnumerateArray()];
            var page = items.GetProperty("pageInfo");
            after = page.GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
    }
}
