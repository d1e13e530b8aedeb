using System.Collections.Concurrent;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Revocation;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.Tests.Realtime;

/// <summary>Look by look.</summary>
public sealed class looking_at_sessions : IClassFixture<ApiFixture>, IDisposable
{
    private readonly ApiFixture _api;
    private readonly OpenSessions _open;

    public looking_at_sessions(ApiFixture api) => (_api, _open) = (api, new OpenSessions(new ProjectorDatabase(Database(api)), TimeProvider.System, NullLogger<OpenSessions>.Instance));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_token_that_changed_between_reading_and_the_first_look_is_told_as_that()
    {
        var (http, principal) = await SessionAsync();
        await ExecuteAsync("UPDATE access.sessions SET token_hash = sha256(token_hash) WHERE id = $1", principal.SessionId);
        var told = Watch(http, principal);

        await _open.LookAsync(Stop);
        // A right that is gained is nothing to be signed out for.
        await ExecuteAsync("UPDATE access.sessions SET is_product_team = true WHERE id = $1", principal.SessionId);
        await _open.LookAsync(Stop);
        await _open.LookAsync(Stop);

        told.ShouldBe([SessionChange.Renewed, SessionChange.Rights]);
    }

    [Fact]
    public async Task its_end_is_told_once_and_nothing_after()
    {
        var (http, principal) = await SessionAsync();
        var told = Watch(http, principal);
        await _open.LookAsync(Stop);
        told.ShouldBeEmpty();

        await ExecuteAsync("DELETE FROM access.sessions WHERE id = $1", principal.SessionId);
        await _open.LookAsync(Stop);
        await _open.LookAsync(Stop);

        told.ShouldBe([SessionChange.Ended]);
        _open.Count.ShouldBe(0);
    }

    /// <summary>With what a look does at most (<see cref="Afterwards"/>) this is the second that is promised, whatever this machine does beside it.</summary>
    [Fact]
    public async Task the_next_look_comes_within_a_quarter_of_a_second()
    {
        var time = new HandWoundTimers();
        using var open = new OpenSessions(new ProjectorDatabase(Database(_api)), time, NullLogger<OpenSessions>.Instance);
        var (http, principal) = await SessionAsync();
        var told = Watch(http, principal, open);
        await open.StartAsync(Stop);
        await Wait.UntilAsync(() => time.AnyWaits);
        await ExecuteAsync("DELETE FROM access.sessions WHERE id = $1", principal.SessionId);

        time.Pass(TimeSpan.FromMilliseconds(250));

        await Wait.UntilAsync(() => !told.IsEmpty);
        told.ShouldBe([SessionChange.Ended]);
        await open.StopAsync(Stop);
    }

    [Fact]
    public async Task nobody_waits_until_somebody_else_has_been_told()
    {
        var waiting = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var session = 0; session < 3; session++)
        {
            var (http, principal) = await SessionAsync();
            _open.Watch(http, principal, _ =>
            {
                if (Interlocked.Increment(ref waiting) == 3)
                {
                    all.SetResult();
                }

                return all.Task;
            });
            await ExecuteAsync("DELETE FROM access.sessions WHERE id = $1", principal.SessionId);
        }

        await _open.LookAsync(Stop).WaitAsync(Bounds.OfAWait, Stop);

        waiting.ShouldBe(3);
    }

    [Fact]
    public async Task a_look_that_is_not_answered_is_given_up_for_the_next_one()
    {
        var (http, principal) = await SessionAsync();
        Watch(http, principal);
        await using var connection = await Database(_api).OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await using var locked = new NpgsqlCommand("LOCK TABLE access.sessions", connection, transaction);
        await locked.ExecuteNonQueryAsync(Stop);

        var look = _open.LookAsync(Stop);

        // Well before the database's own patience.
        await Should.ThrowAsync<OperationCanceledException>(() => look.WaitAsync(TimeSpan.FromSeconds(15), Stop));
    }

    public void Dispose() => _open.Dispose();

    private static NpgsqlDataSource Database(ApiFixture api) => api.Services.GetRequiredService<Database>().Owner;

    private ConcurrentQueue<SessionChange> Watch(HttpContext http, Principal principal, OpenSessions? open = null)
    {
        var told = new ConcurrentQueue<SessionChange>();
        (open ?? _open).Watch(http, principal, change =>
        {
            told.Enqueue(change);
            return Task.CompletedTask;
        });
        return told;
    }

    private async Task<(HttpContext Http, Principal Principal)> SessionAsync()
    {
        var guest = await _api.JoinAsync(await _api.FoundAsync(), Side.Customer);
        var http = new DefaultHttpContext { RequestServices = _api.Services };
        (http.Request.Scheme, http.Request.Headers.Cookie) = ("http", guest.Cookie);
        return (http, await _api.Services.GetRequiredService<SessionKeeper>().PrincipalNowAsync(http));
    }

    private async Task ExecuteAsync(string sql, Guid? session)
    {
        await using var command = Database(_api).CreateCommand(sql).With(session);
        (await command.ExecuteNonQueryAsync(Stop)).ShouldBe(1);
    }
}
