using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CoInnovation.Replay.Surface;

/// <summary>A browser's view of the Api: one cookie jar, GraphQL over HTTP, plain pages.</summary>
public sealed class GraphQLSession : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly Action<string, string> tap;

    /// <param name="tap">Called with each request's and each reply's body, before anything else is done with the reply.</param>
    public GraphQLSession(Uri address, Action<string, string> tap)
    {
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, MaxConnectionsPerServer = 4, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(10) }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        http.DefaultRequestHeaders.Add("Accept", "application/graphql-response+json, application/json;q=0.9, */*;q=0.1");
        this.tap = tap;
    }

    /// <summary>The <c>Cookie</c> header for connections that are not this session's own, such as the hub's.</summary>
    public string Cookie => cookies.GetCookieHeader(http.BaseAddress!);

    /// <summary>Which of the session's seats acts.</summary>
    public void ActAs(Guid participant)
    {
        http.DefaultRequestHeaders.Remove("CoInnovation-Participant");
        http.DefaultRequestHeaders.Add("CoInnovation-Participant", participant.ToString());
    }

    public void Bearer(string secret) => http.DefaultRequestHeaders.Authorization = new("Bearer", secret);

    /// <summary>The reply's <c>data</c>; a request error throws, since nobody here sends malformed documents.</summary>
    public async Task<JsonElement> SendAsync(string document, object variables, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.Serialize(new { query = document, variables }, JsonSerializerOptions.Web);
        using var content = new StringContent(request, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        using var response = await http.PostAsync(new Uri("/graphql", UriKind.Relative), content, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        tap(request, body);
        using var reply = response.IsSuccessStatusCode || body.StartsWith('{') ? JsonDocument.Parse(body) : throw new HttpRequestException($"{(int)response.StatusCode}: {body}");
        return !reply.RootElement.TryGetProperty("errors", out _) && reply.RootElement.TryGetProperty("data", out var data)
            ? data.Clone()
            : throw new InvalidDataException($"GraphQL answered {(int)response.StatusCode} {body} to {request}");
    }

    /// <summary>Sends one mutation that takes <c>$input</c> and returns its payload.</summary>
    public async Task<Payload> CommandAsync(string mutation, object input, CancellationToken cancellationToken, string selection = "")
    {
        var name = char.ToUpperInvariant(mutation[0]) + mutation[1..];
        var data = await SendAsync(
            $"mutation {name}($input: {name}Input!) {{ {mutation}(input: $input) {{ {selection} errors {{ __typename code message path }} }} }}", new { input }, cancellationToken);
        return new Payload(data.GetProperty(mutation));
    }

    public async Task<string> PageAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        tap("", body);
        return response.IsSuccessStatusCode ? body : throw new HttpRequestException($"{path} answered {(int)response.StatusCode}: {body}");
    }

    public void Dispose() => http.Dispose();
}

/// <summary>A mutation's payload.</summary>
public readonly record struct Payload(JsonElement Content)
{
    /// <summary>The first error's code; null on success.</summary>
    public string? Code => Content.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()).FirstOrDefault();

    public void Demand()
    {
        if (Code is not null)
            throw new InvalidDataException($"Refused: {Content.GetProperty("errors")}");
    }
}
