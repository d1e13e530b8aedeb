using CoInnovation.Crash.Faults;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.EventStore;

/// <summary>On servers that really are set up so: neither the store nor the product starts, and both say what to change.</summary>
public sealed class refusing_an_unsafe_server
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    [InlineData("synchronous_commit")]
    public async Task a_server_with_a_setting_off_is_refused_by_the_settings_name(string setting)
    {
        await using var server = await PostgresServer.CreateAsync($"{setting}=off");

        await IsRefusedAsync(server, setting, $"Set {setting} = on.");
    }

    [Fact]
    public async Task a_standby_is_refused()
    {
        await using var standby = await PostgresServer.CreateStandbyAsync();

        await IsRefusedAsync(standby, "standby", "Connect to the primary.");
    }

    /// <summary>Settings change while a store is open. The writer looks at them whenever it connects, and acknowledges nothing that could be lost.</summary>
    [Fact]
    public async Task a_server_that_becomes_unsafe_takes_no_commands_until_it_is_safe_again()
    {
        await using var server = await PostgresServer.CreateAsync();
        await using var store = await Stores.OpenAsync(server.ConnectionString);
        await using var tallies = new Mailboxes<Tally>(store, Tally.Definition);
        var (stream, command) = (new StreamKey("trust", Ids.Next()), Tally.Count(2));
        await tallies.SubmitAsync(stream, Tally.Count(1), Cancel);

        await ChangeAsync(server, "ALTER ROLE postgres SET synchronous_commit = off");
        (await RefusedAsync()).ShouldBe("synchronous_commit");

        await ChangeAsync(server, "ALTER ROLE postgres RESET synchronous_commit");
        CommandResult? answer = null;
        await Wait.UntilAsync(async () => (answer = await TryAsync(_ => { })) is not null);
        answer!.WasRepeated.ShouldBeFalse("nothing was stored before");
        (await tallies.ReadAsync(stream, Cancel)).State.Total.ShouldBe(3);

        // Connections that were ended with the sessions are found out one by one, each by a command that is told to come again.
        async Task<string> RefusedAsync()
        {
            string? setting = null;
            await Wait.UntilAsync(async () =>
            {
                (await TryAsync(refused => setting = (refused.InnerException as UnsafePostgresException)?.Setting)).ShouldBeNull("it is not safe yet");
                return setting is not null;
            });
            return setting!;
        }

        async Task<CommandResult?> TryAsync(Action<StoreUnavailableException> refused)
        {
            try
            {
                return await tallies.SubmitAsync(stream, command, Cancel);
            }
            catch (StoreUnavailableException fault)
            {
                refused(fault);
                return null;
            }
        }
    }

    private static async Task IsRefusedAsync(PostgresServer server, string setting, string remedy)
    {
        var refused = await Should.ThrowAsync<UnsafePostgresException>(() => Stores.OpenAsync(server.ConnectionString));
        (refused.Code, refused.Setting, refused.IsRetryable).ShouldBe(("UNSAFE_POSTGRES", setting, false));
        refused.Message.ShouldEndWith(remedy);

        var data = ApiProgram.NewDataFolder();
        try
        {
            var (exitCode, output, errors) = await ApiProgram.FailAsync(data, null, ("ConnectionStrings__Postgres", server.ConnectionString));
            exitCode.ShouldBe(1, output + errors);
            errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(refused.Message);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>As an operator: changes the role, and ends the sessions that do not know of it.</summary>
    private static async Task ChangeAsync(PostgresServer server, string change)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand($"{change}; SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()", connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
