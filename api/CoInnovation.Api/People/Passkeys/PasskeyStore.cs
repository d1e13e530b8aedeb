using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using Microsoft.AspNetCore.Identity;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>
/// Shows the framework's passkey handler whose passkeys there are. It only looks: what changes an account is a command (<see cref="AddPasskey"/>), and accounts have neither
/// user names nor passwords.
/// </summary>
internal sealed class PasskeyStore(Mailboxes<Person> people, PasskeyTable table) : IUserPasskeyStore<PasskeyOwner>
{
    public async Task<PasskeyOwner?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) && await people.ReadNewestAsync(new StreamKey(Principal.DefaultTenant, id), cancellationToken) is { IsThere: true } person
            ? new PasskeyOwner(id, person)
            : null;

    public async Task<PasskeyOwner?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await table.OwnerAsync(Principal.DefaultTenant, credentialId, cancellationToken) is { } id ? await FindByIdAsync(id.ToString(), cancellationToken) : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyOwner user, CancellationToken cancellationToken)
    {
        var uses = await table.UsesAsync(Principal.DefaultTenant, user.Id, cancellationToken);
        return [.. user.Person.Passkeys.Where(one => uses.ContainsKey(one.Key)).Select(one => PasskeyCredential.Read(one.Value.Credential.Text!).ToInfo(one.Value.AddedAt, uses[one.Key].SignCount))];
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await GetPasskeysAsync(user, cancellationToken)).FirstOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(credentialId));

    public Task<string> GetUserIdAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult(user.Person.Address?.Text);

    public Task<string?> GetNormalizedUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task<PasskeyOwner?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult<PasskeyOwner?>(null);

    public Task AddOrUpdatePasskeyAsync(PasskeyOwner user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyLooks();

    public Task RemovePasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyLooks();

    public Task SetUserNameAsync(PasskeyOwner user, string? userName, CancellationToken cancellationToken) => throw OnlyLooks();

    public Task SetNormalizedUserNameAsync(PasskeyOwner user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyLooks();

    public Task<IdentityResult> CreateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw OnlyLooks();

    public Task<IdentityResult> UpdateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw OnlyLooks();

    public Task<IdentityResult> DeleteAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw OnlyLooks();

    public void Dispose()
    {
        // It holds nothing of its own.
    }

    private static NotSupportedException OnlyLooks() => new("Accounts are changed by commands.");
}
