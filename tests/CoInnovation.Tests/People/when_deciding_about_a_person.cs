using System.Text.Json;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.People;

public sealed class when_deciding_about_a_person
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Me = Room.Id("person");
    private static readonly (Guid Desk, Guid Phone) Sessions = (Room.Id("desk"), Room.Id("phone"));
    private static readonly PersonRegistered Registered = new(Me, Sealed.Of(Me, "ada@example.com"), Language.En, "Europe/Berlin", Now);
    private static readonly Person Ada = Of(Registered, In(Sessions.Desk), In(Sessions.Phone));
    private static readonly CommandContext Mine = new(Now, Principal.Nobody with { PersonId = Me }, Seat: null);
    private static readonly CommandContext Theirs = new(Now, Principal.Nobody with { PersonId = Room.Id("other"), IsProductTeam = true }, Seat: null);

    [Fact]
    public void registering_takes_a_time_zone_that_there_is_and_leaves_any_other_open()
    {
        Happened(RegisterPerson.Decide(new(Id, Me, "ada@example.com", Language.En, "Europe/Berlin"), Person.Unknown, Mine)).ShouldBe(Registered);
        Happened(RegisterPerson.Decide(new(Id, Me, "ada@example.com", Language.De, "Nowhere/Land"), Person.Unknown, Mine)).ShouldBe(Registered with { Language = Language.De, TimeZone = null });
        Should.Throw<InvalidInputException>(() => RegisterPerson.Decide(new(Id, Me, "ada@example.com", Language.En, null), Ada, Mine)).Code.ShouldBe("ID_TAKEN");
    }

    [Fact]
    public void a_name_is_sealed_for_the_person_and_the_same_one_changes_nothing()
    {
        var renamed = Happened(RenamePerson.Decide(new(Id, Me, " Ada "), Ada, Mine));

        renamed.ShouldBe(new PersonRenamed(Me, Sealed.Of(Me, "Ada"), Now));
        RenamePerson.Decide(new(Id, Me, "Ada"), Ada.Apply((PersonEvent)renamed), Mine).Events.ShouldBeEmpty();
        Should.Throw<InvalidInputException>(() => RenamePerson.Decide(new(Id, Me, " "), Ada, Mine)).Code.ShouldBe("TEXT_EMPTY");
        Should.Throw<InvalidInputException>(() => RenamePerson.Decide(new(Id, Me, new string('x', 61)), Ada, Mine)).Code.ShouldBe("TEXT_TOO_LONG");
    }

    [Fact]
    public void of_the_profile_what_is_not_named_stays()
    {
        Happened(ChangeProfile.Decide(new(Id, Me, Language.De, null), Ada, Mine)).ShouldBe(new ProfileChanged(Me, Language.De, "Europe/Berlin", Now));
        Happened(ChangeProfile.Decide(new(Id, Me, null, "America/New_York"), Ada, Mine)).ShouldBe(new ProfileChanged(Me, Language.En, "America/New_York", Now));
        ChangeProfile.Decide(new(Id, Me, Language.En, "Europe/Berlin"), Ada, Mine).Events.ShouldBeEmpty();
        Should.Throw<InvalidInputException>(() => ChangeProfile.Decide(new(Id, Me, null, "W. Europe Standard Time"), Ada, Mine)).Code.ShouldBe("TIME_ZONE_UNKNOWN");
    }

    [Fact]
    public void signing_in_begins_a_session_that_can_be_ended_once()
    {
        var session = Room.Id("tablet");
        var signedIn = (SignedIn)Happened(SignIn.Decide(new(Id, Me, session, "ab12", "Firefox on Linux"), Ada, Mine));

        signedIn.ShouldBe(new SignedIn(Me, session, "ab12", Sealed.Of(Me, "Firefox on Linux"), Now));
        var ended = (SessionEnded)Happened(EndSession.Decide(new(Id, Me, session), Ada.Apply(signedIn), Mine));
        ended.ShouldBe(new SessionEnded(Me, session, Now));
        Should.Throw<NotFoundException>(() => EndSession.Decide(new(Id, Me, session), Ada.Apply(signedIn).Apply(ended), Mine)).Code.ShouldBe("SESSION_NOT_FOUND");
    }

    [Fact]
    public void all_others_end_and_the_one_that_asks_stays()
    {
        var ended = (OtherSessionsEnded)Happened(EndOtherSessions.Decide(new(Id, Me, Sessions.Desk), Ada, Mine));

        Ada.Apply(ended).Sessions.Keys.ShouldBe([Sessions.Desk]);
        EndOtherSessions.Decide(new(Id, Me, Sessions.Desk), Ada.Apply(ended), Mine).Events.ShouldBeEmpty();
    }

    [Fact]
    public void an_erased_account_is_gone_for_its_owner_as_well()
    {
        var erased = Ada.Apply((PersonErasureAsked)Happened(ErasePerson.Decide(new(Id, Me), Ada, Mine)));

        erased.Sessions.ShouldBeEmpty();
        Refused(() => RenamePerson.Decide(new(Id, Me, "Ada"), erased, Mine));
        Refused(() => SignIn.Decide(new(Id, Me, Sessions.Desk, "", ""), erased, Mine));
    }

    [Fact]
    public void for_everybody_else_there_is_no_such_person()
    {
        Refused(() => RenamePerson.Decide(new(Id, Me, "Eve"), Ada, Theirs));
        Refused(() => ChangeProfile.Decide(new(Id, Me, Language.De, null), Ada, Theirs));
        Refused(() => SignIn.Decide(new(Id, Me, Sessions.Desk, "", ""), Ada, Theirs));
        Refused(() => EndSession.Decide(new(Id, Me, Sessions.Desk), Ada, Theirs));
        Refused(() => EndOtherSessions.Decide(new(Id, Me, Sessions.Desk), Ada, Theirs));
        Refused(() => ErasePerson.Decide(new(Id, Me), Ada, Theirs));
        Refused(() => RenamePerson.Decide(new(Id, Me, "Ada"), Person.Unknown, Mine));
    }

    private static Guid Id => Room.Id("command");

    private static Person Of(params PersonEvent[] history) => history.Aggregate(Person.Unknown, (person, happened) => person.Apply(happened));

    private static SignedIn In(Guid session) => new(Me, session, "", Sealed.Of(Me, ""), Now);

    private static object Happened(Decision decision) => decision.Events.Single().Data;

    private static void Refused(Func<Decision> decide) => Should.Throw<NotFoundException>(() => decide()).Code.ShouldBe("PERSON_NOT_FOUND");
}
