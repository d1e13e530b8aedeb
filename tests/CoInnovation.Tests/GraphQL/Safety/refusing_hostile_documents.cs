using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CoInnovation.GraphQL;

namespace CoInnovation.Tests.GraphQL.Safety;

/// <summary>What is written to hurt is refused with a code.</summary>
public sealed class refusing_hostile_documents
{
    private const string GraphQLJson = "application/graphql-response+json";

    public static TheoryData<string> Documents { get; } = [.. HostileDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task each_gets_its_code_and_a_4xx(string name)
    {
        var (text, code) = HostileDocuments.All[name];
        await using var host = await SampleHost.StartAsync();
        using var answer = await PostAsync(host, JsonSerializer.SerializeToUtf8Bytes(new { query = text }));
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        var body = await answer.Content.ReadAsStringAsync(Sample.Ended);
        CodeOf(body).ShouldBe(code, body[..Math.Min(300, body.Length)]);
        body.Length.ShouldBeLessThan(20_000);
        await ShouldStillServeAsync(host);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    [InlineData("nonsense")]
    public async Task compressed_bodies_are_not_unpacked(string encoding)
    {
        await using var host = await SampleHost.StartAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[50_000_000], Sample.Ended);
        }

        using var answer = await PostAsync(host, packed.ToArray(), content => content.Headers.TryAddWithoutValidation("Content-Encoding", encoding));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        CodeOf(await answer.Content.ReadAsStringAsync(Sample.Ended)).ShouldBe("UNSUPPORTED_MEDIA_TYPE");
        await ShouldStillServeAsync(host);
    }

    public static TheoryData<string, int, string> Bodies { get; } = new()
    {
        { $$"""{"query":"{ hello }","variables":{"a":{{new string('[', 20_000)}}}""", 400, "BAD_REQUEST" },
        { """{"query":"{ hello }","variables":""" + string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_001), 400, "BAD_REQUEST" },
        { $$$"""{"query":"query($j: JSON) { echo(any: $j) }","variables":{"j":{{{new string('[', 60)}}}{{{new string(']', 60)}}}}}""", 200, "" },
        { $$"""{"query":"{ hello }","extensions":{{new string('[', 30_000)}}}""", 400, "BAD_REQUEST" },
        { new string('[', 40_000), 400, "BAD_REQUEST" },
        { $$"""{"query":"{{new string(' ', 300_000)}}{ hello }"}""", 413, "LIMIT_REQUEST_BYTES" },
        { """{"query":"{ hello }","\ud800":1}""", 400, "BAD_REQUEST" },
        { """{"query":"{ hello }","operationName":"\udfff"}""", 400, "BAD_REQUEST" },
        { """{"query":"{ hello }","documentId":"\ud800"}""", 400, "BAD_REQUEST" },
        { """{"query":"query($t: String) { echo(text: $t) }","variables":{"t":"\ud800"}}""", 400, "BAD_USER_INPUT" },
        { """{"query":"query($t: String) { echo(text: $t) }","variables":{"\ud800":"t"}}""", 400, "BAD_USER_INPUT" },
        { """{"query":"query($l: [[Int]]) { echo(list: $l) }","variables":{"l":[["x","x","x","x","x","x","x"]]}}""", 400, "BAD_USER_INPUT" },
        { $$$"""{"query":"query($n: Float) { echo(number: $n) }","variables":{"n":{{{new string('9', 100_000)}}}}}""", 400, "BAD_USER_INPUT" },
        { $$"""{"query":"{ hello }","operationName":"{{new string('x', 200_000)}}"}""", 400, "OPERATION_RESOLUTION_FAILURE" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task bodies_that_hurt_are_refused(string body, int status, string code)
    {
        await using var host = await SampleHost.StartAsync();
        using var answer = await PostAsync(host, Encoding.UTF8.GetBytes(body));
        var said = await answer.Content.ReadAsStringAsync(Sample.Ended);
        ((int)answer.StatusCode).ShouldBe(status, said[..Math.Min(300, said.Length)]);
        CodeOf(said).ShouldBe(code);
        said.Length.ShouldBeLessThan(10_000);
        await ShouldStillServeAsync(host);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public async Task broken_utf8_is_refused(byte[] broken)
    {
        await using var host = await SampleHost.StartAsync();
        byte[] body = [.. "{\"query\":\"{ hello } # "u8, .. broken, .. "\"}"u8];
        using var answer = await PostAsync(host, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        CodeOf(await answer.Content.ReadAsStringAsync(Sample.Ended)).ShouldBe("BAD_REQUEST");

        using var raw = await host.Sample.Engine.ExecuteAsync(new GraphQLRequest { Query = (byte[])[.. "{ hello } # "u8, .. broken] }, new RequestContext(host.Server.Services), Sample.Ended);
        CodeOf(Encoding.UTF8.GetString(raw.Body.Span)).ShouldBe("GRAPHQL_PARSE_FAILED");
    }

    [Fact]
    public async Task a_limit_is_a_4xx_also_for_clients_of_the_older_media_type()
    {
        await using var host = await SampleHost.StartAsync();
        using var answer = await PostAsync(host, JsonSerializer.SerializeToUtf8Bytes(new { query = HostileDocuments.All["a nest of lists"].Text }), accept: "application/json");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task an_answer_has_a_limit_of_its_own()
    {
        var sample = new Sample(new GraphQLOptions { Limits = new GraphQLLimits { ResponseBytes = 10_000 } });
        var alias = new string('a', 3_000);
        using var small = await sample.RunAsync($"{{ cards(count: 1) {{ {alias}: id }} }}");
        small.HasErrors.ShouldBeFalse();
        using var large = await sample.RunAsync($"{{ cards(count: 5) {{ {alias}: id }} }}");
        CodeOf(Encoding.UTF8.GetString(large.Body.Span)).ShouldBe("LIMIT_RESPONSE");
    }

    [Fact]
    public async Task a_field_that_fails_in_every_row_is_not_told_without_end()
    {
        var sample = new Sample();
        using var result = await sample.RunAsync($"{{ {string.Join(' ', Enumerable.Range(0, 90).Select(i => $"a{i}: cards(count: 5) {{ {string.Join(' ', Enumerable.Range(0, 9).Select(j => $"b{j}: fails"))} }}"))} }}");
        var answer = result.ToJson();
        answer.GetProperty("errors").GetArrayLength().ShouldBe(810, "one row of five fails");
        answer.GetProperty("data").GetProperty("a89").GetArrayLength().ShouldBe(5);
    }

    private static async Task ShouldStillServeAsync(SampleHost host)
    {
        using var fine = await PostAsync(host, """{"query":"{ hello }"}"""u8.ToArray());
        (await fine.Content.ReadAsStringAsync(Sample.Ended)).ShouldBe("""{"data":{"hello":"world"}}""");
    }

    private static async Task<HttpResponseMessage> PostAsync(SampleHost host, byte[] body, Action<ByteArrayContent>? change = null, string accept = GraphQLJson)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        change?.Invoke(content);
        message.Content = content;
        message.Headers.Accept.ParseAdd(accept);
        return await host.Client.SendAsync(message, Sample.Ended);
    }

    private static string CodeOf(string body)
    {
        using var answer = JsonDocument.Parse(body);
        return answer.RootElement.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString()! : "";
    }
}
