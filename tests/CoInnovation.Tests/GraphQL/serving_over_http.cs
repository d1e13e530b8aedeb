using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CoInnovation.GraphQL;

namespace CoInnovation.Tests.GraphQL;

public sealed class serving_over_http
{
    private const string GraphQLJson = "application/graphql-response+json";

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", "application/json", 200, """{"data":{"hello":"world"}}""")]
    [InlineData("""{"query":"{ hello }","variables":null,"extensions":{}}""", GraphQLJson, 200, """{"data":{"hello":"world"}}""")]
    [InlineData("""{"query":"{ hello }"}""", "*/*", 200, """{"data":{"hello":"world"}}""")]
    [InlineData("""{"query":"{"}""", "application/json", 200, "GRAPHQL_PARSE_FAILED")]
    [InlineData("""{"query":"{"}""", GraphQLJson, 400, "GRAPHQL_PARSE_FAILED")]
    [InlineData("""{"query":"{ nope }"}""", GraphQLJson, 400, "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("""{"query":"{ secret }"}""", GraphQLJson, 200, "AUTH_NOT_AUTHORIZED")]
    [InlineData("""{"query":"query ($v: Int!) { cards(count: $v) { id } }"}""", GraphQLJson, 400, "BAD_USER_INPUT")]
    [InlineData("""{"query":1}""", "application/json", 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ hello }","variables":[1]}""", "application/json", 400, "BAD_REQUEST")]
    [InlineData("""{"query":"\ud800"}""", "application/json", 400, "BAD_REQUEST")]
    [InlineData("""[{"query":"{ hello }"}]""", "application/json", 400, "BAD_REQUEST")]
    [InlineData("{", "application/json", 400, "BAD_REQUEST")]
    [InlineData("", GraphQLJson, 400, "BAD_REQUEST")]
    [InlineData("""{"query":"{ hello }"}""", "image/png", 406, "NOT_ACCEPTABLE")]
    [InlineData("""{"documentId":"nope"}""", GraphQLJson, 400, "PERSISTED_DOCUMENT_NOT_FOUND")]
    [InlineData("""{"query":"subscription { ticks(to: 1) }"}""", GraphQLJson, 400, "OPERATION_RESOLUTION_FAILURE")]
    public async Task a_post_gets_the_status_of_its_media_type(string body, string accept, int status, string contains)
    {
        await using var host = await SampleHost.StartAsync();
        using var response = await PostAsync(host, body, accept);
        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync(Sample.Ended)).ShouldContain(contains);
        response.Content.Headers.ContentType!.CharSet.ShouldBe("utf-8");
        if (accept == GraphQLJson)
        {
            response.Content.Headers.ContentType.MediaType.ShouldBe(GraphQLJson);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    public async Task content_types_that_a_form_can_send_are_refused(string contentType)
    {
        await using var host = await SampleHost.StartAsync();
        using var response = await PostAsync(host, """{"query":"mutation { first }"}""", "application/json", contentType);
        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        host.Sample.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?query=%7Bhello%7D", 200, """{"data":{"hello":"world"}}""")]
    [InlineData("?query=query(%24n%3AInt)%7Bcards(count%3A%24n)%7Bid%7D%7D&variables=%7B%22n%22%3A1%7D", 200, """{"data":{"cards":[{"id":"1"}]}}""")]
    [InlineData("?query=mutation%7Bfirst%7D", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("?query=%7Bhello%7D&variables=nope", 400, "BAD_REQUEST")]
    [InlineData("", 400, "BAD_REQUEST")]
    public async Task a_get_runs_queries_only(string query, int status, string contains)
    {
        await using var host = await SampleHost.StartAsync();
        using var response = await host.Client.GetAsync(new Uri($"/graphql{query}", UriKind.Relative), Sample.Ended);
        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync(Sample.Ended)).ShouldContain(contains);
        host.Sample.Calls.ShouldBeEmpty();
        response.Content.Headers.Allow.ShouldBe(status == 405 ? ["POST"] : []);
    }

    [Fact]
    public async Task a_browser_gets_the_page_and_other_methods_are_refused()
    {
        await using var host = await SampleHost.StartAsync();
        using var page = new HttpRequestMessage(HttpMethod.Get, "/graphql") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/html") } } };
        using var shown = await host.Client.SendAsync(page, Sample.Ended);
        (await shown.Content.ReadAsStringAsync(Sample.Ended)).ShouldBe("a page");
        using var put = await host.Client.PutAsync(new Uri("/graphql", UriKind.Relative), null, Sample.Ended);
        put.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        put.Content.Headers.Allow.ShouldBe(["GET", "POST"]);
    }

    [Fact]
    public async Task a_large_body_is_refused_before_it_is_read()
    {
        await using var host = await SampleHost.StartAsync(new GraphQLOptions { Limits = new GraphQLLimits { RequestBytes = 1_000 } });
        using var response = await PostAsync(host, $$"""{"query":"{{new string(' ', 2_000)}}{ hello }"}""", "application/json");
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task the_cost_is_reported_on_request()
    {
        await using var host = await SampleHost.StartAsync();
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"mutation { first }"}""", Encoding.UTF8, "application/json") };
        message.Headers.Add("GraphQL-Cost", "validate");
        using var response = await host.Client.SendAsync(message, Sample.Ended);
        (await response.Content.ReadAsStringAsync(Sample.Ended)).ShouldBe("""{"extensions":{"operationCost":{"fieldCost":10,"typeCost":0}}}""");
        host.Sample.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task only_trusted_documents_can_be_demanded()
    {
        await using var host = await SampleHost.StartAsync(new GraphQLOptions { OnlyTrustedDocuments = true, TrustedDocument = id => id == "greeting" ? "{ hello }" : null });
        using var trusted = await PostAsync(host, """{"documentId":"greeting"}""", "application/json");
        (await trusted.Content.ReadAsStringAsync(Sample.Ended)).ShouldBe("""{"data":{"hello":"world"}}""");
        using var other = await PostAsync(host, """{"query":"{ hello }"}""", "application/json");
        (await other.Content.ReadAsStringAsync(Sample.Ended)).ShouldContain("PERSISTED_DOCUMENT_REQUIRED");
    }

    private static async Task<HttpResponseMessage> PostAsync(SampleHost host, string body, string accept, string contentType = "application/json")
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        message.Headers.Accept.ParseAdd(accept);
        return await host.Client.SendAsync(message, Sample.Ended);
    }
}
