using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

public sealed class when_talking_about_an_item
{
    private static readonly Guid Comment = Room.Id("comment");
    private readonly SampleItem _item = new();

    [Fact]
    public void whoever_writes_is_known_by_their_seat() => Write("When?").ShouldBe(
    [
        new CommentWritten(Comment, Room.Id("Carl"), Room.WorkshopId, Side.Customer, SampleItem.Organization, Sealed.Of(Room.Id("Carl"), "When?"), SampleItem.Now),
    ]);

    [Fact]
    public void the_product_team_speaks_for_the_vendor() => Write("Soon.", SampleItem.ByTheProductTeam).ShouldBe(
    [
        new CommentWritten(Comment, Reasons.ProductTeamId, null, Side.Vendor, null, Sealed.Of(Reasons.ProductTeamId, "Soon."), SampleItem.Now),
    ]);

    [Fact]
    public void authors_edit_and_withdraw_what_they_wrote()
    {
        Write("When?");

        Edit("When? ").ShouldBeEmpty();
        Edit("When, please?").ShouldBe([new CommentEdited(Comment, Sealed.Of(Room.Id("Carl"), "When, please?"), SampleItem.Now)]);
        Withdraw().ShouldBe([new CommentWithdrawn(Comment, SampleItem.Now)]);
        Should.Throw<NotFoundException>(() => Edit("Again?")).Code.ShouldBe("COMMENT_NOT_FOUND");
        Should.Throw<NotFoundException>(() => Withdraw()).Code.ShouldBe("COMMENT_NOT_FOUND");
    }

    [Fact]
    public void somebody_elses_comment_looks_like_none()
    {
        Write("When?");
        var another = SampleItem.By(SampleItem.ByACustomer.Actor with { ParticipantId = Room.Id("Cora") });

        foreach (var context in (CommandContext[])[another, SampleItem.ByTheFacilitator, SampleItem.ByTheProductTeam])
        {
            var refused = Should.Throw<NotFoundException>(() => Edit("Mine.", context));
            refused.Message.ShouldBe(Should.Throw<NotFoundException>(
                () => EditComment.Decide(new EditComment(Room.Id("command"), SampleItem.Id, Room.Id("none"), "Mine."), _item.State, context)).Message);
        }
    }

    [Fact]
    public void an_id_is_taken_once()
    {
        Write("When?");
        Withdraw();

        Should.Throw<InvalidInputException>(() => Write("Again?")).Code.ShouldBe("ID_TAKEN");
    }

    [Theory]
    [InlineData(0, "TEXT_EMPTY")]
    [InlineData(2001, "TEXT_TOO_LONG")]
    public void a_comment_has_1_to_2000_characters(int length, string code)
    {
        Should.Throw<InvalidInputException>(() => Write(new string('x', length))).Code.ShouldBe(code);
        Write(new string('x', 2000)).ShouldHaveSingleItem();
    }

    [Fact]
    public void about_what_was_never_kept_nobody_talks() => Should.Throw<NotFoundException>(
        () => WriteComment.Decide(new WriteComment(Room.Id("command"), SampleItem.Id, Comment, "Hello?"), ItemState.Unknown, SampleItem.ByACustomer)).Path.ShouldBe(["itemId"]);

    private IReadOnlyList<BacklogItemEvent> Write(string text, CommandContext? by = null) =>
        _item.Send(WriteComment.Decide, new WriteComment(Room.Id("command"), SampleItem.Id, Comment, text), by ?? SampleItem.ByACustomer);

    private IReadOnlyList<BacklogItemEvent> Edit(string text, CommandContext? by = null) =>
        _item.Send(EditComment.Decide, new EditComment(Room.Id("command"), SampleItem.Id, Comment, text), by ?? SampleItem.ByACustomer);

    private IReadOnlyList<BacklogItemEvent> Withdraw() =>
        _item.Send(WithdrawComment.Decide, new WithdrawComment(Room.Id("command"), SampleItem.Id, Comment), SampleItem.ByACustomer);
}

