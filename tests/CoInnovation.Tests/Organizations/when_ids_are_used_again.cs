using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Organizations;

/// <summary>Codes and secrets follow from ids: whoever could use one again would know what is mailed to somebody else.</summary>
public sealed class when_ids_are_used_again
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private static readonly (Guid Organization, Guid Ada, Guid Bea, Guid Domain, Guid Invitation) Ids = (Room.Id("organization"), Room.Id("Ada"), Room.Id("Bea"), Room.Id("domain"), Room.Id("invitation"));
    private static readonly CommandContext Ada = new(Now, Principal.Nobody with { PersonId = Ids.Ada }, Seat: null);
    private static readonly OrganizationAccount Created = OrganizationAccount.Unknown.Apply(new OrganizationCreated(Ids.Organization, Sealed.Of(Ids.Organization, "Harbor"), Ids.Ada, Now));

    [Fact]
    public void the_code_of_one_domain_shows_nothing_of_another()
    {
        var dropped = Created
            .Apply(new DomainCodeMailed(Ids.Organization, Ids.Domain, Sealed.Of(Ids.Organization, "mine.example"), "admin", Ids.Ada, Now.AddHours(1), Now))
            .Apply(new DomainVerified(Ids.Organization, Ids.Domain, Ids.Ada, Now))
            .Apply(new DomainDropped(Ids.Organization, Ids.Domain, Ids.Ada, Now));

        Should.Throw<InvalidInputException>(() => AskForDomainCode.Decide(new(Room.Id("command"), Ids.Organization, Ids.Domain, "theirs.example", DomainMailbox.Admin), dropped, Ada))
            .Code.ShouldBe("ID_TAKEN");
    }

    [Fact]
    public void the_link_of_a_revoked_invitation_stays_dead()
    {
        var revoked = Created
            .Apply(new MemberInvited(Ids.Organization, Ids.Invitation, Ids.Bea, Sealed.Of(Ids.Bea, "bea@example.com"), MemberRole.Member, Ids.Ada, Now.AddDays(7), Now))
            .Apply(new MemberInvitationRevoked(Ids.Organization, Ids.Invitation, Ids.Ada, Now));

        Should.Throw<InvalidInputException>(() => InviteMember.Decide(new(Room.Id("command"), Ids.Organization, Ids.Invitation, Ids.Bea, "bea@example.com", MemberRole.Member), revoked, Ada))
            .Code.ShouldBe("ID_TAKEN");
    }

    [Fact]
    public void an_invitation_of_before_changes_nobody_who_is_in()
    {
        var joined = Created
            .Apply(new MemberInvited(Ids.Organization, Ids.Invitation, Ids.Bea, Sealed.Of(Ids.Bea, "bea@example.com"), MemberRole.Administrator, Ids.Ada, Now.AddDays(7), Now))
            .Apply(new MemberJoinedByDomain(Ids.Organization, Ids.Bea, Ids.Domain, Now));

        Should.Throw<RuleViolationException>(() => AcceptMemberInvitation.Decide(new(Room.Id("command"), Ids.Organization, Ids.Invitation), joined, new(Now, Principal.Nobody with { PersonId = Ids.Bea }, Seat: null)))
            .Code.ShouldBe("INVITATION_STALE");
        joined.Members[Ids.Bea].Role.ShouldBe(MemberRole.Member);
    }
}
