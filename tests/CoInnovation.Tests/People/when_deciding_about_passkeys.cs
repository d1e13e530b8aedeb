using CoInnovation.Api.People;
using CoInnovation.Api.People.Passkeys;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.People;

public sealed class when_deciding_about_passkeys
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly (Guid Me, Guid Other, Guid Phone) Ids = (Room.Id("person"), Room.Id("other"), Room.Id("phone"));
    private static readonly CommandContext Mine = new(Now, Principal.Nobody with { PersonId = Ids.Me }, Seat: null);
    private static readonly CommandContext Theirs = new(Now, Principal.Nobody with { PersonId = Ids.Other, IsProductTeam = true }, Seat: null);
    private static readonly PasskeyAdded Added = new(Ids.Me, Ids.Phone, Sealed.Of(Ids.Me, "Chrome on Linux"), Sealed.Of(Ids.Me, "a credential"), Now);
    private static readonly Person Ada = Person.Unknown.Apply(new PersonRegistered(Ids.Me, Sealed.Of(Ids.Me, "ada@example.com"), Language.En, null, Now));

    private static Guid Id => Room.Id("command");

    [Fact]
    public void one_is_added_with_its_name_and_credential_sealed_for_the_person()
    {
        Happened(AddPasskey.Decide(new(Id, Ids.Me, Ids.Phone, "Chrome on Linux", "a credential"), Ada, Mine)).ShouldBe(Added);
        Should.Throw<NotFoundException>(() => AddPasskey.Decide(new(Id, Ids.Me, Ids.Phone, "Phone", "a credential"), Ada, Theirs)).Code.ShouldBe("PERSON_NOT_FOUND");
    }

    [Fact]
    public void twenty_are_enough()
    {
        Person Having(int count) => Enumerable.Range(0, count).Aggregate(Ada, (person, one) => person.Apply(Added with { PasskeyId = Room.Id($"key {one}") }));

        AddPasskey.Decide(new(Id, Ids.Me, Ids.Phone, "Phone", "a credential"), Having(19), Mine).Events.ShouldHaveSingleItem();
        Should.Throw<RuleViolationException>(() => AddPasskey.Decide(new(Id, Ids.Me, Ids.Phone, "Phone", "a credential"), Having(20), Mine)).Code.ShouldBe("PASSKEY_LIMIT");
    }

    [Fact]
    public void its_owner_alone_renames_it_and_the_same_name_changes_nothing()
    {
        var person = Ada.Apply(Added);

        var renamed = Happened(RenamePasskey.Decide(new(Id, Ids.Me, Ids.Phone, " Phone "), person, Mine));
        renamed.ShouldBe(new PasskeyRenamed(Ids.Me, Ids.Phone, Sealed.Of(Ids.Me, "Phone"), Now));
        RenamePasskey.Decide(new(Id, Ids.Me, Ids.Phone, "Phone"), person.Apply((PersonEvent)renamed), Mine).Events.ShouldBeEmpty();
        Should.Throw<NotFoundException>(() => RenamePasskey.Decide(new(Id, Ids.Me, Ids.Phone, "Phone"), person, Theirs)).Code.ShouldBe("PERSON_NOT_FOUND");
        Should.Throw<NotFoundException>(() => RenamePasskey.Decide(new(Id, Ids.Me, Ids.Other, "Phone"), person, Mine)).Code.ShouldBe("PASSKEY_NOT_FOUND");
        Should.Throw<InvalidInputException>(() => RenamePasskey.Decide(new(Id, Ids.Me, Ids.Phone, " "), person, Mine)).Code.ShouldBe("TEXT_EMPTY");
    }

    [Fact]
    public void what_is_removed_is_gone_and_erasing_takes_all()
    {
        var person = Ada.Apply(Added);

        var removed = Happened(RemovePasskey.Decide(new(Id, Ids.Me, Ids.Phone), person, Mine));
        removed.ShouldBe(new PasskeyRemoved(Ids.Me, Ids.Phone, Now));
        Should.Throw<NotFoundException>(() => RemovePasskey.Decide(new(Id, Ids.Me, Ids.Phone), person.Apply((PersonEvent)removed), Mine)).Code.ShouldBe("PASSKEY_NOT_FOUND");
        person.Apply(new PersonErasureAsked(Ids.Me, Now)).Passkeys.ShouldBeEmpty();
    }

    private static object Happened(Decision decision) => decision.Events.ShouldHaveSingleItem().Data;
}
