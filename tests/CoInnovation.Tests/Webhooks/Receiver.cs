using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CoInnovation.Tests.Webhooks;

/// <summary>What arrived at a receiver.</summary>
internal sealed record Arrival(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public Guid Delivery => Guid.Parse(Headers["CoInnovation-Delivery"]);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>As the documentation tells a receiver to do it, by other means than the product's.</summary>
    public bool IsSignedWith(string secret)
    {
        var parts = Headers["CoInnovation-Signature"].Split(',');
        var time = parts.Single(part => part.StartsWith("t=", StringComparison.Ordinal))[2..];
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes($"{time}.{Body}"))).ToLowerInvariant();
        return parts.Contains($"v1={expected}", StringComparer.Ordinal) && Headers["CoInnovation-Timestamp"] == time;
    }
}

/// <summary>Somebody's server on this machine: a real socket.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Arrival> _arrivals = new();

    private Receiver(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single() + "/hook");

    public IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    public static Task<Receiver> StartAsync(int status = 200) => StartAsync((_, http) =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    public static async Task<Receiver> StartAsync(Func<Arrival, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
            var arrival = new Arrival(
                http.Request.Path, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync());
            receiver._arrivals.Enqueue(arrival);
            await answer(arrival, http);
        });
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Everything that has arrived, once there are that many.</summary>
    public async Task<IReadOnlyList<Arrival>> ArrivedAsync(int count)
    {
        await Wait.UntilAsync(() => _arrivals.Count >= count);
        return Arrivals;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }
}
