using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;

namespace CoInnovation.Tests.Workshops;

/// <summary>What the web client's reducers are held to: feeds of events as they go over the wire, and the slices that they fold into.</summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Pretty = new(WireJson.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<Type, string> Names { get; } = Registered().All.ToDictionary(type => type.Type, type => type.Alias);

    public static string Of(string name, Room room, string viewer)
    {
        var participant = room.Board.Participants.Single(one => one.Name.Text == viewer).ParticipantId;
        return JsonSerializer.Serialize(
            new JsonObject
            {
                ["name"] = name,
                ["feeds"] = new JsonObject
                {
                    ["workshop"] = Feed(room, Audience.Workshop),
                    ["own"] = Feed(room, Audience.Own(participant)),
                    ["facilitators"] = Feed(room, Audience.Facilitators),
                },
                ["slices"] = new JsonObject
                {
                    ["workshop"] = Json(room.Board),
                    ["own"] = Json(room.State.SeatOf(participant).Slice),
                    ["facilitators"] = Json(room.State.Facilitators.Slice),
                },
                ["votes"] = Votes(room.Board),
            },
            Pretty).ReplaceLineEndings("\n") + "\n";
    }

    private static EventTypes Registered()
    {
        var types = new EventTypes();
        new WorkshopsModule().AddEvents(types);
        return types;
    }

    private static JsonArray Feed(Room room, string feed) =>
        [.. room.History.Where(happened => Audience.FeedOf(happened) == feed).Select(JsonNode (happened) => new JsonObject
        {
            ["type"] = Names[happened.GetType()],
            ["at"] = Json(room.Now),
            ["data"] = Json((object)happened),
        })];

    /// <summary>On what a vote in each step would be where nobody chooses.</summary>
    private static JsonArray Votes(WorkshopBoard board) =>
        [.. board.Agenda.SelectMany(step => Enum.GetValues<VotingMethod>().Select(JsonNode (method) => new JsonObject
        {
            ["stepId"] = step.StepId,
            ["method"] = Json(method),
            ["cardIds"] = Json(WrittenLast.CardsFor(board, step, method)),
        }))];

    private static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value, WireJson.Options)!;
}
