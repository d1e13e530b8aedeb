using System.Net;
using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Wire;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Export;
using CoInnovation.Api.Workshops.FollowingUp;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Tests.Platform.Languages;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops;

public sealed class exporting_a_workshop
{
    private readonly Room _room = new();

    [Fact]
    public void the_summary_says_what_was_said_what_won_what_was_decided_promised_and_kept()
    {
        var cards = _room.Cards("Invoices arrive twice", "Nobody answers");
        _room.Send("Fay", new FormTheme(_room.Next(), Room.WorkshopId, Room.Id("theme"), "Billing", [cards[0]]));
        _room.Open(VotingMethod.Dots);
        foreach (var number in Enumerable.Range(1, 3))
        {
            _room.Dots($"Vendor {number}", cards[0], 2);
            _room.Dots($"Customer {number}", cards[0], 1);
            _room.Dots($"Customer {number}", cards[1], 1);
        }

        _room.Close();
        _room.Start(Method.Promises, "promises");
        _room.Send("Vendor 1", new WriteCard(
            _room.Next(), Room.WorkshopId, Room.Id("promises"), Room.Id("promise"), "One invoice a month", null, [],
            [new(CardField.Beneficiary, "CUSTOMER"), new(CardField.DueOn, "2027-03-31"), new(CardField.Measure, "No *double* invoices")]));
        _room.Send("Fay", new KeepCards(_room.Next(), Room.WorkshopId, [cards[0]]));
        _room.Send("Fay", new NoteDecision(_room.Next(), Room.WorkshopId, Room.Id("decision"), "Billing first"));
        _room.Send("Fay", new CloseWorkshop(_room.Next(), Room.WorkshopId, new DateOnly(2026, 12, 1)));
        MarkdownExport.Of(Summary, Readers.English).ShouldBe("""
            # Pain to promise

            2026-11-22

            - Vendor: Vendor Inc
            - Customer: Customer Inc
            - Partner: Partner Inc

            ## Decisions

            - Billing first

            ## Promises

            - One invoice a month (Vendor 1, Vendor Inc)
              - By when: 2027-03-31
              - Promised to: Customer Inc
              - How we will know: No \*double\* invoices

            ## Vote: cards

            1. Invoices arrive twice (mean share 75 %)
            2. Nobody answers (mean share 25 %)

            ### Common ground

            - Invoices arrive twice

            ### Divided

            - Invoices arrive twice
            - Nobody answers

            ## Kept for the backlog

            - Invoices arrive twice (Customer 1, Customer Inc)

            ## Theme: Billing

            - Invoices arrive twice (Customer 1, Customer Inc)

            ## cards

            - Invoices arrive twice (Customer 1, Customer Inc)
            - Nobody answers (Customer 1, Customer Inc)

            ## Next meeting

            - 2026-12-01

            ## Thanks to

            - Vendor Inc: Vendor 1, Vendor 2, Vendor 3
            - Customer Inc: Customer 1, Customer 2, Customer 3
            - Partner Inc: Partner 1, Partner 2, Partner 3
            - Facilitation: Fay


            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void nothing_is_in_front_of_anything_where_too_few_voted()
    {
        var cards = _room.Cards("Invoices arrive twice", "Nobody answers");
        _room.Open(VotingMethod.Dots);
        _room.Dots("Vendor 1", cards[0], 2);
        _room.Close();

        MarkdownExport.Of(Summary, Readers.English).ShouldContain("- Invoices arrive twice (too few voters to show)\n");
        RoundSummary.RankOf(Summary.Rounds[0].Ranking[0].Result).ShouldBeNull();
    }

    [Fact]
    public void ratings_are_told_with_their_n_and_each_method_has_its_columns()
    {
        var card = _room.Cards("One invoice a month")[0];
        foreach (var (method, vendors, customers) in new[]
            {
                (VotingMethod.Nuf, Room.Nuf(9, 8, 7), Room.Nuf(5, 8, 4)), (VotingMethod.ImpactEffort, Room.Place(80, 30), Room.Place(60, 10)),
            })
        {
            _room.Open(method, name: $"{method}");
            foreach (var number in Enumerable.Range(1, 3))
            {
                _room.Send($"Vendor {number}", new RateCard(_room.Next(), Room.WorkshopId, Room.Id($"{method}"), card, vendors));
                _room.Send($"Customer {number}", new RateCard(_room.Next(), Room.WorkshopId, Room.Id($"{method}"), card, customers));
            }

            _room.Send("Fay", new CloseVotingRound(_room.Next(), Room.WorkshopId, Room.Id($"{method}")));
        }

        var page = MarkdownExport.Of(Summary, Readers.English);
        page.ShouldContain("1. One invoice a month (NUF 20.5 = new 7.0 + useful 8.0 + feasible 5.5, n 6)\n");
        page.ShouldContain("1. One invoice a month (quick win, impact 70, effort 20, n 6)\n");
        page.ShouldContain("### Common ground\n\n- One invoice a month\n");
        page.ShouldContain("### Divided\n\n- One invoice a month\n");
        var lines = CsvExport.Of(Summary).Split('\n');
        lines[0].ShouldContain(",divided,nuf,new,useful,feasible,impact,effort,vendorVoters,vendorDots,vendorAgree,vendorDisagree,vendorPass,vendorNufRatings,vendorNew,");
        lines[1].ShouldContain(",1,,,0.2,20.5,7,8,5.5,70,20,3,,,,,3,9,8,7,3,80,30,3,,,,,3,5,8,4,3,60,10,");
    }

    [Fact]
    public void a_card_that_builds_on_another_says_so()
    {
        var cards = _room.Cards("One *invoice* a month");
        _room.Send("Vendor 1", new WriteCard(_room.Next(), Room.WorkshopId, Room.Id("cards"), Room.Id("further"), "And a reminder", null, [], BuildsOn: cards[0]));
        MarkdownExport.Of(Summary, Readers.English).ShouldContain("- And a reminder (Vendor 1, Vendor Inc)\n  - Builds on: One \\*invoice\\* a month\n");
        var lines = CsvExport.Of(Summary).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines[0].ShouldEndWith(",group,buildsOn");
        lines[2].ShouldEndWith($",{cards[0]}");
        JsonExport.Of(Summary).ShouldContain($"\"buildsOn\":\"{cards[0]}\"");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void a_cell_that_could_be_a_formula_begins_with_a_quote(string text)
    {
        _room.Cards(text);
        CsvExport.Of(Summary).ShouldContain($"PAIN_POINT,{(text.Contains(' ', StringComparison.Ordinal) ? $"\"'{text}\"" : $"'{text}")},\"Customer 1\",CUSTOMER");
    }

    [Fact]
    public void a_closed_mirror_is_told_in_people_where_few_answered_and_an_open_one_not_at_all()
    {
        _room.Mirror();
        foreach (var number in Enumerable.Range(1, 3))
        {
            _room.Answer($"Vendor {number}", MirrorStatement.CustomerCentric, number < 3 ? MirrorAnswer.Extremely : MirrorAnswer.Moderately, MirrorAnswer.Very);
            _room.Answer($"Customer {number}", MirrorStatement.CustomerCentric, number < 3 ? MirrorAnswer.Slightly : MirrorAnswer.NotAtAll, MirrorAnswer.Very);
        }

        MarkdownExport.Of(Summary, Readers.English).ShouldNotContain("mirror");
        MirrorCsv.Of(_room.Board).ReplaceLineEndings("\n").TrimEnd().Split('\n').ShouldHaveSingleItem();
        _room.Send("Fay", new CloseMirror(_room.Next(), Room.WorkshopId, Room.Id("mirror")));
        MarkdownExport.Of(Summary, Readers.English).ShouldContain("""
            ## Perception mirror: mirror step

            - Vendor Inc is customer-centric
              - Vendor: 2 of 3 “extremely”, mean 4.3, n 3
              - Customer: 0 of 3 “extremely”, mean 1.7, n 3
              - Partner: not enough answers
              - Gap: 2 of 3 against 0 of 3
              - Blind spot (Vendor): guesses 4.0 (n 3), so +2.3
              - Blind spot (Customer): guesses 4.0 (n 3), so -0.3
            - Vendor Inc is improving
            """.ReplaceLineEndings("\n"));
        var rows = MirrorCsv.Of(_room.Board).ReplaceLineEndings("\n").Split('\n');
        rows[1].ShouldStartWith("\"mirror step\",1,CUSTOMER_CENTRIC,VENDOR,yes,3,0,0,1,0,2,0,0.6666");
        // A negative number is a number: a spreadsheet computes with it.
        rows[2].ShouldStartWith("\"mirror step\",1,CUSTOMER_CENTRIC,CUSTOMER,yes,3,1,2,0,0,0,0,0,");
        rows[2].Split(',')[^2].ShouldStartWith("-0.3");
        rows[3].ShouldBe("\"mirror step\",1,CUSTOMER_CENTRIC,PARTNER,no,,,,,,,,,,CUSTOMER,,,,66.66666666666667");
        JsonSerializer.Serialize(_room.Board, WireJson.Options).ShouldContain("\"statement\":\"CUSTOMER_CENTRIC\",\"gap\":66.66");
    }

    [Fact]
    public void text_is_never_markup()
    {
        _room.Cards("# <img src=x onerror=alert(1)> [link](javascript:x) *bold*");
        MarkdownExport.Of(Summary, Readers.English).ShouldContain(@"- \# \<img src=x onerror=alert(1)\> \[link\](javascript:x) \*bold\*");
    }

    [Theory]
    [InlineData("- twice", @"- \- twice")]
    [InlineData("+ more", @"- \+ more")]
    [InlineData("1. first", @"- 1\. first")]
    [InlineData("12) twelfth", @"- 12\) twelfth")]
    [InlineData("![x](y) &lt;b&gt;", @"- \!\[x\](y) \&lt;b\&gt;")]
    [InlineData("1.5 million, a-b + c", @"- 1\.5 million, a-b + c")]
    public void text_is_neither_a_list_nor_a_picture_nor_a_sign_in_disguise(string text, string expected)
    {
        _room.Cards(text);
        MarkdownExport.Of(Summary, Readers.English).ShouldContain($"{expected} (Customer 1");
    }

    [Fact]
    public void hidden_cards_open_tallies_and_anonymous_names_stay_out_of_it()
    {
        _room.Start(Method.SilentWriting, anonymous: true);
        _room.Write("Customer 1", "still hidden");
        _room.Start(Method.FreeStep, "open and anonymous", anonymous: true);
        _room.Write("Customer 1", "whose is it", CardKind.Idea);
        _room.Open(VotingMethod.Dots);
        _room.Dots("Vendor 1", Room.Id("whose is it"), 2);
        foreach (var export in (string[])[MarkdownExport.Of(Summary, Readers.English), CsvExport.Of(Summary)])
        {
            export.ShouldContain("whose is it");
            export.ShouldNotContain("hidden");
            // Who was there is told; what they wrote without names is not.
            export.Replace("Customer Inc: Customer 1,", "", StringComparison.Ordinal).ShouldNotContain("Customer 1");
            export.ShouldNotContain("mean share");
        }

        CsvExport.Of(Summary).ShouldContain(",IDEA,\"whose is it\",,,,,no,,,,,,,,,,,,,,,,,,,");
    }

    [Fact]
    public void promises_of_last_time_stand_in_every_format_as_everybody_saw_them_there()
    {
        var before = new Room();
        before.Start(Method.Promises, "promises");
        before.Send("Vendor 1", new WriteCard(
            before.Next(), Room.WorkshopId, Room.Id("promises"), Room.Id("promise"), "=One *invoice* a month", null, [],
            [new(CardField.Beneficiary, "CUSTOMER"), new(CardField.DueOn, "2026-10-31"), new(CardField.Owner, "Vera")]));
        before.Start(Method.Promises, "hidden", Visibility.Silent);
        before.Write("Vendor 1", "Never said");
        var lastTime = LastTime.Of(_room.Board, before.Board, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        _room.Cards("Invoices arrive twice");
        var summary = WorkshopSummary.Of(_room.Board, lastTime);

        MarkdownExport.Of(summary, Readers.English).ShouldContain("""
            ## Promises of last time: Pain to promise

            - =One \*invoice\* a month (Vendor 1, Vendor Inc)
              - Who sees to it: Vera
              - By when: 2026-10-31
              - Promised to: Customer Inc
              - Overdue: yes

            """.ReplaceLineEndings("\n"));
        var lines = CsvExport.Of(summary).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldContain("effort,\"Who sees to it\",\"By when\",\"Promised to\",\"How we will know\",vendorVoters");
        lines[2].ShouldStartWith($"{Room.Id("promise")},\"Pain to promise\",EARLIER_PROMISE,\"'=One *invoice* a month\",\"Vendor 1\",VENDOR,\"Vendor Inc\",");
        lines[2].ShouldContain("Vera,2026-10-31,\"Customer Inc\",");
        lines.Select(line => line.Count(character => character == ',')).Distinct().ShouldHaveSingleItem();
        var json = JsonDocument.Parse(JsonExport.Of(summary)).RootElement;
        json.GetProperty("lastTime").GetProperty("promises").EnumerateArray().Single().GetProperty("dueOn").GetString().ShouldBe("2026-10-31");

        foreach (var export in (string[])[MarkdownExport.Of(summary, Readers.English), CsvExport.Of(summary), JsonExport.Of(summary)])
        {
            export.ShouldNotContain("Never said");
        }

        // What may not be seen is as if it were not there.
        LastTime.Of(new Room(Side.Vendor, Side.Customer).Board, before.Board, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)).ShouldBeNull();
        (JsonExport.Of(Summary), CsvExport.Of(Summary).Split('\n')[0]).ShouldBe((JsonSerializer.Serialize(_room.Board, WireJson.Options), CsvExport.Of(WorkshopSummary.Of(_room.Board)).Split('\n')[0]));
        MarkdownExport.Of(Summary, Readers.English).ShouldNotContain("last time");
    }

    private WorkshopSummary Summary => WorkshopSummary.Of(_room.Board);
}

public sealed class downloading_an_export(TestApi api) : IClassFixture<TestApi>
{
    [Fact]
    public async Task those_with_a_seat_get_it_and_for_others_it_is_not_there()
    {
        var fay = await api.FacilitatorAsync();
        var data = await fay.AskAsync("{ viewer { seats { workshop { id } } } }");
        var url = $"/workshops/{data.GetProperty("viewer").GetProperty("seats")[0].GetProperty("workshop").GetProperty("id").GetString()}/export";
        await fay.Scenario(_ =>
        {
            _.Get.Url($"{url}.md");
            _.ContentTypeShouldBe("text/markdown; charset=utf-8");
            _.ContentShouldContain("# Pain to promise");
        });
        await fay.Scenario(_ =>
        {
            _.Get.Url($"{url}.csv");
            _.ContentTypeShouldBe("text/csv; charset=utf-8");
            _.ContentShouldContain("cardId,step,kind");
        });
        var board = JsonDocument.Parse(await fay.Scenario(_ => _.Get.Url($"{url}.json"))).RootElement;
        board.GetProperty("agenda").GetArrayLength().ShouldBe(10);
        await fay.Scenario(_ =>
        {
            _.Get.Url($"{url}.pdf");
            _.StatusCodeShouldBe(HttpStatusCode.NotFound);
            _.ContentShouldContain("\"code\":\"EXPORT_NOT_FOUND\"");
        });
        await api.Guest().Scenario(_ =>
        {
            _.Get.Url($"{url}.md");
            _.StatusCodeShouldBe(HttpStatusCode.NotFound);
            _.ContentShouldContain("\"code\":\"WORKSHOP_NOT_FOUND\"");
        });
    }
}
