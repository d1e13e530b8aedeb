using System.Net.Http.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Hosting;

public sealed class standing_behind_a_proxy(PostgresFixture postgres)
{
    [Theory]
    [InlineData("true", "__Host-coinnovation=")]
    [InlineData("false", "coinnovation=")]
    public async Task the_scheme_that_it_names_counts_only_if_the_switch_is_on(string isOn, string cookie)
    {
        var folder = Directory.CreateTempSubdirectory("coinnovation-proxy-");
        await using var host = await ApiHost.BuildAsync(
            [
                $"--ForwardedHeaders_Enabled={isOn}", $"--Data:Folder={folder.FullName}", $"--ConnectionStrings:Postgres={await postgres.CreateDatabaseAsync()}",
                "--Demo:Enabled=false",
            ],
            Program.Modules,
            builder => builder.WebHost.UseTestServer(),
            TestContext.Current.CancellationToken);
        await host.App.StartAsync(TestContext.Current.CancellationToken);
        using var client = host.App.GetTestClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.4");

        using var answer = await client.PostAsJsonAsync(
            "/session/backlog", new { access = host.App.Services.GetRequiredService<ProductTeamKey>().Secret }, TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldStartWith(cookie);
        await host.App.StopAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
    }
}
