using System.Diagnostics;
using System.Globalization;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform;

public sealed class starting_and_stopping_with_an_embedded_database : IDisposable
{
    private readonly string _data = ApiProgram.NewDataFolder();

    private string PidFile => Path.Combine(_data, "postgres", "database", "postmaster.pid");

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task it_prints_its_links_stops_with_its_database_and_finds_everything_again()
    {
        var first = await ApiProgram.StartAsync(_data);
        var (secret, postmaster) = (first.FacilitatorSecret, Postmaster());
        foreach (var link in (string[])["Demo, facilitator", "Demo, vendor", "Demo, customer", "Demo, partner", "/backlog#access=", "Authorization: Bearer "])
        {
            first.Output.ShouldContain(link);
        }

        (await first.SignalAsync("TERM")).ShouldBe(0, first.Errors);
        first.Errors.Trim().ShouldBeEmpty();
        IsAlive(postmaster).ShouldBeFalse();
        File.Exists(PidFile).ShouldBeFalse();

        await using var second = await ApiProgram.StartAsync(_data);
        second.FacilitatorSecret.ShouldBe(secret);
    }

    [Fact]
    public async Task after_being_killed_it_takes_over_the_database_that_still_runs()
    {
        var first = await ApiProgram.StartAsync(_data);
        var (secret, postmaster) = (first.FacilitatorSecret, Postmaster());

        await first.SignalAsync("KILL");
        IsAlive(postmaster).ShouldBeTrue();

        await using var second = await ApiProgram.StartAsync(_data);
        second.FacilitatorSecret.ShouldBe(secret);
        Postmaster().ShouldBe(postmaster);
        (await second.SignalAsync("TERM")).ShouldBe(0);
        IsAlive(postmaster).ShouldBeFalse();
    }

    [Fact]
    public async Task after_both_were_killed_it_recovers_though_the_process_number_now_belongs_to_somebody_else()
    {
        var first = await ApiProgram.StartAsync(_data);
        var (secret, postmaster) = (first.FacilitatorSecret, Postmaster());
        await first.SignalAsync("KILL");
        Process.GetProcessById(postmaster).Kill(entireProcessTree: true);
        await Wait.UntilAsync(() => !IsAlive(postmaster));
        await File.WriteAllTextAsync(
            PidFile,
            (await File.ReadAllTextAsync(PidFile, TestContext.Current.CancellationToken)).Replace(
                postmaster.ToString(CultureInfo.InvariantCulture), Environment.ProcessId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        await using var second = await ApiProgram.StartAsync(_data);

        second.FacilitatorSecret.ShouldBe(secret);
    }

    [Fact]
    public async Task a_second_one_on_the_same_data_says_so_and_ends()
    {
        await using var first = await ApiProgram.StartAsync(_data);

        var (exitCode, _, errors) = await ApiProgram.FailAsync(_data);

        exitCode.ShouldBe(1);
        errors.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("is running with the data folder");
    }

    [Fact]
    public async Task only_its_owner_can_read_the_keys()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var api = await ApiProgram.StartAsync(_data);

        foreach (var secret in (string[])["master.key", "postgres.password"])
        {
            File.GetUnixFileMode(Path.Combine(_data, secret)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, secret);
        }
    }

    private int Postmaster() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    private static bool IsAlive(int processId) => File.Exists($"/proc/{processId}/cmdline") && File.ReadAllText($"/proc/{processId}/cmdline").Contains("postgres", StringComparison.Ordinal);
}
