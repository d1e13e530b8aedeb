using System.Text;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Transfer.Import;
using CoInnovation.Api.Workshops;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Transfer;

/// <summary>Files as people and their programs write them, and as nobody should.</summary>
public sealed class reading_a_file
{
    [Theory]
    [InlineData("text,Status\nSlow,NEW\n")]
    [InlineData("\uFEFFtext;status\r\nSlow;NEW\r\n")]
    [InlineData("TEXT\tStatus\nSlow\tNEW")]
    [InlineData("\"text\",\"status\"\n\"Slow\",\"NEW\"")]
    [InlineData("text,status\n\n\nSlow,NEW\n\n")]
    public void a_table_is_read_whatever_separates_and_ends_it(string csv)
    {
        var (columns, rows) = Read(csv);

        columns.ShouldBe(["text", "status"]);
        rows.Single().Cells.ShouldBe(new Dictionary<string, string> { ["text"] = "Slow", ["status"] = "NEW" });
    }

    [Fact]
    public void cells_hold_separators_quotes_lines_and_letters_of_the_world()
    {
        var cells = Read("text,external id\n\"a, \"\"b\"\"\nc; déjà 日本\",'=7\nshort\n").Rows;

        (cells[0].Cells["text"], cells[0].Cells["externalid"]).ShouldBe(("a, \"b\"\nc; déjà 日本", "=7"));
        cells[1].Cells.Keys.ShouldBe(["text"]);
    }

    [Fact]
    public void json_is_an_array_of_objects_with_the_same_names()
    {
        var rows = Read("""[{"text":"Slow","tags":["a","b"],"externalId":7,"theme":null},[]]""", ImportFormat.Json).Rows;

        (rows[0].Cells["text"], rows[0].Cells["tags"], rows[0].Cells["externalid"], rows[0].Cells["theme"]).ShouldBe(("Slow", "a; b", "7", ""));
        rows[1].Error!.Code.ShouldBe("ROW_MALFORMED");
    }

    [Fact]
    public void a_row_that_cannot_be_is_told_by_its_number()
    {
        Read("text,status\na,NEW\nb,NEW,more\n").Rows[1].Error!.Code.ShouldBe("ROW_TOO_LONG");
        Read("text\nfine\n\"never closed\nand on").Rows[^1].Error!.Code.ShouldBe("ROW_MALFORMED");
    }

    [Theory]
    [InlineData("", "CONTENT_EMPTY")]
    [InlineData("text,status\n", "CONTENT_EMPTY")]
    [InlineData("text\nnul\0l", "ENCODING_UNKNOWN")]
    [InlineData("PK\u0003\u0004\0\0zip", "ENCODING_UNKNOWN")]
    public void what_is_no_table_is_refused(string csv, string code) => Refused(Encoding.UTF8.GetBytes(csv)).ShouldBe(code);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void another_encoding_is_refused_rather_than_guessed(string encoding) => Refused(Encoding.GetEncoding(encoding).GetBytes("text\nRéunions sans fin\n")).ShouldBe("ENCODING_UNKNOWN");

    [Theory]
    [InlineData("{")]
    [InlineData("{\"text\":1}")]
    [InlineData("[[[[[[[[[[[[1]]]]]]]]]]]]")]
    [InlineData("[{\"text\":\"\\ud800\"}]")]
    public void json_that_is_none_or_nests_is_refused(string json) => Refused(Encoding.UTF8.GetBytes(json), ImportFormat.Json).ShouldBe("CONTENT_MALFORMED");

