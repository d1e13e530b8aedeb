using CoInnovation.Api.Platform.Auditing;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Audit;

public sealed class counting_refusals
{
    private static readonly Guid Organization = Guid.Parse("0190a6e0-0000-7000-8000-000000000001");
    private readonly HandSetTime _time = new();
    private readonly RefusalLog _log;

    public counting_refusals() => _log = new RefusalLog(_time);

    [Fact]
    public void a_flood_by_one_caller_is_one_number_a_minute()
    {
        var caller = Somebody();
        for (var i = 0; i < 100_000; i++)
        {
            _log.Denied(caller, "RenameOrganization", Organization);
        }

        var one = _log.Take().ShouldHaveSingleItem();
        one.Times.ShouldBe(100_000);
        one.Key.Caller.ShouldBe(new Caller(CallerKind.Person, caller.PersonId));
        one.FirstAt.ShouldBe(_time.GetUtcNow());

        _time.Advance(TimeSpan.FromMinutes(1));
        _log.Denied(caller, "RenameOrganization", Organization);
        _log.Take().ShouldHaveSingleItem().Times.ShouldBe(1);
        _log.Take().ShouldBeEmpty();
    }

    [Fact]
    public void while_nothing_can_be_written_down_what_waits_stays_bounded_and_complete()
    {
        const int Minutes = 30;
        for (var minute = 0; minute < Minutes; minute++)
        {
            for (var caller = 0; caller < RefusalLog.MostInAMinute; caller++)
            {
                _log.Denied(Somebody(), "RenameOrganization");
            }

            _log.GiveBack(_log.Take());
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        var waiting = _log.Take();
        waiting.Count.ShouldBe(RefusalLog.MostWaiting + 1);
        waiting.Sum(refusal => refusal.Times).ShouldBe(Minutes * RefusalLog.MostInAMinute);
    }

    [Fact]
    public void callers_operations_and_organizations_are_told_apart()
    {
        var caller = Somebody();
        _log.Denied(caller, "RenameOrganization", Organization);
        _log.Denied(caller, "InviteMember", Organization);
        _log.Denied(caller, "InviteMember");
        _log.Denied(Somebody(), "InviteMember", Organization);
        _log.SignInRefused("default", "code", "a@example.com");
        _log.SignInRefused("default", "code", "b@example.com");

        _log.Take().Count.ShouldBe(6);
    }

    [Fact]
    public void what_belongs_to_no_organization_counts_for_each_of_the_callers_own_and_says_whether_they_belonged()
    {
        var other = Guest.NewId();
        var member = Somebody() with { Memberships = [new Membership(Organization, MemberRole.Member), new Membership(other, MemberRole.Owner)] };

        _log.Denied(member, "Query.webhooks");
        _log.Denied(member, "InviteMember", Organization);
        _log.Denied(Somebody(), "InviteMember", Organization);

        var counted = _log.Take().Select(refusal => (refusal.Key.Operation, refusal.Key.OrganizationId, refusal.Key.IsMember));
        counted.ShouldBe([("Query.webhooks", Organization, true), ("Query.webhooks", other, true), ("InviteMember", Organization, true), ("InviteMember", Organization, false)], ignoreOrder: true);
    }

    [Fact]
    public void a_flood_of_many_callers_is_bounded_and_none_of_it_is_lost()
    {
        for (var i = 0; i < 10_000; i++)
        {
            _log.Denied(Somebody(), "InviteMember", Organization);
            if (i % 1_000 == 0)
            {
                _log.GiveBack(_log.Take());
            }
        }

        var counted = _log.Take();
        counted.Count.ShouldBe(RefusalLog.MostInAMinute + 1);
        counted.Sum(refusal => refusal.Times).ShouldBe(10_000);
        counted.Single(refusal => refusal.Key.Caller.Kind == CallerKind.Nobody).Times.ShouldBe(10_000 - RefusalLog.MostInAMinute);
    }

    [Fact]
    public void ids_that_one_makes_up_have_an_end_and_take_nothing_from_others()
    {
        for (var i = 0; i < 10_000; i++)
        {
            _log.Denied(Principal.Nobody, "GET /organizations/{id}/audit.csv", Guest.NewId());
        }

        _log.SignInRefused("default", "passkey");
        var somebody = Somebody();
        _log.Denied(somebody, "InviteMember", Organization);

        var counted = _log.Take();
        counted.Count.ShouldBe(RefusalLog.MostOfCaller + 3);
        counted.Sum(refusal => refusal.Times).ShouldBe(10_002);
        counted.ShouldContain(refusal => refusal.Key.Caller == Caller.Of(somebody) && refusal.Key.OrganizationId == Organization);
    }

    [Fact]
    public void what_could_not_be_written_is_counted_once_more()
    {
        var caller = Somebody();
        _log.Denied(caller, "InviteMember");
        var before = _log.Take();
        _time.Advance(TimeSpan.FromSeconds(1));
        _log.Denied(caller, "InviteMember");
        _log.GiveBack(before);

        var one = _log.Take().ShouldHaveSingleItem();
        one.Times.ShouldBe(2);
        one.FirstAt.ShouldBe(DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void a_caller_is_what_they_came_as()
    {
        var seat = new Seat("default", Guest.NewId(), Guest.NewId(), Side.Customer, ParticipantRole.Contributor);
        var other = seat with { ParticipantId = Guest.NewId() };
        var token = Guest.NewId();

        Caller.Of(Principal.Nobody).ShouldBe(default);
        Caller.Of(Principal.Nobody with { IsProductTeam = true, Seats = [seat] }).ShouldBe(new Caller(CallerKind.ProductTeam));
        Caller.Of(Principal.Nobody with { Seats = [seat, other] }).ShouldBe(new Caller(CallerKind.Participant, seat.ParticipantId));
        Caller.Of(Principal.Nobody with { Seats = [seat, other], ChosenParticipantId = other.ParticipantId }).ShouldBe(new Caller(CallerKind.Participant, other.ParticipantId));
        Caller.Of(Principal.Nobody with { IsProductTeam = true, Token = new TokenUse(token, [], null) }).ShouldBe(new Caller(CallerKind.Token, token));
    }

    private static Principal Somebody() => Principal.Nobody with { PersonId = Guest.NewId() };
}
