using System.Net;
using System.Net.Sockets;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform;

public sealed class when_it_cannot_start(PostgresFixture postgres) : IDisposable
{
    private readonly string _data = ApiProgram.NewDataFolder();

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task a_taken_port_is_told_in_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var failed = await ApiProgram.FailAsync(_data, address, ("ConnectionStrings__Postgres", await postgres.CreateDatabaseAsync()));

        OneLine(failed).ShouldContain("address already in use");
        OneLine(failed).ShouldContain("--urls");
    }

    [Fact]
    public async Task a_database_that_is_out_of_reach_is_told_in_one_line()
    {
        // Taken, so that nobody else gets it, and not listened on.
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var nobody = ((IPEndPoint)taken.LocalEndPoint!).Port;

        var failed = await ApiProgram.FailAsync(_data, null, ("ConnectionStrings__Postgres", $"Host=127.0.0.1;Port={nobody};Database=coinnovation;Username=ann;Password=secret-word"));

        OneLine(failed).ShouldContain($"PostgreSQL at 127.0.0.1:{nobody} cannot be reached");
        OneLine(failed).ShouldNotContain("secret-word");
    }

    [Fact]
    public async Task a_database_that_does_not_exist_is_told_in_one_line()
    {
        var connectionString = new Npgsql.NpgsqlConnectionStringBuilder(await postgres.CreateDatabaseAsync()) { Database = "nowhere" }.ConnectionString;

        OneLine(await ApiProgram.FailAsync(_data, null, ("ConnectionStrings__Postgres", connectionString))).ShouldContain("has no database nowhere");
    }

    [Fact]
    public async Task a_database_that_could_lose_what_people_wrote_is_refused()
    {
        var unsafely = await postgres.CreateDatabaseAsync() + ";Options=-c synchronous_commit=off";

        OneLine(await ApiProgram.FailAsync(_data, null, ("ConnectionStrings__Postgres", unsafely))).ShouldContain("synchronous_commit");
    }

    [Fact]
    public async Task a_connection_string_that_is_none_is_told_in_one_line() =>
        OneLine(await ApiProgram.FailAsync(_data, null, ("ConnectionStrings__Postgres", "localhost"))).ShouldContain("ConnectionStrings__Postgres is not a connection string");

    [Fact]
    public async Task a_data_folder_that_cannot_be_used_is_told_in_one_line()
    {
        var file = Path.Combine(_data, "a file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        OneLine(await ApiProgram.FailAsync(file)).ShouldContain("Data__Folder");
    }

    [Fact]
    public async Task a_damaged_master_key_is_told_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_data, "master.key"), "not a key", TestContext.Current.CancellationToken);

        OneLine(await ApiProgram.FailAsync(_data)).ShouldContain("master.key");
    }

    [Fact]
    public async Task binaries_that_are_not_there_are_told_in_one_line() =>
        OneLine(await ApiProgram.FailAsync(_data, null, ("Postgres__Binaries", _data))).ShouldContain("Postgres__Binaries");

    private static string OneLine((int ExitCode, string Output, string Errors) failed)
    {
        failed.ExitCode.ShouldBe(1, failed.Output + failed.Errors);
        (failed.Output + failed.Errors).ShouldNotContain("   at ");
        return failed.Errors.Trim().Split('\n').ShouldHaveSingleItem();
    }
}
