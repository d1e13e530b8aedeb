using System.Collections.Concurrent;
using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore.Walls;

namespace CoInnovation.Api.Platform.Revocation;

/// <summary>
/// What is open on this node by sessions and access tokens. A few times a second the store is asked what these hold: whoever ends one, on whichever node and in whatever way, needs to tell
/// nobody. The asking is one statement for all of them, and none while nothing is open.
/// </summary>
[RunsUnder(JobPolicy.EndRights)]
internal sealed partial class OpenSessions(ProjectorDatabase database, TimeProvider time, ILogger<OpenSessions> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>A look that takes longer is given up for the next one, which may get a connection that answers.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Watched, bool> _watched = new();
    private long _looks;

    /// <summary>How many are watched.</summary>
    internal int Count => _watched.Count;

    /// <summary>How many looks are over, with all told of what they found.</summary>
    internal long Looks => Interlocked.Read(ref _looks);

    /// <summary>Calls back when the session has changed; again and again until the call succeeds. Its end is the last that is told; disposing ends it before.</summary>
    /// <param name="http">The request that brought the cookie.</param>
    /// <param name="principal">As that found them, with a session or an access token: what they lose before the first look is told as well.</param>
    /// <param name="changed">Told what became of it.</param>
    public IDisposable Watch(HttpContext http, Principal principal, Func<SessionChange, Task> changed)
    {
        var (id, held) = principal.Token is { } token
            ? (token.TokenId, Holding.OfToken)
            : (principal.SessionId!.Value, new Holding(Convert.ToHexStringLower(Token.HashOf(SessionCookie.Read(http) ?? "")), RightsOf(principal)));
        var watched = new Watched(this, id, changed) { Holding = held };
        _watched[watched] = true;
        return watched;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it is, sessions must go on being looked at.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                LogFault(fault);
            }
        }
    }

    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var watched = _watched.Keys;
        if (watched.Count > 0)
        {
            var holdings = await ReadAsync([.. watched.Select(watch => watch.Id).Distinct()], cancellationToken);
            await Task.WhenAll(watched.Select(watch => (Watch: watch, Now: holdings.GetValueOrDefault(watch.Id))).Where(one => one.Now != one.Watch.Holding)
                .Select(one => TellAsync(one.Watch, one.Now)));
        }

        Interlocked.Increment(ref _looks);
    }

    /// <summary>Those who could not be told are told again at the next look, and hold up nobody else.</summary>
    private async Task TellAsync(Watched watch, Holding? now)
    {
        try
        {
            await watch.Changed(now is null ? SessionChange.Ended : now.Token != watch.Holding.Token ? SessionChange.Renewed : SessionChange.Rights);
            if (now is null)
            {
                watch.Dispose();
            }
            else
            {
                watch.Holding = now;
            }
        }
#pragma warning disable CA1031 // Whatever one of them runs into is no reason not to tell the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(fault);
        }
    }

    private async Task<Dictionary<Guid, Holding>> ReadAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(LongestLook, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
            SELECT s.id, encode(s.token_hash, 'hex'), {TeamRights.Hold("s", "$3", "$5")} || coalesce((
                SELECT string_agg(' ' || t.participant_id, '' ORDER BY t.participant_id)
                FROM access.seats t WHERE t.tenant = s.tenant AND (t.session_id = s.id OR t.person_id = s.person_id) AND NOT {GuestSeats.AreOver("t", "$2")}
                    AND NOT {Suspensions.OfSeat("t")}), '') || coalesce((
                SELECT string_agg(' ' || m.organization_id || ' ' || m.role, '' ORDER BY m.organization_id)
                FROM access.memberships m WHERE m.tenant = s.tenant AND m.person_id = s.person_id AND NOT {Suspensions.OfMembership("m")}), '')
            FROM access.sessions s WHERE s.id = ANY($1) AND s.expires_at > $2 AND (s.person_id IS NULL OR s.last_seen_at > $3)
            UNION ALL
            SELECT t.id, '', '' FROM access.tokens t WHERE t.id = ANY($1) AND t.revoked_at IS NULL AND (t.expires_on IS NULL OR t.expires_on >= $4)
                AND (t.participant_id IS NULL OR EXISTS (SELECT {TokenTable.SeatsOf("t", "$2")}))
            """).With(ids, now, now - SessionTable.LongestAbsence, DateOnly.FromDateTime(now.UtcDateTime), now - SessionTable.Lifetime);
        await using var reader = await command.ExecuteReaderAsync(either.Token);
        var holdings = new Dictionary<Guid, Holding>();
        while (await reader.ReadAsync(either.Token))
        {
            holdings[reader.GetGuid(0)] = new Holding(reader.GetString(1), reader.GetString(2));
        }

        return holdings;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sessions of open connections could not be looked at and are tried again.")]
    private partial void LogFault(Exception fault);

    /// <summary>As the statement writes it.</summary>
    private static string RightsOf(Principal principal) => string.Join(
        ' ', (string[])[principal.IsProductTeam ? "true" : "false", .. principal.Seats.Select(seat => seat.ParticipantId.ToString()).Order(StringComparer.Ordinal),
            .. (principal.Memberships ?? []).Select(one => $"{one.OrganizationId} {one.Role.ToString().ToUpperInvariant()}").Order(StringComparer.Ordinal)]);

    /// <summary>What a session holds. Of an access token only that it is there, with its seat: what it may read is asked at each event.</summary>
    private sealed record Holding(string Token, string Rights)
    {
        public static Holding OfToken { get; } = new("", "");
    }

    private sealed class Watched(OpenSessions open, Guid id, Func<SessionChange, Task> changed) : IDisposable
    {
        public Guid Id => id;

        public Func<SessionChange, Task> Changed => changed;

        /// <summary>What the session held when that was last told.</summary>
        public required Holding Holding { get; set; }

        public void Dispose() => open._watched.TryRemove(this, out _);
    }
}
