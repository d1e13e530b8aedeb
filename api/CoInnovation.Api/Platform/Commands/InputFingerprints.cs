using System.Security.Cryptography;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Platform.Commands;

/// <summary>
/// Fingerprints what people send under a key of the server: who holds the database alone cannot guess words and tell by a fingerprint that the guess was right, not
/// even words that were erased.
/// </summary>
public sealed class InputFingerprints(ServerKey serverKey)
{
    private readonly byte[] _key = serverKey.DeriveFor("fingerprints of commands");

    /// <summary>HMAC-SHA256 over what was sent, by <see cref="Fingerprint.Of{TInput}"/>.</summary>
    public byte[] Of(ICommand command) => HMACSHA256.HashData(_key, Fingerprint.Of(command.GetType().Name, command is IMadeOf made ? made.Sent : command));
}
