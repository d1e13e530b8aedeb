using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.People.Passkeys;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.EventStore.Sealing;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Organizations;

/// <summary>Somebody with an account, signed in.</summary>
internal sealed record Townsman(Guid Id, string Address, string Cookie)
{
    /// <summary>As a request that comes now finds them. Whoever keeps it has what a request has that began before something happened.</summary>
    public Principal Principal { get; init; } = Principal.Nobody with { PersonId = Id };
}

/// <summary>People with accounts and their organizations, by commands and without mail: for what happens at the same moment.</summary>
internal sealed class Township(IServiceProvider services)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Keyring Keyring => services.GetRequiredService<Keyring>();

    public Task<Townsman> PersonAsync() => PersonAsync($"{Ids.Next():N}@example.com");

    public async Task<Townsman> PersonAsync(string address)
    {
        var (token, session) = (Token.New(), Ids.Next());
        var (id, _) = await services.GetRequiredService<PersonIndex>().IdOfAsync(Principal.DefaultTenant, address, Stop);
        await Keyring.RegisterOwnerAsync(Principal.DefaultTenant, id, id, Stop);
        var person = new Townsman(id, address, $"coinnovation={token}");
        await SendAsync<Person>(person.Principal, id, new RegisterPerson(Ids.Next(), id, address, Language.En, TimeZone: null));
        await SendAsync<Person>(person.Principal, id, new SignIn(Ids.Next(), id, session, Convert.ToHexStringLower(Token.HashOf(token)), "Firefox on Linux"));
        return person;
    }

    /// <summary>A passkey of theirs.</summary>
    public async Task<Guid> PasskeyAsync(Townsman owner, string name)
    {
        var passkey = Ids.Next();
        var credential = new PasskeyCredential(passkey.ToByteArray(), [1, 2, 3], [], CanBeBackedUp: false, IsBackedUp: false);
        await SendAsync<Person>(owner.Principal, owner.Id, new AddPasskey(Ids.Next(), owner.Id, passkey, name, credential.Write()));
        return passkey;
    }

    /// <summary>Their organization.</summary>
    public async Task<Guid> FoundAsync(Townsman owner, string name = "Harbor")
    {
        var organization = Ids.Next();
        var sealOwner = OrganizationAccount.SealOwnerOf(organization);
        await Keyring.RegisterOwnerAsync(Principal.DefaultTenant, sealOwner, sealOwner, Stop);
        await SendAsync(owner, organization, new CreateOrganization(Ids.Next(), organization, name));
        return organization;
    }

    /// <summary>An invitation that is on its way.</summary>
    public async Task<Guid> InviteAsync(Townsman inviter, Guid organization, Townsman invited, MemberRole role = MemberRole.Administrator)
    {
        var invitation = Ids.Next();
        await SendAsync(inviter, organization, new InviteMember(Ids.Next(), organization, invitation, invited.Id, invited.Address, role));
        return invitation;
    }

    public async Task<Townsman> MemberAsync(Townsman owner, Guid organization, MemberRole role = MemberRole.Administrator)
    {
        var member = await PersonAsync();
        await SendAsync(member, organization, new AcceptMemberInvitation(Ids.Next(), organization, await InviteAsync(owner, organization, member, role)));
        return member;
    }

    /// <summary>As a request of this moment finds them, with their memberships.</summary>
    public async Task<Townsman> NowAsync(Townsman person) =>
        person with { Principal = (await services.GetRequiredService<SessionTable>().FindAsync(person.Cookie.Split('=')[1], Stop)).ShouldNotBeNull() };

    public Task<CommandResult> SendAsync(Townsman who, Guid organization, ICommand command) => SendAsync<OrganizationAccount>(who.Principal, organization, command);

    public Task<CommandResult> SendAsync<TState>(Principal who, Guid stream, ICommand command) =>
        services.GetRequiredService<CommandPipeline>().SendAsync<TState>(new StreamKey(Principal.DefaultTenant, stream), command, who, Stop);
}
