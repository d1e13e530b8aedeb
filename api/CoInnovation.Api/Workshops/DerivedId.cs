using System.Security.Cryptography;
using System.Text;

namespace CoInnovation.Api.Workshops;

/// <summary>Ids that follow from others, so that deciding twice gives the same: UUIDs of version 8 (RFC 9562) over SHA-256.</summary>
public static class DerivedId
{
    public static Guid From(Guid source, string purpose)
    {
        Span<byte> id = SHA256.HashData([.. source.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(purpose)]).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
