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

    private async Task<string> AccessAsync()
    {
        var start = new ProcessStartInfo("dotnet", [ApiProcess.BesideThis(), "access"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["Data__Folder"], start.Environment["Web__Address"]) = (_data, "https://workshops.example.com");
        using var command = Process.Start(start)!;
        var said = await command.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Bounds.OfAWait, TestContext.Current.CancellationToken);
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);
        command.ExitCode.ShouldBe(0, await command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return said.Trim();
    }
}
