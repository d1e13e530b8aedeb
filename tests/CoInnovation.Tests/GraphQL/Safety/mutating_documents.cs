using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CoInnovation.GraphQL;
using CoInnovation.GraphQL.Http;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.GraphQL.Safety;

/// <summary>
/// Whatever a document is, it gets an answer, and soon. Some thousands each time; <c>COINNOVATION_FUZZ_DOCUMENTS</c> says how many and <c>COINNOVATION_FUZZ_SEED</c> from which seed.
/// </summary>
public sealed class mutating_documents
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    private static readonly byte[][] Corpus =
    [
        .. new[]
        {
            "{ hello }",
            "query Q($n: Int = 3, $s: Boolean! = false) { cards(count: $n) { id title @skip(if: $s) side ...F } } fragment F on Card { author { name cards { id votes } } }",
            "{ items { __typename ... on Card { id title theme { name } } ... on Theme { name cards { id } } } named { name ... on Author { cards { side } } } }",
            """{ echo(text: "a\u00e9\u{1F600}\n\"b\"", number: 1.5e3, list: [[1, 2], [3], null], side: VENDOR, choice: {id: 4}, when: "2026-11-22T09:30:00Z", any: {a: [true, null, "x", E]}) }""",
            "{ page(first: 3, after: \"WzJd\", where: {or: [{title: {contains: \"x\"}}, {not: {votes: {gt: 3}}}]}, order: [{votes: DESC}, {title: ASC}]) { edges { cursor node { id } } nodes { id } pageInfo { hasNextPage endCursor } totalCount } }",
            "mutation M($i: WriteInput!) { write(input: $i) { text note side tags } first second }",
            "mutation { write(input: {text: \"\"\"\n  block\n    \"\"\\\"\"\" text\n  \"\"\", note: null, tags: [1, \"2\"]}) { text } }",
            "subscription { ticks(to: 3) }",
            "{ __schema { queryType { name } types { kind name fields(includeDeprecated: true) { name args { name type { kind ofType { name } } } } inputFields { name defaultValue } enumValues { name } } directives { name locations } } __type(name: \"Card\") { name } }",
            "query A { hello } query B { maybeCards { id requiredTitle requiredScores } } \"described\" query C { old secret }",
            "fragment A on Card { ...B } fragment B on Card { ...A author { cards { ...A } } } { cards { ...A } }",
            "{ a: cards { id } a: cards(count: 2) { id } b: hello b: old cards { x: id x: title } }",
            "# a comment\n\uFEFF{ hello, , old }",
            "type Query { a(b: [Int!]! = [1]): T } union U = | A | B extend schema @d directive @d repeatable on FIELD | QUERY",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public async Task every_document_gets_an_answer_in_time()
    {
        var documents = Setting.Of("COINNOVATION_FUZZ_DOCUMENTS", 20_000);
        var seed = (ulong)Setting.Of("COINNOVATION_FUZZ_SEED", 20_261_126);
        TestContext.Current.TestOutputHelper?.WriteLine($"{documents} documents from seed {seed}");
        var unexpected = new List<Exception>();
        var sample = NewSample(unexpected);
        var statistics = new Dictionary<string, int>(StringComparer.Ordinal);
        var slowest = TimeSpan.Zero;
        for (var number = 0; number < documents; number++)
        {
            var document = new Mutation(seed + (ulong)number).Of(Corpus);
            var started = Stopwatch.GetTimestamp();
            string outcome;
            try
            {
                outcome = await RunAsync(sample, document, asBody: number % 4 == 0);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                throw new InvalidOperationException($"Document {number} of seed {seed} is not answered: {Convert.ToBase64String(document)}", error);
            }

            var took = Stopwatch.GetElapsedTime(started);
            if (took > Longest)
            {
                took = await AgainAsync(document, number % 4 == 0);
                took.ShouldBeLessThan(Longest, $"document {number} of seed {seed}: {Convert.ToBase64String(document)}");
            }

            slowest = took > slowest ? took : slowest;
            statistics[outcome] = statistics.GetValueOrDefault(outcome) + 1;
            sample.Calls.Clear();
        }

        foreach (var (outcome, count) in statistics.OrderByDescending(entry => entry.Value))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{count,8} {outcome}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"slowest: {slowest.TotalMilliseconds:0.0} ms");
        unexpected.ShouldBeEmpty();
        // Damage that hit nothing, or everything, would test nothing.
        statistics.GetValueOrDefault("fine").ShouldBeInRange(documents / 100, documents / 2);
        statistics.GetValueOrDefault("GRAPHQL_PARSE_FAILED").ShouldBeGreaterThan(documents / 10);
        statistics.GetValueOrDefault("GRAPHQL_VALIDATION_FAILED").ShouldBeGreaterThan(documents / 100);
    }

    private static Sample NewSample(List<Exception> unexpected) => new(new GraphQLOptions
    {
        Authorize = (_, _) => ValueTask.FromResult(Access.NotAuthorized),
        UnexpectedError = (error, _) => unexpected.Add(error),
    });

    /// <summary>What became of it: "fine", or the code of its first error.</summary>
    private static async Task<string> RunAsync(Sample sample, byte[] document, bool asBody)
    {
        GraphQLRequest request;
        try
        {
            request = asBody ? BodyOf(document) : new GraphQLRequest { Query = document };
        }
        catch (BadRequestException error)
        {
            return error.Code;
        }

        using var result = await sample.Engine.ExecuteAsync(request, new RequestContext(NoServices), Sample.Ended);
        using var answer = JsonDocument.Parse(result.Body);
        if (!answer.RootElement.TryGetProperty("errors", out var errors))
        {
            return "fine";
        }

        result.HasErrors.ShouldBeTrue();
        answer.RootElement.TryGetProperty("data", out _).ShouldBe(!result.IsRequestError);
        foreach (var error in errors.EnumerateArray())
        {
            error.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
            error.GetProperty("extensions").GetProperty("code").GetString().ShouldNotBeNullOrEmpty();
        }

        return errors[0].GetProperty("extensions").GetProperty("code").GetString()!;
    }

    /// <summary>The document within a body, of which the damage may be part: bytes that are no UTF-8 or break the string stay as they are.</summary>
    private static GraphQLRequest BodyOf(byte[] document)
    {
        var text = Encoding.Latin1.GetString(document).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
        return RequestReader.Parse(new ReadOnlySequence<byte>([.. "{\"query\":\""u8, .. Encoding.Latin1.GetBytes(text), .. "\",\"variables\":{\"n\":2,\"i\":{\"text\":\"t\"}}}"u8]));
    }

    /// <summary>The fastest of several runs with nothing in the cache: only what the document itself takes counts.</summary>
    private static async Task<TimeSpan> AgainAsync(byte[] document, bool asBody)
    {
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < 10; run++)
        {
            var sample = NewSample([]);
            var started = Stopwatch.GetTimestamp();
            await RunAsync(sample, document, asBody);
            var took = Stopwatch.GetElapsedTime(started);
            fastest = took < fastest ? took : fastest;
        }

        return fastest;
    }
}
