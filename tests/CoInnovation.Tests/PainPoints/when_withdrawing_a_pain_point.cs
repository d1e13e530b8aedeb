using System.Text.Json;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Backlog.Items;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.PainPoints;

public sealed class when_withdrawing_a_pain_point
{
    private static readonly CommandContext ByAColleague = SampleItem.By(SampleItem.ByACustomer.Actor with { ParticipantId = Room.Id("Cora") });
    private PainPoint _painPoint = PainPoint.Unknown;

    public when_withdrawing_a_pain_point() => Send(
        SubmitPainPoint.Decide(new SubmitPainPoint(Room.Id("command"), Room.Id("pain"), "Invoices come twice", "Accounting", null, 4, null, null, null, "Billing", null, null), PainPoint.Unknown, SampleItem.ByACustomer));

    [Fact]
    public void its_author_withdraws_it_once_and_brings_it_back_as_it_was()
    {
        Send(TagItem.Decide(new TagItem(Room.Id("command"), Room.Id("pain"), ["billing"], null), _painPoint.Item, SampleItem.ByTheProductTeam));
        Send(ChangePainPointStatus.Decide(new ChangePainPointStatus(Room.Id("command"), Room.Id("pain"), PainPointStatus.UnderReview, "We look."), _painPoint, SampleItem.ByTheProductTeam));
        BringBack().ShouldBeEmpty();
        var before = _painPoint;

        Withdraw().ShouldBe([new PainPointWithdrawn(SampleItem.Now)]);
        Withdraw().ShouldBeEmpty();

        var back = (PainPointBroughtBack)BringBack().Single();
        back.ShouldSatisfyAllConditions(
            e => e.OrganizationId.ShouldBe(SampleItem.Organization), e => e.Side.ShouldBe(Side.Customer), e => e.SubmitterId.ShouldBe(Room.Id("Carl")), e => e.AddedBy.ShouldBeNull(),
            e => e.Details.ShouldBe(before.Details), e => e.Theme!.Text.ShouldBe("Billing"), e => e.Owner.ShouldBeNull(), e => e.Tags.Select(tag => tag.Text).ShouldBe(["billing"]),
            e => e.Status.ShouldBe(PainPointStatus.UnderReview), e => e.Reason!.Text.ShouldBe("We look."), e => e.SubmittedAt.ShouldBe(SampleItem.Now));
        _painPoint.ShouldBe(before with { Item = _painPoint.Item });
        Withdraw().ShouldHaveSingleItem();
    }

    [Fact]
    public void nobody_else_withdraws_it_and_to_them_it_is_not_there_afterwards()
    {
        Refused(ByAColleague).ShouldBe("NOT_THE_AUTHOR");
        Refused(SampleItem.ByTheProductTeam).ShouldBe("NOT_THE_AUTHOR");
        Withdraw();

        Refused(ByAColleague).ShouldBe("ITEM_NOT_FOUND");
        Should.Throw<NotFoundException>(() => BringBack(ByAColleague)).Code.ShouldBe("ITEM_NOT_FOUND");
        Should.Throw<NotFoundException>(() => Send(ChangePainPointStatus.Decide(new ChangePainPointStatus(Room.Id("command"), Room.Id("pain"), PainPointStatus.Declined, "No."), _painPoint, SampleItem.ByTheProductTeam)));
        Should.Throw<NotFoundException>(() => Send(Support(SampleItem.ByACustomer, 5)));
        Should.Throw<NotFoundException>(() => WithdrawPainPoint.Decide(new WithdrawPainPoint(Room.Id("command"), Room.Id("pain")), PainPoint.Unknown, SampleItem.ByACustomer));
    }

    [Fact]
    public void what_others_have_to_do_with_stays()
    {
        var command = Room.Id("command");
        Send(WriteComment.Decide(new WriteComment(command, Room.Id("pain"), Room.Id("own"), "To myself."), _painPoint.Item, SampleItem.ByACustomer));
        (Decision Taken, Decision Back)[] all =
        [
            (Support(ByAColleague, 3), WithdrawSupport.Decide(new WithdrawSupport(command, Room.Id("pain"), null), With(Support(ByAColleague, 3)).Item, ByAColleague)),
            (Comment(), WithdrawComment.Decide(new WithdrawComment(command, Room.Id("pain"), Room.Id("comment")), With(Comment()).Item, SampleItem.ByTheProductTeam)),
            (Link(), UnlinkItem.Decide(new UnlinkItem(command, Room.Id("pain"), Room.Id("link")), With(Link()).Item, SampleItem.ByTheProductTeam)),
            (Merge(), UnmergeItem.Decide(new UnmergeItem(command, Room.Id("pain"), "Not the same."), With(Merge()).Item, SampleItem.ByTheProductTeam)),
        ];
        foreach (var (taken, back) in all)
        {
            Send(taken);
            Refused(SampleItem.ByACustomer).ShouldBe("PAIN_POINT_TAKEN_UP");
            Send(back);
        }

        Withdraw().ShouldHaveSingleItem();

        Decision Comment() => WriteComment.Decide(new WriteComment(command, Room.Id("pain"), Room.Id("comment"), "Since when?"), _painPoint.Item, SampleItem.ByTheProductTeam);
        Decision Link() => LinkItem.Decide(new LinkItem(command, Room.Id("pain"), Room.Id("link"), LinkKind.Issue, "Issue 1", "https://example.com/1"), _painPoint.Item, SampleItem.ByTheProductTeam);
        Decision Merge() => MergeItem.Decide(new MergeItem(command, Room.Id("pain"), Room.Id("other"), "The same."), _painPoint.Item, SampleItem.ByTheProductTeam);
    }

