using System.Security.Cryptography;
using System.Text;
using CoInnovation.Api.Platform.StartUp;

namespace CoInnovation.Api.Platform.Settings;

/// <summary>The installation's one secret (<c>Keys__Master</c>, else a file of the data folder): it wraps the keys of all texts, and all other secrets follow from it.</summary>
public sealed class ServerKey(byte[] master)
{
    private const int Bytes = 32;
    private const string FileName = "master.key";

    public ReadOnlyMemory<byte> Master => master;

    /// <summary>The key that an installation has already: another one would open nothing of it.</summary>
    public static ServerKey OpenExisting(string? setting, DataFolder data) => !string.IsNullOrWhiteSpace(setting) || File.Exists(data.PathOf(FileName))
        ? Open(setting, data)
        : throw new StartUpException($"There is no key in {data.Path}: say Keys__Master or Data__Folder as the server that runs has them.");

    public static ServerKey Open(string? setting, DataFolder data)
    {
        if (string.IsNullOrWhiteSpace(setting))
        {
            return new ServerKey(data.ReadOrCreateSecret(FileName, Bytes));
        }

        var key = new byte[Bytes];
        return Convert.TryFromBase64String(setting, key, out var length) && length == Bytes
            ? new ServerKey(key)
            : throw new StartUpException($"Keys__Master is not a key: it must be {Bytes} random bytes in Base64, for example from `openssl rand -base64 {Bytes}`.");
    }

    /// <summary>A key for one purpose; none of them tells anything about another.</summary>
    public byte[] DeriveFor(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, master, Bytes, salt: [], info: Encoding.UTF8.GetBytes(purpose));
}
