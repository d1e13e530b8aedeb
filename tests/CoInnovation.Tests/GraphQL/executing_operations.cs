using System.Text.Json;

namespace CoInnovation.Tests.GraphQL;

public sealed class executing_operations
{
    private readonly Sample sample = new();

    [Theory]
    [InlineData("{ hello again: hello __typename }", """{"hello":"world","again":"world","__typename":"Query"}""")]
    [InlineData("{ cards(count: 2) { id side author { name } } }", """{"cards":[{"id":"1","side":"CUSTOMER","author":null},{"id":"2","side":"UNDER_REVIEW","author":{"name":"Author 0"}}]}""")]
    [InlineData("{ cards(count: 1) { id } ...F } fragment F on Query { cards(count: 1) { title id } }", """{"cards":[{"id":"1","title":"Card 1"}]}""")]
    [InlineData("{ items { __typename ... on Card { id } ... on Named { name } } }", """{"items":[{"__typename":"Card","id":"1"},{"__typename":"Theme","name":"Trust"},{"__typename":"Card","id":"3"}]}""")]
    [InlineData("{ named { name ... on Theme { cards { id } } } }", """{"named":[{"name":"Ada"},{"name":"Trust","cards":[{"id":"1"}]}]}""")]
    [InlineData("{ maybeCards { id } }", """{"maybeCards":[{"id":"1"},null,{"id":"2"}]}""")]
    [InlineData("{ cards(count: 0) { id author { name } } card(id: 99) { id } }", """{"cards":[],"card":null}""")]
    public async Task a_query_is_answered_in_its_own_shape(string query, string data) =>
        (await sample.AskAsync(query)).ShouldBe($$"""{"data":{{data}}}""");

    [Theory]
    [InlineData("""{"a":true,"b":false}""", """{"hello":"world","cards":[{"id":"1"}]}""")]
    [InlineData("""{"a":false,"b":true}""", """{"cards":[{"title":"Card 1"}]}""")]
    [InlineData("""{"a":true,"b":true}""", """{"hello":"world","cards":[{"id":"1","title":"Card 1"}]}""")]
    [InlineData("""{"a":false,"b":false}""", "{}")]
    public async Task skip_and_include_decide_over_each_occurrence_of_a_field(string variables, string data) =>
        (await sample.AskAsync("query ($a: Boolean!, $b: Boolean!) { hello @include(if: $a) cards(count: 1) @include(if: $a) { id } ... @include(if: $b) { cards(count: 1) { title } } x: hello @skip(if: true) }", variables))
            .ShouldBe($$"""{"data":{{data}}}""");

    [Theory]
    [InlineData(true, """{"old":"old","hello":"world","cards":[{"title":"Card 1","id":"1"}]}""")]
    [InlineData(false, """{"hello":"world","old":"old","cards":[{"id":"1","title":"Card 1"}]}""")]
    public async Task fields_come_in_the_order_of_what_is_included(bool isSkipped, string data) =>
        (await sample.AskAsync("query ($a: Boolean!) { hello @skip(if: $a) old hello cards(count: 1) { id @skip(if: $a) title id } }", $$"""{"a":{{(isSkipped ? "true" : "false")}}}"""))
            .ShouldBe($$"""{"data":{{data}}}""");

    [Fact]
    public async Task a_condition_that_is_null_is_the_error_of_the_object_selected_from()
    {
        using var result = await sample.RunAsync("query ($a: Boolean = true) { hello card(id: 1) { id author @include(if: $a) { name } } }", """{"a":null}""");
        result.ToJson().GetProperty("data").GetRawText().ShouldBe("""{"hello":"world","card":null}""");
        result.ToJson().GetProperty("errors")[0].GetProperty("path").GetRawText().ShouldBe("""["card"]""");
    }

    [Fact]
    public async Task more_than_64_conditions_still_work()
    {
        var names = Enumerable.Range(0, 70).Select(i => $"v{i}").ToList();
        var query = $"query ({string.Join(' ', names.Select(name => $"${name}: Boolean!"))}) {{ {string.Join(' ', names.Select(name => $"{name}: hello @include(if: ${name})"))} }}";
        var variables = JsonSerializer.Serialize(names.ToDictionary(name => name, name => name is "v3" or "v69", StringComparer.Ordinal));
        (await sample.AskAsync(query, variables)).ShouldBe("""{"data":{"v3":"world","v69":"world"}}""");
    }

    [Fact]
    public async Task a_batch_field_is_called_once_per_level()
    {
        await sample.AskAsync("{ cards(count: 5) { votes author { cards { votes } } } }");
        sample.Calls.ShouldBe(["cards.votes of 5", "cards.author.cards of 4", "cards.author.cards.votes of 8"], ignoreOrder: true);
    }

    [Fact]
    public async Task an_error_is_null_at_its_place_and_its_siblings_stand() =>
        (await sample.AskAsync("{ cards(count: 3) { id votes } }")).ShouldBe(
            """{"errors":[{"message":"The votes are sealed.","locations":[{"line":1,"column":24}],"path":["cards",1,"votes"],"extensions":{"code":"SEALED"}}],"data":{"cards":[{"id":"1","votes":7},{"id":"2","votes":null},{"id":"3","votes":7}]}}""");

