using CoInnovation.Api.Platform.Graph;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Authorization;

/// <summary>The matrix that people read is the one that the product goes by.</summary>
public sealed class keeping_the_policy_matrix(PostgresFixture postgres)
{
    private static readonly string File = Path.Combine(Repository.Root, "infra", "security", "policies.md");

    [Fact]
    public async Task what_is_written_is_what_runs()
    {
        await using var api = await TestApi.OnAsync(await postgres.CreateDatabaseAsync(), builder => builder.Services.AddSingleton(builder.Services));
        var matrix = PolicyMatrix.Of(api, ApiSchema.Build(Program.Modules));
        if (Setting.Of("COINNOVATION_WRITE_POLICIES") == 1)
        {
            await System.IO.File.WriteAllTextAsync(File, matrix, TestContext.Current.CancellationToken);
        }

        matrix.ShouldBe(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }
}
