using System.Net;
using System.Text;
using System.Text.Json;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Transfer.Import;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Tokens;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Transfer;

public sealed class when_importing_items
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly CommandContext Context = new(Now, Principal.Nobody with { IsProductTeam = true }, null);
    private static readonly SentFile File = new(ItemKind.PainPoint, "0");
    private static readonly NewRow Row = new(1, Room.Id("item"), "A-1", "Slow", null, null, Side.Customer, Room.Id("org"), "Harbor", null, null, ["ux"]);

    [Fact]
    public void rows_are_accepted_as_a_whole_in_bounded_events()
    {
        var rows = Enumerable.Range(1, 250).Select(number => Row with { Row = number, ItemId = Room.Id($"item {number}") }).ToList();

        var events = BeginImport.Decide(new BeginImport(Room.Id("import"), ItemKind.PainPoint, 300, rows) { File = File }, new ImportState(IsBegun: false), Context).Events.Select(one => one.Data).ToList();

        events[0].ShouldBe(new ImportBegun(Room.Id("import"), ItemKind.PainPoint, 300, 250, Now));
        events.Skip(1).Cast<ImportRowsAccepted>().Select(accepted => (accepted.Before, accepted.Rows.Count)).ShouldBe([(0, 100), (100, 100), (200, 50)]);
        var first = ((ImportRowsAccepted)events[1]).Rows[0];
        (first.Text, first.ExternalId, first.OrganizationName, first.Tags.Single())
            .ShouldBe((Team("Slow"), Team("A-1"), Sealed.Of(Room.Id("org"), "Harbor"), Team("ux")));
        Should.Throw<InvalidInputException>(() => BeginImport.Decide(new BeginImport(Room.Id("import"), ItemKind.Idea, 1, [Row]) { File = File }, new ImportState(IsBegun: true), Context)).Code.ShouldBe("ID_TAKEN");
    }

    [Fact]
    public void a_row_becomes_an_item_with_its_tags_and_its_status()
    {
        var accepted = new AcceptedRow(1, Room.Id("item"), null, Team("Slow"), "DECLINED", Team("No."), null, null, null, null, null, [Team("ux")]);
        var events = ImportedItems.EventsOf(new ImportRowsAccepted(Room.Id("import"), ItemKind.PainPoint, 0, [accepted], Now), accepted).Select(one => one.Data).ToList();

        events[0].ShouldBe(new PainPointImported(Room.Id("item"), Room.Id("import"), null, Team("Slow"), null, null, null, null, Now));
        events[1].ShouldBeOfType<ItemTagged>().Added.ShouldBe([Team("ux")]);
        events[2].ShouldBe(new PainPointStatusChanged(PainPointStatus.Declined, Team("No."), Now));
        PainPoint.Unknown.Apply((PainPointEvent)events[0]).Item.IsKnown.ShouldBeTrue();
        Idea.Unknown.Apply(new IdeaImported(Room.Id("item"), Room.Id("import"), null, Team("x"), null, Room.Id("org"), null, null, null, Now)).Item
            .ShouldBe(ItemState.Recorded(ItemKind.Idea, null, Room.Id("org"), null));
    }

    private static Sealed Team(string text) => Sealed.Of(ProductTeam.OwnerId, text);
}

public sealed class when_importing_items_over_http(TestApi api) : IClassFixture<TestApi>
{
    private const string Selected = "import { id kind state rows created existing done errorCount } rows { row outcome itemId column code } ignoredColumns";
    private const string Csv = "externalId;text;status;statusReason;organization;side;theme;tags\nA-1;Invoices arrive late;UNDER_REVIEW;Looking;Harbor;CUSTOMER;Billing;ux\nA-2;'=1+1;;;;;;\n";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_dry_run_says_row_by_row_what_would_happen_and_changes_nothing()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var input = new { commandId = Guest.NewId(), kind = "PAIN_POINT", format = "CSV", content = Csv + "A-3;;;;;;;\n", dryRun = true };

        var answer = await team.SendAsync("importItems", input, Selected);