    [Theory]
    [InlineData("requiredVotes", "maybeCards", """{"maybeCards":[{"requiredVotes":7},null,null]}""", """["maybeCards",2,"requiredVotes"]""")]
    [InlineData("requiredTitle", "maybeCards", """{"maybeCards":[{"requiredTitle":"Card 1"},null,null]}""", """["maybeCards",2,"requiredTitle"]""")]
    [InlineData("theme { name }", "maybeCards", """{"maybeCards":[{"theme":{"name":"Trust"}},null,null]}""", """["maybeCards",2,"theme"]""")]
    [InlineData("requiredTitle", "cards", "null", """["cards",1,"requiredTitle"]""")]
    public async Task a_forbidden_null_rises_to_the_nearest_nullable_place(string field, string list, string data, string path)
    {
        using var result = await sample.RunAsync($"{{ {list} {{ {field} }} }}");
        var json = result.ToJson();
        json.GetProperty("data").GetRawText().ShouldBe(data);
        json.GetProperty("errors").GetArrayLength().ShouldBe(1);
        json.GetProperty("errors")[0].GetProperty("path").GetRawText().ShouldBe(path);
        json.GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldStartWith("Cannot return null for non-nullable field Card.");
    }

    [Fact]
    public async Task a_leaf_outside_its_type_is_null_alone_in_its_list()
    {
        using var result = await sample.RunAsync("{ cards(count: 2) { scores requiredScores } }");
        result.ToJson().GetProperty("data").GetRawText().ShouldBe("""{"cards":[{"scores":[1,null,3],"requiredScores":[1]},{"scores":[1,null,3],"requiredScores":null}]}""");
        result.ToJson().GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()).Order(StringComparer.Ordinal)
            .ShouldBe(["""["cards",0,"scores",1]""", """["cards",1,"requiredScores",1]""", """["cards",1,"scores",1]"""]);
    }

    [Fact]
    public async Task a_list_of_lists_of_leaves_that_fails_within_is_null_there_and_still_json()
    {
        using var result = await sample.RunAsync("{ cards(count: 1) { grid } }");
        var json = result.ToJson();
        json.GetProperty("data").GetRawText().ShouldBe("""{"cards":[{"grid":[[1],null,[3]]}]}""");
        json.GetProperty("errors")[0].GetProperty("path").GetRawText().ShouldBe("""["cards",0,"grid",1,1]""");
    }

    [Fact]
    public async Task an_unknown_exception_shows_a_trace_id_and_never_its_text()
    {
        using var result = await sample.RunAsync("{ cards(count: 2) { fails } }");
        var error = result.ToJson().GetProperty("errors")[0];
        error.GetProperty("message").GetString().ShouldBe("Unexpected execution error.");
        error.GetProperty("extensions").GetProperty("traceId").GetString()!.Length.ShouldBe(32);
        result.ToJson().GetRawText().ShouldNotContain("secret of the server");
        sample.Unexpected.ShouldNotBeEmpty();
        result.ToJson().GetProperty("data").GetRawText().ShouldBe("""{"cards":[{"fails":"fine"},{"fails":null}]}""");
    }

    [Fact]
    public async Task mutations_run_one_after_the_other()
    {
        (await sample.AskAsync("mutation { second first again: second }")).ShouldBe("""{"data":{"second":2,"first":1,"again":2}}""");
        sample.Calls.ShouldBe(["second", "first starts", "first ends", "second"]);
    }

    [Fact]
    public async Task a_denied_policy_is_an_error_of_its_field() =>
        (await sample.AskAsync("{ hello secret }")).ShouldBe(
            """{"errors":[{"message":"You may not use this field.","locations":[{"line":1,"column":9}],"path":["secret"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"hello":"world","secret":null}}""");

    [Theory]
    [InlineData("query A { hello } query B { old }", "B", """{"data":{"old":"old"}}""")]
    [InlineData("query A { hello } query B { old }", null, """{"errors":[{"message":"Must provide operation name if query contains multiple operations.","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""")]
    [InlineData("query A { hello }", "C", """{"errors":[{"message":"Unknown operation named \"C\".","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""")]
    public async Task the_operation_is_chosen_by_name(string query, string? operation, string answer) =>
        (await sample.AskAsync(query, operation: operation)).ShouldBe(answer);

    [Fact]
    public async Task the_same_document_with_other_variables_gives_another_answer()
    {
        const string query = "query ($n: Int) { cards(count: $n) { id } }";
        (await sample.AskAsync(query, """{"n":1}""")).ShouldBe("""{"data":{"cards":[{"id":"1"}]}}""");
        (await sample.AskAsync(query, """{"n":2}""")).ShouldBe("""{"data":{"cards":[{"id":"1"},{"id":"2"}]}}""");
    }
}
