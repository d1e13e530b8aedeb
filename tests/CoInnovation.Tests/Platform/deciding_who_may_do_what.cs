using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Tests.Platform;

public sealed class deciding_who_may_do_what
{
    private static readonly Guid Here = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Elsewhere = Guid.Parse("00000000-0000-7000-8000-000000000002");

    [Theory]
    [InlineData(Policy.None, "")]
    [InlineData(Policy.Anyone, "nobody guest person product-team facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    [InlineData(Policy.Join, "nobody guest person product-team facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    [InlineData(Policy.CreateWorkshop, "product-team facilitator facilitator-elsewhere")]
    [InlineData(Policy.KeepTemplates, "person product-team facilitator facilitator-elsewhere")]
    [InlineData(Policy.Participate, "facilitator contributor observer")]
    [InlineData(Policy.ActForOwnSeat, "facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    [InlineData(Policy.Contribute, "contributor")]
    [InlineData(Policy.Cluster, "facilitator contributor")]
    [InlineData(Policy.Vote, "contributor")]
    [InlineData(Policy.Facilitate, "facilitator")]
    [InlineData(Policy.ReadBacklog, "product-team facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    [InlineData(Policy.SteerBacklog, "product-team facilitator")]
    [InlineData(Policy.SteerWorkspace, "product-team")]
    [InlineData(Policy.RecordVotes, "product-team")]
    [InlineData(Policy.SubmitToBacklog, "product-team contributor contributor-elsewhere")]
    [InlineData(Policy.FollowItem, "product-team facilitator contributor")]
    [InlineData(Policy.OwnItem, "product-team")]
    [InlineData(Policy.AnswerRelief, "")]
    [InlineData(Policy.ManageWebhooks, "product-team")]
    [InlineData(Policy.ImportItems, "product-team")]
    [InlineData(Policy.ExportBacklog, "product-team facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    [InlineData(Policy.EraseParticipant, "product-team facilitator contributor observer")]
    [InlineData(Policy.EraseOrganization, "product-team")]
    [InlineData(Policy.ExportOrganization, "product-team")]
    [InlineData(Policy.SuspendOrganization, "product-team")]
    [InlineData(Policy.ReadWorkspaceLog, "product-team")]
    [InlineData(Policy.ManageAccount, "person")]
    [InlineData(Policy.EnterOrganization, "person")]
    [InlineData(Policy.BelongToOrganization, "")]
    [InlineData(Policy.ManageOrganization, "")]
    [InlineData(Policy.OwnOrganization, "")]
    [InlineData(Policy.EraseMember, "product-team")]
    [InlineData(Policy.ManageTokens, "product-team facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    public void the_table_grants_exactly(Policy policy, string granted) =>
        Everybody.Where(one => Access.Can(one.Value, policy, Facts.About(one.Value, Here))).Select(one => one.Key)
            .ShouldBe(granted.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    /// <summary>Something that Harbor brought up between workshops, about which Harbor and Northwind are asked.</summary>
    [Theory]
    [InlineData(Policy.Contribute, "")]
    [InlineData(Policy.SteerBacklog, "product-team")]
    [InlineData(Policy.FollowItem, "product-team harbor")]
    [InlineData(Policy.OwnItem, "product-team harbor")]
    [InlineData(Policy.AnswerRelief, "harbor")]
    public void an_organization_has_rights_to_what_it_brought_up(Policy policy, string granted) =>
        ForOrganizations.Where(one => Facts.About(one.Value, new Belonging(WorkshopId: null, Harbor, [Harbor, Northwind])).Any(facts => Access.Can(one.Value, policy, facts)))
            .Select(one => one.Key).ShouldBe(granted.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData(Policy.FollowItem)]
    [InlineData(Policy.OwnItem)]
    [InlineData(Policy.AnswerRelief)]
    public void what_came_out_of_a_workshop_is_open_there_alone(Policy policy) =>
        Facts.About(ForOrganizations["harbor"], new Belonging(Elsewhere, Harbor, [Harbor])).ShouldAllBe(facts => !Access.Can(ForOrganizations["harbor"], policy, facts));

    /// <summary>The same for something that came out of the workshop in which all but one of them sit.</summary>
    [Theory]
    [InlineData(Policy.FollowItem, "product-team harbor northwind facilitator")]
    [InlineData(Policy.OwnItem, "product-team harbor")]
    [InlineData(Policy.AnswerRelief, "harbor northwind")]
    public void whoever_sees_it_is_asked_if_their_organization_is(Policy policy, string granted) =>
        ForOrganizations.Where(one => Facts.About(one.Value, new Belonging(Here, Harbor, [Harbor, Northwind])).Any(facts => Access.Can(one.Value, policy, facts)))
            .Select(one => one.Key).ShouldBe(granted.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    /// <summary>An organization with an account, of which there is one of each role.</summary>
    [Theory]
    [InlineData(Policy.EnterOrganization, "person member administrator owner")]
    [InlineData(Policy.BelongToOrganization, "member administrator owner")]
    [InlineData(Policy.ManageOrganization, "administrator owner")]
    [InlineData(Policy.OwnOrganization, "owner")]
    [InlineData(Policy.EraseMember, "product-team")]
    [InlineData(Policy.SteerWorkspace, "product-team")]
    [InlineData(Policy.Participate, "")]
    public void a_member_has_the_rights_of_their_role_there_alone(Policy policy, string granted)
    {
        Granted(Belonging(Members)).ShouldBe(granted.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        Granted(Belonging(new Dictionary<Guid, MemberRole>())).ShouldBe(
            granted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(_ => policy is Policy.EnterOrganization or Policy.EraseMember or Policy.SteerWorkspace), ignoreOrder: true);

        IEnumerable<string> Granted(Belonging organization) =>
            WithMembers.Where(one => Facts.About(one.Value, organization).Any(facts => Access.Can(one.Value, policy, facts))).Select(one => one.Key);

        static Belonging Belonging(IReadOnlyDictionary<Guid, MemberRole> members) => new(WorkshopId: null, Members: members);
    }

    /// <summary>Something between Harbor and Northwind: whoever belongs to either has the rights of their role there.</summary>
    [Theory]
    [InlineData(Policy.BelongToOrganization, MemberRole.Member, true)]
    [InlineData(Policy.ManageOrganization, MemberRole.Member, false)]
    [InlineData(Policy.ManageOrganization, MemberRole.Administrator, true)]
    [InlineData(Policy.OwnOrganization, MemberRole.Administrator, false)]
    public void what_belongs_to_organizations_is_their_members(Policy policy, MemberRole role, bool granted)
    {
        var (between, elsewhere) = (new Facts(Seat: null, new Belonging(WorkshopId: null, Accounts: [Harbor, Northwind])), new Facts(Seat: null, new Belonging(WorkshopId: null, Accounts: [Elsewhere])));
        var member = Everybody["person"] with { Memberships = [new Membership(Northwind, role)] };

        Access.Can(member, policy, between).ShouldBe(granted);
        Access.Can(member, policy, elsewhere).ShouldBeFalse();
        Access.Can(member with { PersonId = null }, policy, between).ShouldBeFalse();
        Access.Can(Everybody["person"], policy, between).ShouldBeFalse();
    }

    [Fact]
    public void before_the_organization_is_known_only_people_pass()
    {
        Access.CanSomewhere(Everybody["person"], Policy.OwnOrganization).ShouldBeTrue();
        Access.CanSomewhere(Everybody["guest"], Policy.BelongToOrganization).ShouldBeFalse();
        Access.CanSomewhere(Everybody["product-team"], Policy.BelongToOrganization).ShouldBeFalse();
    }

    [Fact]
    public void one_acts_from_the_chosen_seat_else_as_the_product_team_else_as_a_contributor()
    {
        var (steering, contributing) = (Everybody["facilitator"].Seats[0], ForOrganizations["harbor"].Seats[0] with { ParticipantId = Guid.Parse("00000000-0000-7000-8000-00000000000b") });
        var principal = Principal.Nobody with { Seats = [steering, contributing] };
        var thing = new Belonging(Here, Harbor);

        Facts.About(principal, thing).Select(facts => facts.Seat).ShouldBe([contributing, steering, null]);
        Facts.About(principal with { IsProductTeam = true }, thing)[0].Seat.ShouldBeNull();
        Facts.About(principal with { IsProductTeam = true, ChosenParticipantId = steering.ParticipantId }, thing).Select(facts => facts.Seat).ShouldBe([steering]);
        Facts.About(principal with { ChosenParticipantId = Guid.Parse("00000000-0000-7000-8000-00000000000d") }, thing).Select(facts => facts.Seat).ShouldBe([null]);
    }

    [Fact]
    public void something_new_is_brought_up_for_an_organization_of_ones_own()
    {
        var harbor = ForOrganizations["harbor"];

        Facts.ForNew(harbor, organizationId: null)[0].Seat.ShouldBe(harbor.Seats[0]);
        Facts.ForNew(harbor, Harbor)[0].Seat.ShouldBe(harbor.Seats[0]);
        Facts.ForNew(harbor, Northwind).Select(facts => facts.Seat).ShouldBe([null]);
        Facts.ForNew(ForOrganizations["facilitator"], organizationId: null).Select(facts => facts.Seat).ShouldBe([null]);
    }

    [Fact]
    public void every_policy_is_in_the_matrix()
    {
        var matrix = typeof(deciding_who_may_do_what).GetMethod(nameof(the_table_grants_exactly))!.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute => (Policy)(int)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value!);

        matrix.ShouldBe(Enum.GetValues<Policy>(), ignoreOrder: true);
    }

    [Fact]
    public void a_policy_that_the_table_does_not_know_is_denied() =>
        Everybody.Values.ShouldAllBe(one => !Access.Can(one, (Policy)999, Facts.About(one, Here)));

    [Fact]
    public void somebody_elses_seat_as_a_fact_grants_nothing() =>
        Access.Can(Principal.Nobody, Policy.Facilitate, Facts.About(Everybody["facilitator"], Here)).ShouldBeFalse();

    [Fact]
    public void before_the_thing_is_known_only_what_could_be_granted_passes()
    {
        Access.CanSomewhere(Everybody["facilitator-elsewhere"], Policy.Facilitate).ShouldBeTrue();
        Access.CanSomewhere(Everybody["contributor-elsewhere"], Policy.Facilitate).ShouldBeFalse();
        Access.CanSomewhere(Principal.Nobody, Policy.Anyone).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Policy.ReadBacklog, TokenScope.BacklogRead)]
    [InlineData(Policy.SteerBacklog, TokenScope.BacklogWrite)]
    [InlineData(Policy.SubmitToBacklog, TokenScope.BacklogWrite)]
    [InlineData(Policy.FollowItem, TokenScope.BacklogWrite)]
    [InlineData(Policy.OwnItem, TokenScope.BacklogWrite)]
    [InlineData(Policy.ExportBacklog, TokenScope.Export)]
    [InlineData(Policy.ImportItems, TokenScope.BacklogWrite)]
    public void a_token_does_what_its_scope_names_and_its_creator_may(Policy policy, TokenScope scope)
    {
        foreach (var one in Everybody.Values)
        {
            Access.Can(With(one, scope), policy, Facts.About(one, Here)).ShouldBe(Access.Can(one, policy, Facts.About(one, Here)));
            Access.Can(With(one, [.. Enum.GetValues<TokenScope>().Except([scope])]), policy, Facts.About(one, Here)).ShouldBeFalse();
        }
    }

    [Fact]
    public void what_names_no_scope_is_closed_to_tokens_except_what_anybody_may()
    {
        var all = With(Everybody["product-team"] with { Seats = Everybody["facilitator"].Seats }, Enum.GetValues<TokenScope>());

        Enum.GetValues<Policy>().Where(policy => Access.Can(all, policy, Facts.About(all, Here)))
            .ShouldBe([Policy.Anyone, Policy.Join, Policy.ReadBacklog, Policy.SteerBacklog, Policy.SteerWorkspace, Policy.RecordVotes, Policy.SubmitToBacklog, Policy.FollowItem, Policy.OwnItem, Policy.ExportBacklog, Policy.ImportItems], ignoreOrder: true);
    }

    [Fact]
    public void a_chosen_seat_is_never_swapped_for_another_one_of_the_same_workshop()
    {
        var first = new Seat("default", Here, Guid.Parse("00000000-0000-7000-8000-00000000000a"), Side.Vendor, ParticipantRole.Contributor);
        var second = first with { ParticipantId = Guid.Parse("00000000-0000-7000-8000-00000000000b"), Side = Side.Customer };
        var elsewhere = second with { WorkshopId = Elsewhere, ParticipantId = Guid.Parse("00000000-0000-7000-8000-00000000000c") };
        var principal = Principal.Nobody with { Seats = [elsewhere, second, first] };

        principal.SeatIn(Here).ShouldBe(second);
        (principal with { ChosenParticipantId = first.ParticipantId }).SeatIn(Here).ShouldBe(first);
        (principal with { ChosenParticipantId = elsewhere.ParticipantId }).SeatIn(Here).ShouldBe(second);
        (principal with { ChosenParticipantId = Guid.Parse("00000000-0000-7000-8000-00000000000d") }).SeatIn(Here).ShouldBeNull();
    }

    private static readonly Guid Harbor = Guid.Parse("00000000-0000-7000-8000-00000000000e");
    private static readonly Guid Northwind = Guid.Parse("00000000-0000-7000-8000-00000000000f");

    private static readonly Dictionary<string, Principal> Everybody = new(StringComparer.Ordinal)
    {
        ["nobody"] = Principal.Nobody,
        ["guest"] = Principal.Nobody with { SessionId = Guid.Parse("00000000-0000-7000-8000-000000000003") },
        ["person"] = Principal.Nobody with { SessionId = Guid.Parse("00000000-0000-7000-8000-000000000004"), PersonId = Guid.Parse("00000000-0000-7000-8000-000000000005") },
        ["product-team"] = Principal.Nobody with { IsProductTeam = true },
        ["facilitator"] = With(Here, null, ParticipantRole.Facilitator),
        ["contributor"] = With(Here, Side.Vendor, ParticipantRole.Contributor),
        ["observer"] = With(Here, Side.Partner, ParticipantRole.Observer),
        ["facilitator-elsewhere"] = With(Elsewhere, null, ParticipantRole.Facilitator),
        ["contributor-elsewhere"] = With(Elsewhere, Side.Customer, ParticipantRole.Contributor),
    };

    private static readonly Dictionary<string, Principal> ForOrganizations = new(StringComparer.Ordinal)
    {
        ["nobody"] = Principal.Nobody,
        ["product-team"] = Principal.Nobody with { IsProductTeam = true },
        ["harbor"] = With(Here, Side.Customer, ParticipantRole.Contributor, Harbor),
        ["northwind"] = With(Here, Side.Vendor, ParticipantRole.Contributor, Northwind),
        ["facilitator"] = With(Here, null, ParticipantRole.Facilitator),
        ["elsewhere"] = With(Elsewhere, Side.Customer, ParticipantRole.Contributor, Guid.Parse("00000000-0000-7000-8000-000000000008")),
    };

    private static readonly Dictionary<Guid, MemberRole> Members = new()
    {
        [Guid.Parse("00000000-0000-7000-8000-000000000011")] = MemberRole.Member,
        [Guid.Parse("00000000-0000-7000-8000-000000000012")] = MemberRole.Administrator,
        [Guid.Parse("00000000-0000-7000-8000-000000000013")] = MemberRole.Owner,
    };

    private static readonly Dictionary<string, Principal> WithMembers = new(StringComparer.Ordinal)
    {
        ["nobody"] = Principal.Nobody,
        ["guest"] = Everybody["guest"],
        ["person"] = Everybody["person"],
        ["product-team"] = Everybody["product-team"],
        ["facilitator"] = Everybody["facilitator"],
        ["member"] = Everybody["person"] with { PersonId = Members.Keys.First() },
        ["administrator"] = Everybody["person"] with { PersonId = Members.Keys.ElementAt(1) },
        ["owner"] = Everybody["person"] with { PersonId = Members.Keys.ElementAt(2) },
    };

    private static Principal With(Principal creator, params TokenScope[] scopes) => creator with { Token = new TokenUse(Guid.Empty, scopes, null) };

    private static Principal With(Guid workshopId, Side? side, ParticipantRole role, Guid? organizationId = null) => Principal.Nobody with
    {
        Seats = [new Seat("default", workshopId, Guid.Parse("00000000-0000-7000-8000-000000000004"), side, role, organizationId)],
    };
}
