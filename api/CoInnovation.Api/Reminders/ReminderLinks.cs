using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.Api.Platform.Web;

namespace CoInnovation.Api.Reminders;

/// <summary>The links by which people stop reminders. Each says whose reminders of what, with 128 bits that only this installation can make; nothing is stored of it.</summary>
internal sealed class ReminderLinks(ServerKey serverKey, OwnAddress own)
{
    private const int IdBytes = 16;
    private const int TagBytes = 16;
    private readonly byte[] _key = serverKey.DeriveFor("reminder links");

    public string To(string tenant, Guid workshopId, Guid personId) => $"{own.Value}/reminders/{SecretOf(tenant, workshopId, personId)}";

    public string SecretOf(string tenant, Guid workshopId, Guid personId) =>
        Base64Url.EncodeToString([.. workshopId.ToByteArray(bigEndian: true), .. personId.ToByteArray(bigEndian: true), .. TagOf(tenant, workshopId, personId)]);

    /// <summary>Whose reminders of which workshop; null for what was not made here.</summary>
    public (Guid WorkshopId, Guid PersonId)? Find(string tenant, string secret)
    {
        if (!Base64Url.IsValid(secret, out var length) || length != IdBytes + IdBytes + TagBytes)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(secret);
        var (workshopId, personId) = (new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true), new Guid(bytes.AsSpan(IdBytes, IdBytes), bigEndian: true));
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(IdBytes + IdBytes), TagOf(tenant, workshopId, personId)) ? (workshopId, personId) : null;
    }

    private ReadOnlySpan<byte> TagOf(string tenant, Guid workshopId, Guid personId) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{tenant}|{workshopId}|{personId}")).AsSpan(0, TagBytes);
}
