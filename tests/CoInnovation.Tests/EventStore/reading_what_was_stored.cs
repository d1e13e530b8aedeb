using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Backlog.Histories;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.EventStore;

/// <summary>
/// <c>stored-events.jsonl</c> holds a payload of each event as it was stored when its form was released, and is never written anew: whoever changes a form gives it a version and
/// an upcast. After a new event or version run this with <c>COINNOVATION_WRITE_CORPUS=1</c>, which adds what is missing and touches no line.
/// </summary>
public sealed class reading_what_was_stored
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "tests", "CoInnovation.Tests", "EventStore", "stored-events.jsonl");

    // As stored, but for sealed texts: their own form is in sealing_text.
    private static readonly JsonSerializerOptions Stored = Unsealed();

    [Fact]
    public async Task every_event_and_version_is_read_and_loses_nothing()
    {
        var types = GeneratedHistory.Registered().All.ToDictionary(type => type.StoredName, type => type.Type, StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("COINNOVATION_WRITE_CORPUS") == "1")
        {
            await AddMissingAsync(types);
        }

        var lines = await LinesAsync();

        types.Keys.Except(lines.Keys, StringComparer.Ordinal).ShouldBeEmpty("an event has no line yet");
        lines.Where(line => !types.ContainsKey(line.Key)).Select(line => line.Key).ShouldBeEmpty("what was stored under a name that nobody knows any more cannot be read");
        lines.Select(line => Fault(types[line.Key], line.Value)).OfType<string>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"text":"It is slow.","at":4}""", "Written: JsonException")]
    [InlineData("""{"words":"It is slow.","at":4,"tone":"LOUD"}""", "Written: tone is lost")]
    [InlineData("""{"words":"It is slow.","at":4,"by":{"id":1,"role":"GUEST"}}""", "Written: by.role is lost")]
    [InlineData("""{"words":"It is slow.","at":4}""", null)]
    public void a_changed_form_is_found(string stored, string? fault) => Fault(typeof(Written), JsonNode.Parse(stored)!).ShouldBe(fault);

    private static string? Fault(Type type, JsonNode stored)
    {
        try
        {
            var read = JsonSerializer.SerializeToNode(stored.Deserialize(type, Stored), type, Stored);
            return Lost(stored, read, "") is { } member ? $"{type.Name}: {member} is lost" : null;
        }
        catch (JsonException)
        {
            return $"{type.Name}: {nameof(JsonException)}";
        }
    }

    /// <summary>What stands in the first and not, or otherwise, in the second; members that came later are nobody's loss.</summary>
    private static string? Lost(JsonNode? stored, JsonNode? read, string path) => (stored, read) switch
    {
        (JsonObject before, JsonObject after) => before.Select(member => Lost(member.Value, after[member.Key], $"{path}.{member.Key}".TrimStart('.'))).FirstOrDefault(lost => lost is not null),
        (JsonArray before, JsonArray after) when before.Count == after.Count => before.Select((item, i) => Lost(item, after[i], $"{path}[{i}]")).FirstOrDefault(lost => lost is not null),
        _ => JsonNode.DeepEquals(stored, read) ? null : path,
    };

    private static async Task AddMissingAsync(Dictionary<string, Type> types)
    {
        var known = File.Exists(Corpus) ? await LinesAsync() : [];
        // The payload that says most: optional members are filled.
        var payloads = new GeneratedHistory(GeneratedHistory.Moves(seed: 20_261_128, count: 2_000)).Events
            .Select(happened => (Type: happened.Data.GetType(), Json: JsonSerializer.Serialize(happened.Data, happened.Data.GetType(), Stored)))
            .GroupBy(one => one.Type).ToDictionary(group => group.Key, group => group.MaxBy(one => one.Json.Length).Json);
        var added = types.Where(type => !known.ContainsKey(type.Key)).OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => $$"""{"type":"{{type.Key}}","data":{{payloads[type.Value]}}}""");
        await File.AppendAllTextAsync(Corpus, string.Concat(added.Select(line => line + "\n")), TestContext.Current.CancellationToken);
    }

    private static async Task<Dictionary<string, JsonNode>> LinesAsync() => (await File.ReadAllLinesAsync(Corpus, TestContext.Current.CancellationToken))
        .Select(line => JsonNode.Parse(line)!.AsObject()).ToDictionary(line => line["type"]!.GetValue<string>(), line => line["data"]!, StringComparer.Ordinal);

    private static JsonSerializerOptions Unsealed()
    {
        var options = new JsonSerializerOptions(EventJson.Options);
        options.Converters.Add(new ClearText());
        return options;
    }

    private sealed record Written(string Words, int At = 4, Author? By = null);

    private sealed record Author(int Id);

    private sealed class ClearText : JsonConverter<Sealed>
    {
        public override Sealed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Sealed.Of(Guid.Empty, reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
