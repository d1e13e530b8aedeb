using System.Text;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Execution;
using CoInnovation.GraphQL.Language;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.GraphQL.Safety;

/// <summary>Documents are kept parsed and planned, within bounds that no flood gets past.</summary>
public sealed class caching_documents
{
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    [Fact]
    public void the_bytes_of_what_is_kept_have_a_limit()
    {
        var cache = new DocumentCache(maxCount: 1_000, maxBytes: 100_000);
        for (var i = 0; i < 500; i++)
        {
            cache.Add(Entry($"{{ a{i} }} #{new string('x', 1_000)}"));
        }

        cache.Bytes.ShouldBeInRange(50_000, 100_000);
        cache.Count.ShouldBeInRange(50, 100);
        cache.Add(Entry($"#{new string('x', 30_000)}"));
        cache.Find(DocumentCache.HashOf(Encoding.UTF8.GetBytes($"#{new string('x', 30_000)}")), Encoding.UTF8.GetBytes($"#{new string('x', 30_000)}")).ShouldBeNull("one document must not take the place of many");
    }

    [Fact]
    public void a_document_that_is_used_outlives_those_that_are_not()
    {
        var cache = new DocumentCache(maxCount: 10, maxBytes: 100_000);
        var kept = Entry("{ kept }");
        cache.Add(kept);
        for (var i = 0; i < 100; i++)
        {
            cache.Find(kept.Hash, kept.Source.Span).ShouldNotBeNull();
            cache.Add(Entry($"{{ a{i} }}"));
        }
    }

    [Fact]
    public async Task a_flood_of_bad_documents_does_not_push_out_good_ones()
    {
        var sample = new Sample(new GraphQLOptions { Limits = new GraphQLLimits { CachedDocuments = 20 } });
        const string Good = "{ good: hello }";
        await RunAsync(sample.Engine, Good);
        var fresh = await AllocatedAsync(sample.Engine, "{ fresh: hello }");
        for (var i = 0; i < 500; i++)
        {
            await RunAsync(sample.Engine, $"{{ nope{i} }}");
        }

        (await AllocatedAsync(sample.Engine, Good)).ShouldBeLessThan(fresh / 2, "it is still planned");
        for (var i = 0; i < 50; i++)
        {
            await RunAsync(sample.Engine, $"{{ a{i}: hello }}");
        }

        (await AllocatedAsync(sample.Engine, Good)).ShouldBeGreaterThan(fresh / 2, "other good documents do push it out");
    }

    [Fact]
    public async Task a_plan_never_meets_another_schema()
    {
        var (first, second) = (Engine("type Query { hello: String }", "one"), Engine("type Query { hello: Int }", 2));
        (await RunAsync(first, "{ hello }")).ShouldBe("""{"data":{"hello":"one"}}""");
        (await RunAsync(second, "{ hello }")).ShouldBe("""{"data":{"hello":2}}""");
        (await RunAsync(first, "{ hello }")).ShouldBe("""{"data":{"hello":"one"}}""");

        static GraphQLEngine Engine<T>(string sdl, T value) =>
            new(SchemaBuilder.FromSdl(sdl).Resolvers(map => map.Query().Value("hello", _ => value)).Build(), new GraphQLOptions());
    }

    private static CachedDocument Entry(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new CachedDocument(DocumentCache.HashOf(bytes), new Source(bytes), null, []);
    }

    private static async Task<string> RunAsync(GraphQLEngine engine, string query)
    {
        using var result = await engine.ExecuteAsync(new GraphQLRequest(query), new RequestContext(NoServices), Sample.Ended);
        return Encoding.UTF8.GetString(result.Body.Span);
    }

    /// <summary>Bytes that one run allocates on this thread: a document that must be parsed, validated and planned takes many more.</summary>
    private static async Task<long> AllocatedAsync(GraphQLEngine engine, string query)
    {
        var request = new GraphQLRequest(query);
        var context = new RequestContext(NoServices);
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var result = await engine.ExecuteAsync(request, context, Sample.Ended);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
