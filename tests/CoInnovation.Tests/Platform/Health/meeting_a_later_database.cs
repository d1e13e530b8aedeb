using System.Net;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.StartUp;
using CoInnovation.EventStore;
using CoInnovation.Tests.Platform.SecondWall;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Health;

/// <summary>A later version changes the database while this one runs.</summary>
public sealed class meeting_a_later_database(TestApi api) : IClassFixture<TestApi>
{
    [Fact]
    public async Task a_node_says_that_it_cannot_work_any_more_and_does_not_start_again()
    {
        var database = api.Services.GetRequiredService<Database>().Owner;
        await database.ExecuteAsync("insert into mail.migrations (name, sha256) values ('901_more.sql', '')");
        (await ReadyAsync(HttpStatusCode.OK)).ShouldContain("\"schema\":\"OK\"");

        await database.ExecuteAsync("insert into mail.migrations (name, sha256, breaking) values ('902_less.sql', '', true)");

        (await ReadyAsync(HttpStatusCode.ServiceUnavailable)).ShouldContain("DATABASE_TOO_NEW");
        StartUpFaults.Explain(await Should.ThrowAsync<DatabaseTooNewException>(api.RestartAsync))!.ShouldStartWith("DATABASE_TOO_NEW: ");
    }

    private Task<string> ReadyAsync(HttpStatusCode expected) => api.Guest().Scenario(_ => { _.Get.Url("/health/ready"); _.StatusCodeShouldBe(expected); });
}
