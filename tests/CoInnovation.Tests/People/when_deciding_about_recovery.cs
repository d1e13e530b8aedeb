using CoInnovation.Api.People;
using CoInnovation.Api.People.Recovery;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.People;

public sealed class when_deciding_about_recovery
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Ada = Room.Id("ada");
    private static readonly CommandContext Herself = new(Now, Principal.Nobody with { PersonId = Ada }, Seat: null);
    private static readonly Person Registered = Person.Unknown.Apply(new PersonRegistered(Ada, Sealed.Of(Ada, "ada@example.com"), Language.En, "Europe/Berlin", Now));
    private static readonly Person Prepared = Registered.Apply((RecoveryCodesMade)MakeRecoveryCodes.Decide(new(Room.Id("make"), Ada, ["aa", "bb"]), Registered, Herself).Events.Single().Data);

    [Fact]
    public void a_code_is_spent_once()
    {
        var used = (RecoveryCodeUsed)UseRecoveryCode.Decide(new(Room.Id("use"), Ada, "aa"), Prepared, Herself).Events.Single().Data;

        used.ShouldBe(new RecoveryCodeUsed(Ada, "aa", Now));
        Code(() => UseRecoveryCode.Decide(new(Room.Id("again"), Ada, "aa"), Prepared.Apply(used), Herself)).ShouldBe("RECOVERY_REFUSED");
        Code(() => UseRecoveryCode.Decide(new(Room.Id("again"), Ada, "bb"), Prepared.Apply(used), Herself)).ShouldBeNull();
        Code(() => UseRecoveryCode.Decide(new(Room.Id("again"), Ada, "cc"), Prepared, Herself)).ShouldBe("RECOVERY_REFUSED");
    }

    [Fact]
    public void new_ones_end_the_old_and_erasing_ends_all()
    {
        Code(() => UseRecoveryCode.Decide(new(Room.Id("use"), Ada, "aa"), Prepared.Apply(new RecoveryCodesMade(Ada, ["cc"], Now)), Herself)).ShouldBe("RECOVERY_REFUSED");
        Code(() => UseRecoveryCode.Decide(new(Room.Id("use"), Ada, "aa"), Prepared.Apply(new PersonErasureAsked(Ada, Now)), Herself)).ShouldBe("PERSON_NOT_FOUND");
        Code(() => UseRecoveryCode.Decide(new(Room.Id("use"), Ada, "aa"), Registered, Herself)).ShouldBe("RECOVERY_REFUSED");
    }

    [Fact]
    public void nobody_makes_codes_for_somebody_else()
    {
        var somebody = new CommandContext(Now, Principal.Nobody with { PersonId = Room.Id("ben") }, Seat: null);

        Code(() => MakeRecoveryCodes.Decide(new(Room.Id("make"), Ada, ["dd"]), Registered, somebody)).ShouldBe("PERSON_NOT_FOUND");
    }

    private static string? Code(Action decide)
    {
        try
        {
            decide();
            return null;
        }
        catch (CodedException refused)
        {
            return refused.Code;
        }
    }
}
