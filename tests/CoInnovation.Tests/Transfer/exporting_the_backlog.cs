using System.Net;
using System.Text;
using System.Text.Json;
using CoInnovation.Api.Platform.Texts;
using CoInnovation.Api.Transfer;
using CoInnovation.Api.Transfer.Items;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;

namespace CoInnovation.Tests.Transfer;

public sealed class exporting_the_backlog(TestApi api) : IClassFixture<TestApi>
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_table_for_spreadsheets_has_a_mark_a_header_and_a_row_for_each_item()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "As a table");
        var bearer = await Bearer.OfAsync(api, await SampleWorkshop.ProductTeamAsync(api), "EXPORT");

        using var response = await bearer.RequestAsync(HttpMethod.Get, $"/export/ideas.csv?workshopId={workshop.Id}&order=-consensus");
        var bytes = await response.Content.ReadAsByteArrayAsync(Canceled);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (response.Content.Headers.ContentType!.ToString(), response.Content.Headers.ContentDisposition!.FileName, response.Headers.CacheControl!.NoStore)
            .ShouldBe(("text/csv; charset=utf-8", "ideas.csv", true));
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldStartWith("id,text,status,statusReason,side,organizationId,organization,theme,workshopId,workshop,keptAt,tags,supporterCount,organizationCount,meanSeverity,commentCount,dots,consensus,divided,updatedAt,owner,mergedInto,links,vendorDots,vendorAgree,");
        lines[0].Split(',').ShouldBe(ItemColumns.OfIdeas.Select(column => column.Name));
        lines.Length.ShouldBe(4);
        lines[1].ShouldStartWith($"{workshop.Favorite},\"One invoice a month\",NEW,,VENDOR,");
        lines[1].ShouldEndWith($",{workshop.Pain},,");
        lines[2].ShouldStartWith($"{workshop.Divided},");
    }

    [Fact]
    public async Task as_json_it_has_the_same_columns_with_their_types()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "As JSON");
        var answer = await workshop.Customer.Scenario(_ => _.Get.Url("/export/pain-points.json?text=invoices"));

        var item = JsonDocument.Parse(answer).RootElement.EnumerateArray().Single();
        item.EnumerateObject().Select(property => property.Name).ShouldBe(ItemColumns.OfPainPoints.Select(column => column.Name));
        (item.At("id").GetGuid(), item.At("text").GetString(), item.At("dots").GetInt32()).ShouldBe((workshop.Pain, "Invoices arrive twice", 0));
        item.At("ideas").Deserialize<Guid[]>().ShouldBe([workshop.Favorite, workshop.Divided], ignoreOrder: true);
        item.At("theme").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task everybody_takes_along_what_they_may_see()
    {
        var (mine, other) = (await SampleWorkshop.HoldAsync(api, "My file"), await SampleWorkshop.HoldAsync(api, "Their file"));

        var text = await mine.Vendor.Scenario(_ => _.Get.Url("/export/ideas.json"));

        text.ShouldContain(mine.Favorite.ToString());
        text.ShouldNotContain(other.Favorite.ToString());
        (await mine.Vendor.Scenario(_ => _.Get.Url($"/export/ideas.json?workshopId={other.Id}"))).ShouldBe("[]");
    }

    [Fact]
    public async Task a_spreadsheet_brings_its_token_in_the_address()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var (export, read) = (await Bearer.OfAsync(api, team, "EXPORT"), await Bearer.OfAsync(api, team, "BACKLOG_READ", "BACKLOG_WRITE"));
        var productTeam = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<CoInnovation.Api.Platform.Sessions.ProductTeamKey>(api.Services).Secret;

        (await StatusAsync(export.Secret)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(read.Secret)).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(productTeam)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync("coin_" + new string('x', 43))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync("")).ShouldBe(HttpStatusCode.Unauthorized);

        Task<HttpStatusCode> StatusAsync(string token) => GetAsync($"/export/ideas.csv?token={token}");
    }

    [Theory]
    [InlineData("where={", "PARAMETER_INVALID")]
    [InlineData("where={\"texts\":{}}", "BAD_USER_INPUT")]
    [InlineData("status=NEVER", "BAD_USER_INPUT")]
    [InlineData("order=price", "BAD_USER_INPUT")]
    [InlineData("statsu=NEW", "PARAMETER_UNKNOWN")]
    public async Task what_cannot_be_asked_is_refused_before_a_file_begins(string query, string code)
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var refused = await team.Scenario(_ =>
        {
            _.Get.Url($"/export/ideas.csv?{query}");
            _.StatusCodeShouldBe(HttpStatusCode.BadRequest);
        });
        refused.ShouldContain(code);
    }

    [Fact]
    public async Task what_is_no_export_is_not_found()
    {
        (await GetAsync("/export/secrets.csv")).ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync("/export/ideas.exe")).ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync("/export/ideas.csv")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\r=x", "'\r=x")]
    [InlineData("'=x", "''=x")]
    [InlineData("'tis", "'tis")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void no_cell_is_a_formula_and_an_import_gets_the_text_back(string text, string cell)
    {
        CsvCells.Harmless(text).ShouldBe(cell);
        CsvCells.Original(cell).ShouldBe(text);
        CsvCells.Of(JsonSerializer.SerializeToElement(text)).ShouldBe(cell);
    }

    [Fact]
    public void numbers_stay_numbers_and_what_has_a_separator_is_quoted()
    {
        CsvCells.Of(JsonSerializer.SerializeToElement(-0.5)).ShouldBe("-0.5");
        CsvCells.Of(JsonSerializer.SerializeToElement((string?)null)).ShouldBe("");
        CsvCells.Of(JsonSerializer.SerializeToElement<string[]>(["-a", "b"])).ShouldBe("'-a; b");
        CsvCells.Row(["a", "b,c", "d\"e", "f\ng"]).ShouldBe("a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n");
    }

    [Fact]
    public void a_column_finds_its_way_through_objects_lists_and_sides()
    {
        using var item = JsonDocument.Parse("""{"a":{"b":null},"c":[{"d":1},{"d":2}],"votes":{"sides":[{"side":"VENDOR","dots":3}]},"x":{"nodes":[{"id":"i"}]}}""");
        string Of(string path) => new ItemColumn("name", path).Of(item.RootElement).GetRawText();

        (Of("a.b"), Of("a.b.z"), Of("c.d"), Of("votes.sides[VENDOR].dots"), Of("votes.sides[PARTNER].dots"), Of("x(first: 1).nodes.id"))
            .ShouldBe(("null", "null", "[1,2]", "3", "null", "[\"i\"]"));
        new ItemColumn("name", "votes.sides[VENDOR].dots").Selection.ShouldBe("votes { sides { side dots } }");
        new ItemColumn("name", "x(first: 1).nodes.id").Selection.ShouldBe("x(first: 1) { nodes { id } }");
    }

    private async Task<HttpStatusCode> GetAsync(string url)
    {
        using var client = api.Server.CreateClient();
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), Canceled);
        return response.StatusCode;
    }
}
