using System.Text.Json;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Ideas.Scores;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Backlog.Items;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Ideas;

public sealed class when_scoring_an_idea
{
    private readonly SampleIdea _idea = new();

    [Theory]
    [InlineData(100, RiceImpact.Massive, RiceConfidence.High, 3, 100)]
    [InlineData(100, RiceImpact.High, RiceConfidence.Medium, 8, 20)]
    [InlineData(100, RiceImpact.Medium, RiceConfidence.Low, 2, 25)]
    [InlineData(10, RiceImpact.Low, RiceConfidence.High, 0.5, 10)]
    [InlineData(8, RiceImpact.Minimal, RiceConfidence.Low, 1, 1)]
    [InlineData(0, RiceImpact.Massive, RiceConfidence.High, 1, 0)]
    public void rice_is_reach_times_impact_times_confidence_by_effort(double reach, RiceImpact impact, RiceConfidence confidence, double effort, double score)
    {
        Rice(reach, impact, confidence, effort).ShouldHaveSingleItem();

        _idea.State.Rice!.Score.ShouldBe(score, 1e-9);
        Rice(reach, impact, confidence, effort).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 1, "reach")]
    [InlineData(double.NaN, 1, "reach")]
    [InlineData(1, 0, "effort")]
    [InlineData(1, -2, "effort")]
    [InlineData(1, double.PositiveInfinity, "effort")]
    public void rice_needs_a_reach_and_an_effort(double reach, double effort, string field) =>
        Should.Throw<InvalidInputException>(() => Rice(reach, RiceImpact.High, RiceConfidence.High, effort)).ShouldSatisfyAllConditions(
            refused => refused.Code.ShouldBe("SCORE_INVALID"), refused => refused.Path.ShouldBe([field]));

    [Fact]
    public void nuf_is_the_sum_of_three_from_one_to_ten()
    {
        Nuf(7, 8, 10).ShouldHaveSingleItem();
        _idea.State.Nuf!.Score.ShouldBe(25);
        Nuf(7, 8, 10).ShouldBeEmpty();

        Should.Throw<InvalidInputException>(() => Nuf(0, 1, 1)).Path.ShouldBe(["new"]);
        Should.Throw<InvalidInputException>(() => Nuf(1, 11, 1)).Path.ShouldBe(["useful"]);
        Should.Throw<InvalidInputException>(() => Nuf(1, 1, -1)).Path.ShouldBe(["feasible"]);
    }

    [Theory]
    [InlineData(50, 49, Quadrant.QuickWin)]
    [InlineData(100, 50, Quadrant.MajorProject)]
    [InlineData(49, 0, Quadrant.FillIn)]
    [InlineData(0, 100, Quadrant.TimeSink)]
    public void the_matrix_has_four_quadrants_that_meet_in_the_middle(int impact, int effort, Quadrant quadrant)
    {
        Place(impact, effort).ShouldHaveSingleItem();

        _idea.State.Matrix!.Quadrant.ShouldBe(quadrant);
        Should.Throw<InvalidInputException>(() => Place(101, effort)).Path.ShouldBe(["impact"]);
        Should.Throw<InvalidInputException>(() => Place(impact, -1)).Path.ShouldBe(["effort"]);
    }

    [Fact]
    public void a_score_can_be_taken_away_and_the_others_stay()
    {
        Withdraw(ScoreKind.Rice).ShouldBeEmpty();
        Rice(1, RiceImpact.High, RiceConfidence.High, 1);
        Nuf(1, 2, 3);
        Place(1, 2);

        Withdraw(ScoreKind.Rice).ShouldHaveSingleItem();
        (_idea.State.Rice, _idea.State.Nuf is null, _idea.State.Matrix is null).ShouldBe((null, false, false));
        Withdraw(ScoreKind.Nuf);
        Withdraw(ScoreKind.ImpactEffort);
        (_idea.State.Nuf, _idea.State.Matrix).ShouldBe((null, null));
    }

    private IReadOnlyList<object> Rice(double reach, RiceImpact impact, RiceConfidence confidence, double effort) =>
        _idea.Send(ScoreRice.Decide, new ScoreRice(Room.Id("command"), SampleItem.Id, reach, impact, confidence, effort));

    private IReadOnlyList<object> Nuf(int isNew, int useful, int feasible) => _idea.Send(ScoreNuf.Decide, new ScoreNuf(Room.Id("command"), SampleItem.Id, isNew, useful, feasible));

    private IReadOnlyList<object> Place(int impact, int effort) => _idea.Send(PlaceOnMatrix.Decide, new PlaceOnMatrix(Room.Id("command"), SampleItem.Id, impact, effort));

    private IReadOnlyList<object> Withdraw(ScoreKind score) => _idea.Send(WithdrawScore.Decide, new WithdrawScore(Room.Id("command"), SampleItem.Id, score));
}

