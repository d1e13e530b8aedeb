using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>Somebody who asks for ids: what they come with, and which of the texts in the world they may see.</summary>
internal sealed class Prober(string name, HttpClient client, string? cookie, string? bearer, Guid? seat, Func<string, bool> maySee, string? creator = null)
{
    /// <summary>Headers that say when, and nothing about what.</summary>
    private static readonly HashSet<string> OfTheMoment = new(StringComparer.OrdinalIgnoreCase) { "Date", "traceparent" };

    public string Name => name;

    /// <summary>Whoever has the same may the same, of what is theirs; null: nobody else may.</summary>
    public string? Role { get; init; }

    /// <summary>Those whose things are theirs: a token's are its creator's, whatever it may be used for.</summary>
    public IReadOnlyList<string> Knowing { get; } = creator is null ? [name] : [name, creator];

    public bool IsProductTeam => Knowing.Contains(ProbedWorld.ProductTeam);

    public bool IsFacilitator => name.EndsWith(ProbedWorld.Facilitator, StringComparison.Ordinal);

    /// <summary>The workshop in which the name of the organization that they own stands confirmed; null if there is none.</summary>
    public string? OwnNameIn { get; init; }

    public Guid? Seat => seat;

    public string? Cookie => cookie;

    public string? Bearer => bearer;

    /// <summary>The same caller, who says that they act from another seat.</summary>
    public Prober Naming(Guid other) => new(name, client, cookie, bearer, other, maySee, creator) { Role = Role, OwnNameIn = OwnNameIn };

    /// <summary>May texts of this kind stand in an answer to them?</summary>
    public bool MaySee(string scope) => maySee(scope);

    public async Task<Answer> AskAsync(string document, JsonObject variables, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new JsonObject { ["query"] = document, ["variables"] = variables.DeepClone() }) };
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await SendAsync(request);
    }

    public async Task<Answer> GetAsync(HttpMethod method, string url)
    {
        using var request = new HttpRequestMessage(method, url);
        if (method != HttpMethod.Get)
        {
            request.Content = JsonContent.Create(new JsonObject());
        }

        return await SendAsync(request);
    }

    /// <summary>The first bytes of an answer that may go on for ever; null if none come in time.</summary>
    public async Task<Answer?> ListenAsync(string document, JsonObject variables, TimeSpan patience)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new JsonObject { ["query"] = document, ["variables"] = variables.DeepClone() }) };
            request.Headers.Accept.ParseAdd("text/event-stream");
            return await SendAsync(request, enough.Token);
        }
        catch (Exception given) when (given is OperationCanceledException or HttpRequestException && enough.IsCancellationRequested && !TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken? until = null)
    {
        var canceled = until ?? TestContext.Current.CancellationToken;
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
            request.Headers.Add("Origin", "http://localhost");
        }

        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        if (seat is { } participantId)
        {
            request.Headers.Add("CoInnovation-Participant", participantId.ToString());
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, canceled);
        var body = await response.Content.ReadAsStringAsync(canceled);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => !OfTheMoment.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return new Answer((int)response.StatusCode, string.Join('\n', headers), body);
    }
}

/// <summary>All of an answer that could tell something.</summary>
internal sealed record Answer(int Status, string Headers, string Body)
{
    /// <summary>The same with the id that was asked for taken out.</summary>
    public Answer Without(Guid id) => new(Status, Mask(Headers, id), Mask(Body, id));

    private static string Mask(string text, Guid id) => text.Replace(id.ToString(), "<id>", StringComparison.OrdinalIgnoreCase).Replace(id.ToString("N"), "<id>", StringComparison.OrdinalIgnoreCase);
}
