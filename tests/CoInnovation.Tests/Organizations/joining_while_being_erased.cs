using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Organizations;

/// <summary>Nobody who is erased belongs to anything: neither a command that was on its way nor one of the same instant leaves a membership behind.</summary>
public sealed class joining_while_being_erased(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Rounds = 40;

    private Township Town => new(api.Services);

    [Fact]
    public async Task a_command_that_was_on_its_way_comes_too_late()
    {
        var (owner, person) = (await Town.PersonAsync(), await Town.PersonAsync());
        var organization = await Town.FoundAsync(owner);
        var invitation = await Town.InviteAsync(owner, organization, person);
        var (before, mine) = (await Town.NowAsync(person), Ids.Next());
        var sealOwner = OrganizationAccount.SealOwnerOf(mine);
        await api.Services.GetRequiredService<Keyring>().RegisterOwnerAsync(Principal.DefaultTenant, sealOwner, sealOwner, TestContext.Current.CancellationToken);
        await Town.SendAsync<Person>(person.Principal, person.Id, new ErasePerson(Ids.Next(), person.Id));

        (await Should.ThrowAsync<CodedException>(() => Town.SendAsync(before, organization, new AcceptMemberInvitation(Ids.Next(), organization, invitation)))).Code.ShouldBe("PERSON_NOT_FOUND");
        (await Should.ThrowAsync<CodedException>(() => Town.SendAsync(before, mine, new CreateOrganization(Ids.Next(), mine, "Mine")))).Code.ShouldBe("PERSON_NOT_FOUND");

        (await MembershipsAsync(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task both_in_the_same_instant_leave_no_membership_however_often()
    {
        var (owner, other) = (await Town.PersonAsync(), new Township(await api.OtherNodeAsync()));
        var organization = await Town.FoundAsync(owner);
        List<Townsman> people = [];
        var joined = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var person = await Town.PersonAsync();
            people.Add(person);
            var invitation = await Town.InviteAsync(owner, organization, person);
            await UnboundAsync();
            var erase = Town.SendAsync<Person>(person.Principal, person.Id, new ErasePerson(Ids.Next(), person.Id));
            try
            {
                // By turns on the same node, where both may come into one transaction, and on another.
                await (round % 2 == 0 ? Town : other).SendAsync(person, organization, new AcceptMemberInvitation(Ids.Next(), organization, invitation));
                joined++;
            }
            catch (CodedException refused)
            {
                refused.Code.ShouldBe("PERSON_NOT_FOUND");
            }

            await erase;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{joined} of {Rounds} joined before they were erased.");
        await Wait.UntilAsync(async () =>
        {
            var left = await Task.WhenAll(people.Select(MembershipsAsync));
            return left.All(memberships => memberships.Count == 0);
        });
        var account = await api.Services.GetRequiredService<Mailboxes<OrganizationAccount>>().ReadNewestAsync(new StreamKey(Principal.DefaultTenant, organization), TestContext.Current.CancellationToken);
        account.Members.Keys.ShouldBe([owner.Id]);
    }

    /// <summary>More people are invited here than a day has mails.</summary>
    private Task<List<string>> UnboundAsync() => api.Services.GetRequiredService<Database>().Owner.TextsAsync("DELETE FROM organizations.mails RETURNING 'gone'");

    private Task<List<string>> MembershipsAsync(Townsman person) =>
        api.Services.GetRequiredService<Database>().Owner.TextsAsync($"SELECT organization_id::text FROM access.memberships WHERE person_id = '{person.Id}'");
}
