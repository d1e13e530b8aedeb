using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Backlog.Items;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Ideas;

public sealed class when_submitting_an_idea
{
    private static readonly SubmitIdea Submission = new(Room.Id("command"), SampleItem.Id, " One invoice\na month ", "Billing", null, [SampleIdea.Pain, SampleIdea.Pain], null, null);

    [Fact]
    public void the_product_team_brings_up_ideas_of_its_own()
    {
        var submitted = (IdeaSubmitted)Decide(Submission, SampleItem.ByTheProductTeam).Single();

        submitted.ShouldSatisfyAllConditions(
            idea => idea.Text.Text.ShouldBe("One invoice\na month"), idea => idea.Side.ShouldBe(Side.Vendor), idea => idea.OrganizationId.ShouldBeNull(),
            idea => idea.AddedBy.ShouldBeNull(), idea => idea.PainPointIds.ShouldBe([SampleIdea.Pain]), idea => idea.Text.OwnerId.ShouldBe(Reasons.ProductTeamId));
        Idea.Unknown.Apply(submitted).ShouldSatisfyAllConditions(
            idea => idea.Item.IsKnown.ShouldBeTrue(), idea => idea.Item.WorkshopId.ShouldBeNull(), idea => idea.Item.Theme!.Text.ShouldBe("Billing"), idea => idea.PainPointIds.ShouldBe([SampleIdea.Pain]));
    }

    [Fact]
    public void whoever_brings_it_up_for_an_organization_supports_it_from_the_start()
    {
        var own = Decide(Submission, SampleItem.ByACustomer);
        ((IdeaSubmitted)own[0]).ShouldSatisfyAllConditions(
            idea => idea.OrganizationId.ShouldBe(SampleItem.Organization), idea => idea.Side.ShouldBe(Side.Customer), idea => idea.AddedBy.ShouldBeNull());
        ((ItemSupported)own[1]).SupporterId.ShouldBe(Room.Id("Carl"));

        var behalf = Decide(Submission with { OnBehalfOf = "Island Clinic", OnBehalfOfId = Room.Id("Island Clinic") }, SampleItem.ByTheProductTeam);
        ((IdeaSubmitted)behalf[0]).ShouldSatisfyAllConditions(
            idea => idea.OrganizationName!.Text.ShouldBe("Island Clinic"), idea => idea.AddedBy.ShouldBe(Reasons.ProductTeamId));
        ((ItemSupported)behalf[1]).OrganizationId.ShouldBe(Room.Id("Island Clinic"));
    }

    [Fact]
    public void an_id_is_taken_once_and_texts_and_answers_have_limits()
    {
        var known = Idea.Unknown.Fold(Decide(Submission, SampleItem.ByTheProductTeam).Single());

        Should.Throw<InvalidInputException>(() => SubmitIdea.Decide(Submission, known, SampleItem.ByTheProductTeam)).Code.ShouldBe("ID_TAKEN");
        Should.Throw<InvalidInputException>(() => SubmitIdea.Decide(Submission, Idea.Unknown.Fold(new object()), SampleItem.ByTheProductTeam)).Code.ShouldBe("ID_TAKEN");
        Should.Throw<InvalidInputException>(() => Decide(Submission with { Text = " " }, SampleItem.ByTheProductTeam)).Path.ShouldBe(["text"]);
        Should.Throw<InvalidInputException>(() => Decide(Submission with { Text = new string('x', 501) }, SampleItem.ByTheProductTeam)).Code.ShouldBe("TEXT_TOO_LONG");
        Should.Throw<RuleViolationException>(() => Decide(Submission with { PainPointIds = [.. Enumerable.Range(0, 101).Select(number => Room.Id($"{number}"))] }, SampleItem.ByTheProductTeam))
            .Code.ShouldBe("TOO_MANY_ANSWERS");
    }

