using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Items;

public sealed class when_assigning_an_owner
{
    private readonly SampleItem _item = new();

    [Fact]
    public void the_name_is_sealed_for_whoever_typed_it()
    {
        var assigned = (ItemOwnerAssigned)Assign("  Olga\tOwner ").Single();

        assigned.Owner.ShouldBe(Sealed.Of(SampleItem.Facilitator.ParticipantId, "Olga Owner"));
        _item.State.Owner.ShouldBe(assigned.Owner);
    }

    [Fact]
    public void null_takes_the_owner_away_and_the_same_again_is_nothing_new()
    {
        Assign(null).ShouldBeEmpty();
        Assign("Olga").ShouldHaveSingleItem();
        Assign(" Olga ").ShouldBeEmpty();

        Assign(null).Cast<ItemOwnerAssigned>().Single().Owner.ShouldBeNull();
        _item.State.Owner.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "TEXT_EMPTY")]
    [InlineData("an owner whose name goes on and on until nobody can read it any more on a small screen", "TEXT_TOO_LONG")]
    public void a_name_has_one_to_eighty_characters(string name, string code) => Should.Throw<InvalidInputException>(() => Assign(name)).Code.ShouldBe(code);

    private IReadOnlyList<BacklogItemEvent> Assign(string? owner) => _item.Send(AssignOwner.Decide, new AssignOwner(Room.Id("command"), SampleItem.Id, owner));
}

public sealed class when_setting_a_theme
{
    private readonly SampleItem _item = new();

    [Fact]
    public void the_theme_of_the_workshop_gives_way()
    {
        var set = (ItemThemeSet)Put("Invoices").Single();

        set.Theme.ShouldBe(Sealed.Of(SampleItem.Facilitator.ParticipantId, "Invoices"));
        _item.State.Theme!.Text.ShouldBe("Invoices");
        Put("Invoices").ShouldBeEmpty();
        Put(null).Cast<ItemThemeSet>().Single().Theme.ShouldBeNull();
        Put(SampleItem.FirstTheme).ShouldHaveSingleItem();
    }

    [Fact]
    public void the_theme_it_has_since_its_workshop_is_nothing_new() => Put(SampleItem.FirstTheme).ShouldBeEmpty();

    private IReadOnlyList<BacklogItemEvent> Put(string? theme) => _item.Send(SetTheme.Decide, new SetTheme(Room.Id("command"), SampleItem.Id, theme));
}
