using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Organizations;

public sealed class when_deciding_about_domains
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Harbor = new("00000000-0000-7000-8000-0000000000a1");
    private static readonly Guid Domain = Room.Id("domain");
    private static readonly (Guid Ada, Guid Cleo, Guid Dan) People = (Room.Id("ada"), Room.Id("cleo"), Room.Id("dan"));
    private static readonly OrganizationAccount Account = Of(OrganizationAccount.Unknown,
        new OrganizationCreated(Harbor, Of("Harbor"), People.Ada, Now), new MemberJoined(Harbor, People.Cleo, MemberRole.Member, Room.Id("used"), Now));

    private static readonly DomainCodeMailed Mailed = new(Harbor, Domain, Of("harbor.example"), "postmaster", People.Ada, Now + AskForDomainCode.Lifetime, Now);
    private static readonly OrganizationAccount Asked = Account.Apply(Mailed);
    private static readonly OrganizationAccount Verified = Asked.Apply(new DomainVerified(Harbor, Domain, People.Ada, Now));
    private static readonly OrganizationAccount Open = Verified.Apply(new DomainOpened(Harbor, Domain, Of("harbor.example"), People.Ada, Now));

    [Fact]
    public void a_code_is_mailed_for_those_who_manage_the_organization()
    {
        Happened(Ask(Account, People.Ada)).ShouldBe(Mailed);
        Code(() => Ask(Account, People.Cleo)).ShouldBe("NOT_ALLOWED");
        Code(() => Ask(Account, People.Dan)).ShouldBe("ORGANIZATION_NOT_FOUND");
        Code(() => Ask(Asked, People.Ada)).ShouldBe("ID_TAKEN");
        Code(() => Ask(Verified, People.Ada, Room.Id("another"))).ShouldBe("DOMAIN_VERIFIED");
    }

    [Fact]
    public void a_second_code_takes_the_place_of_the_first()
    {
        var again = Asked.Apply((OrganizationEvent)Happened(Ask(Asked, People.Ada, Room.Id("another"))));

        again.Domains.Claims.Keys.ShouldBe([Room.Id("another")]);
        Code(() => Verify(again, isRight: true)).ShouldBe("CODE_STALE");
    }

    [Fact]
    public void the_right_code_makes_a_domain_by_which_nobody_joins_yet()
    {
        var verified = Verify(Asked, isRight: true);

        (Happened(verified), verified.Result).ShouldBe((new DomainVerified(Harbor, Domain, People.Ada, Now), true));
        Code(() => Join(Verified, People.Dan)).ShouldBe("ORGANIZATION_NOT_FOUND");
        Code(() => Verify(Verified, isRight: true)).ShouldBe("CODE_STALE");
    }

    [Fact]
    public void five_wrong_codes_or_an_hour_void_it()
    {
        var tried = Asked;
        for (var miss = 0; miss < VerifyDomain.MostMisses; miss++)
        {
            var missed = Verify(tried, isRight: false);
            missed.Result.ShouldBe(false);
            tried = tried.Apply((OrganizationEvent)Happened(missed));
        }

        Code(() => Verify(tried, isRight: true)).ShouldBe("CODE_STALE");
        Code(() => Verify(Asked, isRight: true, Now + AskForDomainCode.Lifetime)).ShouldBe("CODE_STALE");
        Code(() => VerifyDomain.Decide(new(Id, Harbor, Domain, IsRight: true), Asked, As(People.Cleo))).ShouldBe("NOT_ALLOWED");
    }

    [Fact]
    public void an_open_domain_lets_its_people_in_as_members()
    {
        Happened(LetDomainJoin.Decide(new(Id, Harbor, Domain, IsOpen: true), Verified, As(People.Ada))).ShouldBe(new DomainOpened(Harbor, Domain, Of("harbor.example"), People.Ada, Now));
        LetDomainJoin.Decide(new(Id, Harbor, Domain, IsOpen: true), Open, As(People.Ada)).Events.ShouldBeEmpty();
        var joined = (MemberJoinedByDomain)Happened(Join(Open, People.Dan));

        joined.ShouldBe(new MemberJoinedByDomain(Harbor, People.Dan, Domain, Now));
        Open.Apply(joined).Members[People.Dan].Role.ShouldBe(MemberRole.Member);
        Join(Open, People.Cleo).Events.ShouldBeEmpty();
        Code(() => JoinByDomain.Decide(new(Id, Harbor, "quay.harbor.example"), Open, As(People.Dan))).ShouldBe("ORGANIZATION_NOT_FOUND");
    }

    [Fact]
    public void what_is_closed_dropped_or_refused_once_lets_nobody_in()
    {
        foreach (var closed in (OrganizationEvent[])
        [
            (OrganizationEvent)Happened(LetDomainJoin.Decide(new(Id, Harbor, Domain, IsOpen: false), Open, As(People.Ada))),
            (OrganizationEvent)Happened(DropDomain.Decide(new(Id, Harbor, Domain), Open, As(People.Ada))),
        ])
        {
            Code(() => Join(Open.Apply(closed), People.Dan)).ShouldBe("ORGANIZATION_NOT_FOUND");
        }

        Code(() => Join(Open.Apply(new MemberRemoved(Harbor, People.Cleo, People.Ada, Now)), People.Cleo)).ShouldBe("ORGANIZATION_NOT_FOUND");
        Happened(Join(Open.Apply(new MemberLeft(Harbor, People.Cleo, Now)), People.Cleo)).ShouldBeOfType<MemberJoinedByDomain>();
        Code(() => DropDomain.Decide(new(Id, Harbor, Domain), Account, As(People.Ada))).ShouldBe("DOMAIN_NOT_FOUND");
        Code(() => LetDomainJoin.Decide(new(Id, Harbor, Domain, IsOpen: true), Verified, As(People.Cleo))).ShouldBe("NOT_ALLOWED");
    }

    private static Guid Id => Room.Id("command");

    private static Sealed Of(string text) => Sealed.Of(OrganizationAccount.SealOwnerOf(Harbor), text);

    private static OrganizationAccount Of(OrganizationAccount account, params OrganizationEvent[] history) => history.Aggregate(account, (state, happened) => state.Apply(happened));

    private static Decision Ask(OrganizationAccount account, Guid who, Guid? domain = null) =>
        AskForDomainCode.Decide(new(Id, Harbor, domain ?? Domain, "harbor.example", DomainMailbox.Postmaster), account, As(who));

    private static Decision Verify(OrganizationAccount account, bool isRight, DateTimeOffset? at = null) => VerifyDomain.Decide(new(Id, Harbor, Domain, isRight), account, As(People.Ada, at));

    private static Decision Join(OrganizationAccount account, Guid who) => JoinByDomain.Decide(new(Id, Harbor, "harbor.example"), account, As(who));

    private static CommandContext As(Guid person, DateTimeOffset? at = null) => new(at ?? Now, Principal.Nobody with { PersonId = person }, Seat: null);

    private static object Happened(Decision decision) => decision.Events.Single().Data;

    private static string Code(Func<Decision> decide) => Should.Throw<CodedException>(() => decide()).Code;
}
