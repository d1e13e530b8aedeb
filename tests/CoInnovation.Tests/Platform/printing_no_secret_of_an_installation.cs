using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform;

/// <summary>What an installation prints is collected and kept by others. Whoever tries it out has the links on the screen: <c>starting_and_stopping_with_an_embedded_database</c>.</summary>
public sealed class printing_no_secret_of_an_installation(PostgresFixture postgres) : IDisposable
{
    private readonly string _data = ApiProgram.NewDataFolder();

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task a_command_says_the_way_in_that_the_start_does_not()
    {
        await using var program = ApiProgram.Begin(_data, ("ConnectionStrings__Postgres", await postgres.CreateDatabaseAsync()), ("Demo__Enabled", ""));
        await Wait.UntilAsync(() => program.Output.Contains("runs at", StringComparison.Ordinal) && program.Output.EndsWith("access\n\n", StringComparison.Ordinal));
        program.Output.ShouldNotContain("#");

        var link = await AccessAsync();
        link.ShouldStartWith("https://workshops.example.com/backlog#access=");

        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", link.Split('=')[1]) } };
        using var query = new StringContent("""{"query":"{ workshops { totalCount } ideas { totalCount } }"}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri($"{program.Address}/graphql"), query, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("""{"data":{"workshops":{"totalCount":0},"ideas":{"totalCount":0}}}""");
    }

    [Fact]
    public async Task where_there_is_no_key_it_makes_none_up()
    {
        var (code, _, errors) = await RunAsync();

        code.ShouldBe(1);
        Directory.GetFiles(_data).ShouldBeEmpty();
        errors.ShouldContain("say Keys__Master or Data__Folder as the server that runs has them");
    }

    private async Task<string> AccessAsync()
    {
        var (code, said, errors) = await RunAsync();
        code.ShouldBe(0, errors);
        return said.Trim();
    }

    private async Task<(int Code, string Said, string Errors)> RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", [ApiProcess.BesideThis(), "access"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["Data__Folder"], start.Environment["Web__Address"]) = (_data, "https://workshops.example.com");
        using var command = Process.Start(start)!;
        var (said, errors) = (command.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await command.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Bounds.OfAWait, TestContext.Current.CancellationToken);
        return (command.ExitCode, await said, await errors);
    }
}
