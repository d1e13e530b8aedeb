namespace CoInnovation.Tests.GraphQL;

public sealed class coercing_input
{
    private readonly Sample sample = new();

    [Theory]
    [InlineData("{ echo(number: 1) }", """{"number":1}""")]
    [InlineData("{ echo(list: 1) }", """{"list":[[1]]}""")]
    [InlineData("{ echo(list: [1, [2, 3], null]) }", """{"list":[[1],[2,3],null]}""")]
    [InlineData("{ echo(side: CUSTOMER) }", """{"side":"CUSTOMER"}""")]
    [InlineData("{ echo(text: null) }", """{"text":null}""")]
    [InlineData("{ echo(choice: { id: 7 }) }", """{"choice":{"id":"7"}}""")]
    [InlineData("{ echo(any: { a: [1, true, ENUM, \"t\"] }) }", """{"any":{"a":[1,true,"ENUM","t"]}}""")]
    public async Task literals_become_values_of_their_types(string query, string echoed) =>
        (await sample.AskAsync(query)).ShouldBe($$$"""{"data":{"echo":{{{echoed}}}}}""");

    [Theory]
    [InlineData("query ($v: Float) { echo(number: $v) }", """{"v":1}""", """{"number":1}""")]
    [InlineData("query ($v: Float) { echo(number: $v) }", """{}""", """{}""")]
    [InlineData("query ($v: Float) { echo(number: $v) }", """{"v":null}""", """{"number":null}""")]
    [InlineData("query ($v: Float = 2) { echo(number: $v) }", """{}""", """{"number":2}""")]
    [InlineData("query ($v: Float = 2) { echo(number: $v) }", """{"v":null}""", """{"number":null}""")]
    [InlineData("query ($v: [[Int]]) { echo(list: $v) }", """{"v":[1,[2]]}""", """{"list":[[1],[2]]}""")]
    [InlineData("query ($v: Side) { echo(side: $v) }", """{"v":"UNDER_REVIEW"}""", """{"side":"UNDER_REVIEW"}""")]
    [InlineData("query ($v: ID!) { echo(choice: { id: $v }) }", """{"v":1}""", """{"choice":{"id":"1"}}""")]
    public async Task variables_tell_absent_from_null(string query, string variables, string echoed) =>
        (await sample.AskAsync(query, variables)).ShouldBe($$$"""{"data":{"echo":{{{echoed}}}}}""");

    [Theory]
    [InlineData("query ($v: Int!) { cards(count: $v) { id } }", "{}", "Variable \"$v\" of required type \"Int!\" was not provided.")]
    [InlineData("query ($v: Int!) { cards(count: $v) { id } }", """{"v":null}""", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("query ($v: Int) { cards(count: $v) { id } }", """{"v":"1"}""", "Variable \"$v\" got invalid value \"1\"; Int cannot represent non-integer value: \"1\"")]
    [InlineData("query ($v: Int) { cards(count: $v) { id } }", """{"v":3000000000}""", "Variable \"$v\" got invalid value 3000000000; Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("query ($v: Side) { echo(side: $v) }", """{"v":"NOPE"}""", "Variable \"$v\" got invalid value \"NOPE\"; Value \"NOPE\" does not exist in \"Side\" enum.")]
    [InlineData("mutation ($v: WriteInput!) { write(input: $v) { text } }", """{"v":{"text":null}}""", "Variable \"$v\" got invalid value null at \"v.text\"; Expected non-nullable type \"String!\" not to be null.")]
    [InlineData("mutation ($v: WriteInput!) { write(input: $v) { text } }", """{"v":{}}""", "Variable \"$v\" got invalid value {}; Field \"text\" of required type \"String!\" was not provided.")]
    [InlineData("mutation ($v: WriteInput!) { write(input: $v) { text } }", """{"v":{"text":"a","tags":[1,{}]}}""", "Variable \"$v\" got invalid value {} at \"v.tags[1]\"; ID cannot represent a non-string and non-integer value: {}")]
    [InlineData("query ($v: Choice) { echo(choice: $v) }", """{"v":{"id":"a","name":"b"}}""", "Variable \"$v\" got invalid value {\"id\":\"a\",\"name\":\"b\"}; Exactly one key must be specified for OneOf type \"Choice\".")]
    [InlineData("query ($v: String) { echo(text: $v) }", """{"v":"\ud800"}""", "Variable \"$v\" holds text that is not valid Unicode.")]
    [InlineData("query ($v: Choice) { echo(choice: $v) }", """{"v":{"id":null}}""", "Variable \"$v\" got invalid value {\"id\":null}; Field \"id\" must be non-null.")]
    public async Task a_wrong_variable_is_a_request_error(string query, string variables, string message)
    {
        using var result = await sample.RunAsync(query, variables);
        result.IsRequestError.ShouldBeTrue();
        var error = result.ToJson().GetProperty("errors")[0];
        error.GetProperty("message").GetString().ShouldBe(message);
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("BAD_USER_INPUT");
        result.ToJson().TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task null_at_run_time_in_a_non_null_place_is_an_error_of_the_field() =>
        (await sample.AskAsync("query ($id: ID = 1) { hello card(id: $id) { id } }", """{"id":null}""")).ShouldBe(
            """{"errors":[{"message":"Argument \"id\" of non-null type \"ID!\" must not be null.","locations":[{"line":1,"column":29}],"path":["card"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"hello":"world","card":null}}""");

    [Theory]
    [InlineData("""{"text":"a"}""", """{"text":"a","note":"absent","side":"Vendor","tags":-1}""")]
    [InlineData("""{"text":"a","note":null,"side":null,"tags":[]}""", """{"text":"a","note":"null","side":null,"tags":0}""")]
    [InlineData("""{"text":"a","note":"b","side":"UNDER_REVIEW","tags":["x",1]}""", """{"text":"a","note":"b","side":"UnderReview","tags":2}""")]
    public async Task input_objects_become_records(string input, string written) =>
        (await sample.AskAsync("mutation ($input: WriteInput!) { write(input: $input) { text note side tags } }", $$"""{"input":{{input}}}"""))
            .ShouldBe($$$"""{"data":{"write":{{{written}}}}}""");
}