public sealed class when_planning_an_idea
{
    private readonly SampleIdea _idea = new();

    [Fact]
    public void a_release_has_a_name_and_can_be_taken_away()
    {
        Plan(" 2027.1 ").ShouldHaveSingleItem();
        _idea.State.Release!.Text.ShouldBe("2027.1");
        Plan("2027.1").ShouldBeEmpty();
        Should.Throw<InvalidInputException>(() => Plan(new string('x', 61))).Code.ShouldBe("TEXT_TOO_LONG");

        Plan(null).ShouldHaveSingleItem();
        _idea.State.Release.ShouldBeNull();
    }

    [Fact]
    public void an_answer_is_linked_once_and_can_be_taken_back()
    {
        Answer(SampleIdea.Pain).ShouldBeEmpty();
        Answer(Room.Id("another")).ShouldHaveSingleItem();
        Withdraw(SampleIdea.Pain).ShouldHaveSingleItem();
        Withdraw(SampleIdea.Pain).ShouldBeEmpty();

        _idea.State.PainPointIds.ShouldBe([Room.Id("another")]);
    }

    [Fact]
    public void an_idea_answers_at_most_a_hundred()
    {
        foreach (var number in Enumerable.Range(2, 99))
        {
            Answer(Room.Id($"pain {number}"));
        }

        Should.Throw<RuleViolationException>(() => Answer(Room.Id("one more"))).Code.ShouldBe("TOO_MANY_ANSWERS");
    }

    [Fact]
    public void many_changes_at_once_are_all_or_none()
    {
        var edit = new EditIdea(
            Room.Id("command"), SampleItem.Id, IdeaStatus.Shortlisted, "It wins.", ["tag"], null, new Api.Backlog.Items.NewName("Olga"), null, new Api.Backlog.Items.NewName("2027.1"));

        Should.Throw<InvalidInputException>(() => EditIdea.Decide(edit with { Reason = null }, _idea.State, SampleItem.ByTheFacilitator)).Code.ShouldBe("TEXT_EMPTY");
        _idea.Send(EditIdea.Decide, edit).Count.ShouldBe(4);

        (_idea.State.Status, _idea.State.Item.Owner!.Text, _idea.State.Release!.Text).ShouldBe((IdeaStatus.Shortlisted, "Olga", "2027.1"));
        _idea.Send(EditIdea.Decide, edit).ShouldBeEmpty();
    }

    private IReadOnlyList<object> Plan(string? release) => _idea.Send(PlanRelease.Decide, new PlanRelease(Room.Id("command"), SampleItem.Id, release));

    private IReadOnlyList<object> Answer(Guid painPoint) => _idea.Send(AnswerPainPoint.Decide, new AnswerPainPoint(Room.Id("command"), SampleItem.Id, painPoint));

    private IReadOnlyList<object> Withdraw(Guid painPoint) => _idea.Send(WithdrawAnswer.Decide, new WithdrawAnswer(Room.Id("command"), SampleItem.Id, painPoint));
}

/// <summary>The same end to end.</summary>
public sealed class when_ideas_are_scored_and_planned(TestApi api) : IClassFixture<TestApi>
{
    private const string Scores = """
        idea {
          id release
          scores { rice { score reach impact confidence effort } nuf { score new useful feasible } impactEffort { quadrant impact effort } relief { value n } weightedRevenue { value } }
        }
        """;

    [Fact]
    public async Task scores_show_what_they_were_made_of_and_lists_go_by_them()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Scores");
        await workshop.Facilitator.SendAsync("scoreRice", new { ideaId = workshop.Favorite, reach = 100, impact = "HIGH", confidence = "MEDIUM", effort = 8 }, Scores);
        await workshop.Facilitator.SendAsync("scoreRice", new { ideaId = workshop.Divided, reach = 10, impact = "LOW", confidence = "LOW", effort = 0.5 }, Scores);
        await workshop.Facilitator.SendAsync("scoreNuf", new Dictionary<string, object> { ["ideaId"] = workshop.Favorite, ["new"] = 7, ["useful"] = 8, ["feasible"] = 6 }, Scores);
        await workshop.Facilitator.SendAsync("planRelease", new { ideaId = workshop.Favorite, release = "2027.1" }, Scores);
        var idea = (await workshop.Facilitator.SendAsync("placeOnMatrix", new { ideaId = workshop.Favorite, impact = 80, effort = 20 }, Scores)).At("idea");

