using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Tokens;

/// <summary>A program that comes with a token, without cookies.</summary>
internal sealed class Bearer(TestApi api, string secret)
{
    /// <summary>What these tests look at in a payload of <c>createToken</c>.</summary>
    public const string Selected = "token { id name scopes lastFour lastUsedAt expiresOn isActive } secret";

    public string Secret => secret;

    public Guid TokenId { get; private init; }

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    /// <summary>A new token of the product team, or of this guest's seat.</summary>
    public static async Task<Bearer> OfAsync(TestApi api, Guest creator, params string[] scopes)
    {
        var tokenId = Guest.NewId();
        var created = await creator.SendAsync("createToken", new { tokenId, name = "Test", scopes, participantId = creator.ParticipantId }, Selected);
        return new Bearer(api, created.At("secret").GetString()!) { TokenId = tokenId };
    }

    public async Task<HttpResponseMessage> RequestAsync(HttpMethod method, string url, HttpContent? content = null, string? accept = null)
    {
        using var client = api.Server.CreateClient();
        using var request = new HttpRequestMessage(method, new Uri(url, UriKind.Relative)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Canceled);
    }

    public async Task<string> TextAsync(string query, object? variables = null)
    {
        using var response = await RequestAsync(HttpMethod.Post, "/graphql", JsonContent.Create(new { query, variables }, options: JsonSerializerOptions.Web));
        return await response.Content.ReadAsStringAsync(Canceled);
    }

    public async Task<JsonElement> AnswerAsync(string query, object? variables = null) => JsonDocument.Parse(await TextAsync(query, variables)).RootElement;
}
