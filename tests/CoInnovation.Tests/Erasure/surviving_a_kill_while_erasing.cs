using System.Net;
using System.Text;
using CoInnovation.Crash.Faults;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CoInnovation.Tests.Erasure;

/// <summary>The Api as a program that is killed again and again in the middle of an erasure: each that comes after goes on, until nothing of it is left.</summary>
public sealed class surviving_a_kill_while_erasing
{
    /// <summary>What an erasure promises, from the start of a process that is not killed.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromMinutes(1);

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_somebody_and_their_organization_typed_is_gone_wherever_the_process_died()
    {
        var folder = ApiProgram.NewDataFolder();
        await using var server = await PostgresServer.CreateAsync();
        var told = await TellAsync(server.ConnectionString, folder);
        var copies = new Copies(server, Directory.CreateTempSubdirectory("coinnovation-copies-").FullName);
        (await File.ReadAllTextAsync(await copies.DumpAsync("before"), Canceled)).ShouldContain(told.OfPerson);
        byte[][] keys = [.. await Task.WhenAll(told.Owners.Select(owner => copies.OneAsync<byte[]>($"select wrapped_key from keys.owners where owner_id = '{owner}'")))];

        await EraseAsync(
            server.ConnectionString, folder, told.Person, guest => guest.SendAsync("erasePerson", new { }, "person { id }"),
            $"select from keys.owners where owner_id = '{told.PersonId}' for update",
            $"select from keys.owners where owner_id = '{told.SeatId}' for update",
            $"select from access.tokens where participant_id = '{told.SeatId}' for update");
        await copies.ExecuteAsync("select pg_switch_wal()");
        var dump = await File.ReadAllTextAsync(await copies.DumpAsync("person"), Canceled);
        dump.ShouldNotContain(told.OfPerson);
        dump.ShouldContain(told.OfColleague);
        (await copies.OneAsync<long>($"select count(*) from events.mt_events where type = 'participant_erased' and data->>'participantId' = '{told.SeatId}'")).ShouldBe(1);

        await EraseAsync(
            server.ConnectionString, folder, told.Team, guest => guest.SendAsync("eraseOrganization", new { organizationId = told.OrganizationId, name = "Harbor Hospital" }, "organizationId"),
            $"select from keys.organizations where organization_id = '{told.OrganizationId}' for update",
            $"select from access.tokens where participant_id = '{told.ColleagueId}' for update");
        dump = await File.ReadAllTextAsync(await copies.DumpAsync("organization"), Canceled);
        ((string[])[told.OfPerson, told.OfColleague, "Harbor Hospital"]).Where(text => dump.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
        dump.ShouldContain("One invoice a month");
        (await copies.OneAsync<string>("select format('%s of %s', count(*) - count(distinct stream_id), count(*) >= 2) from events.mt_events where type = 'organization_erased'")).ShouldBe("0 of t", "once in each of its workshops");
        (await copies.OneAsync<long>($"select count(*) from keys.owners where wrapped_key is not null and (organization_id = '{told.OrganizationId}' or owner_id = '{told.PersonId}')")).ShouldBe(0);
        (await copies.BackupFilesWithAsync("backup", [Encoding.UTF8.GetBytes(told.OfPerson), Encoding.UTF8.GetBytes(told.OfColleague), .. keys])).ShouldBeEmpty();
    }

    /// <summary>Kills it at each of these points in turn, then while files are written anew, then where the read models that hold the text have just been replaced, and lets the last one go on.</summary>
    private static async Task EraseAsync(string database, string folder, Guest who, Func<Guest, Task> erase, params string[] rows)
    {
        string[] locks = [.. rows, "lock table keys.owners in access share mode", "lock table read.comments in access share mode"];
        var isAsked = false;
        foreach (var hold in locks)
        {
            await using var holding = await Holding.BeginAsync(database, hold);
            // Once it was asked for, it goes on by itself; and what waits for a whole table may keep a start from its end.
            await using var program = isAsked ? ApiProgram.Begin(folder, ("ConnectionStrings__Postgres", database)) : await ApiProgram.StartAsync(folder, ("ConnectionStrings__Postgres", database));
            if (!isAsked)
            {
                await erase(At(program.Address, who));
                isAsked = true;
            }

            await holding.SomebodyWaitsAsync(hold.Contains("read.", StringComparison.Ordinal));
            await program.SignalAsync("KILL");
            await holding.EndOthersAsync();
        }

        await using var last = await ApiProgram.StartAsync(folder, ("ConnectionStrings__Postgres", database));
        var began = TimeProvider.System.GetTimestamp();
        await using var source = NpgsqlDataSource.Create(database);
        await Wait.UntilAsync(async () => (await source.TextsAsync(
            "select name from events.mt_event_progression where name in ('erasing:All', 'removing-traces:All') and last_seq_id >= (select position from events.log_head)")).Count == 2);
        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Promised);
        (await source.TextsAsync("select nspname from pg_namespace where nspname in ('read_old', 'read_next')")).ShouldBeEmpty();
    }