    [Fact]
    public void what_came_out_of_a_workshop_has_no_author() => Should.Throw<RuleViolationException>(() => WithdrawPainPoint.Decide(
        new WithdrawPainPoint(Room.Id("command"), Room.Id("pain")),
        PainPoint.Unknown.Apply(new PainPointRecorded(Room.Id("pain"), Room.WorkshopId, Sealed.Of(Room.Id("Carl"), "pain"), Side.Customer, SampleItem.Organization, null, SampleItem.Now)),
        SampleItem.ByACustomer)).Code.ShouldBe("NOT_THE_AUTHOR");

    [Fact]
    public void the_product_team_withdraws_what_it_submitted_on_behalf_of_others()
    {
        _painPoint = PainPoint.Unknown;
        var island = Room.Id("Island Clinic");
        Send(SubmitPainPoint.Decide(
            new SubmitPainPoint(Room.Id("command"), Room.Id("pain"), "Ours", null, null, 4, null, null, null, null, null, "Island Clinic") { OnBehalfOfId = island }, PainPoint.Unknown, SampleItem.ByTheProductTeam));

        Withdraw(SampleItem.ByTheProductTeam).ShouldHaveSingleItem();
        ((PainPointBroughtBack)BringBack(SampleItem.ByTheProductTeam).Single()).OrganizationId.ShouldBe(island);
    }

    private Decision Support(CommandContext by, int severity) => SupportItem.Decide(new SupportItem(Room.Id("command"), Room.Id("pain"), severity, null, null), _painPoint.Item, by);

    private IReadOnlyList<object> Withdraw(CommandContext? by = null) =>
        Send(WithdrawPainPoint.Decide(new WithdrawPainPoint(Room.Id("command"), Room.Id("pain")), _painPoint, by ?? SampleItem.ByACustomer));

    private IReadOnlyList<object> BringBack(CommandContext? by = null) =>
        Send(BringBackPainPoint.Decide(new BringBackPainPoint(Room.Id("command"), Room.Id("pain")), _painPoint, by ?? SampleItem.ByACustomer));

    private string Refused(CommandContext by) => Should.Throw<CodedException>(() => Withdraw(by)).Code;

    private PainPoint With(Decision decision) => decision.Events.Aggregate(_painPoint, (painPoint, happened) => painPoint.Fold(happened.Data));

    private IReadOnlyList<object> Send(Decision decision)
    {
        _painPoint = With(decision);
        return [.. decision.Events.Select(one => one.Data)];
    }
}

/// <summary>The same end to end.</summary>
public sealed class when_a_pain_point_is_withdrawn(TestApi api) : IClassFixture<TestApi>
{
    private const string Answer = "painPoint { id text status theme withdrawable supporterCount commentCount mySupport { severity } timeline { nodes { what } } }";