/// <summary>The same end to end.</summary>
public sealed class when_vendor_and_customer_talk(TestApi api) : IClassFixture<TestApi>
{
    private const string Comments = "commentCount comments { totalCount nodes { id text side authorName byProductTeam mine organization { name } editedAt withdrawnAt } }";
    private const string Item = $"item {{ ... on PainPoint {{ {Comments} }} ... on Idea {{ commentCount }} }}";

    [Fact]
    public async Task both_read_what_both_wrote_and_hear_of_it()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Talking");
        var productTeam = await SampleWorkshop.ProductTeamAsync(api);
        await using var socket = await GraphSocket.ConnectAsync(api, workshop.Customer);
        await socket.SubscribeAsync("subscription { backlogChanged { item { ... on PainPoint { id commentCount } } } }");
        var (question, answer) = (Guest.NewId(), Guest.NewId());

        await workshop.Customer.SendAsync("writeComment", new { itemId = workshop.Pain, commentId = question, text = "When does it end?" }, Item);
        await productTeam.SendAsync("writeComment", new { itemId = workshop.Pain, commentId = answer, text = "In spring." }, Item);
        (await socket.NextAsync()).At("backlogChanged", "item", "id").GetGuid().ShouldBe(workshop.Pain);

        var seen = (await workshop.Customer.SendAsync("editComment", new { itemId = workshop.Pain, commentId = question, text = "When will it end?" }, Item)).At("item", "comments", "nodes");
        seen[0].ShouldSatisfyAllConditions(
            comment => comment.At("text").GetString().ShouldBe("When will it end?"), comment => comment.At("authorName").GetString().ShouldBe("Carl"),
            comment => comment.At("organization", "name").GetString().ShouldBe("Harbor Hospital"), comment => comment.At("mine").GetBoolean().ShouldBeTrue(),
            comment => comment.At("editedAt").GetString().ShouldNotBeNull());
        seen[1].ShouldSatisfyAllConditions(
            comment => comment.At("text").GetString().ShouldBe("In spring."), comment => comment.At("side").GetString().ShouldBe("VENDOR"),
            comment => comment.At("byProductTeam").GetBoolean().ShouldBeTrue(), comment => comment.At("mine").GetBoolean().ShouldBeFalse());

        (await workshop.Customer.RefusedAsync("withdrawComment", new { itemId = workshop.Pain, commentId = answer }, Item)).ShouldBe("COMMENT_NOT_FOUND");
        var withdrawn = (await productTeam.SendAsync("withdrawComment", new { itemId = workshop.Pain, commentId = answer }, Item)).At("item");
        withdrawn.At("comments", "nodes", 1, "text").GetString().ShouldBeNull();
        withdrawn.At("comments", "nodes", 1, "withdrawnAt").GetString().ShouldNotBeNull();
        withdrawn.At("commentCount").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task people_of_a_workshop_know_each_others_names_and_no_organization_but_their_own()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "Names");
        await workshop.Customer.SendAsync("writeComment", new { itemId = workshop.Pain, commentId = Guest.NewId(), text = "Hello." }, Item);

        var seen = (await workshop.Vendor.AskAsync($"query($id: ID!) {{ painPoint(id: $id) {{ {Comments} }} }}", new { id = workshop.Pain })).At("painPoint", "comments", "nodes", 0);
        seen.At("authorName").GetString().ShouldBe("Carl");
        seen.At("organization").ToString().ShouldBe("");
    }

    [Fact]
    public async Task what_one_may_not_see_looks_like_what_there_is_not()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Mine"), await SampleWorkshop.HoldAsync(api, "Other"));
        object Of(Guid item) => new { itemId = item, commentId = Guest.NewId(), text = "Hello?" };

        var unknown = (await workshop.Customer.PayloadAsync("writeComment", Of(Guest.NewId()), Item)).ToString();
        unknown.ShouldContain("ITEM_NOT_FOUND");
        (await workshop.Customer.PayloadAsync("writeComment", Of(other.Pain), Item)).ToString().ShouldBe(unknown);
        (await workshop.Customer.PayloadAsync("writeComment", Of(other.Favorite), Item)).ToString().ShouldBe(unknown);
    }
}
