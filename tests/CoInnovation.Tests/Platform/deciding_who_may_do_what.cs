using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Principals;

namespace CoInnovation.Tests.Platform;

public sealed class deciding_who_may_do_what
{
    private static readonly Guid Here = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Elsewhere = Guid.Parse("00000000-0000-7000-8000-000000000002");

    [Theory]
    [InlineData(Policy.None, "")]
    [InlineData(Policy.Anyone, "nobody guest product-team facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    [InlineData(Policy.Join, "nobody guest product-team facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    [InlineData(Policy.CreateWorkshop, "product-team facilitator facilitator-elsewhere")]
    [InlineData(Policy.Participate, "facilitator contributor observer")]
    [InlineData(Policy.Contribute, "contributor")]
    [InlineData(Policy.Cluster, "facilitator contributor")]
    [InlineData(Policy.Vote, "contributor")]
    [InlineData(Policy.Facilitate, "facilitator")]
    [InlineData(Policy.ReadBacklog, "product-team facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    [InlineData(Policy.SteerBacklog, "product-team facilitator")]
    [InlineData(Policy.ManageTokens, "product-team facilitator contributor observer facilitator-elsewhere contributor-elsewhere")]
    public void the_table_grants_exactly(Policy policy, string granted) =>
        Everybody.Where(one => Access.Can(one.Value, policy, Facts.About(one.Value, Here))).Select(one => one.Key)
            .ShouldBe(granted.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

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
            .ShouldBe([Policy.Anyone, Policy.Join, Policy.ReadBacklog, Policy.SteerBacklog], ignoreOrder: true);
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

    private static readonly Dictionary<string, Principal> Everybody = new(StringComparer.Ordinal)
    {
        ["nobody"] = Principal.Nobody,
        ["guest"] = Principal.Nobody with { SessionId = Guid.Parse("00000000-0000-7000-8000-000000000003") },
        ["product-team"] = Principal.Nobody with { IsProductTeam = true },
        ["facilitator"] = With(Here, null, ParticipantRole.Facilitator),
        ["contributor"] = With(Here, Side.Vendor, ParticipantRole.Contributor),
        ["observer"] = With(Here, Side.Partner, ParticipantRole.Observer),
        ["facilitator-elsewhere"] = With(Elsewhere, null, ParticipantRole.Facilitator),
        ["contributor-elsewhere"] = With(Elsewhere, Side.Customer, ParticipantRole.Contributor),
    };

    private static Principal With(Principal creator, params TokenScope[] scopes) => creator with { Token = new TokenUse(Guid.Empty, scopes, null) };

    private static Principal With(Guid workshopId, Side? side, ParticipantRole role) => Principal.Nobody with
    {
        Seats = [new Seat("default", workshopId, Guid.Parse("00000000-0000-7000-8000-000000000004"), side, role)],
    };
}
