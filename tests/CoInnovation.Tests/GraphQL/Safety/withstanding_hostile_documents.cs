using System.Buffers;
using System.Text;
using System.Text.Json;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.GraphQL.Safety;

/// <summary>Tests that look at the clock or at the memory of this process; nothing else of it runs meanwhile.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

/// <summary>Hostile documents take little time and leave nothing behind.</summary>
[Collection("alone")]
public sealed class withstanding_hostile_documents
{
    /// <summary>The promise to users: such a document takes the server no longer than this.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromMilliseconds(20);

    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    /// <summary>
    /// Processor time of the best of several runs counts: what else the machine does is not the document's fault. On a machine (or in a build) so slow that a fair document of full size
    /// takes more than one millisecond, twenty times the fair one is allowed.
    /// </summary>
    [Fact]
    public async Task each_is_refused_within_the_promised_time()
    {
        var fair = await FastestAsync(HostileDocuments.Fair);
        var allowed = TimeSpan.FromTicks(Math.Max(Promise.Ticks, fair.Ticks * 20));
        TestContext.Current.TestOutputHelper?.WriteLine($"{fair.TotalMilliseconds,8:0.00} ms  a fair document; {allowed.TotalMilliseconds:0} ms are allowed");
        var slow = new List<string>();
        foreach (var (name, (text, _)) in HostileDocuments.All)
        {
            var took = await FastestAsync(text);
            TestContext.Current.TestOutputHelper?.WriteLine($"{took.TotalMilliseconds,8:0.00} ms  {name}");
            if (took > allowed)
            {
                slow.Add($"{name}: {took.TotalMilliseconds:0.0} ms of {allowed.TotalMilliseconds:0}");
            }
        }

        slow.ShouldBeEmpty();
    }

    [Fact]
    public async Task thousands_of_them_leave_no_memory_behind()
    {
        var sample = new Sample();
        await RefuseAllAsync(sample, round: 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var round = 1; round <= 20; round++)
        {
            await RefuseAllAsync(sample, round);
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(32 * 1024 * 1024);
    }

    [Fact]
    public async Task plans_count_with_the_document_that_they_are_made_of()
    {
        // Small texts that grow by fragments: kept without count, three hundred of them hold hundreds of megabytes.
        var engine = new Sample(new GraphQLOptions { Limits = new GraphQLLimits { CachedDocumentBytes = 4 * 1024 * 1024, FieldCost = int.MaxValue, TypeCost = int.MaxValue } }).Engine;
        await RunAsync(engine, Large(0));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 1; i <= 300; i++)
        {
            await RunAsync(engine, Large(i));
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(24 * 1024 * 1024);

        static string Large(int i) =>
            $"{{ {string.Join(' ', Enumerable.Range(0, 40).Select(j => $"a{j}: cards(count: 0) {{ ...F }}"))} }} fragment F on Card {{ {string.Join(' ', Enumerable.Range(0, 90).Select(j => $"b{j}: id"))} }} # {i}";
    }

    private static async Task RefuseAllAsync(Sample sample, int round)
    {
        foreach (var (name, (text, _)) in HostileDocuments.All)
        {
            // A comment makes each a new document to the cache.
            (await RunAsync(sample.Engine, $"{text}\n# {round}")).ShouldBeTrue(name);
        }
    }

    private static async Task<bool> RunAsync(GraphQLEngine engine, string query)
    {
        using var result = await engine.ExecuteAsync(new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query) }, new RequestContext(NoServices), Sample.Ended);
        return result.IsRequestError;
    }

    private static async Task<TimeSpan> FastestAsync(string text)
    {
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < 12; run++)
        {
            // A new engine each time, so that nothing comes from its cache; its schema is built before the clock starts.
            var sample = new Sample();
            var body = JsonSerializer.SerializeToUtf8Bytes(new { query = text });
            var before = Environment.CpuUsage.TotalTime;
            using var result = await sample.Engine.ExecuteAsync(RequestReader.Parse(new ReadOnlySequence<byte>(body)), new RequestContext(NoServices), Sample.Ended);
            var took = Environment.CpuUsage.TotalTime - before;
            fastest = took < fastest ? took : fastest;
        }

        return fastest;
    }
}
