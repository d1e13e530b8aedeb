using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Realtime;

/// <summary>Whoever loses a membership on one node hears nothing of the organization any more on another, and what they have open there ends.</summary>
public sealed class ending_a_membership(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Changes = "subscription($id: ID!) { organizationChanged(id: $id) { name } }";

    public static TheoryData<string, string> EveryWay => new MatrixTheoryData<string, string>(["removed", "suspended"], ["socket", "event stream"]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task a_members_subscription_ends(string way, string transport)
    {
        var (owner, member, organization) = await FoundAsync();
        using var listening = await ListenAsync(transport, member, organization);
        using var staying = await ListenAsync(transport, owner, organization);
        await RenameAsync("Before;");
        await Wait.UntilAsync(() => listening.Text.Contains("Before;", StringComparison.Ordinal) && staying.Text.Contains("Before;", StringComparison.Ordinal));

        await SendAsync(owner, organization, way == "removed"
            ? new RemoveMember(Ids.Next(), organization, member.Id)
            : new SuspendMember(Ids.Next(), organization, member.Id));
        var afterwards = await Afterwards.HappenAsync(listening.Ended, RenameAsync, () => staying.Text);

        // Each change asks anew who listens, so not even the first one that comes after is told.
        afterwards.HeardIn(listening.Text, laterThan: TimeSpan.Zero).ShouldBeEmpty();
        staying.Ended.IsCompleted.ShouldBeFalse();

        Task RenameAsync(string name) => SendAsync(owner, organization, new RenameOrganization(Ids.Next(), organization, name));
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("event stream")]
    public async Task a_suspended_organization_is_closed_to_all_its_people_until_that_is_lifted(string transport)
    {
        var (owner, member, organization) = await FoundAsync();
        var team = Principal.Nobody with { IsProductTeam = true };
        using var its = await ListenAsync(transport, owner, organization);
        using var theirs = await ListenAsync(transport, member, organization);
        await Wait.UntilAsync(() => its.Text.Contains("Harbor", StringComparison.Ordinal) && theirs.Text.Contains("Harbor", StringComparison.Ordinal));

        await SendAsync(team, organization, new SuspendAccount(Ids.Next(), organization));
        await Task.WhenAll(its.Ended, theirs.Ended).WaitAsync(Bounds.OfAWait, TimeProvider.System, Stop);
        await SendAsync(team, organization, new LiftAccountSuspension(Ids.Next(), organization));
        using var again = await ListenAsync(transport, member, organization);
        await SendAsync(owner, organization, new RenameOrganization(Ids.Next(), organization, "Afterwards;"));

        await Wait.UntilAsync(() => again.Text.Contains("Afterwards;", StringComparison.Ordinal));
        its.Text.ShouldNotContain("Afterwards;");
        theirs.Text.ShouldNotContain("Afterwards;");
    }

    private async Task<(Person Owner, Person Member, Guid Organization)> FoundAsync()
    {
        var (owner, member, organization, invitation) = (await PersonAsync(), await PersonAsync(), Ids.Next(), Ids.Next());
        var sealOwner = OrganizationAccount.SealOwnerOf(organization);
        await api.Services.GetRequiredService<Keyring>().RegisterOwnerAsync(Principal.DefaultTenant, sealOwner, sealOwner, Stop);
        await SendAsync(owner, organization, new CreateOrganization(Ids.Next(), organization, "Harbor"));
        await SendAsync(owner, organization, new InviteMember(Ids.Next(), organization, invitation, member.Id, member.Address, MemberRole.Administrator));
        await SendAsync(member, organization, new AcceptMemberInvitation(Ids.Next(), organization, invitation));
        return (owner, member, organization);
    }

    /// <summary>Somebody with an account, signed in.</summary>
    private async Task<Person> PersonAsync()
    {
        var (address, token) = ($"{Ids.Next():N}@example.com", Token.New());
        var (id, _) = await api.Services.GetRequiredService<PersonIndex>().IdOfAsync(Principal.DefaultTenant, address, Stop);
        await api.Services.GetRequiredService<Keyring>().RegisterOwnerAsync(Principal.DefaultTenant, id, id, Stop);
        foreach (var command in (ICommand[])
        [
            new RegisterPerson(Ids.Next(), id, address, Language.En, TimeZone: null),
            new SignIn(Ids.Next(), id, Ids.Next(), Convert.ToHexStringLower(Token.HashOf(token)), "Firefox on Linux"),
        ])
        {
            await api.Services.GetRequiredService<CommandPipeline>().SendAsync<CoInnovation.Api.People.Person>(
                new StreamKey(Principal.DefaultTenant, id), command, Principal.Nobody with { PersonId = id }, Stop);
        }

        return new Person(id, address, $"coinnovation={token}");
    }

    private Task SendAsync(Person who, Guid organization, ICommand command) => SendAsync(Principal.Nobody with { PersonId = who.Id }, organization, command);

    private Task SendAsync(Principal who, Guid organization, ICommand command) =>
        api.Services.GetRequiredService<CommandPipeline>().SendAsync<OrganizationAccount>(new StreamKey(Principal.DefaultTenant, organization), command, who, Stop);

    private async Task<OpenSubscription> ListenAsync(string transport, Person who, Guid organization)
    {
        var node = new Uri((await api.OtherNodeAsync()).GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return await OpenSubscription.ListenAsync(transport, node, ("Cookie", who.Cookie), Changes, new { id = organization });
    }

    private sealed record Person(Guid Id, string Address, string Cookie);
}
