using System.Text;
using CoInnovation.GraphQL;
using CoInnovation.Load;
using CoInnovation.Load.Ideas;
using CoInnovation.Load.Measuring;
using CoInnovation.Load.Servers;
using CoInnovation.Tests.GraphQL;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Load;

/// <summary>The benchmark compares like with like; how fast is its own business.</summary>
public sealed class comparing_servers(PostgresFixture postgres)
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task all_servers_give_the_same_answer()
    {
        var database = await postgres.CreateDatabaseAsync();
        await IdeaTables.FillAsync(database, Canceled);
        var servers = new List<ServerProcess>();
        try
        {
            foreach (var name in Serving.Names)
            {
                servers.Add(await ServerProcess.StartAsync(name, database, Canceled));
            }

            var answers = await GraphQLComparison.AnswersAsync(servers);
            Encoding.UTF8.GetString(answers[0]).ShouldStartWith("""{"data":{"ideas":{"nodes":[{"id":"12345679-0000-0000-8000-000000000000","title":"Show what a \"yes\" costs before it is given (0)","description":null,"status":"NEW",""");
            answers.Select(Encoding.UTF8.GetString).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
            GraphQLComparison.SayTheSame(answers[0], Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answers[0]).Replace("\"agree\":1,", "\"agree\":2,", StringComparison.Ordinal))).ShouldBeFalse();

            var round = await Round.RunAsync(servers[0], IdeaQuestion.Body, connections: 2, TimeSpan.Zero, TimeSpan.FromMilliseconds(100), Canceled);
            round.Rate.ShouldBeGreaterThan(0);
            round.Allocated.ShouldNotBeNull().ShouldBeGreaterThan(0);
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    /// <summary>50 ideas with all below them are 601 objects with 2,452 leaves: what is allocated grows with neither's text, and with the objects only a little.</summary>
    [Fact]
    public async Task an_answer_is_written_almost_without_allocating()
    {
        var engine = new GraphQLEngine(IdeaSchema.OfMemory(), new GraphQLOptions { Authorize = (_, _) => ValueTask.FromResult(Access.Granted) });
        await using var services = new ServiceCollection().BuildServiceProvider();
        var request = new GraphQLRequest(IdeaQuestion.Document) { Variables = Sample.Json($$"""{"first":{{IdeaQuestion.First}}}""") };
        const int Runs = 50;
        long allocated = 0;
        for (var run = -Runs; run < Runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            using var result = await engine.ExecuteAsync(request, new RequestContext(services), Canceled);
            allocated += run < 0 ? 0 : GC.GetAllocatedBytesForCurrentThread() - before;
            result.Body.Length.ShouldBeGreaterThan(60_000);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{allocated / Runs} bytes a request");
        (allocated / Runs).ShouldBeLessThan(60_000);
    }
}
