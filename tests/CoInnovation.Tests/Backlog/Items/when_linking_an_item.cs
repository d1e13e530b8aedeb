using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

public sealed class when_linking_an_item
{
    private readonly SampleItem _item = new();

    [Fact]
    public void title_and_address_are_sealed_for_whoever_typed_them()
    {
        var linked = (ItemLinked)Link("ticket", "https://tracker.example/42?a=b#c").Single();

        (linked.Kind, linked.Title.Text, linked.Url.Text, linked.Title.OwnerId).ShouldBe((LinkKind.Issue, "Ticket", "https://tracker.example/42?a=b#c", SampleItem.Facilitator.ParticipantId));
        _item.State.Links.Single().Id.ShouldBe(Room.Id("ticket"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://files.example")]
    [InlineData("//tracker.example")]
    [InlineData("tracker.example")]
    [InlineData("https://")]
    [InlineData("https://bank.example@elsewhere.example")]
    [InlineData("https://tracker.example/a b")]
    public void only_web_addresses_are_taken(string url) => Should.Throw<InvalidInputException>(() => Link("bad", url)).Code.ShouldBe("URL_INVALID");

    [Fact]
    public void a_link_that_is_taken_away_leaves_the_others()
    {
        Link("one", "http://one.example");
        Link("two", "http://two.example");

        Unlink("one").ShouldHaveSingleItem();

        _item.State.Links.Single().Url.Text.ShouldBe("http://two.example");
        Unlink("one").ShouldBeEmpty();
    }

    [Fact]
    public void an_id_is_taken_once_and_an_item_has_at_most_twenty()
    {
        foreach (var number in Enumerable.Range(1, 20))
        {
            Link($"{number}", "https://tracker.example");
        }

        Should.Throw<InvalidInputException>(() => Link("1", "https://tracker.example")).Code.ShouldBe("ID_TAKEN");
        Should.Throw<RuleViolationException>(() => Link("21", "https://tracker.example")).Code.ShouldBe("TOO_MANY_LINKS");
    }

    private IReadOnlyList<BacklogItemEvent> Link(string id, string url) =>
        _item.Send(LinkItem.Decide, new LinkItem(Room.Id("command"), SampleItem.Id, Room.Id(id), LinkKind.Issue, "Ticket", url));

    private IReadOnlyList<BacklogItemEvent> Unlink(string id) => _item.Send(UnlinkItem.Decide, new UnlinkItem(Room.Id("command"), SampleItem.Id, Room.Id(id)));
}