    [Fact]
    public void what_is_too_much_is_refused()
    {
        Refused(new byte[ImportFile.MaxBytes + 1]).ShouldBe("CONTENT_TOO_LARGE");
        Refused(Encoding.UTF8.GetBytes("text\n" + string.Concat(Enumerable.Repeat("a\n", ImportFile.MaxRows + 1)))).ShouldBe("TOO_MANY_ROWS");
        Refused(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("{}", ImportFile.MaxRows + 1))}]"), ImportFormat.Json).ShouldBe("TOO_MANY_ROWS");
        Read("text\n" + string.Concat(Enumerable.Repeat("a\n", ImportFile.MaxRows))).Rows.Count.ShouldBe(ImportFile.MaxRows);
    }

    [Fact]
    public void a_cell_of_megabytes_is_one_wrong_row()
    {
        var row = Read($"text\n\"{new string('\'', 4_000_000)}=\"\n").Rows.Single();
        Should.Throw<InvalidInputException>(() => Reader(ItemKind.Idea).Read(row)).Code.ShouldBe("TEXT_TOO_LONG");
    }

    [Fact]
    public void a_row_is_read_by_the_rules_of_typing()
    {
        var row = Reader(ItemKind.Idea).Read(Read("text;status;statusReason;side;organization;theme;question;tags;dots\n Faster ;under review;Soon;customer;Harbor;Speed;How?;\"Ux, UX; billing\";7\n").Rows[0]);

        (row.Text, row.Status, row.StatusReason, row.Side, row.Organization, row.Theme, row.Question).ShouldBe(("Faster", "UNDER_REVIEW", "Soon", Side.Customer, "Harbor", "Speed", "How?"));
        row.Tags.ShouldBe(["ux", "billing"]);
        row.OrganizationId.ShouldNotBeNull();
        var bare = Reader(ItemKind.PainPoint).Read(Read("text,status,question\nSlow,new,How?\n").Rows[0]);
        (bare.Status, bare.StatusReason, bare.Side, bare.OrganizationId, bare.Question, bare.Tags.Count).ShouldBe((null, null, null, null, null, 0));
    }

    [Fact]
    public void a_pain_point_has_details_and_an_idea_has_none()
    {
        const string Csv = "text,Who has it,frequency,severity,cost,workaround,evidence\nSlow,The night shift,several times a day,4,Two hours,Paper,https://example.org/a;b; https://example.org/c\n";

        var details = Reader(ItemKind.PainPoint).Read(Read(Csv).Rows[0]).Details!;
        (details.WhoHasIt, details.Frequency, details.Severity, details.Cost, details.Workaround).ShouldBe(("The night shift", Frequency.SeveralTimesADay, 4, "Two hours", "Paper"));
        details.Evidence.ShouldBe(["https://example.org/a;b", "https://example.org/c"]);
        Reader(ItemKind.Idea).Read(Read(Csv).Rows[0]).Details.ShouldBeNull();
        Reader(ItemKind.PainPoint).Read(Read("text,severity\nSlow,\n").Rows[0]).Details.ShouldBeNull();
    }

    [Theory]
    [InlineData("text,status\n ,NEW", "TEXT_EMPTY", "text")]
    [InlineData("text,status\na,SHORTLISTED", "STATUS_UNKNOWN", "status")]
    [InlineData("text,status\na,merged", "STATUS_NOT_ALLOWED", "status")]
    [InlineData("text,side\na,them", "SIDE_UNKNOWN", "side")]
    [InlineData("text,severity\na,6", "VALUE_OUT_OF_RANGE", "severity")]
    [InlineData("text,severity\na,much", "VALUE_OUT_OF_RANGE", "severity")]
    [InlineData("text,frequency\na,often", "FREQUENCY_UNKNOWN", "frequency")]
    [InlineData("text,evidence\na,javascript:alert(1)", "URL_INVALID", "evidence")]
    public void what_is_wrong_is_told_with_its_column(string csv, string code, string column)
    {
        var refused = Should.Throw<CodedException>(() => Reader(ItemKind.PainPoint).Read(Read(csv).Rows[0]));
        (refused.Code, refused.Path.Single()).ShouldBe((code, column));
    }

    [Fact]
    public async Task rows_are_new_there_twice_or_wrong()
    {
        var there = Room.Id("there");
        var (columns, rows) = Read($"id,externalId,text,color\n{there},,Known,red\n,A-1,Known too,\n,A-2,New,\n,A-2,Again,\n,,Nameless,\n,A-3,,\n{Room.Id("elsewhere")},,From elsewhere,\n");
        HashSet<Guid> existing = [there, Room.Id("A-1")];

        var plan = await ImportPlan.OfAsync(columns, rows, Reader(ItemKind.Idea), Room.Id, Room.Id("import"), ids => Task.FromResult<IReadOnlySet<Guid>>(existing.Intersect(ids).ToHashSet()));

        plan.Rows.Select(row => row.Outcome).ShouldBe(
            [RowOutcome.Exists, RowOutcome.Exists, RowOutcome.Create, RowOutcome.Error, RowOutcome.Create, RowOutcome.Error, RowOutcome.Create]);
        plan.Rows.Select(row => row.ItemId).ShouldBe(
            [there, Room.Id("A-1"), Room.Id("A-2"), null, DerivedId.From(Room.Id("import"), "row 5"), null, Room.Id(Room.Id("elsewhere").ToString())]);
        (plan.Rows[3].Code, plan.Rows[5].Code, plan.Rows[5].Column, plan.ErrorCount).ShouldBe(("ROW_TWICE", "TEXT_EMPTY", "text", 2));
        plan.IgnoredColumns.ShouldBe(["color"]);
        plan.New.Select(row => row.Row).ShouldBe([3, 5, 7]);
    }

    private static (IReadOnlyList<string> Columns, IReadOnlyList<FileRow> Rows) Read(string text, ImportFormat format = ImportFormat.Csv) => ImportFile.Read(Encoding.UTF8.GetBytes(text), format);

    private static string Refused(byte[] content, ImportFormat format = ImportFormat.Csv) => Should.Throw<InvalidInputException>(() => ImportFile.Read(content, format)).Code;

    private static RowReader Reader(ItemKind kind) => new("default", kind, new OrganizationIds(new ServerKey(new byte[32])));
}
