using System.Text.Json;
using Microsoft.AspNetCore.Identity;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>What is kept of a passkey to know it again (WebAuthn 3, section 4: credential record).</summary>
/// <param name="Id">What the authenticator calls it.</param>
/// <param name="PublicKey">COSE_Key.</param>
/// <param name="Transports">How browsers can reach the authenticator.</param>
/// <param name="CanBeBackedUp">Whether it may be on several devices.</param>
/// <param name="IsBackedUp">Whether it was when it was made.</param>
public sealed record PasskeyCredential(byte[] Id, byte[] PublicKey, IReadOnlyList<string> Transports, bool CanBeBackedUp, bool IsBackedUp)
{
    public static PasskeyCredential Of(UserPasskeyInfo made) => new(made.CredentialId, made.PublicKey, made.Transports ?? [], made.IsBackupEligible, made.IsBackedUp);

    public static PasskeyCredential Read(string text) =>
        JsonSerializer.Deserialize<PasskeyCredential>(text) ?? throw new InvalidOperationException("A stored passkey says nothing.");

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>As the framework checks answers against it. How it was made is not kept: its maker is not asked for a certificate.</summary>
    public UserPasskeyInfo ToInfo(DateTimeOffset addedAt, uint signCount) =>
        new(Id, PublicKey, addedAt, signCount, [.. Transports], isUserVerified: true, CanBeBackedUp, IsBackedUp, attestationObject: [], clientDataJson: []);
}
