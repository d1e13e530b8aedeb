using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL.Safety;

/// <summary>The thirteen checks of graphql-cop, asked of the whole Api by somebody who never signed in; a product team may do more where it says so.</summary>
public sealed class standing_up_to_known_attacks(TestApi api) : IClassFixture<TestApi>
{
    private const string Circular =
        "query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_hundred_and_one_aliases_are_refused() =>
        (await CodeAsync($"query cop {{ {string.Join('\n', Enumerable.Range(0, 101).Select(i => $"alias{i}:__typename"))} }}")).ShouldBe("LIMIT_SELECTIONS");

    [Fact]
    public async Task a_field_five_hundred_times_is_refused() =>
        (await CodeAsync($"query cop {{ {string.Concat(Enumerable.Repeat("__typename \n", 500))} }}")).ShouldBe("LIMIT_SELECTIONS");

    [Fact]
    public async Task ten_directives_at_one_field_are_refused_in_one_error()
    {
        var answer = await AnswerAsync("query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }");
        answer.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("extensions").GetProperty("code").GetString().ShouldBe("LIMIT_DIRECTIVES");
    }

    [Fact]
    public async Task introspection_in_circles_is_refused_to_everybody()
    {
        (await CodeAsync(Circular)).ShouldBe("GRAPHQL_VALIDATION_FAILED");
        var productTeam = await Backlog.SampleWorkshop.ProductTeamAsync(api);
        (await productTeam.AnswerAsync(Circular)).GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("Maximum introspection depth exceeded");
    }

    [Fact]
    public async Task requests_in_an_array_are_refused()
    {
        var request = """{"query":"query cop { __typename }"}""";
        using var answer = await PostAsync($"[{string.Join(',', Enumerable.Repeat(request, 10))}]");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Canceled)).ShouldContain("BAD_REQUEST");
    }

    [Fact]
    public async Task the_schema_is_shown_to_those_who_may_read_the_backlog_only()
    {
        const string Ask = "query cop { __schema { types { name } } }";
        (await AnswerAsync(Ask)).GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("introspection has been disabled");
        (await CodeAsync("{ __type(name: \"Query\") { name } }")).ShouldBe("GRAPHQL_VALIDATION_FAILED");
        (await CodeAsync("query($i: Boolean = true) { ...F @include(if: $i) } fragment F on Query { a: __schema { types { name } } }")).ShouldBe("GRAPHQL_VALIDATION_FAILED");
        (await AnswerAsync("{ __typename }")).GetProperty("data").GetProperty("__typename").GetString().ShouldBe("Query");

        var productTeam = await Backlog.SampleWorkshop.ProductTeamAsync(api);
        (await productTeam.AskAsync(Ask)).GetProperty("__schema").GetProperty("types").GetArrayLength().ShouldBeGreaterThan(25);
    }

    [Fact]
    public async Task a_misspelled_name_is_not_corrected()
    {
        foreach (var query in (string[])["query cop { __schema { directive } }", "{ idae }", "{ ideas { node { text } } }", "{ ideas(frist: 1) { totalCount } }", "mutation { joinWorkshp { errors { code } } }"])
        {
            (await AnswerAsync(query)).ToString().ShouldNotContain("Did you mean", Case.Insensitive);
        }
    }

    [Fact]
    public async Task get_asks_nothing_unless_a_browser_would_ask_first()
    {
        using var query = await api.Server.CreateClient().GetAsync(new Uri("/graphql?query=query%20cop%20%7B__typename%7D", UriKind.Relative), Canceled);
        query.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await query.Content.ReadAsStringAsync(Canceled)).ShouldContain("PREFLIGHT_REQUIRED");
    }

    [Fact]
    public async Task get_changes_nothing_even_then()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation%20cop%20%7B__typename%7D");
        request.Headers.Add("GraphQL-Preflight", "1");
        using var answer = await api.Server.CreateClient().SendAsync(request, Canceled);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await answer.Content.ReadAsStringAsync(Canceled)).ShouldContain("METHOD_NOT_ALLOWED");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "query=query+cop+%7B__typename%7D")]
    [InlineData("text/plain", """{"query":"query cop { __typename }"}""")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"query\"\r\n\r\n{ __typename }\r\n--x--")]
    public async Task what_a_form_can_send_is_refused(string contentType, string body)
    {
        using var answer = await PostAsync(body, contentType);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task neither_traces_nor_exceptions_are_told()
    {
        foreach (var query in (string[])["query cop { __typename }", "qwerty cop { abc }", "{ idea(id: \"nope\") { text } }", "query($v: Nope) { __typename }"])
        {
            var answer = (await AnswerAsync(query)).ToString();
            answer.ShouldNotContain("tracing");
            answer.ShouldNotContain("exception", Case.Insensitive);
            answer.ShouldNotContain("   at ");
        }
    }

    [Fact]
    public async Task the_explorer_opens_to_those_who_may_read_the_backlog()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/html") } } };
        using var page = await api.Server.CreateClient().SendAsync(request, Canceled);
        page.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await page.Content.ReadAsStringAsync(Canceled)).ShouldNotContain("GraphiQL");
    }

    private async Task<string> CodeAsync(string query) =>
        (await AnswerAsync(query)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    private async Task<JsonElement> AnswerAsync(string query)
    {
        using var answer = await PostAsync(JsonSerializer.Serialize(new { query }));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Canceled));
        return body.RootElement.Clone();
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        return await api.Server.CreateClient().PostAsync(new Uri("/graphql", UriKind.Relative), content, Canceled);
    }
}
