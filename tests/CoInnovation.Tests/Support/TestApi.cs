using System.Collections.Concurrent;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Workshops;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Support;

/// <summary>The whole Api in this process, on a database of its own; a class fixture.</summary>
public sealed class TestApi(PostgresFixture? postgres) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coinnovation-api-").FullName;
    private readonly ConcurrentBag<HttpClient> _clients = [];
    private ApiHost? _host;
    private string? _database;
    private Action<WebApplicationBuilder>? _configure;
    private IReadOnlyList<IModule> _more = [];

    /// <summary>Where its keys are.</summary>
    public string Folder => _folder;

    public IServiceProvider Services => _host!.App.Services;

    public TestServer Server => _host!.App.GetTestServer();

    /// <summary>On a server of its own, with changes of its own.</summary>
    internal static async Task<TestApi> OnAsync(string database, Action<WebApplicationBuilder> configure, params IReadOnlyList<IModule> more)
    {
        var api = new TestApi(postgres: null) { _database = database, _configure = configure, _more = more };
        await api.StartAsync();
        return api;
    }

    public async ValueTask InitializeAsync()
    {
        _database = await postgres!.CreateDatabaseAsync();
        await StartAsync();
    }

    /// <summary>Stops it and starts another one on the same database and data folder. Its guests are those of the first one: they need new ones.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>The same on a copy of the database.</summary>
    internal async Task MoveAsync(string database)
    {
        await StopAsync();
        _database = database;
        await StartAsync();
    }

    private async Task StartAsync()
    {
        using var patience = new CancellationTokenSource(Bounds.OfAFixture);
        _host = await ApiHost.BuildAsync(
            [],
            [.. Program.Modules, .. _more],
            builder =>
            {
                _configure?.Invoke(builder);
                builder.WebHost.UseTestServer();
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["ConnectionStrings:Postgres"] = _database,
                    ["Data:Folder"] = _folder,
                    ["Demo:Enabled"] = builder.Configuration["Demo:Enabled"] ?? "true",
                    // Receivers of webhooks are on this machine.
                    ["Outbound:AllowPrivate"] = "true",
                });
            },
            patience.Token);
        await _host.App.StartAsync(patience.Token);
    }

    /// <summary>A browser that has never been here.</summary>
    public Guest Guest() => GuestWho(speaks: null);

    /// <summary>The same in a language, as <c>Accept-Language</c> has it.</summary>
    public Guest GuestWho(string? speaks)
    {
        var cookies = new CookieJar(Server.CreateHandler());
        var client = new HttpClient(cookies) { BaseAddress = new Uri("http://localhost") };
        _clients.Add(client);
        return new Guest(client, cookies) { Language = speaks };
    }

    /// <summary>A browser that brings this cookie with it.</summary>
    internal Guest Guest(string cookie)
    {
        var cookies = new CookieJar(Server.CreateHandler());
        var client = new HttpClient(cookies) { BaseAddress = new Uri("http://localhost") };
        cookies.Bring(client.BaseAddress, cookie);
        _clients.Add(client);
        return new Guest(client, cookies);
    }

    /// <summary>Somebody who may create workshops, by way of the demo's facilitator link.</summary>
    public async Task<Guest> FacilitatorAsync()
    {
        var guest = Guest();
        var links = await Services.GetRequiredService<DemoWorkshop>().LinksAsync(TestContext.Current.CancellationToken);
        await guest.JoinAsync("Fay", secret: links[0].Path.Split('#')[1]);
        guest.ParticipantId = null;
        return guest;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StopAsync()
    {
        if (_host is { } host)
        {
            _host = null;
            await host.App.StopAsync(CancellationToken.None).WaitAsync(Bounds.OfAWait);
            await host.DisposeAsync().AsTask().WaitAsync(Bounds.OfAWait);
        }
    }
}