    [Fact]
    public async Task it_is_gone_from_everywhere_and_comes_back_with_its_history()
    {
        var (workshop, team) = (await SampleWorkshop.HoldAsync(api, "Withdrawn"), await SampleWorkshop.ProductTeamAsync(api));
        var id = await SubmitAsync(workshop.Customer, "Zebra stripes on invoices");
        await workshop.Customer.SendAsync("writeComment", new { itemId = id, commentId = Guest.NewId(), text = "To myself." }, "item { __typename }");
        (await WaysAsync(workshop.Customer, id)).ShouldBe(5);
        (await WithdrawableAsync(workshop.Customer, id)).ShouldBe(true);
        (await WithdrawableAsync(team, id)).ShouldBe(false);
        (await team.RefusedAsync("withdrawPainPoint", new { painPointId = id }, Answer)).ShouldBe("NOT_THE_AUTHOR");

        var command = new { commandId = Guest.NewId(), painPointId = id };
        (await workshop.Customer.SendAsync("withdrawPainPoint", command, Answer)).At("painPoint").ValueKind.ShouldBe(JsonValueKind.Null);
        (await workshop.Customer.SendAsync("withdrawPainPoint", command, Answer)).At("painPoint").ValueKind.ShouldBe(JsonValueKind.Null);
        (await WaysAsync(workshop.Customer, id)).ShouldBe(0);
        (await WaysAsync(team, id)).ShouldBe(0);
        (Guest Who, string Mutation, object Input)[] tries =
        [
            (team, "writeComment", new { itemId = id, commentId = Guest.NewId(), text = "Hello?" }), (team, "mergeItem", new { itemId = workshop.Pain, intoId = id, reason = "The same." }),
            (team, "mergeItem", new { itemId = id, intoId = workshop.Pain, reason = "The same." }), (workshop.Vendor, "bringBackPainPoint", new { painPointId = id }),
        ];
        foreach (var (who, mutation, input) in tries)
        {
            (await who.RefusedAsync(mutation, input, "__typename")).ShouldBe("ITEM_NOT_FOUND", mutation);
        }

        (await workshop.Customer.RefusedAsync("submitPainPoint", new { painPointId = id, statement = "Again", severity = 1 }, Answer)).ShouldBe("ID_TAKEN");

        (await workshop.Customer.SendAsync("bringBackPainPoint", new { painPointId = id }, Answer)).At("painPoint").ToString().ShouldBe(
            $$$"""
            {"id":"{{{id}}}","text":"Zebra stripes on invoices","status":"NEW","theme":"Animals","withdrawable":true,"supporterCount":1,"commentCount":1,"mySupport":{"severity":3},"timeline":{"nodes":[{"what":"SUBMITTED"},{"what":"COMMENTED"},{"what":"WITHDRAWN"},{"what":"BROUGHT_BACK"}]}}
            """);
        (await WaysAsync(workshop.Customer, id)).ShouldBe(5);
    }

    [Fact]
    public async Task an_answer_or_a_merge_that_its_author_can_see_keeps_it_and_one_that_is_hidden_tells_nothing()
    {
        var (workshop, team) = (await SampleWorkshop.HoldAsync(api, "Taken up"), await SampleWorkshop.ProductTeamAsync(api));
        var (answered, secretly, absorbing, part) = (
            await SubmitAsync(workshop.Customer, "Answered"), await SubmitAsync(workshop.Customer, "Secretly answered"), await SubmitAsync(workshop.Customer, "Absorbing"), await SubmitAsync(workshop.Vendor, "Part"));
        await team.SendAsync("answerPainPoint", new { ideaId = workshop.Favorite, painPointId = answered }, "idea { id }");
        await team.SendAsync("submitIdea", new { ideaId = Guest.NewId(), text = "Among ourselves", painPointIds = (Guid[])[secretly] }, "idea { id }");
        await team.SendAsync("mergeItem", new { itemId = part, intoId = absorbing, reason = "The same." }, "item { __typename }");

        (await workshop.Customer.RefusedAsync("withdrawPainPoint", new { painPointId = answered }, Answer)).ShouldBe("PAIN_POINT_TAKEN_UP");
        (await workshop.Customer.RefusedAsync("withdrawPainPoint", new { painPointId = absorbing }, Answer)).ShouldBe("PAIN_POINT_TAKEN_UP");
        (await WithdrawableAsync(workshop.Customer, answered)).ShouldBe(false);
        (await WithdrawableAsync(workshop.Customer, absorbing)).ShouldBe(false);
        (await WithdrawableAsync(workshop.Customer, workshop.Pain)).ShouldBe(false);
        (await WithdrawableAsync(workshop.Customer, secretly)).ShouldBe(true);
        await workshop.Customer.SendAsync("withdrawPainPoint", new { painPointId = secretly }, Answer);
    }

    private static async Task<Guid> SubmitAsync(Guest who, string statement)
    {
        var id = Guest.NewId();
        await who.SendAsync("submitPainPoint", new { painPointId = id, statement, severity = 3, theme = "Animals" }, "painPoint { id }");
        return id;
    }

    private static async Task<bool?> WithdrawableAsync(Guest who, Guid id) =>
        (await who.AskAsync("query($id: ID!) { painPoint(id: $id) { withdrawable } }", new { id })).At("painPoint", "withdrawable").GetBoolean();

    /// <summary>In how many ways somebody finds it, all of them tried.</summary>
    private static async Task<int> WaysAsync(Guest who, Guid id)
    {
        var answer = await who.AskAsync(
            """
            query($id: ID!) {
              painPoint(id: $id) { id }
              node(id: $id) { ... on PainPoint { id } }
              painPoints(where: {id: {eq: $id}}) { nodes { id } }
              search(text: "Zebra stripes") { nodes { ... on PainPoint { id } } }
            }
            """,
            new { id });
        var export = await who.Scenario(_ => _.Get.Url("/export/pain-points.json"));
        return answer.EnumerateObject().Count(one => one.Value.ToString().Contains(id.ToString(), StringComparison.Ordinal)) + (export.Contains(id.ToString(), StringComparison.Ordinal) ? 1 : 0);
    }
}
