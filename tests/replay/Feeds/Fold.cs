using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoInnovation.Replay.Feeds;

/// <summary>
/// What each event of a replayed workshop does to its feed's slice, written from the documented wire format alone, so that it can disagree with the server's
/// own reducer. An event that no replay causes is an error here, not something to skip.
/// </summary>
public static class Fold
{
    private static readonly string[] OwnCard = ["cardId", "stepId", "kind", "text", "answers", "writtenAt", "group"];

    public static void Apply(JsonObject slice, string type, JsonElement data)
    {
        var fields = JsonObject.Create(data)!;
        switch (type)
        {
            case "step_started":
                var started = Set(Step(slice, fields), "state", "RUNNING", "endsAt", Take(fields, "endsAt"), "remainingSeconds", null);
                Set(slice, "currentStepId", Text(started, "stepId"), "startedAt", slice["startedAt"]?.DeepClone() ?? Take(fields, "startedAt"), "state", "LIVE");
                break;
            case "step_added":
                var step = Set(fields["step"]!.DeepClone().AsObject(), "state", "PLANNED", "endsAt", null, "remainingSeconds", null, "cardCount", 0, "hiddenCardCount", 0, "doneCount", 0, "doneParticipantIds", new JsonArray(), "sheetRound", 1, "collection", null);
                var agenda = List(slice, "agenda");
                agenda.Insert(Text(fields, "afterStepId") is { } after ? agenda.IndexOf(ById(agenda, "stepId", after)) + 1 : agenda.Count, step);
                break;
            case "step_ended":
                Set(Step(slice, fields), "state", "ENDED", "endsAt", null, "remainingSeconds", null);
                if (Text(slice, "currentStepId") == Text(fields, "stepId"))
                    slice["currentStepId"] = null;
                break;
            case "participant_joined":
                List(slice, "participants").Add(Set(fields, "present", true));
                break;
            case "cards_counted":
                Set(Step(slice, fields), "cardCount", Take(fields, "written"), "hiddenCardCount", Take(fields, "hidden"));
                break;
            case "card_revealed":
                List(slice, "cards").Add(Set(fields, "kept", false, "details", Take(fields, "details") ?? new JsonArray()));
                break;
            case "voting_round_opened":
                List(slice, "votingRounds").Add(Set(fields, "open", true, "voterCount", 0, "results", null));
                break;
            case "cards_put_to_vote":
                foreach (var card in List(fields, "cardIds"))
                    List(Round(slice, fields), "cardIds").Add(card!.DeepClone());
                break;
            case "voters_counted":
                Set(Round(slice, fields), "voterCount", Take(fields, "voters"));
                break;
            case "voting_round_closed":
                Set(Round(slice, fields), "open", false, "results", Take(fields, "results"));
                break;
            case "card_kept":
                ById(List(slice, "cards"), "cardId", Text(fields, "cardId")!)["kept"] = true;
                break;
            case "workshop_closed":
                Set(slice, "state", "CLOSED", "closedAt", Take(fields, "closedAt"), "followUpOn", Take(fields, "followUpOn"));
                break;
            case "card_written":
                var written = new JsonObject(OwnCard.Select(key => KeyValuePair.Create(key, Take(fields, key))));
                List(slice, "cards").Add(Set(written, "details", Take(fields, "details") ?? new JsonArray()));
                break;
            case "ballot_cast":
                Cast(List(slice, "ballots"), fields);
                break;
            case "join_code_issued":
                Set(slice, "joinCode", Take(fields, "code"), "generation", Take(fields, "generation"));
                break;
            default:
                throw new InvalidDataException($"A replay causes no {type}: {data}");
        }
    }

    private static void Cast(JsonArray ballots, JsonObject cast)
    {
        var ballot = ballots.FirstOrDefault(entry => Text(entry!.AsObject(), "roundId") == Text(cast, "roundId"))?.AsObject();
        if (ballot is null)
            ballots.Add(ballot = new JsonObject { ["roundId"] = Take(cast, "roundId"), ["entries"] = new JsonArray() });
        var entries = List(ballot, "entries");
        var entry = entries.FirstOrDefault(entry => Text(entry!.AsObject(), "cardId") == Text(cast, "cardId"))?.AsObject();
        if (entry is null)
            entries.Add(new JsonObject { ["cardId"] = Take(cast, "cardId"), ["dots"] = null, ["choice"] = Take(cast, "choice") });
        else
            entry["choice"] = Take(cast, "choice");
    }

    private static JsonObject Step(JsonObject board, JsonObject fields) => ById(List(board, "agenda"), "stepId", Text(fields, "stepId")!);

    private static JsonObject Round(JsonObject board, JsonObject fields) => ById(List(board, "votingRounds"), "roundId", Text(fields, "roundId")!);

    private static JsonObject ById(JsonArray list, string key, string id) =>
        list.FirstOrDefault(item => string.Equals(Text(item!.AsObject(), key), id, StringComparison.Ordinal))?.AsObject()
        ?? throw new InvalidDataException($"An event names {key} {id}, which is not there.");

    private static JsonArray List(JsonObject node, string key) => node[key]!.AsArray();

    private static string? Text(JsonObject node, string key) => node[key]?.GetValue<string>();

    /// <summary>Moves a value out, because a node has one parent only.</summary>
    private static JsonNode? Take(JsonObject node, string key) => node.Remove(key, out var value) ? value : null;

    private static JsonObject Set(JsonObject node, params ReadOnlySpan<object?> pairs)
    {
        for (var index = 0; index < pairs.Length; index += 2)
        {
            node[(string)pairs[index]!] = pairs[index + 1] switch
            {
                null => null,
                JsonNode value => value,
                bool value => value,
                int value => value,
                string value => value,
                var other => throw new ArgumentException($"{other} is no JSON value.", nameof(pairs)),
            };
        }
        return node;
    }
}