    private static IReadOnlyList<object> Decide(SubmitIdea command, CommandContext context) => [.. SubmitIdea.Decide(command, Idea.Unknown, context).Events.Select(one => one.Data)];
}

/// <summary>The same end to end.</summary>
public sealed class when_ideas_are_submitted(TestApi api) : IClassFixture<TestApi>
{
    private const string Submitted = "idea { id text submitted addedBy question organization { name } painPoints { nodes { id } } supporterCount workshop { id } timeline { nodes { what by } } }";

    [Fact]
    public async Task everybody_who_may_see_an_idea_sees_where_it_comes_from()
    {
        var (workshop, productTeam) = (await SampleWorkshop.HoldAsync(api, "Submitted"), await SampleWorkshop.ProductTeamAsync(api));
        var (own, customers, behalf) = (Guest.NewId(), Guest.NewId(), Guest.NewId());

        (await productTeam.SendAsync("submitIdea", new { ideaId = own, text = "Ours", question = "How might we?", painPointIds = (Guid[])[workshop.Pain] }, Submitted)).At("idea").ToString().ShouldBe(
            $$$"""{"id":"{{{own}}}","text":"Ours","submitted":true,"addedBy":null,"question":"How might we?","organization":null,"painPoints":{"nodes":[{"id":"{{{workshop.Pain}}}"}]},"supporterCount":0,"workshop":null,"timeline":{"nodes":[{"what":"SUBMITTED","by":"PRODUCT_TEAM"}]}}""");
        (await workshop.Customer.SendAsync("submitIdea", new { ideaId = customers, text = "Theirs" }, Submitted)).At("idea").ToString().ShouldBe(
            $$$"""{"id":"{{{customers}}}","text":"Theirs","submitted":true,"addedBy":null,"question":null,"organization":{"name":"Harbor Hospital"},"painPoints":{"nodes":[]},"supporterCount":1,"workshop":null,"timeline":{"nodes":[{"what":"SUBMITTED","by":"PARTICIPANT"}]}}""");
        (await productTeam.SendAsync("submitIdea", new { ideaId = behalf, text = "For them", onBehalfOf = "Harbor Hospital" }, Submitted)).At("idea", "addedBy").GetString().ShouldNotBeNull();

        (await FoundAsync(workshop.Customer)).ShouldBe([false, true, true]);
        (await FoundAsync(workshop.Vendor)).ShouldBe([false, false, false]);
        (await FoundAsync(productTeam)).ShouldBe([true, true, true]);

        async Task<IEnumerable<bool>> FoundAsync(Guest who)
        {
            var found = await who.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = (Guid[])[own, customers, behalf] });
            return found.At("nodes").EnumerateArray().Select(node => node.ValueKind == System.Text.Json.JsonValueKind.Object);
        }
    }

    [Fact]
    public async Task what_the_sender_may_not_see_cannot_be_answered_and_a_taken_id_not_be_used()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Other"));

        (await workshop.Vendor.RefusedAsync("submitIdea", new { ideaId = Guest.NewId(), text = "No", painPointIds = (Guid[])[other.Pain] }, "idea { id }")).ShouldBe("ITEM_NOT_FOUND");
        (await workshop.Vendor.RefusedAsync("submitIdea", new { ideaId = workshop.Favorite, text = "No" }, "idea { id }")).ShouldBe("ID_TAKEN");
        (await workshop.Vendor.RefusedAsync("submitIdea", new { ideaId = workshop.Pain, text = "No" }, "idea { id }")).ShouldBe("ID_TAKEN");
        (await workshop.Vendor.RefusedAsync("submitIdea", new { ideaId = Guest.NewId(), text = "No", onBehalfOf = "Harbor Hospital" }, "idea { id }")).ShouldBe("NOT_ALLOWED");
        (await workshop.Facilitator.RefusedAsync("submitIdea", new { ideaId = Guest.NewId(), text = "No" }, "idea { id }")).ShouldBe("AUTH_NOT_AUTHORIZED");
    }
}
