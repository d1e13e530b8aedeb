using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Organizations;
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

    private Township Town => new(api.Services);

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
        var afterwards = await Afterwards.HappenAsync(await api.OtherNodeAsync(), listening.Ended, RenameAsync, () => staying.Text);

        // Each change asks anew who listens, so not even the first one that comes after is told.
        afterwards.HeardIn(listening.Text, Afterwards.AtOnce).ShouldBeEmpty();
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

    private async Task<(Townsman Owner, Townsman Member, Guid Organization)> FoundAsync()
    {
        var owner = await Town.PersonAsync();
        var organization = await Town.FoundAsync(owner);
        return (owner, await Town.MemberAsync(owner, organization), organization);
    }

    private Task<CommandResult> SendAsync(Townsman who, Guid organization, ICommand command) => Town.SendAsync(who, organization, command);

    private Task<CommandResult> SendAsync(Principal who, Guid organization, ICommand command) => Town.SendAsync<OrganizationAccount>(who, organization, command);

    private async Task<OpenSubscription> ListenAsync(string transport, Townsman who, Guid organization)
    {
        var node = new Uri((await api.OtherNodeAsync()).GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return await OpenSubscription.ListenAsync(transport, node, ("Cookie", who.Cookie), Changes, new { id = organization });
    }
}
