using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

public sealed class when_following_an_item
{
    private static readonly Seat Vera = new("default", Room.WorkshopId, Room.Id("Vera"), Side.Vendor, ParticipantRole.Contributor, Room.Id("Northwind Software"));
    private static readonly CommandContext ByVera = SampleItem.By(Vera);
    private readonly SampleItem _item = new();

    [Fact]
    public void somebody_follows_it_once_without_having_the_pain_and_stops()
    {
        Follower.Follows(_item.State, ByVera.Principal).ShouldBeFalse();
        Unfollow(ByVera).ShouldBeEmpty();

        Follow(ByVera).ShouldBe([new ItemFollowed(Vera.ParticipantId, SampleItem.Now)]);
        Follow(ByVera).ShouldBeEmpty();
        _item.State.Supporters.ShouldBeEmpty();
        Follower.Follows(_item.State, ByVera.Principal).ShouldBeTrue();

        Unfollow(ByVera).ShouldBe([new ItemUnfollowed(Vera.ParticipantId, SampleItem.Now)]);
        Follower.Follows(_item.State, ByVera.Principal).ShouldBeFalse();
    }

    [Fact]
    public void what_ones_organization_brought_up_is_followed_until_one_says_otherwise()
    {
        Follow(SampleItem.ByACustomer).ShouldBeEmpty();
        Unfollow(SampleItem.ByACustomer).ShouldHaveSingleItem();
        Follower.Follows(_item.State, SampleItem.ByACustomer.Principal).ShouldBeFalse();
        Follow(SampleItem.ByACustomer).ShouldHaveSingleItem();
    }

    [Fact]
    public void me_too_follows_it_and_can_be_said_without_being_told_any_more()
    {
        Support(ByVera, 3).Select(one => one.GetType()).ShouldBe([typeof(ItemSupported)]);
        Follower.Follows(_item.State, ByVera.Principal).ShouldBeTrue();

        Unfollow(ByVera);
        Support(ByVera, 4).Select(one => one.GetType()).ShouldBe([typeof(ItemSupported)]);
        Follower.Follows(_item.State, ByVera.Principal).ShouldBeFalse();

        _item.Send(WithdrawSupport.Decide, new WithdrawSupport(Room.Id("command"), SampleItem.Id, null), ByVera);
        Support(ByVera, 4).Select(one => one.GetType()).ShouldBe([typeof(ItemSupported), typeof(ItemFollowed)]);
        Follower.Follows(_item.State, ByVera.Principal).ShouldBeTrue();
    }

    [Fact]
    public void one_person_follows_it_from_all_their_seats()
    {
        var second = Vera with { ParticipantId = Room.Id("Vera again") };
        var another = ByVera with { Seat = second, Principal = Principal.Nobody with { Seats = [second, Vera] } };
        Follow(ByVera);

        Follow(another).ShouldBeEmpty();
        Unfollow(another).ShouldBe([new ItemUnfollowed(Vera.ParticipantId, SampleItem.Now)]);
        Follower.Follows(_item.State, another.Principal).ShouldBeFalse();
    }

    [Fact]
    public void the_product_team_follows_it_as_a_whole_and_a_facilitator_without_an_organization()
    {
        Follow(SampleItem.ByTheProductTeam).ShouldBe([new ItemFollowed(Reasons.ProductTeamId, SampleItem.Now)]);
        Follow(SampleItem.By(SampleItem.Facilitator)).ShouldBe([new ItemFollowed(SampleItem.Facilitator.ParticipantId, SampleItem.Now)]);
    }

    private IReadOnlyList<BacklogItemEvent> Follow(CommandContext by) => _item.Send(FollowItem.Decide, new FollowItem(Room.Id("command"), SampleItem.Id), by);

    private IReadOnlyList<BacklogItemEvent> Unfollow(CommandContext by) => _item.Send(UnfollowItem.Decide, new UnfollowItem(Room.Id("command"), SampleItem.Id), by);

