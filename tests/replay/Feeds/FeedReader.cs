using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoInnovation.Replay.Feeds;

/// <summary>One feed as one client has it: a cursor and the slice folded up to it. Called from one connection's reader at a time.</summary>
/// <param name="folds">False: only the cursor is held, for events that no replay causes.</param>
public sealed class FeedReader(string feed, bool folds = true)
{
    private readonly Lock gate = new();
    private readonly List<(long Sequence, TaskCompletionSource Reached)> waiters = [];
    private JsonObject? slice;

    public string Feed { get; } = feed;

    public long Sequence { get; private set; }

    /// <summary>What went wrong: gaps, events that cannot be folded.</summary>
    public IReadOnlyList<string> Faults => faults;

    private readonly List<string> faults = [];

    /// <summary>Takes a feed's part of the answer to Subscribe.</summary>
    /// <returns>The events that were new.</returns>
    public IReadOnlyList<FeedEvent> Begin(JsonElement answer)
    {
        lock (gate)
        {
            var sequence = answer.GetProperty("sequence").GetInt64();
            if (answer.TryGetProperty("slice", out var whole) && whole.ValueKind == JsonValueKind.Object)
            {
                slice = JsonObject.Create(whole);
                Advance(sequence);
                return [];
            }
            var events = answer.TryGetProperty("events", out var missed) && missed.ValueKind == JsonValueKind.Array ? [.. missed.EnumerateArray()] : Array.Empty<JsonElement>();
            var news = Apply(sequence - events.Length + 1, events);
            if (Sequence != sequence)
                faults.Add($"{Feed}: resumed at {Sequence} although the feed is at {sequence}");
            return news;
        }
    }

    /// <summary>Takes a frame: skips what is known, folds what is next, and reports a gap.</summary>
    public IReadOnlyList<FeedEvent> Take(JsonElement frame)
    {
        lock (gate)
            return Apply(frame.GetProperty("first").GetInt64(), frame.GetProperty("events").EnumerateArray());
    }

    /// <summary>Completes when the client has this event.</summary>
    public Task ReachAsync(long sequence)
    {
        lock (gate)
        {
            if (Sequence >= sequence)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((sequence, reached));
            return reached.Task;
        }
    }

    /// <summary>Null if the folded slice is the given one, otherwise where they first differ.</summary>
    public string? DifferenceTo(JsonElement snapshot)
    {
        lock (gate)
            return Difference(Feed, slice, JsonObject.Create(snapshot.GetProperty("slice")));
    }

    private static string? Difference(string path, JsonNode? folded, JsonNode? expected) => (folded, expected) switch
    {
        (JsonObject one, JsonObject other) => one.Select(field => field.Key).Union(other.Select(field => field.Key)).Select(key => Difference($"{path}.{key}", one[key], other[key])).FirstOrDefault(found => found is not null),
        (JsonArray one, JsonArray other) when one.Count == other.Count => one.Select((item, index) => Difference($"{path}[{index}]", item, other[index])).FirstOrDefault(found => found is not null),
        _ => JsonNode.DeepEquals(folded, expected) ? null : $"{path}: folded {folded?.ToJsonString() ?? "null"}, snapshot {expected?.ToJsonString() ?? "null"}",
    };

    private List<FeedEvent> Apply(long first, IEnumerable<JsonElement> events)
    {
        var news = new List<FeedEvent>();
        var at = first - 1;
        foreach (var one in events)
        {
            at++;
            if (at <= Sequence)
                continue;
            if (at != Sequence + 1)
                faults.Add($"{Feed}: {at} came after {Sequence}");
            var type = one.GetProperty("type").GetString()!;
            var data = one.GetProperty("data");
            try
            {
                if (folds)
                    Fold.Apply(slice ?? throw new InvalidDataException("An event came before the snapshot."), type, data);
            }
            catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or NullReferenceException or KeyNotFoundException)
            {
                faults.Add($"{Feed}: {type} at {at}: {fault.Message}");
            }
            Advance(at);
            news.Add(new FeedEvent(Feed, type, data));
        }
        return news;
    }

    private void Advance(long sequence)
    {
        Sequence = sequence;
        foreach (var waiter in waiters.Where(waiter => waiter.Sequence <= sequence))
            waiter.Reached.TrySetResult();
        waiters.RemoveAll(waiter => waiter.Sequence <= sequence);
    }
}

/// <summary>An event that is new to a client.</summary>
public readonly record struct FeedEvent(string Feed, string Type, JsonElement Data);
