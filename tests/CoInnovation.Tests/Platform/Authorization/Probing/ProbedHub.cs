using System.Net.WebSockets;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Realtime;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>The hub as a page that says anything: a socket in this process, and the hub protocol by hand.</summary>
internal sealed class ProbedHub(TestApi api)
{
    private const char Separator = '\u001e';

    /// <summary>Every id that a method takes: the method, and the path in its argument.</summary>
    public static IEnumerable<(string Method, string Member)> Places() =>
        from method in HubPolicies.Of(typeof(LiveHub))
        from parameter in typeof(LiveHub).GetMethod(method.Name)!.GetParameters()
        from member in parameter.ParameterType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where member.PropertyType == typeof(Guid) || member.PropertyType == typeof(Guid?)
        select (method.Name, JsonNamingPolicy.CamelCase.ConvertName(member.Name));

    /// <summary>Calls a method on a new connection, once it has subscribed to this, if anything; the answer of the method alone.</summary>
    public async Task<Answer> CallAsync(Prober prober, string method, JsonObject argument, JsonObject? subscribed = null)
    {
        var client = api.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            if (prober.Cookie is { } cookie)
            {
                request.Headers.Cookie = cookie;
                request.Headers.Origin = "http://localhost";
            }
        };
        using var socket = await client.ConnectAsync(new Uri("ws://localhost/live"), TestContext.Current.CancellationToken);
        await SayAsync(socket, new JsonObject { ["protocol"] = "json", ["version"] = 1 });
        if (subscribed is not null)
        {
            await SayAsync(socket, new JsonObject { ["type"] = 1, ["invocationId"] = "0", ["target"] = nameof(LiveHub.Subscribe), ["arguments"] = new JsonArray(subscribed.DeepClone()) });
        }

        await SayAsync(socket, new JsonObject { ["type"] = 1, ["invocationId"] = "1", ["target"] = method, ["arguments"] = new JsonArray(argument.DeepClone()) });
        return new Answer(200, "", await HearAsync(socket));
    }

    private static Task SayAsync(WebSocket socket, JsonObject message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString() + Separator), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>Up to the completion of the call, which may be longer than a buffer and come with others.</summary>
    private static async Task<string> HearAsync(WebSocket socket)
    {
        var heard = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            heard.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
            var messages = heard.ToString().Split(Separator);
            if (Array.Find(messages[..^1], message => message.Contains("\"type\":3,\"invocationId\":\"1\"", StringComparison.Ordinal)) is { } completion)
            {
                return completion;
            }

            if (received.MessageType == WebSocketMessageType.Close)
            {
                return $"closed {heard}";
            }
        }
    }
}
