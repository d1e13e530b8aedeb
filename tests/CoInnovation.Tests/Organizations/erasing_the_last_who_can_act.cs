using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Organizations;

/// <summary>An organization is never left to people who are all suspended: nobody could bring it back.</summary>
public sealed class erasing_the_last_who_can_act(TestApi api) : IClassFixture<TestApi>
{
    private readonly Township _town = new(api.Services);

    [Theory]
    [InlineData("lifted")]
    [InlineData("removed")]
    public async Task they_say_first_what_becomes_of_the_suspended(string how)
    {
        var (owner, member, organization) = await WithSuspendedAsync();
        (await Should.ThrowAsync<CodedException>(() => EraseAsync(owner))).Code.ShouldBe("OTHERS_SUSPENDED");
        (await AccountAsync(organization)).Members.Keys.ShouldBe([owner.Id, member.Id], ignoreOrder: true);

        await _town.SendAsync(owner, organization, how == "lifted" ? new LiftMemberSuspension(Ids.Next(), organization, member.Id) : new RemoveMember(Ids.Next(), organization, member.Id));
        await EraseAsync(owner);

        await Wait.UntilAsync(async () => !(await AccountAsync(organization)).Members.ContainsKey(owner.Id));
        var left = await AccountAsync(organization);
        left.Members.Select(one => (one.Key, one.Value.Role)).ShouldBe(how == "lifted" ? [(member.Id, MemberRole.Owner)] : []);
        left.IsThere.ShouldBe(how == "lifted");
    }

    [Fact]
    public async Task two_who_go_one_after_another_do_not_count_on_each_other()
    {
        var (owner, _, organization) = await WithSuspendedAsync();
        var other = await _town.MemberAsync(owner, organization);

        await EraseAsync(owner);

        (await Should.ThrowAsync<CodedException>(() => EraseAsync(other))).Code.ShouldBe("OTHERS_SUSPENDED");
    }

    [Fact]
    public async Task whoever_may_do_nothing_there_is_kept_by_nothing()
    {
        var (owner, _, organization) = await WithSuspendedAsync();
        await _town.SendAsync<OrganizationAccount>(Principal.Nobody with { IsProductTeam = true }, organization, new SuspendAccount(Ids.Next(), organization));

        await EraseAsync(owner);
    }

    private async Task<(Townsman Owner, Townsman Member, Guid Organization)> WithSuspendedAsync()
    {
        var owner = await _town.PersonAsync();
        var organization = await _town.FoundAsync(owner);
        var member = await _town.MemberAsync(owner, organization);
        await _town.SendAsync(owner, organization, new SuspendMember(Ids.Next(), organization, member.Id));
        return (owner, member, organization);
    }

    private Task<CommandResult> EraseAsync(Townsman person) => _town.SendAsync<Person>(person.Principal, person.Id, new ErasePerson(Ids.Next(), person.Id));

    private ValueTask<OrganizationAccount> AccountAsync(Guid organization) =>
        api.Services.GetRequiredService<Mailboxes<OrganizationAccount>>().ReadNewestAsync(new StreamKey(Principal.DefaultTenant, organization), TestContext.Current.CancellationToken);
}
