using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoInnovation.Tests.Support;

/// <summary>A browser without a page: it keeps its cookie, says from which seat it acts, and gives every command an id.</summary>
public sealed class Guest(HttpClient client, CookieJar cookies)
{
    /// <summary>What a socket that this browser opens carries along.</summary>
    public string Cookies => cookies.HeaderFor(client.BaseAddress!);

    /// <summary>The seat it acts from; null leaves the choice to the server.</summary>
    public Guid? ParticipantId { get; set; }

    /// <summary>As browsers tell it; null: not at all.</summary>
    public string? Language { get; init; }

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    public Task<string> Scenario(Action<Scenario> describe)
    {
        var scenario = new Scenario();
        describe(scenario);
        if (ParticipantId is { } participantId)
        {
            scenario.WithRequestHeader("CoInnovation-Participant", participantId.ToString());
        }

        if (Language is not null)
        {
            scenario.WithRequestHeader("Accept-Language", Language);
        }

        return scenario.RunAsync(client, Canceled);
    }

    /// <summary>A query without errors: its data.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var answer = await AnswerAsync(query, variables);
        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The whole answer, with its errors.</summary>
    public async Task<JsonElement> AnswerAsync(string query, object? variables = null)
    {
        var body = await Scenario(_ => _.Post.Url("/graphql").Json(new { query, variables }));
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>A command that must succeed: its payload.</summary>
    public async Task<JsonElement> SendAsync(string command, object input, string select = "workshop { id }")
    {
        var payload = await PayloadAsync(command, input, select);
        payload.GetProperty("errors").EnumerateArray().ShouldBeEmpty(payload.ToString());
        return payload;
    }

    /// <summary>A command that must be refused, by its rules or before it is looked at: the code.</summary>
    public async Task<string> RefusedAsync(string command, object input, string select = "workshop { id }")
    {
        var answer = await CommandAsync(command, input, select);
        return answer.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Single().GetProperty("extensions").GetProperty("code").GetString()!
            : answer.GetProperty("data").GetProperty(command).GetProperty("errors").EnumerateArray().Single().GetProperty("code").GetString()!;
    }

    public async Task<JsonElement> PayloadAsync(string command, object input, string select)
    {
        var answer = await CommandAsync(command, input, select);
        answer.TryGetProperty("errors", out _).ShouldBeFalse(answer.ToString());
        return answer.GetProperty("data").GetProperty(command);
    }

    public async Task<Guid> JoinAsync(string name, string? secret = null, string? code = null, string? side = null)
    {
        ParticipantId = null;
        var participantId = NewId();
        await SendAsync("joinWorkshop", new { participantId, name, secret, code, side }, "workshop { id } participant { id }");
        ParticipantId = participantId;
        return participantId;
    }

    /// <summary>A command's whole answer.</summary>
    public Task<JsonElement> CommandAsync(string command, object input, string select)
    {
        var type = char.ToUpperInvariant(command[0]) + command[1..];
        var fields = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        fields.TryAdd("commandId", JsonValue.Create(NewId()));
        return AnswerAsync(
            $"mutation($input: {type}Input!) {{ {command}(input: $input) {{ {select} errors {{ __typename code message path }} }} }}", new { input = fields });
    }
}