    /// <summary>The browser of before, at the program of now.</summary>
    private static Guest At(string address, Guest before)
    {
        var cookies = new CookieJar(new SocketsHttpHandler { UseCookies = false });
        var client = new HttpClient(cookies) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Cookie", before.Cookies);
        return new Guest(client, cookies) { ParticipantId = before.ParticipantId };
    }

    /// <summary>Two people of one organization in two workshops, one of them with an account, who type wherever they can; the keys of the installation are taken along.</summary>
    private static async Task<Told> TellAsync(string database, string folder)
    {
        await using var mail = new SmtpServer();
        await using var api = await TestApi.OnAsync(database, builder => builder.Configuration.AddInMemoryCollection(mail.Settings));
        var (one, other) = (await SampleWorkshop.HoldAsync(api, "Reports"), await SampleWorkshop.HoldAsync(api, "More reports"));
        var (person, colleague) = (await Talkative.SpeakAsync(api, one), await Talkative.SpeakAsync(api, other));
        var email = $"{person.Word}@example.com";
        await person.Guest.Scenario(_ =>
        {
            _.Post.Url("/session/code").Json(new { email });
            _.StatusCodeShouldBe(HttpStatusCode.Accepted);
        });
        var code = PeopleHouse.CodeIn(await mail.CodeToAsync(email, moreThan: 0));
        await person.Guest.Scenario(_ => _.Post.Url("/session/code/redeem").Json(new { email, code, timeZone = "Europe/Berlin" }));
        var personId = (await person.Guest.AskAsync("{ viewer { person { id } } }")).At("viewer", "person", "id").GetGuid();
        await leaving_no_trace.CaughtUpAsync(api);
        foreach (var file in Directory.EnumerateFiles(api.Folder))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return new Told(
            person.Guest, await SampleWorkshop.ProductTeamAsync(api), personId, person.ParticipantId, colleague.ParticipantId, await one.CustomerOrganizationAsync(), person.Word, colleague.Word);
    }

    private sealed record Told(Guest Person, Guest Team, Guid PersonId, Guid SeatId, Guid ColleagueId, Guid OrganizationId, string OfPerson, string OfColleague)
    {
        public IEnumerable<Guid> Owners => [PersonId, SeatId, ColleagueId];
    }

    /// <summary>Holds something that an erasure needs, so that it stands still there.</summary>
    private sealed class Holding(NpgsqlDataSource source, NpgsqlConnection connection) : IAsyncDisposable
    {
        private const string Name = "holding";

        public static async Task<Holding> BeginAsync(string database, string hold)
        {
            var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false, ApplicationName = Name });
            var connection = await source.OpenConnectionAsync(Canceled);
            await using var begin = new NpgsqlCommand($"begin; {hold}", connection);
            await begin.ExecuteNonQueryAsync(Canceled);
            return new Holding(source, connection);
        }

        /// <summary>What was replaced is asked for again and again instead of waited for.</summary>
        public Task SomebodyWaitsAsync(bool isReplaced) => Wait.UntilAsync(() => IsTrueAsync(isReplaced
            ? "select exists (select from pg_namespace where nspname = 'read_old')"
            : $"select exists (select from pg_stat_activity one join pg_stat_activity other on one.pid = any(pg_blocking_pids(other.pid)) where one.application_name = '{Name}')"));

        /// <summary>A server finishes the statement of a client that is gone; here it is as if the process had died a moment earlier.</summary>
        public Task EndOthersAsync() => Wait.UntilAsync(() => IsTrueAsync(
            $"select coalesce(bool_and(not pg_terminate_backend(pid)), true) from pg_stat_activity where datname = current_database() and application_name <> '{Name}' and pid <> pg_backend_pid()"));

        public async ValueTask DisposeAsync()
        {
            await connection.DisposeAsync();
            await source.DisposeAsync();
        }

        private async Task<bool> IsTrueAsync(string question)
        {
            await using var command = source.CreateCommand(question);
            return await command.ExecuteScalarAsync(Canceled) is true;
        }
    }
}