    private IReadOnlyList<BacklogItemEvent> Support(CommandContext by, int severity) => _item.Send(SupportItem.Decide, new SupportItem(Room.Id("command"), SampleItem.Id, severity, null, null), by);
}

/// <summary>The same end to end.</summary>
public sealed class when_items_are_followed(TestApi api) : IClassFixture<TestApi>
{
    private const string Item = "item { ... on PainPoint { viewerFollows supportedByMe updatedAt } ... on Idea { viewerFollows supportedByMe updatedAt } }";
    private const string Following = "{ viewer { following(first: 100) { totalCount nodes { ... on PainPoint { id } ... on Idea { id } } } } }";

    [Fact]
    public async Task what_one_follows_is_in_ones_list_and_nobody_else_hears_of_it()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Only followed");
        await using var socket = await GraphSocket.ConnectAsync(api, workshop.Customer);
        await socket.SubscribeAsync("subscription { backlogChanged { item { ... on PainPoint { id } } } }");
        var before = (await workshop.Facilitator.AskAsync("query($id: ID!) { painPoint(id: $id) { updatedAt supporterCount timeline { totalCount } } }", new { id = workshop.Pain })).ToString();
        (await FollowedAsync(workshop.Vendor)).ShouldNotContain(workshop.Pain);

        var followed = (await workshop.Vendor.SendAsync("followItem", new { itemId = workshop.Pain }, Item)).At("item");
        (followed.At("viewerFollows").GetBoolean(), followed.At("supportedByMe").GetBoolean()).ShouldBe((true, false));
        (await FollowedAsync(workshop.Vendor)).ShouldContain(workshop.Pain);
        (await workshop.Facilitator.AskAsync("query($id: ID!) { painPoint(id: $id) { updatedAt supporterCount timeline { totalCount } } }", new { id = workshop.Pain })).ToString().ShouldBe(before);
        (await socket.EndsWithoutEventsAsync()).ShouldBeTrue();

        (await workshop.Vendor.SendAsync("unfollowItem", new { itemId = workshop.Pain }, Item)).At("item", "viewerFollows").GetBoolean().ShouldBeFalse();
        (await FollowedAsync(workshop.Vendor)).ShouldNotContain(workshop.Pain);
    }

    [Fact]
    public async Task ones_own_can_be_left_out_of_the_list_and_me_too_brings_it_back()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Left out");
        (await FollowedAsync(workshop.Customer)).ShouldContain(workshop.Pain);

        await workshop.Customer.SendAsync("unfollowItem", new { itemId = workshop.Pain }, Item);
        (await FollowedAsync(workshop.Customer)).ShouldNotContain(workshop.Pain);
        var supported = (await workshop.Customer.SendAsync("supportItem", new { itemId = workshop.Pain, severity = 2 }, Item)).At("item");
        (supported.At("viewerFollows").GetBoolean(), supported.At("supportedByMe").GetBoolean()).ShouldBe((true, true));
        (await FollowedAsync(workshop.Customer)).ShouldContain(workshop.Pain);
    }

    [Fact]
    public async Task the_product_team_follows_and_a_stranger_finds_nothing_to_follow()
    {
        var (workshop, other, team) = (await SampleWorkshop.HoldAsync(api, "Ours"), await SampleWorkshop.HoldAsync(api, "Theirs"), await SampleWorkshop.ProductTeamAsync(api));
        await team.SendAsync("followItem", new { itemId = workshop.Favorite }, Item);

        (await FollowedAsync(team)).ShouldBe([workshop.Favorite]);
        (await other.Customer.RefusedAsync("followItem", new { itemId = workshop.Favorite }, Item)).ShouldBe("ITEM_NOT_FOUND");
    }

    private static async Task<IEnumerable<Guid>> FollowedAsync(Guest who) => (await who.AskAsync(Following)).At("viewer", "following", "nodes").EnumerateArray().Select(item => item.At("id").GetGuid());
}
