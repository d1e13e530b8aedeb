using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.Backlog.Changes;

/// <summary>
/// The cursors that listeners hold. A place in the log would tell them how much happens where they may not look; so it is encrypted, with a fresh nonce each time and
/// always of the same length: two cursors, even of the same place, have nothing in common.
/// </summary>
internal sealed class ChangeCursors(ServerKey serverKey)
{
    private const int NonceLength = 12;
    private const int PlaceLength = 8 + 16 + 8;
    private const int TagLength = 16;
    private readonly byte[] _key = serverKey.DeriveFor("backlog-changes");

    public string Seal(string tenant, ChangePlace place)
    {
        Span<byte> clear = stackalloc byte[PlaceLength];
        BinaryPrimitives.WriteInt64BigEndian(clear, place.Position);
        place.ItemId.TryWriteBytes(clear[8..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(clear[24..], place.At.UtcTicks);
        Span<byte> cursor = stackalloc byte[NonceLength + PlaceLength + TagLength];
        RandomNumberGenerator.Fill(cursor[..NonceLength]);
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Encrypt(cursor[..NonceLength], clear, cursor.Slice(NonceLength, PlaceLength), cursor[^TagLength..], Encoding.UTF8.GetBytes(tenant));
        return Base64Url.EncodeToString(cursor);
    }

    /// <exception cref="GraphQLException">CURSOR_INVALID: not one of ours, or of another workspace.</exception>
    public ChangePlace Open(string tenant, string cursor)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            if (bytes.Length == NonceLength + PlaceLength + TagLength)
            {
                Span<byte> clear = stackalloc byte[PlaceLength];
                using var cipher = new AesGcm(_key, TagLength);
                cipher.Decrypt(bytes.AsSpan(0, NonceLength), bytes.AsSpan(NonceLength, PlaceLength), bytes.AsSpan(^TagLength..), clear, Encoding.UTF8.GetBytes(tenant));
                return new ChangePlace(
                    BinaryPrimitives.ReadInt64BigEndian(clear),
                    new Guid(clear.Slice(8, 16), bigEndian: true),
                    new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(clear[24..]), TimeSpan.Zero));
            }
        }
        catch (Exception foreign) when (foreign is FormatException or CryptographicException)
        {
            // Told below.
        }

        throw new GraphQLException("CURSOR_INVALID", "This cursor is not one of this subscription's. Read the list anew and subscribe without 'after'.");
    }
}
