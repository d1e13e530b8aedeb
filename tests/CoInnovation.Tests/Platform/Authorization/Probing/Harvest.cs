using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.GraphQL.TypeSystem;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>All ids of the world by their kinds, and who was shown which of them: what somebody asks for with everything that the schema has.</summary>
/// <param name="operations">What can be asked.</param>
/// <param name="heard">Told of each answer.</param>
/// <param name="without">Fields whose names begin so are not asked for.</param>
internal sealed class Harvest(IReadOnlyList<Operation> operations, Action<string, Answer>? heard = null, string? without = null)
{
    private const int Deepest = 3;

    /// <summary>Groups stand in the order of what they have in common: where that is a random id, two installations have each its own order.</summary>
    private static readonly string[] OrderedByIds = ["ORGANIZATION", "WORKSHOP"];

    /// <summary>How deep each operation can be asked before it costs too much.</summary>
    private static readonly ConcurrentDictionary<string, int> Depths = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Kind, Guid Id), ConcurrentDictionary<string, int>> _seen = [];

    public async Task GatherAsync(Prober prober)
    {
        var queries = operations.Where(operation => operation.Verb == "query").ToList();
        foreach (var operation in queries.Where(operation => operation.Field.Arguments.Values.All(argument => !argument.IsRequired)))
        {
            await AskAsync(prober, operation, "", operation.Variables(varied: null, Guid.Empty, _ => Guid.Empty, Guid.Empty));
        }

        // Whatever one thing can be asked for by its id.
        foreach (var operation in queries.Where(operation => operation.Field.Arguments.Values.Count(argument => argument.IsRequired) == 1))
        {
            foreach (var place in operation.Places.Where(place => place.Path is ["id"]))
            {
                foreach (var id in OwnOf(prober, place.Kinds).ToList())
                {
                    await AskAsync(prober, operation, $"{id}", operation.Variables(place, id, _ => Guid.Empty, Guid.Empty));
                }
            }
        }
    }

    /// <summary>Looks for words wherever that can be done, and counts by whatever can be counted by.</summary>
    public async Task LookAsync(Prober prober, IReadOnlyList<string> words)
    {
        foreach (var operation in operations.Where(operation => operation.Verb == "query"))
        {
            if (operation.Field.Arguments.ContainsKey("text"))
            {
                foreach (var word in words)
                {
                    await AskAsync(prober, operation, word, new JsonObject { ["text"] = word });
                }
            }

            if (operation.Field.Arguments.TryGetValue("by", out var by))
            {
                foreach (var dimension in ((EnumType)by.Type.Named).Values.Keys.Except(OrderedByIds, StringComparer.Ordinal))
                {
                    await AskAsync(prober, operation, dimension, new JsonObject { ["by"] = new JsonArray(dimension) });
                }
            }
        }
    }

    /// <summary>Somebody was told this id when they made the thing.</summary>
    public void Learn(string prober, string kind, Guid id) => _seen.GetOrAdd((kind, id), _ => new(StringComparer.Ordinal)).TryAdd(prober, _seen.Count);

    /// <summary>The ids of these kinds that somebody was shown, in the order in which they were.</summary>
    public IEnumerable<Guid> OwnOf(Prober prober, IReadOnlyList<string> kinds) => _seen
        .Where(one => kinds.Contains(one.Key.Kind) && prober.Knowing.Any(one.Value.ContainsKey)).OrderBy(one => one.Value[prober.Knowing.Last(one.Value.ContainsKey)]).Select(one => one.Key.Id);

    /// <summary>An id of each sort that somebody was not shown: those that the same people were shown are of one sort.</summary>
    public IReadOnlyList<Guid> ForeignTo(Prober prober, IReadOnlyList<string> kinds, int most, int turn)
    {
        HashSet<Guid> known = [.. _seen.Where(one => prober.Knowing.Any(one.Value.ContainsKey)).Select(one => one.Key.Id)];
        List<Guid> sorts = [.. _seen.Where(one => kinds.Contains(one.Key.Kind) && !known.Contains(one.Key.Id))
            .GroupBy(one => $"{one.Key.Kind} {string.Join(',', one.Value.Keys.Order(StringComparer.Ordinal))}").OrderBy(sort => sort.Key, StringComparer.Ordinal)
            .Select(sort => sort.Select(one => one.Key.Id).Order().ElementAt(turn % sort.Count()))];
        return [.. Enumerable.Range(0, Math.Min(most, sorts.Count)).Select(step => sorts[(turn + (step * Math.Max(1, sorts.Count / most))) % sorts.Count]).Distinct()];
    }

    public IEnumerable<string> KindsFound => _seen.Keys.Select(one => one.Kind).Distinct().Order(StringComparer.Ordinal);

    private async Task AskAsync(Prober prober, Operation operation, string what, JsonObject variables)
    {
        for (var depth = Depths.GetValueOrDefault(operation.ToString(), Deepest); ; depth--)
        {
            var answer = await prober.AskAsync(operation.Document(depth, without), variables);
            if (depth > 0 && (answer.Body.Contains("COST", StringComparison.Ordinal) || answer.Body.Contains("LIMIT", StringComparison.Ordinal)))
            {
                continue;
            }

            Depths[operation.ToString()] = depth;
            Judge.Canaries(prober, $"{operation} {what}", answer);
            heard?.Invoke($"{operation} {what}", answer);
            using var json = JsonDocument.Parse(answer.Body);
            Gather(prober, json.RootElement);
            return;
        }
    }

    private void Gather(Prober prober, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray())
            {
                Gather(prober, one);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("__typename", out var kind) && element.TryGetProperty("id", out var text) && text.ValueKind == JsonValueKind.String && Guid.TryParse(text.GetString(), out var id))
            {
                Learn(prober.Name, kind.GetString()!, id);
            }

            foreach (var member in element.EnumerateObject())
            {
                Gather(prober, member.Value);
            }
        }
    }
}
