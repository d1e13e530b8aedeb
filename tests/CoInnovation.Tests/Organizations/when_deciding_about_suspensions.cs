using CoInnovation.Api.Organizations;
using CoInnovation.Api.Organizations.Suspending;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;
using static CoInnovation.Api.Platform.Principals.MemberRole;

namespace CoInnovation.Tests.Organizations;

public sealed class when_deciding_about_suspensions
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Harbor = new("00000000-0000-7000-8000-0000000000a1");
    private static readonly (Guid Ada, Guid Ben, Guid Cleo, Guid Dan) People = (Room.Id("ada"), Room.Id("ben"), Room.Id("cleo"), Room.Id("dan"));

    /// <summary>Ada owns it, Ben administers it, Cleo belongs to it.</summary>
    private static readonly OrganizationAccount Account = new OrganizationEvent[]
    {
        new OrganizationCreated(Harbor, Sealed.Of(OrganizationAccount.SealOwnerOf(Harbor), "Harbor"), People.Ada, Now), Joined(People.Ben, Administrator), Joined(People.Cleo, Member),
    }.Aggregate(OrganizationAccount.Unknown, (account, happened) => account.Apply(happened));

    [Theory]
    [InlineData("ada", "ben", null)]
    [InlineData("ben", "cleo", null)]
    [InlineData("ben", "ada", "ROLE_ABOVE_OWN")]
    [InlineData("ben", "ben", "MEMBER_IS_CALLER")]
    [InlineData("ada", "ada", "MEMBER_IS_CALLER")]
    [InlineData("ada", "dan", "MEMBER_NOT_FOUND")]
    [InlineData("cleo", "ben", "NOT_ALLOWED")]
    [InlineData("dan", "ben", "ORGANIZATION_NOT_FOUND")]
    public void nobody_above_oneself_is_suspended_and_nobody_themself(string who, string whom, string? code)
    {
        Code(() => SuspendMember.Decide(new(Id, Harbor, Room.Id(whom)), Account, As(Room.Id(who)))).ShouldBe(code);
        if (code is null)
        {
            var suspended = Suspended(Room.Id(whom));
            Code(() => LiftMemberSuspension.Decide(new(Id, Harbor, Room.Id(whom)), suspended, As(Room.Id(who)))).ShouldBeNull();
            SuspendMember.Decide(new(Id, Harbor, Room.Id(whom)), suspended, As(Room.Id(who))).Events.ShouldBeEmpty();
            LiftMemberSuspension.Decide(new(Id, Harbor, Room.Id(whom)), Account, As(Room.Id(who))).Events.ShouldBeEmpty();
        }
    }

    [Fact]
    public void nobody_gives_back_more_than_they_have()
    {
        var two = Account.Apply(new MemberRoleChanged(Harbor, People.Cleo, Owner, People.Ada, Now)).Apply(new MemberSuspended(Harbor, People.Cleo, People.Ada, Now));

        Code(() => LiftMemberSuspension.Decide(new(Id, Harbor, People.Cleo), two, As(People.Ben))).ShouldBe("ROLE_ABOVE_OWN");
        Code(() => LiftMemberSuspension.Decide(new(Id, Harbor, People.Cleo), two, As(People.Cleo))).ShouldBe("ORGANIZATION_NOT_FOUND");
    }

    [Fact]
    public void whoever_is_suspended_may_nothing_and_has_all_of_it_back_afterwards()
    {
        var suspended = Suspended(People.Ben);

        suspended.Members[People.Ben].ShouldBe(new OrganizationMember(Administrator, Now, Now));
        suspended.Roles.ContainsKey(People.Ben).ShouldBeFalse();
        Code(() => RenameOrganization.Decide(new(Id, Harbor, "Mine"), suspended, As(People.Ben))).ShouldBe("ORGANIZATION_NOT_FOUND");
        Code(() => LeaveOrganization.Decide(new(Id, Harbor), suspended, As(People.Ben))).ShouldBe("ORGANIZATION_NOT_FOUND");
        Code(() => HandOverOwnership.Decide(new(Id, Harbor, People.Ben), suspended, As(People.Ada))).ShouldBe("MEMBER_SUSPENDED");
        suspended.Apply(new MemberSuspensionLifted(Harbor, People.Ben, People.Ada, Now)).Roles[People.Ben].ShouldBe(Administrator);
    }

    [Fact]
    public void what_the_suspended_sent_opens_nothing_until_that_is_lifted()
    {
        var invitation = Room.Id("invitation");
        var invited = Account.Apply(new MemberInvited(Harbor, invitation, People.Dan, Sealed.Of(People.Dan, "dan@example.com"), Member, People.Ben, Now + InviteMember.Lifetime, Now));
        var suspended = invited.Apply(new MemberSuspended(Harbor, People.Ben, People.Ada, Now));

        Code(() => AcceptMemberInvitation.Decide(new(Id, Harbor, invitation), suspended, As(People.Dan))).ShouldBe("INVITATION_STALE");
        Code(() => AcceptMemberInvitation.Decide(new(Id, Harbor, invitation), suspended.Apply(new MemberSuspensionLifted(Harbor, People.Ben, People.Ada, Now)), As(People.Dan))).ShouldBeNull();
        Code(() => AcceptMemberInvitation.Decide(new(Id, Harbor, invitation), invited.Apply(new AccountSuspended(Harbor, Now)), As(People.Dan))).ShouldBe("INVITATION_STALE");
    }

    [Fact]
    public void a_suspended_owner_does_not_count_as_one()
    {
        var two = Account.Apply(new MemberRoleChanged(Harbor, People.Ben, Owner, People.Ada, Now)).Apply(new MemberSuspended(Harbor, People.Ben, People.Ada, Now));

        Code(() => LeaveOrganization.Decide(new(Id, Harbor), two, As(People.Ada))).ShouldBe("LAST_OWNER");
        Code(() => ChangeMemberRole.Decide(new(Id, Harbor, People.Ada, Member), two, As(People.Ada))).ShouldBe("LAST_OWNER");
        Code(() => ChangeMemberRole.Decide(new(Id, Harbor, People.Ben, Member), two, As(People.Ada))).ShouldBeNull();
        ((MemberErased)EraseMember.Decide(new(Id, Harbor, People.Ada), two, As(People.Dan)).Events.Single().Data).HeirId.ShouldBe(People.Cleo);
    }

    [Fact]
    public void nobody_comes_to_own_what_shut_them_out()
    {
        var alone = Suspended(People.Ben).Apply(new MemberRemoved(Harbor, People.Cleo, People.Ada, Now));

        var erased = (MemberErased)EraseMember.Decide(new(Id, Harbor, People.Ada), alone, As(People.Dan)).Events.Single().Data;

        erased.HeirId.ShouldBeNull();
        alone.Apply(erased).Roles.ShouldBeEmpty();
    }

    /// <summary>Any number of suspensions, changes and departures by anybody, in any order.</summary>
    [Fact]
    public void somebody_who_may_all_of_it_is_left_always()
    {
        Guid[] all = [People.Ada, People.Ben, People.Cleo];
        for (var seed = 0ul; seed < 500; seed++)
        {
            var (account, dice) = (Account, new Seeded(seed));
            for (var move = 0; move < 40; move++)
            {
                var (who, whom, role) = (dice.Pick(all), dice.Pick(all), dice.Pick(Enum.GetValues<MemberRole>()));
                account = Try(account, dice.Below(6) switch
                {
                    0 or 1 => () => SuspendMember.Decide(new(Id, Harbor, whom), account, As(who)),
                    2 => () => LiftMemberSuspension.Decide(new(Id, Harbor, whom), account, As(who)),
                    3 => () => ChangeMemberRole.Decide(new(Id, Harbor, whom, role), account, As(who)),
                    4 => () => HandOverOwnership.Decide(new(Id, Harbor, whom), account, As(who)),
                    _ => () => LeaveOrganization.Decide(new(Id, Harbor), account, As(who)),
                });
                account.Roles.Values.ShouldContain(Owner, $"seed {seed}, move {move}");
            }
        }
    }

    [Fact]
    public void the_product_team_suspends_once_and_lifts_once()
    {
        var team = new CommandContext(Now, Principal.Nobody with { IsProductTeam = true }, Seat: null);
        var suspended = Account.Apply((AccountSuspended)SuspendAccount.Decide(new(Id, Harbor), Account, team).Events.Single().Data);
        suspended.Roles.ShouldBeEmpty();
        SuspendAccount.Decide(new(Id, Harbor), suspended, team).Events.ShouldBeEmpty();
        suspended.Apply((AccountSuspensionLifted)LiftAccountSuspension.Decide(new(Id, Harbor), suspended, team).Events.Single().Data).Roles.Count.ShouldBe(3);
        LiftAccountSuspension.Decide(new(Id, Harbor), Account, team).Events.ShouldBeEmpty();

        var known = OrganizationSuspension.Unknown.Apply((OrganizationSuspended)SuspendOrganization.Decide(new(Id, Harbor), OrganizationSuspension.Unknown, team).Events.Single().Data);
        SuspendOrganization.Decide(new(Id, Harbor), known, team).Events.ShouldBeEmpty();
        known.Apply((OrganizationSuspensionLifted)LiftOrganizationSuspension.Decide(new(Id, Harbor), known, team).Events.Single().Data).IsSuspended.ShouldBeFalse();
        LiftOrganizationSuspension.Decide(new(Id, Harbor), OrganizationSuspension.Unknown, team).Events.ShouldBeEmpty();
    }

    private static Guid Id => Room.Id("command");

    private static OrganizationAccount Suspended(Guid person) => Account.Apply(new MemberSuspended(Harbor, person, People.Ada, Now));

    private static MemberJoined Joined(Guid person, MemberRole role) => new(Harbor, person, role, Room.Id("used"), Now);

    private static CommandContext As(Guid person) => new(Now, Principal.Nobody with { PersonId = person }, Seat: null);

    private static OrganizationAccount Try(OrganizationAccount account, Func<Decision> decide)
    {
        try
        {
            return decide().Events.Aggregate(account, (before, happened) => before.Apply((OrganizationEvent)happened.Data));
        }
        catch (CodedException)
        {
            return account;
        }
    }

    /// <summary>Why it is refused; null if it is not.</summary>
    private static string? Code(Func<Decision> decide)
    {
        try
        {
            decide().Events.ShouldNotBeEmpty();
            return null;
        }
        catch (CodedException refused)
        {
            return refused.Code;
        }
    }
}
