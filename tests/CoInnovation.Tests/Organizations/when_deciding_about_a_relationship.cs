using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Relationships;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Organizations;

public sealed class when_deciding_about_a_relationship
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = Room.Id("relationship");
    private static readonly Guid Invitation = Room.Id("invitation");
    private static readonly (Guid Vendor, Guid Customer, Guid Partner) Sides = (Room.Id("vendor"), Room.Id("customer"), Room.Id("partner"));

    /// <summary>Vera answers for the vendor, Carla for the customer, Petra for the partner.</summary>
    private static readonly (Guid Vera, Guid Carla, Guid Petra) People = (Room.Id("vera"), Room.Id("carla"), Room.Id("petra"));

    private static readonly Relationship Proposed = Of(Relationship.Unknown, new RelationshipProposed(Id, Sides.Vendor, People.Vera, Now), Invited(Side.Customer, People.Carla));
    private static readonly Relationship Begun = Of(Proposed, new RelationshipBegun(Id, Invitation, Sides.Customer, People.Carla, Now));
    private static readonly Relationship Asked = Of(Begun, Invited(Side.Partner, People.Petra));
    private static readonly Relationship Waiting = Of(Asked, new PartnerAccepted(Id, Invitation, Sides.Partner, People.Petra, Now));
    private static readonly Relationship Whole = Of(Waiting, new PartnerAdmitted(Id, Sides.Partner, People.Carla, Now));

    [Fact]
    public void a_vendor_proposes_and_a_customer_is_invited()
    {
        ProposeRelationship propose = new(Command, Id, Sides.Vendor, Invitation, People.Carla, "carla@example.com");

        ProposeRelationship.Decide(propose, Relationship.Unknown, Vera).Events.Select(one => one.Data)
            .ShouldBe([new RelationshipProposed(Id, Sides.Vendor, People.Vera, Now), Invited(Side.Customer, People.Carla)]);
        Code(() => ProposeRelationship.Decide(propose, Relationship.Unknown, As(People.Vera, Sides.Vendor, MemberRole.Member))).ShouldBe("RELATIONSHIP_NOT_FOUND");
        Code(() => ProposeRelationship.Decide(propose, Proposed, Vera)).ShouldBe("ID_TAKEN");
        InviteOrganization.Lifetime.ShouldBeLessThanOrEqualTo(TimeSpan.FromDays(14));
    }

    [Fact]
    public void only_somebody_who_manages_the_customer_says_yes_for_it()
    {
        Happened(Accept(Proposed, Carla, Sides.Customer)).ShouldBe(new RelationshipBegun(Id, Invitation, Sides.Customer, People.Carla, Now));
        Code(() => Accept(Proposed, As(People.Carla, Sides.Customer, MemberRole.Member), Sides.Customer)).ShouldBe("ORGANIZATION_NOT_FOUND");
        Code(() => Accept(Proposed, Carla, Sides.Partner)).ShouldBe("ORGANIZATION_NOT_FOUND");
        Code(() => Accept(Proposed, Petra, Sides.Partner)).ShouldBe("INVITATION_OF_ANOTHER");
        Code(() => Accept(Proposed, As(People.Carla, Sides.Vendor), Sides.Vendor)).ShouldBe("ALREADY_RELATED");
        Code(() => Accept(Begun, Carla, Sides.Customer)).ShouldBe("INVITATION_STALE");
        Code(() => Accept(Proposed, Carla with { Now = Now + InviteOrganization.Lifetime }, Sides.Customer)).ShouldBe("INVITATION_STALE");
    }

    [Fact]
    public void a_partner_is_in_once_the_customer_has_said_yes_and_nobody_elses_will_do()
    {
        var next = Room.Id("the next invitation");
        Happened(Invite(Begun, Vera, next)).ShouldBe(Invited(Side.Partner, People.Petra) with { InvitationId = next });
        Happened(Invite(Of(Proposed, new RelationshipInvitationRevoked(Id, Invitation, People.Vera, Now)), Vera, next)).ShouldBe(Invited(Side.Customer, People.Petra) with { InvitationId = next });
        Code(() => Invite(Begun, Vera)).ShouldBe("ID_TAKEN");
        Code(() => Invite(Begun, Carla)).ShouldBe("NOT_ALLOWED");
        Code(() => Invite(Asked, Vera, Room.Id("another"))).ShouldBe("ALREADY_INVITED");
        Happened(Accept(Asked, Petra, Sides.Partner)).ShouldBe(new PartnerAccepted(Id, Invitation, Sides.Partner, People.Petra, Now));
        Waiting.Partners[Sides.Partner].IsAdmitted.ShouldBeFalse();

        Happened(Admit(Waiting, Carla)).ShouldBe(new PartnerAdmitted(Id, Sides.Partner, People.Carla, Now));
        foreach (var other in (CommandContext[])[Vera, Petra, As(People.Carla, Sides.Customer, MemberRole.Member)])
        {
            Code(() => Admit(Waiting, other)).ShouldBe("NOT_ALLOWED");
        }

        Admit(Whole, Carla).Events.ShouldBeEmpty();
        Code(() => Admit(Begun, Carla)).ShouldBe("PARTNER_NOT_FOUND");
    }

    [Fact]
    public void each_side_may_end_a_partners_part_and_the_partner_its_own_alone()
    {
        foreach (var (who, person) in (IEnumerable<(CommandContext, Guid)>)[(Vera, People.Vera), (Carla, People.Carla), (Petra, People.Petra)])
        {
            Happened(EndPartnership.Decide(new(Command, Id, Sides.Partner), Waiting, who)).ShouldBe(new PartnershipEnded(Id, Sides.Partner, person, Now));
        }

        Code(() => EndPartnership.Decide(new(Command, Id, Room.Id("other")), Whole, Petra)).ShouldBe("NOT_ALLOWED");
        Code(() => EndPartnership.Decide(new(Command, Id, Room.Id("other")), Whole, Vera)).ShouldBe("PARTNER_NOT_FOUND");
    }

    [Fact]
    public void vendor_and_customer_may_end_it_and_nothing_happens_afterwards()
    {
        Code(() => EndRelationship.Decide(new(Command, Id), Whole, Petra)).ShouldBe("NOT_ALLOWED");
        var ended = Whole.Apply((RelationshipEnded)Happened(EndRelationship.Decide(new(Command, Id), Whole, Carla)));

        EndRelationship.Decide(new(Command, Id), ended, Vera).Events.ShouldBeEmpty();
        Code(() => Invite(ended, Vera)).ShouldBe("RELATIONSHIP_ENDED");
        Code(() => Admit(ended, Carla)).ShouldBe("RELATIONSHIP_ENDED");
        Code(() => Accept(Of(Asked, new RelationshipEnded(Id, People.Vera, Now)), Petra, Sides.Partner)).ShouldBe("INVITATION_STALE");
    }

    [Fact]
    public void an_invitation_is_taken_back_by_the_vendor()
    {
        Happened(RevokeRelationshipInvitation.Decide(new(Command, Id, Invitation), Proposed, Vera)).ShouldBe(new RelationshipInvitationRevoked(Id, Invitation, People.Vera, Now));
        Code(() => RevokeRelationshipInvitation.Decide(new(Command, Id, Invitation), Begun, Vera)).ShouldBe("INVITATION_NOT_FOUND");
        Code(() => RevokeRelationshipInvitation.Decide(new(Command, Id, Invitation), Asked, Carla)).ShouldBe("NOT_ALLOWED");
    }

    [Fact]
    public void no_relationship_mails_without_end()
    {
        var asked = Begun;
        for (var number = 0; number < InviteOrganization.MostInvited; number++)
        {
            asked = Of(asked, Invited(Side.Partner, Room.Id($"p{number}")) with { InvitationId = Room.Id($"i{number}") }, new RelationshipInvitationRevoked(Id, Room.Id($"i{number}"), People.Vera, Now));
        }

        Code(() => Invite(asked, Vera, Room.Id("one too many"))).ShouldBe("TOO_MANY_INVITATIONS");
    }

    private static Guid Command => Room.Id("command");

    private static CommandContext Vera => As(People.Vera, Sides.Vendor);

    private static CommandContext Carla => As(People.Carla, Sides.Customer);

    private static CommandContext Petra => As(People.Petra, Sides.Partner);

    private static OrganizationInvited Invited(Side side, Guid person) =>
        new(Id, Invitation, side, person, Sealed.Of(person, person == People.Carla ? "carla@example.com" : "petra@example.com"), People.Vera, Now + InviteOrganization.Lifetime, Now);

    private static Decision Invite(Relationship relationship, CommandContext who, Guid? invitation = null) =>
        InviteOrganization.Decide(new(Command, Id, invitation ?? Invitation, People.Petra, "petra@example.com"), relationship, who);

    private static Decision Accept(Relationship relationship, CommandContext who, Guid organization) =>
        AcceptRelationship.Decide(new(Command, Id, Invitation, organization), relationship, who);

    private static Decision Admit(Relationship relationship, CommandContext who) => AdmitPartner.Decide(new(Command, Id, Sides.Partner), relationship, who);

    private static Relationship Of(Relationship relationship, params RelationshipEvent[] history) => history.Aggregate(relationship, (state, happened) => state.Apply(happened));

    private static CommandContext As(Guid person, Guid organization, MemberRole role = MemberRole.Administrator) =>
        new(Now, Principal.Nobody with { PersonId = person, Memberships = [new Membership(organization, role)] }, Seat: null);

    private static object Happened(Decision decision) => decision.Events.Single().Data;

    private static string Code(Func<Decision> decide) => Should.Throw<CodedException>(() => decide()).Code;
}
