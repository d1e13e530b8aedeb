using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops;

/// <summary>A workshop from the template to the export, through HTTP alone.</summary>
public sealed class holding_a_workshop(TestApi api) : IClassFixture<TestApi>
{
    private static readonly string[] Vendors = ["VENDOR"];

    private readonly Guid _workshopId = Guest.NewId();

    [Fact]
    public async Task from_pain_to_backlog()
    {
        var fay = await CreateAsync();
        var (vera, carl, paul) = (await JoinAsync(fay, "Vera", "VENDOR"), await JoinAsync(fay, "Carl", "CUSTOMER"), await JoinAsync(fay, "Paul", "PARTNER"));

        var pains = await StepAsync(fay, "SILENT_WRITING");
        await fay.SendAsync("startStep", new { workshopId = _workshopId, stepId = pains });
        var secret = await WriteAsync(carl, pains, "Invoices arrive twice");
        await WriteAsync(paul, pains, "Nobody answers on Fridays");

        foreach (var other in (Guest[])[fay, vera, paul])
        {
            var seen = await other.AskAsync(Everything, new { id = _workshopId });
            seen.ToString().ShouldNotContain("Invoices");
            seen.ToString().ShouldNotContain(secret.ToString());
            Step(seen, pains).GetProperty("hiddenCardCount").GetInt32().ShouldBe(2);
        }

        (await carl.AskAsync(Everything, new { id = _workshopId })).ToString().ShouldContain("Invoices arrive twice");
        (await vera.RefusedAsync("editCard", new { workshopId = _workshopId, cardId = secret, text = "mine" })).ShouldBe("CARD_NOT_FOUND");
        (await carl.RefusedAsync("revealCards", new { workshopId = _workshopId, stepId = pains })).ShouldBe("AUTH_NOT_AUTHORIZED");

        await fay.SendAsync("revealCards", new { workshopId = _workshopId, stepId = pains });
        var revealed = Workshop(await vera.AskAsync(Everything, new { id = _workshopId })).GetProperty("cards");
        revealed.EnumerateArray().Select(card => card.GetProperty("text").GetString()).ShouldBe(["Invoices arrive twice", "Nobody answers on Fridays"], ignoreOrder: true);

        await fay.SendAsync("startStep", new { workshopId = _workshopId, stepId = await StepAsync(fay, "AFFINITY_CLUSTERING") });
        var themed = await vera.SendAsync(
            "formTheme", new { workshopId = _workshopId, themeId = Guest.NewId(), name = "Billing", cardIds = new[] { secret } }, "workshop { themes { name cards { text author { name } theme { name } } } }");
        themed.ToString().ShouldContain("\"name\":\"Carl\"");

        var dots = await StepAsync(fay, "DOT_VOTING");
        await fay.SendAsync("startStep", new { workshopId = _workshopId, stepId = dots });
        var roundId = Guest.NewId();
        await fay.SendAsync("openVotingRound", new { workshopId = _workshopId, stepId = dots, roundId, method = "DOTS" });
        foreach (var (voter, count) in ((Guest, int)[])[(vera, 1), (carl, 3), (paul, 2)])
        {
            await voter.SendAsync("placeDots", new { workshopId = _workshopId, roundId, cardId = secret, dots = count });
            await voter.SendAsync("consentToSmallSide", new { workshopId = _workshopId, roundId, consent = true });
        }

        foreach (var anybody in (Guest[])[fay, vera, carl, paul])
        {
            var round = Workshop(await anybody.AskAsync(Everything, new { id = _workshopId })).GetProperty("votingRounds")[0];
            round.GetProperty("results").ValueKind.ShouldBe(JsonValueKind.Null);
            round.GetProperty("voterCount").GetInt32().ShouldBe(3);
            round.GetProperty("ballot").GetArrayLength().ShouldBe(anybody == fay ? 0 : 1);
        }

        await fay.SendAsync("closeVotingRound", new { workshopId = _workshopId, roundId });
        var results = Workshop(await paul.AskAsync(Everything, new { id = _workshopId })).GetProperty("votingRounds")[0].GetProperty("results");
        results[0].GetProperty("card").GetProperty("text").GetString().ShouldBe("Invoices arrive twice");
        results[0].GetProperty("meanShare").GetDouble().ShouldBe(1);
        results[0].GetProperty("sides").GetArrayLength().ShouldBe(3);

        await fay.SendAsync("keepCards", new { workshopId = _workshopId, cardIds = new[] { secret } });
        await fay.SendAsync("noteDecision", new { workshopId = _workshopId, decisionId = Guest.NewId(), text = "Billing first" });
        await fay.SendAsync("closeWorkshop", new { workshopId = _workshopId, followUpOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(7) });
        (await carl.RefusedAsync("writeCard", new { workshopId = _workshopId, stepId = pains, cardId = Guest.NewId(), text = "late" })).ShouldBe("WORKSHOP_CLOSED");
        await Wait.UntilAsync(async () =>
            (await carl.AskAsync("query($id: ID!) { workshop(id: $id) { painPoints { nodes { id text theme } } } }", new { id = _workshopId })).ToString().Contains("Billing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task strangers_and_the_wrong_ids_find_nothing()
    {
        await CreateAsync();
        var stranger = api.Guest();
        const string Query = "query($id: ID!) { workshop(id: $id) { id title } }";
        var unknown = (await stranger.AskAsync(Query, new { id = Guest.NewId() })).ToString();
        (await stranger.AskAsync(Query, new { id = _workshopId })).ToString().ShouldBe(unknown);
        (await stranger.AskAsync(Query, new { id = "no id at all" })).ToString().ShouldBe(unknown);
        var refused = await stranger.AnswerAsync("mutation($input: StartStepInput!) { startStep(input: $input) { errors { code } } }",
            new { input = new { commandId = Guest.NewId(), workshopId = _workshopId, stepId = Guest.NewId() } });
        refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("AUTH_NOT_AUTHENTICATED");

        var elsewhere = await api.FacilitatorAsync();
        (await elsewhere.RefusedAsync("pauseStep", new { workshopId = _workshopId })).ShouldBe("WORKSHOP_NOT_FOUND");
        (await elsewhere.RefusedAsync("pauseStep", new { workshopId = Guest.NewId() })).ShouldBe("WORKSHOP_NOT_FOUND");
        (await elsewhere.RefusedAsync("pauseStep", new { workshopId = "no id" })).ShouldBe("ID_INVALID");
    }

    [Fact]
    public async Task the_code_and_the_links_let_people_in_until_they_are_rotated()
    {
        var fay = await CreateAsync();
        var (code, links) = await InvitationsAsync(fay);
        links.Count.ShouldBe(5);
        var invitation = await api.Guest().AskAsync(
            "query($code: String) { invitation(code: $code) { title role locked sides { side organization { name } } } }", new { code = $" {code[..3]}-{code[3..]}".ToLowerInvariant() });
        invitation.ToString().ShouldContain("Harbor Hospital");

        var carl = api.Guest();
        await carl.JoinAsync("Carl", code: code, side: "CUSTOMER");
        (await api.Guest().RefusedAsync("joinWorkshop", new { participantId = Guest.NewId(), name = "Nobody", code })).ShouldBe("VALUE_OUT_OF_RANGE");
        (await api.Guest().RefusedAsync("joinWorkshop", new { participantId = Guest.NewId(), name = "Nobody" })).ShouldBe("VALUE_OUT_OF_RANGE");
        Workshop(await carl.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } viewerSeat { name side } } }", new { id = _workshopId }))
            .ShouldSatisfyAllConditions(
                seen => seen.GetProperty("invitations").ValueKind.ShouldBe(JsonValueKind.Null),
                seen => seen.GetProperty("viewerSeat").GetProperty("name").GetString().ShouldBe("Carl"));

        await fay.SendAsync("rotateJoinCode", new { workshopId = _workshopId });
        (await api.Guest().RefusedAsync("joinWorkshop", new { participantId = Guest.NewId(), name = "Late", code, side = "CUSTOMER" })).ShouldBe("JOIN_CODE_STALE");
        (await api.Guest().RefusedAsync("joinWorkshop", new { participantId = Guest.NewId(), name = "Late", secret = links[0] })).ShouldBe("JOIN_CODE_STALE");
        await fay.SendAsync("removeParticipant", new { workshopId = _workshopId, participantId = carl.ParticipantId });
        (await carl.RefusedAsync("leaveWorkshop", new { workshopId = _workshopId })).ShouldBe("WORKSHOP_NOT_FOUND");
        (await carl.AskAsync("query($id: ID!) { workshop(id: $id) { id } }", new { id = _workshopId })).GetProperty("workshop").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task twenty_parallel_votes_on_a_budget_of_five_place_five_dots()
    {
        var fay = await CreateAsync();
        var carl = await JoinAsync(fay, "Carl", "CUSTOMER");
        var stepId = Guest.NewId();
        await fay.SendAsync("addStep", new { workshopId = _workshopId, stepId, step = new { method = "SILENT_WRITING", title = "Open pains", minutes = 10, visibility = "OPEN" } });
        await fay.SendAsync("startStep", new { workshopId = _workshopId, stepId });
        var cards = new List<Guid>();
        for (var number = 1; number <= 20; number++)
        {
            cards.Add(await WriteAsync(carl, stepId, $"Pain {number}"));
        }

        var roundId = Guest.NewId();
        await fay.SendAsync("openVotingRound", new { workshopId = _workshopId, stepId, roundId, method = "DOTS", budget = 5 });
        var answers = await Task.WhenAll(cards.Select(cardId => carl.PayloadAsync("placeDots", new { workshopId = _workshopId, roundId, cardId, dots = 1 }, "workshop { id }")));
        answers.GroupBy(answer => answer.GetProperty("errors") is { } errors && errors.GetArrayLength() == 0 ? "accepted" : errors[0].GetProperty("code").GetString())
            .ToDictionary(group => group.Key!, group => group.Count())
            .ShouldBe(new Dictionary<string, int> { ["accepted"] = 5, ["VOTE_BUDGET_SPENT"] = 15 }, ignoreOrder: true);
        Workshop(await carl.AskAsync(Everything, new { id = _workshopId })).GetProperty("votingRounds")[0].GetProperty("ballot").GetArrayLength().ShouldBe(5);
    }

    [Fact]
    public async Task a_command_that_comes_again_changes_nothing_and_its_id_serves_nothing_else()
    {
        var fay = await CreateAsync();
        var commandId = Guest.NewId();
        var stepId = Guest.NewId();
        var add = new { commandId, workshopId = _workshopId, stepId, step = new { method = "BREAK", title = "Coffee", minutes = 5 } };
        await fay.SendAsync("addStep", add);
        await fay.SendAsync("addStep", add);
        Workshop(await fay.AskAsync(Everything, new { id = _workshopId })).GetProperty("agenda").EnumerateArray().Count(step => step.GetProperty("id").GetGuid() == stepId).ShouldBe(1);
        (await fay.RefusedAsync("addStep", add with { stepId = Guest.NewId() })).ShouldBe("COMMAND_ID_REUSED");
        (await fay.RefusedAsync("renameWorkshop", new { commandId, workshopId = _workshopId, title = "Other" })).ShouldBe("COMMAND_ID_REUSED");
    }

    [Fact]
    public async Task somebody_elses_command_id_is_refused_and_tells_nothing()
    {
        var fay = await CreateAsync();
        var (carl, vera) = (await JoinAsync(fay, "Carl", "CUSTOMER"), await JoinAsync(fay, "Vera", "VENDOR"));
        var stepId = Guest.NewId();
        await fay.SendAsync("addStep", new { workshopId = _workshopId, stepId, step = new { method = "SILENT_WRITING", title = "Pains", minutes = 10 } });
        await fay.SendAsync("startStep", new { workshopId = _workshopId, stepId });
        var write = new { commandId = Guest.NewId(), workshopId = _workshopId, stepId, cardId = Guest.NewId(), text = "Only Carl knows this" };
        await carl.SendAsync("writeCard", write);

        const string Select = "workshop { id }";
        var same = await vera.PayloadAsync("writeCard", write, Select);
        var guessed = await vera.PayloadAsync("writeCard", write with { cardId = Guest.NewId(), text = "A guess" }, Select);

        same.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("COMMAND_ID_REUSED");
        same.ToString().ShouldBe(guessed.ToString(), "whether the input was the same is not told");
        same.ToString().ShouldNotContain("Only Carl");
        await carl.SendAsync("writeCard", write);
        await vera.SendAsync("writeCard", write with { commandId = Guest.NewId(), cardId = Guest.NewId(), text = "Vera's" });
    }

    [Fact]
    public async Task leaving_and_joining_can_be_repeated_when_the_answer_got_lost()
    {
        var fay = await CreateAsync();
        foreach (var hasLink in (bool[])[false, true])
        {
            var (code, links) = await InvitationsAsync(fay);
            var join = hasLink ? new JsonObject { ["secret"] = links[0] } : new JsonObject { ["code"] = code, ["side"] = "PARTNER" };
            var participantId = Guest.NewId();
            foreach (var (field, value) in ((string, object)[])[("commandId", Guest.NewId()), ("participantId", participantId), ("name", "Lost")])
            {
                join[field] = JsonValue.Create(value.ToString());
            }

            var guest = api.Guest();
            await guest.SendAsync("joinWorkshop", join);
            await fay.SendAsync("rotateJoinCode", new { workshopId = _workshopId });
            (await api.Guest().SendAsync("joinWorkshop", join, "participant { id }")).GetProperty("participant").GetProperty("id").GetGuid().ShouldBe(participantId);
            join["name"] = "Found";
            (await guest.RefusedAsync("joinWorkshop", join)).ShouldBe("JOIN_CODE_STALE");

            guest.ParticipantId = participantId;
            var leave = new { commandId = Guest.NewId(), workshopId = _workshopId };
            await guest.SendAsync("leaveWorkshop", leave);
            await guest.SendAsync("leaveWorkshop", leave);
            (await guest.RefusedAsync("leaveWorkshop", leave with { commandId = Guest.NewId() })).ShouldBe("WORKSHOP_NOT_FOUND");
        }
    }

    [Fact]
    public async Task every_other_command_reaches_its_rule_too()
    {
        var fay = await CreateAsync();
        var vera = await JoinAsync(fay, "Vera", "VENDOR");
        var (one, two) = (Guest.NewId(), Guest.NewId());
        foreach (var stepId in (Guid[])[one, two])
        {
            await fay.SendAsync("addStep", new { workshopId = _workshopId, stepId, step = new { method = "FREE_STEP", title = "Free", minutes = 10 } });
        }

        await fay.SendAsync("changeStep", new { workshopId = _workshopId, stepId = two, step = new { method = "FREE_STEP", title = "Freer", minutes = 5, anonymous = true, writers = Vendors } });
        await fay.SendAsync("moveStep", new { workshopId = _workshopId, stepId = two, afterStepId = (Guid?)null });
        await fay.SendAsync("skipStep", new { workshopId = _workshopId, stepId = two });
        await fay.SendAsync("removeStep", new { workshopId = _workshopId, stepId = two });
        await fay.SendAsync("startStep", new { workshopId = _workshopId, stepId = one, minutes = 3 });
        await fay.SendAsync("pauseStep", new { workshopId = _workshopId });
        await fay.SendAsync("extendStep", new { workshopId = _workshopId, minutes = 2 });
        await fay.SendAsync("resumeStep", new { workshopId = _workshopId });
        var card = await WriteAsync(vera, one, "first");
        var gone = await WriteAsync(vera, one, "gone");
        await vera.SendAsync("editCard", new { workshopId = _workshopId, cardId = card, text = "edited" });
        await vera.SendAsync("withdrawCard", new { workshopId = _workshopId, cardId = gone });
        await vera.SendAsync("markDone", new { workshopId = _workshopId, stepId = one, done = true });
        var (left, right) = (Guest.NewId(), Guest.NewId());
        await vera.SendAsync("formTheme", new { workshopId = _workshopId, themeId = left, name = "Left", cardIds = new[] { card } });
        await vera.SendAsync("formTheme", new { workshopId = _workshopId, themeId = right, name = "Right", cardIds = new[] { card } });
        await vera.SendAsync("renameTheme", new { workshopId = _workshopId, themeId = left, name = "Lefter" });
        await vera.SendAsync("moveCards", new { workshopId = _workshopId, themeId = left, cardIds = new[] { card } });
        await vera.SendAsync("moveCards", new { workshopId = _workshopId, themeId = (Guid?)null, cardIds = new[] { card } });
        await vera.SendAsync("mergeThemes", new { workshopId = _workshopId, themeId = left, mergedThemeId = right });
        await vera.SendAsync("undoThemeChange", new { workshopId = _workshopId });
        await vera.SendAsync("dissolveTheme", new { workshopId = _workshopId, themeId = right });
        var roundId = Guest.NewId();
        await fay.SendAsync("openVotingRound", new { workshopId = _workshopId, stepId = one, roundId, method = "AGREEMENT", cardIds = new[] { card }, selfVote = true });
        await vera.SendAsync("castBallot", new { workshopId = _workshopId, roundId, cardId = card, choice = "DISAGREE" });
        await vera.SendAsync("castBallot", new { workshopId = _workshopId, roundId, cardId = card, choice = (string?)null });
        await fay.SendAsync("closeVotingRound", new { workshopId = _workshopId, roundId });
        var nufId = Guest.NewId();
        await fay.SendAsync("openVotingRound", new { workshopId = _workshopId, stepId = one, roundId = nufId, method = "NUF", cardIds = new[] { card } });
        await vera.SendAsync("rateCard", new { workshopId = _workshopId, roundId = nufId, cardId = card, rating = new { @new = 7, useful = 9, feasible = 4 } });
        await vera.SendAsync("consentToSmallSide", new { workshopId = _workshopId, roundId = nufId, consent = true });
        Workshop(await vera.AskAsync("query($id: ID!) { workshop(id: $id) { votingRounds { ballot { rating { new useful feasible impact effort } } results { rank } } } }", new { id = _workshopId }))
            .GetProperty("votingRounds")[1].ToString().ShouldBe("""{"ballot":[{"rating":{"new":7,"useful":9,"feasible":4,"impact":null,"effort":null}}],"results":null}""");
        var closed = await fay.SendAsync(
            "closeVotingRound", new { workshopId = _workshopId, roundId = nufId }, "workshop { votingRounds { results { score divided mean { new useful feasible } sides { side hidden seen mean { new } } } } }");
        closed.GetProperty("workshop").GetProperty("votingRounds")[1].GetProperty("results")[0].ToString().ShouldStartWith(
            """{"score":20,"divided":0,"mean":{"new":7,"useful":9,"feasible":4},"sides":[{"side":"VENDOR","hidden":false,"seen":1,"mean":{"new":7}},{"side":"CUSTOMER","hidden":true,"seen":null,"mean":null}""");
        await fay.SendAsync("endStep", new { workshopId = _workshopId });
        await fay.SendAsync("renameWorkshop", new { workshopId = _workshopId, title = "Renamed" });
        await fay.SendAsync("lockDoor", new { workshopId = _workshopId });
        await fay.SendAsync("unlockDoor", new { workshopId = _workshopId });
        await fay.SendAsync("closeWorkshop", new { workshopId = _workshopId });
        var reopened = await fay.SendAsync("reopenWorkshop", new { workshopId = _workshopId }, "workshop { title state themes { name } cards { text } agenda { doneCount } }");
        reopened.ToString().ShouldContain("\"state\":\"LIVE\"");
        reopened.ToString().ShouldContain("Lefter");
        (await vera.SendAsync("leaveWorkshop", new { workshopId = _workshopId })).GetProperty("workshop").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private const string Everything = """
        query($id: ID!) {
          workshop(id: $id) {
            id title state startedAt closedAt sides { side organization { id name } } participantCount cardCount
            viewerSeat { id name side role expertise present }
            agenda { id method title prompt minutes visibility anonymous writers state endsAt remainingSeconds cardCount hiddenCardCount doneCount }
            currentStep { id }
            participants { id name side role }
            cards { id stepId kind text mine revealed kept side author { name } theme { name } answers { id } }
            themes { id name cards { id } }
            votingRounds {
              id stepId method open budget maxPerCard selfVote voterCount cards { id } ballot { cardId dots choice }
              results { rank consensus meanShare divided card { text } sides { side hidden voters dots share agree disagree pass seen } }
            }
            decisions { id text decidedAt }
          }
        }
        """;

    private static JsonElement Workshop(JsonElement data) => data.GetProperty("workshop");

    private static JsonElement Step(JsonElement data, Guid stepId) => Workshop(data).GetProperty("agenda").EnumerateArray().Single(step => step.GetProperty("id").GetGuid() == stepId);

    private async Task<Guest> CreateAsync()
    {
        var fay = await api.FacilitatorAsync();
        var participantId = Guest.NewId();
        await fay.SendAsync("createWorkshop", new
        {
            workshopId = _workshopId,
            participantId,
            facilitatorName = "Fay",
            title = "Quarterly",
            templateId = "pain-to-promise",
            sides = new[]
            {
                new { side = "VENDOR", organization = "Northwind Software" }, new { side = "CUSTOMER", organization = "Harbor Hospital" },
                new { side = "PARTNER", organization = "Alpine Consulting" },
            },
        });
        fay.ParticipantId = participantId;
        return fay;
    }

    private async Task<Guest> JoinAsync(Guest facilitator, string name, string side)
    {
        var (code, _) = await InvitationsAsync(facilitator);
        var guest = api.Guest();
        await guest.JoinAsync(name, code: code, side: side);
        return guest;
    }

    private async Task<(string Code, IReadOnlyList<string> Secrets)> InvitationsAsync(Guest facilitator)
    {
        var invitations = Workshop(await facilitator.AskAsync(
            "query($id: ID!) { workshop(id: $id) { invitations { joinCode locked links { role side url qrCode } } } }", new { id = _workshopId })).GetProperty("invitations");
        invitations.GetProperty("links")[0].GetProperty("qrCode").GetString()!.ShouldStartWith("<svg");
        return (invitations.GetProperty("joinCode").GetString()!, [.. invitations.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("url").GetString()!.Split('#')[1])]);
    }

    private async Task<Guid> StepAsync(Guest guest, string method) =>
        Workshop(await guest.AskAsync(Everything, new { id = _workshopId })).GetProperty("agenda").EnumerateArray()
            .First(step => step.GetProperty("method").GetString() == method).GetProperty("id").GetGuid();

    private async Task<Guid> WriteAsync(Guest guest, Guid stepId, string text)
    {
        var cardId = Guest.NewId();
        await guest.SendAsync("writeCard", new { workshopId = _workshopId, stepId, cardId, text });
        return cardId;
    }
}

/// <summary>On an Api of its own: the count is kept for each network address, and here everybody has the same.</summary>
public sealed class guessing_codes(TestApi api) : IClassFixture<TestApi>
{
    private const string Query = "query($code: String) { invitation(code: $code) { title } }";

    [Fact]
    public async Task what_leads_nowhere_is_counted_and_what_leads_in_is_not()
    {
        var fay = await api.FacilitatorAsync();
        var data = await fay.AskAsync("{ viewer { seats { workshop { invitations { joinCode } } } } }");
        var code = data.GetProperty("viewer").GetProperty("seats")[0].GetProperty("workshop").GetProperty("invitations").GetProperty("joinCode").GetString();
        var guest = api.Guest();
        for (var join = 0; join < 200; join++)
        {
            (await guest.AskAsync(Query, new { code })).GetProperty("invitation").ValueKind.ShouldBe(JsonValueKind.Object);
        }

        (await guest.AnswerAsync("{ a: invitation(code: \"NONONO\") { title } b: invitation(code: \"NINONO\") { title } }")).ToString().ShouldContain("TOO_MANY_TRIES");

        // Tries come back with time, so guessing goes on until the right code is refused too.
        await Wait.UntilAsync(async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => guest.AnswerAsync(Query, new { code = "NONONO" })));
            var join = await guest.CommandAsync("joinWorkshop", new { participantId = Guest.NewId(), name = "Late", code, side = "VENDOR" }, "workshop { id }");
            return join.ToString().Contains("TOO_MANY_TRIES", StringComparison.Ordinal);
        });
    }
}
