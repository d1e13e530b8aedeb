using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Backlog.Items;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Ideas;

public sealed class when_unsharing_an_idea
{
    private static readonly Idea Own = Idea.Unknown.Apply(new IdeaSubmitted(SampleItem.Id, Sealed.Of(SampleItem.Id, "Ours"), Side.Vendor, null, null, null, null, [], null, SampleItem.Now));
    private static readonly Idea Shared = Own.Apply(new IdeaShared(SampleItem.Now));

    [Fact]
    public void the_sharing_is_taken_back_once_and_can_be_given_again()
    {
        Unshare(Own).ShouldBeEmpty();
        Unshare(Shared).ShouldBe([new IdeaUnshared(SampleItem.Now)]);

        var unshared = Shared.Apply(new IdeaUnshared(SampleItem.Now));
        Unshare(unshared).ShouldBeEmpty();
        ShareIdea.Decide(new ShareIdea(Room.Id("command"), SampleItem.Id), unshared, SampleItem.ByTheProductTeam).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void what_somebody_outside_the_product_team_has_a_say_in_stays_shared()
    {
        ItemSupported By(Guid? addedBy) => new(Room.Id("Carl"), SampleItem.Organization, null, Side.Customer, null, null, addedBy, SampleItem.Now);
        CommentWritten From(Guid author) => new(Room.Id("comment"), author, null, Side.Customer, SampleItem.Organization, Sealed.Of(author, "Fine."), SampleItem.Now);

        Refused(Shared.Apply(By(addedBy: null))).ShouldBe("IDEA_TAKEN_UP");
        Refused(Shared.Apply(From(Room.Id("Carl")))).ShouldBe("IDEA_TAKEN_UP");
        Unshare(Shared.Apply(By(Reasons.ProductTeamId))).ShouldHaveSingleItem();
        Unshare(Shared.Apply(From(Reasons.ProductTeamId))).ShouldHaveSingleItem();
        Unshare(Shared.Apply(From(Room.Id("Carl"))).Apply(new CommentWithdrawn(Room.Id("comment"), SampleItem.Now))).ShouldHaveSingleItem();
    }

    [Fact]
    public void what_is_delivered_stays_shared_and_what_is_not_the_product_teams_own_was_never()
    {
        Refused(Shared.Apply(new IdeaStatusChanged(IdeaStatus.Delivered, Sealed.Of(SampleItem.Id, "Live."), SampleItem.Now))).ShouldBe("IDEA_DELIVERED");
        Refused(new SampleIdea().State).ShouldBe("NOT_SHAREABLE");
        Refused(Idea.Unknown).ShouldBe("ITEM_NOT_FOUND");
    }

    [Fact]
    public void a_delivery_that_was_not_shared_is_shared_later()
    {
        var delivered = Own.Apply(new IdeaStatusChanged(IdeaStatus.Delivered, Sealed.Of(SampleItem.Id, "Live."), SampleItem.Now));

        SharedDeliveries.Decide(delivered, SampleItem.Now).ShouldBe(new IdeaShared(SampleItem.Now));
        SharedDeliveries.Decide(delivered.Apply(new IdeaShared(SampleItem.Now)), SampleItem.Now).ShouldBeNull();
        SharedDeliveries.Decide(Own, SampleItem.Now).ShouldBeNull();
        SharedDeliveries.Decide(new SampleIdea().State.Apply(new IdeaStatusChanged(IdeaStatus.Delivered, Sealed.Of(SampleItem.Id, "Live."), SampleItem.Now)), SampleItem.Now).ShouldBeNull();
    }

    private static string Refused(Idea idea) => Should.Throw<CodedException>(() => Unshare(idea)).Code;

    private static List<object> Unshare(Idea idea) =>
        [.. UnshareIdea.Decide(new UnshareIdea(Room.Id("command"), SampleItem.Id), idea, SampleItem.ByTheProductTeam).Events.Select(one => one.Data)];
}

/// <summary>The same end to end.</summary>
public sealed class when_an_idea_is_unshared(TestApi api) : IClassFixture<TestApi>
{
    [Fact]
    public async Task it_is_hidden_again_and_what_was_said_meanwhile_stays_among_those_who_see_it()
    {
        var (workshop, team, idea) = (await SampleWorkshop.HoldAsync(api, "Unshared"), await SampleWorkshop.ProductTeamAsync(api), Guest.NewId());
        await team.SendAsync("submitIdea", new { ideaId = idea, text = "Ours", painPointIds = (Guid[])[workshop.Pain] }, "idea { id }");
        await team.SendAsync("shareIdea", new { ideaId = idea }, "idea { id }");
        await team.SendAsync("writeComment", new { itemId = idea, commentId = Guest.NewId(), text = "While shared." }, "item { __typename }");
        (await SeenAsync(workshop.Customer, idea)).ShouldBe(1);

        (await team.SendAsync("unshareIdea", new { ideaId = idea }, "idea { sharedAt }")).At("idea", "sharedAt").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await SeenAsync(workshop.Customer, idea)).ShouldBeNull();

        await team.SendAsync("shareIdea", new { ideaId = idea }, "idea { id }");
        (await SeenAsync(workshop.Customer, idea)).ShouldBe(0);
        (await team.AskAsync("query($id: ID!) { idea(id: $id) { timeline { nodes { what } } } }", new { id = idea })).At("idea", "timeline", "nodes").Texts("what")
            .ShouldBe(["SUBMITTED", "SHARED", "COMMENTED", "UNSHARED", "SHARED"]);
        (await workshop.Customer.RefusedAsync("unshareIdea", new { ideaId = idea }, "idea { id }")).ShouldBe("AUTH_NOT_AUTHORIZED");

        await team.SendAsync("changeIdeaStatus", new { ideaId = idea, status = "DELIVERED", reason = "Live." }, "idea { id }");
        (await team.RefusedAsync("unshareIdea", new { ideaId = idea }, "idea { id }")).ShouldBe("IDEA_DELIVERED");
    }

    [Fact]
    public async Task what_was_delivered_before_there_was_sharing_is_shared_once_somebody_looks()
    {
        var (workshop, team, idea) = (await SampleWorkshop.HoldAsync(api, "Before sharing"), await SampleWorkshop.ProductTeamAsync(api), Guest.NewId());
        await team.SendAsync("submitIdea", new { ideaId = idea, text = "Ours", painPointIds = (Guid[])[workshop.Pain] }, "idea { id }");
        var delivered = new IdeaStatusChanged(IdeaStatus.Delivered, Sealed.Of(ProductTeam.OwnerId, "Live."), DateTimeOffset.UnixEpoch);

        (await api.Services.GetRequiredService<IEventStore>().AppendAsync(
            new StreamAppend(new StreamKey("default", idea), Idea.StreamType, 1, [Stores.Command([new NewEvent(delivered)])]), TestContext.Current.CancellationToken)).ShouldBeOfType<AppendOutcome.Appended>();

        await Wait.UntilAsync(async () => await SeenAsync(workshop.Customer, idea) == 0);
    }

    /// <summary>How many comments somebody hears of the idea; null if they do not see it.</summary>
    private static async Task<int?> SeenAsync(Guest who, Guid id)
    {
        var idea = (await who.AskAsync("query($id: ID!) { idea(id: $id) { commentCount } }", new { id })).At("idea");
        return idea.ValueKind == System.Text.Json.JsonValueKind.Null ? null : idea.At("commentCount").GetInt32();
    }
}