        idea.At("release").GetString().ShouldBe("2027.1");
        idea.At("scores").ToString().ShouldBe(
            """{"rice":{"score":20,"reach":100,"impact":"HIGH","confidence":"MEDIUM","effort":8},"nuf":{"score":21,"new":7,"useful":8,"feasible":6},"impactEffort":{"quadrant":"QUICK_WIN","impact":80,"effort":20},"relief":{"value":null,"n":0},"weightedRevenue":null}""");
        var lists = await workshop.Customer.AskAsync(
            """
            query($workshop: ID!) {
              byRice: ideas(where: {workshopId: {eq: $workshop}}, order: [{rice: ASC}]) { nodes { id } }
              wins: ideas(where: {workshopId: {eq: $workshop}, quadrant: {eq: QUICK_WIN}, nuf: {gte: 21}, rice: {gt: 19.5}, release: {startsWith: "2027"}}) { nodes { id } }
              unscored: ideas(where: {workshopId: {eq: $workshop}, nuf: {eq: null}}) { nodes { id } }
              history: idea(id: "IDEA") { timeline { nodes { what from to } } }
            }
            """.Replace("IDEA\"", $"{workshop.Favorite}\"", StringComparison.Ordinal),
            new { workshop = workshop.Id });
        lists.At("byRice", "nodes").Texts("id").ShouldBe([$"{workshop.Divided}", $"{workshop.Favorite}"]);
        lists.At("wins", "nodes").Texts("id").ShouldBe([$"{workshop.Favorite}"]);
        lists.At("unscored", "nodes").Texts("id").ShouldBe([$"{workshop.Divided}"]);
        lists.At("history", "timeline", "nodes").Texts("to").Skip(1).ShouldBe(["RICE 20 = 100 × 2 × 80 % / 8", "NUF 21 = 7 + 8 + 6", "2027.1", "QUICK_WIN: impact 80, effort 20"]);
        (await workshop.Facilitator.SendAsync("withdrawScore", new { ideaId = workshop.Favorite, score = "NUF" }, Scores)).At("idea", "scores", "nuf").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task answers_are_linked_on_both_sides()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Answers"), await SampleWorkshop.HoldAsync(api, "Elsewhere"));
        const string Answered = "idea { painPoints { nodes { id } } }";
        const string Told = "query($id: ID!) { painPoint(id: $id) { ideas { nodes { id } } timeline { nodes { what item { ... on Idea { id } } } } } }";

        var withdrawn = await workshop.Facilitator.SendAsync("withdrawAnswer", new { ideaId = workshop.Favorite, painPointId = workshop.Pain }, Answered);
        withdrawn.At("idea", "painPoints", "nodes").GetArrayLength().ShouldBe(0);
        await workshop.Facilitator.SendAsync("answerPainPoint", new { ideaId = workshop.Favorite, painPointId = workshop.Pain }, Answered);

        var pain = (await workshop.Customer.AskAsync(Told, new { id = workshop.Pain })).At("painPoint");
        pain.At("ideas", "nodes").Texts("id").ShouldContain($"{workshop.Favorite}");
        pain.At("timeline", "nodes").Texts("what").ShouldBe(["RECORDED", "ANSWER_WITHDRAWN", "ANSWERED"]);
        pain.At("timeline", "nodes", 2, "item", "id").GetGuid().ShouldBe(workshop.Favorite);
        (await workshop.Facilitator.RefusedAsync("answerPainPoint", new { ideaId = workshop.Favorite, painPointId = other.Pain }, Answered)).ShouldBe("ITEM_NOT_FOUND");
        (await workshop.Facilitator.RefusedAsync("answerPainPoint", new { ideaId = workshop.Favorite, painPointId = workshop.Divided }, Answered)).ShouldBe("ITEM_NOT_FOUND");
    }

    [Theory]
    [InlineData("answerPainPoint", """{"painPointId":"PAIN"}""")]
    [InlineData("withdrawAnswer", """{"painPointId":"PAIN"}""")]
    [InlineData("planRelease", """{"release":"2027.1"}""")]
    [InlineData("scoreRice", """{"reach":1,"impact":"HIGH","confidence":"HIGH","effort":1}""")]
    [InlineData("scoreNuf", """{"new":1,"useful":1,"feasible":1}""")]
    [InlineData("placeOnMatrix", """{"impact":1,"effort":1}""")]
    [InlineData("withdrawScore", """{"score":"NUF"}""")]
    public async Task a_stranger_is_told_that_there_is_no_such_idea(string command, string input)
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Other"));
        foreach (var idea in (Guid[])[other.Favorite, workshop.Pain, Guest.NewId()])
        {
            var fields = System.Text.Json.Nodes.JsonNode.Parse(input.Replace("PAIN", $"{workshop.Pain}", StringComparison.Ordinal))!.AsObject();
            fields["ideaId"] = idea.ToString();
            (await workshop.Facilitator.RefusedAsync(command, fields, "idea { id }")).ShouldBe("ITEM_NOT_FOUND");
        }
    }
}
