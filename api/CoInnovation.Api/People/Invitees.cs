using CoInnovation.Api.Platform.Commands;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Api.People;

/// <summary>Those who are invited by an address, whether there is an account or not: nobody learns which.</summary>
internal sealed class Invitees(PersonIndex people, Keyring keyring)
{
    /// <summary>How long beyond the end of an invitation its address stays known, and sealed in the log, where nobody registers it.</summary>
    public static readonly TimeSpan KeptAfter = TimeSpan.FromDays(30);

    /// <summary>The id that is kept for the address, and a key with it. To be asked only for those who may invite: nobody else fills the tables by asking.</summary>
    /// <param name="tenant">The workspace.</param>
    /// <param name="address">Checked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Guid> IdOfAsync(string tenant, string address, CancellationToken cancellationToken)
    {
        var (personId, _) = await people.IdOfAsync(tenant, address, cancellationToken);
        await keyring.RegisterAsync(tenant, personId, personId, cancellationToken);
        return personId;
    }
}
