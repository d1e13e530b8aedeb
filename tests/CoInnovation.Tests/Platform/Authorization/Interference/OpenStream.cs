using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.TypeSystem;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>A subscription that stays open through a piece of a history, by a socket or as an event stream, and keeps all that it is told.</summary>
internal sealed class OpenStream : IAsyncDisposable
{
    private static readonly Schema Schema = ApiSchema.Build(Program.Modules);

    private readonly IDisposable _connection;
    private readonly Func<byte[], CancellationToken, Task<int>> _receive;
    private readonly StringBuilder _raw = new();
    private readonly CancellationTokenSource _closed = new();
    private Task _reading = Task.CompletedTask;

    private OpenStream(string transport, string field, int variables, IDisposable connection, Func<byte[], CancellationToken, Task<int>> receive) =>
        (Field, Name, _connection, _receive) = (field, $"{transport} {field} {variables}", connection, receive);

    /// <summary>The subscription that begins with what is there.</summary>
    public const string OfOrganization = "organizationChanged";

    /// <summary>What was subscribed to.</summary>
    public string Field { get; }

    /// <summary>The same, and how.</summary>
    public string Name { get; }

    /// <summary>Every byte, as it came.</summary>
    public string Raw
    {
        get
        {
            lock (_raw)
            {
                return _raw.ToString();
            }
        }
    }

    /// <summary>Without what only keeps the line open.</summary>
    public string Told => Raw.Replace("{\"type\":\"ping\"}", "", StringComparison.Ordinal).Replace(":\n\n", "", StringComparison.Ordinal);

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    /// <summary>From now on: the server has said that it listens.</summary>
    public static async Task<OpenStream> BySocketAsync(TestApi api, Prober viewer, string field, JsonObject variables)
    {
        var client = api.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = viewer.Cookie;
            request.Headers.Origin = "http://localhost";
            request.Headers.Authorization = viewer.Bearer is { } bearer ? $"Bearer {bearer}" : default;
            request.Headers["CoInnovation-Participant"] = viewer.Seat?.ToString();
        };
        var socket = await client.ConnectAsync(new Uri(api.Server.BaseAddress, "/graphql"), Canceled);
        var stream = new OpenStream("socket", field, variables.Count, socket, async (buffer, until) => await socket.ReceiveAsync(buffer, until) is { MessageType: not WebSocketMessageType.Close } got ? got.Count : 0);
        stream._reading = stream.ReadAsync();
        await SayAsync(new JsonObject { ["type"] = "connection_init" });
        await stream.HearAsync("connection_ack");
        await SayAsync(new JsonObject { ["type"] = "subscribe", ["id"] = "1", ["payload"] = new JsonObject { ["query"] = Document(field), ["variables"] = variables } });
        await SayAsync(new JsonObject { ["type"] = "ping" });
        await stream.HearAsync("\"pong\"");
        if (field == OfOrganization)
        {
            await stream.HearAsync("\"next\"");
        }

        return stream;

        Task SayAsync(JsonObject message) => socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, Canceled);
    }

    /// <summary>Behind a cursor: what was missed meanwhile.</summary>
    public static async Task<OpenStream> ByEventStreamAsync(TestApi api, Prober viewer, string field, JsonObject variables)
    {
        var client = api.Server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new JsonObject { ["query"] = Document(field), ["variables"] = variables }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Add("Origin", "http://localhost");
        request.Headers.Authorization = viewer.Bearer is { } bearer ? new AuthenticationHeaderValue("Bearer", bearer) : null;
        foreach (var (name, value) in ((string, string?)[])[("Cookie", viewer.Cookie), ("CoInnovation-Participant", viewer.Seat?.ToString())])
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }

        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Canceled);
        var body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(Canceled);
        var stream = new OpenStream("event stream", field, variables.Count, client, async (buffer, until) => await body.ReadAsync(buffer, until));
        stream._reading = stream.ReadAsync();
        return stream;
    }

    /// <summary>Once it was told this, it was told all that came before.</summary>
    public Task HearAsync(string text) => Wait.UntilAsync(() => Raw.Contains(text, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _reading;
        _connection.Dispose();
        _closed.Dispose();
    }

    /// <summary>The subscription with all of an item that is read together with it: what is looked up beside it belongs to a later moment.</summary>
    private static string Document(string field) => field switch
    {
        "backlogChanged" => $"subscription($workshopId: ID, $after: String) {{ backlogChanged(workshopId: $workshopId, after: $after) {{ added cursor removed {{ id kind }} item {{ __typename {On("PainPoint")} {On("Idea")} }} }} }}",
        OfOrganization => $"subscription($id: ID!) {{ {OfOrganization}(id: $id) {{ {Scalars("OrganizationAccount")} members {{ {Scalars("Member")} }} invitations {{ id }} domains {{ id }} workshops {{ {Scalars("OrganizationWorkshop")} }} sideRequests {{ title }} }} }}",
        "ideaChanged" => $"subscription($id: ID!, $after: String) {{ ideaChanged(id: $id, after: $after) {{ added cursor idea {{ {Scalars("Idea")} }} }} }}",
        _ => $"subscription($id: ID!, $after: String) {{ painPointChanged(id: $id, after: $after) {{ added cursor painPoint {{ {Scalars("PainPoint")} }} }} }}",
    };

    private static string On(string type) => $"... on {type} {{ {Scalars(type)} }}";

    private static string Scalars(string type) => string.Join(
        ' ',
        ((ObjectType)Schema.Types[type]).Fields.Values.Where(field => field.Type.Named is ScalarType or EnumType && field.Arguments.Values.All(argument => !argument.IsRequired))
            .Select(field => $"{type.ToLowerInvariant()}_{field.Name}: {field.Name}"));

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await _receive(buffer, _closed.Token) is > 0 and var count)
            {
                lock (_raw)
                {
                    _raw.Append(Encoding.UTF8.GetString(buffer, 0, count));
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or IOException)
        {
            // It was closed.
        }
    }
}