        answer.At("import").ToString().ShouldBe(
            $$"""{"id":"{{input.commandId}}","kind":"PAIN_POINT","state":"DRY_RUN","rows":3,"created":2,"existing":0,"done":0,"errorCount":1}""");
        answer.At("rows").EnumerateArray().Select(row => (row.At("row").GetInt32(), row.At("outcome").GetString(), row.At("column").GetString(), row.At("code").GetString()))
            .ShouldBe([(3, "ERROR", "text", "TEXT_EMPTY"), (1, "CREATE", null, null), (2, "CREATE", null, null)]);
        (await team.AskAsync("query($id: ID!) { import(id: $id) { state } }", new { id = input.commandId })).At("import").ValueKind.ShouldBe(JsonValueKind.Null);

        (await team.SendAsync("importItems", input with { commandId = Guest.NewId(), dryRun = false }, Selected)).At("import", "state").GetString().ShouldBe("INVALID");
        (await CountAsync(team, "painPoints", "Invoices arrive late")).ShouldBe(0);
    }

    [Fact]
    public async Task a_file_is_imported_once_however_often_it_comes()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var content = Csv.Replace("A-", "B-", StringComparison.Ordinal).Replace("late", "never", StringComparison.Ordinal);
        var input = new { commandId = Guest.NewId(), kind = "PAIN_POINT", format = "CSV", content };

        var first = await team.SendAsync("importItems", input, Selected);
        await DoneAsync(team, input.commandId);
        await Wait.UntilAsync(async () => await CountAsync(team, "painPoints", "Invoices arrive never") == 1);
        (await team.SendAsync("importItems", input, Selected)).At("import", "state").GetString().ShouldBe("DONE");
        (await team.PayloadAsync("importItems", input with { content = content.Replace("never", "seldom", StringComparison.Ordinal) }, Selected)).ToString().ShouldContain("COMMAND_ID_REUSED");
        (await team.PayloadAsync("importItems", input with { kind = "IDEA" }, Selected)).ToString().ShouldContain("COMMAND_ID_REUSED");
        var repeated = input with { commandId = Guest.NewId() };
        var again = await team.SendAsync("importItems", repeated, Selected);

        await DoneAsync(team, repeated.commandId);
        (again.At("import", "created").GetInt32(), again.At("import", "existing").GetInt32()).ShouldBe((0, 2));
        again.At("rows").Texts("itemId").ShouldBe(first.At("rows").Texts("itemId"));
        (await CountAsync(team, "painPoints", "Invoices arrive never")).ShouldBe(1);
        var item = (await team.AskAsync(
            "query($id: ID!) { painPoint(id: $id) { text status statusReason side theme tags organization { name } workshop { id } submitted timeline { nodes { what by } } } }", new { id = first.At("rows", 0, "itemId").GetString() })).At("painPoint");
        item.ToString().ShouldBe(
            """{"text":"Invoices arrive never","status":"UNDER_REVIEW","statusReason":"Looking","side":"CUSTOMER","theme":"Billing","tags":["ux"],"organization":{"name":"Harbor"},"workshop":null,"submitted":false,"timeline":{"nodes":[{"what":"IMPORTED","by":"PRODUCT_TEAM"},{"what":"TAGGED","by":"PRODUCT_TEAM"},{"what":"STATUS_CHANGED","by":"PRODUCT_TEAM"}]}}""");
        (await team.AskAsync("query($id: ID!) { painPoint(id: $id) { text } }", new { id = first.At("rows", 1, "itemId").GetString() })).At("painPoint", "text").GetString().ShouldBe("=1+1");
    }

    [Fact]
    public async Task an_exports_own_file_is_known_here_and_new_elsewhere()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Round trip");
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var bearer = await Bearer.OfAsync(api, team, "EXPORT", "BACKLOG_WRITE");
        using var file = await bearer.RequestAsync(HttpMethod.Get, $"/export/ideas.csv?workshopId={workshop.Id}");
        var bytes = await file.Content.ReadAsByteArrayAsync(Canceled);

        var (status, same) = await UploadAsync(bearer, "ideas", bytes, "text/csv");
        status.ShouldBe(HttpStatusCode.OK, same.ToString());
        (same.At("import", "existing").GetInt32(), same.At("import", "created").GetInt32()).ShouldBe((2, 0));
        same.At("ignoredColumns").Deserialize<string[]>()!.ShouldContain("vendordots");
        same.At("rows").Texts("itemId").Order().ShouldBe(new[] { workshop.Favorite, workshop.Divided }.Select(id => id.ToString()).Order());

        // The same rows under ids that this workspace does not know.
        var foreign = Encoding.UTF8.GetString(bytes).Replace(workshop.Favorite.ToString(), Guest.NewId().ToString(), StringComparison.Ordinal).Replace(workshop.Divided.ToString(), Guest.NewId().ToString(), StringComparison.Ordinal);
        var (_, copied) = await UploadAsync(bearer, "ideas", Encoding.UTF8.GetBytes(foreign), "text/csv; charset=utf-8");
        copied.At("import", "created").GetInt32().ShouldBe(2);
        await DoneAsync(team, copied.At("import", "id").GetGuid());
        await Wait.UntilAsync(async () => await CountAsync(team, "ideas", "One invoice a month") >= 2);
    }

    [Fact]
    public async Task details_and_the_id_from_elsewhere_come_back_in_an_export_that_changes_nothing()
    {
        const string Mine = "externalId,text,whoHasIt,frequency,severity,cost,workaround,evidence\nÄ-17,Lifts stop,Guests,DAILY,4,Two hours,Stairs,https://example.org/a; https://example.org/b\nÄ-18,Doors stick,,,,,,\n";
        const string Item = """
            query($id: String!) {
              painPoints(where: {externalId: {eq: $id}}) { nodes { id externalId text whoHasIt frequency severity cost workaround evidence { url } timeline { nodes { what } } } }
            }
            """;
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var bearer = await Bearer.OfAsync(api, team, "EXPORT", "BACKLOG_WRITE");
        var (_, first) = await UploadAsync(bearer, "pain-points", Encoding.UTF8.GetBytes(Mine), "text/csv");
        first.At("ignoredColumns").GetArrayLength().ShouldBe(0);
        await DoneAsync(team, first.At("import", "id").GetGuid());
        await Wait.UntilAsync(async () => (await team.AskAsync(Item, new { id = "Ä-17" })).At("painPoints", "nodes").GetArrayLength() == 1);

        var item = (await team.AskAsync(Item, new { id = "Ä-17" })).At("painPoints", "nodes", 0);
        item.ToString().ShouldContain(
            "\"externalId\":\"Ä-17\",\"text\":\"Lifts stop\",\"whoHasIt\":\"Guests\",\"frequency\":\"DAILY\",\"severity\":4,\"cost\":\"Two hours\",\"workaround\":\"Stairs\",\"evidence\":[{\"url\":\"https://example.org/a\"},{\"url\":\"https://example.org/b\"}]");
        item.At("timeline", "nodes").Texts("what").ShouldBe(["IMPORTED", "DETAILS_CHANGED"]);
        (await team.AskAsync("{ painPoints(where: {externalId: {startsWith: \"a-1\"}}) { totalCount } }")).At("painPoints", "totalCount").GetInt32().ShouldBe(2);
        (await team.AskAsync(Item, new { id = "Ä-1" })).At("painPoints", "nodes").GetArrayLength().ShouldBe(0);

        // By its own ids; then by the ids from elsewhere alone; as a table and as JSON.
        foreach (var type in (string[])["csv", "json"])
        {
            using var file = await bearer.RequestAsync(HttpMethod.Get, $"/export/pain-points.{type}?where={Uri.EscapeDataString("{\"externalId\":{\"startsWith\":\"Ä-1\"}}")}");
            var bytes = await file.Content.ReadAsByteArrayAsync(Canceled);
            foreach (var content in (string[])[Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(bytes).Replace("\"id\":", "\"old\":", StringComparison.Ordinal).Replace("\uFEFFid,", "old,", StringComparison.Ordinal)])
            {
                var (_, again) = await UploadAsync(bearer, "pain-points", Encoding.UTF8.GetBytes(content), type == "csv" ? "text/csv" : "application/json");
                (again.At("import", "created").GetInt32(), again.At("import", "existing").GetInt32(), again.At("import", "errorCount").GetInt32()).ShouldBe((0, 2, 0), again.ToString());
            }
        }
    }

    [Fact]
    public async Task a_large_file_is_uploaded_as_it_is()
    {
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var bearer = await Bearer.OfAsync(api, team, "BACKLOG_WRITE");
        var rows = Enumerable.Range(1, 2000).Select(number => new { externalId = $"L-{number}", text = $"Large {number} {new string('x', 400)}" });
        var json = JsonSerializer.SerializeToUtf8Bytes(rows);
        json.Length.ShouldBeGreaterThan(256 * 1024);

        var (status, answer) = await UploadAsync(bearer, "pain-points", json, "application/json");

        status.ShouldBe(HttpStatusCode.OK);
        (answer.At("import", "created").GetInt32(), answer.At("rows").GetArrayLength()).ShouldBe((2000, 1000));
        await DoneAsync(team, answer.At("import", "id").GetGuid());
        await Wait.UntilAsync(async () => await CountAsync(team, "painPoints", "Large ") == 2000);
    }

    [Theory]
    [InlineData("ideas", "text/plain", "text\na\n", 400, "CONTENT_TYPE_UNKNOWN")]
    [InlineData("ideas", "text/csv", "statement\na\n", 400, "COLUMN_MISSING")]
    [InlineData("ideas", "text/csv", "", 400, "CONTENT_EMPTY")]
    [InlineData("ideas", "application/json", "{", 400, "CONTENT_MALFORMED")]
    [InlineData("workshops", "text/csv", "text\na\n", 404, "IMPORT_NOT_FOUND")]
    public async Task what_cannot_be_imported_is_refused_with_a_code(string kind, string type, string content, int status, string code)
    {
        var bearer = await Bearer.OfAsync(api, await SampleWorkshop.ProductTeamAsync(api), "BACKLOG_WRITE");

        var (answered, refused) = await UploadAsync(bearer, kind, Encoding.UTF8.GetBytes(content), type);

        ((int)answered, refused.At("code").GetString()).ShouldBe((status, code));
    }

    [Fact]
    public async Task what_is_packed_too_large_or_not_allowed_is_refused()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "No import");
        var team = await SampleWorkshop.ProductTeamAsync(api);
        var bearer = await Bearer.OfAsync(api, team, "BACKLOG_WRITE");
        (await UploadAsync(bearer, "ideas", new byte[ImportFile.MaxBytes + 1], "text/csv")).Answer.At("code").GetString().ShouldBe("CONTENT_TOO_LARGE");
        (await UploadAsync(bearer, "ideas", [1], "text/csv", "gzip")).Answer.At("code").GetString().ShouldBe("CONTENT_TYPE_UNKNOWN");

        var (status, denied) = await UploadAsync(await Bearer.OfAsync(api, team, "BACKLOG_READ", "EXPORT"), "ideas", "text\na\n"u8.ToArray(), "text/csv");
        (status, denied.At("code").GetString()).ShouldBe((HttpStatusCode.NotFound, "NOT_FOUND"));
        (await UploadAsync(await Bearer.OfAsync(api, workshop.Facilitator, "BACKLOG_WRITE"), "ideas", "text\na\n"u8.ToArray(), "text/csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await workshop.Facilitator.AnswerAsync(
            $$"""mutation { importItems(input: {commandId: "{{Guest.NewId()}}", kind: IDEA, format: CSV, content: "text"}) { import { id } } }""")).ErrorCode().ShouldBe("AUTH_NOT_AUTHORIZED");
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> UploadAsync(Bearer bearer, string kind, byte[] content, string type, string? encoding = null)
    {
        using var body = new ByteArrayContent(content);
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
        {
            body.Headers.ContentEncoding.Add(encoding);
        }

        using var response = await bearer.RequestAsync(HttpMethod.Post, $"/import/{kind}?commandId={Guest.NewId()}", body);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Canceled)).RootElement);
    }

    private static Task DoneAsync(Guest team, Guid import) => Wait.UntilAsync(async () =>
        (await team.AskAsync("query($id: ID!) { import(id: $id) { state } }", new { id = import })).At("import", "state").GetString() == "DONE");

    private static async Task<int> CountAsync(Guest team, string list, string text) =>
        (await team.AskAsync($"query($text: String!) {{ {list}(where: {{text: {{startsWith: $text}}}}) {{ totalCount }} }}", new { text })).At(list, "totalCount").GetInt32();
}
