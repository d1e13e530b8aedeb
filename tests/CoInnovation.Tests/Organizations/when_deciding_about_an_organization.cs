using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;
using static CoInnovation.Api.Platform.Principals.MemberRole;

namespace CoInnovation.Tests.Organizations;

public sealed class when_deciding_about_an_organization
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Harbor = new("00000000-0000-7000-8000-0000000000a1");
    private static readonly Guid Invitation = Room.Id("invitation");
    private static readonly (Guid Ada, Guid Ben, Guid Cleo, Guid Dan) People = (Room.Id("ada"), Room.Id("ben"), Room.Id("cleo"), Room.Id("dan"));
    private static readonly OrganizationCreated Created = new(Harbor, NameOf("Harbor"), People.Ada, Now);

    /// <summary>Ada owns it, Ben administers it, Cleo belongs to it.</summary>
    private static readonly OrganizationAccount Account = Of(Created, Joined(People.Ben, Administrator), Joined(People.Cleo, Member));

    [Fact]
    public void whoever_creates_it_owns_it()
    {
        Happened(CreateOrganization.Decide(new(Id, Harbor, " Harbor "), OrganizationAccount.Unknown, As(People.Ada))).ShouldBe(Created);
        Should.Throw<InvalidInputException>(() => CreateOrganization.Decide(new(Id, Harbor, "Harbor"), Account, As(People.Ada))).Code.ShouldBe("ID_TAKEN");
        Should.Throw<InvalidInputException>(() => CreateOrganization.Decide(new(Id, Harbor, " "), OrganizationAccount.Unknown, As(People.Ada))).Code.ShouldBe("TEXT_EMPTY");
    }

    [Fact]
    public void it_takes_no_id_that_follows_from_a_name_and_no_key_that_is_somebody_elses()
    {
        var named = new Guid("00000000-0000-8000-8000-0000000000a1");

        Should.Throw<InvalidInputException>(() => CreateOrganization.Decide(new(Id, named, "Harbor"), OrganizationAccount.Unknown, As(People.Ada))).Code.ShouldBe("ID_TAKEN");
        Created.Name.OwnerId.ShouldNotBe(Harbor);
    }

    [Fact]
    public void the_same_name_changes_nothing()
    {
        Happened(RenameOrganization.Decide(new(Id, Harbor, "Harbor Ltd"), Account, As(People.Ben))).ShouldBe(new OrganizationRenamed(Harbor, NameOf("Harbor Ltd"), People.Ben, Now));
        RenameOrganization.Decide(new(Id, Harbor, "Harbor"), Account, As(People.Ben)).Events.ShouldBeEmpty();
        Code(() => RenameOrganization.Decide(new(Id, Harbor, "Mine"), Account, As(People.Cleo))).ShouldBe("NOT_ALLOWED");
    }

    [Theory]
    [InlineData("ada", Owner, null)]
    [InlineData("ben", Administrator, null)]
    [InlineData("ben", Owner, "ROLE_ABOVE_OWN")]
    [InlineData("cleo", Member, "NOT_ALLOWED")]
    [InlineData("dan", Member, "ORGANIZATION_NOT_FOUND")]
    public void nobody_invites_to_more_than_they_have(string who, MemberRole role, string? code)
    {
        Code(() => Invite(Account, Room.Id(who), role)).ShouldBe(code);
        if (code is null)
        {
            Happened(Invite(Account, Room.Id(who), role)).ShouldBe(
                new MemberInvited(Harbor, Invitation, People.Dan, Sealed.Of(People.Dan, "dan@example.com"), role, Room.Id(who), Now + InviteMember.Lifetime, Now));
        }
    }

    [Fact]
    public void an_invitation_lives_no_longer_than_a_fortnight() => InviteMember.Lifetime.ShouldBeLessThanOrEqualTo(TimeSpan.FromDays(14));

    [Fact]
    public void nobody_is_invited_who_belongs_to_it_or_has_an_invitation()
    {
        Code(() => InviteMember.Decide(new(Id, Harbor, Invitation, People.Cleo, "cleo@example.com", Member), Account, As(People.Ada))).ShouldBe("ALREADY_MEMBER");
        Code(() => InviteMember.Decide(new(Id, Harbor, Room.Id("second"), People.Dan, "dan@example.com", Member), Invited(), As(People.Ada))).ShouldBe("ALREADY_INVITED");
        Code(() => InviteMember.Decide(new(Id, Harbor, Room.Id("second"), People.Dan, "dan@example.com", Member), Invited(), As(People.Ada, Now + InviteMember.Lifetime))).ShouldBeNull();
    }

    [Fact]
    public void an_invitation_is_used_once_and_by_its_address_alone()
    {
        Code(() => Accept(Invited(), People.Cleo)).ShouldBe("INVITATION_OF_ANOTHER");
        var joined = (MemberJoined)Happened(Accept(Invited(Administrator), People.Dan));

        joined.ShouldBe(new MemberJoined(Harbor, People.Dan, Administrator, Invitation, Now));
        Invited(Administrator).Apply(joined).Members[People.Dan].Role.ShouldBe(Administrator);
        Code(() => Accept(Invited(Administrator).Apply(joined), People.Dan)).ShouldBe("INVITATION_STALE");
    }

    [Fact]
    public void an_invitation_ends_with_its_time_its_revocation_and_what_its_sender_may_give()
    {
        Code(() => Accept(Invited(), People.Dan, Now + InviteMember.Lifetime)).ShouldBe("INVITATION_STALE");
        Code(() => Accept(Invited().Apply((OrganizationEvent)Happened(RevokeMemberInvitation.Decide(new(Id, Harbor, Invitation), Invited(), As(People.Ben)))), People.Dan)).ShouldBe("INVITATION_STALE");
        Code(() => Accept(Invited(Administrator, by: People.Ben).Apply(new MemberRemoved(Harbor, People.Ben, People.Ada, Now)), People.Dan)).ShouldBe("INVITATION_STALE");
        Code(() => Accept(Invited(Administrator, by: People.Ben).Apply(new MemberRoleChanged(Harbor, People.Ben, Member, People.Ada, Now)), People.Dan)).ShouldBe("INVITATION_STALE");
        Code(() => RevokeMemberInvitation.Decide(new(Id, Harbor, Invitation), Account, As(People.Ada))).ShouldBe("INVITATION_NOT_FOUND");
        Code(() => RevokeMemberInvitation.Decide(new(Id, Harbor, Invitation), Invited(), As(People.Cleo))).ShouldBe("NOT_ALLOWED");
    }

    [Theory]
    [InlineData("ada", "cleo", Owner, null)]
    [InlineData("ben", "cleo", Administrator, null)]
    [InlineData("ben", "cleo", Owner, "ROLE_ABOVE_OWN")]
    [InlineData("ben", "ada", Member, "ROLE_ABOVE_OWN")]
    [InlineData("ben", "ben", Member, null)]
    [InlineData("cleo", "cleo", Administrator, "NOT_ALLOWED")]
    [InlineData("ada", "ada", Administrator, "LAST_OWNER")]
    [InlineData("ada", "dan", Member, "MEMBER_NOT_FOUND")]
    [InlineData("dan", "cleo", Member, "ORGANIZATION_NOT_FOUND")]
    public void roles_are_given_up_to_ones_own(string who, string whom, MemberRole role, string? code) =>
        Code(() => ChangeMemberRole.Decide(new(Id, Harbor, Room.Id(whom), role), Account, As(Room.Id(who)))).ShouldBe(code);

    [Fact]
    public void the_role_that_somebody_has_changes_nothing() =>
        ChangeMemberRole.Decide(new(Id, Harbor, People.Cleo, Member), Account, As(People.Ada)).Events.ShouldBeEmpty();

    [Theory]
    [InlineData("ada", "ben", null)]
    [InlineData("ben", "cleo", null)]
    [InlineData("ben", "ada", "ROLE_ABOVE_OWN")]
    [InlineData("ben", "ben", "MEMBER_IS_CALLER")]
    [InlineData("cleo", "ben", "NOT_ALLOWED")]
    [InlineData("dan", "ben", "ORGANIZATION_NOT_FOUND")]
    public void nobody_above_oneself_is_removed(string who, string whom, string? code) =>
        Code(() => RemoveMember.Decide(new(Id, Harbor, Room.Id(whom)), Account, As(Room.Id(who)))).ShouldBe(code);

    [Fact]
    public void the_last_owner_hands_over_before_leaving()
    {
        Code(() => LeaveOrganization.Decide(new(Id, Harbor), Account, As(People.Ada))).ShouldBe("LAST_OWNER");
        Code(() => HandOverOwnership.Decide(new(Id, Harbor, People.Cleo), Account, As(People.Ben))).ShouldBe("NOT_ALLOWED");
        Code(() => HandOverOwnership.Decide(new(Id, Harbor, People.Ada), Account, As(People.Ada))).ShouldBe("MEMBER_IS_CALLER");
        var handed = Account.Apply((OwnershipHandedOver)Happened(HandOverOwnership.Decide(new(Id, Harbor, People.Cleo), Account, As(People.Ada))));

        (handed.Members[People.Ada].Role, handed.Members[People.Cleo].Role).ShouldBe((Administrator, Owner));
        Happened(LeaveOrganization.Decide(new(Id, Harbor), handed, As(People.Ada))).ShouldBe(new MemberLeft(Harbor, People.Ada, Now));
    }

    [Fact]
    public void where_the_only_owner_is_erased_whoever_stands_highest_and_came_first_is_one()
    {
        var command = new EraseMember(Id, Harbor, People.Ada);
        var erased = (MemberErased)Happened(EraseMember.Decide(command, Account, As(People.Dan)));
        var after = Account.Apply(erased);

        erased.HeirId.ShouldBe(People.Ben);
        after.Members[People.Ben].Role.ShouldBe(Owner);
        EraseMember.Decide(command, after, As(People.Dan)).Events.ShouldBeEmpty();
        var alone = Of(Created);
        var gone = alone.Apply((MemberErased)Happened(EraseMember.Decide(command, alone, As(People.Dan))));
        (gone.IsThere, gone.Name).ShouldBe((false, null));
        Code(() => RenameOrganization.Decide(new(Id, Harbor, "Again"), gone, As(People.Ada))).ShouldBe("ORGANIZATION_NOT_FOUND");
    }

    [Fact]
    public void whoever_left_or_was_removed_finds_nothing_any_more()
    {
        foreach (var without in (OrganizationEvent[])[new MemberLeft(Harbor, People.Ben, Now), new MemberRemoved(Harbor, People.Ben, People.Ada, Now)])
        {
            Code(() => RenameOrganization.Decide(new(Id, Harbor, "Again"), Account.Apply(without), As(People.Ben))).ShouldBe("ORGANIZATION_NOT_FOUND");
        }
    }

    private static Guid Id => Room.Id("command");

    private static Sealed NameOf(string name) => Sealed.Of(OrganizationAccount.SealOwnerOf(Harbor), name);

    private static OrganizationAccount Of(params OrganizationEvent[] history) => history.Aggregate(OrganizationAccount.Unknown, (account, happened) => account.Apply(happened));

    private static MemberJoined Joined(Guid person, MemberRole role) => new(Harbor, person, role, Room.Id("used"), Now);

    private static OrganizationAccount Invited(MemberRole role = Member, Guid? by = null) =>
        Account.Apply(new MemberInvited(Harbor, Invitation, People.Dan, Sealed.Of(People.Dan, "dan@example.com"), role, by ?? People.Ada, Now + InviteMember.Lifetime, Now));

    private static Decision Invite(OrganizationAccount account, Guid who, MemberRole role, DateTimeOffset? at = null) =>
        InviteMember.Decide(new(Id, Harbor, Invitation, People.Dan, "dan@example.com", role), account, As(who, at));

    private static Decision Accept(OrganizationAccount account, Guid who, DateTimeOffset? at = null) =>
        AcceptMemberInvitation.Decide(new(Id, Harbor, Invitation), account, As(who, at));

    private static CommandContext As(Guid person, DateTimeOffset? at = null) => new(at ?? Now, Principal.Nobody with { PersonId = person }, Seat: null);

    private static object Happened(Decision decision) => decision.Events.Single().Data;

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
